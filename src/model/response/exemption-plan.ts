/** Which tariff lines to ask an exemption for, so that a given cost to the other side wins the most. */
import { InputError, type InputProblems, type Wanted } from "../input-error";
import { isRate } from "../tariff/rate";
import { importsAfter } from "./market";

export interface ExemptionLines {
  /** Imports a year at the present rate, in one currency. */
  value: Float64Array;
  /** Present ad valorem rate, a fraction; exemption makes it 0. */
  rate: Float64Array;
  /** Demand elasticity of each line, at most 0. */
  elasticity: Float64Array;
  /** What a line is worth to who asks, 0 or more; used by objective "weight". */
  weight: Float64Array;
}

export interface ExemptionPlan {
  /** Places of the lines, most gain for its cost first. */
  chosen: Uint32Array;
  /** Trade recovered by each chosen line, whatever the objective. */
  tradeWon: Float64Array;
  /** Trade recovered, or weight, of the chosen lines. */
  gain: number;
  /** Duty that the importer forgoes on today's trade. */
  revenueForgone: number;
  /** No list within the budget gains more than this; equal to `gain` where the plan is proven best. */
  bound: number;
}

export type PlanBudget = "revenue" | "lines";
export type PlanObjective = "trade" | "weight";

/** Visits of the search for the best list; beyond it the plan is given with its bound. Reached within a slider's step. */
const searchLimit = 300_000;
/** Copying the best list takes as long as a visit for every 2⁶ lines. */
const COPIED_A_VISIT = 6;

/** A list that costs exactly the budget fits, in whatever order its costs are added up. */
const ROUNDING = 1e-12;

/**
 * Trade recovered by exempting a line: value × ((1 + rate)^−elasticity − 1), demand of constant elasticity and a price that
 * the importer cannot move. The choice is the 0–1 knapsack problem, solved by branch and bound on the linear relaxation:
 * Horowitz, E. and Sahni, S. (1974), "Computing Partitions with Applications to the Knapsack Problem", J. ACM 21.
 *
 * @param budget revenue forgone a year in the currency of `value`, or a number of lines
 */
export function exemptionPlan(
  lines: ExemptionLines,
  budget: number,
  by: PlanBudget,
  objective: PlanObjective,
): ExemptionPlan {
  const { gain, cost } = gainsAndCosts(lines, budget, by, objective);
  const order = Uint32Array.from(gain.keys()).filter((line) => gain[line]! > 0 && cost[line]! <= budget);
  if (by === "lines") {
    order.sort((a, b) => gain[b]! - gain[a]! || a - b);
    return planOf(order.slice(0, Math.floor(budget)), lines, gain, undefined);
  }
  const roundedBudget = budget * (1 + ROUNDING);
  const worth = gain.map((value, line) => withoutLastDigits(value / cost[line]!));
  // Of lines that are worth the same, the dearest first: the small ones then fill what is left of the budget.
  order.sort((a, b) => worth[b]! - worth[a]! || cost[b]! - cost[a]! || a - b);
  const { taken, bound } = search(order, gain, cost, roundedBudget);
  return planOf(
    order.filter((_, place) => taken[place] === 1),
    lines,
    gain,
    bound,
  );
}

function gainsAndCosts(
  lines: ExemptionLines,
  budget: number,
  by: PlanBudget,
  objective: PlanObjective,
): { gain: Float64Array; cost: Float64Array } {
  if (!(budget >= 0 && budget < Infinity)) {
    throw new InputError("budget", "value", { value: budget, wanted: by === "lines" ? "lines" : "revenue forgone" });
  }
  const count = lines.value.length;
  const gain = new Float64Array(count);
  const cost = new Float64Array(count);
  for (let line = 0; line < count; line++) {
    const value = lines.value[line]!;
    const rate = lines.rate[line]!;
    const elasticity = lines.elasticity[line]!;
    const weight = lines.weight[line]!;
    if (!(value >= 0)) refuse(line, "value", value, "zero or more");
    if (!isRate(rate)) refuse(line, "rate", rate, "rate");
    if (!(elasticity <= 0)) refuse(line, "elasticity", elasticity, "zero or less");
    if (objective === "weight" && !(weight >= 0)) refuse(line, "weight", weight, "zero or more");
    gain[line] = rate === 0 ? 0 : objective === "weight" ? weight : tradeWonBack(value, rate, elasticity);
    cost[line] = by === "lines" ? 1 : value * rate;
  }
  return { gain, cost };
}

