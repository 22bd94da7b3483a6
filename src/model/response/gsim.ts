/**
 * The many-country equilibrium of one sector after tariffs change: goods differ by origin, markets clear by export prices.
 * Source: Francois, J. and Hall, H. K. (2003), "Global Simulation Analysis of Industry-Level Trade Policy" (GSIM), eqs. 1–21.
 */
import { InputError, type Wanted } from "../input-error";
import { HIGHEST_RATE } from "../tariff/rate";
import { multiplyByTransposed, solveInPlace } from "./linear-system";

export interface GsimInput {
  /** Number of regions; each is an origin (row) and a market (column). */
  regions: number;
  /** Value at world prices, regions × regions, row by row; any currency. */
  trade: Float64Array;
  /** Ad valorem rates as fractions, same shape. */
  ratesBefore: Float64Array;
  ratesAfter: Float64Array;
  /** By market: elasticity of composite demand, at most 0. */
  demand: Float64Array;
  /** By origin: elasticity of export supply, at least 0. */
  supply: Float64Array;
  /** By market: elasticity of substitution between origins, above 0. */
  substitution: Float64Array;
}

export interface GsimOutcome {
  /** By origin: proportional change of the export price. */
  prices: Float64Array;
  /** By market: proportional change of the composite price that buyers pay. */
  compositePrices: Float64Array;
  /** Value at the new world prices, regions × regions. */
  trade: Float64Array;
  /** By region, in the currency of `trade`. Welfare is the sum of the other three. */
  producerSurplus: Float64Array;
  consumerSurplus: Float64Array;
  revenue: Float64Array;
  welfare: Float64Array;
}

/** Throws InputError for a wrong sign, a region without exports, a market without imports, a system without a solution, or trade below 0. */
export function gsim(input: GsimInput): GsimOutcome {
  const n = input.regions;
  checkInput(input);
  const { trade, ratesBefore, ratesAfter, demand, supply, substitution } = input;
  const marketValue = new Float64Array(n);
  const exports = new Float64Array(n);
  for (let origin = 0; origin < n; origin++) {
    for (let market = 0; market < n; market++) {
      const value = trade[origin * n + market]!;
      exports[origin]! += value;
      marketValue[market]! += value * (1 + ratesBefore[origin * n + market]!);
    }
  }
  checkTraded("exports", exports);
  checkTraded("imports", marketValue);

  const { share, wedge } = workspaceFor(n);
  const averageWedge = new Float64Array(n);
  const partOfMarket = marketValue.map((value) => 1 / value);
  for (let origin = 0; origin < n; origin++) {
    for (let market = 0; market < n; market++) {
      const cell = origin * n + market;
      const before = 1 + ratesBefore[cell]!;
      const part = trade[cell]! * before * partOfMarket[market]!;
      const change = (1 + ratesAfter[cell]!) / before - 1;
      share[cell] = part;
      wedge[cell] = change;
      averageWedge[market]! += part * change;
    }
  }

  const prices = clearingPrices(input, exports, averageWedge);
  const outcome: GsimOutcome = {
    prices,
    compositePrices: new Float64Array(n),
    trade: new Float64Array(n * n),
    producerSurplus: new Float64Array(n),
    consumerSurplus: new Float64Array(n),
    revenue: new Float64Array(n),
    welfare: new Float64Array(n),
  };
  // Origin by origin, as the tables lie in memory: a large world is read twice and fast.
  const linear = Float64Array.from(averageWedge);
  const { compositePrices: composite, revenue, trade: tradeAfter } = outcome;
  for (let origin = 0; origin < n; origin++) {
    const price = prices[origin]!;
    for (let market = 0; market < n; market++) {
      const cell = origin * n + market;
      const part = share[cell]!;
      linear[market]! += part * price;
      composite[market]! += part * ((1 + price) * (1 + wedge[cell]!) - 1);
    }
  }
  for (let origin = 0; origin < n; origin++) {
    const price = prices[origin]!;
    for (let market = 0; market < n; market++) {
      const cell = origin * n + market;
      const es = substitution[market]!;
      // Own and cross effects in one: the elasticity of eq. 8 is share × (Em + Es), less Es on the own price.
      const volume = (demand[market]! + es) * linear[market]! - es * (price + wedge[cell]!);
      const before = trade[cell]!;
      if (before > 0 && !(volume >= -1 && price >= -1)) refuseTooFar(origin, market);
      const after = before * (1 + volume) * (1 + price);
      tradeAfter[cell] = after;
      revenue[market]! += after * ratesAfter[cell]! - before * ratesBefore[cell]!;
    }
  }
  for (let region = 0; region < n; region++) {
    const price = prices[region]!;
    const paid = composite[region]!;
    outcome.consumerSurplus[region] =
      marketValue[region]! * ((Math.sign(paid) * demand[region]! * paid * paid) / 2 - paid);
    outcome.producerSurplus[region] = exports[region]! * price * (1 + (supply[region]! * price) / 2);
    outcome.welfare[region] =
      outcome.producerSurplus[region]! + outcome.consumerSurplus[region]! + outcome.revenue[region]!;
  }
  return outcome;
}

