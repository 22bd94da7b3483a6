/** The sheet Simulated cells: what was drawn of one cell from others, as values, with what it was drawn from. */
import type { Language } from "../cases/case";
import { SHARES, type Spread } from "../model/uncertainty/outcome-simulation";
import type { Distribution } from "../model/uncertainty/quantile-table";
import type { Influence } from "../model/uncertainty/regression";
import type { Swing } from "../model/uncertainty/tornado";
import { simulatedCellsTexts } from "../words/sheets/simulated-cells/words";
import { TEAL } from "./colors";
import { plainTable } from "./columns";
import { histogramChart, tornadoChart } from "./draw-charts";
import { DAY, DOLLARS, ELASTICITY, MILLIONS, MIXED, PERCENT, TEXT, WHOLE } from "./formats";
import {
  type Cell,
  type ChartPlan,
  FIRST_TABLE_ROW,
  formula,
  type Parameter,
  type ReportPlan,
  rowAfter,
  rowBelow,
  type TablePlan,
} from "./plan";
import type { ReportTable } from "./sheet-names";
import { PARLEY_VERSION } from "./version";

/** What a cell's number format says that it holds. */
export type NumberKind = "day" | "share" | "number";

export interface ReportedCell {
  /** As a formula names it. */
  cell: string;
  label: string;
  kind: NumberKind;
}

interface ReportedInput extends ReportedCell {
  low: number;
  likely: number;
  high: number;
  distribution: Distribution;
}

export interface SimulatedCells {
  outcome: ReportedCell;
  /** What the cell showed, null where that was no number, and what it gives with all inputs at their likely value. */
  workbook: number | null;
  likely: number;
  inputs: readonly ReportedInput[];
  correlations: readonly { one: string; other: string; rank: number }[];
  draws: number;
  seed: number;
  /** Draws in which the cell is a number. */
  numbers: number;
  spread: Spread;
  swings: readonly Swing[];
  influences: readonly Influence[];
  /** The day of the drawing as Excel counts days. */
  day: number;
  language: Language;
}

type Table = TablePlan<ReportTable>;

const CHART_ROWS = 16;
const LAST_COLUMN = 9;
/** As many bars as can be read. */
const MOST_BARS = 12;
const LARGE = 1e6;

function formatOf(kind: NumberKind, size: number): string {
  if (kind === "day") return DAY;
  if (kind === "share") return PERCENT;
  return Math.abs(size) >= LARGE ? DOLLARS : MIXED;
}

const nameOf = ({ label, cell }: ReportedCell): string => label || cell;
/** What is no number is not written. */
const numeric = (value: number): Cell => (Number.isFinite(value) ? value : "");

export function simulatedCellsReport(report: SimulatedCells): ReportPlan {
  const { outcome, language, draws, seed } = report;
  const text = simulatedCellsTexts[language];
  const format = formatOf(outcome.kind, report.spread.percentiles[2]!);
  const percentiles = plainTable(
    "CellPercentiles",
    { row: FIRST_TABLE_ROW, column: 0 },
    text,
    [
      ["Share", "text", PERCENT],
      ["Value", "text", format, undefined, "strong"],
    ],
    SHARES.map((share, at): Cell[] => [share, report.spread.percentiles[at]!]),
  );
  const chartRow = rowAfter(percentiles) + 1;
  const moves = movesTable(report, chartRow + CHART_ROWS + 3, format);
  const correlations = correlationTable(report, rowBelow(moves));
  const histogram = histogramTable(report, rowBelow(correlations ?? moves), format);
  const bars = barTable(report, rowBelow(histogram));
  return {
    name: "Simulated cells",
    tabColor: TEAL,
    title: text.title(nameOf(outcome)),
    explanation: text.explanation,
    method: text.method,
    provenance: text.provenance(PARLEY_VERSION, draws.toLocaleString("en-US"), String(seed)),
    legend: "",
    parameters: parameters(report, format),
    tables: [percentiles, moves, ...(correlations ? [correlations] : []), histogram, bars],
    charts: charts(report, chartRow),
    widths: [40, 22, 15, 15, 15, 15, 17, 17, 17, 17],
    printColumns: LAST_COLUMN + 1,
    labelsLead: language !== "en",
  };
}

function parameters(report: SimulatedCells, format: string): Parameter[] {
  const { parameters: label } = simulatedCellsTexts[report.language];
  const { outcome, workbook, spread, draws, seed, day, numbers } = report;
  const cells: [string, Cell, string][] = [
    [label.outcome, outcome.cell, TEXT],
    [label.then, workbook ?? "", format],
    [label.now, formula(`=${outcome.cell}`), format],
    [label.mean, spread.mean, format],
    [label.draws, draws, DOLLARS],
    [label.seed, seed, WHOLE],
    [label.drawnOn, day, DAY],
    [label.without, draws - numbers, DOLLARS],
  ];
  return cells.map(([words, value, each], column) => ({ label: words, column, value, kind: "formula", format: each }));
}

