/** The law behind a figure: the stack of each rate with citations and days. */
import type { Behind, Explanation, LawRow } from "../../../explain/explanation";
import { spanOf, type Showing } from "../../../explain/text";
import type { WhyText } from "../../../words/pane/why/words";
import { Cited } from "../lookup/StackRows";
import { useWhyStyles } from "./styles";

interface LawProps {
  explanation: Explanation;
  behind: Behind | null;
  text: WhyText;
  show: Showing;
}

export function LawPart({ explanation: { law }, behind, text, show }: LawProps) {
  const styles = useWhyStyles();
  const others = law.length === 0 ? (behind?.law ?? []) : [];
  if (law.length === 0 && others.length === 0) return null;
  return (
    <section className={styles.section} aria-label={text.law}>
      <h3 className={styles.title}>{text.law}</h3>
      {law.map(({ origin, scenario, day, rate, rows }, at) => {
        const counting = rows.filter((row) => row.rate !== 0);
        const rest = rows.filter((row) => row.rate === 0);
        return (
          <div key={at}>
            <strong>{text.lawOn(show.day(day), show.rate(rate))}</strong>
            <p className={styles.note}>{text.lawOf(origin, scenario)}</p>
            <LawRows rows={counting} text={text} show={show} />
            {rest.length > 0 && (
              <details>
                <summary className={styles.summary}>{text.displaced(rest.length)}</summary>
                <LawRows rows={rest} text={text} show={show} />
              </details>
            )}
          </div>
        );
      })}
      {others.length > 0 && (
        <>
          <p className={styles.note}>{text.lawBehind}</p>
          <LawRows rows={others.map((row) => ({ ...row, why: "" }))} text={text} show={show} />
        </>
      )}
    </section>
  );
}

function LawRows({ rows, text, show }: { rows: readonly LawRow[]; text: WhyText; show: Showing }) {
  const styles = useWhyStyles();
  return (
    <ul className={styles.list}>
      {rows.map((row, at) => (
        <li key={at} className={styles.plain}>
          <span className={styles.line}>
            <span className={styles.name}>{row.authority}</span>
            <span className={styles.value}>{row.rate === null ? text.varies : show.rate(row.rate)}</span>
          </span>
          <p className={styles.note}>{[spanOf(row, text, show), row.why].filter((each) => each !== "").join(" · ")}</p>
          <p className={styles.note}>
            <Cited text={row.citation} />
          </p>
        </li>
      ))}
    </ul>
  );
}
