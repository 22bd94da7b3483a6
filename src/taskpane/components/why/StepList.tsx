/** The steps that give a figure, each with its value; one that is a cell leads there. */
import { mergeClasses } from "../../fluent";
import type { Step } from "../../../explain/explanation";
import { formatCell, reasons, stepName, type Showing } from "../../../explain/text";
import type { WhyText } from "../../../words/pane/why/words";
import { useWhyStyles } from "./styles";
import { WhereLink } from "./WhereLink";

interface StepsProps {
  text: WhyText;
  show: Showing;
}

export function StepList({
  steps,
  text,
  show,
  nested = false,
}: StepsProps & { steps: readonly Step[]; nested?: boolean }) {
  const styles = useWhyStyles();
  return (
    <ul className={nested ? styles.nested : styles.list}>
      {steps.map((step, at) => (
        <li key={at}>
          <StepLine step={step} text={text} show={show} />
          <Parts step={step} text={text} show={show} />
        </li>
      ))}
    </ul>
  );
}

/** What a step is made of, where it is not shown by itself. */
export function Parts({ step, text, show, nested = true }: StepsProps & { step: Step; nested?: boolean }) {
  const styles = useWhyStyles();
  const others = step.how === "total" ? step.rest : null;
  return (
    <>
      {step.steps.length > 0 && <StepList steps={step.steps} text={text} show={show} nested={nested} />}
      {others && (
        <p className={mergeClasses(styles.line, styles.note)}>
          <span className={styles.sign}>+</span>
          <span className={styles.name}>{text.more(others.count)}</span>
          <span className={styles.value}>{show.value(others.value, formatCell(step))}</span>
        </p>
      )}
    </>
  );
}

function StepLine({ step, text, show }: StepsProps & { step: Step }) {
  const styles = useWhyStyles();
  const name = stepName(step, text);
  const value = step.how === "range" || step.how === "constant" ? "" : show.value(step.value, formatCell(step));
  const shown =
    step.how === "constant" && step.name !== String(step.value) && step.value !== ""
      ? show.value(step.value, null)
      : value;
  const why = reasons(step, text);
  const line = (
    <>
      <span className={styles.line}>
        <span className={styles.sign}>{step.sign}</span>
        <span className={styles.name}>{name}</span>
        <span className={styles.value}>{shown}</span>
      </span>
      {why !== "" && <span className={styles.note}>{why}</span>}
    </>
  );
  if (!step.at) return <div className={styles.plain}>{line}</div>;
  return (
    <WhereLink at={step.at} spoken={[step.sign, name, shown].filter(Boolean).join(" ")}>
      {line}
    </WhereLink>
  );
}
