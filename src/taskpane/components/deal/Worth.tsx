/** What a package is worth, to us and to them, side by side. */
import type { DealWords } from "../../text/deal/deal-words";
import { useSectionStyles } from "./section-style";

export function Worth({ ours, theirs, deal: { words, formats } }: { ours: number; theirs: number; deal: DealWords }) {
  const styles = useSectionStyles();
  return (
    <div className={styles.figures}>
      <span>{words.toUs(formats.money(ours))}</span>
      <span>{words.toThem(formats.money(theirs))}</span>
    </div>
  );
}
