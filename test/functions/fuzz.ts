/** Calls every function with whatever cells may hold, and says what nobody should meet: an unforeseen error, a figure that is none, a message without a remedy, a range that differs from its cells. */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { catalog as functions } from "../../src/functions/catalog";
import type { ParleyFunction } from "../../src/functions/define";
import { describeFunctions } from "../../src/functions/documents/metadata";
import { argumentsOf, evaluateCall } from "./formula";
import { FunctionError } from "./office-globals";

type Cell = unknown;
type Given = (Cell[][] | null)[];

const ERROR_CELL = { type: "Error", basicType: "Error", basicValue: "#N/A" };
const RICH_NUMBER = { type: "FormattedNumber", basicType: "Double", basicValue: 0.25, numberFormat: "0%" };
/** What people, other functions and other files leave in cells. */
const CELLS: readonly Cell[] = [
  ...[0, -0, 1, -1, 2, 0.25, 0.5, 1.5, 25, 100, -0.3, 1e-320, 1e300, -1e300, 1.7e308, 1e15, 9007199254740993],
  ...[45798, 45847.5, 61, 60, 2958465, 2958466, 8703, 870323, 8703.8, 8507600000, 3048350, 2 ** 31, 2 ** 53],
  ...["", " ", "0", "25%", "1,000", "1e3", "abc", "KR", "korea", "한국", "EU", "all", "all -CA -MX", "US", "QQ"],
  ...["8703", "8703.80", "8703 ex 870380", "87", "ex", "9999999999", "8703-8704", "2025-05-21", "2025. 5. 21."],
  ...["2025-07-09 00:01 America/New_York", "Asia/Seoul", "EST", "2025-02-30", "return", "as-it-happened, -japan-deal"],
  ...["no KORUS", "steel 20%", "steel 90%, aluminium 90%", "lines", "revenue", "none", "by line", "assumed", "USD/KRW"],
  ...["#N/A", "#VALUE!", "=1+1", "'x", "__proto__", "constructor", "toString", "NaN", "Infinity", "null", "-", "–"],
  ...["\u0000", "\ud800", "🚢🚢", "é\u0301", "x".repeat(40_000), "8703, ".repeat(3000), "\t\n"],
  ...[true, false, null, undefined, ERROR_CELL, RICH_NUMBER],
];

/** Verbs and words of a sentence that says what to do. */
const REMEDY =
  /\b(write|give|must|choose|use|leave|enter|needs?|only|between|at least|at most|more than|less than|one of|add|remove|refresh|from|until|or|takes|correct|exchange|check)\b/i;

export interface Finding {
  id: string;
  problem: string;
  given: string;
}

export class Fuzz {
  private readonly random;
  private readonly seeds = seedCalls();

  constructor(seed: number) {
    this.random = xoroshiro128plus(seed);
  }

  /** Findings of so many calls, of each function in turn. */
  run(calls: number): Finding[] {
    const findings: Finding[] = [];
    for (let call = 0; call < calls; call++) {
      const definition = functions[call % functions.length]!;
      const given = this.argumentsFor(definition);
      const problem = problemOf(definition, given) ?? this.rangeProblem(definition, given);
      if (problem !== undefined) findings.push({ id: definition.id, problem, given: shown(given) });
    }
    return findings;
  }

  private below(count: number): number {
    return uniformInt(this.random, 0, count - 1);
  }

  private pick<Value>(from: readonly Value[]): Value {
    return from[this.below(from.length)]!;
  }

  /** A call that is right, with some of its arguments or cells in them replaced. */
  private argumentsFor({ id, parameters }: ParleyFunction): Given {
    const right = this.pick(this.seeds.get(id)!);
    const given: Given = parameters.map((_, index) => right[index]?.map((row) => [...row]) ?? null);
    for (let changes = this.below(4); changes > 0; changes--) {
      const at = this.below(parameters.length || 1);
      if (at < parameters.length) given[at] = this.changed(given[at]!);
    }
    return given;
  }

  private changed(argument: Cell[][] | null): Cell[][] | null {
    switch (this.below(5)) {
      case 0:
        return null;
      case 1:
        return [[this.pick(CELLS)]];
      case 2:
        return this.block(1 + this.below(4), 1);
      case 3:
        return this.block(1 + this.below(3), 1 + this.below(3));
      default: {
        if (argument === null) return [[this.pick(CELLS)]];
        const row = this.below(argument.length);
        argument[row]![this.below(argument[row]!.length)] = this.pick(CELLS);
        return argument;
      }
    }
  }

