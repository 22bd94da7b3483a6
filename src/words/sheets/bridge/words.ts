/** The words of the sheet Bridge, apart from the others as only a person who asks for it needs them. */
import type { Language } from "../../../cases/case";
import { en } from "./en";
import { ko } from "./ko";

/** What the duty is made of: each gets its part of the difference. */
export type BridgeFactor = "law" | "trade" | "terms" | "response";

type BridgeTable = "BridgeSteps" | "BridgeBars" | "BridgeSectors" | "BridgeOrders" | "BridgeRates" | "BridgeCopy";

export interface BridgeText {
  title: string;
  explanation: string;
  provenance(version: string): string;
  nothing: string;
  parameters: {
    from: string;
    to: string;
    fromDay: string;
    toDay: string;
    difference: string;
    check: string;
  };
  prompts: {
    scenario: { title: string; prompt: string };
    day: { title: string; prompt: string };
  };
  /** Formulas say them: what the two sides are, and what is wrong. */
  wholePeriod: string;
  dayNote: string;
  /** Begins with CHECK_OK of its language. */
  allWell: string;
  noScenario: string;
  oneDay: string;
  noResponse: string;
  factors: Record<BridgeFactor, string>;
  captions: Record<Exclude<BridgeTable, "BridgeCopy">, string> & { BridgeCopy?: undefined };
  /** Of another copy, by the name of its file. */
  copyCaption(file: string): string;
  ofCopy(file: string): string;
  noScenarioInCopy: string;
  noDayInCopy: string;
  noOutcomes(file: string): string;
  labels: Record<BridgeTable, Record<string, string>>;
  chart: { title: string; millionUsd: string };
}

export const bridgeTexts: Record<Language, BridgeText> = { en, ko };
