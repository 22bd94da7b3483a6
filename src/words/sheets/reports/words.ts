/** The words of the sheets of results, in one shape for all languages. */
import type { Language } from "../../../cases/case";
import type { OutcomeMeasure } from "../../../model/uncertainty/outcome-model";
import type { EntryTable } from "../../../sheets/entries/plan";
import type { ReportTable } from "../../../sheets/sheet-names";
import type { TalkTable } from "../../../sheets/talks/plan";
import type { UncertainInputId } from "../../../sheets/uncertainty";
import { en } from "./en";
import { ko } from "./ko";

export interface ReportText {
  uncertainty: {
    title: string;
    explanation: string;
    method: string;
    provenance(about: { version: string; draws: string; seed: string; asOf: string; run: string }): string;
    legend: string;
    measures: Record<OutcomeMeasure, string>;
    inputs: Record<UncertainInputId, string>;
    parameters: {
      measure: string;
      draws: string;
      seed: string;
      asOf: string;
      check: string;
      horizon: string;
      response: string;
      target: string;
      chance: string;
    };
    targetNote: string;
    unchanged: string;
    changed: string;
    /** Of all scenarios: in each draw one happens, by its probability. */
    outcome: string;
    /** The probability-weighted average of the scenarios. */
    expected: string;
    charts: {
      histogram: string;
      draws: string;
      tornado: string;
      atLow: string;
      atHigh: string;
      percentiles: string;
      millionUsd: string;
      fan: string;
      fanKey: string;
      curve: string;
      chance: string;
    };
  };
  ask: {
    title: string;
    explanation: string;
    method: string;
    provenance(about: { version: string; scenario: string; day: string; level: string; year: string }): string;
    legend: string;
    parameters: {
      day: string;
      scenario: string;
      objective: string;
      limit: string;
      chosen: string;
      tradeWon: string;
      forgone: string;
      share: string;
    };
    objectives: Record<"trade" | "weight", string>;
    limits: { revenue(amount: string): string; lines(count: string): string };
    others(count: string): string;
    instruments: {
      exemption(count: string): string;
      quota(share: string): string;
      rate(rate: string): string;
      phaseIn(years: string): string;
      phaseInNever: string;
    };
    charts: { tradeWon: string; byInstrument: string; millionUsd: string };
  };
  captions: Partial<Record<ReportTable, string>>;
  /** Those of the trade tables follow the countries; they and those of the rejected rows, of the brief, of the bridge, of coverage, of entries and of the talks stand with their sheets. */
  labels: {
    [
      Table in Exclude<
        ReportTable,
        | ("TradeData" | "TradeBefore" | "RejectedRows")
        | (`Brief${string}` | `Bridge${string}` | `Cell${string}` | `Coverage${string}` | `Sourcing${string}`)
        | EntryTable
        | TalkTable
      >
    ]: Record<string, string>;
  };
}

export const reportTexts: Record<Language, ReportText> = { en, ko };
