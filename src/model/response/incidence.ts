/** Incidence: who bears a change of duty, the importing side or the exporters. */
import { checkMarket } from "./market";
import { power } from "./powers";

/**
 * Share of a duty change that the importing side bears, 0–1: the rise of the domestic price over the rise of the domestic
 * price and the fall of the exporter's price together. For a small change from free trade it is supply / (supply − demand).
 * Source: the textbook incidence result, e.g. Feenstra, R. (2015), "Advanced International Trade", ch. 8, with constant elasticities.
 */
export function importerShare(before: number, after: number, demand: number, supply: number): number {
  checkMarket(0, before, after, demand, supply);
  if (demand === 0 || supply === Infinity) return 1;
  const priceBefore = 1 + before;
  const priceAfter = 1 + after;
  // Below this the difference of prices is rounding; the limit is exact to the same digits.
  if (Math.abs(after - before) < 1e-7) return supply / (supply - demand / priceBefore);
  const exporterPrice = power(priceAfter / priceBefore, demand / (supply - demand));
  const domesticRise = priceAfter * exporterPrice - priceBefore;
  return domesticRise / (domesticRise + 1 - exporterPrice);
}