/** Tables of origin × market that are needed while one world is solved, kept for the next of its size. */
interface Workspace {
  size: number;
  /** Of the market at internal prices. */
  share: Float64Array;
  /** The tariff's own change of the internal price. */
  wedge: Float64Array;
  /** How demand for the origin moves with the market's composite price. */
  cross: Float64Array;
  matrix: Float64Array;
}

let workspace: Workspace | undefined;

function workspaceFor(size: number): Workspace {
  if (workspace?.size !== size) {
    const [share, wedge, cross, matrix] = Array.from({ length: 4 }, () => new Float64Array(size * size)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    workspace = { size, share, wedge, cross, matrix };
  }
  return workspace;
}

/** Export prices at which each origin's supply meets the world's demand for it (eq. 13), one linear solve. */
function clearingPrices(input: GsimInput, exports: Float64Array, averageWedge: Float64Array): Float64Array {
  const { regions: n, trade, demand, substitution } = input;
  const vector = new Float64Array(n);
  const ownPrice = Float64Array.from(input.supply);
  const { share, wedge, cross, matrix } = workspaceFor(n);
  for (let origin = 0; origin < n; origin++) {
    let own = 0;
    let shift = 0;
    const partOfExports = 1 / exports[origin]!;
    for (let market = 0; market < n; market++) {
      const cell = origin * n + market;
      const exportShare = trade[cell]! * partOfExports;
      const es = substitution[market]!;
      const both = exportShare * (demand[market]! + es);
      cross[cell] = both;
      own += exportShare * es;
      shift += both * averageWedge[market]! - exportShare * es * wedge[cell]!;
    }
    ownPrice[origin]! += own;
    vector[origin] = -shift;
  }
  multiplyByTransposed(matrix, cross, share, n);
  for (let origin = 0; origin < n; origin++) matrix[origin * n + origin]! -= ownPrice[origin]!;
  if (!solveInPlace(matrix, vector, n)) {
    throw new InputError("supply", "noSinglePrice", undefined);
  }
  return vector;
}

function checkInput(input: GsimInput): void {
  const n = input.regions;
  const { trade, ratesBefore, ratesAfter, demand, supply, substitution } = input;
  checkEach("trade", trade, n * n, 0, Infinity, "zero or more");
  checkEach("rates_before", ratesBefore, n * n, 0, HIGHEST_RATE, "rate");
  checkEach("rates_after", ratesAfter, n * n, 0, HIGHEST_RATE, "rate");
  checkEach("demand", demand, n, -Infinity, 0, "demand elasticity");
  checkEach("supply", supply, n, 0, Infinity, "zero or more");
  checkEach("substitution", substitution, n, Number.MIN_VALUE, Infinity, "above zero");
}

function checkEach(
  name: string,
  values: Float64Array,
  expected: number,
  least: number,
  most: number,
  wanted: Wanted,
): void {
  if (values.length !== expected) throw new InputError(name, "size", { count: values.length, expected });
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    if (value >= least && value <= most && value - value === 0) continue;
    if (!Number.isFinite(value)) throw new InputError(name, "notNumberAt", { place: place + 1 });
    throw new InputError(name, "element", { value, place: place + 1, wanted });
  }
}

/** The model is linear in proportional changes, so that a large one ends below nothing, where it says nothing any more. */
function refuseTooFar(origin: number, market: number): never {
  throw new InputError("rates_after", "tradeBelowZero", { origin: origin + 1, market: market + 1 });
}

function checkTraded(side: "exports" | "imports", totals: Float64Array): void {
  const empty = totals.findIndex((total) => total === 0);
  if (empty >= 0) throw new InputError("trade", "regionWithoutTrade", { region: empty + 1, side });
}
