/** Draws any cells of the workbook from any others, and says what was drawn. */
import { CellDraws, DrawRefusal, type SlowCell } from "../../formula/draw/cells";
import type { FormulaEngine } from "../../formula/engine-types";
import type { CellAddress } from "../../formula/values";
import { exponential, logarithm } from "../../model/response/powers";
import { LARGEST_SEED, MOST_OUTCOME_DRAWS } from "../../model/uncertainty/limits";
import { spreadOf, type Spread } from "../../model/uncertainty/outcome-simulation";
import { canGoTogether } from "../../model/uncertainty/rank-correlation";
import { influences, type Influence } from "../../model/uncertainty/regression";
import { sample } from "../../model/uncertainty/sample";
import { tornado, type Swing } from "../../model/uncertainty/tornado";
import { engineOf } from "../evaluate/workbook-engine";
import { parleyFunctions } from "../evaluate/parley-functions";
import type { WorkbookReading } from "../reading";
import { CellFinder, CellsError, type CellInput, type CellsRequest } from "./cell-request";

export type Workbook = Pick<WorkbookReading, "sheets" | "tables" | "names">;

export interface DrawnOutcome {
  cell: string;
  /** What the cell shows now; null where that is no number. */
  workbook: number | null;
  /** What it is with all inputs at their most likely value; NaN where that is no number. */
  likely: number;
  /** Of the draws in which the cell is a number. */
  spread: Spread;
  numbers: number;
  /** One input at a time at its low and its high, the others at their most likely value. */
  swings: Swing[];
  /** By regression over all draws. */
  influences: Influence[];
}

export interface CellsResult {
  /** As they were asked for, with their cells as addresses. */
  request: CellsRequest;
  outcomes: DrawnOutcome[];
  /** Formulas that are worked out in the engine, draw by draw. */
  slow: SlowCell[];
  /** How many draws the engine has worked out. */
  byEngine: number;
}

/** 40 million numbers, 320 MB. */
const MOST_NUMBERS = 40_000_000;
/** Relative; other programs add up in another order. */
const SAME = 1e-6;
/** Alike on every machine, as engines differ in the last digit of these. */
const POWERS = {
  exponentials: (numbers: Float64Array, count: number) => {
    for (let at = 0; at < count; at++) numbers[at] = exponential(numbers[at]!);
  },
  logarithms: (numbers: Float64Array, count: number) => {
    for (let at = 0; at < count; at++) numbers[at] = logarithm(numbers[at]!);
  },
};

/** Throws CellsError. @param onProgress 0–1 */
export function simulateCells(
  workbook: Workbook,
  request: CellsRequest,
  onProgress?: (done: number) => void,
): CellsResult {
  const engine = engineOf(workbook, true);
  const finder = new CellFinder(engine);
  const { inputs, outcomes, correlations } = checked(request, finder);
  const now = [...inputs, ...outcomes].map((cell) => numberIn(engine, cell));
  const draws = prepared(
    () => new CellDraws({ engine, functions: parleyFunctions(), inputs, outcomes, powers: POWERS }),
  );
  checkAgainst(draws, inputs, outcomes, now, finder);
  const columns = sample(request.inputs, correlations, request);
  checkNumbers(draws, columns, outcomes, finder);
  const results = draws.run(columns, onProgress);
  return {
    request: {
      ...request,
      inputs: request.inputs.map((input, at) => ({ ...input, cell: finder.name(inputs[at]!) })),
      outcomes: outcomes.map((cell) => finder.name(cell)),
      correlations: correlations.map(({ one, other, rank }) => ({
        one: finder.name(inputs[one]!),
        other: finder.name(inputs[other]!),
        rank,
      })),
    },
    outcomes: outcomes.map((cell, at): DrawnOutcome => {
      const values = results[at]!;
      const numbers = values.filter((value) => !Number.isNaN(value));
      if (numbers.length === 0) throw new CellsError({ kind: "no number", cell: finder.name(cell) });
      return {
        cell: finder.name(cell),
        workbook: now[inputs.length + at]!,
        likely: draws.at(request.inputs.map(({ likely }) => likely))[at]!,
        spread: spreadOf(numbers),
        numbers: numbers.length,
        swings: tornado(request.inputs, (likely) => draws.at([...likely])[at]!),
        influences: influences(columns, values),
      };
    }),
    slow: draws.slow,
    byEngine: draws.byEngine,
  };
}

