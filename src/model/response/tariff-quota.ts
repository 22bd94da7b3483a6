/** A tariff-rate quota: which of its three regimes binds, and who gets what. */
import { InputError, type Wanted } from "../input-error";
import { checkRate } from "../tariff/rate";

export interface QuotaOutcome {
  regime: "in-quota rate binds" | "quota binds" | "over-quota rate binds";
  /** In the unit of `freeTradeImports`. */
  imports: number;
  /** Domestic price where the world price is 1. */
  price: number;
  revenue: number;
  rent: number;
  /** The part of the rent that exporters get. */
  exporterRent: number;
}

/**
 * Imports under a quota `quota` at `inQuotaRate` and `overQuotaRate` beyond it, for demand of constant elasticity and a world
 * price of 1 that the importer cannot move.
 * Source: Skully, D. (2001), "Economics of Tariff-Rate Quota Administration", USDA Technical Bulletin 1893.
 *
 * @param freeTradeImports imports at a rate of 0, in value or quantity, 0 or more
 * @param demandElasticity at most 0
 * @param quota in the same unit, 0 or more; 0 leaves the over-quota rate on everything
 * @param exporterShare who holds the licences: the exporters' share of the rent, 0–1
 */
export function quotaOutcome(
  freeTradeImports: number,
  demandElasticity: number,
  quota: number,
  inQuotaRate: number,
  overQuotaRate: number,
  exporterShare: number,
): QuotaOutcome {
  check(freeTradeImports, demandElasticity, quota, inQuotaRate, overQuotaRate, exporterShare);
  const demandAt = (price: number): number => freeTradeImports * price ** demandElasticity;
  const inside = demandAt(1 + inQuotaRate);
  if (inside <= quota)
    return outcome("in-quota rate binds", inside, 1 + inQuotaRate, inQuotaRate * inside, 0, exporterShare);
  const beyond = demandAt(1 + overQuotaRate);
  if (beyond >= quota) {
    const rent = (overQuotaRate - inQuotaRate) * quota;
    return outcome(
      "over-quota rate binds",
      beyond,
      1 + overQuotaRate,
      inQuotaRate * quota + overQuotaRate * (beyond - quota),
      rent,
      exporterShare,
    );
  }
  const price = (quota / freeTradeImports) ** (1 / demandElasticity);
  return outcome("quota binds", quota, price, inQuotaRate * quota, (price - 1 - inQuotaRate) * quota, exporterShare);
}

function outcome(
  regime: QuotaOutcome["regime"],
  imports: number,
  price: number,
  revenue: number,
  rent: number,
  exporterShare: number,
): QuotaOutcome {
  return { regime, imports, price, revenue, rent, exporterRent: rent * exporterShare };
}

function check(imports: number, demand: number, quota: number, inside: number, beyond: number, share: number): void {
  const refuse = (argument: string, value: number, wanted: Wanted): never => {
    throw new InputError(argument, "value", { value, wanted });
  };
  if (!(imports >= 0)) refuse("free_trade_imports", imports, "zero or more");
  if (!(demand <= 0)) throw new InputError("demand_elasticity", "demandSign", { value: demand });
  if (!(quota >= 0)) refuse("quota", quota, "zero or more");
  checkRate("in_quota_rate", inside);
  checkRate("over_quota_rate", beyond);
  if (!(beyond >= inside))
    throw new InputError("over_quota_rate", "belowInQuotaRate", { value: beyond, inQuotaRate: inside });
  if (!(share >= 0 && share <= 1)) refuse("rent_share", share, "rent share");
}
