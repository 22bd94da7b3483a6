/**
 * Cuts any text into the pieces of a formula: words, texts, brackets, the rest. It reads what is no formula of Excel's too, as
 * functions of add-ins that are missing, links to other workbooks and the spelling of files; formulas that are to be
 * calculated or rewritten are read by syntax.ts.
 */

export interface Piece {
  kind: "text" | "sheet" | "bracket" | "word" | "number" | "error" | "space" | "operator";
  text: string;
  /** Place in the formula. */
  at: number;
}

const word = /[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/uy;
const number = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const error =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!)/y;
const space = /\s+/y;
const operator = /<>|<=|>=|[\s\S]/y;

function quoted(formula: string, from: number, quote: string): string {
  let at = from + 1;
  while (at < formula.length) {
    if (formula[at] !== quote) at++;
    else if (formula[at + 1] === quote) at += 2;
    else return formula.slice(from, at + 1);
  }
  return formula.slice(from);
}

function bracketed(formula: string, from: number): string {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    // An apostrophe escapes a bracket within a column's name.
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return formula.slice(from, at + 1);
  }
  return formula.slice(from);
}

function match(pattern: RegExp, formula: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0];
}

/** The texts of the pieces joined are the formula again. A leading "=" is an operator. */
export function piecesOf(formula: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < formula.length;) {
    const piece = pieceAt(formula, at);
    pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

/** Thousands of formulas are cut up at a time: the first character mostly says which pattern it is that begins there. */
function pieceAt(formula: string, at: number): Piece {
  const first = formula[at]!;
  if (first === '"') return { kind: "text", text: quoted(formula, at, '"'), at };
  if (first === "'") return { kind: "sheet", text: quoted(formula, at, "'"), at };
  if (first === "[") return { kind: "bracket", text: bracketed(formula, at), at };
  if (!SIGNS.includes(first)) {
    for (const [kind, pattern] of PATTERNS) {
      const text = match(pattern, formula, at);
      if (text) return { kind, text, at };
    }
  }
  return { kind: "operator", text: match(operator, formula, at)!, at };
}

const SIGNS = "=(),;{}+-*/^&<>:!@%|";
const PATTERNS = [
  ["word", word],
  ["number", number],
  ["space", space],
  ["error", error],
] as const;

/** Whether the word at `index` is called as a function. */
export const isCalled = (pieces: readonly Piece[], index: number): boolean =>
  pieces[index]?.kind === "word" && pieces[index + 1]?.text === "(";

/** Index of the parenthesis that closes the one at `open`, or of the last token. */
export function closing(pieces: readonly Piece[], open: number): number {
  let depth = 0;
  for (let index = open; index < pieces.length; index++) {
    if (pieces[index]!.text === "(") depth++;
    else if (pieces[index]!.text === ")" && pieces[index]!.kind === "operator" && --depth === 0) return index;
  }
  return pieces.length - 1;
}

/** Where the operand that starts at `from` ends: a call, a group, an array, a reference with its sheet. */
export function operandEnd(pieces: readonly Piece[], from: number): number {
  let at = from;
  while (at < pieces.length) {
    const { kind, text } = pieces[at]!;
    if (kind === "operator" && text === "(") at = closing(pieces, at) + 1;
    else if (kind === "operator" && text === "{") {
      const end = pieces.findIndex((piece, index) => index > at && piece.kind === "operator" && piece.text === "}");
      return end < 0 ? pieces.length : end + 1;
    } else if (["word", "sheet", "bracket"].includes(kind) || "!:#".includes(text) || isRowOf(pieces, at)) at++;
    else break;
  }
  return at;
}

/** The numbers of "1:3". */
const isRowOf = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]!.kind === "number" && (pieces[at - 1]?.text === ":" || pieces[at + 1]?.text === ":");
