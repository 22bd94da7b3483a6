/** The sheet Uncertainty: what was drawn, as values, with a check that says whether the inputs still are what they were. */
import type { Language } from "../cases/case";
import { isoOf } from "../model/calendar/day";
import type { Spread } from "../model/uncertainty/outcome-simulation";
import type { Swing } from "../model/uncertainty/tornado";
import { TEAL } from "./colors";
import { chanceOfOutcomeFormula, curveChart, curveTable, quantileTable, type DrawnScenario } from "./cumulative-curve";
import { histogramChart, tornadoChart } from "./draw-charts";
import { DAY, MILLIONS, PERCENT, TEXT, WHOLE } from "./formats";
import { fanChart, fanTable } from "./percentile-fan";
import {
  type ChartPlan,
  formula,
  type Parameter,
  quoted,
  type ReportPlan,
  rowAfter,
  rowBelow,
  type TablePlan,
} from "./plan";
import type { ReportTable } from "./sheet-names";
import type { Prepared } from "./simulation-input";
import { reportTexts } from "../words/sheets/reports/words";
import type { ReportText } from "../words/sheets/reports/words";
import { PARLEY_VERSION } from "./version";
import {
  COUNT,
  histogramTable,
  inputTable,
  percentileTable,
  seriesNames,
  TARGET,
  TARGET_COLUMN,
} from "./uncertainty-tables";
import { barTable, movedName, tornadoTable } from "./tornado-tables";

export interface SimulationReport {
  prepared: Prepared;
  /** One a scenario, the outcome and its expected value. */
  spreads: readonly Spread[];
  /** The scenario of which the histogram and the tornado speak, or the number of scenarios for the outcome of all. */
  shown: number;
  /** That each scenario happens, 0–1. */
  chances: readonly number[];
  /** Scenarios whose curves are next to that of the outcome, at most two. */
  beside: readonly number[];
  /** What the outcome is to stay below, in the currency of the trade. */
  target: number | null;
  swings: readonly Swing[];
  /** As the workbook's cells say them. */
  asOf: number;
  responseRun: string;
  horizonMonths: number;
  /** Names of sectors by id. */
  sectorNames: ReadonlyMap<string, string>;
  language: Language;
}

const CHART_ROWS = 18;
/** One before the last of the tables, so that charts end on the printed page in programs whose columns are wider. */
const LAST_CHART_COLUMN = 8;
/** What the charts and the chances are read from is below and right of what is printed. */
const QUANTILE_COLUMN = 13;

export function uncertaintyReport(report: SimulationReport): ReportPlan {
  const text = reportTexts[report.language];
  const words = text.uncertainty;
  const percentiles = percentileTable(report, text);
  const chartRow = rowAfter(percentiles) + 1;
  const curveRow = chartRow + CHART_ROWS + 1;
  const belowFan = curveRow + CHART_ROWS + 1;
  const below = belowFan + CHART_ROWS + 3;
  const tornado = tornadoTable(report, text, below);
  const histogram = histogramTable(report, text, rowBelow(tornado));
  const bars = barTable(report, text, rowBelow(histogram));
  // The expected value stays out of it: beside what may happen, the narrow range of an average would be taken for certainty.
  const names = seriesNames(report, text).slice(0, -1);
  const fan = fanTable(names, text, rowBelow(bars));
  const inputs = inputTable(report, text, rowBelow(fan));
  const drawn = drawnScenarios(report, text);
  const beside = report.beside.map((at) => drawn[at]!);
  const quantiles = quantileTable(drawn, text, { row: rowBelow(inputs), column: QUANTILE_COLUMN });
  const curve = curveTable(drawn, beside, text, {
    row: rowBelow(quantiles),
    column: QUANTILE_COLUMN,
  });
  const { draws, seed } = report.prepared.simulation;
  return {
    name: "Uncertainty",
    tabColor: TEAL,
    title: words.title,
    explanation: words.explanation,
    method: words.method,
    provenance: words.provenance({
      version: PARLEY_VERSION,
      draws: draws.toLocaleString("en-US"),
      seed: String(seed),
      asOf: isoOf(report.asOf),
      run: report.responseRun,
    }),
    legend: words.legend,
    parameters: parameters(report, words),
    tables: [percentiles, tornado, histogram, bars, fan, inputs, quantiles, curve],
    charts: [
      fanOf(report, text, chartRow),
      curveChart(beside, text, words.measures[report.prepared.simulation.measure], chartPlace(curveRow)),
      ...charts(report, text, belowFan, histogram, bars),
    ],
    widths: [34, 26, 17, 17, 17, 26, 17, 17, 17, 17, 12, 14],
    printColumns: 12,
    labelsLead: report.language !== "en",
  };
}