/** What a step from one value to another is: of days, a number of them. */
function changeFormat(kind: NumberKind, format: string): string {
  return kind === "day" ? WHOLE : format;
}

function movesTable(report: SimulatedCells, row: number, format: string): Table {
  const { inputs, swings, influences, outcome, language } = report;
  const text = simulatedCellsTexts[language];
  const change = changeFormat(outcome.kind, format);
  const drawn = swings.map(({ input }) => inputs[input]!);
  const plan = plainTable(
    "CellMoves",
    { row, column: 0 },
    text,
    [
      ["Input", "text", TEXT],
      ["Cell", "text", TEXT],
      ["Low", "text", ELASTICITY],
      ["Likely", "text", ELASTICITY],
      ["High", "text", ELASTICITY],
      ["Shape", "text", TEXT],
      ["At low", "text", format],
      ["At high", "text", format],
      ["Swing", "text", change, undefined, "strong"],
      ["By regression", "text", change],
    ],
    swings.map(({ input, atLow, atHigh }, place): Cell[] => {
      const { cell, low, likely, high, distribution } = drawn[place]!;
      return [
        nameOf(drawn[place]!),
        cell,
        low,
        likely,
        high,
        text.shapes[distribution],
        numeric(atLow),
        numeric(atHigh),
        numeric(Math.abs(atHigh - atLow)),
        numeric(influences.find((each) => each.input === input)?.change ?? Number.NaN),
      ];
    }),
  );
  const formats = drawn.map(({ kind, high }) => formatOf(kind, high));
  const estimates = new Set(["Low", "Likely", "High"]);
  return {
    ...plan,
    columns: plan.columns.map((column) => (estimates.has(column.header) ? { ...column, formats } : column)),
  };
}

function correlationTable({ correlations, inputs, language }: SimulatedCells, row: number): Table | undefined {
  if (correlations.length === 0) return undefined;
  const named = (cell: string) =>
    nameOf(inputs.find((each) => each.cell === cell) ?? { cell, label: "", kind: "number" });
  return plainTable(
    "CellCorrelations",
    { row, column: 0 },
    simulatedCellsTexts[language],
    [
      ["Input", "text", TEXT],
      ["Other input", "text", TEXT],
      ["Correlation", "text", ELASTICITY],
    ],
    correlations.map(({ one, other, rank }): Cell[] => [named(one), named(other), rank]),
  );
}

function histogramTable({ spread, numbers, language }: SimulatedCells, row: number, format: string): Table {
  const { from, width, counts } = spread.bins;
  // A text, as Excel takes numbers in front for a series of their own.
  const shown = (value: number) => value.toLocaleString("en-US", { maximumSignificantDigits: 5 });
  return plainTable(
    "CellHistogram",
    { row, column: 0 },
    simulatedCellsTexts[language],
    [
      ["Range", "text", TEXT],
      ["Share", "text", PERCENT],
      ["From", "text", format],
      ["To", "text", format],
      ["Draws", "text", DOLLARS],
    ],
    counts.map((count, bin): Cell[] => {
      const [low, high] = [from + width * bin, from + width * (bin + 1)];
      return [`${shown(low)} – ${shown(high)}`, count / numbers, low, high, count];
    }),
  );
}

/** A bar chart draws its first row at the bottom, so the widest comes last. */
function barTable(report: SimulatedCells, row: number): Table {
  const { swings, inputs, likely, outcome, language, spread } = report;
  const format = changeFormat(outcome.kind, formatOf(outcome.kind, spread.mean));
  return plainTable(
    "CellBars",
    { row, column: 0 },
    simulatedCellsTexts[language],
    [
      ["Input", "text", TEXT],
      ["Change at low", "text", format],
      ["Change at high", "text", format],
    ],
    swings
      .slice(0, MOST_BARS)
      .reverse()
      .map(({ input, atLow, atHigh }): Cell[] => [
        nameOf(inputs[input]!),
        numeric(atLow - likely),
        numeric(atHigh - likely),
      ]),
  );
}

function charts({ outcome, spread, language }: SimulatedCells, row: number): ChartPlan[] {
  const { charts: words } = simulatedCellsTexts[language];
  const size = spread.percentiles[2]!;
  return [
    {
      ...histogramChart(
        {
          name: "CellHistogram",
          title: `${words.histogram}: ${nameOf(outcome)}`,
          table: "CellHistogram",
          row,
          rows: CHART_ROWS,
        },
        words,
      ),
      xTitle: words.value,
    },
    tornadoChart(
      {
        name: "CellTornado",
        title: words.tornado,
        table: "CellBars",
        row,
        rows: CHART_ROWS,
        valueFormat: Math.abs(size) >= LARGE ? MILLIONS : changeFormat(outcome.kind, formatOf(outcome.kind, size)),
        valueTitle: words.change,
      },
      words,
      LAST_COLUMN,
    ),
  ];
}
