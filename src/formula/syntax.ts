/** Parses formulas: parts and tree come from @borgar/fx; here is what Excel reads and that library does not. */
import {
  parse,
  parseA1Ref,
  parseStructRef,
  tokenize,
  type AstExpression,
  type CallExpression,
  type ReferenceA1,
  type ReferenceStruct,
  type Token,
} from "@borgar/fx";
import { FormulaSyntaxError } from "./engine-types";

export type { AstExpression, CallExpression, Token };

export interface Syntax {
  tokens: Token[];
  tree: AstExpression;
}

/** The formula's parts, "=" included where it is there; never fails: what cannot be read is of type "unknown". */
export const tokensOf = (formula: string): Token[] => tokenize(formula);

/** Throws FormulaSyntaxError. */
export function readFormula(formula: string): Syntax {
  const tokens = tokensOf(formula.startsWith("=") ? formula : `=${formula}`);
  return { tokens, tree: treeOf(tokens) };
}

/** Throws FormulaSyntaxError. */
export function treeOf(tokens: Token[]): AstExpression {
  try {
    const tree = parse(tokensToRead(tokens));
    if (tree) return tree;
  } catch (thrown) {
    if (thrown instanceof RangeError) throw nestedTooDeeply(textOf(tokens));
    throw syntaxError(tokens, thrown as { sourceOffset?: number });
  }
  throw syntaxError(tokens, {});
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ value }) => value).join("");
/** A message names the formula, of which it need not show all. */
const LONGEST_SHOWN = 80;
const shortened = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;

/** Excel takes 64 functions within each other, and more brackets and signs than anybody writes. */
export const MAX_DEPTH = 250;

export const nestedTooDeeply = (text: string): FormulaSyntaxError =>
  new FormulaSyntaxError(
    `The formula ${shortened(text)} is nested more than ${MAX_DEPTH} levels deep: put parts of it into cells of their own.`,
    0,
  );

function syntaxError(tokens: readonly Token[], { sourceOffset }: { sourceOffset?: number }): FormulaSyntaxError {
  const text = textOf(tokens);
  return new FormulaSyntaxError(
    `The formula ${shortened(text)} cannot be read: look for a missing operand, bracket or quotation mark.`,
    Math.min(sourceOffset ?? text.length, text.length),
  );
}

/** Without what Excel passes over: the plus of {+5}, and the sheet before #REF!. */
export function tokensToRead(tokens: readonly Token[]): Token[] {
  let inArray = false;
  return tokens.filter((token, index) => {
    if (token.value === "{" && token.type === "operator") inArray = true;
    else if (token.value === "}" && token.type === "operator") inArray = false;
    else if (inArray && token.value === "+" && tokens[index + 1]?.type === "number") return false;
    else if (token.type === "context" || token.type === "context_quote")
      return tokens[index + 2]?.type !== "error" || tokens[index + 2]?.value.toUpperCase() !== "#REF!";
    else if (token.value === "!" && tokens[index + 1]?.type === "error") return false;
    return true;
  });
}

export interface CellsReference {
  kind: "cells";
  /** null where the reference has none. Several sheets and other workbooks are not among what is supported. */
  sheet: string | null;
  unsupported?: "workbook" | "sheets";
  range: Readonly<NonNullable<ReferenceA1["range"]>>;
}
export interface TableReference {
  kind: "table";
  /** "" is the table that contains the formula. */
  table: string;
  /** "#All", "#Headers" … without "#", in small letters. */
  sections: readonly string[];
  /** None, one, or first and last. */
  columns: readonly string[];
}
export interface NameReference {
  kind: "name";
  sheet: string | null;
  name: string;
}
export type SyntaxReference = CellsReference | TableReference | NameReference;

/** A workbook mentions the same tables, names and cells in thousands of formulas, and the library takes its time. */
const MOST_KNOWN = 50_000;
const known = new Map<string, SyntaxReference | undefined>();

/** What a token of type "range", "range_beam", "structured" or "range_named" refers to; undefined for others. */
export function referenceOf({ value }: Pick<Token, "value">): SyntaxReference | undefined {
  const found = known.get(value);
  if (found !== undefined || known.has(value)) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const read = readReference(value);
  known.set(value, read);
  return read;
}

function readReference(text: string): SyntaxReference | undefined {
  const cells = parseA1Ref(text) as ReferenceA1 | undefined | { name: string; context?: string[] };
  if (cells && "range" in cells && cells.range) {
    const context = cells.context ?? [];
    const sheet = context.at(-1) ?? null;
    const unsupported = context.length > 1 ? "workbook" : sheet?.includes(":") ? "sheets" : undefined;
    return { kind: "cells", sheet, range: cells.range, ...(unsupported ? { unsupported } : {}) };
  }
  const table = parseStructRef(text) as ReferenceStruct | undefined;
  if (table?.columns)
    return { kind: "table", table: table.table ?? "", sections: table.sections ?? [], columns: table.columns };
  const name = cells && "name" in cells ? cells : undefined;
  return name ? { kind: "name", sheet: name.context?.at(-1) ?? null, name: name.name } : undefined;
}

/** Excel's newer functions carry these in files; a user never sees them. */
export const plainFunctionName = (name: string): string =>
  name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.|_XLUDF\.)+/, "");