function chartPlace(row: number): Pick<ChartPlan, "from" | "to"> {
  return { from: { row, column: 0 }, to: { row: row + CHART_ROWS - 1, column: LAST_CHART_COLUMN } };
}

function drawnScenarios(report: SimulationReport, text: ReportText): DrawnScenario[] {
  const names = seriesNames(report, text);
  return report.prepared.scenarios.map(({ id }, at) => ({
    id,
    name: names[at]!,
    chance: report.chances[at]!,
    spread: report.spreads[at]!,
  }));
}

function parameters(
  { prepared, asOf, responseRun, horizonMonths, target }: SimulationReport,
  words: ReportText["uncertainty"],
): Parameter[] {
  const { measure, draws, seed } = prepared.simulation;
  const label = words.parameters;
  const then = "Percentiles[Workbook then]";
  const now = "Percentiles[Workbook now]";
  // An error in a cell of the model is a change too.
  const same = `IFERROR(AND(SUMPRODUCT(--(ABS(${now}-${then})>0.000000001*(1+ABS(${then}))))=0,SUMPRODUCT(--(DrawnInputs[Unchanged]<>TRUE))=0,SUMPRODUCT((Uncertainty[Low]<>"")*(Uncertainty[High]<>"")*(Uncertainty[Likely]<>""))=ROWS(DrawnInputs[Input])),FALSE)`;
  return [
    { label: label.measure, column: 0, value: words.measures[measure], kind: "formula", format: TEXT },
    {
      label: label.check,
      column: 1,
      value: formula(`=IF(${same},${quoted(words.unchanged)},${quoted(words.changed)})`),
      kind: "formula",
      check: true,
    },
    { label: label.draws, column: 2, value: draws, kind: "formula", format: COUNT },
    { label: label.seed, column: 3, value: seed, kind: "formula", format: WHOLE },
    { label: label.asOf, column: 4, value: asOf, kind: "formula", format: DAY },
    { label: label.horizon, column: 6, value: horizonMonths, kind: "formula", format: WHOLE },
    { label: label.response, column: 7, value: responseRun, kind: "formula", format: TEXT },
    {
      label: label.target,
      column: TARGET_COLUMN,
      value: target ?? "",
      kind: "input",
      format: MILLIONS,
      note: words.targetNote,
    },
    {
      label: label.chance,
      column: TARGET_COLUMN + 1,
      value: chanceOfOutcomeFormula(TARGET),
      kind: "formula",
      format: PERCENT,
    },
  ];
}

function fanOf(report: SimulationReport, text: ReportText, row: number): ChartPlan {
  return fanChart(
    text,
    text.uncertainty.measures[report.prepared.simulation.measure],
    report.spreads.slice(0, -1),
    chartPlace(row),
  );
}

function charts(
  report: SimulationReport,
  text: ReportText,
  row: number,
  histogram: TablePlan<ReportTable>,
  bars: TablePlan<ReportTable>,
): ChartPlan[] {
  const { charts: words, measures } = text.uncertainty;
  const about = (name: string) => `${measures[report.prepared.simulation.measure]}, ${name}`;
  return [
    histogramChart(
      {
        name: "OutcomeHistogram",
        title: `${words.histogram}: ${about(seriesNames(report, text)[report.shown]!)}`,
        table: histogram.name,
        row,
        rows: CHART_ROWS,
      },
      words,
    ),
    tornadoChart(
      {
        name: "OutcomeTornado",
        title: `${words.tornado}: ${about(movedName(report, text))}`,
        table: bars.name,
        row,
        rows: CHART_ROWS,
        valueFormat: "#,##0,,",
        valueTitle: words.millionUsd,
      },
      words,
      LAST_CHART_COLUMN,
    ),
  ];
}
