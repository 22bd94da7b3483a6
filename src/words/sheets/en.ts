/** The workbook's English. */
import { en as deal } from "./deal/en";
import { errors } from "./build-errors/en";
import { captions, labels } from "./labels/en";
import { prompts } from "./prompts/en";
import type { SheetText } from "./words";

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const change = (share: number): string => `${share < 0 ? "−" : "+"}${Math.abs(share * 100).toFixed(0)}%`;

export const en: SheetText = {
  sheets: {
    Summary: {
      title: "Summary",
      explanation: "The answer on one page: every figure follows the other sheets.",
    },
    Inputs: {
      title: "Inputs: everything that is yours to change",
      explanation: "Choose a cell to read what it means; all other sheets follow.",
    },
    Sectors: {
      title: "Sectors: trade and duty paid",
      explanation: "Change a sector's HS codes and every figure follows; a row of your own goes above the last one.",
    },
    Measures: {
      title: "Measures: the legal acts behind each rate",
      explanation: "One row per legal act: change a rate or a date and Outcomes updates.",
    },
    Outcomes: {
      title: "Outcomes: what each scenario costs",
      explanation: "Live formulas over Inputs, Measures and Sectors; the notes below the charts explain each figure.",
      method:
        "Duty without terms is counted day by day from Measures; what the terms save is the covered trade times the difference between that rate and the exempt rate; net duty is the rest. Duty is on the trade that Sectors shows, unchanged and taken to be at the rates of 2024; trade responds to the change from those rates to the average rate of the scenario. Imports after = imports before − trade lost − trade diverted: trade lost is the fall of the whole market, trade diverted is bought from other suppliers, which the sheet Suppliers lists one by one. Net duty is on unchanged trade and Revenue after on what is still imported: the two are not to be subtracted from one another. Production capacity limits what the exporter sells only where the table Elasticities names one: see Largest rise.",
    },
    Suppliers: {
      title: "Suppliers: who gains and who loses",
      explanation:
        "Every sector's market supplier by supplier, in each scenario; the method is explained below the chart.",
      method:
        "Each supplier pays the statutory rate of that scenario, preferences claimed under agreements included; the exporter pays its average rate with terms. One nested CES system: buyers choose how much to import by the price of imports together (Elasticity), and from whom by each supplier's price (Substitution). Change = what the whole market shrinks or grows by, and what moved from (below 0) or to a supplier; over a market, what moved sums to 0. Write another rate for a supplier into SupplierTrade to include or exclude its deal.",
    },
    Timeline: {
      title: "Timeline: days left, and the cost of one day's delay",
      explanation: "Counted from the as-of day, never from the clock; business days include the last one.",
    },
    ...deal.sheets,
  },
  legend: "Yellow: yours to change.",
  provenance: ({ version, caseName, vintage }) => `Parley ${version} · ${caseName} · ${vintage}`,
  provenanceAsOf: "as of",
  trade: (country, year) => `Trade, ${country}\nmillion USD${year === "" ? "" : `, ${year}`}`,
  firstRate: (country) => `Rate 2024, ${country}\n1 January 2025`,
  firstRateOwn: (country) => `Rate before, ${country}\nwhen trade was so`,
  onADollar: "duty on 1 USD a year",
  diverted: (partner) => `Diverted\nto ${partner}, million USD`,
  rest: "the rest",
  sectorCost: (sector) => `${sector}\nUSD thousand`,
  sectorRate: (sector) => `${sector}\nrate of the day`,
  sectorBack: (sector) => `${sector}\ngiven back, USD thousand`,
  method: {
    sum: {
      all: (name) => `Σ ${name}`,
      above: (name) => `Σ ${name} above 0`,
      below: (name) => `Σ ${name} below 0`,
    },
    known: (name) => `${name} is known`,
    holds: (comparison) => comparison,
    choice: (condition, then, otherwise) => `${then} if ${condition}, else ${otherwise}`,
  },
  backTest: ({ model, nothing, single }) =>
    `Compared with the imports of May to November 2025 (docs/back-test.md): the model is off by ${percent(model)} of the trade, a no-change forecast by ${percent(nothing)}, the best uniform change, known only in hindsight, by ${percent(single.error)}.${
      model < Math.min(nothing, single.error)
        ? " It indicates direction and order of magnitude only."
        : " The no-change forecast is better: use the figures for the direction only."
    }`,
  headStart: (deal) => `Cost of ${deal}, million USD`,
  world: "World",
  hourFormat: (capital) => `yyyy-mm-dd hh:mm" in ${capital}"`,
  officeDays: (country) => `working days in ${country}`,
  parameters: {
    origin: "Exporter",
    sectorCheck: "Check of the sectors",
    scheduleStart: "Acts published before always count",
    knownScenarios: "Known acts count in the scenarios",
    knownActs: "Acts that count on the as-of day",
    horizonMonths: "Horizon, months",
    horizonStart: "Horizon from",
    horizonEnd: "Horizon to",
    horizonYears: "Years",
    compareWith: "Reference scenario",
    probabilityCheck: "Check of the probabilities",
    responseRun: "Trade response",
    rivalDeals: "Rivals' own deals",
    dayScenario: "Scenario for the cost of a day",
    expectedDuty: "Expected duty, bn USD",
    expectedChange: "Against reference, bn USD",
    horizon: "Horizon",
    asOf: "As of",
    deadline: "Deadline",
    deadlineDay: "Deadline day",
    daysLeft: "Days left",
    businessDaysLeft: "Business days left",
    weekdaysLeft: "Weekdays left",
    dayCost: "Cost of one day's delay, million USD",
    best: "Best scenario, bn USD",
    worst: "Worst scenario, bn USD",
    mostSaved: "Most that terms save, bn USD",
    exchangeRateDay: "Day of that rate",
    exchangeRateSource: "Source of that rate",
  },
  currency: ({ name, publisher }) => ({
    rate: `${capitalized(name)} per US dollar (assumption)`,
    blank: `Blank: no figures in ${name}. A published rate: ${publisher}`,
    undated: "Give the rate its day and source",
    prompt: {
      title: "Exchange rate",
      prompt: `${capitalized(name)} for a US dollar, such as the average of a year or the rate of a day. Take a published one, for example from the ${publisher}, and write its day and source next to it.`,
    },
  }),
  currencyColumn: ({ code, shownIn }) => `${code} ${shownIn === "billions" ? "bn" : "million"}, at the rate on Inputs`,
  notes: { weighted: "weighted by probability", dayLate: "per day of delay" },
  checks: {
    everyLineOnce: "OK: every line counts once",
    countedTwice: "A line is counted twice: compare the HS codes",
    partOfTrade: "of all imports are in these rows",
    sumsToOne: "OK: they sum to 100 %",
    sumIs: "They sum to",
    scenarios: {
      more: " scenario(s) more than these results show: press Refresh in the pane",
      fewer: "A scenario was deleted: Refresh closes its row",
      noId: "A scenario has no id: write one, or press Refresh in the pane",
      twice: "Two scenarios have the same id: change one, or press Refresh to make it a copy",
      noReference: "The reference scenario is not in the table: choose another",
      noTerms: "A scenario has no terms and no results yet: press Refresh in the pane",
    },
    noElasticity: "no elasticity",
    noSupply: "no supply elasticity",
    noTrade: "No trade yet: write it into the sheet Trade data",
    noLimit: "no limit",
    beyondObserved: ({ low, high }) => ({
      before: `Outside what was observed in 2025 (${change(low)} to ${change(high)}): `,
      between: " of ",
      after: " sectors",
    }),
  },
  cells: {
    field: "field",
    origin: "origin",
    day: "day",
    law: "law",
    goods: "goods",
    calendar: "calendar",
    allGoods: "all goods",
    theRest: "all other lines of the sector",
    assumption: "assumption",
    rescaled: "assumption, rescaled to the chosen scenarios",
    noTerms: "",
    openLink: "open",
    actsOnShare: "Measures, column Share: every rate follows",
    actsOnNothing: "a convention or a starting value: change Terms, Scenarios or Measures instead",
    rangeInSectors:
      "range and source: table Elasticities. A range over tariff lines is wider than the uncertainty of their average",
    yourRange: "assumption: blank until you give a low and a high",
    elasticities: {
      "short-run": "demand, first year",
      "long-run": "demand, long run",
      "short-run substitution": "substitution, first year",
      "long-run substitution": "substitution, long run",
      supply: "supply",
      capacity: "capacity",
    },
    multipleOfTrade: "× trade of a year",
    noSupplySource:
      "no source by sector found; blank: the exporters' prices do not move (0.94 of the duties of 2025 passed into US import prices: Gopinath and Neiman, 2026, NBER WP 34620)",
    noCapacitySource:
      "no published limit found; blank: none. Write the most that can be sold in a year as a multiple of the sector's trade: 1.2 is a fifth more",
  },
  confidence: { primary: "primary", secondary: "secondary", assumption: "assumption" },
  timelineChart: {
    title: "Timeline of events",
    past: "Past",
    ahead: "Ahead",
    deadline: "Deadline",
    axis: "days from the as-of day",
  },
  charts: {
    suppliers: "Who gains and who loses: expected change of US imports by supplier",
    expectedChange: "expected change",
    duty: "Net duty and what the terms save, by scenario",
    netDuty: "Net duty",
    saved: "Saved by terms",
    bySector: "Net duty by scenario and sector",
    scenario: "Scenario",
    millionUsd: "million USD",
  },
  form: { period: "Day and period", comparison: "Comparison", law: "Law that counts", money: "Exchange rate" },
  captions,
  labels,
  prompts,
  errors,
  deal: deal.deal,
  project: deal.project,
};

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
