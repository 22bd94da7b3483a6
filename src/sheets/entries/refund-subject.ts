/** What the sheet Refunds is made of, and where its yellow cells are. */
import type { Language } from "../../cases/case";
import type { LedgerEntry } from "../../model/entries/ledger";
import { fixedAddress } from "../address";
import { PARAMETER_ROW } from "../plan";
import type { EntryStatus } from "./plan";

/** What a person has decided about an entry. */
export interface Kept {
  status: EntryStatus;
  note: string;
}

export interface RefundsSubject {
  ledger: readonly LedgerEntry[];
  /** By entry, also of those that are not in the ledger. */
  kept: ReadonlyMap<string, Kept>;
  /** Authorities with a refund, in the order of their columns. */
  authorities: readonly string[];
  /** Day to which days left and interest are counted. */
  day: number;
  corporation: boolean;
  language: Language;
}

/** The yellow cells. */
export const DAY_CELL = fixedAddress(PARAMETER_ROW, 0);
export const IMPORTER_CELL = fixedAddress(PARAMETER_ROW, 1);
