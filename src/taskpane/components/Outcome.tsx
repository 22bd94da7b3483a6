/** How the last build ended: what was written, or what went wrong and what to do. */
import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { Ref } from "react";
import { dismissOutcome, type BuildState } from "../../commands/build-session";
import { usePaneLanguage } from "../text/pane-language";

const useStyles = makeStyles({
  message: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  body: { whiteSpace: "normal" },
  title: { display: "block" },
  sheets: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, listStyleType: "none", margin: 0, padding: 0 },
  sheet: { minHeight: "24px" },
  // The box for buttons below the text would stand empty.
  noActions: { display: "none" },
  note: { margin: 0, overflowWrap: "anywhere" },
});

interface OutcomeProps {
  build: Extract<BuildState, { phase: "done" | "failed" }>;
  dismissRef: Ref<HTMLButtonElement>;
  onGo(sheet: string): void;
}

export function Outcome({ build, dismissRef, onGo }: OutcomeProps) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const intent = build.phase === "done" ? "success" : build.reason === "cancelled" ? "info" : "error";
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.message}>
      <MessageBarBody className={styles.body}>{build.phase === "done" ? <Done build={build} onGo={onGo} /> : <Failed build={build} />}</MessageBarBody>
      <MessageBarActions
        className={styles.noActions}
        containerAction={<Button ref={dismissRef} appearance="transparent" icon={<Dismiss20Regular />} aria-label={text.dismiss} title={text.dismiss} onClick={dismissOutcome} />}
      />
    </MessageBar>
  );
}

function Done({ build, onGo }: { build: Extract<BuildState, { phase: "done" }>; onGo(sheet: string): void }) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const { sheets, refreshed, keptInputs } = build.result;
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
      {keptInputs > 0 && <p className={styles.note}>{text.keptInputs(keptInputs)}</p>}
    </>
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
