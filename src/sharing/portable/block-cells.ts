/** The cells that one call fills as calls of their own: in a portable copy each has a native formula, as no function of Excel's gives them all. */
import { functionsById } from "../../functions/catalog";
import { columnIndex } from "../../formula/addresses";
import { piecesOf, type Piece } from "../../formula/pieces";
import { parleyCalls } from "../formula-text";
import { cellAt, type FormulaCell, type TableReading, type WorkbookReading } from "../reading";

export interface FilledCell extends FormulaCell {
  /** What stands in the cell: the call in the first cell of a block, nothing in those that it fills. */
  original?: string;
}

/** The cell itself where its formula gives one value. */
export function blockCells(reading: Pick<WorkbookReading, "sheets" | "tables">, cell: FormulaCell): FilledCell[] {
  const [call, ...more] = parleyCalls(cell.formula);
  if (!call || more.length > 0 || call.start !== 1 || call.end !== cell.formula.length) return [cell];
  const { parameters = [], mapsRanges, native } = functionsById.get(call.id) ?? {};
  // Those that look up tables take ranges in their other arguments too.
  if (!mapsRanges && typeof native !== "string") return [cell];
  const texts = call.args.map((text, index) => (parameters[index]?.table ? text : pieced(text, reading.tables)));
  const shapes = texts.flatMap((text) =>
    typeof text === "string" ? [] : text.flatMap(({ shape }) => (shape ? [shape] : [])),
  );
  const [rows, columns] = [Math.max(1, ...shapes.map(([r]) => r)), Math.max(1, ...shapes.map(([, c]) => c))];
  if (rows === 1 && columns === 1) return [cell];
  return Array.from({ length: rows * columns }, (_, at): FilledCell => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const args = texts.map((text) =>
      typeof text === "string" ? text : text.map((part) => partAt(part, row, column)).join(""),
    );
    const { value } = cellAt(reading, cell.sheet, cell.row + row, cell.column + column);
    return {
      sheet: cell.sheet,
      row: cell.row + row,
      column: cell.column + column,
      formula: `=PARLEY.${call.id}(${args.join(",")})`,
      value,
      original: at === 0 ? cell.formula : "",
    };
  });
}

/** Text of an argument, and of which rows and columns it is where it is a range. */
interface Part {
  text: string;
  shape?: [rows: number, columns: number];
}

const CORNER = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const ONE_COLUMN = /^\[[^[\]#@]+\]$/;

function pieced(argument: string, tables: readonly TableReading[]): Part[] {
  const pieces = piecesOf(argument);
  const parts: Part[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const { text } = pieces[at]!;
    const next = pieces[at + 1];
    const table = next?.kind === "bracket" && ONE_COLUMN.test(next.text) ? tableNamed(text, tables) : undefined;
    const area = areaFrom(pieces, at);
    if (table) {
      parts.push({ text: text + next!.text, shape: [table.rows, 1] });
      at++;
    } else if (area) {
      parts.push({ text: `${text}:${pieces[at + 2]!.text}`, shape: area });
      at += 2;
    } else parts.push({ text });
  }
  return parts;
}

const tableNamed = (name: string, tables: readonly TableReading[]): TableReading | undefined =>
  tables.find((table) => table.name.toLowerCase() === name.toLowerCase());

function areaFrom(pieces: readonly Piece[], at: number): [number, number] | undefined {
  if (pieces[at + 1]?.text !== ":") return undefined;
  const [first, last] = [CORNER.exec(pieces[at]!.text), CORNER.exec(pieces[at + 2]?.text ?? "")];
  if (!first || !last) return undefined;
  return [
    Math.abs(Number(last[2]) - Number(first[2])) + 1,
    Math.abs(columnIndex(last[1]!) - columnIndex(first[1]!)) + 1,
  ];
}

/** One row or one column goes with each column or row of the others. */
function partAt({ text, shape }: Part, row: number, column: number): string {
  if (!shape) return text;
  const [rows, columns] = shape;
  const [r, c] = [rows === 1 ? 1 : row + 1, columns === 1 ? 1 : column + 1];
  return columns === 1 ? `INDEX(${text},${r})` : rows === 1 ? `INDEX(${text},${c})` : `INDEX(${text},${r},${c})`;
}
