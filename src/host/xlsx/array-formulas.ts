/**
 * Tells which formulas Excel must evaluate as dynamic arrays: stored plainly, their ranges would be cut down to one cell ("@") on opening.
 * No more than those are marked, for LibreOffice shows the cached result of a plain formula but calculates an array formula again,
 * and it does not know the add-in's functions.
 */
import { isCalled, piecesOf, type Piece } from "../../formula/pieces";
import { isCustomFunction } from "./stored-formula";

/** Functions that take whole ranges and give one value, so that a range straight in their arguments is nothing special. */
const takesRanges = new Set(
  `SUM SUMIF SUMIFS SUMPRODUCT SUMSQ AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS MIN MAX MINIFS MAXIFS
  PRODUCT MEDIAN STDEV STDEV.S STDEV.P VAR VAR.S VAR.P MATCH XMATCH VLOOKUP HLOOKUP LOOKUP ROWS COLUMNS AND OR XOR NPV IRR CORREL LARGE
  SMALL RANK RANK.EQ RANK.AVG PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC SUBTOTAL AGGREGATE CONCAT TEXTJOIN INDEX NETWORKDAYS
  WORKDAY NETWORKDAYS.INTL WORKDAY.INTL XLOOKUP OFFSET ROW COLUMN ISBLANK ISREF SHEET CELL`.split(/\s+/),
);

const givesArrays = new Set(
  `FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY HSTACK VSTACK TOCOL TOROW TAKE DROP EXPAND
  CHOOSECOLS CHOOSEROWS WRAPROWS WRAPCOLS TEXTSPLIT GROUPBY PIVOTBY TRANSPOSE MMULT MINVERSE MUNIT FREQUENCY LINEST LOGEST TREND GROWTH
  MODE.MULT ANCHORARRAY`.split(/\s+/),
);

/** A word, bracket or sheet name that belongs to a reference to several cells, given where the reference ends. */
function rangeEnd(pieces: readonly Piece[], start: number): number | undefined {
  let at = start;
  let several = false;
  for (; at < pieces.length; at++) {
    const { kind, text } = pieces[at]!;
    if (kind === "bracket") several ||= !/^\[(?:@|\[?#This Row)/i.test(text);
    else if (kind === "operator" && (text === ":" || text === "#")) several = true;
    else if (kind === "word" && isCalled(pieces, at)) break;
    else if (
      kind !== "word" &&
      kind !== "sheet" &&
      text !== "!" &&
      !(kind === "number" && pieces[at - 1]?.text === ":")
    )
      break;
  }
  return several && at > start ? at : undefined;
}

/** The add-in's functions take ranges too, and what they give besides one value is known by its spill. */
const acceptsRange = (name: string | undefined): boolean =>
  name !== undefined && (takesRanges.has(name) || isCustomFunction(name));

export function evaluatesAsArray(formula: string): boolean {
  const pieces = piecesOf(formula.replace(/^=/, "")).filter((piece) => piece.kind !== "space");
  const calls: string[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const { kind, text } = pieces[index]!;
    if (isCalled(pieces, index)) {
      const name = text.toUpperCase();
      if (givesArrays.has(name)) return true;
      calls.push(name);
      index++;
    } else if (text === "(" && kind === "operator") calls.push("");
    else if (text === ")" && kind === "operator") calls.pop();
    else if (text === "{" && kind === "operator") return !acceptsRange(calls.at(-1));
    else if (kind === "word" || kind === "bracket" || kind === "sheet" || kind === "number") {
      const end = rangeEnd(pieces, index);
      if (end === undefined) continue;
      const alone = /^[(,]$/.test(pieces[index - 1]?.text ?? "") && /^[),]$/.test(pieces[end]?.text ?? "");
      // SUMPRODUCT evaluates its arguments as arrays by itself, however they are computed.
      if (!(alone && acceptsRange(calls.at(-1))) && !calls.includes("SUMPRODUCT")) return true;
      index = end - 1;
    }
  }
  return false;
}
