/** Frees an expression of the place where it is, so that it gives the same on another sheet: "[@Rate]" becomes INDEX(Terms[Rate],3). */
import { quotedSheet, type TableReading } from "../reading";
import { piecesOf } from "../../formula/pieces";

export interface Place {
  sheet: string;
  row: number;
  column: number;
}

const THIS_ROW = /^\[\[#This Row\],\s*\[([\s\S]*)\]\]$/i;
const AT_COLUMN = /^\[@\[([\s\S]*)\]\]$|^\[@([^[\]]+)\]$/;
const CELL = /^\$?[A-Z]{1,3}\$?\d{1,7}$/i;
const WHOLE = /^\$?[A-Z]{1,3}$/i;

/** null where it refers to its place in a way that cannot be freed. */
export function standalone(expression: string, place: Place, tables: readonly TableReading[]): string | null {
  const pieces = piecesOf(expression);
  const own = tables.find(
    (table) =>
      table.sheet === place.sheet &&
      place.row > table.row &&
      place.row <= table.row + table.rows &&
      place.column >= table.column &&
      place.column < table.column + table.headers.length,
  );
  let result = "";
  for (let index = 0; index < pieces.length; index++) {
    const { kind, text } = pieces[index]!;
    const next = pieces[index + 1];
    const before = pieces[index - 1]?.text;
    if (kind === "word" && next?.kind === "bracket") {
      const reference = ofTable(
        next.text,
        tables.find(({ name }) => name.toLowerCase() === text.toLowerCase()),
        text,
        place,
      );
      if (reference === null) return null;
      result += reference;
      index++;
    } else if (kind === "bracket") {
      const reference = own ? ofTable(text, own, own.name, place) : null;
      if (reference === null) return null;
      result += reference;
    } else if (
      kind === "word" &&
      next?.text !== "(" &&
      next?.text !== "!" &&
      before !== "!" &&
      before !== ":" &&
      isReference(text, next?.text)
    ) {
      result += `${quotedSheet(place.sheet)}!${text}`;
    } else result += text;
  }
  return result;
}

function isReference(text: string, next: string | undefined): boolean {
  return CELL.test(text) || (WHOLE.test(text) && next === ":");
}

function ofTable(bracket: string, table: TableReading | undefined, name: string, place: Place): string | null {
  const at = AT_COLUMN.exec(bracket);
  const header = THIS_ROW.exec(bracket)?.[1] ?? at?.[1] ?? at?.[2];
  if (header === undefined) return /#This Row|^\[@/i.test(bracket) ? null : name + bracket;
  return table ? `INDEX(${table.name}[${header}],${place.row - table.row})` : null;
}
