/** What the command line says in English. */
import type { CliText, Taking } from "./words";

const TAKING: Record<Taking, string> = {
  theirs: "theirs",
  scenarios: "all of their scenarios and probabilities",
  "with probabilities": "theirs with all of their probabilities",
  probabilities: "all of their probabilities",
};

export const en: CliText = {
  simulate: {
    heading: (outcome, draws, seed) => `${outcome}: ${draws} draws, seed ${seed}`,
    percentiles: (p5, p25, p50, p75, p95, mean) =>
      `  5 %  ${p5}\n  25 % ${p25}\n  50 % ${p50}\n  75 % ${p75}\n  95 % ${p95}\n  mean ${mean}`,
    now: (value) => `  now  ${value}`,
    without: (count) => `  In ${count.toLocaleString("en-US")} draws it was no number; they do not count.`,
    moves:
      "  What moves it: the input, the outcome with it at its low and its high, and what one standard deviation adds",
    moved: (input, low, high, perDeviation) => `    ${input}: ${low} to ${high}; ${perDeviation}`,
    slow: (cell, what) => `  ${cell} uses ${what}, which is worked out one draw at a time.`,
    reached: (by, value, cell, outcome) => `${by} = ${value} makes ${cell} = ${outcome}.`,
    notReached: (by, low, high, cell, wanted, value, outcome) =>
      `No value of ${by} from ${low} to ${high} makes ${cell} = ${wanted}. The nearest: ${by} = ${value} makes it ${outcome}.`,
    goalNow: (by, value, cell, outcome) => `Now ${by} = ${value} and ${cell} = ${outcome}.`,
    notANumber: "no number",
  },
  summaries: {
    workbook:
      "Fills a workbook with a case, as the pane's button does; --brief adds the sheet Brief. Excel shows its formulas with @, with the same results.",
    "own-case": "Fills a workbook with a case for any countries and says which lines it rejected (docs/own-case.md).",
    calc: `Evaluates one formula a line and prints one line of JSON for each: {"formula","value"}, the value a list of rows
where the formula spills (errors among them as {"error"}), or {"formula","error","message"}. --data puts the file at Data!A1 as the table Data.`,
    recalc:
      "Calculates Parley's formulas of a workbook and what depends on them, and keeps everything else, results of other formulas too.",
    portable: "Copies a workbook with Parley's formulas written as Excel's own, for a colleague without Parley.",
    snapshot:
      "Copies a workbook with values in place of formulas, and a sheet that says what each was calculated from.",
    check:
      "Finds what breaks when a workbook travels: broken names, errors, other versions, probabilities, formulas lost to values.",
    compare: "Lists the assumptions that differ, who changed them, and what each does to the expected duty.",
    simulate: `Draws any cell of a workbook from any others, by the formulas between them: percentiles and what moves it most. An input is a cell
with its low, likely and high (or low and high), a day as 2025-07-09 for whole days; --correlate two of them and their rank correlation.`,
    goal: "Finds the value of one cell between two others at which a cell reaches a value, or the nearest.",
    law: "Writes the law of all lines, origins and days as Parquet for any engine, with --csv as packed CSV too (docs/scale.md).",
    duty: `Adds rate, duty, each authority's part and the reasons to the lines of CSV or Parquet files of any length; rejected lines go to a
file of their own. --columns names columns that are not recognised automatically, --print-sql prints the statement for another engine (docs/scale.md).`,
  },
  help: (
    commands,
    examples,
  ) => `Parley on the command line: the add-in, unchanged, on a simulated Excel. Here "parley" means "npm run --silent parley --".

${commands}

For example:
${examples}

Answers are in the language of the environment (LC_ALL, LC_MESSAGES, LANG): English or Korean.
Exit codes: 0 done, 1 could not be done, 2 the command line is wrong.
`,
  given: {
    workbook: "a workbook",
    case: "a file that describes the case",
    workbooks: "two workbooks, ours and theirs",
    lines: "one or more files of lines, CSV or Parquet",
  },
  noCommand: (commands) => `no command was given; write ${commands} (parley --help explains them)`,
  unknownCommand: (name, commands) => `there is no command "${name}"; write ${commands} (parley --help explains them)`,
  internalError: (message) => `internal error: ${message}`,
  notOfForm: (option, value, form) => `${option} "${value}" is not of the form ${form}.`,
  example: (line) => `Write for example: ${line}`,
  needsValue: (option) => `${option} needs a value.`,
  noOption: (command, option, known) => `${command} has no option ${option}; it takes ${known}.`,
  anOption: "an option",
  unexpected: (command, text) => `${command} does not know what to do with "${text}".`,
  needsFile: (command, file) => `${command} needs ${file}.`,
  needsOption: (command, option) => `${command} needs ${option}.`,
  emptyOption: (option) => `${option} is empty.`,
  notADay: (option, value) => `${option} is "${value}", which is not a day; write year-month-day, such as 2025-05-21`,
  notALanguage: (value) => `--language is "${value}"; write en or ko`,

  missingFile: (what, path) => `${what} ${path} does not exist; name a file that does`,
  folderForFile: (what, path) => `${what} ${path} is a folder; name a file in it`,
  unreadable: (path, why) => `${path} cannot be read: ${why}`,
  unwritable: (path, why) => `${path} cannot be written: ${why}`,
  notXlsx: (path) => `--out is "${path}", but the file is an Excel workbook; give it a name that ends in .xlsx`,
  noFolder: (path, folder) => `--out is "${path}", but the folder ${folder} does not exist; create it or name another`,
  outIsFolder: (path) => `--out is "${path}", which is a folder; name a file in it`,
  cannotOpen: (path, why) => `${path} cannot be opened: ${why}`,
  cannotRecalculate: (path, why) => `${path} cannot be recalculated: ${why}`,
  file: undefined,

  openQuotation: (name, row) => `${name} is not a readable CSV file: in row ${row} a quotation mark is not closed`,
  emptyData: (name) => `${name} is empty; it needs a first row with the names of its columns`,
  notText: (name) => `${name} is not a text file; save the data as CSV (UTF-8)`,
  dataTooLarge: (name, rows, columns, most) =>
    `${name} has ${rows} rows and ${columns} columns; a sheet holds ${most.rows} rows below the header and ${most.columns} columns, so divide the file`,
  notJson: (name) => `${name} is not JSON; write a case as docs/own-case.md shows`,

  errors: {
    "#NAME?": "The formula names a function, a table or a name that does not exist; check the spelling.",
    "#DIV/0!": "The formula divides by zero or by a blank cell.",
    "#VALUE!": "An argument is of the wrong kind, such as a text where a number belongs.",
    "#REF!": "The formula refers to cells that do not exist.",
    "#N/A": "A value that was looked for is not there.",
    "#NUM!": "A number is outside of what the calculation allows.",
    "#SPILL!": "The result has more cells than a sheet has room for.",
    "#CALC!": "The formula gives an empty array or one that cannot be calculated.",
    "#NULL!": "Two ranges that should meet do not.",
  },
  anError: "The formula gives an error.",
  isInLanguage: () => true,
  badFormula: (why) => why,

  wrote: (path) => `Wrote ${path}.`,
  wroteSheets: (path, sheets) => `Wrote ${path} with the sheets ${sheets}.`,
  wrotePortable: (path, native, values, sheets) =>
    `Wrote ${path}: ${native} formulas of Parley became Excel's own, ${values} became values; its sheets ${sheets} say how.`,
  isValue: (where, why) => `${where} is a value: ${why}`,
  wroteSnapshot: (path, cells, parley, sheet) =>
    `Wrote ${path}: ${cells} formulas became values, ${parley} of them Parley's; the sheet "${sheet}" lists them.`,
  lost: (count, first) =>
    `${count} formulas name a function that is not known here and now give #NAME?, the first in ${first}; Excel calculates them when the file is opened.`,
  otherResults: (count, cells) =>
    `${count === 1 ? "1 formula of yours gives" : `${count} formulas of yours give`} another result here than the program that wrote the file gave from the same cells; ${count === 1 ? "it keeps its" : "they keep their"} result, and Excel calculates ${count === 1 ? "it" : "them"} with Ctrl+Alt+F9: ${cells.join(", ")}${count > cells.length ? ` and ${count - cells.length} more` : ""}`,
  lines: (accepted, rejected) => `${accepted} lines taken, ${rejected} rejected${rejected > 0 ? ":" : "."}`,
  rejectedRow: (row, reason, cell) => `  row ${row}: ${reason}${cell === "" ? "" : ` (${cell})`}`,
  moreRows: (count) => `  and ${count} more`,

  counts: (parley, formulas, errors, frozen) =>
    `${parley} of ${formulas} formulas use Parley; ${errors} give an error${frozen > 0 ? `; ${frozen} cells are frozen` : ""}.`,
  wholeWorkbook: "Workbook",
  nothingFound: "Nothing else was found: the workbook is safe to send to a colleague who has Parley.",

  compare: {
    none: "none",
    same: "The assumptions are the same.",
    noRow: "no such row",
    aRow: "a row",
    blank: "blank",
    headline: (ours, theirs) => `Expected duty: ours ${ours}, theirs ${theirs}.`,
    formulasDiffer: "The assumptions are the same, and yet it differs: formulas or versions do. Run check on both.",
    count: (count) => `${count} assumption${count === 1 ? " differs" : "s differ"}:`,
    noHeadline: "Ours gives no expected duty now, so the effect of a difference cannot be calculated.",
    trade: (table, ours, theirs, figures) =>
      `${table}: ours ${ours}, theirs ${theirs}${figures === null ? "" : `; ${figures} figures differ`}`,
    extent: (vintage, rows) => `${vintage === "" ? "" : `${vintage}, `}${rows} rows`,
    bundledTrade: "the trade that comes with Parley",
    row: (where, ours, theirs) => `${where}: ours ${ours}, theirs ${theirs}`,
    changedBy: { ours: "changed in ours", theirs: "changed in theirs", both: "both changed it" },
    unsaid: {
      "no headline": "",
      "none after": "taken alone, theirs would leave no expected duty",
      "by hand": "a row to be added or deleted by hand",
      error: "theirs is an error, which is not taken over",
      refused: "the sheets need at least one scenario and one sector",
      "not known":
        "known only once it is applied: filling the sheets again would on its own change the expected duty, or it depends on formulas that Parley did not write",
    },
    comesWith: (row) => `comes with ${row}`,
    goesWith: (row) => `goes with ${row}`,
    noEffect: (taking) => `taking ${TAKING[taking]} does not change the expected duty`,
    effect: (taking, amount) => `taking ${TAKING[taking]} changes the expected duty by ${amount}`,
    underADollar: "less than $1",
  },
};
