/** Evaluates the formulas of documented examples: one function of Parley's over literals, as Excel would hand them over. */
import { associated } from "./office-globals";
import { describeFunctions } from "../../src/functions/metadata.cjs";
import { dayOf } from "../../src/model/calendar/day";

const described = describeFunctions();

/** The 2-D array that "=PARLEY.X(1,25%,{1;2},,"text",DATE(2025,7,9))" gives. */
export function evaluate(formula: string): unknown[][] {
  const call = /^=PARLEY\.([A-Z_]+)\((.*)\)$/.exec(formula);
  const run = call && associated.get(call[1] ?? "");
  if (!call || !run) throw new Error(`not a formula of Parley's: ${formula}`);
  const given = splitOutside(call[2] ?? "", ",").map(argument);
  const metadata = described.find(({ id }) => id === call[1]);
  return metadata?.options?.stream
    ? firstShown(run, given, metadata.parameters.length)
    : (run(...given) as unknown[][]);
}

/** What a function that streams shows at once; Excel hands over nothing for arguments that are left out, and the invocation last. */
function firstShown(run: (...args: unknown[]) => unknown, given: unknown[], parameters: number): unknown[][] {
  const shown: unknown[] = [];
  const invocation = { setResult: (result: unknown) => shown.push(result), onCanceled: () => undefined };
  run(...Array.from({ length: parameters }, (_, index) => given[index] ?? null), invocation);
  return shown[0] as unknown[][];
}

/** "{1;2}" or "0.25" or text: an array of what it says. */
export function literalMatrix(text: string): unknown[][] {
  const array = /^\{(.*)\}$/.exec(text.trim());
  return array
    ? splitOutside(array[1] ?? "", ";").map((row) => splitOutside(row, ",").map(literal))
    : [[literal(text)]];
}

function argument(text: string): unknown[][] | null {
  return text.trim() === "" ? null : literalMatrix(text);
}

function literal(text: string): unknown {
  const trimmed = text.trim();
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(trimmed);
  if (date) return dayOf(Number(date[1]), Number(date[2]), Number(date[3]));
  if (/^".*"$/.test(trimmed)) return trimmed.slice(1, -1);
  if (/^(TRUE|FALSE)$/.test(trimmed)) return trimmed === "TRUE";
  return trimmed.endsWith("%") ? Number(trimmed.slice(0, -1)) / 100 : Number(trimmed);
}

function splitOutside(text: string, separator: string): string[] {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && "({".includes(character)) depth++;
    else if (!quoted && ")}".includes(character)) depth--;
    if (character === separator && !quoted && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}
