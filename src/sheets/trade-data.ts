/** The sheet Trade data: trade that takes the place of the bundled one, with the figures that it replaced below it. */
import { CODE_HEADER, dutyColumn, tradeColumn, WORLD, type TradeRows } from "../cases/trade-table";
import type { Language } from "../cases/case";
import { SLATE } from "./colors";
import { DOLLARS, TEXT } from "./formats";
import {
  FIRST_TABLE_ROW,
  rowBelow,
  type Cell,
  type Column,
  type Parameter,
  type ReportPlan,
  type TablePlan,
} from "./plan";
import { countryName, texts } from "../words/sheets/words";
import { tradeDataTexts } from "../words/sheets/trade-data/words";
import { TRADE_SHEET } from "./trade-sheet";
import { PARLEY_VERSION } from "./version";

/** Trade with where it comes from; the vintage is the year, as text. */
export interface TradeVintage {
  vintage: string;
  source: string;
  rows: TradeRows;
}

const CODE_WIDTH = 12;
const FIGURE_WIDTH = 19;
const GAP_WIDTH = 3;

/** `before`: the figures that are replaced; null where a user's case brings its first. */
export function tradeDataSheet(now: TradeVintage, before: TradeVintage | null, language: Language): ReportPlan {
  const text = tradeDataTexts[language];
  const current = tradeTable("TradeData", now.rows, FIRST_TABLE_ROW, 0, language);
  // Below and right of the current ones: a row of these is none of those, and each has its source over its columns.
  const right = current.columns.length + 1;
  const earlier = before && {
    ...before,
    table: tradeTable("TradeBefore", before.rows, rowBelow(current), right, language),
  };
  const widths = ({ columns }: TablePlan<"TradeData" | "TradeBefore">) =>
    columns.map((_, index) => (index === 0 ? CODE_WIDTH : FIGURE_WIDTH));
  return {
    name: TRADE_SHEET,
    tabColor: SLATE,
    title: text.title,
    explanation: earlier ? text.explanation : text.ownExplanation,
    provenance: `Parley ${PARLEY_VERSION} · ${earlier ? text.method : text.ownMethod}`,
    legend: texts[language].legend,
    // The vintage stands in the first column of its table and the source in the second: `inspect` reads them there.
    parameters: [
      ...about(now, text.now, text.source, current.column),
      ...(earlier ? about(earlier, text.before, text.source, earlier.table.column) : []),
    ],
    tables: [current, ...(earlier ? [earlier.table] : [])],
    charts: [],
    widths: [...widths(current), ...(earlier ? [GAP_WIDTH, ...widths(earlier.table)] : [])],
    labelsLead: language !== "en",
    printColumns: current.columns.length,
  };
}

function about({ vintage, source }: TradeVintage, label: string, sourceLabel: string, column: number): Parameter[] {
  return [
    { label, column, value: vintage, kind: "input", format: TEXT },
    { label: sourceLabel, column: column + 1, value: source, kind: "input", format: TEXT },
  ];
}

function tradeTable(
  name: "TradeData" | "TradeBefore",
  { codes, trade, duty }: TradeRows,
  row: number,
  column: number,
  language: Language,
): TablePlan<"TradeData" | "TradeBefore"> {
  const text = tradeDataTexts[language];
  const country = (origin: string) => (origin === WORLD ? texts[language].world : countryName(origin, language));
  const figures = [
    ...Object.entries(trade).map(([origin, values]) => ({
      header: tradeColumn(origin),
      label: text.trade(country(origin)),
      values,
    })),
    ...Object.entries(duty).map(([origin, values]) => ({
      header: dutyColumn(origin),
      label: text.duty(country(origin)),
      values,
    })),
  ];
  const columns: Column[] = [
    { header: CODE_HEADER, label: text.code, kind: "key", format: TEXT },
    ...figures.map(({ header, label }) => ({ header, label, kind: "data" as const, format: DOLLARS })),
  ];
  const rows = codes.map((code, at): Cell[] => [code, ...figures.map(({ values }) => values[at]!)]);
  // A table has at least one row.
  return {
    name,
    row,
    column,
    keys: [],
    columns,
    rows: rows.length > 0 ? rows : [columns.map(() => null)],
  };
}
