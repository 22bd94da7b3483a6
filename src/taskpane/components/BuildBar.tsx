/** The foot of the pane: what a build will do, the button, its progress, and how it ended. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "../fluent";
import { useEffect, useRef } from "react";
import type { BuildState } from "../../commands/build-session";
import type { ParleySheets } from "../state/parley-sheets";
import { useSheetJump } from "../state/sheet-jump";
import { usePaneLanguage, type PaneLanguage } from "../text/pane-language";
import { ProblemText } from "./ProblemText";
import { sheetOfTab } from "../../sheets/tabs";
import { BuildProgress, stepOf } from "./BuildProgress";
import { Outcome } from "./Outcome";
import { UndoEnds } from "./UndoEnds";

/** Where the answer is that a user came for. */
const GOAL = "Summary";

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
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  button: {
    flex: "1 1 0",
    minWidth: 0,
    minHeight: "36px",
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
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
  const { text } = pane;
  const styles = useStyles();
  const { go, problem } = useSheetJump();
  const { bar, cancel, dismiss, goal } = useFocusThroughBuild(build.phase);
  const built = build.phase === "done";
  const ended = built || build.phase === "failed" || build.phase === "undone";
  const here = built || sheets.ours.length > 0;
  return (
    <footer ref={bar} className={styles.bar}>
      <div role="status" className={styles.spoken}>
        {spoken(build, pane)}
      </div>
      {ended && <Outcome build={build} dismissRef={dismiss} onGo={go} />}
      {(build.phase === "idle" || build.phase === "undone" || built) && <Beforehand sheets={sheets} built={built} />}
      <ProblemText>{problem}</ProblemText>
      {build.phase === "running" ? (
        <BuildProgress build={build} cancelRef={cancel} />
      ) : (
        <div className={styles.buttons}>
          <Button
            appearance={built ? "secondary" : "primary"}
            className={styles.button}
            disabledFocusable={!inExcel}
            onClick={onBuild}
          >
            {here ? text.refresh : text.build}
          </Button>
          {(built || sheets.ours.some((tab) => sheetOfTab(tab) === GOAL)) && (
            <Button
              ref={goal}
              appearance={built ? "primary" : "secondary"}
              className={styles.button}
              onClick={() => go(GOAL)}
            >
              {text.goToSummary}
            </Button>
          )}
        </div>
      )}
    </footer>
  );
}

/** What a user should know before pressing the button. */
function Beforehand({ sheets, built }: { sheets: ParleySheets; built: boolean }) {
  const { text, formats } = usePaneLanguage();
  const styles = useStyles();
  if (sheets.foreign.length > 0) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle className={styles.title}>{text.failed["foreign-sheet"]}</MessageBarTitle>
          {text.foreignSheets(formats.list(sheets.foreign))} {text.foreignRemedy}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <>
      {sheets.ours.length > 0 && !built && <p className={styles.hint}>{text.refreshHint}</p>}
      <UndoEnds />
    </>
  );
}

/** The button that had the focus goes away when a build starts and when it ends; the focus moves to what took its place. */
function useFocusThroughBuild(phase: BuildState["phase"]) {
  const bar = useRef<HTMLElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const dismiss = useRef<HTMLButtonElement>(null);
  const goal = useRef<HTMLButtonElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    if (before.current === phase) return;
    before.current = phase;
    // A build from the ribbon leaves the focus where the user works.
    const { activeElement } = document;
    if (activeElement !== document.body && !bar.current?.contains(activeElement)) return;
    const next = {
      idle: bar.current?.querySelector<HTMLElement>("button"),
      running: cancel.current,
      done: goal.current,
      failed: dismiss.current,
      undone: dismiss.current,
    }[phase];
    next?.focus();
  }, [phase]);
  return { bar, cancel, dismiss, goal };
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
    case "undone":
      return text.undone[build.undo];
    case "failed":
      return `${text.failed[build.reason]}. ${build.message}`;
  }
}
