/** Formulas that were read before are not read again: those that differ by their place alone share their code. */
import type { Compiled } from "./code";
import { compile, NestedTooDeeply } from "./compile";
import { FormulaSyntaxError } from "./engine-types";
import type { FunctionTable } from "./functions/define";
import { shownIn, refersToItsRow } from "./rewrite";
import { nestedTooDeeply, referenceOf, tokensOf, treeOf, type Token } from "./syntax";

const MOST = 50_000;

export class Formulas {
  /** Without relative references the text says all. */
  private readonly byText = new Map<string, Compiled>();
  private readonly byRelativeText = new Map<string, Compiled>();
  /** Formulas are looked at before they are written, and again when they are. */
  private readonly byPlace = new Map<string, Compiled>();

  private unreadable: Compiled | undefined;
  /** What a user sees of formulas that refer to their own row, by their table. */
  private readonly shownIn = new Map<string, Map<string, string>>();

  constructor(private readonly functions: FunctionTable) {}

  /** `text` with or without "=". Throws FormulaSyntaxError. */
  compiled(text: string, row: number, column: number): Compiled {
    const place = `${row},${column} ${text}`;
    const known = this.byText.get(text) ?? this.byPlace.get(place);
    if (known) return known;
    const tokens = tokensOf(text.startsWith("=") ? text : `=${text}`);
    const key = relativeText(tokens, row, column);
    let code = this.byRelativeText.get(key);
    if (!code) {
      code = this.compile(tokens, row, column);
      keep(this.byRelativeText, key, code);
    }
    if (code.relative) keep(this.byPlace, place, code);
    else keep(this.byText, text, code);
    return code;
  }

  private compile(tokens: Token[], row: number, column: number): Compiled {
    try {
      return compile(treeOf(tokens), { row, column, inBrackets: isInBrackets(tokens) }, this.functions);
    } catch (thrown) {
      if (!(thrown instanceof NestedTooDeeply)) throw thrown;
      throw nestedTooDeeply(tokens.map(({ value }) => value).join(""));
    }
  }

  /** As a user sees it in a cell of the table `own`. */
  shown(text: string, own: string | undefined): string {
    if (!refersToItsRow(text)) return text;
    const table = own ?? "";
    let texts = this.shownIn.get(table);
    if (!texts) this.shownIn.set(table, (texts = new Map<string, string>()));
    let shown = texts.get(text);
    if (shown === undefined) keep(texts, text, (shown = shownIn(text, own)));
    return shown;
  }

  /** Of a formula that is in the workbook already: one that cannot be read, as another program's, keeps its text. */
  stored(text: string, row: number, column: number): Compiled {
    try {
      return this.compiled(text, row, column);
    } catch (error) {
      if (!(error instanceof FormulaSyntaxError)) throw error;
      this.unreadable ??= { ...this.compiled(UNREADABLE, row, column), unreadable: true };
      return this.unreadable;
    }
  }
}

/** What a formula gives that a file holds and that we cannot read. */
const UNREADABLE = "=#NAME?";

/** Whether the whole formula is in one pair of brackets. */
export function isInBrackets(tokens: readonly Token[]): boolean {
  const parts = tokens.filter(({ type }) => type !== "whitespace" && type !== "fx_prefix");
  if (parts[0]?.value !== "(") return false;
  let depth = 0;
  return parts.every(({ type, value }, index) => {
    if (type === "operator") depth += value === "(" ? 1 : value === ")" ? -1 : 0;
    return depth > 0 || index === parts.length - 1;
  });
}

function keep<Kept>(map: Map<string, Kept>, key: string, value: Kept): void {
  if (map.size >= MOST) map.clear();
  map.set(key, value);
}

/** The formula with its relative references as distances from its cell. */
function relativeText(tokens: readonly Token[], row: number, column: number): string {
  let text = "";
  for (const token of tokens) {
    if (token.type !== "range" && token.type !== "range_beam" && token.type !== "range_ternary") {
      // Blanks around operators and between arguments mean nothing, but between ranges they are an operator.
      if (token.type !== "whitespace") text += token.value;
      else text += " ";
      continue;
    }
    const found = referenceOf(token);
    if (found?.kind !== "cells") {
      text += token.value;
      continue;
    }
    const { top, left, bottom, right, $top, $left, $bottom, $right } = found.range;
    const part = (at: number | null | undefined, absolute: boolean | null | undefined, own: number): string =>
      at == null ? "" : absolute ? String(at) : `[${at - own}]`;
    text += `\u0001${found.sheet?.toLowerCase() ?? ""}!R${part(top, $top, row)}C${part(left, $left, column)}:R${part(bottom, $bottom, row)}C${part(right, $right, column)}`;
    if (found.unsupported) text += token.value;
  }
  return text;
}
