/** The import market of one sector, made of its suppliers, when their duties change: who sells how much afterwards, and what moved between them. */
import { InputError } from "../input-error";
import { checkRate } from "../tariff/rate";
import { checkElasticities } from "./market";
import { exponential, logarithm } from "./powers";

/**
 * nested-ces: buyers choose how much to import at all by the price of imports together, and among suppliers by their prices; both with
 * constant elasticities, so that large changes of rates stay within what there is.
 * smart: the straight lines of the SMART model, creation and diversion separately.
 */
export const MARKET_FORMS = ["nested-ces", "smart"] as const;
export type MarketForm = (typeof MARKET_FORMS)[number];

export interface SupplierMarket {
  /** Imports from each supplier at its own prices, of any period, in any currency. */
  trade: ArrayLike<number>;
  /** Ad valorem rates of each supplier: those of the trade, and those looked at. */
  before: ArrayLike<number>;
  after: ArrayLike<number>;
  /** Elasticity of all imports of the sector to their price, at most 0. */
  demand: number;
  /** Elasticity of substitution between suppliers; nested-ces asks for at least −demand. */
  substitution: number;
  /** Of every supplier's exports, above 0; Infinity for prices that the importer cannot move. */
  supply: number;
  form: MarketForm;
}

export interface MarketOutcome {
  /** Imports from each supplier afterwards, at its own prices. */
  imports: Float64Array;
  /** What each supplier won from the others (above 0) or lost to them; sums to 0. */
  moved: Float64Array;
  /** All imports afterwards over all imports before. */
  size: number;
  /** The price of imports with duty afterwards over that before. */
  price: number;
}

/** Below this distance from 1 the index of a substitution of 1, a geometric mean, stands for the limit that it is. */
const NEAR_ONE = 1e-9;
/** What products of elasticities may miss of the bound by rounding. */
const ROUNDING = 1e-12;

/** Throws InputError for an argument out of bounds. */
export function supplierMarket(given: SupplierMarket): MarketOutcome {
  checkSuppliers(given);
  return given.form === "smart" ? smart(given) : nestedCes(given);
}

/**
 * Mean of order `order` of values with weights that sum to 1: (Σ w x^order)^(1/order), the geometric mean at order 0. With order
 * 1 − substitution it is the price index of a nest over the changes of its prices, with order 1 − 1/substitution the nest's quantity.
 * Source: Sato, K. (1967), "A Two-Level Constant-Elasticity-of-Substitution Production Function", Review of Economic Studies 34.
 */
export function powerMean(weights: ArrayLike<number>, values: ArrayLike<number>, order: number): number {
  let sum = 0;
  if (Math.abs(order) < NEAR_ONE) {
    for (let at = 0; at < weights.length; at++) if (weights[at]! > 0) sum += weights[at]! * logarithm(values[at]!);
    return exponential(sum);
  }
  for (let at = 0; at < weights.length; at++)
    if (weights[at]! > 0) sum += weights[at]! * exponential(order * logarithm(values[at]!));
  return exponential(logarithm(sum) / order);
}

/**
 * How one supplier's sales answer to its own price while the others' stay: its buyers go to the others by the substitution, as far as it is
 * not the market itself. The derivative of the nested CES with prices that the importer cannot move; Francois and Hall (2003), GSIM, eq. 8.
 */
export function ownElasticity(demand: number, substitution: number, share: number): number {
  const used = Math.max(substitution, -demand);
  return share * (used + demand) - used;
}

/** Exponents that hold what a finite supply changes; all 1 with prices that the importer cannot move. */
export interface SupplyExponents {
  /** Of a supplier's own rise of duty in its price. */
  own: number;
  /** Of the index in the price of imports. */
  index: number;
  /** Of the change of demand in the change of value. */
  value: number;
}

export function supplyExponents(demand: number, substitution: number, supply: number): SupplyExponents {
  if (supply === Infinity) return { own: 1, index: 1, value: 1 };
  return {
    own: supply / (supply + substitution),
    index: (supply + substitution) / (supply - demand),
    value: (1 + supply) / (supply + substitution),
  };
}

/**
 * With f the change of (1 + rate) of each supplier and θ its share of the market at prices with duty:
 * P = [Σ θ f^(own (1 − σ))]^(index / (1 − σ)), imports × (f^−σ P^(σ + demand))^value.
 * Source: Francois, J. and Hall, H. K. (1997), "Partial Equilibrium Modeling", in Francois and Reinert (eds.), "Applied Methods for
 * Trade Policy Analysis", ch. 5, in changes; Armington, P. (1969), IMF Staff Papers 16. One elasticity of supply for all makes the
 * price of imports a formula: each supplier's own price follows from it.
 */
