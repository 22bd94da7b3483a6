/** SIMULATE_COST: what duty may cost when rates are uncertain, shown while the draws come in. */
import { CostSimulation, type UncertainCost } from "../model/uncertainty/simulate";
import { amount, figure, optional, rate, required } from "./arguments";
import { messages } from "./messages";
import { Problem, problemOf, type CellError } from "./problem";
import { one, spread } from "./spread";

const COSTS = [
  required("values", amount),
  required("low", rate),
  required("likely", rate),
  required("high", rate),
] as const;
const DRAWS = optional("draws", figure("a whole number of draws"), 100_000);
const SEED = optional("seed", figure("a whole number"), 1);
/** Single variates between two looks at what else Excel wants: some milliseconds. */
const BATCH = 400_000;

/**
 * Mean and percentiles of the duty on values whose rates are uncertain, drawn over and over.
 * @customfunction SIMULATE_COST SIMULATE_COST
 * @helpurl help/functions.html#simulate_cost
 * @param values Import values, such as one for each sector, in any currency. A cell or a range of at most 200.
 * @param low Least rate of each, such as 10%. A cell or a range in the shape of the values.
 * @param likely Likeliest rate.
 * @param high Greatest rate.
 * @param [draws] Number of draws, from 1 to 10,000,000. Blank: 100,000.
 * @param [seed] Whole number from 0; the same seed gives the same numbers on every machine. Blank: 1.
 * @param {CustomFunctions.StreamingInvocation<unknown[][]>} invocation Takes the results as they come.
 * @streaming
 * @cancelable
 * @returns One row: mean, 5th, 50th and 95th percentile of the total duty, in the unit of the values.
 * @remarks Each rate is drawn from the PERT distribution of its three estimates (see PERT_INV), independently of the others. Percentiles are Excel's PERCENTILE.INC.
 * @remarks The cell shows the draws so far whenever their number has doubled, and stops when its formula is changed or deleted. The random numbers are those of xoroshiro128+ (Blackman and Vigna, 2018).
 * @example =PARLEY.SIMULATE_COST(1000,10%,15%,25%,1000,1) gives {157.757899,115.679201,155.738437,204.239459} | one sector, a thousand draws
 * @example =PARLEY.SIMULATE_COST({1000;500},{15%;25%},{15%;25%},{15%;25%},10) gives {275,275,275,275} | rates that are certain
 */
export function simulateCostCells(
  values: unknown[][],
  low: unknown[][],
  likely: unknown[][],
  high: unknown[][],
  draws: unknown[][],
  seed: unknown[][],
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  const refuse = (thrown: unknown): void =>
    invocation.setResult(thrown instanceof CustomFunctions.Error ? (thrown as CellError) : problemOf(thrown).toError());
  let timer: ReturnType<typeof setTimeout> | undefined;
  invocation.onCanceled = () => clearTimeout(timer);
  try {
    const costs = costsOf(values, low, likely, high);
    const simulation = new CostSimulation(costs, one("SIMULATE_COST", DRAWS, draws), one("SIMULATE_COST", SEED, seed));
    const batch = Math.ceil(BATCH / costs.length);
    let shown = 0;
    const step = (): void => {
      try {
        simulation.run(batch);
        const finished = simulation.done === simulation.draws;
        if (finished || simulation.done >= 2 * shown) {
          const { mean, p5, p50, p95 } = simulation.summary();
          shown = simulation.done;
          invocation.setResult([[mean, p5, p50, p95]]);
        }
        if (!finished) timer = setTimeout(step);
      } catch (thrown) {
        refuse(thrown);
      }
    };
    // The first batch at once, so that the cell never stands empty.
    step();
  } catch (thrown) {
    refuse(thrown);
  }
}

function costsOf(values: unknown[][], low: unknown[][], likely: unknown[][], high: unknown[][]): UncertainCost[] {
  const rows = spread(COSTS, [values, low, likely, high], (value, least, likeliest, most): UncertainCost => ({
    value,
    low: least,
    likely: likeliest,
    high: most,
  }));
  const costs: UncertainCost[] = [];
  rows.forEach((row, index) => {
    for (const cost of row) {
      if (!("value" in cost)) throw new Problem(messages.inRow(index + 1, cost.message)).toError();
      costs.push(cost);
    }
  });
  return costs;
}
