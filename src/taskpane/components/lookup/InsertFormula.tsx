/** The same question as a formula, put into the selected cell with one press; what is there goes only with a second. */
import { Button, makeStyles, tokens } from "../../fluent";
import { useState } from "react";
import { errorMessage } from "../../../commands/error-message";
import type { LookUpText } from "../../../words/pane/look-up/words";
import { formulaOf } from "../../state/look-up";
import { insertFormula, type Insertion } from "../../workbook/insert";
import { Notice } from "../Notice";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  formula: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", userSelect: "all" },
});

interface InsertFormulaProps {
  code: string;
  origin: string;
  day: number;
  facts: readonly string[];
  inExcel: boolean;
  text: LookUpText;
}

export function InsertFormula({ code, origin, day, facts, inExcel, text }: InsertFormulaProps) {
  const styles = useStyles();
  const formula = formulaOf(code, origin, day, facts);
  const [last, setLast] = useState<{ formula: string; insertion: Insertion } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  async function insert(replace: string | null) {
    setProblem(null);
    try {
      setLast({ formula, insertion: await insertFormula(formula, replace) });
    } catch (error) {
      setLast(null);
      setProblem(errorMessage(error));
    }
  }
  // What was said of another formula is no longer of interest.
  const insertion = last?.formula === formula ? last.insertion : null;
  return (
    <section className={styles.section} aria-label={text.formula}>
      <h3 className={styles.title}>{text.formula}</h3>
      <code className={styles.formula}>{formula}</code>
      {inExcel && (
        <Button appearance="primary" onClick={() => void insert(null)}>
          {text.insert}
        </Button>
      )}
      {insertion &&
        (insertion.done ? (
          <Notice intent="success">{text.inserted(insertion.place)}</Notice>
        ) : (
          <Notice action={{ label: text.replace, run: () => void insert(insertion.place) }}>
            {text.taken(insertion.place)}
          </Notice>
        ))}
      {problem !== null && (
        <Notice intent="error" title={text.notInserted}>
          {problem}
        </Notice>
      )}
    </section>
  );
}
