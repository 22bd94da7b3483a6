/** What drawing cells and goal seek say in English. */
import type { CellsFailure } from "../../sharing/simulate/cell-request";

const amount = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 6 });

function refused({ reason, cell, what }: Extract<CellsFailure, { kind: "refused" }>): string {
  switch (reason) {
    case "volatile":
      return `${cell} calls ${what}, which gives another value each time: put a fixed value in its place.`;
    case "streams":
      return `${cell} calls ${what}, whose values come in from outside: put a fixed value in its place.`;
    case "unknown":
      return `${cell} uses ${what}, which Parley does not know: put its value in its place, or leave this cell out of the way from the inputs to the outcome.`;
    case "outside":
      return `${cell} refers to ${what}, outside of this workbook or on several sheets at once: put its value in its place.`;
    case "circle":
      return `The formula in ${cell} needs its own result: take the circle out.`;
    case "unreadable":
      return `The formula in ${cell} cannot be read.`;
    case "filled":
      return `${cell} is filled by the formula in ${what}: choose a cell that you can type into.`;
    case "unmoved":
      return `${cell} does not depend on any of the inputs: choose an outcome that they move.`;
    default:
      return reason satisfies never;
  }
}

function failure(problem: CellsFailure): string {
  switch (problem.kind) {
    case "cell":
      return `"${problem.given}" is not a single cell of this workbook: write it as Inputs!C5, or as a name.`;
    case "refused":
      return refused(problem);
    case "no inputs":
      return "No input is given: take at least one cell with its low, likely and high.";
    case "no outcome":
      return "No outcome is given: take a cell whose formula depends on the inputs.";
    case "no formula":
      return `${problem.cell} holds no formula, so that nothing moves it: take a cell whose formula depends on the inputs.`;
    case "twice":
      return `${problem.cell} is an input twice: keep one of the rows.`;
    case "order":
      return `${problem.cell}: write low ≤ likely ≤ high, not ${amount(problem.low)}, ${amount(problem.likely)}, ${amount(problem.high)}.`;
    case "range":
      return `${problem.cell}: write a range from a lower to a higher value, not ${amount(problem.low)} to ${amount(problem.high)}.`;
    case "correlation":
      return `The correlation of ${problem.one} with ${problem.other} is ${amount(problem.rank)}: write a number between −1 and 1, for two different inputs.`;
    case "not an input":
      return `${problem.cell} is not among the inputs: only inputs can be correlated.`;
    case "contradiction":
      return "No draws can have all of these correlations at once: bring some of them closer to 0.";
    case "draws":
      return `${amount(problem.given)} draws: write a whole number from 1 to ${amount(problem.most)}.`;
    case "too much":
      return `${amount(problem.draws)} draws of ${amount(problem.inputs)} cells are too many at once: write at most ${amount(problem.most)} draws.`;
    case "seed":
      return `The seed ${amount(problem.given)}: write a whole number from 0 to ${amount(problem.most)}.`;
    case "differs":
      return `${problem.cell} shows ${amount(problem.workbook)}, but its formulas give ${amount(problem.here)} here, so that nothing is drawn from them. Calculate the workbook again (Ctrl+Alt+F9); hidden rows that a subtotal leaves out are not known here.`;
    case "no number":
      return `${problem.cell} is not a number in any draw: check what it shows with the inputs at these values.`;
    case "argument":
      return `"${problem.given}" cannot be read.`;
    default:
      return problem satisfies never;
  }
}

export const en = { failure };
export type CellsText = typeof en;
