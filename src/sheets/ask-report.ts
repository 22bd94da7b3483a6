/** The sheet Lines to ask for: the list as it was chosen, with live formulas, and what else would cost the importer the same. */
import type { Language } from "../cases/case";
import type { Concession, EqualPhaseIn, EqualQuota, EqualRate } from "../model/response/equal-cost";
import type { ExemptionPlan, PlanBudget, PlanObjective } from "../model/response/exemption-plan";
import { dutyOf, type AskLines, type AskSector } from "./ask-lines";
import { fixedAddress } from "./address";
import { block, blockWidths, fromBlock, type Block } from "./blocks";
import { TEAL } from "./colors";
import { columnsOf } from "./columns";
import { DAY, ELASTICITY, MILLIONS, PERCENT, TEXT, WHOLE } from "./formats";
import {
  FIRST_TABLE_ROW,
  formula,
  PARAMETER_NOTE_ROW,
  quoted,
  rowAfter,
  thisRow,
  type Cell,
  type ReportPlan,
  type ReportTable,
  type TablePlan,
} from "./plan";
import { reportTexts } from "../words/sheets/reports/words";
import type { ReportText } from "../words/sheets/reports/words";
import { TRADE_TABLE } from "./trade-sheet";
import { PARLEY_VERSION } from "./version";

export interface Concessions {
  exemption: Concession;
  quota: EqualQuota;
  rate: EqualRate;
  phaseIn: EqualPhaseIn;
}

export interface AskReport {
  sectors: readonly AskSector[];
  lines: AskLines;
  plan: ExemptionPlan;
  concessions: Concessions;
  budget: number;
  by: PlanBudget;
  objective: PlanObjective;
  /** Of six digits. */
  description(hs6: string): string;
  /** As the workbook's cells say them. */
  scenario: string;
  day: string;
  level: string;
  /** Of the trade: "2024". */
  tradeYear: string;
  /** Whether the workbook has a table of trade of its own. */
  ownTrade: boolean;
  language: Language;
}

/** Rows with formulas of their own; the lines after them stand together in one. */
const MOST_ROWS = 250;
const CHART_ROWS = 16;
const LIST_COLUMNS = 12;

export function askReport(report: AskReport): ReportPlan {
  const text = reportTexts[report.language];
  const words = text.ask;
  const comparison = comparisonTable(report, text);
  const chartRow = rowAfter(comparison) + 1;
  const listRow = chartRow + CHART_ROWS + 3;
  const rates = ratesBlock(report, text, listRow);
  const list = listTable(report, text, listRow, rates);
  return {
    name: "Lines to ask for",
    tabColor: TEAL,
    title: words.title,
    explanation: words.explanation,
    provenance: words.provenance({
      version: PARLEY_VERSION,
      scenario: report.scenario,
      day: report.day,
      level: report.level,
      year: report.tradeYear,
    }),
    legend: words.legend,
    parameters: parameters(report, words),
    tables: rates.rows.length > 0 ? [comparison, list, rates] : [comparison, list],
    charts: [
      {
        name: "SameCost",
        title: words.charts.byInstrument,
        kind: "ColumnClustered",
        table: comparison.name,
        firstHeader: "Concession",
        lastHeader: "Trade won",
        seriesNames: [words.charts.tradeWon],
        from: { row: chartRow, column: 0 },
        to: { row: chartRow + CHART_ROWS - 1, column: 3 },
        valueFormat: "#,##0,,",
        valueTitle: words.charts.millionUsd,
      },
    ],
    widths: [52, 24, 20, 22, 18, 16, 16, 16, 18, 18, 18, 12, 3, ...blockWidths(rates)],
    printColumns: LIST_COLUMNS,
    frozenRows: PARAMETER_NOTE_ROW + 1,
    labelsLead: report.language !== "en",
  };
}

