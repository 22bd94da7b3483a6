/** The English of the sheets of results. */
import type { ReportText } from "./report-text";

const HORIZON_USD = "million USD over the horizon";
const YEAR_USD = "million USD a year";

export const en: ReportText = {
  uncertainty: {
    title: "Uncertainty: between what the outcome may lie",
    explanation:
      "Values, drawn from the inputs that the table Uncertainty on Scenarios gives a low and a high; they do not follow the cells. The check says whether an input or an outcome has changed since; if so, simulate again in the pane. The same inputs and the same seed give the same numbers on every computer.",
    provenance: ({ version, draws, seed, asOf, run }) => `Parley ${version} · ${draws} draws, plain Monte Carlo · seed ${seed} · inputs as of ${asOf}, ${run} elasticities · inputs drawn independently of each other`,
    legend: "",
    measures: { imports: "Imports after the response", duty: "Net duty on unchanged trade", lost: "Trade lost", diverted: "Trade diverted to others", revenue: "US revenue after the response" },
    inputs: { elasticity: "Elasticity", substitution: "Substitution", trade: "Trade", "exempt rate": "Exempt rate", coverage: "Coverage", probability: "Probability" },
    parameters: { measure: "Outcome", draws: "Draws", seed: "Seed", asOf: "As of", check: "Check of the inputs", horizon: "Horizon, months", response: "Elasticities" },
    unchanged: "OK: unchanged since",
    changed: "Changed since: simulate again",
    expected: "Weighted by probability",
    charts: { histogram: "How often each outcome was drawn", draws: "share of draws", tornado: "What moves the outcome most", atLow: "input at its low", atHigh: "input at its high", percentiles: "Percentiles by scenario", millionUsd: "million USD" },
  },
  ask: {
    title: "Lines to ask for: what to have exempted first",
    explanation:
      "The best list within the limit that was set in the pane. The list stays as it was chosen; trade, rate, elasticity, trade won back and duty are live formulas. Trade won back is that of a single market with demand of constant elasticity at a price that the importer cannot move.",
    provenance: ({ version, scenario, day, level, year }) => `Parley ${version} · rates of ${day} in the scenario ${scenario} · ${level} · trade of ${year}`,
    legend: "",
    parameters: {
      day: "Rates of",
      scenario: "In the scenario",
      objective: "Chosen for",
      limit: "Limit",
      chosen: "Lines in the list",
      tradeWon: "Trade won back, million USD a year",
      forgone: "Duty given up, million USD a year",
      share: "Of the duty on these sectors",
    },
    objectives: { trade: "most trade won back", weight: "most worth by weight" },
    limits: { revenue: (amount) => `${amount} of US duty a year`, lines: (count) => `${count} lines` },
    others: (count) => `${count} more lines of the list, together`,
    instruments: {
      exemption: (count) => `Exemption of the ${count} lines`,
      quota: (share) => `Free quota of ${share} of today's trade on every line`,
      rate: (rate) => `No line pays more than ${rate}`,
      phaseIn: (years) => `All lines to 0 on a straight line in ${years} years`,
      phaseInNever: "No phase-in: nothing is given up",
    },
    charts: { tradeWon: "Trade won back", byInstrument: "Trade won back at the same cost to the US", millionUsd: "million USD a year" },
  },
  captions: {
    Percentiles: "Percentiles",
    Histogram: "Histogram",
    Tornado: "Which input moves the outcome most, one at a time",
    TornadoBars: "For the chart: the widest last",
    DrawnInputs: "The inputs as they were",
    AskLines: "The list",
    AskComparison: "What else costs the US the same",
  },
  labels: {
    Percentiles: {
      Scenario: "scenario id",
      Name: "",
      P5: HORIZON_USD,
      P25: HORIZON_USD,
      P50: "million USD, median",
      P75: HORIZON_USD,
      P95: HORIZON_USD,
      Mean: HORIZON_USD,
      "Workbook then": "all inputs at their likeliest",
      "Workbook now": "live, million USD",
    },
    Histogram: { Range: "million USD", Share: "of all draws", From: "million USD", To: "million USD", Draws: "" },
    Tornado: { Input: "", Low: "", Likely: "", High: "", "At low": "outcome, million USD", "At high": "outcome, million USD", Swing: "million USD" },
    TornadoBars: { Input: "", "Change at low": "million USD", "Change at high": "million USD" },
    DrawnInputs: { Input: "", Of: "", Low: "", Likely: "", High: "", Distribution: "", Unchanged: "live" },
    AskLines: {
      Rank: "best first",
      Line: "HS code",
      Description: "",
      Sector: "sector id",
      Trade: YEAR_USD,
      Rate: "live",
      Elasticity: "of the sector",
      "Trade won": `${YEAR_USD}, live`,
      "Duty given up": `${YEAR_USD}, live`,
      Weight: "a dollar of trade counts so much",
    },
    AskComparison: { Concession: "", "Trade won": YEAR_USD, "Duty given up": "on today's trade, million USD", "US revenue after": "once trade has responded, million USD", "Quota rent": "to who holds the licences, million USD" },
  },
};
