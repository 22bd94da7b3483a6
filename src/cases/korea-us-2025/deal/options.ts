/** Options of an ask or an offer, with what a dollar of them is worth to either side (low, likely, high). */
import type { Citation, Text } from "../../case";
import type { Confidence, DealOption, Estimate, OptionAmount } from "../../deal";
import { WRITTEN } from "./sources";

const NOTHING: Estimate = [0, 0, 0];
/** A dollar of duty saved is a dollar; a dollar of duty forgone costs less than that, as buyers at home keep part of it. */
const SAVED: Estimate = [1, 1, 1];
const FORGONE: Estimate = [-1, -0.5, -0.25];

interface OptionParts {
  amount: OptionAmount;
  ours: Estimate | null;
  theirs: Estimate;
  cost: readonly [ours: number, theirs: number];
  source: Citation;
  date: string;
  confidence: Confidence;
  excludes?: readonly string[];
  requires?: readonly string[];
}

export function option(
  id: string,
  name: Text,
  { cost, excludes = [], requires = [], ...rest }: OptionParts,
): DealOption {
  return { id, name, politicalCost: { ours: cost[0], theirs: cost[1] }, excludes, requires, ...rest };
}

export function none(en: string, ko: string): DealOption {
  return option(
    "none",
    { en, ko },
    {
      amount: { kind: "nothing" },
      ours: NOTHING,
      theirs: NOTHING,
      cost: [0, 0],
      source: { en: "no change", ko: "변동 없음" },
      date: WRITTEN,
      confidence: "assumption",
    },
  );
}

interface Terms {
  rate: number;
  coverage?: number;
  quotaShare?: number;
  phaseInMonths?: number;
}

export function duty(
  sector: string,
  id: string,
  en: string,
  ko: string,
  { rate, coverage = 1, quotaShare, phaseInMonths }: Terms,
  theirCost: number,
  source: Citation,
  date = WRITTEN,
  confidence: Confidence = "assumption",
): DealOption {
  const amount: OptionAmount = {
    kind: "duty",
    sector,
    rate,
    coverage,
    quotaShare: quotaShare ?? null,
    phaseInMonths: phaseInMonths ?? null,
  };
  return option(
    id,
    { en, ko },
    { amount, ours: SAVED, theirs: FORGONE, cost: [0, theirCost], source, date, confidence },
  );
}
