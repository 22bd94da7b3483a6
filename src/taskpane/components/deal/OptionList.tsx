/** A package in words: what changes, then what stays as it is. */
import type { IssueReading } from "../../state/deal/reading";
import type { DealWords } from "../../text/deal/deal-words";
import { useSectionStyles } from "./section-style";

interface OptionListProps {
  issues: readonly IssueReading[];
  options: ArrayLike<number>;
  deal: DealWords;
  /** Only the issues that stay as they are not named. */
  brief?: boolean;
}

export function OptionList({ issues, options, deal: { words, formats }, brief = false }: OptionListProps) {
  const styles = useSectionStyles();
  const chosen = issues.map((issue, at) => ({ issue, option: issue.options[options[at]!]! }));
  // An option that is worth nothing to either side is "no change".
  const changes = chosen.filter(({ option }) => option.ours !== 0 || option.theirs !== 0);
  const unchanged = chosen.filter(({ option }) => option.ours === 0 && option.theirs === 0);
  return (
    <>
      {changes.length === 0 ? (
        <p className={styles.note}>{words.nothing}</p>
      ) : (
        <ul className={styles.list}>
          {changes.map(({ issue, option }) => (
            <li key={issue.id}>{option.words}</li>
          ))}
        </ul>
      )}
      {!brief && unchanged.length > 0 && (
        <p className={styles.note}>{words.unchanged(formats.list(unchanged.map(({ issue }) => issue.name)))}</p>
      )}
    </>
  );
}
