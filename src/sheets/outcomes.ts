/** The sheet Outcomes: the duty of every scenario and sector as live formulas, their totals, and two charts. */
import { blockWidths, type Block } from "./blocks";
import { columnsOf } from "./columns";
import type { Contents, SectorRow } from "./contents";
import { dayPathTable, dayRatesBlock, dayTermsTable, dayPathColumns } from "./day-path";
import { DAY, HEADLINE, MILLIONS, PERCENT, PERCENT_OR_NONE } from "./formats";
import { sheetHead } from "./head";
import { notesAt } from "./notes";
import {
  FIRST_TABLE_ROW,
  formula,
  quoted,
  rowAfter,
  rowBelow,
  ROWS_BETWEEN,
  thisRow,
  type Cell,
  type ChartPlan,
  type Parameter,
  type SheetPlan,
  type TablePlan,
} from "./plan";
import { expectedTable, outcomeTradeTable } from "./outcome-trade";
import { outcomeColumns, outcomeRatesBlock, outcomeRows } from "./outcome-rows";
import { readingsBlock, readingsTable } from "./readings";
import { likelyDuty, MOST_SAVED, scenarioWith } from "./outcome-picks";
import { scenarioAt } from "./scenario-slots";
import { secondMoverColumns, secondMoverRatesBlock, secondMoverTable } from "./second-mover";
import { currencyCells, currencyColumns } from "./modules/currency";
import { isoText } from "./write-formulas";

/** Rows that the two charts take below the totals, so that they are whole on a first screen. */
const CHART_ROWS = 14;
const PRINTED = 9;

export function outcomesSheet(contents: Contents): SheetPlan {
  const totals = totalsTable(contents);
  const chartRow = rowAfter(totals) + 1;
  const notes = notesAt(chartRow + CHART_ROWS + 1, contents.text.sheets.Outcomes.method ?? "");
  const trade = outcomeTradeTable(contents, notes.row + notes.lines.length + ROWS_BETWEEN);
  const expected = expectedTable(contents, rowBelow(trade));
  const bySector = bySectorTable(contents, rowBelow(expected));
  const right = Math.max(
    secondMoverColumns(contents).length,
    dayPathColumns(contents),
    outcomeColumns(contents).length,
  );
  const workings = placed(contents, rowBelow(bySector), right);
  return {
    ...sheetHead("Outcomes", contents),
    warning: "ProbabilityCheck",
    parameters: parameters(contents),
    tables: [totals, trade, expected, bySector, ...workings.tables, ...workings.blocks],
    charts: charts(contents, chartRow),
    notes,
    widths: [
      26,
      18,
      18,
      18,
      18,
      18,
      18,
      18,
      18,
      18,
      ...currencyColumns(contents).map(() => 20),
      ...Array.from({ length: right - totals.columns.length }, () => 15),
      ...workings.blocks.flatMap((each) => [3, ...blockWidths(each, 28, 15)]),
    ],
    // The answers, in letters that can be read; how they come about stays on the screen.
    printColumns: PRINTED,
  };
}

/** What the answers are calculated from, one table below the other; the blocks of all are below and right of them, where no row is of two and all have room below. */
function placed(contents: Contents, row: number, right: number): { tables: TablePlan[]; blocks: Block[] } {
  const at = (blocksAt: number) => {
    const tables: TablePlan[] = [];
    const blocks: Block[] = [];
    const next = () => (tables.length > 0 ? rowBelow(tables.at(-1)!) : row);
    const add = (table: TablePlan) => {
      if (table.rows.length > 0) tables.push(table);
      return table;
    };
    const apart = (make: (contents: Contents, row: number, column: number) => Block): Block => {
      const last = blocks.at(-1);
      const made = make(contents, blocksAt, last ? last.column + last.columns.length + 1 : right + 1);
      if (made.rows.length > made.arguments) blocks.push(made);
      return made;
    };
    add(secondMoverTable(contents, next(), apart(secondMoverRatesBlock)));
    const dayRates = apart(dayRatesBlock);
    add(dayPathTable(contents, next(), dayRates));
    add(dayTermsTable(contents, next(), dayRates));
    add(readingsTable(contents, next(), apart(readingsBlock)));
    add(outcomeRows(contents, next(), apart(outcomeRatesBlock)));
    return { tables, blocks };
  };
  // How many rows the tables have does not depend on where the blocks are.
  return at(rowBelow(at(0).tables.at(-1)!));
}

