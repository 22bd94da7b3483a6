/** What goods cost once they are in the United States: value, transport, duty and the fees of the entry. */
import { boundsOn, HARBOR_RATE, PROCESSING_RATE } from "./entry-fees";
import { InputError } from "../input-error";
import { checkRate } from "./rate";

export const transportModes = ["ocean", "air", "land"] as const;
export type TransportMode = (typeof transportModes)[number];

export interface LandedCost {
  duty: number;
  /** Merchandise processing fee. */
  processing: number;
  /** Harbor maintenance fee. */
  harbor: number;
  total: number;
}

/**
 * Cost of one formal entry, all in US dollars, unrounded.
 * Duty and fees fall on the customs value, which leaves out international freight and insurance (19 U.S.C. 1401a(b)(4)(A)):
 * the processing fee is 0.3464 % of it within its bounds (19 CFR 24.23), the harbor fee 0.125 % of it for cargo that comes by
 * sea (19 CFR 24.24). Goods that originate in Korea under KORUS pay no processing fee
 * (Pub. L. 112-41, section 203; 19 U.S.C. 58c(b)).
 *
 * @param value customs value, 0 or more; nothing is due on 0
 * @param rate total ad valorem rate, a fraction
 * @param day of the entry, an Excel serial; null for the bounds last known
 * @param originating entered as originating goods of a free-trade agreement
 */
export function landedCost(
  value: number,
  rate: number,
  freight: number,
  insurance: number,
  mode: TransportMode,
  day: number | null,
  originating: boolean,
): LandedCost {
  for (const [name, amount] of [
    ["value", value],
    ["freight", freight],
    ["insurance", insurance],
  ] as const) {
    if (!(amount >= 0 && amount < Infinity))
      throw new InputError(name, "value", { value: amount, wanted: "zero or more" });
  }
  checkRate("rate", rate);
  const bounds = boundsOn(day);
  const duty = value * rate;
  const processing =
    originating || value === 0 ? 0 : Math.min(Math.max(value * PROCESSING_RATE, bounds.least), bounds.most);
  const harbor = mode === "ocean" ? value * HARBOR_RATE : 0;
  return { duty, processing, harbor, total: value + freight + insurance + duty + processing + harbor };
}
