/** The English of the sheet Bridge. */
import { CHECK_OK } from "../check-status";
import type { BridgeText } from "./words";

export const en: BridgeText = {
  title: "Bridge: why two figures of duty differ",
  explanation: "Choose two scenarios, and two days where the duty of a day is meant.",
  provenance: (version) =>
    `Parley ${version} · each part is the mean over all orders of change, so that the parts add up (Shapley; Shorrocks 2013)`,
  nothing: "There is nothing to compare yet: build the workbook, with the sheet Outcomes, then write the bridge.",
  parameters: {
    from: "From the scenario",
    to: "To the scenario",
    fromDay: "From the day",
    toDay: "To the day",
    difference: "Difference, million USD",
    check: "Check",
  },
  prompts: {
    scenario: { title: "Scenario", prompt: "The id of a scenario of the sheet Inputs." },
    day: {
      title: "Day",
      prompt:
        "Blank: the whole period of Outcomes. With a day on both sides: a year's duty at the rates and terms of that day.",
    },
  },
  wholePeriod: "the whole period",
  dayNote: "a year's duty at that day's rates",
  allWell: `${CHECK_OK.en}: the parts add up`,
  noScenario: "No such scenario on the sheet Inputs: ",
  oneDay: "Give both days, or neither",
  noResponse: " · response not known for some sectors: taken as none",
  factors: { law: "Law", trade: "Trade", terms: "Terms", response: "Trade response" },
  captions: {
    BridgeSteps: "From one figure to the other",
    BridgeBars: "For the chart",
    BridgeSectors: "Sector by sector, and what the duty is made of: trade × rate × share left by the terms × response",
    BridgeOrders: "The parts in each order of change; the part above is their mean",
    BridgeRates: "Calculated in one call for the table BridgeSectors: rates of the two days",
  },
  copyCaption: (file) => `The outcomes of ${file}, as that file holds them`,
  ofCopy: (file) => `of ${file}`,
  noScenarioInCopy: "No such scenario in the other copy: ",
  noDayInCopy: "Another copy is compared over the whole period: leave both days blank",
  noOutcomes: (file) =>
    `${file} has no outcomes that could be compared: it may be of an earlier version. Open it, refresh it, save it, and choose it again.`,
  labels: {
    BridgeCopy: {
      Scenario: "scenario id",
      Sector: "sector id",
      "Imports before": "million USD",
      "Rate without terms": "",
      "Duty without terms": "million USD",
      "Net duty": "million USD",
      Growth: "imports after / before",
    },
    BridgeSteps: {
      Step: "",
      Amount: "million USD",
    },
    BridgeBars: {
      Step: "",
      Base: "carries the others, not drawn",
      Total: "million USD",
      Rise: "million USD",
      Fall: "million USD",
      "Below zero": "million USD",
    },
    BridgeSectors: {
      Sector: "sector id",
      Name: "",
      "Duty from": "million USD",
      "Due to law": "million USD",
      "Due to trade": "million USD",
      "Due to terms": "million USD",
      "Due to response": "million USD",
      "Duty to": "million USD",
      "Trade from": "million USD",
      "Trade to": "million USD",
      "Rate from": "without terms",
      "Rate to": "without terms",
      "Left from": "of the duty, after terms",
      "Left to": "of the duty, after terms",
      "Response from": "imports after / before",
      "Response to": "imports after / before",
    },
    BridgeOrders: {
      Order: "what changes first, next, …",
      "Due to law": "million USD",
      "Due to trade": "million USD",
      "Due to terms": "million USD",
      "Due to response": "million USD",
    },
    BridgeRates: { Sector: "sector id", "Rate from": "of the day", "Rate to": "of the day" },
  },
  chart: {
    title: "What the difference is due to",
    millionUsd: "million USD",
  },
};
