/** The sheet Outcomes: the duty of every scenario and sector as live formulas, their totals, and two charts. */
import { columnsOf } from "./columns";
import type { Contents, SectorRow } from "./contents";
import { DAY, MILLIONS, PERCENT, PERCENT_OR_NONE, YEARS } from "./formats";
import { sheetHead } from "./head";
import { FIRST_TABLE_ROW, formula, PARAMETER_NOTE_ROW, quoted, rowAfter, thisRow, type Cell, type ChartPlan, type Parameter, type SheetPlan, type TablePlan } from "./plan";
import { tradeHeader } from "./sectors";

/** Rows that the two charts take between the totals and the details. */
const CHART_ROWS = 18;

export function outcomesSheet(contents: Contents): SheetPlan {
  const totals = totalsTable(contents);
  const bySector = bySectorTable(contents, rowAfter(totals) + 3);
  const chartRow = rowAfter(bySector) + 1;
  return {
    ...sheetHead("Outcomes", contents),
    parameters: parameters(contents),
    tables: [totals, bySector, detailTable(contents, chartRow + CHART_ROWS + 3)],
    charts: charts(contents, chartRow),
    widths: [24, 26, 18, 18, 18, 18, 18, 18, 18, 18, 13, 15, 13, 44],
    // The answers; how they come about stays on the screen.
    printColumns: totals.columns.length,
    frozenRows: PARAMETER_NOTE_ROW + 1,
  };
}

function parameters({ text }: Contents): Parameter[] {
  const { parameters: label, notes } = text;
  const likely = (extreme: "MINIFS" | "MAXIFS") => `${extreme}(OutcomeTotals[Net duty],OutcomeTotals[Probability],">0")`;
  const named = (header: string, value: string) => formula(`=IFERROR(INDEX(OutcomeTotals[Name],MATCH(${value},OutcomeTotals[${header}],0)),"")`);
  const saved = "MAX(OutcomeTotals[Saved by terms])";
  return [
    {
      name: "ExpectedDuty",
      label: label.expectedDuty,
      column: 0,
      // An expectation over probabilities that do not sum to 1 is no expectation.
      value: formula(`=IF(ABS(SUM(OutcomeTotals[Probability])-1)<0.000001,SUM(OutcomeTotals[Weighted]),${quoted(`${text.checks.sumIs} `)}&TEXT(SUM(OutcomeTotals[Probability]),"0.00"))`),
      kind: "formula",
      format: MILLIONS,
      note: notes.weighted,
    },
    { label: label.best, column: 1, value: formula(`=${likely("MINIFS")}`), kind: "formula", format: MILLIONS, note: named("Net duty", likely("MINIFS")) },
    { label: label.worst, column: 2, value: formula(`=${likely("MAXIFS")}`), kind: "formula", format: MILLIONS, note: named("Net duty", likely("MAXIFS")) },
    { label: label.mostSaved, column: 3, value: formula(`=${saved}`), kind: "formula", format: MILLIONS, note: named("Saved by terms", saved) },
    { label: label.dayCost, column: 4, value: formula("=DayPrice"), kind: "formula", format: MILLIONS, note: notes.dayLate },
    {
      label: label.expectedChange,
      column: 5,
      value: formula(`=IF(ISNUMBER(ExpectedDuty),ExpectedDuty-SUMIFS(OutcomeTotals[Net duty],OutcomeTotals[Scenario],CompareWith),"")`),
      kind: "formula",
      format: MILLIONS,
      note: formula("=IFERROR(INDEX(OutcomeTotals[Name],MATCH(CompareWith,OutcomeTotals[Scenario],0)),\"\")"),
    },
    { label: label.asOf, column: 6, value: formula("=AsOf"), kind: "formula", format: DAY },
    { label: label.horizonStart, column: 7, value: formula("=HorizonStart"), kind: "formula", format: DAY },
    { label: label.horizonEnd, column: 8, value: formula("=HorizonEnd"), kind: "formula", format: DAY },
  ];
}

