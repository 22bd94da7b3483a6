/** What a person changed among the inputs of a figure, and what the figure was before. */
import type { Behind, Explanation } from "../../../explain/explanation";
import { nameOf, type Showing } from "../../../explain/text";
import type { WhyText } from "../../../words/pane/why/words";
import { useWhyStyles } from "./styles";
import { WhereLink } from "./WhereLink";

interface ChangedProps {
  explanation: Explanation;
  behind: Behind | null;
  text: WhyText;
  show: Showing;
}

export function ChangedPart({ explanation, behind, text, show }: ChangedProps) {
  const styles = useWhyStyles();
  const changes = behind?.changed ?? (explanation.changed ? [explanation.changed] : []);
  if (changes.length === 0) return null;
  return (
    <section className={styles.section} aria-label={text.changed}>
      <h3 className={styles.title}>{text.changed}</h3>
      <ul className={styles.list}>
        {changes.map(({ at, before, now }) => {
          const said = text.wasNow(before === null ? text.unknownBefore : show.value(before, at), show.value(now, at));
          return (
            <li key={at.cell}>
              <WhereLink at={at} spoken={`${nameOf(at)}, ${said}`}>
                <span className={styles.line}>
                  <span className={styles.name}>{nameOf(at)}</span>
                  <span className={styles.value}>{said}</span>
                </span>
              </WhereLink>
            </li>
          );
        })}
      </ul>
      {behind && behind.before !== null && <p>{text.before(show.value(behind.before, explanation.at))}</p>}
    </section>
  );
}
