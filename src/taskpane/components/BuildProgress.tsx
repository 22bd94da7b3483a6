/** How far a build is, and the button that stops it. */
import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { Ref } from "react";
import { cancelBuild, type BuildState } from "../../commands/build-session";
import { usePaneLanguage, type PaneLanguage } from "../text/pane-language";

const useStyles = makeStyles({
  running: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, minHeight: "36px" },
  step: { display: "flex", justifyContent: "space-between", fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  cancel: { gridRow: "1 / span 2", gridColumn: 2 },
});

type Running = Extract<BuildState, { phase: "running" }>;

export function BuildProgress({ build, cancelRef }: { build: Running; cancelRef: Ref<HTMLButtonElement> }) {
  const pane = usePaneLanguage();
  const { text, formats } = pane;
  const styles = useStyles();
  return (
    <div className={styles.running}>
      <div className={styles.step}>
        <span>{stepOf(build, pane)}</span>
        {build.progress && <span>{formats.progress(build.progress.done)}</span>}
      </div>
      <ProgressBar aria-label={text.progressLabel} value={build.progress?.done} thickness="large" />
      <Button ref={cancelRef} className={styles.cancel} disabledFocusable={build.cancelling} onClick={cancelBuild}>
        {text.cancel}
      </Button>
    </div>
  );
}

export function stepOf({ progress, cancelling }: Running, { text }: PaneLanguage): string {
  if (cancelling) return text.cancelling;
  return progress?.sheet ? text.writing(progress.sheet) : text.starting;
}
