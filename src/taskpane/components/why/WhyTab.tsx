/** "Why is this number?": what the selected cell's figure is, how it comes about, from which law and data, and what moves it. */
import { Button, mergeClasses } from "../../fluent";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Explanation } from "../../../explain/explanation";
import { explanationText, nameOf, reasons, stepName, type Showing } from "../../../explain/text";
import { whyTexts, type WhyText } from "../../../words/pane/why/words";
import { useSheetJump } from "../../state/sheet-jump";
import type { TabProps } from "../../tabs";
import { usePaneLanguage } from "../../text/pane-language";
import { Notice } from "../Notice";
import { OutsideExcel } from "../OutsideExcel";
import { ProblemText } from "../ProblemText";
import { useScreenStyles } from "../screen-styles";
import { JumpContext } from "../views/CellLink";
import { ChangedPart } from "./ChangedPart";
import { LawPart } from "./LawPart";
import { MovesPart } from "./MovesPart";
import { openWhy, readAgain, watchWhy, whyState } from "./session";
import { showingOf } from "./showing";
import { Parts, StepList } from "./StepList";
import { useWhyStyles } from "./styles";

export default function WhyTab({ inExcel }: TabProps) {
  const { language, text: pane } = usePaneLanguage();
  const text = whyTexts[language];
  const styles = useWhyStyles();
  const screen = useScreenStyles();
  const { go, problem } = useSheetJump();
  const state = useSyncExternalStore(watchWhy, whyState);
  useEffect(() => (inExcel ? openWhy(language) : undefined), [inExcel, language]);
  return (
    <main className={screen.tab}>
      <div>
        <h2 className={screen.title}>{text.title}</h2>
        <p className={styles.note}>{text.hint}</p>
      </div>
      {!inExcel && <OutsideExcel />}
      <ProblemText>{problem}</ProblemText>
      {inExcel && (
        <JumpContext value={go}>
          {(state.phase === "reading" || state.phase === "again") && (
            <p role="status" className={styles.note}>
              {state.phase === "reading" ? text.reading : text.again}
            </p>
          )}
          {state.problem !== null && (
            <Notice
              intent="error"
              title={state.phase === "failed" ? text.failed : text.broke}
              action={{ label: pane.tryAgain, run: () => void readAgain() }}
            >
              {state.problem}
            </Notice>
          )}
          {state.explanation && <Explained explanation={state.explanation} />}
        </JumpContext>
      )}
    </main>
  );
}

function Explained({ explanation }: { explanation: Explanation }) {
  const { language, formats } = usePaneLanguage();
  const text = whyTexts[language];
  const styles = useWhyStyles();
  const { kinds, behind, whatIf } = useSyncExternalStore(watchWhy, whyState);
  const show = showingOf(kinds, language, formats);
  const { at, value, kind, about, root, filledFrom } = explanation;
  const name = nameOf(at);
  return (
    <>
      <div>
        <strong>{name}</strong>
        {name !== at.cell && <span className={styles.note}> {at.cell}</span>}
        {kind !== "blank" && (
          <span className={typeof value === "number" ? styles.figure : styles.text}>{show.value(value, at)}</span>
        )}
        {about !== "" && about !== name && <p className={styles.note}>{about}</p>}
        {kind !== "formula" && <p className={styles.note}>{text[kind]}</p>}
        {filledFrom && <p className={styles.note}>{text.filledFrom(filledFrom.cell)}</p>}
      </div>
      <ChangedPart explanation={explanation} behind={behind} text={text} show={show} />
      {kind === "formula" && (
        <section className={styles.section} aria-label={text.how}>
          <h3 className={styles.title}>{text.how}</h3>
          {root ? (
            <Root explanation={explanation} text={text} show={show} />
          ) : (
            <p className={styles.note}>{text.noSteps}</p>
          )}
          <details>
            <summary className={styles.summary}>{text.formula}</summary>
            <code className={styles.formula}>{explanation.formula}</code>
          </details>
        </section>
      )}
      <MovesPart
        explanation={explanation}
        behind={behind}
        kinds={kinds}
        whatIf={whatIf}
        language={language}
        text={text}
        show={show}
      />
      <LawPart explanation={explanation} behind={behind} text={text} show={show} />
      {behind && (behind.sources.length > 0 || behind.vintage !== "") && (
        <section className={styles.section} aria-label={text.data}>
          <h3 className={styles.title}>{text.data}</h3>
          <ul className={styles.list}>
            {behind.sources.map(({ text: source }) => (
              <li key={source} className={mergeClasses(styles.note, styles.plain)}>
                {source}
              </li>
            ))}
          </ul>
          {behind.vintage !== "" && <p className={styles.note}>{text.vintage(behind.vintage)}</p>}
        </section>
      )}
      {kind !== "blank" && <Copy of={() => explanationText(explanation, behind, text, show)} text={text} />}
    </>
  );
}

/** The whole formula is the figure above: its parts are shown at once. */
function Root({ explanation, text, show }: { explanation: Explanation; text: WhyText; show: Showing }) {
  const styles = useWhyStyles();
  const root = explanation.root!;
  const why = reasons(root, text);
  if (root.how === "cell" || root.how === "constant" || root.how === "range")
    return (
      <>
        <p className={styles.note}>{text.same}</p>
        <StepList steps={[root]} text={text} show={show} />
      </>
    );
  return (
    <>
      <p className={styles.note}>{[stepName(root, text), why].filter((each) => each !== "").join("; ")}</p>
      <Parts step={root} text={text} show={show} nested={false} />
    </>
  );
}

function Copy({ of, text }: { of(): string; text: WhyText }) {
  const styles = useWhyStyles();
  const [said, setSaid] = useState<string | null>(null);
  async function copy() {
    try {
      await navigator.clipboard.writeText(of());
      setSaid(text.copied);
    } catch {
      setSaid(text.notCopied);
    }
  }
  return (
    <div>
      <Button onClick={() => void copy()}>{text.copy}</Button>
      <span role="status" className={styles.note}>
        {said !== null && ` ${said}`}
      </span>
    </div>
  );
}