function totalsTable({ text, scenarios }: Contents): TablePlan {
  const here = (header: string) => thisRow("OutcomeTotals", header);
  const total = (header: string) => formula(`=SUMIFS(Outcomes[${header}],Outcomes[Scenario],${here("Scenario")})`);
  return {
    name: "OutcomeTotals",
    row: FIRST_TABLE_ROW,
    column: 0,
    keys: [],
    columns: columnsOf(text.labels.OutcomeTotals, [
      ["Scenario", "formula"],
      ["Name", "formula"],
      ["Net duty", "formula", MILLIONS, undefined, "strong"],
      ["Saved by terms", "formula", MILLIONS],
      ["Duty without terms", "formula", MILLIONS],
      ["Trade", "formula", MILLIONS],
      ["Average rate", "formula", PERCENT],
      ["Against reference", "formula", MILLIONS],
      ["Probability", "formula", PERCENT_OR_NONE],
      ["Weighted", "formula", MILLIONS],
    ]),
    rows: scenarios.map((_, index): Cell[] => [
      formula(`=INDEX(Scenarios[Scenario],${index + 1})`),
      formula(`=INDEX(Scenarios[Name],${index + 1})`),
      total("Net duty"),
      total("Saved by terms"),
      total("Duty without terms"),
      formula(`=SUMIFS(Outcomes[Trade],Outcomes[Scenario],${here("Scenario")})*HorizonYears`),
      formula(`=IF(${here("Trade")}=0,0,${here("Net duty")}/${here("Trade")})`),
      total("Against reference"),
      formula(`=INDEX(Scenarios[Probability],${index + 1})`),
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
      ...sectors.map((sector) => ({ header: seriesName(sector, sectors), label: text.charts.millionUsd, kind: "formula" as const, format: MILLIONS })),
    ],
    rows: scenarios.map((_, index): Cell[] => [
      formula(`=INDEX(OutcomeTotals[Name],${index + 1})`),
      ...sectors.map((sector) =>
        formula(`=SUMIFS(Outcomes[Net duty],Outcomes[Scenario],INDEX(OutcomeTotals[Scenario],${index + 1}),Outcomes[Sector],${quoted(sector.id)})`),
      ),
    ]),
  };
}

/** The chart's legend shows the headers, so they are names; an id where there is none or two are alike. */
function seriesName(sector: SectorRow, sectors: readonly SectorRow[]): string {
  const alike = sectors.filter((each) => each.name === sector.name).length > 1;
  return sector.name === "" || alike ? sector.id : sector.name;
}

/** Row n of Outcomes reads row n of Terms, so that sorting or changing Terms is followed. */
function detailTable({ text, negotiation, scenarios, sectors }: Contents, row: number): TablePlan {
  const here = (header: string) => thisRow("Outcomes", header);
  const own = tradeHeader(negotiation.origin);
  const ofSector = (header: string) => formula(`=INDEX(Sectors[${header}],MATCH(${here("Sector")},Sectors[Sector],0))`);
  const duty = (from: string) => `PARLEY.DUTY_BETWEEN(${here("Trade")},${here("Goods")},Origin,${from},HorizonEnd,Measures[#All],${here("Scenario")})`;
  const rows: Cell[][] = [];
  for (let line = 1; line <= scenarios.length * sectors.length; line++) {
    const terms = (header: string) => `INDEX(Terms[${header}],${line})`;
    // Terms never raise a duty: an importer claims them only where they are the lower rate.
    const exemptRate = `MIN(${terms("Exempt rate")},${here("Rate then")})`;
    const quota = `IF(${terms("Quota")}="","",${terms("Quota")}*${here("Years then")})`;
    rows.push([
      formula(`=${terms("Scenario")}`),
      formula(`=${terms("Sector")}`),
      // What is left of a full exemption is nothing, not the millionth of a dollar below it that rounding leaves.
      formula(`=MAX(0,${here("Duty without terms")}-${here("Saved by terms")})`),
      formula(
        `=IF(${here("Rate then")}=0,0,PARLEY.EXEMPTION_SAVINGS(${here("Trade then")},${here("Rate then")},${exemptRate},${terms("Coverage")},${quota}))`,
      ),
      formula(`=${duty("HorizonStart")}`),
      ofSector(own),
      formula(`=IF(${here("Trade")}=0,0,${here("Net duty")}/(${here("Trade")}*HorizonYears))`),
      formula(`=${here("Net duty")}-SUMIFS(Outcomes[Net duty],Outcomes[Scenario],CompareWith,Outcomes[Sector],${here("Sector")})`),
      formula(`=IF(${here("Trade")}=0,0,${here("Duty without terms")}/(${here("Trade")}*HorizonYears))`),
      formula(`=IF(${terms("Refund")},HorizonStart,MIN(HorizonEnd,MAX(HorizonStart,${terms("Effective")})))`),
      formula(`=(HorizonEnd-${here("Terms from")})/365`),
      formula(`=${here("Trade")}*${here("Years then")}`),
      formula(`=IF(OR(${terms("Coverage")}=0,${here("Trade then")}=0),0,${duty(here("Terms from"))}/${here("Trade then")})`),
      ofSector("Counts"),
    ]);
  }
  return {
    name: "Outcomes",
    row,
    column: 0,
    ...(text.captions.Outcomes === undefined ? {} : { caption: text.captions.Outcomes }),
    keys: [],
    columns: columnsOf(text.labels.Outcomes, [
      ["Scenario", "formula"],
      ["Sector", "formula"],
      ["Net duty", "formula", MILLIONS, undefined, "strong"],
      ["Saved by terms", "formula", MILLIONS],
      ["Duty without terms", "formula", MILLIONS],
      ["Trade", "formula", MILLIONS],
      ["Average rate", "formula", PERCENT],
      ["Against reference", "formula", MILLIONS],
      ["Rate without terms", "formula", PERCENT],
      ["Terms from", "formula", DAY],
      ["Years then", "formula", YEARS],
      ["Trade then", "formula", MILLIONS],
      ["Rate then", "formula", PERCENT_OR_NONE],
      ["Goods", "formula"],
    ]),
    rows,
  };
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
