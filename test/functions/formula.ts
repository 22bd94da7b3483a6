/** Evaluates the formulas of documented examples: one function of Parley's over literals, as Excel would hand them over. */
import { functionsById } from "../../src/functions/catalog";
import type { ParleyFunction } from "../../src/functions/define";
import { dayOf } from "../../src/model/calendar/day";

/** The 2-D array that "=PARLEY.X(1,25%,{1;2},,"text",DATE(2025,7,9))" gives. */
export function evaluate(formula: string): unknown[][] {
  const definition = functionsById.get(callOf(formula)?.id ?? "");
  if (!definition) throw new Error(`not a formula of Parley's: ${formula}`);
  return evaluateCall(definition, argumentsOf(formula));
}

export function callOf(formula: string): { id: string; text: string } | undefined {
  const call = /^=PARLEY\.([A-Z_]+)\((.*)\)$/.exec(formula);
  return call ? { id: call[1]!, text: call[2]! } : undefined;
}

/** As Excel hands them over: matrices, and null where one is left out. */
export function argumentsOf(formula: string): (unknown[][] | null)[] {
  const text = callOf(formula)?.text ?? "";
  return text === "" ? [] : splitOutside(text, ",").map(argument);
}

export function evaluateCall(definition: ParleyFunction, given: readonly unknown[]): unknown[][] {
  return definition.streams ? firstShown(definition, given) : definition.run(...given);
}

/** What a function that streams shows at once; Excel hands over nothing for arguments that are left out, and the invocation last. */
function firstShown({ run, parameters }: ParleyFunction, given: readonly unknown[]): unknown[][] {
  const shown: unknown[] = [];
  const invocation = { setResult: (result: unknown) => shown.push(result), onCanceled: () => undefined };
  run(...parameters.map((_, index) => given[index] ?? null), invocation);
  invocation.onCanceled();
  if (shown[0] instanceof Error) throw shown[0];
  return shown[0] as unknown[][];
}

/** "{1;2}" or "0.25" or text: an array of what it says. */
export function literalMatrix(text: string): unknown[][] {
  const array = /^\{(.*)\}$/.exec(text.trim());
  if (/^PARLEY\./.test(text.trim())) return evaluate(`=${text.trim()}`);
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
