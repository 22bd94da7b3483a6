/** Names of what is on the sheets Entries and Refunds. */

export const ENTRY_TABLES = [
  "Entries",
  "EntryRates",
  "EntryVerdicts",
  "EntryColumns",
  "RefundAuthorities",
  "RefundWays",
  "RefundStatuses",
  "EntryRules",
  "InterestRates",
  "RefundLedger",
] as const;
export type EntryTable = (typeof ENTRY_TABLES)[number];

/** A person decides; Parley begins with the first. */
export const STATUSES = ["draft", "reviewed", "filed"] as const;
export type EntryStatus = (typeof STATUSES)[number];

/** Behind the first code of a line that has several tariff numbers. */
export const SEVERAL = " (+)";
