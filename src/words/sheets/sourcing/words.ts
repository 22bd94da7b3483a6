/** The words of the sheet Sourcing, apart from the others as only a person who asks for it needs them. */
import type { Language } from "../../../cases/case";
import { en } from "./en";
import { ko } from "./ko";

interface Prompt {
  title: string;
  prompt: string;
}

export interface SourcingText {
  title: string;
  explanation: string;
  method: string;
  provenance(version: string): string;
  nothing: string;
  /** A country that the law does not know, and a column or row of a person's own that a new sheet would lose. */
  unknownCountry(text: string): string;
  tooManyCountries(most: number): string;
  ownColumn(header: string): string;
  notKnown: string;
  parameters: Record<"day" | "scenario" | "entry" | "content" | "firstSale" | "saving" | "check", string>;
  notes: { horizon: string; expected: string; entry: string; content: string; firstSale: string; saving: string };
  prompts: Record<
    | "day"
    | "scenario"
    | "entry"
    | "content"
    | "firstSale"
    | "price"
    | "freight"
    | "mode"
    | "originating"
    | "product"
    | "partOf"
    | "code"
    | "value"
    | "facts"
    | "from",
    Prompt
  >;
  /** Begins with CHECK_OK of its language. */
  allWell: string;
  noRate: string;
  notListed: string;
  captions: Record<"SourcingCountries" | "SourcingBills" | "SourcingProducts" | "SourcingRates", string>;
  /** By header; of those named after a country `landed` and `rate` say it. */
  labels: Record<"SourcingCountries" | "SourcingBills" | "SourcingProducts" | "SourcingRates", Record<string, string>>;
  landed(country: string): string;
  rate(country: string): string;
  origins: string;
  chances: string;
  chart: { title: string; millionUsd: string };
}

export const sourcingTexts: Record<Language, SourcingText> = { en, ko };
