/**
 * From one figure to another in parts: a figure is a sum over rows of products of factors (trade × rate × …), and each factor gets the part
 * of the change that is due to it.
 *
 * The part is the factor's mean effect over all orders in which the factors could change: its Shapley value (Shapley 1953; Shorrocks 2013,
 * J. Econ. Inequality 11, eq. 6). So the parts add up to the change and depend on no order. For products this is the decomposition of
 * Das Gupta (1993), "Standardization and Decomposition of Rates", US Bureau of the Census P23-186, chapter 2.
 */
/** More factors have more orders than anyone reads: 6 have 720. */
export const MOST_ORDERED_FACTORS = 6;

/** Row by row, the same number of factors in each. */
export interface BridgeStates {
  before: Float64Array;
  after: Float64Array;
  factors: number;
}

/** What each row's product is, added up. */
export function productSum(values: Float64Array, factors: number): number {
  let sum = 0;
  for (let row = 0; row < values.length; row += factors) {
    let product = 1;
    for (let factor = 0; factor < factors; factor++) product *= values[row + factor]!;
    sum += product;
  }
  return sum;
}

/** Each factor's part in each row, in the shape of the states. */
export function bridgeRows({ before, after, factors }: BridgeStates): Float64Array {
  const weights = orderWeights(factors);
  const parts = new Float64Array(before.length);
  // Of the products of the other factors in which k of them have changed, the sum for each k.
  const changed = new Float64Array(factors);
  for (let row = 0; row < before.length; row += factors) {
    for (let factor = 0; factor < factors; factor++) {
      changed.fill(0);
      changed[0] = 1;
      let met = 0;
      for (let other = 0; other < factors; other++) {
        if (other === factor) continue;
        const [old, now] = [before[row + other]!, after[row + other]!];
        for (let k = ++met; k > 0; k--) changed[k] = changed[k]! * old + changed[k - 1]! * now;
        changed[0] = changed[0]! * old;
      }
      let mean = 0;
      for (let k = 0; k < factors; k++) mean += weights[k]! * changed[k]!;
      parts[row + factor] = (after[row + factor]! - before[row + factor]!) * mean;
    }
  }
  return parts;
}

/** Each factor's part over all rows. */
export function bridge(states: BridgeStates): Float64Array {
  const { factors } = states;
  const rows = bridgeRows(states);
  const parts = new Float64Array(factors);
  for (let at = 0; at < rows.length; at++) parts[at % factors]! += rows[at]!;
  return parts;
}

export interface OrderedBridge {
  /** The factors, from 0, as they change one after another. */
  order: number[];
  /** Of each factor by its number, not by its place in the order. */
  parts: Float64Array;
}

/** The parts for each order in which the factors could change; of at most MOST_ORDERED_FACTORS. */
export function bridgeByOrder(states: BridgeStates): OrderedBridge[] {
  const { before, after, factors } = states;
  return permutations(factors).map((order) => {
    const parts = new Float64Array(factors);
    const now = before.slice();
    let sum = productSum(now, factors);
    for (const factor of order) {
      for (let at = factor; at < now.length; at += factors) now[at] = after[at]!;
      const next = productSum(now, factors);
      parts[factor] = next - sum;
      sum = next;
    }
    return { order, parts };
  });
}

/** How often, of all orders, exactly k given others have changed before a factor does: k! (n − 1 − k)! / n!. */
function orderWeights(factors: number): Float64Array {
  const weights = new Float64Array(factors);
  weights[0] = 1 / factors;
  for (let k = 1; k < factors; k++) weights[k] = (weights[k - 1]! * k) / (factors - k);
  return weights;
}

/** All orders of so many things, as a dictionary has them. */
export function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  const shorter = permutations(count - 1);
  return Array.from({ length: count }, (_, first) => first).flatMap((first) =>
    shorter.map((rest) => [first, ...rest.map((each) => (each < first ? each : each + 1))]),
  );
}
