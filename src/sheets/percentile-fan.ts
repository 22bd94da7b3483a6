/** The fan of an outcome: for each scenario the band that holds nine draws of ten, the half in its middle, and the median. */
import type { Spread } from "../model/uncertainty/outcome-simulation";
import { columnsOf, type ColumnSpec } from "./columns";
import { TEAL } from "./colors";
import { MILLIONS, TEXT } from "./formats";
import { formula, type Cell, type ChartPlan, type TablePlan } from "./plan";
import type { ReportTable } from "./sheet-names";
import type { ReportText } from "../words/sheets/reports/words";

/** Lighter than the median's mark, the middle darker than the ends; they differ in grey too. */
const ENDS = "#C5DDD8";
const MIDDLE = "#6FB0A3";
const BANDS = [
  ["P5", "P25", ENDS],
  ["P25", "P75", MIDDLE],
  ["P75", "P95", ENDS],
] as const;

/** Stacked columns pile what is positive up from zero and what is negative down, so a band that crosses it has a part on either side. */
const CARRIER = "Nearest to 0";
const MEDIAN = "Median";
const aboveHeader = (low: string, high: string) => `${low} to ${high} above 0`;
const belowHeader = (low: string, high: string) => `${low} to ${high} below 0`;

export const FAN_FILLS: readonly (string | null)[] = [
  null,
  ...BANDS.map(([, , fill]) => fill),
  ...BANDS.map(([, , fill]) => fill).reverse(),
  TEAL,
];

/** A row a row of Percentiles, live on its cells. */
export function fanTable(scenarios: readonly string[], text: ReportText, row: number): TablePlan<ReportTable> {
  const { captions, labels } = text;
  const amount = (header: string): ColumnSpec => [header, "formula", MILLIONS];
  const cells = (index: number): Cell[] => {
    const at = (header: string) => `INDEX(Percentiles[${header}],${index + 1})`;
    const above = (low: string, high: string) => formula(`=MAX(0,${at(high)})-MAX(0,${at(low)})`);
    const below = (low: string, high: string) => formula(`=MIN(0,${at(low)})-MIN(0,${at(high)})`);
    return [
      formula(`=${at("Name")}`),
      formula(`=MAX(0,${at("P5")})+MIN(0,${at("P95")})`),
      ...BANDS.map(([low, high]) => above(low, high)),
      ...BANDS.map(([low, high]) => below(low, high)).reverse(),
      formula(`=${at("P50")}`),
    ];
  };
  return {
    name: "PercentileFan",
    row,
    column: 0,
    ...(captions.PercentileFan === undefined ? {} : { caption: captions.PercentileFan }),
    keys: [],
    columns: columnsOf(labels.PercentileFan, [
      ["Name", "formula", TEXT],
      amount(CARRIER),
      ...BANDS.map(([low, high]) => amount(aboveHeader(low, high))),
      ...BANDS.map(([low, high]) => amount(belowHeader(low, high))).reverse(),
      amount(MEDIAN),
    ]),
    rows: scenarios.map((_, index) => cells(index)),
  };
}

export function fanChart(
  text: ReportText,
  about: string,
  spreads: readonly Spread[],
  place: Pick<ChartPlan, "from" | "to">,
): ChartPlan {
  const { charts: words } = text.uncertainty;
  const minimum = fanFloor(spreads);
  return {
    ...place,
    name: "OutcomeFan",
    title: `${words.fan}: ${about}`,
    kind: "ColumnStacked",
    table: "PercentileFan",
    firstHeader: "Name",
    lastHeader: MEDIAN,
    fills: FAN_FILLS,
    lastIsMarks: true,
    noLegend: true,
    xTitle: words.fanKey,
    valueFormat: "#,##0,,",
    valueTitle: words.millionUsd,
    ...(minimum === 0 ? {} : { minimum }),
  };
}

/** Where the axis begins: a round figure below every band, where zero would press them into lines; else 0. */
export function fanFloor(spreads: readonly Spread[]): number {
  const least = Math.min(...spreads.map(({ percentiles }) => percentiles[0]!));
  const most = Math.max(...spreads.map(({ percentiles }) => percentiles[percentiles.length - 1]!));
  if (!(least > most / 2) || !(most > least)) return 0;
  const step = 10 ** Math.floor(Math.log10(most - least));
  return Math.max(0, (Math.floor(least / step) - 1) * step);
}
