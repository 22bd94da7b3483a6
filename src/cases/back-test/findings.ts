/** What the back-test finds: for its page, its chart and the figures that sheets quote. */
import { DEFAULTS, type PublishedElasticity } from "../published-elasticities";
import type { BackTest, Pair } from "./compare";

export const CHART_FILE = "back-test.svg";
/** What the sheets say of how good the model is. Shares of 1. */
export interface Result {
  partners: number;
  /** Markets of a partner in a group of industries. */
  markets: number;
  model: number;
  nothing: number;
  single: { change: number; error: number };
  /** Between these changes lay nine tenths of the trade. */
  range: { low: number; high: number };
}

export interface Tried extends Pair {
  names: readonly [substitution: PublishedElasticity, demand: PublishedElasticity];
  error: number;
  /** Whether it is what the workbook takes in a first year. */
  isDefault: boolean;
}

export interface Findings {
  test: BackTest;
  result: Result;
  tried: readonly Tried[];
  /** The pair that would have been best, had the year been known. */
  hindsight: Pair & { error: number };
}

export const firstYear: Pair = {
  substitution: DEFAULTS["first year"].substitution.value,
  demand: DEFAULTS["first year"].demand.value,
};
