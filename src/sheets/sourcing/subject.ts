/** What the sheet Sourcing is written of: countries, products and the few values above them. */
import type { Language } from "../../cases/case";
import type { TransportMode } from "../../model/tariff/landed-cost";

export interface SourcingCountry {
  code: string;
  /** Of the value of a product, before freight and duty. */
  price: number;
  /** Of the price, insurance included. */
  freight: number;
  way: TransportMode;
  originating: boolean;
}

/** As it stands in the sheet; null is a blank cell. */
export interface SourcingProduct {
  product: string;
  partOf: string;
  code: string;
  /** USD a year. */
  value: number | null;
  facts: string;
  from: string;
}

export interface SourcingChoices {
  /** As Excel counts days; null: the first of the horizon, when scenarios have parted. */
  day: number | null;
  /** Id; "": expected over all. */
  scenario: string;
  /** USD. */
  entry: number;
  content: number;
  firstSale: number | null;
}

export interface SourcingSubject {
  language: Language;
  countries: readonly SourcingCountry[];
  products: readonly SourcingProduct[];
  choices: SourcingChoices;
  /** Ids of the table Scenarios. */
  scenarios: readonly string[];
  /** ISO days of the schedule. */
  scheduleFrom: string;
  scheduleTo: string;
  /** Fees of entry are known for the United States. */
  importer: string;
  /** The trade argument of rates where the workbook has trade of its own; "" where not. */
  ownTrade: string;
}

/** What a shipment of unknown size is taken to be worth, and the least US content that the law of 2025 leaves out (EO 14257, section 3(f)). */
export const CHOICES: SourcingChoices = { day: null, scenario: "", entry: 100_000, content: 0.2, firstSale: null };

export const MOST_COUNTRIES = 12;
/** A table keeps a row even where nobody has written into it. */
export const BLANK_PRODUCT: SourcingProduct = { product: "", partOf: "", code: "", value: null, facts: "", from: "" };

export const landedHeader = (code: string): string => `Landed ${code}`;
export const rateHeader = (code: string): string => `Rate ${code}`;
