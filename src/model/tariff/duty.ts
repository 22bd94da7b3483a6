/** What a duty comes to: on a value with a quota, saved by an exemption, accrued while an agreement is late. */
import { InputError } from "../input-error";
import { checkRate } from "./rate";

/** Days of the year over which an annual value is spread, as US trade remedies and bonds count it. */
export const DAYS_A_YEAR = 365;
/** Nothing times a negative difference is −0, which a cell would show with its sign. */
const NO_MINUS_ZERO = 0;

function amount(argument: string, value: number): number {
  if (!Number.isFinite(value) || value < 0) throw new InputError(argument, "value", { value, wanted: "zero or more" });
  return value;
}

/**
 * Ad valorem duty, in the unit of `value`: `inQuotaRate` on the first `quota` of value, `dutyRate` on the rest
 * (a tariff-rate quota: WTO, Agreement on Agriculture, and HTSUS additional US notes). No quota: `dutyRate` on all.
 */
export function tariffCost(value: number, dutyRate: number, quota = 0, inQuotaRate = 0): number {
  const total = amount("value", value);
  const within = Math.min(total, quota === Infinity ? total : amount("quota", quota));
  return within * checkRate("in_quota_rate", inQuotaRate) + (total - within) * checkRate("rate", dutyRate);
}

/**
 * Duty saved, in the unit of `value`, when `coverage` of the value (0–1), up to `quota`, pays `exemptRate` instead of `dutyRate`.
 * Negative where the exempt rate is the higher one. `quota` Infinity: no limit.
 */
export function exemptionSavings(
  value: number,
  dutyRate: number,
  exemptRate = 0,
  coverage = 1,
  quota = Infinity,
): number {
  if (!Number.isFinite(coverage) || coverage < 0 || coverage > 1) {
    throw new InputError("coverage", "value", { value: coverage, wanted: "zero to one" });
  }
  const covered = Math.min(amount("value", value) * coverage, quota === Infinity ? Infinity : amount("quota", quota));
  return covered * (checkRate("rate", dutyRate) - checkRate("exempt_rate", exemptRate)) + NO_MINUS_ZERO;
}

/** What `days` past the deadline cost, in the unit of the annual value: the value of those days times the rise of the rate. */
export function delayCost(valuePerYear: number, rateNow: number, rateAfter: number, days: number): number {
  if (!Number.isFinite(days) || days < 0)
    throw new InputError("days", "value", { value: days, wanted: "zero or more" });
  return (
    (amount("value_per_year", valuePerYear) / DAYS_A_YEAR) *
      days *
      (checkRate("rate_after", rateAfter) - checkRate("rate_now", rateNow)) +
    NO_MINUS_ZERO
  );
}
