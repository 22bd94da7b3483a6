/** How far a build is, and the button that stops it. */
import type { Ref } from "react";
import { cancelBuild, type BuildState } from "../../commands/build-session";
import { usePaneLanguage, type PaneLanguage } from "../text/pane-language";
import { WorkProgress } from "./WorkProgress";

type Running = Extract<BuildState, { phase: "running" }>;

export function BuildProgress({ build, cancelRef }: { build: Running; cancelRef: Ref<HTMLButtonElement> }) {
  const pane = usePaneLanguage();
  return (
    <WorkProgress
      step={stepOf(build, pane)}
      label={pane.text.progressLabel}
      done={build.progress?.done}
      cancelRef={cancelRef}
      unstoppable={build.cancelling}
      onCancel={cancelBuild}
    />
  );
}

export function stepOf({ progress, cancelling }: Running, { text }: PaneLanguage): string {
  if (cancelling) return text.cancelling;
  return progress?.sheet ? text.writing(progress.sheet) : text.starting;
}