/** Throws CellsError in place of a refusal of the formulas. */
export function prepared<Made>(make: () => Made): Made {
  try {
    return make();
  } catch (thrown) {
    if (!(thrown instanceof DrawRefusal)) throw thrown;
    const { reason, cell, what } = thrown;
    throw new CellsError({ kind: "refused", reason, cell, what });
  }
}

export function numberIn(engine: FormulaEngine, { sheet, row, column }: CellAddress): number | null {
  const value = engine.value(sheet, row, column);
  return typeof value === "number" ? value : null;
}

/** The formulas must give here what the workbook shows, before anything is drawn from them. */
function checkAgainst(
  draws: CellDraws,
  inputs: readonly (CellAddress & { likely: number })[],
  outcomes: readonly CellAddress[],
  now: readonly (number | null)[],
  finder: CellFinder,
): void {
  const given = now.slice(0, inputs.length);
  if (given.includes(null)) return;
  const found = draws.at(given as number[]);
  outcomes.forEach((cell, at) => {
    const workbook = now[inputs.length + at]!;
    const here = found[at]!;
    if (workbook !== null && !(Math.abs(here - workbook) <= SAME * Math.max(1, Math.abs(workbook))))
      throw new CellsError({ kind: "differs", cell: finder.name(cell), workbook, here });
  });
}

/** So many draws without a number that more would hardly bring one. */
const FIRST = 64;

/** A text in place of a figure is worked out in the engine, draw by draw: minutes, after which nothing could be said. */
function checkNumbers(
  draws: CellDraws,
  columns: readonly Float64Array[],
  outcomes: readonly CellAddress[],
  finder: CellFinder,
): void {
  draws.run(columns.map((column) => column.subarray(0, FIRST))).forEach((values, at) => {
    if (values.every(Number.isNaN)) throw new CellsError({ kind: "no number", cell: finder.name(outcomes[at]!) });
  });
}

function checked(request: CellsRequest, finder: CellFinder) {
  const { draws, seed } = request;
  if (request.inputs.length === 0) throw new CellsError({ kind: "no inputs" });
  if (request.outcomes.length === 0) throw new CellsError({ kind: "no outcome" });
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= MOST_OUTCOME_DRAWS))
    throw new CellsError({ kind: "draws", given: draws, most: MOST_OUTCOME_DRAWS });
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED))
    throw new CellsError({ kind: "seed", given: seed, most: LARGEST_SEED });
  const count = request.inputs.length + request.outcomes.length;
  if (draws * count > MOST_NUMBERS)
    throw new CellsError({ kind: "too much", draws, inputs: count, most: Math.floor(MOST_NUMBERS / count) });
  const inputs = request.inputs.map((input) => ({ ...finder.find(input.cell), likely: likelyOf(input, finder) }));
  const names = inputs.map((each) => finder.name(each));
  names.forEach((cell, at) => {
    if (names.indexOf(cell) !== at) throw new CellsError({ kind: "twice", cell });
  });
  const correlations = request.correlations.map(({ one, other, rank }) => {
    const [first, second] = [one, other].map((cell) => {
      const at = names.indexOf(finder.name(finder.find(cell)));
      if (at < 0) throw new CellsError({ kind: "not an input", cell });
      return at;
    }) as [number, number];
    if (first === second || !(rank > -1 && rank < 1)) throw new CellsError({ kind: "correlation", one, other, rank });
    return { one: first, other: second, rank };
  });
  if (!canGoTogether(correlations)) throw new CellsError({ kind: "contradiction" });
  return { inputs, outcomes: request.outcomes.map((cell) => finder.find(cell)), correlations };
}

function likelyOf({ cell, low, likely, high }: CellInput, finder: CellFinder): number {
  if (!(low <= likely && likely <= high && Number.isFinite(high - low)))
    throw new CellsError({ kind: "order", cell: finder.name(finder.find(cell)), low, likely, high });
  return likely;
}
