/** TARIFF_COST, EXEMPTION_SAVINGS and DELAY_COST: duty from amounts and rates alone. */
import { delayCost, exemptionSavings, tariffCost } from "../model/tariff/duty";
import { amount, dayCount, optional, rate, required, share } from "./arguments";
import { spread } from "./spread";

const COST = [
  required("value", amount),
  required("rate", rate),
  optional("quota", amount, 0),
  optional("in_quota_rate", rate, 0),
] as const;

/**
 * Duty on imports: the in-quota rate on the first part of the value up to the quota, the rate on the rest.
 * @customfunction TARIFF_COST TARIFF_COST
 * @helpurl help/functions.html#tariff_cost
 * @param value Import value, in any currency; the duty comes back in the same unit. A cell or a range.
 * @param rate Ad valorem rate, such as 25% or 0.25. A cell or a range.
 * @param quota Value that enters at the in-quota rate. Blank: no quota.
 * @param inQuotaRate Rate on the value within the quota. Blank: 0.
 * @returns The duty, in the unit of the value.
 * @example =PARLEY.TARIFF_COST(36855828372,25%) gives 9213957093 | Korean passenger cars of 2024 (HS 8703, US Census) at 25 %
 * @example =PARLEY.TARIFF_COST(100,25%,40,5%) gives 17 | 40 within the quota at 5 %, 60 at 25 %
 * @example =PARLEY.TARIFF_COST({100;200;300},10%) gives {10;20;30} | a range spills
 */
export function tariffCostCells(
  value: unknown[][],
  rate: unknown[][],
  quota?: unknown[][],
  inQuotaRate?: unknown[][],
): unknown[][] {
  return spread(COST, [value, rate, quota, inQuotaRate], tariffCost);
}

const SAVINGS = [
  required("value", amount),
  required("rate", rate),
  optional("exempt_rate", rate, 0),
  optional("coverage", share, 1),
  optional("quota", amount, Infinity),
] as const;

/**
 * Duty saved by an exemption: the covered part of the value, up to the quota, pays the exempt rate instead of the rate.
 * @customfunction EXEMPTION_SAVINGS EXEMPTION_SAVINGS
 * @helpurl help/functions.html#exemption_savings
 * @param value Import value, in any currency; the saving comes back in the same unit. A cell or a range.
 * @param rate Rate without the exemption, such as 25% or 0.25. A cell or a range.
 * @param exemptRate Rate on what is exempted. Blank: 0.
 * @param coverage Share of the value that the exemption covers, from 0 to 1. Blank: 1, all of it.
 * @param quota Most value that the exemption covers. Blank: no limit.
 * @returns The duty saved, in the unit of the value; negative where the exempt rate is the higher one.
 * @example =PARLEY.EXEMPTION_SAVINGS(36855828372,25%) gives 9213957093 | a full exemption of Korean passenger cars of 2024
 * @example =PARLEY.EXEMPTION_SAVINGS(1000,25%,15%) gives 100 | a rate of 15 % instead of 25 %
 * @example =PARLEY.EXEMPTION_SAVINGS(1000,25%,0,80%,500) gives 125 | 80 % of the value is covered, but no more than 500
 */
export function exemptionSavingsCells(
  value: unknown[][],
  rate: unknown[][],
  exemptRate?: unknown[][],
  coverage?: unknown[][],
  quota?: unknown[][],
): unknown[][] {
  return spread(SAVINGS, [value, rate, exemptRate, coverage, quota], exemptionSavings);
}

const DELAY = [
  required("value_per_year", amount),
  required("rate_now", rate),
  required("rate_after", rate),
  required("days", dayCount),
] as const;

/**
 * What days past the deadline cost: a year's imports spread over 365 days, times the rise of the rate.
 * @customfunction DELAY_COST DELAY_COST
 * @helpurl help/functions.html#delay_cost
 * @param valuePerYear Import value of a year, in any currency; the cost comes back in the same unit. A cell or a range.
 * @param rateNow Rate while the talks last, such as 10% or 0.1.
 * @param rateAfter Rate once the deadline has passed, such as 25% or 0.25.
 * @param days Days past the deadline.
 * @returns The extra duty of those days, in the unit of the value; negative where the rate falls.
 * @example =PARLEY.DELAY_COST(365000,10%,25%,1) gives 150 | the price of a day
 * @example =PARLEY.DELAY_COST(365000,10%,25%,{0;30;60}) gives {0;4500;9000} | a column of days
 */
export function delayCostCells(
  valuePerYear: unknown[][],
  rateNow: unknown[][],
  rateAfter: unknown[][],
  days: unknown[][],
): unknown[][] {
  return spread(DELAY, [valuePerYear, rateNow, rateAfter, days], delayCost);
}
