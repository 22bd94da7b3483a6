/** The dated events: what is still to come, and behind a fold what has been. */
import { makeStyles, mergeClasses, tokens } from "../../fluent";
import { isoOf } from "../../../model/calendar/day";
import { momentOfSerial, momentOfText } from "../../../model/calendar/moment";
import { usePaneLanguage, type PaneLanguage } from "../../text/pane-language";
import { numberIn, textIn, type CellValue, type RowView } from "../../workbook/reading";
import { CellLink } from "./CellLink";

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "baseline",
  },
  when: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  left: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", textAlign: "right" },
  deadline: { fontWeight: tokens.fontWeightSemibold, borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  past: { color: tokens.colorNeutralForeground3 },
  fold: {
    cursor: "pointer",
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorNeutralForeground2,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export function Milestones({ rows, deadline }: { rows: readonly RowView[]; deadline: CellValue }) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const words = text.timelineTab;
  const isPast = (row: RowView) => (numberIn(row.cell("Days left")) ?? 0) < 0;
  const list = (some: readonly RowView[]) => (
    <ul className={styles.list}>
      {some.map((row) => (
        <li key={row.place.address}>
          <Milestone row={row} isDeadline={row.cell("When").value === deadline} isPast={isPast(row)} />
        </li>
      ))}
    </ul>
  );
  const past = rows.filter(isPast);
  return (
    <section aria-labelledby="milestones-heading">
      <h3 id="milestones-heading" className={styles.heading}>
        {words.milestones}
      </h3>
      {list(rows.filter((row) => !isPast(row)))}
      {past.length > 0 && (
        <details>
          <summary className={styles.fold}>{words.past(past.length)}</summary>
          {list(past)}
        </details>
      )}
    </section>
  );
}

function Milestone({ row, isDeadline, isPast }: { row: RowView; isDeadline: boolean; isPast: boolean }) {
  const pane = usePaneLanguage();
  const styles = useStyles();
  const event = textIn(row.cell("Event"));
  const when = dayOf(row.cell("When").value, pane);
  const left = leftIn(row, pane);
  return (
    <CellLink
      place={row.cell("Event").place}
      spoken={`${event}, ${when}, ${left}`}
      className={mergeClasses(styles.row, isDeadline && styles.deadline, isPast && styles.past)}
    >
      <span>
        {event}
        <span className={styles.when}>{when}</span>
      </span>
      <span className={styles.left}>{left}</span>
    </CellLink>
  );
}

function leftIn(row: RowView, { text }: PaneLanguage): string {
  const cell = row.cell("Days left");
  const days = numberIn(cell);
  const words = text.timelineTab;
  if (days === null) return textIn(cell);
  return days > 0 ? words.ahead(days) : days === 0 ? words.today : words.ago(-days);
}

function dayOf(value: CellValue, { formats }: PaneLanguage): string {
  const moment = typeof value === "number" ? momentOfSerial(value) : momentOfText(String(value));
  return "wrong" in moment ? String(value) : formats.shortDay(isoOf(moment.day));
}
