/** One import market when its tariff changes: what is imported afterwards, and who bears the duty. */
import { InputError } from "../input-error";
import { checkRate } from "../tariff/rate";
import { power } from "./powers";

export type DemandForm = "constant" | "linear";

/**
 * Import value after a tariff change, at the exporter's prices, in the unit of `value`.
 *
 * "constant": demand and supply of constant elasticity meet again; with infinite supply
 * value × ((1 + after) / (1 + before))^demand.
 * "linear": trade creation as the SMART model takes it,
 * value × (1 + demand × Δrate / [(1 + before)(1 − demand / supply)]), never below 0.
 * Source: Laird, S. and Yeats, A. (1986), "The UNCTAD Trade Policy Simulation Model", UNCTAD Discussion Paper 19, annex I,
 * trade creation, in quantities at the prices before; Jammes, O. and Olarreaga, M. (2005), "Explaining SMART and GSIM", World Bank.
 *
 * @param value import value a year at the rate before, 0 or more
 * @param demand elasticity of import demand, at most 0
 * @param supply elasticity of export supply, above 0; Infinity for a price that the importer cannot move
 */
export function importsAfter(
  value: number,
  before: number,
  after: number,
  demand: number,
  supply: number,
  form: DemandForm,
): number {
  checkMarket(value, before, after, demand, supply);
  if (form === "linear") {
    const finite = supply === Infinity ? 1 : 1 - demand / supply;
    return Math.max(0, value * (1 + (demand * (after - before)) / ((1 + before) * finite)));
  }
  return value * power((1 + after) / (1 + before), responseExponent(demand, supply));
}

/** Elasticity of the import value at the exporter's prices to 1 + rate, where demand and supply of constant elasticity meet. */
export function responseExponent(demand: number, supply: number): number {
  return supply === Infinity ? demand : (demand * (1 + supply)) / (supply - demand);
}

/**
 * Import value that moves from us to rivals when our rate changes and theirs does not; negative when it moves to us.
 * It never exceeds what the losing side had.
 * Source: Laird and Yeats (1986), annex I, trade diversion, with the gaining side as beneficiary, as SMART bounds it.
 *
 * @param value our import value, @param rivalValue theirs, in the same unit
 * @param substitution elasticity of substitution between us and them, 0 or more
 */
export function tradeDiverted(
  value: number,
  rivalValue: number,
  before: number,
  after: number,
  substitution: number,
): number {
  checkValue("value", value);
  checkValue("rival_value", rivalValue);
  checkRate("rate_before", before);
  checkRate("rate_after", after);
  return movedToRivals(value, rivalValue, before, after, substitution);
}

/** tradeDiverted for any rises of our price, `before` and `after`, of which only their ratio counts: they need be no rates. */
export function movedToRivals(
  value: number,
  rivalValue: number,
  before: number,
  after: number,
  substitution: number,
): number {
  if (!(substitution >= 0))
    throw new InputError("substitution_elasticity", "value", { value: substitution, wanted: "zero or more" });
  if (value === 0 || rivalValue === 0) return 0;
  const oursDearer = after >= before;
  const gaining = oursDearer ? rivalValue : value;
  const cheaper = substitution * (oursDearer ? 1 - (1 + before) / (1 + after) : 1 - (1 + after) / (1 + before));
  const moved = (value * rivalValue * cheaper) / (value + rivalValue + gaining * cheaper);
  return oursDearer ? moved : 0 - moved;
}

/** Throws for an argument out of the bounds that importsAfter names. */
export function checkMarket(value: number, before: number, after: number, demand: number, supply: number): void {
  checkValue("value", value);
  checkRate("rate_before", before);
  checkRate("rate_after", after);
  checkElasticities(demand, supply);
}

/** Throws unless demand is at most 0 and supply above 0. */
export function checkElasticities(demand: number, supply: number): void {
  if (!(demand <= 0)) throw new InputError("demand_elasticity", "demandSign", { value: demand });
  if (!(supply > 0))
    throw new InputError("supply_elasticity", "value", { value: supply, wanted: "above zero or blank" });
}

function checkValue(argument: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) throw new InputError(argument, "value", { value, wanted: "zero or more" });
}
