/** The tab that mirrors Timeline: the days left, the deadline on both capitals' clocks, the price of a day, the events. */
import { makeStyles, mergeClasses, tokens } from "../../fluent";
import type { TabProps } from "../../tabs";
import { usePaneLanguage } from "../../text/pane-language";
import { numberIn, queueCell, queueTable, textIn, type CellView, type RowView } from "../../workbook/reading";
import { useWorkbook } from "../../workbook/use-workbook";
import { Capitals } from "./Capitals";
import { CellLink } from "./CellLink";
import { Headline, Headlines } from "./Headline";
import { Milestones } from "./Milestones";
import { TabScreen } from "./TabScreen";
import { dayIn, figureIn } from "./write";

const useStyles = makeStyles({
  days: {
    display: "block",
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  row: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

function queue(context: Excel.RequestContext) {
  const costs = queueTable(context, "DayCosts");
  const milestones = queueTable(context, "Milestones");
  const [asOf, deadline, left, working, price] = ["AsOf", "Deadline", "DaysLeft", "BusinessDaysLeft", "DayPrice"].map(
    (name) => queueCell(context, name),
  );
  return () => ({
    costs: costs().rows,
    milestones: milestones(),
    asOf: asOf!(),
    deadline: deadline!(),
    left: left!(),
    working: working!(),
    price: price!(),
  });
}

export default function TimelineTab({ inExcel, open }: TabProps) {
  const { text, formats } = usePaneLanguage();
  const styles = useStyles();
  const { reading, again } = useWorkbook(queue);
  const words = text.timelineTab;
  return (
    <TabScreen title={words.title} sheet="Timeline" {...{ reading, again, inExcel, open }}>
      {({ costs, milestones, asOf, deadline, left, working, price }) => (
        <>
          <div>
            <CountDown left={left} working={working} weekdays={milestones.headers.includes("Weekdays")} />
            <Capitals deadline={deadline} headers={milestones.headers} />
            <CellLink
              place={asOf.place}
              spoken={`${words.asOf(dayIn(asOf, formats))}. ${words.changeAsOf}`}
              className={styles.note}
            >
              {words.asOf(dayIn(asOf, formats))}
            </CellLink>
          </div>
          <Headlines>
            <Headline label={words.dayPrice} cell={price} write={formats.money} />
          </Headlines>
          <ul className={styles.list} aria-label={words.dayPrice}>
            {costs
              .filter((row) => numberIn(row.cell("Cost of a day")) !== 0)
              .map((row) => (
                <li key={row.place.address}>
                  <Cost row={row} />
                </li>
              ))}
          </ul>
          <Milestones rows={milestones.rows} deadline={deadline.value} />
        </>
      )}
    </TabScreen>
  );
}

function CountDown({ left, working, weekdays }: { left: CellView; working: CellView; weekdays: boolean }) {
  const { text } = usePaneLanguage();
  const styles = useStyles();
  const days = numberIn(left);
  const daysText =
    days === null
      ? textIn(left)
      : days > 0
        ? text.daysLeft(days)
        : days === 0
          ? text.deadlineToday
          : text.daysPast(-days);
  const both =
    (numberIn(working) ?? 0) > 0 ? (weekdays ? text.weekdays : text.workingDays)(numberIn(working) ?? 0) : "";
  return (
    <CellLink place={left.place} spoken={both === "" ? daysText : `${daysText}, ${both}`}>
      <span className={styles.days}>{daysText}</span>
      <span className={styles.note}>{both}</span>
    </CellLink>
  );
}

function Cost({ row }: { row: RowView }) {
  const { formats } = usePaneLanguage();
  const styles = useStyles();
  const cost = row.cell("Cost of a day");
  const name = textIn(row.cell("Name"));
  const money = figureIn(cost, formats.money);
  return (
    <CellLink place={cost.place} spoken={`${name}: ${money}`} className={styles.row}>
      <span>{name}</span>
      <span className={mergeClasses(styles.number)}>{money}</span>
    </CellLink>
  );
}
