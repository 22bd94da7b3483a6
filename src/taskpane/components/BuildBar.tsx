/** The foot of the pane: what a build will do, the button, its progress, and how it ended. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { cancelBuild, type BuildState } from "../../commands/build-session";
import type { ParleySheets } from "../state/parley-sheets";
import { usePaneLanguage, type PaneLanguage } from "../text/pane-language";
import { Outcome } from "./Outcome";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  build: { width: "100%", minHeight: "36px" },
  running: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "center", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS },
  step: { display: "flex", justifyContent: "space-between", fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  cancel: { gridRow: "1 / span 2", gridColumn: 2 },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  body: { whiteSpace: "normal" },
  title: { display: "block" },
});

interface BuildBarProps {
  build: BuildState;
  sheets: ParleySheets;
  inExcel: boolean;
  onBuild(): void;
}

export function BuildBar({ build, sheets, inExcel, onBuild }: BuildBarProps) {
  const pane = usePaneLanguage();
  const { text, formats } = pane;
  const styles = useStyles();
  const bar = useRef<HTMLElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const ended = useRef<HTMLButtonElement>(null);
  const phaseBefore = useRef(build.phase);
  // The button that had the focus goes away when a build starts and when it ends; the focus moves to what took its place.
  useEffect(() => {
    if (phaseBefore.current === build.phase) return;
    phaseBefore.current = build.phase;
    if (document.activeElement !== document.body && !bar.current?.contains(document.activeElement)) return;
    if (build.phase === "running") cancel.current?.focus();
    else ended.current?.focus();
  }, [build.phase]);

  const inTheWay = sheets.foreign.length > 0 && build.phase !== "failed";
  return (
    <footer ref={bar} className={styles.bar}>
      <div role="status" className={styles.spoken}>
        {spoken(build, pane)}
      </div>
      {(build.phase === "done" || build.phase === "failed") && <Outcome build={build} foreign={sheets.foreign} firstRef={ended} />}
      {build.phase === "running" ? (
        <div className={styles.running}>
          <div className={styles.step}>
            <span>{stepOf(build, pane)}</span>
            {build.progress && <span>{formats.progress(build.progress.done)}</span>}
          </div>
          <ProgressBar aria-label={text.progressLabel} value={build.progress?.done} thickness="large" />
          <Button ref={cancel} className={styles.cancel} disabledFocusable={build.cancelling} onClick={cancelBuild}>
            {text.cancel}
          </Button>
        </div>
      ) : (
        <>
          {inTheWay && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody className={styles.body}>
                <MessageBarTitle className={styles.title}>{text.failed["foreign-sheet"]}</MessageBarTitle>
                {text.foreignSheets(formats.list(sheets.foreign))} {text.remedy["foreign-sheet"]}
              </MessageBarBody>
            </MessageBar>
          )}
          {build.phase === "idle" && sheets.ours.length > 0 && <p className={styles.hint}>{text.refreshHint}</p>}
          <Button appearance="primary" className={styles.build} disabledFocusable={!inExcel} onClick={onBuild}>
            {sheets.ours.length > 0 ? text.refresh : text.build}
          </Button>
        </>
      )}
    </footer>
  );
}

function stepOf({ progress, cancelling }: Extract<BuildState, { phase: "running" }>, { text }: PaneLanguage): string {
  if (cancelling) return text.undoing;
  return progress?.sheet ? text.writing(progress.sheet) : text.starting;
}

/** Once a step, not once a per cent: a screen reader reads each change aloud. */
function spoken(build: BuildState, pane: PaneLanguage): string {
  const { text } = pane;
  switch (build.phase) {
    case "idle":
      return "";
    case "running":
      return stepOf(build, pane);
    case "done":
      return build.result.refreshed ? text.refreshedTitle : text.doneTitle;
    case "failed":
      return `${text.failed[build.reason]}. ${text.remedy[build.reason]}`;
  }
}
