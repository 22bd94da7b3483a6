/** How the last build ended: what was written and where to go, or what went wrong and what to do. */
import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useState, type Ref } from "react";
import { dismissOutcome, type BuildState } from "../../commands/build-session";
import { goToSheet } from "../go-to-sheet";
import { usePaneLanguage } from "../text/pane-language";

const useStyles = makeStyles({
  message: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  body: { whiteSpace: "normal" },
  title: { display: "block" },
  sheets: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, listStyleType: "none", margin: 0, padding: 0 },
  note: { margin: 0 },
});

interface OutcomeProps {
  build: Extract<BuildState, { phase: "done" | "failed" }>;
  foreign: readonly string[];
  /** Takes the focus when the build ends. */
  firstRef: Ref<HTMLButtonElement>;
}

export function Outcome({ build, foreign, firstRef }: OutcomeProps) {
  return build.phase === "done" ? <Done result={build.result} firstRef={firstRef} /> : <Failed build={build} foreign={foreign} firstRef={firstRef} />;
}

function Done({ result, firstRef }: { result: Extract<BuildState, { phase: "done" }>["result"]; firstRef: Ref<HTMLButtonElement> }) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const [gone, setGone] = useState<string | null>(null);

  async function go(sheet: string) {
    try {
      setGone((await goToSheet(sheet)) ? null : text.sheetGone(sheet));
    } catch (error) {
      setGone(text.sheetRefused(sheet, error instanceof Error ? error.message : String(error)));
    }
  }

  return (
    <MessageBar intent="success" layout="multiline" className={styles.message}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{result.refreshed ? text.refreshedTitle : text.doneTitle}</MessageBarTitle>
        <ul className={styles.sheets} aria-label={text.sheetsWritten}>
          {result.sheets.map((sheet) => (
            <li key={sheet}>
              <Link as="button" aria-label={text.goToSheet(sheet)} onClick={() => go(sheet)}>
                {sheet}
              </Link>
            </li>
          ))}
        </ul>
        {result.keptInputs > 0 && <p className={styles.note}>{text.keptInputs(result.keptInputs)}</p>}
        {gone && (
          <p className={styles.note} role="alert">
            {gone}
          </p>
        )}
      </MessageBarBody>
      <MessageBarActions containerAction={<Dismiss />}>
        <Button ref={firstRef} onClick={() => go("Outcomes")}>
          {text.goToOutcomes}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Failed({ build, foreign, firstRef }: { build: Extract<BuildState, { phase: "failed" }>; foreign: readonly string[]; firstRef: Ref<HTMLButtonElement> }) {
  const { text, formats } = usePaneLanguage();
  const styles = useStyles();
  const { reason, message } = build;
  const names = reason === "foreign-sheet" && foreign.length > 0 ? text.foreignSheets(formats.list(foreign)) : null;
  return (
    <MessageBar intent={reason === "cancelled" ? "info" : "error"} layout="multiline" className={styles.message}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{text.failed[reason]}</MessageBarTitle>
        {names && <p className={styles.note}>{names}</p>}
        <p className={styles.note}>{text.remedy[reason]}</p>
        {!names && reason !== "cancelled" && (
          <p className={styles.note}>
            {text.detail} {message}
          </p>
        )}
      </MessageBarBody>
      <MessageBarActions containerAction={<Dismiss buttonRef={firstRef} />} />
    </MessageBar>
  );
}

function Dismiss({ buttonRef }: { buttonRef?: Ref<HTMLButtonElement> }) {
  const { text } = usePaneLanguage();
  return <Button ref={buttonRef} appearance="transparent" icon={<Dismiss20Regular />} aria-label={text.dismiss} title={text.dismiss} onClick={dismissOutcome} />;
}