function parameters({ text, negotiation, language }: Contents): Parameter[] {
  const { parameters: label, notes } = text;
  const likely = likelyDuty;
  const named = (header: string, value: string) => formula(`=${scenarioWith(header, value)}`);
  const saved = MOST_SAVED;
  const [deal] = negotiation.rivalDeals;
  const ofDeal = (header: string) => `SecondMover[${header}],SecondMover[Deal],${quoted(deal?.id ?? "")}`;
  return [
    {
      name: "ExpectedDuty",
      label: label.expectedDuty,
      column: 0,
      // An expectation over probabilities that do not sum to 1 is no expectation.
      value: formula(
        `=IF(ABS(SUM(OutcomeTotals[Probability])-1)<0.000001,SUM(OutcomeTotals[Weighted]),${quoted(`${text.checks.sumIs} `)}&TEXT(SUM(OutcomeTotals[Probability]),"0.00"))`,
      ),
      kind: "formula",
      format: HEADLINE[language],
      note: notes.weighted,
    },
    {
      label: label.best,
      column: 1,
      value: formula(`=${likely("MINIFS")}`),
      kind: "formula",
      tone: "good",
      format: HEADLINE[language],
      note: named("Net duty", likely("MINIFS")),
    },
    {
      label: label.worst,
      column: 2,
      value: formula(`=${likely("MAXIFS")}`),
      kind: "formula",
      tone: "bad",
      format: HEADLINE[language],
      note: named("Net duty", likely("MAXIFS")),
    },
    {
      label: label.mostSaved,
      column: 3,
      value: formula(`=${saved}`),
      kind: "formula",
      tone: "good",
      format: HEADLINE[language],
      note: named("Saved by terms", saved),
    },
    {
      label: label.dayCost,
      column: 4,
      value: formula("=DayPrice"),
      kind: "formula",
      format: MILLIONS,
      note: notes.dayLate,
    },
    {
      label: label.expectedChange,
      tone: "cost",
      column: 5,
      value: formula(
        `=IF(ISNUMBER(ExpectedDuty),ExpectedDuty-SUMIFS(OutcomeTotals[Net duty],OutcomeTotals[Scenario],CompareWith),"")`,
      ),
      kind: "formula",
      format: HEADLINE[language],
      note: named("Scenario", "CompareWith"),
    },
    { label: label.asOf, column: 6, value: formula("=AsOf"), kind: "formula", format: DAY },
    { label: label.horizonStart, column: 7, value: formula("=HorizonStart"), kind: "formula", format: DAY },
    { label: label.horizonEnd, column: 8, value: formula("=HorizonEnd"), kind: "formula", format: DAY },
    ...(deal
      ? [
          {
            label: text.headStart(deal.id),
            column: 9,
            value: formula(`=SUMIFS(${ofDeal("Cost")})`),
            kind: "formula" as const,
            format: MILLIONS,
            note: formula(`=${isoText(`MINIFS(${ofDeal("From")})`)}&" – "&${isoText(`MAXIFS(${ofDeal("Until")})`)}`),
          },
        ]
      : []),
  ];
}

