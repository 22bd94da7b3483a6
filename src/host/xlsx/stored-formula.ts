/** Turns formulas as people read them into formulas as files store them, and back. */
import { plainDotted, storedPrefix } from "./newer-functions";
import { closing, isCalled, operandEnd, piecesOf, type Piece } from "../../formula/pieces";

const customPrefix = "_xldudf_";

/** A dotted name that is not Excel's own belongs to an add-in: "PARLEY.TARIFF_COST". */
export const isCustomFunction = (name: string): boolean => {
  const upper = name.toUpperCase();
  return /^[A-Z][A-Z0-9_]*\.[A-Z]/.test(upper) && !storedPrefix.has(upper) && !plainDotted.has(upper);
};

function storedFunction(name: string): string {
  const upper = name.toUpperCase();
  if (isCustomFunction(upper)) return customPrefix + upper.replaceAll(".", "_");
  return (storedPrefix.get(upper) ?? "") + upper;
}

/** Names that LET and LAMBDA bind; files mark each with "_xlpm.". */
function boundNames(pieces: readonly Piece[]): Set<string> {
  const bound = new Set<string>();
  pieces.forEach((piece, index) => {
    const name = piece.text.toUpperCase();
    if (!isCalled(pieces, index) || (name !== "LET" && name !== "LAMBDA")) return;
    const end = closing(pieces, index + 1);
    const starts = [index + 2];
    let depth = 0;
    for (let at = index + 1; at < end; at++) {
      const { text, kind } = pieces[at]!;
      if (kind !== "operator") continue;
      if (text === "(" || text === "{") depth++;
      else if (text === ")" || text === "}") depth--;
      else if (text === "," && depth === 1) starts.push(at + 1);
    }
    starts.slice(0, -1).forEach((start, argument) => {
      const at = pieces[start]?.kind === "space" ? start + 1 : start;
      // LAMBDA's optional parameters are in brackets.
      const name2 = pieces[at]?.kind === "bracket" ? pieces[at].text.slice(1, -1) : pieces[at]?.text;
      if (name2 && (name === "LAMBDA" || argument % 2 === 0)) bound.add(name2.toUpperCase());
    });
  });
  return bound;
}

function storedBracket(text: string, table: string): string {
  if (text === "[@]") return `${table}[#This Row]`;
  if (text.startsWith("[@[")) return `${table}[[#This Row],${text.slice(2)}`;
  if (text.startsWith("[@")) return `${table}[[#This Row],[${text.slice(2, -1).trim()}]]`;
  return table + text;
}

/** "=PARLEY.X([@Rate])" in a cell of the table Sectors gives "_xldudf_PARLEY_X(Sectors[[#This Row],[Rate]])". */
export function storeFormula(formula: string, table?: string): string {
  const pieces = piecesOf(formula.replace(/^=/, ""));
  const bound = boundNames(pieces);
  const write = (from: number, until: number): string => {
    let stored = "";
    for (let index = from; index < until; index++) {
      const piece = pieces[index]!;
      const next = pieces[index + 1];
      const called = isCalled(pieces, index);
      if (piece.text === "@" && piece.kind === "operator") {
        const end = operandEnd(pieces, index + 1);
        stored += `_xlfn.SINGLE(${write(index + 1, end)})`;
        index = end - 1;
      } else if (piece.kind === "word" && next?.text === "#") {
        const sheet = /(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!$/u.exec(stored)?.[0] ?? "";
        stored = `${stored.slice(0, stored.length - sheet.length)}_xlfn.ANCHORARRAY(${sheet}${piece.text})`;
        index++;
      } else if (piece.kind === "word" && bound.has(piece.text.toUpperCase())) stored += `_xlpm.${piece.text}`;
      else if (called) stored += storedFunction(piece.text);
      else if (piece.kind === "word" && next?.kind === "bracket") {
        stored += storedBracket(next.text, piece.text);
        index++;
      } else if (piece.kind === "bracket" && bound.has(piece.text.slice(1, -1).toUpperCase()))
        stored += `[_xlpm.${piece.text.slice(1, -1)}]`;
      else if (piece.kind === "bracket" && table && next?.kind !== "word") stored += storedBracket(piece.text, table);
      else stored += piece.text;
    }
    return stored;
  };
  return write(0, pieces.length);
}

const simpleColumn = /^[\p{L}\p{N}_.]+$/u;

function shownBracket(text: string, table: string, own: string | undefined): string {
  const head = own !== undefined && own.toUpperCase() === table.toUpperCase() ? "" : table;
  if (/^\[#This Row\]$/i.test(text)) return `${head}[@]`;
  const row = /^\[\[#This Row\],([\s\S]*)\]$/i.exec(text)?.[1];
  if (row === undefined) return table + text;
  const column = row.slice(1, -1);
  return `${head}[@${simpleColumn.test(column) ? column : row}]`;
}

function shownFunction(name: string): string {
  if (name.toLowerCase().startsWith(customPrefix))
    return name.slice(customPrefix.length).replace("_", ".").toUpperCase();
  return name.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.)+/i, "");
}

/** The other way: gives the formula with its "=". `table` is the table that the cell is in. */
export function showFormula(stored: string, table?: string): string {
  const pieces = piecesOf(stored);
  const write = (from: number, until: number): string => {
    let shown = "";
    for (let index = from; index < until; index++) {
      const piece = pieces[index]!;
      const next = pieces[index + 1];
      if (piece.kind === "word" && next?.kind === "bracket") {
        shown += shownBracket(next.text, piece.text, table);
        index++;
      } else if (isCalled(pieces, index)) {
        const name = shownFunction(piece.text);
        const end = closing(pieces, index + 1);
        if (/^(?:SINGLE|ANCHORARRAY)$/i.test(name)) {
          const inner = write(index + 2, end);
          shown += name.toUpperCase() === "SINGLE" ? `@${inner}` : `${inner}#`;
          index = end;
        } else shown += name;
      } else if (piece.kind === "word") shown += piece.text.replace(/^_xlpm\./i, "");
      else if (piece.kind === "bracket") shown += piece.text.replace(/^\[_xlpm\./i, "[");
      else shown += piece.text;
    }
    return shown;
  };
  return `=${write(0, pieces.length)}`;
}
