/** The rate on a day while it moves from one level to another. */
import { dayOf, isoOf } from "../calendar/day";
import { InputError } from "../input-error";
import { checkRate } from "./rate";

/** As many cuts as one a day for a century. */
const MOST_STEPS = 36_500;

/**
 * `start` before `from`, `end` on `until` and after. Between them, with `steps` null, on a straight line by days; with steps,
 * in equal cuts of which the first comes on `from` and the last on `until`, as free-trade agreements stage their duties
 * ("removed in fifteen equal annual stages": KORUS, Annex 2-B). Where the months between fall evenly, the cuts come on the
 * same day of the month, otherwise evenly spread over the days; a single step falls on `from`.
 *
 * @param start, @param end rates as fractions, 0 or more
 * @param from, @param until, @param day Excel serials, whole
 * @param steps whole, 1 or more
 */
export function phasedRate(
  start: number,
  end: number,
  from: number,
  until: number,
  day: number,
  steps: number | null,
): number {
  checkRate("start_rate", start);
  checkRate("end_rate", end);
  if (until < from) throw new InputError("until", "untilBeforeFrom", { until: isoOf(until), from: isoOf(from) });
  if (steps !== null && !(Number.isInteger(steps) && steps >= 1 && steps <= MOST_STEPS)) {
    throw new InputError("steps", "value", { value: steps, wanted: "steps" });
  }
  if (day < from) return start;
  if (day >= until || steps === 1) return end;
  const passed = steps === null ? (day - from) / (until - from) : cutsBy(day, from, until, steps) / steps;
  return start + (end - start) * passed;
}

/** How many of the cuts have come by `day`. */
function cutsBy(day: number, from: number, until: number, steps: number): number {
  const dayOfCut = cutDays(from, until, steps - 1);
  let low = 0;
  let high = steps - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (dayOfCut(middle) <= day) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function cutDays(from: number, until: number, intervals: number): (cut: number) => number {
  const months = monthsBetween(from, until);
  if (months !== undefined && months % intervals === 0) return (cut) => monthsAfter(from, (cut * months) / intervals);
  return (cut) => from + Math.round((cut * (until - from)) / intervals);
}

/** Whole months, where `until` is the same day of a later month. */
function monthsBetween(from: number, until: number): number | undefined {
  const [first, last] = [partsOf(from), partsOf(until)];
  const months = (last.year - first.year) * 12 + last.month - first.month;
  return monthsAfter(from, months) === until ? months : undefined;
}

/** The same day `months` later, or the last one of a month that is shorter. */
function monthsAfter(day: number, months: number): number {
  const { year, month, date } = partsOf(day);
  const later = year * 12 + month - 1 + months;
  for (let shorter = date; shorter > 27; shorter--) {
    const found = dayOf(Math.floor(later / 12), (later % 12) + 1, shorter);
    if (found !== undefined) return found;
  }
  return dayOf(Math.floor(later / 12), (later % 12) + 1, date) ?? day;
}

function partsOf(day: number): { year: number; month: number; date: number } {
  const [year, month, date] = isoOf(day).split("-").map(Number);
  return { year: year!, month: month!, date: date! };
}
