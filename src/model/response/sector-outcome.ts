/** What becomes of one origin's sales of one sector when duties change: what is lost, what moves to which rival, revenue and who bears the duty. */
import { InputError } from "../input-error";
import { checkElasticities, checkMarket, importerShare, movedToRivals, responseExponent } from "./market";
import { exponential, logarithm } from "./powers";

/**
 * own duty: how sales answer to the origin's own duty while the duties of others stay, as gravity estimates say; it holds what moves to others.
 * all alike: how they answer when every origin's duty changes alike, as in 2025; nothing moves to others then.
 */
export type ElasticityBasis = "own duty" | "all alike";

export interface SectorTrade {
  /** Imports from the origin at the rate before, of any period, in any currency. */
  trade: number;
  /** Ad valorem rates of the origin's goods: those of the year of the trade, and the average of the period looked at. */
  before: number;
  after: number;
  /** Demand elasticity, at most 0. */
  demand: number;
  basis: ElasticityBasis;
  /** Elasticity of export supply, above 0; Infinity for a price that the importer cannot move. */
  supply: number;
  /** Elasticity of substitution between origins, 0 or more; null where none is known: then nothing is said to move. */
  substitution: number | null;
  /** Imports from each rival in the unit of `trade`, and its (1 + rate after) / (1 + rate before): the "power of the tariff". */
  rivals: ArrayLike<number>;
  priceFactors: ArrayLike<number>;
  /** Most that the origin can sell in that period, in the unit of `trade`; Infinity without a limit. */
  capacity: number;
}

/** Places in the result; what goes to the first rival stands at `toRivals`, the others after it. */
export const OUTCOME = { importsAfter: 0, lost: 1, diverted: 2, revenue: 3, importerShare: 4, toRivals: 5 } as const;

/**
 * Writes the outcome into `result`, of 5 places and one for each rival, so that a loop allocates nothing.
 * imports after = trade − lost − diverted, and diverted is the sum of what goes to each rival; gains are negative.
 *
 * lost: what is no longer imported from anybody. The own effect is that of importsAfter with constant elasticities. With the basis
 * "own duty" it holds what would move to others if only the origin's duty changed, which is taken out of it: no dollar is both lost
 * and diverted.
 * diverted: tradeDiverted on what is not lost, the origin on one side and all rivals on the other, by the change of the origin's price with duty
 * over the rivals' average; shared among the rivals that gain on the origin by their trade times their gain.
 * capacity: what the origin cannot make stays with the rivals as far as it would come from them; the rest nobody sells.
 * Source: Laird, S. and Yeats, A. (1986), "The UNCTAD Trade Policy Simulation Model", annex I, where trade creation and trade
 * diversion add up; here in one order, so that they cannot exceed the trade that there is.
 *
 * Throws InputError for an argument out of bounds.
 */
export function sectorOutcome(given: SectorTrade, result: Float64Array): Float64Array {
  const { trade, before, after, demand, supply, substitution, rivals, priceFactors } = given;
  const response = new SectorResponse(given);
  response.set(trade, after, given.capacity);
  response.to(demand, supply, substitution ?? Number.NaN, result);
  result[OUTCOME.importerShare] = importerShare(before, after, demand, supply);
  share(result, result[OUTCOME.diverted]!, (1 + after) / (1 + before), rivals, priceFactors);
  return result;
}

/**
 * A sector whose response is asked for again and again, as sectorOutcome has it, but for who bears the duty and to which rival trade
 * goes. What stays the same from one question to the next is checked and worked out once.
 */
export class SectorResponse {
  private readonly theirs: number;
  private readonly meanPriceFactor: number;
  private trade = 0;
  private after = 0;
  private capacity = Infinity;
  private rivalled = false;
  private priceFactor = 1;
  private logPriceFactor = 0;

  constructor(private readonly given: Pick<SectorTrade, "before" | "basis" | "rivals" | "priceFactors">) {
    this.theirs = sumOf(given.rivals, given.priceFactors);
    this.meanPriceFactor = meanPriceFactor(given.rivals, given.priceFactors, this.theirs);
  }

