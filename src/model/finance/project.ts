/** An investment offer as a project: capital while it is built, revenue and cost while it works, and the debt that pays for part of it. */
import { levelPayment, netPresentValue } from "./cash-flow";
import { InputError } from "../input-error";

/** Amounts a year in one currency and one price level; every flow comes at the end of its year. */
export interface Project {
  /** Capital spent in each year of building, 0 or more. */
  capital: ArrayLike<number>;
  /** In each year of working, the first of which follows the last of building. */
  revenue: ArrayLike<number>;
  cost: ArrayLike<number>;
  debt?: Debt | undefined;
}

export interface Debt {
  /** Part of the capital of every year that is borrowed, 0 to 1. */
  share: number;
  /** A year, a fraction. While the project is built it is added to the debt. */
  interest: number;
  /** Years of working in which the debt is paid off in level payments. */
  tenor: number;
}

export interface ProjectFlows {
  /** Before debt: years of building, then years of working. */
  project: Float64Array;
  /** What is left to the owners after debt; the same without debt. */
  equity: Float64Array;
  /** Owed when the project starts to work. */
  debt: number;
  /** Interest and repayment of each year of working. */
  service: Float64Array;
  /** Revenue less cost over debt service, for each year with debt service. */
  cover: Float64Array;
  /** The lowest of them; null without debt. */
  leastCover: number | null;
}

/**
 * Flows by the conventions of project finance: interest during construction is capitalised, debt service is level, and the
 * debt service cover ratio is cash flow available for debt service over it. Yescombe, E. (2014), "Principles of Project
 * Finance", ch. 12. Present values are netPresentValue's, one year before the first flow: Excel's NPV.
 */
export function projectFlows(project: Project): ProjectFlows {
  check(project);
  const { capital, revenue, cost, debt } = project;
  const build = capital.length;
  const flows = new Float64Array(build + revenue.length);
  for (let year = 0; year < build; year++) flows[year] = -capital[year]!;
  for (let year = 0; year < revenue.length; year++) flows[build + year] = revenue[year]! - cost[year]!;

  const equity = flows.slice();
  const service = new Float64Array(revenue.length);
  let owed = 0;
  if (debt && debt.share > 0) {
    for (let year = 0; year < build; year++) {
      const drawn = debt.share * capital[year]!;
      owed = owed * (1 + debt.interest) + drawn;
      equity[year]! += drawn;
    }
    service.fill(levelPayment(debt.interest, debt.tenor, owed), 0, debt.tenor);
    for (let year = 0; year < debt.tenor; year++) equity[build + year]! -= service[year]!;
  }
  const cover = Float64Array.from(
    { length: owed > 0 ? debt!.tenor : 0 },
    (_, year) => (revenue[year]! - cost[year]!) / service[year]!,
  );
  return {
    project: flows,
    equity,
    debt: owed,
    service,
    cover,
    leastCover: cover.length > 0 ? Math.min(...cover) : null,
  };
}

/** Present value to the owners at their discount rate a year; of the whole project where it has no debt. */
export function projectValue(project: Project, rate: number): number {
  return netPresentValue(rate, projectFlows(project).equity);
}

/**
 * The price of a unit, the same in every year, at which the project is worth nothing to its owners: present cost over present
 * volume, which without debt is the levelised cost of what it makes. Short, W., Packey, D. and Holt, T. (1995), "A Manual for
 * the Economic Evaluation of Energy Efficiency and Renewable Energy Technologies", NREL/TP-462-5173.
 *
 * @param volume units in each year of working, at least one of them above 0
 */
export function breakEvenPrice(project: Omit<Project, "revenue">, volume: ArrayLike<number>, rate: number): number {
  const cost = projectValue({ ...project, revenue: new Float64Array(volume.length) }, rate);
  const sold = new Float64Array(project.capital.length + volume.length);
  for (let year = 0; year < volume.length; year++) {
    if (!(volume[year]! >= 0))
      throw new InputError("volume", "yearly", { value: volume[year]!, year: year + 1, wanted: "zero or more" });
    sold[project.capital.length + year] = volume[year]!;
  }
  const units = netPresentValue(rate, sold);
  if (!(units > 0)) throw new InputError("volume", "nothingSold", undefined);
  return -cost / units;
}

function check({ capital, revenue, cost, debt }: Project): void {
  if (capital.length === 0) throw new InputError("build_years", "noYearOfBuilding", undefined);
  if (revenue.length === 0) throw new InputError("years", "noYearOfWorking", undefined);
  if (cost.length !== revenue.length)
    throw new InputError("opex", "costYears", { given: cost.length, years: revenue.length });
  for (let year = 0; year < capital.length; year++)
    if (!(capital[year]! >= 0))
      throw new InputError("capex", "yearly", { value: capital[year]!, year: year + 1, wanted: "capital spent" });
  if (!debt) return;
  const { share, interest, tenor } = debt;
  if (!(share >= 0 && share <= 1)) throw new InputError("debt_share", "value", { value: share, wanted: "share" });
  if (share === 0) return;
  if (!(interest >= 0)) throw new InputError("interest", "value", { value: interest, wanted: "yearly rate" });
  if (!(Number.isInteger(tenor) && tenor >= 1))
    throw new InputError("tenor", "value", { value: tenor, wanted: "whole years" });
  if (tenor > revenue.length) throw new InputError("tenor", "tenorBeyondProject", { tenor, years: revenue.length });
}
