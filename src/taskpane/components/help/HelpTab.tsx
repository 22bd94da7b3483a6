/** The tab for who wants to know how: the tutorial, the proof, the function reference, the keys. */
import { Button, Link, makeStyles, mergeClasses, tokens } from "../../fluent";
import type { ReactNode } from "react";
import { startTutorial } from "../../state/tutorial";
import type { TabProps } from "../../tabs";
import { usePaneLanguage } from "../../text/pane-language";
import { useScreenStyles } from "../screen-styles";
import { LazyPart } from "../tabs/LazyPart";

const useStyles = makeStyles({
  parts: { gap: tokens.spacingVerticalXL },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  keys: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  key: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  meaning: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const loadProof = () => import("./ProofPart");

export default function HelpTab({ inExcel, open }: TabProps) {
  const { language, text } = usePaneLanguage();
  const styles = useStyles();
  const screen = useScreenStyles();
  const words = text.help;
  return (
    <main className={mergeClasses(screen.tab, styles.parts)}>
      <Part id="learn-heading" title={words.learnTitle} about={words.learnText}>
        <Button
          appearance="primary"
          disabledFocusable={!inExcel}
          onClick={() => {
            startTutorial();
            open("case");
          }}
        >
          {text.learn}
        </Button>
      </Part>
      <Part id="proof-heading" title={words.proofTitle} about={words.proofText}>
        <LazyPart load={loadProof} name={words.proofTitle} props={{ inExcel }} />
      </Part>
      <Part id="reference-heading" title={words.referenceTitle} about={words.referenceText}>
        <Link
          href={language === "en" ? "help/functions.html" : `help/functions.${language}.html`}
          target="_blank"
          rel="noopener"
        >
          {words.reference}
        </Link>
      </Part>
      <Part id="safe-heading" title={words.safeTitle} about={words.safeText} />
      <Part id="keys-heading" title={words.keysTitle}>
        <dl className={styles.keys}>
          {Object.entries(words.keys).map(([key, meaning]) => (
            <Key key={key} name={words.keyNames[key as keyof typeof words.keyNames]} meaning={meaning} />
          ))}
        </dl>
      </Part>
    </main>
  );
}

function Part({ id, title, about, children }: { id: string; title: string; about?: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {about !== undefined && <p className={styles.text}>{about}</p>}
      {children}
    </section>
  );
}

function Key({ name, meaning }: { name: string; meaning: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.key}>{name}</dt>
      <dd className={styles.meaning}>{meaning}</dd>
    </>
  );
}