function nestedCes({ trade, before, after, demand, substitution, supply }: SupplierMarket): MarketOutcome {
  if (substitution < -demand - ROUNDING)
    throw new InputError("substitution_elasticity", "value", {
      value: substitution,
      wanted: { from: -demand, to: Infinity },
    });
  const count = trade.length;
  const exponents = supplyExponents(demand, substitution, supply);
  const shares = new Float64Array(count);
  const prices = new Float64Array(count);
  let market = 0;
  for (let at = 0; at < count; at++) market += shares[at] = trade[at]! * (1 + before[at]!);
  const imports = new Float64Array(count);
  if (market === 0) return outcomeOf(trade, imports, 1);
  for (let at = 0; at < count; at++) {
    shares[at]! /= market;
    prices[at] = exponential(exponents.own * logarithm((1 + after[at]!) / (1 + before[at]!)));
  }
  const price = exponential(exponents.index * logarithm(powerMean(shares, prices, 1 - substitution)));
  const common = (substitution + demand) * logarithm(price);
  for (let at = 0; at < count; at++) {
    const factor = logarithm((1 + after[at]!) / (1 + before[at]!));
    imports[at] = trade[at]! * exponential(exponents.value * (common - substitution * factor));
  }
  return outcomeOf(trade, imports, price);
}

function outcomeOf(trade: ArrayLike<number>, imports: Float64Array, price: number): MarketOutcome {
  let was = 0;
  let is = 0;
  for (let at = 0; at < imports.length; at++) {
    was += trade[at]!;
    is += imports[at]!;
  }
  const size = was > 0 ? is / was : 1;
  return { imports, moved: imports.map((value, at) => value - trade[at]! * size), size, price };
}

/**
 * Creation at each supplier's own price, trade × demand × (f − 1), and diversion by its price against the market's average,
 * trade × substitution × (1 − f / average), which sums to 0. Both are straight lines: a supplier loses no more to others than it has, and
 * what the winners win is scaled to that.
 * Source: Laird, S. and Yeats, A. (1986), "The UNCTAD Trade Policy Simulation Model", UNCTAD Discussion Paper 19, annex I, for the two
 * effects; Jammes, O. and Olarreaga, M. (2005), "Explaining SMART and GSIM", World Bank, for many suppliers.
 */
function smart({ trade, before, after, demand, substitution, supply }: SupplierMarket): MarketOutcome {
  const count = trade.length;
  const factor = Float64Array.from({ length: count }, (_, at) => (1 + after[at]!) / (1 + before[at]!));
  let market = 0;
  let paid = 0;
  for (let at = 0; at < count; at++) {
    market += trade[at]!;
    paid += trade[at]! * factor[at]!;
  }
  const average = market > 0 ? paid / market : 1;
  let won = 0;
  let lost = 0;
  const moved = factor.map((own, at) => {
    const change = Math.max(-trade[at]!, trade[at]! * substitution * (1 - own / average));
    if (change > 0) won += change;
    else lost -= change;
    return change;
  });
  const finite = supply === Infinity ? 1 : 1 - demand / supply;
  const imports = moved.map((change, at) => {
    if (change > 0) moved[at] = change * (lost / won);
    return Math.max(0, trade[at]! * (1 + (demand * (factor[at]! - 1)) / finite) + moved[at]!);
  });
  return { ...outcomeOf(trade, imports, average), moved };
}

function checkSuppliers({ trade, before, after, demand, substitution, supply }: SupplierMarket): void {
  checkElasticities(demand, supply);
  if (!(substitution >= 0 && substitution < Infinity))
    throw new InputError("substitution_elasticity", "value", { value: substitution, wanted: "zero or more" });
  for (const [name, rates] of [
    ["rates_before", before],
    ["rates_after", after],
  ] as const) {
    if (rates.length !== trade.length)
      throw new InputError(name, "size", { count: rates.length, expected: trade.length });
    for (let at = 0; at < rates.length; at++) checkRate(name, rates[at]!);
  }
  for (let at = 0; at < trade.length; at++) {
    const value = trade[at]!;
    if (!(value >= 0 && value < Infinity))
      throw new InputError("trade", "element", { value, place: at + 1, wanted: "zero or more" });
  }
}
