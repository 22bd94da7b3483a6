/** The sheet Uncertainty: what was drawn, as values, with a check that says whether the inputs still are what they were. */
import type { Language } from "../cases/case";
import { isoOf } from "../model/calendar/day";
import type { Spread } from "../model/uncertainty/outcome-simulation";
import type { Swing } from "../model/uncertainty/tornado";
import { TEAL } from "./colors";
import { DAY, TEXT, WHOLE } from "./formats";
import { fanChart, fanTable } from "./percentile-fan";
import {
  type ChartPlan,
  formula,
  type Parameter,
  PARAMETER_NOTE_ROW,
  quoted,
  type ReportPlan,
  type ReportTable,
  rowAfter,
  type TablePlan,
} from "./plan";
import type { Prepared } from "./simulation-input";
import { reportTexts } from "../words/sheets/reports/words";
import type { ReportText } from "../words/sheets/reports/words";
import { PARLEY_VERSION } from "./version";
import { COUNT, histogramTable, inputTable, percentileTable, scenarioNames } from "./uncertainty-tables";
import { barTable, tornadoTable } from "./tornado-tables";

export interface SimulationReport {
  prepared: Prepared;
  /** One a scenario and the weighted one. */
  spreads: readonly Spread[];
  /** The scenario of which the histogram and the tornado speak, or the number of scenarios for the weighted outcome. */
  shown: number;
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

export function uncertaintyReport(report: SimulationReport): ReportPlan {
  const text = reportTexts[report.language];
  const words = text.uncertainty;
  const percentiles = percentileTable(report, text);
  const chartRow = rowAfter(percentiles) + 1;
  const belowFan = chartRow + CHART_ROWS + 1;
  const below = belowFan + CHART_ROWS + 3;
  const tornado = tornadoTable(report, text, below);
  const histogram = histogramTable(report, text, rowAfter(tornado) + 3);
  const bars = barTable(report, text, histogram.row, 5);
  const fan = fanTable(scenarioNames(report, text), text, Math.max(rowAfter(histogram), rowAfter(bars)) + 3);
  const inputs = inputTable(report, text, rowAfter(fan) + 3);
  const { draws, seed } = report.prepared.simulation;
  return {
    name: "Uncertainty",
    tabColor: TEAL,
    title: words.title,
    explanation: words.explanation,
    provenance: words.provenance({
      version: PARLEY_VERSION,
      draws: draws.toLocaleString("en-US"),
      seed: String(seed),
      asOf: isoOf(report.asOf),
      run: report.responseRun,
    }),
    legend: words.legend,
    parameters: parameters(report, words),
    tables: [percentiles, tornado, histogram, bars, fan, inputs],
    charts: [fanOf(report, text, chartRow), ...charts(report, text, belowFan, histogram, bars)],
    widths: [34, 26, 17, 17, 17, 26, 17, 17, 17, 17],
    frozenRows: PARAMETER_NOTE_ROW + 1,
    labelsLead: report.language !== "en",
  };
}

function parameters(
  { prepared, asOf, responseRun, horizonMonths }: SimulationReport,
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
  ];
}

function fanOf(report: SimulationReport, text: ReportText, row: number): ChartPlan {
  return fanChart(text, text.uncertainty.measures[report.prepared.simulation.measure], report.spreads, {
    from: { row, column: 0 },
    to: { row: row + CHART_ROWS - 1, column: LAST_CHART_COLUMN },
  });
}

function charts(
  report: SimulationReport,
  text: ReportText,
  row: number,
  histogram: TablePlan<ReportTable>,
  bars: TablePlan<ReportTable>,
): ChartPlan[] {
  const { charts: words, measures } = text.uncertainty;
  const name = scenarioNames(report, text)[report.shown]!;
  const about = `${measures[report.prepared.simulation.measure]}, ${name}`;
  const last = row + CHART_ROWS - 1;
  return [
    {
      name: "OutcomeHistogram",
      title: `${words.histogram}: ${about}`,
      kind: "ColumnClustered",
      table: histogram.name,
      firstHeader: "Range",
      lastHeader: "Share",
      seriesNames: [words.draws],
      from: { row, column: 0 },
      to: { row: last, column: 3 },
      valueFormat: "0%",
      valueTitle: words.draws,
    },
    {
      name: "OutcomeTornado",
      title: `${words.tornado}: ${about}`,
      kind: "BarStacked",
      table: bars.name,
      firstHeader: "Input",
      lastHeader: "Change at high",
      seriesNames: [words.atLow, words.atHigh],
      from: { row, column: 4 },
      to: { row: last, column: LAST_CHART_COLUMN },
      valueFormat: "#,##0,,",
      valueTitle: words.millionUsd,
    },
  ];
}
