/** What the parts for whole lists say in English. */
import type { EntriesFailure } from "../../../commands/read-entries";
import { en as entries } from "../../../words/sheets/entries/en";
import type { ListsText } from "./words";

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

function failure(problem: EntriesFailure): string {
  switch (problem.kind) {
    case "empty":
      return "There are no rows to read. Paste rows, choose a file, or select cells that hold them.";
    case "binary":
      return "This is not a text file. Open it in Excel, select its cells and take those, or save it as CSV UTF-8.";
    case "unclosed":
      return `A quotation mark in row ${problem.row} is never closed, so the rows below it cannot be separated. Close or remove it, and choose the file again.`;
    case "columns":
      return `No column was found for ${problem.missing.map((role) => entries.roles[role]).join(", ")}.`;
    case "cancelled":
      return "Cancelled. Nothing was written.";
  }
}

export const en: ListsText = {
  coverage: {
    title: "A list of products",
    about:
      "Codes in the first column, countries beside them if they differ: writes the sheet Coverage with each one's rate, acts and what would change it.",
    paste: "Rows with codes",
    checking: "Checking",
    checkPasted: "Check the pasted rows",
    done: (goods, unknown) =>
      `${count(goods, "product", "products")} checked${unknown === 0 ? "" : `; ${unknown.toLocaleString("en")} without a rate, with codes that may be meant`}.`,
    rules: (from, day) => `Rows without a country count as from ${from}; rates of ${day}.`,
  },
  entries: {
    title: "Entries and refunds",
    about:
      "An export of entry summaries, such as ACE report ES-003: each line is audited, and what is refundable is written to the sheets Entries and Refunds. Nothing leaves this computer.",
    paste: "Rows with headers",
    checking: "Auditing",
    auditPasted: "Audit the pasted rows",
    again: "Audit the sheet Entries again",
    done: (lines, unclear) =>
      `${count(lines, "line", "lines")} audited${unclear === 0 ? "" : `; of ${unclear.toLocaleString("en")} it cannot be told`}.`,
    leftOut: (rows) => `${count(rows, "row was", "rows were")} left out: see the sheet Rejected rows.`,
    columns: "Which columns are these?",
    columnsAbout: (missing) => `Not found by their names: ${missing}. The workbook remembers what you choose.`,
    column: (role) => entries.roles[role],
    choose: "Choose a column",
    withColumns: "Read with these columns",
    filings: "Files for declarations",
    filingsAbout:
      "Entries that you marked as reviewed and that have something refundable, up to 9,999 a file, as CBP's CAPE takes them. You file them yourself.",
    makeFilings: "Make the files",
    noFilings:
      "No entry on the sheet Refunds is reviewed and refundable. Choose “reviewed” in the column Status first.",
    noNumber: (number) =>
      `${count(number, "reviewed entry has", "reviewed entries have")} no whole entry number (11 characters) and ${number === 1 ? "is" : "are"} in no file.`,
    filing: (number, importer, size) =>
      `File ${number}${importer === "" ? "" : `, importer ${importer}`}: ${count(size, "entry", "entries")}`,
    filingName: (number) => `cape-declaration-${number}.csv`,
    save: "Save",
  },
  reading: "Reading",
  writing: "Writing the sheets",
  chooseFile: "Choose a CSV file",
  takeSelected: "Take the selected cells",
  failed: "Nothing was written",
  failure,
};