  /** The trade and the rate that the next questions are about. */
  set(trade: number, after: number, capacity: number): void {
    checkMarket(trade, this.given.before, after, 0, Infinity);
    if (!(capacity >= 0))
      throw new InputError("capacity", "value", { value: capacity, wanted: "zero or more or blank" });
    this.capacity = capacity;
    this.trade = trade;
    this.after = after;
    this.rivalled = trade > 0 && this.theirs > 0;
    this.priceFactor = (1 + after) / (1 + this.given.before);
    this.logPriceFactor = logarithm(this.priceFactor);
  }

  /**
   * Writes the places of OUTCOME up to the revenue.
   *
   * @param substitution not a number where none is known
   */
  to(demand: number, supply: number, substitution: number, result: Float64Array): void {
    if (!(demand <= 0 && supply > 0)) checkElasticities(demand, supply);
    const own = this.trade - this.trade * exponential(responseExponent(demand, supply) * this.logPriceFactor);
    if (this.rivalled && !Number.isNaN(substitution)) this.divide(own, substitution, result);
    else this.put(own, 0, result);
  }

  /** Of what the own duty moves, what goes to rivals is not lost. */
  private divide(own: number, substitution: number, result: Float64Array): void {
    const { trade, theirs, priceFactor } = this;
    const held = this.given.basis === "own duty" ? movedBy(priceFactor, trade, theirs, substitution) : 0;
    const lost = own >= 0 ? own - Math.min(own, Math.max(0, held)) : own - Math.max(own, Math.min(0, held));
    this.put(
      lost,
      Math.min(1, (trade - lost) / trade) * movedBy(priceFactor / this.meanPriceFactor, trade, theirs, substitution),
      result,
    );
  }

  private put(unlimitedLost: number, unlimitedDiverted: number, result: Float64Array): void {
    const over = Math.max(0, this.trade - unlimitedLost - unlimitedDiverted - this.capacity);
    const kept = Math.min(over, Math.max(0, -unlimitedDiverted));
    const lost = unlimitedLost + (over - kept);
    const diverted = unlimitedDiverted + kept;
    const imports = this.trade - lost - diverted;
    result[OUTCOME.importsAfter] = imports;
    result[OUTCOME.lost] = lost;
    result[OUTCOME.diverted] = diverted;
    result[OUTCOME.revenue] = imports * this.after;
  }
}

/** What moves away when the origin's price with duty changes by `relative` against the others'. */
function movedBy(relative: number, trade: number, theirs: number, substitution: number): number {
  return movedToRivals(trade, theirs, Math.max(0, 1 / relative - 1), Math.max(0, relative - 1), substitution);
}

function share(
  result: Float64Array,
  diverted: number,
  priceFactor: number,
  rivals: ArrayLike<number>,
  priceFactors: ArrayLike<number>,
): void {
  const away = diverted >= 0 ? 1 : -1;
  let whole = 0;
  for (let rival = 0; rival < rivals.length; rival++) {
    const gain = rivals[rival]! * Math.max(0, away * (priceFactor / priceFactors[rival]! - 1));
    result[OUTCOME.toRivals + rival] = gain;
    whole += gain;
  }
  for (let rival = 0; rival < rivals.length; rival++)
    result[OUTCOME.toRivals + rival] = whole > 0 ? (diverted * result[OUTCOME.toRivals + rival]!) / whole : 0;
}

function sumOf(rivals: ArrayLike<number>, priceFactors: ArrayLike<number>): number {
  if (rivals.length !== priceFactors.length)
    throw new InputError("rivals", "ratesOfRivals", { rivals: rivals.length, rates: priceFactors.length });
  let sum = 0;
  for (let rival = 0; rival < rivals.length; rival++) {
    if (!(rivals[rival]! >= 0 && rivals[rival]! < Infinity))
      throw new InputError("rivals", "tradeOfRival", { value: rivals[rival]! });
    if (!(priceFactors[rival]! > 0 && priceFactors[rival]! < Infinity))
      throw new InputError("priceFactors", "priceFactorOfRival", { value: priceFactors[rival]! });
    sum += rivals[rival]!;
  }
  return sum;
}

function meanPriceFactor(rivals: ArrayLike<number>, priceFactors: ArrayLike<number>, sum: number): number {
  let mean = 0;
  for (let rival = 0; rival < rivals.length; rival++) mean += rivals[rival]! * priceFactors[rival]!;
  return mean / sum;
}
