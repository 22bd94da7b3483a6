/** Values of cells as Excel takes them in formulas: what counts as a number, a text, true; and which is larger. */

/** null is a blank cell. */
export type Scalar = number | string | boolean | null | ExcelError;

export class ExcelError {
  constructor(readonly code: string) {}
}

/** A block of cells, read one by one when they are asked for. */
export interface Area {
  rows: number;
  columns: number;
  at(row: number, column: number): Scalar;
}

export type Operand = Scalar | Area;

/** What a formula gives is not known here: it uses what is not reckoned. Never shown as it is. */
export class NotReckoned extends Error {
  override name = "NotReckoned";
}

/** Excel's error as the result of a whole formula. */
export class Raised extends Error {
  constructor(readonly error: ExcelError) {
    super(error.code);
  }
}

export function isArea(operand: Operand): operand is Area {
  return typeof operand === "object" && operand !== null && !(operand instanceof ExcelError);
}

export function scalar(operand: Operand): Scalar {
  if (!isArea(operand)) return operand;
  // A block where one value is wanted would spill, or be cut to the formula's row.
  if (operand.rows !== 1 || operand.columns !== 1) throw new NotReckoned("A block of cells in the place of one.");
  return operand.at(0, 0);
}

/** Row by row. */
export function* cellsOf(area: Area): Generator<Scalar> {
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++) yield area.at(row, column);
}

/** Throws the error that a value is. */
export function sound(value: Scalar): Exclude<Scalar, ExcelError> {
  if (value instanceof ExcelError) throw new Raised(value);
  return value;
}

const PLAIN_NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

export function numberOf(operand: Operand): number {
  const value = sound(scalar(operand));
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return 0;
  if (PLAIN_NUMBER.test(value)) return Number(value);
  // Excel reads dates and sums of money too, as the language of the computer writes them.
  if (/\d/.test(value)) throw new NotReckoned(`"${value}" as a number.`);
  throw new Raised(new ExcelError("#VALUE!"));
}

/** As "&" joins it: up to 15 digits. */
export function textOf(operand: Operand): string {
  const value = sound(scalar(operand));
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-4)) throw new NotReckoned(`${value} as a text.`);
  return String(Number(value.toPrecision(15)));
}

export function truthOf(operand: Operand): boolean {
  const value = sound(scalar(operand));
  if (typeof value !== "string") return Boolean(value);
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === "true";
  throw new Raised(new ExcelError("#VALUE!"));
}

const RANK = { number: 0, string: 1, boolean: 2 };

/** Below, equal or above: numbers before texts before truths, texts whatever their case, a blank as the nought of the other's kind. */
export function compared(one: Scalar, other: Scalar): number {
  const [left, right] = [sound(one), sound(other)];
  const nought = (like: typeof left) => (typeof like === "string" ? "" : typeof like === "boolean" ? false : 0);
  const [a, b] = [left ?? nought(right), right ?? nought(left)];
  if (typeof a !== typeof b) return RANK[typeof a as keyof typeof RANK] - RANK[typeof b as keyof typeof RANK];
  if (typeof a === "string" && typeof b === "string") {
    const [lower, higher] = [a.toLowerCase(), b.toLowerCase()];
    return lower === higher ? 0 : lower < higher ? -1 : 1;
  }
  return Number(a) - Number(b);
}

/** Whether a cell meets a criterion of SUMIFS and its kin: a value, or a text such as ">0". */
export function meets(cell: Scalar, criterion: Scalar): boolean {
  const wanted = sound(criterion);
  if (cell instanceof ExcelError) return false;
  const [, sign = "", rest = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(typeof wanted === "string" ? wanted : "") ?? [];
  if (wanted === null || /[*?~]/.test(rest) || (typeof wanted === "string" && rest === ""))
    throw new NotReckoned("A criterion with wildcards or none.");
  const value = typeof wanted === "string" ? (PLAIN_NUMBER.test(rest) ? Number(rest) : rest) : wanted;
  const alike = typeof cell === typeof value;
  // A text that looks like the number counts as it.
  const same = alike
    ? compared(cell, value) === 0
    : typeof value === "number" && typeof cell === "string" && PLAIN_NUMBER.test(cell) && Number(cell) === value;
  if (sign === "" || sign === "=") return same;
  if (sign === "<>") return !same;
  if (!alike) return false;
  const order = compared(cell, value);
  return (sign.includes("=") && order === 0) || (sign.startsWith("<") ? order < 0 : order > 0);
}
