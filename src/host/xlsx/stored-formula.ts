/** Turns formulas as people read them into formulas as files store them, and back. */
import { plainDotted, storedPrefix } from "./newer-functions";
import { closing, isCalled, tokenize, type Token } from "./formula-tokens";

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
function boundNames(tokens: readonly Token[]): Set<string> {
  const bound = new Set<string>();
  tokens.forEach((token, index) => {
    const name = token.text.toUpperCase();
    if (!isCalled(tokens, index) || (name !== "LET" && name !== "LAMBDA")) return;
    const end = closing(tokens, index + 1);
    const starts = [index + 2];
    let depth = 0;
    for (let at = index + 1; at < end; at++) {
      const { text, kind } = tokens[at]!;
      if (kind !== "operator") continue;
      if (text === "(" || text === "{") depth++;
      else if (text === ")" || text === "}") depth--;
      else if (text === "," && depth === 1) starts.push(at + 1);
    }
    starts.slice(0, -1).forEach((start, argument) => {
      const at = tokens[start]?.kind === "space" ? start + 1 : start;
      // LAMBDA's optional parameters stand in brackets.
      const name2 = tokens[at]?.kind === "bracket" ? tokens[at].text.slice(1, -1) : tokens[at]?.text;
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
  const tokens = tokenize(formula.replace(/^=/, ""));
  const bound = boundNames(tokens);
  const write = (from: number, until: number): string => {
    let stored = "";
    for (let index = from; index < until; index++) {
      const token = tokens[index]!;
      const next = tokens[index + 1];
      const called = isCalled(tokens, index);
      if (token.text === "@" && token.kind === "operator") {
        const end = operandEnd(tokens, index + 1);
        stored += `_xlfn.SINGLE(${write(index + 1, end)})`;
        index = end - 1;
      } else if (token.kind === "word" && next?.text === "#") {
        const sheet = /(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!$/u.exec(stored)?.[0] ?? "";
        stored = `${stored.slice(0, stored.length - sheet.length)}_xlfn.ANCHORARRAY(${sheet}${token.text})`;
        index++;
      } else if (token.kind === "word" && bound.has(token.text.toUpperCase())) stored += `_xlpm.${token.text}`;
      else if (called) stored += storedFunction(token.text);
      else if (token.kind === "word" && next?.kind === "bracket") {
        stored += storedBracket(next.text, token.text);
        index++;
      } else if (token.kind === "bracket" && bound.has(token.text.slice(1, -1).toUpperCase()))
        stored += `[_xlpm.${token.text.slice(1, -1)}]`;
      else if (token.kind === "bracket" && table && next?.kind !== "word") stored += storedBracket(token.text, table);
      else stored += token.text;
    }
    return stored;
  };
  return write(0, tokens.length);
}

/** Where the operand that starts at `from` ends: a call, a group, a reference with its sheet. */
function operandEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at]!;
    if (token.text === "(" && token.kind === "operator") at = closing(tokens, at) + 1;
    else if (
      token.kind === "word" ||
      token.kind === "sheet" ||
      token.kind === "bracket" ||
      token.text === "!" ||
      token.text === ":" ||
      token.text === "#"
    )
      at++;
    else break;
  }
  return at;
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

/** The other way: gives the formula with its "=". `table` is the table that the cell stands in. */
export function showFormula(stored: string, table?: string): string {
  const tokens = tokenize(stored);
  const write = (from: number, until: number): string => {
    let shown = "";
    for (let index = from; index < until; index++) {
      const token = tokens[index]!;
      const next = tokens[index + 1];
      if (token.kind === "word" && next?.kind === "bracket") {
        shown += shownBracket(next.text, token.text, table);
        index++;
      } else if (isCalled(tokens, index)) {
        const name = shownFunction(token.text);
        const end = closing(tokens, index + 1);
        if (/^(?:SINGLE|ANCHORARRAY)$/i.test(name)) {
          const inner = write(index + 2, end);
          shown += name.toUpperCase() === "SINGLE" ? `@${inner}` : `${inner}#`;
          index = end;
        } else shown += name;
      } else if (token.kind === "word") shown += token.text.replace(/^_xlpm\./i, "");
      else if (token.kind === "bracket") shown += token.text.replace(/^\[_xlpm\./i, "[");
      else shown += token.text;
    }
    return shown;
  };
  return `=${write(0, tokens.length)}`;
}