function parameters(
  { plan, lines, budget, by, objective }: AskReport,
  words: ReportText["ask"],
): ReportPlan["parameters"] {
  const label = words.parameters;
  const whole = dutyOf(lines);
  const won = "SUM(AskLines[Trade won])";
  const forgone = "SUM(AskLines[Duty given up])";
  const limit =
    by === "lines"
      ? words.limits.lines(Math.floor(budget).toLocaleString("en-US"))
      : words.limits.revenue(dollars(budget));
  return [
    {
      label: label.objective,
      column: 0,
      value: words.objectives[objective],
      kind: "formula",
      format: TEXT,
      note: limit,
    },
    { label: label.chosen, column: 1, value: plan.chosen.length, kind: "formula", format: WHOLE },
    { label: label.tradeWon, column: 2, value: formula(`=${won}`), kind: "formula", format: MILLIONS },
    { label: label.forgone, column: 3, value: formula(`=${forgone}`), kind: "formula", format: MILLIONS },
    {
      label: label.share,
      column: 4,
      value: whole > 0 ? plan.revenueForgone / whole : 0,
      kind: "formula",
      format: PERCENT,
    },
    { label: label.day, column: 5, value: formula("=HorizonStart"), kind: "formula", format: DAY },
    { label: label.scenario, column: 6, value: formula("=CompareWith"), kind: "formula" },
  ];
}

function dollars(amount: number): string {
  return `${Math.round(amount / 1e6).toLocaleString("en-US")} million USD`;
}

function comparisonTable({ plan, concessions, language }: AskReport, text: ReportText): TablePlan<ReportTable> {
  const words = text.ask.instruments;
  const { exemption, quota, rate, phaseIn } = concessions;
  const percent = (share: number) =>
    `${(100 * share).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`;
  const row = (name: string, { tradeWon, revenueForgone, revenueAfter, rent }: Concession): Cell[] => [
    name,
    tradeWon,
    revenueForgone,
    revenueAfter,
    rent,
  ];
  return {
    name: "AskComparison",
    row: FIRST_TABLE_ROW,
    column: 0,
    caption: text.captions.AskComparison,
    keys: [],
    columns: columnsOf(text.labels.AskComparison, [
      ["Concession", "text", TEXT],
      ["Trade won", "text", MILLIONS, undefined, "strong"],
      ["Duty given up", "text", MILLIONS],
      ["US revenue after", "text", MILLIONS],
      ["Quota rent", "text", MILLIONS],
    ]),
    rows: [
      row(words.exemption(plan.chosen.length.toLocaleString(language)), exemption),
      row(words.rate(percent(rate.rate)), rate),
      row(
        phaseIn.years === Infinity
          ? words.phaseInNever
          : words.phaseIn(phaseIn.years.toLocaleString(language, { maximumFractionDigits: 1 })),
        phaseIn,
      ),
      row(words.quota(percent(quota.share)), quota),
    ],
  };
}

/** Trade and rates of the listed lines: a call each for all of them. */
function ratesBlock({ plan, ownTrade }: AskReport, text: ReportText, row: number): Block<ReportTable> {
  const column = LIST_COLUMNS + 1;
  const listed = Math.min(MOST_ROWS, plan.chosen.length);
  const lines = `${fixedAddress(row + 1, column)}:${fixedAddress(row + Math.max(1, listed), column)}`;
  const trade = (gap: string) => (ownTrade ? `${gap}${TRADE_TABLE}[#All]` : "");
  return block<ReportTable>({
    name: "AskRates",
    row,
    column,
    caption: text.captions.AskRates,
    columns: columnsOf(text.labels.AskRates, [
      ["Line", "formula", TEXT],
      ["Trade", "formula", MILLIONS],
      ["Rate then", "formula", PERCENT],
      ["Rate", "formula", PERCENT],
    ]),
    calls: [
      null,
      formula(`=PARLEY.SECTOR(${lines},"trade",Origin${trade(",")})`),
      formula(`=PARLEY.TARIFF_RATE(${lines},Origin,ScheduleStart,Measures[#All]${trade(",,")})`),
      formula(`=PARLEY.TARIFF_RATE(${lines},Origin,HorizonStart,Measures[#All],CompareWith${trade(",")})`),
    ],
    rows: listed,
    names: (at) => formula(`=INDEX(AskLines[Line],${at + 1})`),
  });
}

