/** What can still be done about an entry: which way is open on a day, until when, and how many days are left. */
import type { Liquidation } from "./line";

/** Days from liquidation, from entry, and before liquidation, with which the clocks of an entry run. */
export interface ClockRules {
  /** Within which CBP's tool for consolidated refunds takes a liquidated entry. */
  consolidated: number;
  /** 19 USC 1514(c)(3). */
  protest: number;
  /** Corrections of an entry summary before liquidation: so many days from entry, and so many before liquidation. */
  correction: number;
  beforeLiquidation: number;
  /** After which CBP usually liquidates; no rule of law. */
  cycle: number;
}

export const ROUTES = ["not liquidated", "consolidated", "protest", "final", "not known"] as const;
export type Route = (typeof ROUTES)[number];

export interface Clock {
  route: Route;
  /** Last day of that way, of an entry that is not liquidated the last day of corrections; null where none is open or that is past, or where the export does not say when the entry was liquidated. */
  until: number | null;
  left: number | null;
}

/** Days are whole, on the clock in Washington; the last day counts as a day on which something can be filed. */
export function clockOf(entered: number, liquidation: Liquidation, day: number, rules: ClockRules): Clock {
  const ends = (route: Route, until: number): Clock => ({ route, until, left: until - day });
  if (liquidation.state === "not known") return { route: "not known", until: null, left: null };
  // A day of liquidation that is still to come is a scheduled one.
  if (liquidation.state === "open" || liquidation.day > day) {
    const liquidated = liquidation.state === "open" ? entered + rules.cycle : liquidation.day;
    const corrected = Math.min(entered + rules.correction, liquidated - rules.beforeLiquidation);
    // After that it waits for its liquidation, and nothing ends before.
    return corrected < day ? { route: "not liquidated", until: null, left: null } : ends("not liquidated", corrected);
  }
  if (day <= liquidation.day + rules.consolidated) return ends("consolidated", liquidation.day + rules.consolidated);
  if (day <= liquidation.day + rules.protest) return ends("protest", liquidation.day + rules.protest);
  return { route: "final", until: null, left: null };
}
