/** The sheet Lines to ask for: the list as it was chosen, with live formulas, and what else would cost the importer the same. */
import type { Language } from "../cases/case";
import type { Concession, EqualPhaseIn, EqualQuota, EqualRate } from "../model/response/equal-cost";
import type { ExemptionPlan, PlanBudget, PlanObjective } from "../model/response/exemption-plan";
import { type AskLines, type AskSector, dutyOf } from "./ask-lines";
import { blockWidths } from "./blocks";
import { TEAL } from "./colors";
import { DAY, MILLIONS, PERCENT, TEXT, WHOLE } from "./formats";
import { formula, type ReportPlan, rowAfter, rowBelowRows } from "./plan";
import { reportTexts } from "../words/sheets/reports/words";
import type { ReportText } from "../words/sheets/reports/words";
import { PARLEY_VERSION } from "./version";
import { comparisonTable, dollars, LIST_COLUMNS, listRows, listTable, ratesBlock } from "./ask-tables";

export interface Concessions {
  exemption: Concession;
  quota: EqualQuota;
  rate: EqualRate;
  phaseIn: EqualPhaseIn;
}

export interface AskReport {
  /** Of the exporter. */
  origin: string;
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

const CHART_ROWS = 16;

export function askReport(report: AskReport): ReportPlan {
  const text = reportTexts[report.language];
  const words = text.ask;
  const comparison = comparisonTable(report, text);
  const chartRow = rowAfter(comparison) + 1;
  const listRow = chartRow + CHART_ROWS + 3;
  const rates = ratesBlock(report, text, rowBelowRows(listRow, listRows(report)));
  const list = listTable(report, text, listRow, rates);
  return {
    name: "Lines to ask for",
    tabColor: TEAL,
    title: words.title,
    explanation: words.explanation,
    method: words.method,
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
