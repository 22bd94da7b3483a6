/** Reads the workbook's own table of measures, header row included, and remembers the last few so that a column of formulas reads it once. */
import { MEASURE_FORMS, type Measure, type MeasureForm } from "../model/tariff/measure";
import { optional, rate, readCell, required, share, washingtonDay, word, type Kind, type Parameter } from "./arguments";
import { isBlank } from "./cell";
import { listed, messages, shown } from "./messages";
import { originCode } from "./origin";
import { Problem } from "./problem";
import { remembered, type Matrix } from "./remembered";

const WITHOUT_RATE: readonly MeasureForm[] = ["exempt", "quota", "share"];
const STATUSES: readonly Measure["status"][] = ["law", "counterfactual"];

const text: Kind<string> = {
  wanted: "text",
  read(cell, name) {
    return String(cell).trim() || new Problem(messages.empty(name, this.wanted));
  },
};
const form = word(MEASURE_FORMS, oneOf(MEASURE_FORMS));
const status = word(STATUSES, oneOf(STATUSES));
const origins: Kind<readonly string[] | "all"> = {
  wanted: 'origins such as "KR" or "KR, JP", or "all"',
  read(cell, name) {
    const names = list(String(cell));
    if (names === "all") return names;
    // "-CA, -MX": all but these.
    const codes = names.map((each) => {
      const excluded = each.startsWith("-");
      const code = originCode(excluded ? each.slice(1) : each);
      return code !== undefined && excluded ? `-${code}` : code;
    });
    const unknown = names.find((_, index) => codes[index] === undefined);
    return unknown === undefined
      ? (codes as string[])
      : new Problem(messages.notText(name, shown(unknown), this.wanted));
  },
};
const scenarios: Kind<readonly string[] | "all"> = { wanted: "scenario ids", read: (cell) => list(String(cell)) };

/** The columns by their headers, in the order of the sheet that Parley writes; those without a default must be there. */
const COLUMNS = {
  id: required("Measure", text),
  authority: required("Authority", text),
  origins: required("Origin", origins),
  scope: required("Scope", text),
  rate: optional("Rate", rate, null),
  form: required("Form", form),
  share: optional("Share", share, null),
  from: required("From", washingtonDay),
  until: optional("Until", washingtonDay, null),
  published: optional("Published", washingtonDay, null),
  scenarios: optional("Scenarios", scenarios, "all" as const),
  instrument: optional("Instrument", text, ""),
  citation: optional("Citation", text, ""),
  heading: optional("Heading", text, ""),
  status: optional("Status", status, "law" as const),
  note: optional("Note", text, ""),
  condition: optional("Condition", text, ""),
  confidence: optional("Confidence", text, ""),
} satisfies { [F in keyof Required<Measure>]: Parameter<Required<Measure>[F]> };
const NEEDED_HEADERS = ["Authority", "Origin", "Scope", "Rate", "Form", "From", "Until"];

const remember = remembered(4);

/** What `prepare` makes of the table, made once for tables of the same cells; undefined where the argument is blank. Throws the error that names the bad cell. */
export function withMeasures<T>(
  argument: unknown,
  prepare: (measures: Measure[], importer: string | undefined) => T,
): T | undefined {
  return remember(argument, (matrix) => prepare(readMeasures(matrix), importerOf(matrix)));
}

/** A table with a column Importer is all the law of that country: neither Parley's own schedule nor its last day stands behind it. */
export function importerOf(matrix: Matrix): string | undefined {
  const place = matrix[0]!.findIndex((header) => String(header).trim().toLowerCase() === "importer");
  if (place < 0) return undefined;
  const named = [
    ...new Set(matrix.slice(1).flatMap((row) => (isBlank(row[place]) ? [] : [String(row[place]).trim()]))),
  ];
  const codes = [...new Set(named.map(originCode))];
  const [code] = codes;
  if (codes.length !== 1 || code === undefined)
    throw new Problem(
      messages.table(
        `has ${codes.length > 1 ? listed(named) : "no country"} in its column Importer: name one country in it, such as "US" or "EU"`,
      ),
    ).toError();
  return code;
}

export function readMeasures(matrix: Matrix): Measure[] {
  const headers = matrix[0]!.map((header) => String(header).trim().toLowerCase());
  const missing = NEEDED_HEADERS.filter((header) => !headers.includes(header.toLowerCase()));
  if (missing.length > 0) throw new Problem(messages.table(`has no column ${listed(missing)}`)).toError();
  return matrix.slice(1).flatMap((row, index) => (row.every(isBlank) ? [] : [readMeasure(row, headers, index + 2)]));
}

/** `line` is the row's number within the table, its header being 1. */
function readMeasure(row: readonly unknown[], headers: readonly string[], line: number): Measure {
  const read = <T>(column: Parameter<T>): T => {
    const value = readCell(column, row[headers.indexOf(column.name.toLowerCase())] ?? null, true);
    if (value instanceof Problem) throw new Problem(messages.tableCell(line, column.name, value.message)).toError();
    return value;
  };
  const measure: Measure = {
    id: headers.includes("measure") ? read(COLUMNS.id) : `row ${line}`,
    authority: read(COLUMNS.authority),
    origins: read(COLUMNS.origins),
    scope: read(COLUMNS.scope),
    form: read(COLUMNS.form),
    rate: read(COLUMNS.rate),
    share: read(COLUMNS.share),
    from: read(COLUMNS.from),
    until: read(COLUMNS.until),
    published: read(COLUMNS.published),
    scenarios: read(COLUMNS.scenarios),
    instrument: read(COLUMNS.instrument),
    citation: read(COLUMNS.citation),
    heading: read(COLUMNS.heading),
    status: read(COLUMNS.status),
    note: read(COLUMNS.note),
    condition: read(COLUMNS.condition),
    confidence: read(COLUMNS.confidence),
  };
  if (measure.rate === null && !WITHOUT_RATE.includes(measure.form)) {
    throw new Problem(messages.tableCell(line, "Rate", messages.empty("Rate", rate.wanted))).toError();
  }
  return measure;
}

function list(cell: string): readonly string[] | "all" {
  const names = cell.split(",").map((name) => name.trim());
  return names.some((name) => name.toLowerCase() === "all") ? "all" : names.filter((name) => name !== "");
}

function oneOf<T extends string>(choices: readonly T[]): (text: string) => T | undefined {
  return (text) => choices.find((choice) => choice.toLowerCase() === text.trim().toLowerCase());
}
