/** What drawing any cells and goal seek say in the pane, in English. */
import type { Distribution } from "../../../model/uncertainty/quantile-table";
import type { NumberKind } from "../../../taskpane/components/simulate/cells/cell-number";
import type { SetupFault } from "../../../taskpane/components/simulate/cells/read-setup";

const FORM: Record<NumberKind, string> = {
  day: "a day such as 2026-07-01",
  share: "a share such as 15%",
  number: "a number such as 1,250, 18 bn or 0.5",
};

const FIELDS = { low: "Low", likely: "Likely", high: "High", rank: "Correlation", value: "The value to be reached" };

function fault(problem: SetupFault): string {
  switch (problem.kind) {
    case "field":
      return problem.field === "rank"
        ? `The correlation of ${problem.cell} is ${problem.given === "" ? "empty" : `“${problem.given}”`}. Write a number between −1 and 1, such as 0.5.`
        : `${problem.cell}: ${FIELDS[problem.field]} is ${problem.given === "" ? "empty" : `“${problem.given}”`}. Write ${FORM[problem.holds]}.`;
    case "order":
      return `${problem.cell}: low ${problem.low}, likely ${problem.likely}, high ${problem.high} are not in order. Low must not exceed likely, nor likely high.`;
    case "no outcome":
      return "No outcome is chosen. Select the cell whose figure you want to know, and press “Take the selected cell”.";
    case "no inputs":
      return "No input is chosen. Add at least one cell, with its low, likely and high.";
    case "no input to change":
      return "No cell to change is chosen. Choose one from the list, or select a cell and take it.";
    case "draws":
      return `${problem.given === "" ? "The number of draws is empty" : `“${problem.given}” is not a number of draws`}. Write a whole number from 1 to ${problem.most.toLocaleString("en")}; the command line draws up to a million.`;
    case "seed":
      return `${problem.given === "" ? "The seed is empty" : `“${problem.given}” is not a seed`}. Write a whole number from 0 to ${problem.most.toLocaleString("en")}.`;
  }
}

export const en = {
  title: "Any cells",
  about:
    "How far may any figure of this workbook turn out otherwise, on your own sheets too? Give the cells that it rests on a low and a high; the workbook's own formulas are drawn.",
  outcome: "Outcome cell",
  outcomeHint: "Outcomes!D12 or a name",
  take: "Take the selected cell",
  lookUp: "Look up",
  now: (value: string) => `now ${value}`,
  noNumber: "now no number",
  noValue: "no number",
  inputs: "Inputs",
  inputsNote: "Likely is what the cell holds now; low and high are yours to say.",
  suggested: "Yellow cells that it rests on",
  suggest: (count: number) => `${count}: choose where`,
  suggestedCell: "Cell",
  choose: "choose",
  noSuggestion: "It rests on no yellow cell. Select a cell that it depends on and add it.",
  add: "Add",
  addSelected: "Add the selected cells",
  low: "Low",
  likely: "Likely",
  high: "High",
  shape: "Shape",
  shapes: { PERT: "PERT", triangular: "Triangular", uniform: "Uniform" } satisfies Record<Distribution, string>,
  ofInput: (field: string, input: string) => `${field}, ${input}`,
  remove: (input: string) => `Remove ${input}`,
  removeShort: "Remove",
  correlations: "Correlations",
  correlationsNote: "Of ranks, from −1 to 1: whether two inputs go together.",
  correlate: "Add a correlation",
  one: "Input",
  other: "goes with",
  rank: "by",
  removeCorrelation: (one: string, other: string) => `Remove the correlation of ${one} with ${other}`,
  draws: "Draws",
  seed: "Seed",
  seedHint: "Same seed, same numbers",
  simulate: "Simulate the cells",
  progress: "Progress of the cells",
  reading: "Reading the workbook…",
  following: "Following the formulas…",
  drawing: "Drawing",
  seeking: "Trying values…",
  cancelled: "Cancelled; nothing was written.",
  failedTitle: { outcome: "No outcome taken", draw: "Not simulated", seek: "No value sought" },
  fault,
  toCell: (cell: string) => `Go to ${cell}`,
  result: "Result",
  drawn: (draws: string, seed: string, now: string) => `${draws} draws, seed ${seed}. The cell shows ${now} now.`,
  changed: "The fields above have changed since; these are the figures of what was drawn.",
  without: (draws: string) => `In ${draws} draws the cell is no number; they are left out.`,
  percentile: "Share of draws below",
  value: "Value",
  median: "median",
  mean: "Mean",
  histogram: "How often which value",
  histogramSpoken: (least: string, most: string, top: string) =>
    `Histogram from ${least} to ${most}; most draws lie around ${top}.`,
  curve: "Chance that it stays below",
  curveSpoken: (low: string, middle: string, high: string) =>
    `Cumulative curve: 5 % below ${low}, half below ${middle}, 95 % below ${high}.`,
  limit: "Chance of staying below",
  below: (limit: string, chance: string) => `at most ${limit}: ${chance}`,
  above: (limit: string, chance: string) => `above ${limit}: ${chance}`,
  badLimit: (form: NumberKind) => `Write ${FORM[form]}.`,
  tornado: "What moves it most, one input at a time",
  tornadoNote: "The others at their likely value.",
  atLow: (value: string) => `low: ${value}`,
  atHigh: (value: string) => `high: ${value}`,
  regression: "What moves it most, over all draws",
  regressionNote: "By one standard deviation of the input, the others unchanged (regression).",
  slow: (cell: string, what: string) => `${cell} (${what}) is worked out draw by draw, which takes longer.`,
  sheet: {
    write: "Write to a sheet",
    writeAgain: "Write the sheet again",
    writing: "Writing the sheet Simulated cells…",
    failed: "The sheet could not be written",
  },
  goal: "Goal seek",
  goalAbout: "Which value of one cell makes the outcome what it is to be?",
  goalNeeds: "Take an outcome cell above first.",
  changing: "Cell to change",
  wanted: (outcome: string) => `Value that ${outcome} is to have`,
  from: "From",
  until: "To",
  seek: "Find the value",
  reached: (by: string, at: string, cell: string, outcome: string) => `With ${by} at ${at}, ${cell} is ${outcome}.`,
  notReached: (wanted: string, low: string, high: string) =>
    `No value from ${low} to ${high} gives ${wanted}. The nearest:`,
  goalNow: (at: string, outcome: string) => `Now ${at} gives ${outcome}.`,
  put: "Put it into the cell",
  putDone: (cell: string, at: string) => `${cell} holds ${at} now. Ctrl+Z takes it back.`,
  putFailed: "Not written",
};

export type CellsPaneText = typeof en;
