/** The sheet Uncertainty: what was drawn, as values, with a check that says whether the inputs still are what they were. */
import type { Language } from "../cases/case";
import { isoOf } from "../model/calendar/day";
import { SHARES, type Spread } from "../model/uncertainty/outcome-simulation";
import type { Swing } from "../model/uncertainty/tornado";
import { TEAL } from "./colors";
import { columnsOf, type ColumnSpec } from "./columns";
import { DAY, ELASTICITY, MILLIONS, PERCENT, TEXT, WHOLE } from "./formats";
import { fanChart, fanTable } from "./percentile-fan";
import {
  FIRST_TABLE_ROW,
  formula,
  PARAMETER_NOTE_ROW,
  quoted,
  rowAfter,
  thisRow,
  type Cell,
  type ChartPlan,
  type Parameter,
  type ReportPlan,
  type ReportTable,
  type TablePlan,
} from "./plan";
import { MEASURE_HEADERS, type DrawnInput, type Prepared } from "./simulation-input";
import { OF_BOTH } from "./uncertainty";
import { reportTexts } from "../words/sheets/reports/words";
import type { ReportText } from "../words/sheets/reports/words";
import { PARLEY_VERSION } from "./version";

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

/** As many bars as can be read. */
const MOST_BARS = 12;
const CHART_ROWS = 18;
/** One before the last of the tables, so that charts end on the printed page in programs whose columns are wider. */
const LAST_CHART_COLUMN = 8;
const COUNT = "#,##0";
const MILLION = 1e6;

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

function table(
  name: keyof ReportText["labels"],
  text: ReportText,
  row: number,
  column: number,
  sketches: readonly ColumnSpec[],
  rows: Cell[][],
): TablePlan<ReportTable> {
  const caption = text.captions[name];
  return {
    name,
    row,
    column,
    ...(caption === undefined ? {} : { caption }),
    keys: [],
    columns: columnsOf(text.labels[name], sketches),
    rows,
  };
}

function scenarioNames({ prepared }: SimulationReport, text: ReportText): string[] {
  return [...prepared.scenarios.map(({ id, name }) => name || id), text.uncertainty.expected];
}

function percentileTable(report: SimulationReport, text: ReportText): TablePlan<ReportTable> {
  const { prepared, spreads } = report;
  const column = `Outcomes[${MEASURE_HEADERS[prepared.simulation.measure]}]`;
  const here = thisRow("Percentiles", "Scenario");
  const live = (scenario: number) =>
    scenario < prepared.scenarios.length
      ? formula(`=SUMIFS(${column},Outcomes[Scenario],${here})`)
      : formula(`=SUMPRODUCT(OutcomeTotals[Probability],SUMIFS(${column},Outcomes[Scenario],OutcomeTotals[Scenario]))`);
  const names = scenarioNames(report, text);
  return table(
    "Percentiles",
    text,
    FIRST_TABLE_ROW,
    0,
    [
      ["Name", "text", TEXT],
      ["Scenario", "text", TEXT],
      ...SHARES.map((share): ColumnSpec => {
        const header = `P${Math.round(share * 100)}`;
        return share === 0.5 ? [header, "text", MILLIONS, undefined, "strong"] : [header, "text", MILLIONS];
      }),
      ["Mean", "text", MILLIONS],
      ["Workbook then", "text", MILLIONS],
      ["Workbook now", "formula", MILLIONS],
    ],
    spreads.map(({ mean, percentiles }, scenario): Cell[] => [
      names[scenario]!,
      prepared.scenarios[scenario]?.id ?? "",
      ...percentiles,
      mean,
      prepared.workbook[scenario]!,
      live(scenario),
    ]),
  );
}

function histogramTable(
  { spreads, shown, prepared }: SimulationReport,
  text: ReportText,
  row: number,
): TablePlan<ReportTable> {
  const { from, width, counts } = spreads[shown]!.bins;
  return table(
    "Histogram",
    text,
    row,
    0,
    [
      ["Range", "text", TEXT],
      ["Share", "text", PERCENT],
      ["From", "text", MILLIONS],
      ["To", "text", MILLIONS],
      ["Draws", "text", COUNT],
    ],
    counts.map((count, bin): Cell[] => {
      const [low, high] = [from + width * bin, from + width * (bin + 1)];
      // A text, as Excel takes numbers in front for a series of their own.
      return [
        `${inMillions(low, width)} – ${inMillions(high, width)}`,
        count / prepared.simulation.draws,
        low,
        high,
        count,
      ];
    }),
  );
}

