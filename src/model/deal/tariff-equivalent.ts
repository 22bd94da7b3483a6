/** What an offer is worth in tariff points, and whether to settle now or a period later. */
import { InputError } from "../input-error";

/**
 * By how much the duty on a trade could fall for the same money: the offer's present value over what that trade is worth over
 * the years in which the rate would be lower, each year's counted at its end. A fraction: 0.01 is a tariff point.
 * The inverse of a static cost of a tariff change, rate × trade; trade does not react here.
 *
 * @param offer present value, in the currency of `trade`
 * @param trade a year, above 0
 * @param years above 0, @param rate discount a year, a fraction; with 0 the years' trade is added up
 */
export function exchangeRate(offer: number, trade: number, years: number, rate: number): number {
  if (!(trade > 0)) throw new InputError("trade", "value", { value: trade, wanted: "trade a year" });
  if (!(years > 0)) throw new InputError("years", "value", { value: years, wanted: "years of a rate" });
  if (!(rate > -1)) throw new InputError("rate", "value", { value: rate, wanted: "yearly discount rate" });
  const annuity = rate === 0 ? years : -Math.expm1(-years * Math.log1p(rate)) / rate;
  return offer / (trade * annuity);
}

/**
 * What waiting a period for a better or a worse deal is worth over taking the one on the table; below 0 it is better taken.
 * Whoever has waited may still take no deal at all, as now: [probability × max(0, better) + (1 − probability) × max(0, worse)]
 * / (1 + rate) − cost − max(0, now). Dixit, A. and Pindyck, R. (1994), "Investment under Uncertainty", ch. 2, with the value of
 * the investment once made in place of its price.
 *
 * @param now worth of settling at once, over no deal; @param better and @param worse the same a period later
 * @param rate discount a period, @param cost of being without a deal for the period, paid now
 */
export function optionValueOfWaiting(
  now: number,
  better: number,
  worse: number,
  probability: number,
  rate: number,
  cost: number,
): number {
  if (!(probability >= 0 && probability <= 1))
    throw new InputError("probability", "value", { value: probability, wanted: "zero to one" });
  if (!(rate > -1)) throw new InputError("rate", "value", { value: rate, wanted: "discount rate a period" });
  if (worse > better) throw new InputError("value_if_worse", "worseAboveBetter", { worse, better });
  const later = probability * Math.max(0, better) + (1 - probability) * Math.max(0, worse);
  return later / (1 + rate) - cost - Math.max(0, now);
}