  private block(rows: number, columns: number): Cell[][] {
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => this.pick(CELLS)));
  }

  /** A function that answers for each cell answers for a range what it answers for each of its cells. */
  private rangeProblem(definition: ParleyFunction, given: Given): string | undefined {
    if (!definition.mapsRanges) return undefined;
    const at = definition.parameters.findIndex(
      (parameter, index) => parameter.takes === "cell" && given[index] !== null,
    );
    if (at < 0 || definition.volatile) return undefined;
    const single = given.map((argument) => (argument === null ? null : [[argument[0]?.[0]]]));
    if (definition.parameters.some(({ takes }, index) => takes === "range" && given[index] !== null)) return undefined;
    const cells = [single[at]![0]![0], this.pick(CELLS), this.pick(CELLS)].filter((cell) => !isBlankLike(cell));
    if (cells.length < 2) return undefined;
    const together = resultOf(() =>
      evaluateCall(
        definition,
        replaced(
          single,
          at,
          cells.map((cell) => [cell]),
        ),
      ),
    );
    if (together.thrown) return undefined;
    for (const [index, cell] of cells.entries()) {
      const alone = resultOf(() => evaluateCall(definition, replaced(single, at, [[cell]])));
      const own = alone.thrown ? alone.thrown : alone.rows![0]![0];
      const inRange = together.rows![index]?.[0];
      if (!same(own, inRange))
        return `a range gives ${cellText(inRange)} where its cell ${cellText(cell)} alone gives ${cellText(own)}`;
    }
    return undefined;
  }
}

function replaced(given: Given, at: number, argument: Cell[][]): Given {
  return given.map((each, index) => (index === at ? argument : each));
}

/** Right calls of each function: those of its examples. */
function seedCalls(): Map<string, Given[]> {
  const calls = new Map<string, Given[]>(functions.map(({ id }) => [id, []]));
  for (const { id, examples } of describeFunctions())
    for (const { formula } of examples)
      if (formula.startsWith(`=PARLEY.${id}(`)) calls.get(id)!.push(argumentsOf(formula) as Given);
  for (const { id, parameters } of functions)
    if (calls.get(id)!.length === 0) calls.get(id)!.push(parameters.map(() => [[1]]));
  return calls;
}

function resultOf(call: () => unknown[][]): { rows?: unknown[][]; thrown?: FunctionError } {
  try {
    return { rows: call() };
  } catch (thrown) {
    if (thrown instanceof FunctionError) return { thrown };
    throw thrown;
  }
}

function problemOf(definition: ParleyFunction, given: Given): string | undefined {
  let rows: unknown;
  try {
    rows = evaluateCall(definition, given);
  } catch (thrown) {
    if (thrown instanceof FunctionError) return messageProblem(thrown);
    return `throws ${String(thrown)}`;
  }
  if (!Array.isArray(rows) || rows.length === 0) return "gives no rows";
  const table = rows as unknown[][];
  const width = table[0]!.length;
  if (width === 0 || table.some((row) => row.length !== width)) return "gives rows of different lengths";
  for (const cell of table.flat()) {
    const problem = cellProblem(cell);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function cellProblem(cell: unknown): string | undefined {
  if (cell instanceof FunctionError) return messageProblem(cell);
  if (typeof cell === "number") return Number.isFinite(cell) ? undefined : `gives ${cell}`;
  if (typeof cell === "string")
    return /\bundefined\b|\bNaN\b|\[object/.test(cell) ? `gives the text “${cell}”` : undefined;
  return typeof cell === "boolean" ? undefined : `gives ${String(cell)}`;
}

function messageProblem({ code, message }: FunctionError): string | undefined {
  if (message.startsWith("Parley could not calculate this")) return `unforeseen: ${message}`;
  // What Excel itself says: an error cell handed on, cells without a partner.
  if (message === "") return undefined;
  // What a user wrote is repeated within quotation marks.
  const own = message.replace(/"[^"]*"/g, "");
  if (/\bundefined\b|\bNaN\b|\bInfinity\b|\[object/.test(own)) return `says ${message}`;
  if (message.length > 1000) return `says ${message.length} characters: ${message.slice(0, 80)}…`;
  return code === "#N/A" || REMEDY.test(message) ? undefined : `no remedy: ${message}`;
}

function same(one: unknown, other: unknown): boolean {
  if (one instanceof FunctionError && other instanceof FunctionError)
    return one.code === other.code && one.message === other.message;
  return Object.is(one, other);
}

/** Blank cells of a range may mean another thing than a blank argument. */
function isBlankLike(cell: unknown): boolean {
  return cell === "" || cell === null || cell === undefined || cell === 0;
}

function cellText(cell: unknown): string {
  if (cell instanceof FunctionError) return `${cell.code} ${cell.message.slice(0, 120)}`;
  const text =
    typeof cell === "string" ? JSON.stringify(cell) : typeof cell === "object" ? JSON.stringify(cell) : String(cell);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function shown(given: Given): string {
  return given
    .map((argument) => (argument === null ? "" : `{${argument.map((row) => row.map(cellText).join(",")).join(";")}}`))
    .join(", ");
}