/** With as many decimals as tell one bin from the next. */
function inMillions(value: number, width: number): string {
  const decimals = width > 0 ? Math.max(0, Math.min(9, -Math.floor(Math.log10(width / MILLION)))) : 1;
  return (value / MILLION).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** "Substitution · Steel", "Coverage · milder · Steel" */
function inputName({ input, of }: DrawnInput, { sectorNames, prepared }: SimulationReport, text: ReportText): string {
  const names = of
    .split(OF_BOTH)
    .map((part) => sectorNames.get(part) ?? prepared.scenarios.find(({ id }) => id === part)?.name ?? part);
  return [text.uncertainty.inputs[input], ...names].join(" · ");
}

function formatOf({ input }: DrawnInput): string {
  return input === "trade" ? MILLIONS : input === "elasticity" || input === "substitution" ? ELASTICITY : PERCENT;
}

function tornadoTable(report: SimulationReport, text: ReportText, row: number): TablePlan<ReportTable> {
  const drawn = report.swings.map(({ input }) => report.prepared.drawn[input]!);
  const plan = table(
    "Tornado",
    text,
    row,
    0,
    [
      ["Input", "text", TEXT],
      ["Low", "text", ELASTICITY],
      ["Likely", "text", ELASTICITY],
      ["High", "text", ELASTICITY],
      ["At low", "text", MILLIONS],
      ["At high", "text", MILLIONS],
      ["Swing", "text", MILLIONS, undefined, "strong"],
    ],
    report.swings.map(({ atLow, atHigh }, place): Cell[] => {
      const each = drawn[place]!;
      return [inputName(each, report, text), each.low, each.likely, each.high, atLow, atHigh, Math.abs(atHigh - atLow)];
    }),
  );
  const formats = drawn.map(formatOf);
  // The pane reads there of which scenario the table speaks.
  const caption = `${text.captions.Tornado}: ${scenarioNames(report, text)[report.shown]!}`;
  return {
    ...plan,
    caption,
    columns: plan.columns.map((column) => (column.format === ELASTICITY ? { ...column, formats } : column)),
  };
}

/** A bar chart draws its first row at the bottom, so the widest comes last. */
function barTable(report: SimulationReport, text: ReportText, row: number, column: number): TablePlan<ReportTable> {
  const { prepared, swings, shown } = report;
  const mostLikely = prepared.workbook[shown]!;
  const moving = swings.filter(({ atLow, atHigh }) => atLow !== atHigh).slice(0, MOST_BARS);
  const bars = [...(moving.length > 0 ? moving : swings.slice(0, 1))].reverse();
  return table(
    "TornadoBars",
    text,
    row,
    column,
    [
      ["Input", "text", TEXT],
      ["Change at low", "text", MILLIONS],
      ["Change at high", "text", MILLIONS],
    ],
    bars.map(({ input, atLow, atHigh }): Cell[] => [
      inputName(prepared.drawn[input]!, report, text),
      atLow - mostLikely,
      atHigh - mostLikely,
    ]),
  );
}

/** The rows of Uncertainty as they were; a range that is deleted, added or changed shows in the check. */
function inputTable({ prepared }: SimulationReport, text: ReportText, row: number): TablePlan<ReportTable> {
  const here = (header: string) => thisRow("DrawnInputs", header);
  const matches = ["Input", "Of", "Low", "Likely", "High", "Distribution"]
    .map((header) => `(Uncertainty[${header}]=${here(header)})`)
    .join("*");
  const formats = prepared.drawn.map(formatOf);
  const plan = table(
    "DrawnInputs",
    text,
    row,
    0,
    [
      ["Input", "text", TEXT],
      ["Of", "text", TEXT],
      ["Low", "text", ELASTICITY],
      ["Likely", "text", ELASTICITY],
      ["High", "text", ELASTICITY],
      ["Distribution", "text", TEXT],
      ["Unchanged", "formula"],
    ],
    prepared.drawn.map(({ input, of, low, likely, high, distribution }): Cell[] => [
      input,
      of,
      low,
      likely,
      high,
      distribution,
      formula(`=SUMPRODUCT(${matches})>0`),
    ]),
  );
  return {
    ...plan,
    columns: plan.columns.map((column) => (column.format === ELASTICITY ? { ...column, formats } : column)),
  };
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