function listTable(
  { sectors, lines, plan, description, language }: AskReport,
  text: ReportText,
  row: number,
  rates: Block<ReportTable>,
): TablePlan<ReportTable> {
  const here = (header: string) => thisRow("AskLines", header);
  const [tradeThen, rateThen, rate, elasticity, trade] = ["Trade", "Rate then", "Rate", "Elasticity", "Trade now"].map(
    here,
  ) as [string, string, string, string, string];
  const found = `INDEX(Elasticities[Likely],MATCH(${here("Sector")}&" "&ResponseRun,Elasticities[Elasticity],0))`;
  const { figures } = lines;
  const asked = (header: string) => formula(`=${fromBlock(rates, header, "AskLines")}`);
  /** As TRADE_EFFECT has it for exporters whose price does not move. */
  const after = (imports: string, from: string, to: string) => `${imports}*((1+${to})/(1+${from}))^${elasticity}`;
  const chosen = [...plan.chosen];
  const rows = chosen
    .slice(0, MOST_ROWS)
    .map((line, place): Cell[] => [
      description(lines.hs6[line]!),
      lines.expressions[line]!,
      place + 1,
      sectors[lines.sectors[line]!]!.id,
      asked("Trade"),
      asked("Rate then"),
      asked("Rate"),
      formula(`=IFERROR(IF(${found}="",${quoted("")},${found}),${quoted("")})`),
      formula(`=IF(ISNUMBER(${elasticity}),${after(tradeThen, rateThen, rate)},${tradeThen})`),
      formula(`=IF(ISNUMBER(${elasticity}),${after(trade, rate, "0")}-${trade},0)`),
      formula(`=${trade}*${rate}`),
      sectors[lines.sectors[line]!]!.weight,
    ]);
  const others = chosen.slice(MOST_ROWS);
  const sum = (of: (line: number) => number) => others.reduce((total, line) => total + of(line), 0);
  if (others.length > 0) {
    const then = sum((line) => lines.tradeThen[line]!);
    const dutyThen = sum((line) => lines.tradeThen[line]! * lines.rateThen[line]!);
    const value = sum((line) => figures.value[line]!);
    const duty = sum((line) => figures.value[line]! * figures.rate[line]!);
    const won = others.reduce((total, _, place) => total + plan.tradeWon[MOST_ROWS + place]!, 0);
    rows.push([
      text.ask.others(others.length.toLocaleString(language)),
      "",
      MOST_ROWS + 1,
      "",
      then,
      dutyThen / then,
      duty / value,
      "",
      value,
      won,
      duty,
      "",
    ]);
  }
  // A table has at least one row.
  if (rows.length === 0) rows.push(Array.from({ length: LIST_COLUMNS }, () => ""));
  return {
    name: "AskLines",
    row,
    column: 0,
    caption: text.captions.AskLines,
    keys: [],
    columns: columnsOf(text.labels.AskLines, [
      ["Description", "text", TEXT],
      ["Line", "text", TEXT],
      ["Rank", "text", WHOLE],
      ["Sector", "text", TEXT],
      ["Trade", "formula", MILLIONS],
      ["Rate then", "formula", PERCENT],
      ["Rate", "formula", PERCENT],
      ["Elasticity", "formula", ELASTICITY],
      ["Trade now", "formula", MILLIONS],
      ["Trade won", "formula", MILLIONS, undefined, "strong"],
      ["Duty given up", "formula", MILLIONS],
      ["Weight", "text", ELASTICITY],
    ]),
    rows,
  };
}
