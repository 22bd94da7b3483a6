/** One line of an entry summary, as an importer's export has it: what was entered, what was paid, and where its liquidation stands. */

/** Duty under one heading of chapter 99, as an export with a row for each tariff number has it. */
export interface HeadingPaid {
  /** Eight digits: "99030125". */
  heading: string;
  /** USD. */
  paid: number;
}

/** Whether an entry is liquidated; "not known" where the export does not say it. */
export type Liquidation = { state: "open" } | { state: "liquidated"; day: number } | { state: "not known" };

export interface EntryLine {
  /** Of its first row in the file, as a spreadsheet counts. */
  row: number;
  /** Number of the entry summary, without hyphens and blanks. */
  entry: string;
  line: string;
  /** Importer of record; "" where the export does not name one. */
  importer: string;
  /** As written; the first where the line has several. */
  code: string;
  /** The line has several tariff numbers besides those of chapter 99: a set, or goods returned. */
  several: boolean;
  origin: string;
  /** Day of entry, as Excel counts days. */
  day: number;
  /** Day on which the duty was deposited, as far as the export says it: of the entry summary, else of entry. */
  deposited: number;
  /** Entered value in USD. */
  value: number;
  /** Duty in USD, without fees; null where the export does not have it. */
  paid: number | null;
  /** The part of `paid` under headings of chapter 99; null where the export does not divide it. */
  headings: readonly HeadingPaid[] | null;
  /** Whether a preference was claimed; null where the export does not say it. */
  claim: boolean | null;
  liquidation: Liquidation;
}
