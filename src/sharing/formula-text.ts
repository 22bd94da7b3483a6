/** Finds the add-in's functions in the text of a formula: where they are called, with which arguments, under which broken names. */

export interface Token {
  kind: "text" | "sheet" | "bracket" | "word" | "other";
  text: string;
  /** Place in the formula. */
  at: number;
}

const WORD = /[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/uy;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/y;

function quotedEnd(formula: string, from: number): number {
  const quote = formula[from];
  let at = from + 1;
  while (at < formula.length) {
    if (formula[at] !== quote) at++;
    else if (formula[at + 1] === quote) at += 2;
    else return at + 1;
  }
  return formula.length;
}

function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    // An apostrophe escapes a bracket within a column's name.
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

function matchEnd(pattern: RegExp, formula: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(formula) ? pattern.lastIndex : undefined;
}

/** The texts of the tokens joined are the formula again. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const first = formula[at];
    let kind: Token["kind"] = "other";
    let end: number;
    if (first === '"') [kind, end] = ["text", quotedEnd(formula, at)];
    else if (first === "'") [kind, end] = ["sheet", quotedEnd(formula, at)];
    else if (first === "[") [kind, end] = ["bracket", bracketEnd(formula, at)];
    else {
      const word = matchEnd(WORD, formula, at);
      if (word !== undefined) [kind, end] = ["word", word];
      else end = matchEnd(NUMBER, formula, at) ?? at + 1;
    }
    tokens.push({ kind, text: formula.slice(at, end), at });
    at = end;
  }
  return tokens;
}

export interface Call {
  /** "TARIFF_COST" */
  id: string;
  start: number;
  /** After the closing parenthesis. */
  end: number;
  /** As written, without surrounding blanks; "" where one is left out. */
  args: string[];
}

const PREFIX = "PARLEY.";

/** The calls of Parley's functions that stand in no other such call. */
export function parleyCalls(formula: string): Call[] {
  const tokens = tokenize(formula);
  const calls: Call[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== "word" || !token.text.toUpperCase().startsWith(PREFIX) || tokens[index + 1]?.text !== "(")
      continue;
    const { args, close } = argumentsFrom(formula, tokens, index + 1);
    calls.push({
      id: token.text.slice(PREFIX.length).toUpperCase(),
      start: token.at,
      end: close < tokens.length ? tokens[close]!.at + 1 : formula.length,
      args,
    });
    index = close;
  }
  return calls;
}

function argumentsFrom(formula: string, tokens: readonly Token[], open: number): { args: string[]; close: number } {
  const args: string[] = [];
  let depth = 0;
  let from = tokens[open]!.at + 1;
  const take = (until: number): void => void args.push(formula.slice(from, until).trim());
  for (let index = open; index < tokens.length; index++) {
    const { text, kind, at } = tokens[index]!;
    if (kind !== "other") continue;
    if (text === "(" || text === "{") depth++;
    else if (text === ")" || text === "}") depth--;
    else if (text === "," && depth === 1) {
      take(at);
      from = at + 1;
    }
    if (depth === 0) {
      take(at);
      return { args: args.length === 1 && args[0] === "" ? [] : args, close: index };
    }
  }
  take(formula.length);
  return { args, close: tokens.length };
}

/** Every function of Parley that a formula calls, those inside of other calls too. */
export function parleyIds(formula: string): string[] {
  return parleyCalls(formula).flatMap((call) => [call.id, ...call.args.flatMap(parleyIds)]);
}

/** The formula with each outermost call replaced. */
export function replaceCalls(formula: string, replace: (call: Call) => string): string {
  let result = "";
  let from = 0;
  for (const call of parleyCalls(formula)) {
    result += formula.slice(from, call.start) + replace(call);
    from = call.end;
  }
  return result + formula.slice(from);
}

/**
 * What other add-ins and a missing Parley make of its functions' names: "_xldudf_PARLEY_TARIFF_COST", "[2]!_xldudf_…",
 * "BloombergUI.xla!_xldudf_…", "'C:\\add-ins\\x.xlam'!_xldudf_…"; a file shown by another program may have put "PARLEY." after such a prefix.
 */
const BROKEN =
  /(?:'[^'\n]*'!|\[\d+\](?:'[^'\n]*'|[^\s!(),;'"[\]]*)!|[^\s!(),;'"[\]=+*/^&<>{}-]+!)(?:_xlfn\.)?(?:_xldudf_PARLEY_|PARLEY\.)([A-Z][A-Z0-9_]*)(?=\()|(?:_xlfn\.)?_xldudf_PARLEY_([A-Z][A-Z0-9_]*)(?=\()/gi;

export function hasBrokenName(formula: string): boolean {
  return repairNames(formula) !== formula;
}

/** The formula with Parley's functions under their own names; texts inside it stay as they are. */
export function repairNames(formula: string): string {
  return outsideTexts(formula, (part) =>
    part.replace(
      BROKEN,
      (_, afterPrefix: string | undefined, bare: string | undefined) =>
        PREFIX + (afterPrefix ?? bare ?? "").toUpperCase(),
    ),
  );
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

/** Whether a formula takes figures from another workbook ("[2]Sheet!A1", "'C:\\[x.xlsx]S'!A1") or, by DDE, from another program ("cmd|'…'!A0"). */
export function leavesWorkbook(formula: string): boolean {
  const tokens = tokenize(formula);
  return tokens.some(({ kind, text }, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (text === "|") return true;
    if (kind === "sheet") return after?.text === "!" && text.includes("[");
    if (kind !== "bracket" || before?.kind === "word") return false;
    return after?.text === "!" || (after?.kind === "word" && tokens[index + 2]?.text === "!");
  });
}
