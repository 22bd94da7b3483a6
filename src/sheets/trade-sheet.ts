/** What the workbook's own table of trade holds, as far as filling the other sheets and showing what changes need it. */
import { onLines, readTradeTable, type LineTrade } from "../cases/trade-table";
import { InputError } from "../model/input-error";
import { rangeAddress } from "./address";
import { isFormula, PARAMETER_ROW, type Cell } from "./plan";

export const TRADE_SHEET = "Trade data";
export const TRADE_TABLE = "TradeData";
/** Of the trade that comes with Parley. */
export const BUNDLED_YEAR = "2024";
export const TRADE_BEFORE_TABLE = "TradeBefore";

export interface TradeSheet {
  /** "2025"; as it is in the sheet's head. */
  vintage: string;
  source: string;
  /** With the header row. */
  cells: readonly (readonly Cell[])[];
}

/** Rows of the sheet's head in which its year and source may be: sheets that earlier versions wrote have them a row further down, under their labels. */
export const HEAD_ROWS = [PARAMETER_ROW, PARAMETER_ROW + 1] as const;

/** Year and source, out of the cells of these rows. */
export function yearAndSource(rows: readonly (readonly unknown[])[]): [vintage: string, source: string] {
  const [row = [], below = []] = rows;
  const [vintage = "", source = ""] = (below[0] === undefined || below[0] === "" ? row : below).map(String);
  return [vintage, source];
}

/** The year in the sheet's head; "" where there is no such sheet. */
export function queueVintage({ workbook }: Excel.RequestContext): () => string {
  const sheet = workbook.worksheets.getItemOrNullObject(TRADE_SHEET).load("name");
  const head = sheet.getRange(rangeAddress(PARAMETER_ROW, 0, HEAD_ROWS.length, 1)).load("values");
  return () => (sheet.isNullObject ? "" : yearAndSource(head.values as unknown[][])[0]);
}

/** null where the table cannot be read: the cells that use it say what is wrong with it. */
export function tradeOnLines({ cells }: TradeSheet): LineTrade | null {
  try {
    return onLines(readTradeTable(cells, (cell) => (isFormula(cell as Cell) ? null : cell)));
  } catch (problem) {
    if (problem instanceof InputError) return null;
    throw problem;
  }
}
