/** The workbook's English. */
import { en as deal } from "./deal/en";
import type { SheetText } from "./words";

const SCENARIO = "scenario id";
const SECTOR = "sector id";
const YEAR_USD = "million USD a year";
const HORIZON_USD = "million USD over the horizon";
const SHOWN_AS_MILLION = "million USD shown, USD in the cell";

export const en: SheetText = {
  sheets: {
    Sectors: {
      title: "Sectors: trade and duty paid",
      explanation:
        "A sector is a list of HS codes. Change the codes and every figure follows. A line counts for the first sector, from the top, that names it, so that nothing is counted twice; a row of your own goes above the last one.",
    },
    Measures: {
      title: "Measures: the legal acts behind each rate",
      explanation:
        "One row a legal act. Rates in all sheets come from these rows: change a rate or a date and Outcomes follow. An act published after the as-of day counts only in “as-it-happened”; a counterfactual row counts in the scenarios that it names.",
    },
    Scenarios: {
      title: "Scenarios and their probabilities",
      explanation:
        "Terms holds what each scenario grants each sector. Probabilities are assumptions: enter your own. Trade is held at its value on Sectors where Outcomes count duty; how trade responds is counted beside it, in a first year or after adjustment, as the switch says.",
    },
    Outcomes: {
      title: "Outcomes: what each scenario costs",
      explanation:
        "Every cell is a formula. Duty without terms is counted day by day from Measures; what the terms save is the covered trade times the difference between that rate and the exempt rate; net duty is the rest. Duty is on the trade that Sectors shows, unchanged and taken to be at the rates of 2024; trade responds to the change from those rates to the average rate of the scenario. Imports after = imports before − trade lost − trade diverted: lost is no longer imported at all, diverted is bought from other countries. Production capacity limits what the exporter sells only where the table Elasticities names one: see Largest rise.",
    },
    Timeline: {
      title: "Timeline: days left, and the cost of one day's delay",
      explanation:
        "All formulas count from the as-of day, never from the clock, so that a colleague who opens the file tomorrow sees the same numbers. Business days are days on which the offices work, counted up to and including the day itself.",
    },
    ...deal.sheets,
  },
  legend: "Blue on yellow: yours to change. Black: calculated.",
  provenance: ({ version, caseName, caseId, vintage }) =>
    `Parley ${version} · ${caseName} (${caseId}) · ${vintage} · sources: table Sources on the sheet Measures`,
  provenanceAsOf: "as of",
  captions: {
    ...deal.captions,
    SectorLines: "Lines: the largest of each sector; a line counts while the sector's codes name it",
    Assumptions:
      "Assumptions: what neither an act nor a statistic says. Where Acts on names Measures, change the value and every rate follows",
    Sources: "Sources",
    Terms: "Terms: what a scenario grants a sector. Coverage 0 means no terms",
    Elasticities:
      "Elasticities: how trade responds to duty, and what the exporter can produce at most. Blank: no source found",
    OutcomeTrade:
      "Effect on trade, sectors with a known elasticity only. Largest rise: the sector that grows most; production capacity limits it only where Elasticities names one",
    ExpectedOutcomes: "Expected values: weighted by probability, and the range over the scenarios",
    SecondMover: "Second mover: what a rival's own deal moves away from the exporter while it has none",
    DayPath:
      "Cost of one day's delay: extra duty of a day against the day before the deadline, in the scenario that Timeline names, refunds counted",
    DayTerms: "Terms of that scenario",
    Readings: "Two readings of a rule: the switches are on the sheet Measures",
    Uncertainty: "Uncertain inputs: what has a low and a high is drawn when you press Simulate in the pane",
    OutcomesBySector: "Net duty by sector",
    Outcomes: "Every scenario and sector",
    Milestones: "Milestones",
  },
  labels: {
    ...deal.labels,
    Sectors: {
      Sector: SECTOR,
      Name: "",
      "HS codes": "codes, with “ex” for what is taken out",
      Counts: "the codes less those of the rows above",
      "Share of imports": "of all US imports of these goods",
      "Base rate": "before any measure, trade-weighted",
      "Rate as of": "on the as-of day, trade-weighted",
      Duty: "million USD, calculated duty of that year",
      "Short-run elasticity": "demand, first year",
      "Long-run elasticity": "demand, after adjustment",
      "Substitution elasticity": "between origins, long run",
      Source: "of trade and duty",
    },
    Elasticities: {
      Elasticity: "sector and kind",
      Low: "",
      Likely: "",
      High: "",
      Basis: "whose duty changes",
      Source: "",
    },
    SectorLines: { Sector: SECTOR, Rank: "", HS6: "", Description: "", Trade: YEAR_USD, "Share of sector": "" },
    Measures: {
      Measure: "id",
      Authority: "legal basis",
      Origin: "country codes or all",
      Scope: "named list or HS codes",
      Rate: "of customs value",
      Form: "how it joins the base rate",
      Share: "of the value (metal content) or of the trade",
      From: "first day in force",
      Until: "first day no longer in force",
      Published: "where later than its effect",
      Scenarios: "in which it counts",
      Instrument: "",
      Citation: "",
      Heading: "HTSUS chapter 99",
      Status: "law or counterfactual",
      Note: "",
      Condition: "what a good must be; facts claim it",
      Confidence: "primary, secondary or assumption",
      Link: "",
      Importer: "by it, these are all the measures that count",
    },
    Assumptions: {
      Assumption: "id",
      Name: "",
      Value: "",
      Unit: "",
      "Acts on": "what a change does",
      Source: "",
      Why: "",
    },
    Sources: { Source: "id", Title: "", Address: "", Date: "", Confidence: "" },
    Scenarios: {
      Scenario: "id",
      Name: "",
      "What the law is": "",
      Probability: "your judgement, sum 1",
      Basis: "",
      Note: "",
      "Net duty": "from Outcomes, million USD",
    },
    Terms: {
      Scenario: SCENARIO,
      Sector: SECTOR,
      "Exempt rate": "total rate on what is covered",
      Coverage: "share of trade, 0–1",
      Quota: "USD of imports a year; blank: none",
      Effective: "first day of the terms",
      Refund: "TRUE: duty since the deadline comes back",
      Until: "first day without the terms; blank: they stay",
    },
    Uncertainty: {
      Input: "what is not certain",
      Of: "sector, scenario, or scenario / sector",
      Low: "blank: certain",
      Likely: "live, from its own table",
      High: "blank: certain",
      Distribution: "between low and high",
      Basis: "",
    },
    OutcomeTotals: {
      Scenario: SCENARIO,
      Name: "",
      "Net duty": HORIZON_USD,
      "Saved by terms": HORIZON_USD,
      "Duty without terms": HORIZON_USD,
      Trade: HORIZON_USD,
      "Average rate": "net duty over trade",
      "Against reference": HORIZON_USD,
      Probability: "from Scenarios",
      Weighted: "probability × net duty",
    },
    OutcomeTrade: {
      Scenario: SCENARIO,
      Name: "",
      "Imports after": HORIZON_USD,
      "Trade lost": "no longer imported",
      "Revenue after": "duty on imports after",
      "Deficit change": "US deficit with the exporter, its own exports held",
      Covered: "share of trade with an elasticity",
      "Largest rise": "imports after over before",
    },
    ExpectedOutcomes: {
      Headline: "million USD over the horizon",
      Expected: "probability × value",
      Lowest: "of likely scenarios",
      Highest: "of likely scenarios",
    },
    OutcomesBySector: {},
    Outcomes: {
      Scenario: SCENARIO,
      Sector: SECTOR,
      "Net duty": SHOWN_AS_MILLION,
      "Saved by terms": SHOWN_AS_MILLION,
      "Duty without terms": SHOWN_AS_MILLION,
      "Imports after": "once trade has answered",
      "Trade lost": "no longer imported",
      "Revenue after": "average rate × imports after",
      "Importer share": "of the change of duty",
      Trade: YEAR_USD,
      "Average rate": "net duty over trade",
      "Against reference": SHOWN_AS_MILLION,
      "Imports before": "trade over the horizon",
      Growth: "imports after over before",
      Capacity: "most that can be sold",
      "Rate 2024": "at which that trade was",
      Elasticity: "demand, as the switch says",
      Basis: "whose duty changes",
      Substitution: "between origins",
      Supply: "of exports",
      "Own effect": "of the own duty alone",
      "Own diversion": "of it, what others take",
      "Lost unlimited": "before the capacity",
      "Diverted unlimited": "before the capacity",
      "Over capacity": "what cannot be made",
      Diverted: "to all others",
      "Trade rivals": "of all others, horizon",
      "Price factor rivals": "average, by trade",
      Gains: "weights of who gains",
      "Rivals under": "their scenario",
      "Rate without terms": "average over the horizon",
      "Terms from": "first day that the terms count",
      "Years then": "from that day to the end",
      "Trade then": "million USD in that time",
      "Rate then": "average without terms",
      Goods: "codes that count for the sector",
    },
    SecondMover: {
      Deal: "of the rival",
      Sector: SECTOR,
      From: "first day",
      Until: "day after the last",
      Trade: "of those days",
      "Own rate": "average",
      "Rate with": "rival's, with its deal",
      "Rate without": "rival's, without",
      Cost: "trade moved by the deal",
      Left: "share of trade not lost",
      Elasticity: "demand",
      Basis: "whose duty changes",
      Substitution: "between origins",
      Supply: "of exports",
      "Trade rivals": "of all others, those days",
      "Price factor rivals": "average, with the deal",
      "Price factor without": "average, without it",
      Goods: "codes that count for the sector",
    },
    DayPath: {
      Day: "from the deadline",
      Date: "",
      "All sectors": "USD thousand a day",
      "Given back": "USD thousand, paid on the day and refunded",
    },
    DayTerms: {
      Sector: SECTOR,
      Trade: YEAR_USD,
      "Rate before": "last day before the deadline",
      "Exempt rate": "from Terms",
      Covered: "share of trade, within the quota",
      Effective: "first day of the terms",
      Refund: "",
      Until: "first day without the terms",
      "Counts from": "with what is refunded",
    },
    Readings: {
      Reading: "id",
      Question: "",
      Switch: "now",
      From: "to the end of the horizon",
      "As taken": HORIZON_USD,
      "Other reading": HORIZON_USD,
      Difference: HORIZON_USD,
    },
    DayCosts: {
      Sector: SECTOR,
      Name: "",
      Trade: YEAR_USD,
      "Rate before": "last day before the deadline",
      "Rate after": "deadline day, reference scenario",
      "Cost of a day": "USD thousand a day late",
    },
    MilestoneBars: { Event: "day, and what happens", Past: "days, negative", Ahead: "days", Deadline: "days" },
    Milestones: {
      Milestone: "id",
      Event: "",
      When: "date, or date, hour and zone",
      "Days left": "negative: past",
      "Business days both": "both capitals at work",
      Weekdays: "Monday to Friday, holidays not known",
      Source: "",
    },
  },
  trade: (country, year) => [country, "million USD", ...(year === "" ? [] : [year])].join(", "),
  firstRate: (country) => `${country}, on 1 January 2025, as in 2024`,
  firstRateOwn: (country) => `${country}, when trade was as in these figures`,
  diverted: (partner) => `bought from ${partner} instead`,
  priceFactor: (partner) => `${partner}: (1 + rate) / (1 + rate of 2024)`,
  rest: "the rest",
  sectorCost: (sector) => `${sector}, USD thousand`,
  sectorRate: (sector) => `${sector}, rate of the day`,
  sectorBack: (sector) => `${sector}, given back, USD thousand`,
  restTrade: "of all others than the exporters, a year",
  headStart: (deal) => `Trade that ${deal} costs, million USD`,
  world: "World",
  hourFormat: (capital) => `yyyy-mm-dd hh:mm" in ${capital}"`,
  officeDays: (country) => `offices at work in ${country}`,
  parameters: {
    origin: "Exporter",
    sectorCheck: "Check of the sectors",
    scheduleStart: "Schedule start: older acts count in all",
    knownScenarios: "Acts known on the as-of day count in",
    knownActs: "Acts that count on the as-of day",
    horizonMonths: "Horizon, months",
    horizonStart: "Horizon from",
    horizonEnd: "Horizon to",
    horizonYears: "Years",
    compareWith: "Reference scenario",
    probabilityCheck: "Check of the probabilities",
    responseRun: "Response of trade",
    rivalDeals: "Rivals' own deals",
    dayScenario: "Days priced in",
    expectedDuty: "Expected duty, million USD",
    expectedChange: "Against reference, million USD",
    horizon: "Horizon",
    asOf: "As of",
    deadline: "Deadline",
    deadlineDay: "Deadline day",
    daysLeft: "Days left",
    businessDaysLeft: "Business days left",
    weekdaysLeft: "Weekdays left",
    dayCost: "Cost of one day's delay, million USD",
    best: "Best scenario, million USD",
    worst: "Worst scenario, million USD",
    mostSaved: "Most that terms save, million USD",
    exchangeRateDay: "Day of that rate",
    exchangeRateSource: "Source of that rate",
  },
  currency: ({ name, publisher }) => ({
    rate: `${capitalized(name)} per US dollar (assumption)`,
    blank: `Blank: no figures in ${name}. A published rate: ${publisher}`,
    undated: "Give the rate its day and source",
    prompt: {
      title: "Exchange rate",
      prompt: `${capitalized(name)} for a US dollar, such as the average of a year or the rate of a day. Take a published one, for example from the ${publisher}, and write its day and source beside it.`,
    },
  }),
  currencyColumn: ({ code, shownIn }) => `${code} ${shownIn === "billions" ? "bn" : "million"}, at the rate on Sectors`,
  notes: { weighted: "weighted by probability", dayLate: "each day late" },
  checks: {
    everyLineOnce: "OK: every line counts once",
    countedTwice: "A line is counted twice: compare the HS codes",
    partOfTrade: "of all imports are in these rows",
    sumsToOne: "OK: they make 100 %",
    sumIs: "They sum to",
    noElasticity: "no elasticity",
    noSupply: "no supply elasticity",
    noTrade: "No trade yet: write it into the sheet Trade data",
    noLimit: "no limit",
  },
  cells: {
    theRest: "all other lines of the sector",
    assumption: "assumption",
    rescaled: "assumption, rescaled to the chosen scenarios",
    noTerms: "",
    openLink: "open",
    actsOnShare: "Measures, column Share: every rate follows",
    actsOnNothing: "a convention or a starting value: change Terms, Scenarios or Measures instead",
    rangeInSectors:
      "range and source: table Elasticities on Sectors. A range over tariff lines is wider than the doubt about their average",
    yourRange: "assumption: blank until you give a low and a high",
    halfOfLongRun:
      "half of the long run: Gallaway, McDaniel, Rivera (2003), N. American J. of Economics and Finance 14:49–68, find US elasticities of substitution about twice as large in the long run",
    noSupplySource:
      "no source by sector found; blank: the exporters' prices do not move (0.94 of the duties of 2025 passed into US import prices: Gopinath and Neiman, 2026, NBER WP 34620)",
    noCapacitySource:
      "no published limit found; blank: none. Write the most that can be sold in a year as a multiple of the sector's trade: 1.2 is a fifth more",
  },
  confidence: { primary: "primary", secondary: "secondary", assumption: "assumption" },
  timelineChart: {
    title: "When what happens",
    past: "Past",
    ahead: "Ahead",
    deadline: "Deadline",
    axis: "days from the as-of day",
  },
  charts: {
    duty: "Net duty and what the terms save, by scenario",
    netDuty: "Net duty",
    saved: "Saved by terms",
    bySector: "Net duty by scenario and sector",
    scenario: "Scenario",
    millionUsd: "million USD",
  },
  prompts: {
    exchangeRateDay: {
      title: "Day of the rate",
      prompt: "The day of the rate; for an average, the last day of its period.",
    },
    exchangeRateSource: {
      title: "Source of the rate",
      prompt: "Who published it, and which rate it is, so that a colleague can check it.",
    },
    codes: {
      title: "HS codes",
      prompt:
        "Codes of 2 to 10 digits, separated by commas. “8703 ex 870380” takes electric cars out of 8703; “all” is everything.",
    },
    elasticity: {
      title: "Elasticity",
      prompt:
        "Demand 0 or negative, substitution 0 or positive, supply positive. Blank where no source was found; low and high are for Simulate.",
    },
    basis: {
      title: "Basis",
      prompt:
        "own duty: estimated from one origin's duty, so it includes what moves to other countries. all alike: measured when every origin's duty changed.",
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
    day: { title: "Day", prompt: "A date in Washington. Blank: open." },
    probability: {
      title: "Probability",
      prompt: "Enter 0 % to 100 %. An assumption: all probabilities together must make 100 %.",
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
        'Share of the value that is the metal, or of the trade that the measure reaches: 50% or 0.5; 100% for all, "none" for nothing. "by line": as the statistics have it; "assumed": as Parley assumes of the condition.',
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
  },
  deal: deal.deal,
  project: deal.project,
  errors: {
    foreignSheet: (sheet) =>
      `The sheet “${sheet}” was not made by Parley, so it is left as it is. Give it another name (double-click its tab), then build again.`,
    foreignTable: (table, sheet) =>
      `The table “${table}” on the sheet “${sheet}” was not made by Parley, or its sheet was renamed. Give the table another name (Table Design > Table Name), then build again.`,
    foreignName: (name) =>
      `The workbook already uses the name “${name}” for something else. Rename it (Formulas > Name Manager), then build again.`,
    exists: (sheets) =>
      `Parley's sheets are there already: ${sheets}. Choose to refresh them, or build in another workbook.`,
    newer: (schema) =>
      `The workbook was saved by a later Parley (its record has schema ${schema}), so it is left as it is. Update Parley, then build again.`,
    locked: (since) =>
      `Parley is building in this workbook already, in another window or on a colleague's computer, since ${since}. Nothing was changed: wait until its sheets are there, then build again if you still need to.`,
    changed:
      "Somebody changed Parley's inputs while the sheets were being filled, so that their change would have been lost. The workbook is as they left it: build again.",
    cancelled: "Cancelled. The workbook is as it was.",
    isProtected:
      "The workbook's structure is protected, so no sheet can be added. Switch the protection off (Review > Protect Workbook), then build again.",
    editing: "A cell is being edited. Press Enter or Escape in the sheet, then build again.",
    failed: (reason) =>
      `The workbook could not be filled and is as it was. Excel says: ${reason} Try again; if this comes back, save the workbook and open it again.`,
    unfinished: (reason) =>
      `The sheets are filled, but the old ones could not all be removed: delete those whose name begins with “Parley_old”. Excel says: ${reason}`,
    leftBehind: (reason) =>
      `The workbook could not be filled, and sheets whose name begins with “Parley_new” were left behind: the next build removes them, or delete them. Excel says: ${reason}`,
    inUse: (places, count) =>
      `Not undone, and nothing was changed: ${count === 1 ? "a formula of yours refers" : `${count} formulas of yours refer`} to Parley's sheets (${places}) and would be left with #REF!. Clear ${count === 1 ? "it" : "them"} first, or keep the sheets.`,
    otherCase: (present, wanted) =>
      `This workbook holds the case “${present}”, so “${wanted}” was not built and nothing was changed. Build it in a new workbook, or delete Parley's sheets here first.`,
    unknownCase: (id, known) => `No case is called “${id}”. There is: ${known}.`,
    unknownSector: (id, known) => `The case has no sector “${id}”. It has: ${known}.`,
    unknownScenario: (id, known) => `The case has no scenario “${id}”. It has: ${known}.`,
    noSector: "Choose at least one sector.",
    noScenario: "Choose at least one scenario.",
    badAsOf: (given, from, to) =>
      `The as-of day “${given}” cannot be used. Write a day from ${from} to ${to}, like ${from}.`,
  },
};

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
