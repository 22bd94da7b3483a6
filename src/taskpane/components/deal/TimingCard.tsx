/** Accept now, hold out or wait: what the sheet's table of timing says. */
import { makeStyles, tokens } from "../../fluent";
import type { DealReading } from "../../state/deal/reading";
import type { DealWords } from "../../text/deal/deal-words";
import { useSectionStyles } from "./section-style";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  value: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, textAlign: "right" },
});

export default function TimingCard({
  reading: { timing, perfectInformation },
  deal: { words, formats },
}: {
  reading: DealReading;
  deal: DealWords;
}) {
  const styles = useSectionStyles();
  const own = useStyles();
  const known = timing.filter((each) => each.expected !== null);
  if (known.length === 0) return <p className={styles.note}>{words.timingMissing}</p>;
  const best = known.reduce((one, other) => (other.expected! > one.expected! ? other : one));
  return (
    <>
      <p className={styles.title}>{words.best(best.name)}</p>
      {known.map((each) => (
        <div key={each.id} className={own.row}>
          <span>{each.name}</span>
          <span className={own.value}>{formats.money(each.expected!)}</span>
          <span className={styles.note}>
            {each.day !== null && words.byDay(formats.day(each.day))}
            {each.probability !== null &&
              each.probability < 1 &&
              ` · ${each.evenChance === null ? words.chanceOnly(formats.percent(each.probability)) : words.flipsAt(formats.percent(each.probability), formats.percent(each.evenChance))}`}
          </span>
          <span className={styles.note}>{words.expected}</span>
        </div>
      ))}
      {perfectInformation !== null && <p className={styles.note}>{words.perfect(formats.money(perfectInformation))}</p>}
    </>
  );
}
