/** The English of lines that could not be taken. */
import type { RejectedText } from "./words";

export const en: RejectedText = {
  title: "Rejected rows: what was left out of a file",
  explanation: (shown, of) =>
    `${shown < of ? `The first ${shown.toLocaleString("en")} of ${of.toLocaleString("en")} rows` : `${of.toLocaleString("en")} rows`} were left out. Correct them in the source file and import it again; delete this sheet when done.`,
  row: "Row",
  reason: "Reason",
  cell: "Cell",
  reasons: {
    "no code": "No code",
    "bad code": "Not a code of 4 to 10 digits",
    "unknown code": "No such code in the Harmonized System",
    "no value": "No value",
    "bad value": "Not a number",
    "negative value": "Below zero",
    "no origin": "No origin",
    "unknown origin": "Not a country",
    "importer's own": "Origin is the importer itself",
    quotes: "A quotation mark is not closed",
    limit: "After the 200,000 lines that are taken",
  },
};
