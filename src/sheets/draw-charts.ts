/** The charts of what was drawn, from the tables of a report: how often which value, and what each input moves. */
import type { ChartPlan } from "./plan";
import type { ReportTable } from "./sheet-names";

const HISTOGRAM_COLUMNS = 3;

interface Head extends Pick<ChartPlan, "name" | "title"> {
  table: ReportTable;
  row: number;
  rows: number;
}

/** @param chart of a table with the columns Range and Share */
export function histogramChart({ row, rows, ...chart }: Head, words: { draws: string }): ChartPlan {
  return {
    ...chart,
    kind: "ColumnClustered",
    firstHeader: "Range",
    lastHeader: "Share",
    seriesNames: [words.draws],
    from: { row, column: 0 },
    to: { row: row + rows - 1, column: HISTOGRAM_COLUMNS },
    valueFormat: "0%",
    valueTitle: words.draws,
  };
}

/** Beside the histogram. @param chart of a table with the columns Input, Change at low and Change at high */
export function tornadoChart(
  { row, rows, ...chart }: Head & Pick<ChartPlan, "valueFormat" | "valueTitle">,
  words: { atLow: string; atHigh: string },
  lastColumn: number,
): ChartPlan {
  return {
    ...chart,
    kind: "BarStacked",
    firstHeader: "Input",
    lastHeader: "Change at high",
    seriesNames: [words.atLow, words.atHigh],
    from: { row, column: HISTOGRAM_COLUMNS + 1 },
    to: { row: row + rows - 1, column: lastColumn },
  };
}