function totalsTable(contents: Contents): TablePlan {
  const { text, scenarios } = contents;
  const here = (header: string) => thisRow("OutcomeTotals", header);
  const total = (header: string) => formula(`=SUMIFS(Outcomes[${header}],Outcomes[Scenario],${here("Scenario")})`);
  return {
    name: "OutcomeTotals",
    row: FIRST_TABLE_ROW,
    column: 0,
    keys: [],
    columns: [
      ...columnsOf(text.labels.OutcomeTotals, [
        ["Name", "formula"],
        ["Scenario", "formula", undefined, undefined, "quiet"],
        ["Net duty", "formula", MILLIONS, undefined, "strong"],
        ["Saved by terms", "formula", MILLIONS],
      ]),
      ...currencyColumns(contents),
      ...columnsOf(text.labels.OutcomeTotals, [
        ["Against reference", "formula", MILLIONS, undefined, "cost"],
        ["Probability", "formula", PERCENT_OR_NONE],
        ["Average rate", "formula", PERCENT],
        ["Duty without terms", "formula", MILLIONS],
        ["Trade", "formula", MILLIONS],
        ["Weighted", "formula", MILLIONS],
      ]),
    ],
    rows: scenarios.map((_, index): Cell[] => [
      formula(`=${scenarioAt(index, "Name")}`),
      formula(`=${scenarioAt(index, "Scenario")}`),
      total("Net duty"),
      total("Saved by terms"),
      ...currencyCells(contents, here("Net duty")),
      total("Against reference"),
      formula(`=${scenarioAt(index, "Probability", "0")}`),
      formula(`=IF(${here("Trade")}=0,0,${here("Net duty")}/${here("Trade")})`),
      total("Duty without terms"),
      formula(`=SUMIFS(Outcomes[Trade],Outcomes[Scenario],${here("Scenario")})*HorizonYears`),
      formula(`=${here("Probability")}*${here("Net duty")}`),
    ]),
  };
}

function bySectorTable({ text, scenarios, sectors }: Contents, row: number): TablePlan {
  return {
    name: "OutcomesBySector",
    row,
    column: 1,
    ...(text.captions.OutcomesBySector === undefined ? {} : { caption: text.captions.OutcomesBySector }),
    keys: [],
    ownHeaders: true,
    columns: [
      { header: text.charts.scenario, label: "", kind: "formula" },
      ...sectors.map((sector) => ({
        header: seriesName(sector, sectors),
        label: text.charts.millionUsd,
        kind: "formula" as const,
        format: MILLIONS,
      })),
    ],
    rows: scenarios.map((_, index): Cell[] => [
      formula(`=INDEX(OutcomeTotals[Name],${index + 1})`),
      ...sectors.map((sector) =>
        formula(
          `=SUMIFS(Outcomes[Net duty],Outcomes[Scenario],INDEX(OutcomeTotals[Scenario],${index + 1}),Outcomes[Sector],${quoted(sector.id)})`,
        ),
      ),
    ]),
  };
}

/** The chart's legend shows the headers, so they are names; an id where there is none or two are alike. */
export function seriesName(sector: SectorRow, sectors: readonly SectorRow[]): string {
  const alike = sectors.filter((each) => each.name === sector.name).length > 1;
  return sector.name === "" || alike ? sector.id : sector.name;
}

function charts({ text, sectors }: Contents, row: number): ChartPlan[] {
  const last = sectors.at(-1);
  const shared = { valueFormat: "#,##0,,", valueTitle: text.charts.millionUsd };
  return [
    {
      ...shared,
      name: "DutyByScenario",
      title: text.charts.duty,
      kind: "ColumnClustered",
      table: "OutcomeTotals",
      firstHeader: "Name",
      firstSeries: "Net duty",
      lastHeader: "Saved by terms",
      seriesNames: [text.charts.netDuty, text.charts.saved],
      from: { row, column: 0 },
      to: { row: row + CHART_ROWS - 1, column: 3 },
    },
    {
      ...shared,
      name: "DutyBySector",
      title: text.charts.bySector,
      kind: "ColumnStacked",
      table: "OutcomesBySector",
      firstHeader: text.charts.scenario,
      lastHeader: last ? seriesName(last, sectors) : text.charts.scenario,
      from: { row, column: 4 },
      to: { row: row + CHART_ROWS - 1, column: 8 },
    },
  ];
}