/** Rounded to 41 of 53 binary digits (Veltkamp's splitting), so that lines of one rate and elasticity are worth the same. */
function withoutLastDigits(value: number): number {
  const scaled = value * (2 ** 12 + 1);
  // What costs nothing is worth more than any number.
  return scaled < Infinity ? scaled - (scaled - value) : value;
}

/** Demand of constant elasticity at a price that the importer cannot move, from the present rate to 0. */
function tradeWonBack(value: number, rate: number, elasticity: number): number {
  return importsAfter(value, rate, 0, elasticity, Infinity, "constant") - value;
}

function refuse(line: number, name: InputProblems["ofLine"]["name"], value: number, wanted: Wanted): never {
  throw new InputError("lines", "ofLine", { name, line: line + 1, value, wanted });
}

/** Depth first along the lines in order of gain for cost: forward moves take what fits, backtracking drops the last taken. */
function search(
  order: Uint32Array,
  gain: Float64Array,
  cost: Float64Array,
  budget: number,
): { taken: Uint8Array; bound: number } {
  const count = order.length;
  const current = new Uint8Array(count);
  const best = new Uint8Array(count);
  let bestGain = -1;
  let left = budget;
  let won = 0;
  let place = 0;
  let visits = 0;

  /** The most that lines from a place on could add if one of them could be exempted in part. */
  const relaxation = (from: number): number => {
    let rest = left;
    let added = 0;
    for (let at = from; at < count; at++) {
      visits++;
      const line = order[at]!;
      if (cost[line]! > rest) return added + (gain[line]! * rest) / cost[line]!;
      rest -= cost[line]!;
      added += gain[line]!;
    }
    return added;
  };

  const relaxed = relaxation(0);
  while (visits < searchLimit) {
    while (place < count) {
      visits++;
      const line = order[place]!;
      if (cost[line]! > left) {
        if (won + relaxation(place) <= bestGain) break;
        place++;
        continue;
      }
      current[place] = 1;
      left -= cost[line]!;
      won += gain[line]!;
      place++;
    }
    if (place === count && won > bestGain) {
      bestGain = won;
      best.set(current);
      visits += count >> COPIED_A_VISIT;
    }
    let proven = true;
    for (let last = place - 1; last >= 0 && proven; last--) {
      visits++;
      if (current[last] !== 1) continue;
      const line = order[last]!;
      current[last] = 0;
      left += cost[line]!;
      won -= gain[line]!;
      place = last + 1;
      // Out of visits nothing is proven either: the loop above ends then.
      proven = visits < searchLimit && won + relaxation(place) <= bestGain * (1 + 1e-12);
    }
    if (proven) return { taken: best, bound: Math.max(bestGain, 0) };
  }
  return { taken: best, bound: relaxed };
}

function planOf(
  chosen: Uint32Array,
  lines: ExemptionLines,
  gain: Float64Array,
  bound: number | undefined,
): ExemptionPlan {
  let total = 0;
  let revenueForgone = 0;
  const tradeWon = Float64Array.from(chosen, (line) =>
    tradeWonBack(lines.value[line]!, lines.rate[line]!, lines.elasticity[line]!),
  );
  for (const line of chosen) {
    total += gain[line]!;
    revenueForgone += lines.value[line]! * lines.rate[line]!;
  }
  return { chosen, tradeWon, gain: total, revenueForgone, bound: Math.max(total, bound ?? total) };
}
