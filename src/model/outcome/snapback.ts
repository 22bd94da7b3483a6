/** What a deal costs that the other side may take back: from then on the rate without a deal is paid, to the end of the horizon. */
import { InputError } from "../input-error";

/** What SNAPBACK_COST can give. */
export const snapbackResults = ["cost", "duty", "premium", "chance"] as const;
export type SnapbackResult = (typeof snapbackResults)[number];

export interface Deal {
  /** Import value of a year. */
  value: number;
  withDeal: number;
  after: number;
  /** Chance within a year that the deal is taken back, if it still holds. */
  chance: number;
  years: number;
  discountRate: number;
}

/** ∫ e^(−kt) dt from 0 to `years`: what one a year, paid all the time, is worth today. */
function worthOfOne(k: number, years: number): number {
  return k === 0 ? years : -Math.expm1(-k * years) / k;
}

/**
 * The end of the deal is the first event of a Poisson process, as in Dixit and Pindyck (1994), "Investment under Uncertainty", ch. 3 and 6:
 * with the intensity λ = −ln(1 − chance) the deal still holds after t years with the probability e^(−λt), and what is paid as long as it holds
 * is worth ∫ e^(−(δ + λ)t) dt, δ = ln(1 + discount rate). The premium is the payment a year, made as long as the deal holds, that is worth as
 * much as the cost: the fair spread of a credit default swap (Hull, "Options, Futures, and Other Derivatives", credit derivatives), with a loss
 * that runs from the event to the end.
 */
export function snapback(
  { value, withDeal, after, chance, years, discountRate }: Deal,
  result: SnapbackResult,
): number {
  if (!(years > 0)) throw new InputError("years", "value", { value: years, wanted: "years" });
  const intensity = -Math.log1p(-chance);
  if (result === "chance") return -Math.expm1(-intensity * years);
  const discount = Math.log1p(discountRate);
  const always = worthOfOne(discount, years);
  const holding = intensity === Infinity ? 0 : worthOfOne(discount + intensity, years);
  const rise = value * (after - withDeal);
  switch (result) {
    case "cost":
      return rise * (always - holding);
    case "duty":
      return value * withDeal * always + rise * (always - holding);
    case "premium":
      // Of a deal that ends at once no payment is ever made.
      if (holding === 0)
        throw new InputError("chance_per_year", "value", { value: chance, wanted: "chance below one" });
      return (rise * (always - holding)) / holding;
  }
}
