/** Finds the add-in's functions in the text of a formula: where they are called, with which arguments, under which broken names. */
import { piecesOf, type Piece } from "../formula/pieces";

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

/** The calls of Parley's functions that are in no other such call. */
export function parleyCalls(formula: string): Call[] {
  const pieces = piecesOf(formula);
  const calls: Call[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (piece.kind !== "word" || !piece.text.toUpperCase().startsWith(PREFIX) || pieces[index + 1]?.text !== "(")
      continue;
    const { args, close } = argumentsFrom(formula, pieces, index + 1);
    calls.push({
      id: piece.text.slice(PREFIX.length).toUpperCase(),
      start: piece.at,
      end: close < pieces.length ? pieces[close]!.at + 1 : formula.length,
      args,
    });
    index = close;
  }
  return calls;
}

function argumentsFrom(formula: string, pieces: readonly Piece[], open: number): { args: string[]; close: number } {
  const args: string[] = [];
  let depth = 0;
  let from = pieces[open]!.at + 1;
  const take = (until: number): void => void args.push(formula.slice(from, until).trim());
  for (let index = open; index < pieces.length; index++) {
    const { text, kind, at } = pieces[index]!;
    if (kind !== "operator") continue;
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
  return { args, close: pieces.length };
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
  const pieces = piecesOf(formula);
  return pieces.some(({ kind, text }, index) => {
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    if (text === "|") return true;
    if (kind === "sheet") return after?.text === "!" && text.includes("[");
    if (kind !== "bracket" || before?.kind === "word") return false;
    return after?.text === "!" || (after?.kind === "word" && pieces[index + 2]?.text === "!");
  });
}
