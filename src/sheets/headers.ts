/** Headers of the columns that are named after a country or a partner; formulas of several sheets refer to them. */

/** Everybody but the exporter and its rivals. */
export const REST = "rest";

/** A sector's trade with a country. */
export function tradeHeader(code: string): string {
  return `Trade ${code}`;
}

/** The rate of 1 January 2025, which is that of the year of the trade. */
export function firstRateHeader(code: string): string {
  return `Rate 2024 ${code}`;
}

export function divertedHeader(partner: string): string {
  return `Diverted ${partner}`;
}

/** (1 + rate) / (1 + rate of 2024). */
export function priceFactorHeader(partner: string): string {
  return `Price factor ${partner}`;
}
