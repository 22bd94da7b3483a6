/** What arrives in a cell of an argument: a plain value, a rich value with a plain one inside, an error, or nothing. */

export type PlainCell = number | string | boolean | null | CellErrorValue;

export class CellErrorValue {
  constructor(readonly code: string) {}
}

/** Rich values (a number with a card or a format) are taken as the plain value that they show. */
export function plainCell(cell: unknown): PlainCell {
  switch (typeof cell) {
    case "number":
    case "boolean":
      return cell;
    case "string":
      return cell === "" ? null : cell;
    case "object":
      return cell === null ? null : richCell(cell);
    default:
      return null;
  }
}

function richCell(cell: object): PlainCell {
  const { code, type, basicValue } = cell as { code?: unknown; type?: unknown; basicValue?: unknown };
  if (typeof code === "string" && code.startsWith("#")) return new CellErrorValue(code);
  if (type === "Error") return new CellErrorValue(typeof basicValue === "string" ? basicValue : "#VALUE!");
  if (type === "Empty") return null;
  if (typeof basicValue === "object") return new CellErrorValue("#VALUE!");
  return plainCell(basicValue);
}

export function isBlank(cell: unknown): boolean {
  return plainCell(cell) === null;
}

/** Some versions of Excel pass the blank cells of a range as 0, and nothing distinguishes the two. */
export function mayBeBlank(cell: unknown): boolean {
  const plain = plainCell(cell);
  return plain === null || plain === 0;
}

/** Arguments are matrices; a caller outside Excel may hand over a bare value. */
export function asMatrix(argument: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  return argument.every(Array.isArray) ? argument : [argument];
}
