/** What the pane says in English of fresh trade figures. */
import type { AnswerFault, FetchProblem } from "../../../cases/census/census-error";
import type { FailureText, TradeUpdateText } from "./words";

const english = (problem: FetchProblem): FailureText => {
  const untouched = "The workbook is untouched.";
  switch (problem.kind) {
    case "address":
      return { title: "The address cannot be used", remedy: `${untouched} Write one that begins with https://.` };
    case "offline":
      return {
        title: "The Census Bureau could not be reached",
        remedy: `${untouched} Check the connection, or ask IT whether api.census.gov is blocked. A mirror must allow requests from web pages.`,
      };
    case "slow":
      return {
        title: "The service did not answer in time",
        remedy: `${untouched} Nothing came within ${problem.seconds} seconds. Try again later.`,
      };
    case "busy":
      return {
        title: "The service asks to wait",
        remedy: `${untouched} Try again ${problem.seconds === null ? "in a few minutes" : `in ${problem.seconds} ${problem.seconds === 1 ? "second" : "seconds"}`}. With a key of your own the daily limit of 500 questions does not apply.`,
      };
    case "key":
      return {
        title: "The service does not accept the key",
        remedy: `${untouched} Compare it with the message from the Census Bureau, activate it there, or leave the field blank.`,
      };
    case "refused":
      return {
        title: `The service refused the question (${problem.status})`,
        remedy: `${untouched} It says: ${problem.reply || "nothing"}. Check the address and the year.`,
      };
    case "down":
      return {
        title: `The service has a fault (${problem.status})`,
        remedy: `${untouched} That is at their end: try again later.`,
      };
    case "empty":
      return {
        title: `There are no figures for ${problem.year}`,
        remedy: `${untouched} The whole year may not be published yet: ask for an earlier one.`,
      };
    case "truncated":
      return {
        title: "The answer broke off",
        remedy: `${untouched} Part of the figures is missing, so none are used. Try again.`,
      };
    case "malformed":
      return {
        title: "The answer has an unexpected form",
        remedy: `${untouched} Parley expected the Census Bureau's list of HS6 codes (${answerFault(problem.fault)}). Check the address.`,
      };
    case "cancelled":
      return { title: "Cancelled", remedy: untouched };
  }
};

/** What was found in an answer in place of what was expected. */
export function answerFault(fault: AnswerFault): string {
  switch (fault.kind) {
    case "no column":
      return `no column ${fault.column} among ${fault.found.join(", ")}`;
    case "length":
      return `row ${fault.row} has ${fault.values} values instead of ${fault.expected}`;
    case "country":
      return `row ${fault.row} is about country ${fault.country} instead of ${fault.expected}`;
    case "code":
      return `row ${fault.row}: ${fault.code} is not an HS6 code`;
    case "twice":
      return `row ${fault.row}: ${fault.code} comes twice`;
    case "amount":
      return `row ${fault.row}, ${fault.column}: ${fault.given} is not an amount`;
    case "start":
      return `it begins with ${fault.text}`;
    case "no rows":
      return "it is not a list of rows";
  }
}

export const en: TradeUpdateText = {
  title: "Update trade data",
  intro: (vintage) =>
    `The workbook counts with the trade of ${vintage || "its own table"}. Parley asks the US Census Bureau only when you press the button, and shows what would change before it writes.`,
  year: "Year",
  yearWrong: (first, last) => `Write a year from ${first} to ${last}.`,
  settings: "Address and key",
  address: "Address of the service",
  addressHint: "The Census Bureau's, or a mirror that answers in its form. Remembered on this computer.",
  key: "Key (not needed)",
  keyHint: "Up to 500 questions a day need none. It is sent to that address and not kept.",
  ask: "Ask the Census Bureau",
  askAgain: "Ask again",
  asking: (done, of) => `Asking: ${done} of ${of} answers`,
  reviewTitle: (before, after) => `${before || "Now"} against ${after}`,
  nothingWritten: "Nothing is written yet. US imports from South Korea, as the sectors of this workbook count them.",
  sector: "Sector",
  line: "HS6 line",
  difference: "Change",
  total: "All goods",
  allLines: (shown, of) => `The ${shown} lines that change most, of ${of.toLocaleString("en")}`,
  noChange: "No figure changes: the workbook holds these already.",
  unknown: (count, money) =>
    `${count === 1 ? "One code is" : `${count} codes are`} not in the tariff schedule (${money}): they are kept in the table and count in no sector.`,
  write: (year) => `Write the figures of ${year}`,
  discard: "Discard",
  writing: "Writing the sheet Trade data…",
  doneTitle: (year) => `The workbook counts with ${year}`,
  done: "The figures are on the sheet Trade data, the earlier ones beside them.",
  notRefreshed: (why) =>
    `The sheet Trade data is written, but the other sheets do not use it yet: ${why} Then press Refresh workbook on the tab Case.`,
  writeFailed: "The figures could not be written",
  back: (vintage) => `Go back to ${vintage || "the earlier figures"}`,
  problem: english,
};
