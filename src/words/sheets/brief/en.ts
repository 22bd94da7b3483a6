/** The English of the sheet Brief. */
import { say, words } from "./formula-text";
import type { BriefText } from "./words";

export const en: BriefText = {
  title: (name) => `Brief: ${name}`,
  explanation: "One page to decide by. Every figure is live: change an input or the package and the page follows.",
  provenance: (version) => `Parley ${version} · figures from the other sheets of this workbook`,
  nothing:
    "There is nothing to brief on yet: build the workbook, with the sheets Outcomes and Timeline, then write the brief.",
  parameters: {
    decideBy: "Decide by",
    working: (capital) => `Working days left in ${capital}`,
    weekdays: (capital) => `Weekdays left in ${capital}`,
    calendarDays: " calendar days",
    expected: "Expected duty, million USD",
    dayLate: "Cost of one day's delay, million USD",
    package: "Package proposed",
  },
  prompt: {
    title: "Package",
    prompt: "nash, kalai-smorodinsky, egalitarian, sum, or chosen: the options in the column Chosen of the sheet Deal.",
  },
  points: {
    header: "The decision",
    propose: (day, ours, theirs) =>
      say(
        words("Propose the package below before "),
        day,
        words("? It is worth "),
        ours,
        words(" to us and "),
        theirs,
        words(" to them, over no deal."),
      ),
    noDeal: "No package is better than no deal for both sides: see the sheet Deal.",
    ask: (day) => say(words("Decide before "), day, words(" what to ask for.")),
    duty: (expected, name, then) =>
      say(
        words("Duty over the horizon: "),
        expected,
        words(" expected, weighted by probability; "),
        then,
        words(" in “"),
        name,
        words("”."),
      ),
    day: (cost) => say(words("Each day after the deadline costs "), cost, words(" more.")),
    sameDay: "The day after the deadline costs no more than the day before it.",
    timing: (choice, worth) =>
      say(
        words("Of the ways to go on from here the best is “"),
        choice,
        words("”: "),
        worth,
        words(" to us in expectation."),
      ),
  },
  money: (cell) =>
    `IF(ABS(${cell})>=1000000000,FIXED(${cell}/1000000000,1)&" bn USD",FIXED(${cell}/1000000,1)&" m USD")`,
  clock: (time, capital) => say(time, words(` in ${capital}`)),
  tradeOf: (vintage, source) => say(words("Trade of "), vintage, words(": "), source),
  captions: {
    BriefScenarios: "Scenarios and their probabilities",
    BriefPackage: "The package",
    BriefSources: "Sources",
  },
  labels: {
    BriefScenarios: {
      Scenario: "",
      "Net duty": "million USD",
      "Saved by terms": "million USD",
      "Against reference": "million USD",
      "Imports after": "after trade responds, million USD",
      Probability: "",
    },
    BriefPackage: { Issue: "", Terms: "", Ours: "million USD", Theirs: "million USD" },
  },
  charts: {
    duty: "Duty by scenario",
    net: "Net duty",
    saved: "Saved by terms",
    day: "Cost of one day's delay",
    thousandUsd: "thousand USD",
    sectors: "Duty by sector, reference scenario",
    front: "What both sides can gain",
    undominated: "efficient packages",
    proposed: "proposed",
    ours: "to us, million USD",
    theirs: "to them, million USD",
    millionUsd: "million USD",
  },
};
