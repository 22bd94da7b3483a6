/** How a plan's cell is handed to Excel, which reads what it is given as if a user had typed it. */
import { isFormula, type Cell } from "./plan";

/** Letters first, and neither a truth value, an error nor the beginning of a date such as "May 2025". */
const PLAIN = /^[\p{L}(“„«[][^]*$/u;
const TYPED = /^(true|false|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]*\d)/i;

/**
 * A formula, or a value that Excel cannot take for one: a leading apostrophe keeps a text a text,
 * so that "=1+1", "-5", "870380" or "3-4" in the data stays what it says.
 */
export function typed(cell: Cell): string | number | boolean {
  if (cell === null) return "";
  if (isFormula(cell)) return cell.formula;
  if (typeof cell !== "string" || cell === "") return cell;
  return PLAIN.test(cell) && !TYPED.test(cell) ? cell : `'${cell}`;
}

/** The value without its formula: what a cell holds until all tables and names that formulas refer to are there. */
export function typedValue(cell: Cell): string | number | boolean {
  return isFormula(cell) ? "" : typed(cell);
}
