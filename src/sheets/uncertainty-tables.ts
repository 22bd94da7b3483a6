/** The tables of the sheet Uncertainty: percentiles, histogram and inputs, as values. */
import { SHARES } from "../model/uncertainty/outcome-simulation";
import type { ReportText } from "../words/sheets/reports/words";
import { fixedAddress } from "./address";
import { type ColumnSpec, plainTable } from "./columns";
import { chanceFormula } from "./cumulative-curve";
import { ELASTICITY, MILLIONS, PERCENT, TEXT } from "./formats";
import { type Cell, FIRST_TABLE_ROW, formula, PARAMETER_ROW, type TablePlan, thisRow } from "./plan";
import type { ReportTable } from "./sheet-names";
import { type DrawnInput, MEASURE_HEADERS } from "./simulation-input";
import type { SimulationReport } from "./uncertainty-report";

/** The yellow cell above the tables. */
export const TARGET_COLUMN = 8;
export const TARGET = fixedAddress(PARAMETER_ROW, TARGET_COLUMN);

/** Of each scenario, of the outcome and of its expected value. */
export function seriesNames({ prepared }: SimulationReport, text: ReportText): string[] {
  const { outcome, expected } = text.uncertainty;
  return [...prepared.scenarios.map(({ id, name }) => name || id), outcome, expected];
}

export function percentileTable(report: SimulationReport, text: ReportText): TablePlan<ReportTable> {
  const { prepared, spreads } = report;
  const column = `Outcomes[${MEASURE_HEADERS[prepared.simulation.measure]}]`;
  const here = thisRow("Percentiles", "Scenario");
  const live = (scenario: number) =>
    scenario < prepared.scenarios.length
      ? formula(`=SUMIFS(${column},Outcomes[Scenario],${here})`)
      : formula(`=SUMPRODUCT(OutcomeTotals[Probability],SUMIFS(${column},Outcomes[Scenario],OutcomeTotals[Scenario]))`);
  const names = seriesNames(report, text);
  return plainTable(
    "Percentiles",
    { row: FIRST_TABLE_ROW, column: 0 },
    text,
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
      ["Chance", "text", PERCENT],
      ["At most the target", "formula", PERCENT],
    ],
    spreads.map(({ mean, percentiles }, scenario): Cell[] => [
      names[scenario]!,
      prepared.scenarios[scenario]?.id ?? "",
      ...percentiles,
      mean,
      // Of the outcome a workbook holds the expected value.
      prepared.workbook[Math.min(scenario, prepared.scenarios.length)]!,
      live(scenario),
      ...chanceCells(report, scenario),
    ]),
  );
}

/** That of the outcome stands above the table, as it sums up the scenarios' column; the expected value has none. */
function chanceCells({ prepared: { scenarios }, chances }: SimulationReport, series: number): Cell[] {
  return series < scenarios.length ? [chances[series]!, chanceFormula(TARGET, series)] : ["", ""];
}

const MILLION = 1e6;
export const COUNT = "#,##0";
/** With as many decimals as tell one bin from the next. */
function inMillions(value: number, width: number): string {
  const decimals = width > 0 ? Math.max(0, Math.min(9, -Math.floor(Math.log10(width / MILLION)))) : 1;
  return (value / MILLION).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

export function histogramTable(
  { spreads, shown, prepared }: SimulationReport,
  text: ReportText,
  row: number,
): TablePlan<ReportTable> {
  const { from, width, counts } = spreads[shown]!.bins;
  return plainTable(
    "Histogram",
    { row, column: 0 },
    text,
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

/** The rows of Uncertainty as they were; a range that is deleted, added or changed shows in the check. */
export function inputTable({ prepared }: SimulationReport, text: ReportText, row: number): TablePlan<ReportTable> {
  const here = (header: string) => thisRow("DrawnInputs", header);
  const matches = ["Input", "Of", "Low", "Likely", "High", "Distribution"]
    .map((header) => `(Uncertainty[${header}]=${here(header)})`)
    .join("*");
  const formats = prepared.drawn.map(formatOf);
  const plan = plainTable(
    "DrawnInputs",
    { row, column: 0 },
    text,
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

export function formatOf({ input }: DrawnInput): string {
  return input === "trade" ? MILLIONS : input === "elasticity" || input === "substitution" ? ELASTICITY : PERCENT;
}
