/** What the screen of a new case says in English. */
import { aside } from "../aside";
import type { DraftProblem } from "../../../cases/own/draft";
import type { LineColumn } from "../../../cases/own/lines";
import type { LinesFailure } from "../../../commands/read-lines";
import { errorSentence } from "../../errors/words";
import type { NewCaseText } from "./words";

const columns: Record<LineColumn, string> = { code: "HTS (or HS code)", value: "Value", origin: "Origin" };

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

function linesProblem(problem: LinesFailure): string {
  switch (problem.kind) {
    case "empty":
      return "There are no rows to read. Give rows with a code, a value and an origin.";
    case "binary":
      return "This is not a text file. In Excel, save the sheet as CSV UTF-8 and choose that file, or copy its cells and paste them.";
    case "unclosed":
      return `A quotation mark in row ${problem.row} is never closed, so the rows below it cannot be separated. Close or remove it, and choose the file again.`;
    case "columns":
      return `No column for ${problem.missing.map((column) => columns[column]).join(" and ")} was found in the first row: ${problem.found}. Name the columns HTS, Value and Origin.`;
    case "cancelled":
      return "Cancelled. No lines were taken.";
  }
}

function problemIn(problem: DraftProblem): string {
  switch (problem.kind) {
    case "unread":
      return "These rows have not been read. Press Read the rows, or empty the field.";
    case "missing":
      return "This is needed.";
    case "day":
      return "Not a day from 1994 to 2060. Write year-month-day, such as 2027-03-01.";
    case "order":
      return "It has to be after the first day.";
    case "year":
      return "Write a year, such as 2025.";
    case "rate":
      return "Write a rate from 0 to 499 %, such as 15.";
    case "share":
      return "Write a figure from 0 to 100.";
    case "own country":
      return "The importer cannot be an exporter too.";
    case "twice":
      return "Duplicate entry.";
    case "digits":
      return "Use codes of up to 6 digits: longer ones mean different goods in each country.";
    case "long":
      return "This is too long.";
    case "country":
      return `“${problem.given}” is not a country. Write its name or its two letters, such as Vietnam or VN.`;
    case "codes":
      return errorSentence(problem.problem, "en");
    case "many":
      return `No more than ${problem.most}.`;
  }
}

export const en: NewCaseText = {
  title: "New case",
  editTitle: "Change the case",
  intro:
    "The workbook keeps all of it, so that colleagues can open the case and build it again. Where Parley has no data on your countries, cells stay blank or are marked as assumptions.",
  back: "Back",
  build: "Build workbook",
  basics: "Who and when",
  name: "Name of the case",
  importer: "Importer",
  countryHint: "Name or two letters",
  exporters: "Exporters",
  exportersHint: "Separated by commas. The duty of the first is counted; the others compete with it.",
  fill: "Fill in from Parley's data",
  filled: (what) =>
    what === "whole"
      ? "Filled in: US imports of 2024, the acts in force, rivals by their sales, and the largest chapters as sectors. All of it can be changed."
      : "Filled in: the acts in force, and rivals and sectors by what the United States imports from all countries. Parley has no trade data for this exporter: give lines below.",
  acts: "Add the US measures on these countries to the sheet Measures",
  deadline: "Deadline",
  asOf: "As of",
  tradeYear: "Year of the trade figures",
  sectors: "Sectors",
  sectorsHint: "A line counts for the first sector that names it. A last sector with the codes “all” takes the rest.",
  sector: (number) => `Sector ${number}`,
  addSector: "Add a sector",
  sectorName: "Name",
  codes: "HS codes",
  codesHint: "Such as 8703 ex 870380, 8704, or all",
  lines: "Trade figures",
  linesHint: "Paste rows from a sheet, or choose a CSV file: HTS code, value, country of origin. Up to 200,000 lines.",
  kept: "The workbook's figures (sheet Trade data) are kept unless you give others.",
  bundled: "Without lines of your own, the US imports of 2024 that come with Parley are used.",
  without: "Without lines, the sheet Trade data is made empty, for you to fill in.",
  unit: "Values are in",
  units: { "1": "US dollars", "1000": "thousand US dollars", "1000000": "million US dollars" },
  paste: "Rows from a sheet",
  read: "Read the rows",
  choose: "Choose a CSV file",
  pasted: "Pasted rows",
  reading: (rows) => `Reading: ${counted(rows, "row", "rows")}`,
  cancel: "Cancel",
  taken: ({ accepted, trade }, name) =>
    `${name}: ${counted(accepted, "line", "lines")} taken, ${counted(trade.codes.length, "code", "codes")}`,
  total: (money) => `Together ${money}`,
  others: (money) => `${money} of it from other countries, which count in the world's trade only`,
  noOrigins: (exporter) => `There is no column of origins, so all of it counts as trade of ${exporter}.`,
  rejected: (count) => `${counted(count, "row was", "rows were")} rejected`,
  firstRejected: (shown) => `The first ${shown}:`,
  row: "Row",
  reason: "Reason",
  cell: "Cell",
  copy: "Copy all",
  copied: "Copied.",
  notCopied: "Copying was refused. Write them to a sheet instead.",
  toSheet: "Write to a sheet",
  sheetWritten: "Written to the sheet Rejected rows.",
  forget: "Do not use these lines",
  linesFailure: linesProblem,
  notRead: (why) => `The file could not be read ${aside(why)}. Nothing was taken.`,
  measures: "Measures",
  measuresHint:
    "What is paid, and from when. Rates of different authorities add up; of one authority the later measure counts.",
  measure: (number) => `Measure ${number}`,
  addMeasure: "Add a measure",
  origins: "Applies to goods from",
  originsHint: "Blank: all countries",
  rate: "Rate, %",
  from: "From",
  until: "Until",
  untilHint: "First day without it. Blank: no end date",
  authority: "Authority",
  counts: "Counts",
  countsAlways: "in every scenario",
  countsIn: (scenario) => `only in ${scenario}`,
  scenarios: "Scenarios",
  scenariosHint: "What could happen. Without terms, a scenario is the measures alone.",
  scenario: (number) => `Scenario ${number}`,
  addScenario: "Add a scenario",
  scenarioName: "Name",
  probability: "Probability, %",
  sum: (percent) => `The probabilities sum to ${percent}; they should sum to 100%.`,
  terms: (number) => `Terms ${number}`,
  addTerms: "Add terms",
  termsFor: "For",
  allSectors: "all other sectors",
  termsRate: "Total rate, %",
  coverage: "Coverage, %",
  termsFromHint: "Blank: from the deadline",
  remove: (what) => `Remove ${what}`,
  unnamed: "unnamed",
  firstScenario: "No agreement",
  wrong: (count) => `Please complete ${counted(count, "field", "fields")}.`,
  problem: problemIn,
};
