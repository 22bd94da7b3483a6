/** How the last build ended: what was written, or what went wrong and what to do. */
import {
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
  Button,
} from "../fluent";
import { DismissIcon } from "./icons";
import { useEffect, useRef, useState, type Ref } from "react";
import { dismissOutcome, undoBuild, type BuildState } from "../../commands/build-session";
import { usePaneLanguage } from "../text/pane-language";
import { timeOfDay } from "../../words/formats";

const useStyles = makeStyles({
  message: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  body: { whiteSpace: "normal" },
  title: { display: "block" },
  sheets: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  sheet: { minHeight: "24px" },
  // The box for buttons below the text would be empty.
  noActions: { display: "none" },
  undo: { marginTop: tokens.spacingVerticalXS },
  choice: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  note: { margin: 0, overflowWrap: "anywhere" },
});

interface OutcomeProps {
  build: Extract<BuildState, { phase: "done" | "failed" | "undone" }>;
  dismissRef: Ref<HTMLButtonElement>;
  onGo(sheet: string): void;
}

export function Outcome({ build, dismissRef, onGo }: OutcomeProps) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  return (
    <MessageBar intent={intentOf(build)} layout="multiline" className={styles.message}>
      <MessageBarBody className={styles.body}>
        {build.phase === "done" && <Done build={build} onGo={onGo} />}
        {build.phase === "undone" && (
          <MessageBarTitle className={styles.title}>{text.undone[build.undo]}</MessageBarTitle>
        )}
        {build.phase === "failed" && <Failed build={build} />}
      </MessageBarBody>
      <MessageBarActions
        className={styles.noActions}
        containerAction={
          <Button
            ref={dismissRef}
            appearance="transparent"
            icon={<DismissIcon />}
            aria-label={text.dismiss}
            title={text.dismiss}
            onClick={dismissOutcome}
          />
        }
      />
    </MessageBar>
  );
}

function intentOf(build: OutcomeProps["build"]): "success" | "info" | "error" {
  if (build.phase === "done") return "success";
  return build.phase === "undone" || build.reason === "cancelled" ? "info" : "error";
}

function Done({ build, onGo }: { build: Extract<BuildState, { phase: "done" }>; onGo(sheet: string): void }) {
  const { text, language } = usePaneLanguage();
  const styles = useStyles();
  const { sheets, refreshed, keptInputs, deletedScenarios = [], interrupted } = build.result;
  return (
    <>
      <MessageBarTitle className={styles.title}>{refreshed ? text.refreshedTitle : text.doneTitle}</MessageBarTitle>
      <ul className={styles.sheets} aria-label={text.sheetsWritten}>
        {sheets.map((sheet) => (
          <li key={sheet}>
            <Link as="button" className={styles.sheet} aria-label={text.goToSheet(sheet)} onClick={() => onGo(sheet)}>
              {sheet}
            </Link>
          </li>
        ))}
      </ul>
      {interrupted !== undefined && <p className={styles.note}>{text.interrupted(timeOfDay(interrupted, language))}</p>}
      {keptInputs > 0 && <p className={styles.note}>{text.keptInputs(keptInputs)}</p>}
      {deletedScenarios.length > 0 && (
        <p className={styles.note}>{text.deletedScenarios(deletedScenarios.map(({ name }) => name).join(", "))}</p>
      )}
      {build.undo && <Undo undo={build.undo} />}
    </>
  );
}

/** Asks once more, as what a user has changed since goes too. */
function Undo({ undo }: { undo: "remove" | "restore" }) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const [asked, ask] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) sure.current?.focus();
  }, [asked]);
  if (!asked) {
    return (
      <Button size="small" className={styles.undo} onClick={() => ask(true)}>
        {text.undo}
      </Button>
    );
  }
  return (
    <div role="group" aria-label={text.undo}>
      <p className={styles.note}>{text.undoing[undo]}</p>
      <div className={styles.choice}>
        <Button ref={sure} size="small" onClick={() => void undoBuild()}>
          {text.undo}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => ask(false)}>
          {text.keep}
        </Button>
      </div>
    </div>
  );
}

function Failed({ build }: { build: Extract<BuildState, { phase: "failed" }> }) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  return (
    <>
      <MessageBarTitle className={styles.title}>{text.failed[build.reason]}</MessageBarTitle>
      <p className={styles.note}>{build.message}</p>
    </>
  );
}
