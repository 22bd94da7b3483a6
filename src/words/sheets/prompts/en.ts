/** What Excel shows in English beside a cell that a person may change. */
import type { SheetText } from "../words";

export const prompts: SheetText["prompts"] = {
  exchangeRateDay: {
    title: "Day of the rate",
    prompt: "The day of the rate; for an average, the last day of its period.",
  },
  exchangeRateSource: {
    title: "Source of the rate",
    prompt: "Who published it, and which rate it is, so that a colleague can check it.",
  },
  deadline: {
    title: "Deadline",
    prompt:
      "A day, or a day with its hour and that hour's distance from UTC: 2025-07-09 or 2025-07-09T00:01-04:00. The day is that of the capital that sets it.",
  },
  scheduleStart: {
    title: "Published before",
    prompt: "Acts published before this day count in every scenario, those without a deal included.",
  },
  knownScenarios: {
    title: "Scenarios",
    prompt: "Ids, separated by commas: in these scenarios every act counts that is published on the as-of day.",
  },
  actScenarios: {
    title: "Scenarios",
    prompt:
      "An act published after the as-of day counts only in “as-it-happened”; a counterfactual row counts in the scenarios that it names, separated by commas.",
  },
  codes: {
    title: "HS codes",
    prompt:
      "Codes of 2 to 10 digits, separated by commas. “8703 ex 870380” takes electric cars out of 8703; “all” is everything. A line counts for the first sector, from the top, that names it.",
  },
  elasticity: {
    title: "Elasticity",
    prompt:
      "Demand 0 or negative, substitution 0 or positive, supply positive. Blank where no source was found; low and high are for Simulate.",
  },
  otherRate: {
    title: "Another rate",
    prompt: "A rate for this supplier in every scenario, such as 15%, in place of the law's. Blank: the law's.",
  },
  responseRun: {
    title: "Response",
    prompt: "short-run: a first year. long-run: after adjustment; it overshoots a first year by far.",
  },
  rivalDeals: {
    title: "Rivals' deals",
    prompt: "scenario: as each scenario knows them. in: the rivals' own deals count in every scenario. out: in none.",
  },
  dayScenario: {
    title: "Scenario",
    prompt: "The scenario whose acts and terms price the days in DayPath on the sheet Outcomes.",
  },
  reading: {
    title: "Reading",
    prompt: "Sources read the rule in two ways; both are rows in Measures. Outcomes follow the one named here.",
  },
  window: {
    title: "Day",
    prompt: "From: first day with the rival's deal. Until: the day on which the exporter has its own.",
  },
  rate: {
    title: "Rate",
    prompt: "A percentage below 500 %, or its fraction: 25% or 0.25. Blank where the form has no rate.",
  },
  day: { title: "Day", prompt: "A date in Washington. Blank: no end date." },
  probability: {
    title: "Probability",
    prompt: "Enter 0 % to 100 %. An assumption: all probabilities together must sum to 100 %.",
  },
  exemptRate: { title: "Exempt rate", prompt: "Total rate on what the terms cover: 15% or 0.15; 0 is free." },
  coverage: {
    title: "Coverage",
    prompt: "Share of the sector's trade that the terms cover, 0 to 1. 0 means no terms.",
  },
  quota: { title: "Quota", prompt: "USD of imports a year that pay the exempt rate. Blank: no limit." },
  effective: {
    title: "Effective",
    prompt: "First day of the terms. Earlier than the horizon counts as its first day.",
  },
  until: { title: "Until", prompt: "First day on which the terms no longer hold. Blank: they stay." },
  refund: { title: "Refund", prompt: "TRUE: duty paid since the horizon began is given back." },
  months: {
    title: "Horizon",
    prompt: "Whole months from the deadline. The schedule is available until its last day, which is the limit.",
  },
  compareWith: {
    title: "Reference",
    prompt: "The scenario that the others are compared with: what happens without an agreement.",
  },
  asOf: {
    title: "As of",
    prompt: "Calculate as if today were this day. What was published later is not known on it.",
  },
  status: {
    title: "Status",
    prompt: "law: an act that was published. counterfactual: what did not happen; name its scenarios.",
  },
  share: {
    title: "Share",
    prompt:
      'Share of the value that is the metal, or of the trade that the measure reaches: 50% or 0.5; 100% for all, "none" for nothing. "by line": as the statistics have it; "assumed": the assumption made for the condition.',
  },
  distribution: {
    title: "Distribution",
    prompt:
      "PERT leans to the most likely value, triangular less so; uniform takes every value between low and high as likely as any other.",
  },
  form: {
    title: "Form",
    prompt:
      "How the rate joins the base rate: additional adds, floor lifts the total to the rate, exempt takes goods out.",
  },
};
