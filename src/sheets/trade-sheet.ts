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

/** The year in the sheet's head; "" where there is no such sheet. */
export function queueVintage({ workbook }: Excel.RequestContext): () => string {
  const sheet = workbook.worksheets.getItemOrNullObject(TRADE_SHEET).load("name");
  const cell = sheet.getRange(rangeAddress(PARAMETER_ROW, 0, 1, 1)).load("values");
  return () => (sheet.isNullObject ? "" : String((cell.values as unknown[][])[0]?.[0] ?? ""));
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
