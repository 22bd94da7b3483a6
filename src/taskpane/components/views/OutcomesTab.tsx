/** The tab that mirrors Outcomes: what is to be expected, what a day costs, and each scenario's duty and savings as bars. */
import { makeStyles, tokens } from "../../fluent";
import type { TabProps } from "../../tabs";
import { usePaneLanguage } from "../../text/pane-language";
import { numberIn, queueCell, queueTable, queueTableIfThere, textIn, type RowView } from "../../workbook/reading";
import { useWorkbook } from "../../workbook/use-workbook";
import { LazyPart } from "../tabs/LazyPart";
import { CellLink } from "./CellLink";
import { DutyBar, DutyLegend } from "./DutyBar";
import { Headline, Headlines } from "./Headline";
import { SupplierChanges } from "./SupplierChanges";
import { TabScreen } from "./TabScreen";
import { dayIn, figureIn } from "./write";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  top: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  figure: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

const loadBridge = () => import("../bridge/BridgePart");
const loadBrief = () => import("../brief/BriefPart");
const loadSimulate = () => import("../simulate/SimulatePanel");
const loadAnyCells = () => import("../simulate/cells/AnyCellsPart");

function queue(context: Excel.RequestContext) {
  const totals = queueTable(context, "OutcomeTotals");
  const suppliers = queueTableIfThere(context, "SupplierTotals");
  const [expected, dayPrice, from, until] = ["ExpectedDuty", "DayPrice", "HorizonStart", "HorizonEnd"].map((name) =>
    queueCell(context, name),
  );
  return () => ({
    scenarios: totals().rows,
    suppliers: suppliers(),
    expected: expected!(),
    dayPrice: dayPrice!(),
    from: from!(),
    until: until!(),
  });
}

export default function OutcomesTab({ inExcel, open }: TabProps) {
  const { text, formats } = usePaneLanguage();
  const styles = useStyles();
  const { reading, again } = useWorkbook(queue);
  const words = text.outcomesTab;
  return (
    <TabScreen title={words.title} sheet="Outcomes" {...{ reading, again, inExcel, open }}>
      {({ scenarios, suppliers, expected, dayPrice, from, until }) => (
        <>
          <Headlines>
            <Headline label={words.expected} cell={expected} write={formats.money} />
            <Headline label={words.dayLate} cell={dayPrice} write={formats.money} />
          </Headlines>
          <section aria-label={words.title}>
            <DutyLegend />
            <ul className={styles.list}>
              {scenarios.map((row) => (
                <li key={row.place.address}>
                  <Scenario row={row} longest={longest(scenarios)} />
                </li>
              ))}
            </ul>
          </section>
          <p className={styles.note}>{words.horizon(dayIn(from, formats), dayIn(until, formats))}</p>
          {suppliers && <SupplierChanges table={suppliers} />}
          <LazyPart load={loadSimulate} props={{}} />
          <LazyPart load={loadAnyCells} props={{}} />
          <LazyPart load={loadBridge} props={{}} />
          <LazyPart load={loadBrief} props={{}} />
        </>
      )}
    </TabScreen>
  );
}

function Scenario({ row, longest: whole }: { row: RowView; longest: number }) {
  const { text, formats } = usePaneLanguage();
  const styles = useStyles();
  const net = row.cell("Net duty");
  const saved = row.cell("Saved by terms");
  const name = textIn(row.cell("Name"));
  const [netShown, savedShown] = [net, saved].map((cell) => figureIn(cell, formats.money));
  return (
    <CellLink place={net.place} spoken={text.outcomesTab.rowSpoken(name, netShown!, savedShown!)}>
      <span className={styles.top}>
        <span>{name}</span>
        <span className={styles.figure}>{netShown}</span>
      </span>
      <DutyBar net={numberIn(net) ?? 0} saved={numberIn(saved) ?? 0} whole={whole} />
    </CellLink>
  );
}

/** What the longest bar stands for, in dollars. */
function longest(rows: readonly RowView[]): number {
  return Math.max(
    0,
    ...rows.map(
      (row) =>
        Math.max(0, numberIn(row.cell("Net duty")) ?? 0) + Math.max(0, numberIn(row.cell("Saved by terms")) ?? 0),
    ),
  );
}
