/** Facts of law about entries that are filed: which duties are void, the days of protest and correction, and the rates of interest on refunds, each with its source. */
import { serialOf } from "../../model/calendar/day";
import type { ClockRules } from "../../model/entries/clocks";
import type { QuarterRate } from "../../model/entries/interest";

/** First day on which duties under the International Emergency Economic Powers Act are known to be void. */
export const IEEPA_VOID = "2026-02-20";
/** Authorities of acts.csv whose duties the ruling voids from their beginning. */
const VOID = /^IEEPA\b/;
export const isVoid = (authority: string): boolean => VOID.test(authority);

export const CLOCKS: ClockRules = {
  consolidated: 80,
  protest: 180,
  correction: 300,
  beforeLiquidation: 15,
  cycle: 314,
};

export type EntryRule =
  "void" | "consolidated" | "protest" | "correction" | "beforeLiquidation" | "cycle" | "most" | "interest";

/** The sentences are in src/words; `primary` where the source itself was read. */
export const RULE_SOURCES: Readonly<Record<EntryRule, { source: string; confidence: "primary" | "secondary" }>> = {
  void: {
    source: "Learning Resources, Inc. v. Trump, Nos. 24-1287 and 25-250, 607 U.S. (2026-02-20); FR 2026-03832",
    confidence: "primary",
  },
  consolidated: {
    source: "CBP, IEEPA Duty Refunds (CAPE, phase 1 from 2026-04-20); CSMS 68315804; 19 USC 1501",
    confidence: "secondary",
  },
  protest: { source: "19 USC 1514(c)(3)", confidence: "primary" },
  correction: { source: "CBP, Post Summary Corrections: 300 days from entry", confidence: "secondary" },
  beforeLiquidation: {
    source: "CBP, Post Summary Corrections: 15 days before scheduled liquidation",
    confidence: "secondary",
  },
  cycle: { source: "CBP's practice; no rule of law (19 USC 1504(a): one year)", confidence: "secondary" },
  most: {
    source: "CBP, IEEPA Duty Refunds: 9,999 entries in a CAPE declaration, entry numbers only",
    confidence: "secondary",
  },
  interest: {
    source: "19 USC 1505(b), (c); 19 CFR 24.36; 26 USC 6621, 6622; 26 CFR 301.6622-1",
    confidence: "primary",
  },
};

export interface PublishedRate {
  /** ISO first day of the quarter. */
  from: string;
  /** Overpayments, fractions a year. */
  corporation: number;
  other: number;
  source: string;
  confidence: "primary" | "secondary";
}

const NOTICE = "CBP notice of quarterly IRS interest rates";
/** What was announced for others less one point: 26 USC 6621(a)(1)(B). */
const LESS_ONE = "corporations one point less, 26 USC 6621(a)(1)(B)";

export const OVERPAYMENT_RATES: readonly PublishedRate[] = [
  rate("2025-01-01", 0.06, 0.07, `${NOTICE}, 90 FR 9036 (2025-02228)`, "primary"),
  rate("2025-04-01", 0.06, 0.07, `${NOTICE}, FR 2025-07451`, "primary"),
  rate("2025-07-01", 0.06, 0.07, `${NOTICE}, announced 2025-06-30`, "secondary"),
  rate("2025-10-01", 0.06, 0.07, `${NOTICE}, announced 2025-09-26`, "secondary"),
  rate("2026-01-01", 0.06, 0.07, `${NOTICE}, FR 2026-01175; Rev. Rul. 2025-22`, "primary"),
  rate("2026-04-01", 0.05, 0.06, `IRB 2026-8; ${LESS_ONE}`, "secondary"),
  rate("2026-07-01", 0.06, 0.07, `Rev. Rul. 2026-10, IRB 2026-22; ${LESS_ONE}`, "secondary"),
  rate("2026-10-01", 0.06, 0.07, `Rev. Rul. 2026-15, IRB 2026-36; ${LESS_ONE}`, "secondary"),
];
/** First day for which no rate was published. */
export const RATES_END = "2027-01-01";

function rate(
  from: string,
  corporation: number,
  other: number,
  source: string,
  confidence: PublishedRate["confidence"],
): PublishedRate {
  return { from, corporation, other, source, confidence };
}

export function overpaymentRates(corporation: boolean): QuarterRate[] {
  return OVERPAYMENT_RATES.map((each) => ({
    from: serialOf(each.from),
    rate: corporation ? each.corporation : each.other,
  }));
}
