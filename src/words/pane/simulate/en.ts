/** What the simulation says in English. */
import type { OutcomeMeasure } from "../../../model/uncertainty/outcome-model";
import { aside } from "../aside";
import type { Failure } from "../../../taskpane/components/simulate/session";

const number = (value: number) => value.toLocaleString("en", { maximumSignificantDigits: 6 });

function between(least: number, most: number): string {
  if (most === Infinity) return `${number(least)} or more`;
  return least === -Infinity ? `${number(most)} or less` : `from ${number(least)} to ${number(most)}`;
}

function sentence(failure: Failure): string {
  switch (failure.kind) {
    case "draws":
      return `${failure.given === "" ? "The number of draws is empty" : `“${failure.given}” is not a number of draws`}. Write a whole number from 1 to ${number(failure.most)}.`;
    case "seed":
      return `${failure.given === "" ? "The seed is empty" : `“${failure.given}” is not a seed`}. Write a whole number from 0 to ${failure.most.toLocaleString("en")}.`;
    case "target":
      return `“${failure.given}” is not a target. Write an amount in million USD, such as 18,000, or leave the field empty.`;
    case "sum":
      return `The probabilities on Inputs sum to ${number(failure.sum)}. Change them so that they sum to 1.`;
    case "nothing":
      return "No input is marked as uncertain. On Inputs, in the table Uncertainty, give at least one input a Low and a High.";
    case "outcomes":
      return `There is no number in ${failure.cell}. Correct what that cell refers to, then simulate again.`;
    case "differs":
      return `The figure of “${failure.scenario}” on Outcomes is not what its formulas give. Refresh the workbook, then simulate again.`;
    case "no terms":
      return `${failure.at}: the terms cover nothing, so the sheet has no rate at which they would. Give them a coverage above 0 in the table Terms.`;
    case "number":
      return `${failure.at}: ${failure.column} is “${failure.given}”. Write a number.`;
    case "half":
      return `${failure.at}: only one of Low and High is given. Give both, or neither.`;
    case "unknown":
      return `${failure.at}: the workbook has no such input. Input is elasticity, substitution, trade, exempt rate, coverage or probability; Of is a sector, a scenario, or “scenario / sector”.`;
    case "order":
      return `${failure.at}: low ${number(failure.low)}, likely ${number(failure.likely)}, high ${number(failure.high)} are not in order. Low must not exceed likely, nor likely high.`;
    case "sign":
      return `${failure.at}: only numbers ${between(failure.least, failure.most)} are possible. Change Low or High.`;
    case "distribution":
      return `${failure.at}: “${failure.given}” is no distribution. Choose PERT, triangular or uniform.`;
    case "worker":
      return failure.what === "start"
        ? `The thread that draws could not be started${because(failure.why)}. Check the network and reload the pane; a company's policy may also forbid such threads. Formulas and SIMULATE_COST work without it.`
        : `The thread that draws stopped${because(failure.why)}. Try again, with fewer draws if it comes back.`;
    case "written":
      return failure.message;
    case "unread":
      return `The workbook could not be read ${aside(failure.why)}. Leave the cell you are editing, and build the workbook if Parley's sheets are missing.`;
  }
}

function because(why: string): string {
  return why === "" ? "" : ` ${aside(why)}`;
}

export const en = {
  title: "Simulate",
  about: (inputs: number) =>
    `${inputs === 1 ? "1 input has" : `${inputs} inputs have`} a low and a high in the table Uncertainty.`,
  none: "No input has a low and a high yet. Give some in the table Uncertainty on Inputs.",
  toInputs: "Uncertain inputs",
  measure: "Outcome",
  measures: {
    imports: "Imports after the response",
    duty: "Net duty, trade unchanged",
    lost: "Trade lost",
    diverted: "Trade diverted to others",
    revenue: "US revenue after the response",
  } satisfies Record<OutcomeMeasure, string>,
  scenario: "Histogram and tornado of",
  all: "all scenarios: one of them happens",
  beside: "Compare with",
  besideNone: "lowest, highest",
  target: "Target, million USD",
  targetHint: "Optional: the chance of at most so much",
  draws: "Draws",
  seed: "Seed",
  seedHint: "Same seed, same numbers",
  simulate: "Simulate",
  progress: "Progress of the simulation",
  drawing: "Drawing",
  cancelling: "Cancelling…",
  writing: "Writing the sheet Uncertainty…",
  cancelledTitle: "Simulation cancelled",
  cancelled: "Nothing was written.",
  doneTitle: "Simulation finished",
  done: (name: string | null, low: string, middle: string, high: string, mean: string) =>
    `${name ?? "All scenarios, of which one happens"}: median ${middle}, 90 % range ${low} to ${high}; expected value ${mean}.`,
  chance: (limit: string, chance: string) => `Chance of at most ${limit}: ${chance}.`,
  goTo: "Go to Uncertainty",
  fan: "How wide the outcome and each scenario may turn out",
  fanRow: (low: string, middle: string, high: string) => `median ${middle}, 90 % range ${low} to ${high}`,
  fanKey: { ends: "nine draws of ten", middle: "half of them", median: "the median" },
  atLow: (change: string) => `low: ${change}`,
  atHigh: (change: string) => `high: ${change}`,
  inputAtLow: "the input at its low",
  inputAtHigh: "the input at its high",
  failedTitle: "Not simulated; the workbook is as it was",
  sentence,
};

export type SimulateText = typeof en;
