/** Interest on duty that was deposited in excess: 19 USC 1505(c), at the overpayment rates of 26 USC 6621, compounded daily (26 USC 6622). */
import { isoOf } from "../calendar/day";
import { InputError } from "../input-error";

/** A rate from a day on until the next one's. */
export interface QuarterRate {
  from: number;
  /** Fraction a year. */
  rate: number;
}

/**
 * In the unit of `amount`, from the day of the deposit to that of liquidation or reliquidation. Each day after the first counts at the rate of
 * its quarter over the days of its year (26 CFR 301.6622-1). `rates` in the order of their days; `end`: the first day for which no rate is published.
 * Throws InputError where a day lies outside of the rates, or the end before the beginning.
 */
export function overpaymentInterest(
  amount: number,
  from: number,
  until: number,
  rates: readonly QuarterRate[],
  end: number,
): number {
  const first = rates[0]?.from ?? Infinity;
  if (until < from) throw new InputError("until", "untilBeforeFrom", { until: isoOf(until), from: isoOf(from) });
  for (const day of [from, until])
    if (day < first || day >= end)
      throw new InputError("interest", "outsideSchedule", {
        day: isoOf(day),
        from: isoOf(first),
        until: isoOf(end - 1),
      });
  let factor = 1;
  rates.forEach(({ from: begins, rate }, place) => {
    const last = (rates[place + 1]?.from ?? end) - 1;
    const days = Math.min(until, last) - Math.max(from, begins - 1);
    if (days > 0) factor *= (1 + rate / daysOfYear(begins)) ** days;
  });
  return amount * (factor - 1);
}

/** Quarters lie within a year. */
export function daysOfYear(day: number): number {
  const year = Number(isoOf(day).slice(0, 4));
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365;
}
