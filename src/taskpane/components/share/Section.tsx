/** A part of the tab Share: its heading, and below it what is going on or went wrong. */
import { Spinner, makeStyles, tokens } from "../../fluent";
import { useId, type ReactNode } from "react";
import { usePaneLanguage } from "../../text/pane-language";
import { Notice } from "../Notice";
import { shareWords } from "../../../words/pane/share/words";

export const useShareStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const styles = useShareStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div>
        <h3 id={id} className={styles.heading}>
          {title}
        </h3>
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      </div>
      {children}
    </section>
  );
}

interface ProgressProps {
  running: boolean;
  problem: string | null;
}

export function Progress({ running, problem }: ProgressProps) {
  const { language } = usePaneLanguage();
  const words = shareWords[language];
  return (
    <>
      <div role="status">{running && <Spinner size="tiny" labelPosition="after" label={words.working} />}</div>
      {problem !== null && (
        <Notice intent="error" title={words.failed}>
          {problem}
        </Notice>
      )}
    </>
  );
}

export function Done({ children }: { children: ReactNode }) {
  return <Notice intent="success">{children}</Notice>;
}
