/** Reads the workbook's own table of measures, header row included, and remembers the last few so that a column of formulas reads it once. */
import { headerPlace } from "../files/header-table";
import { MEASURE_FORMS, type Measure, type MeasureForm } from "../model/tariff/measure";
import {
  oneOf,
  optional,
  rate,
  readCell,
  required,
  share,
  washingtonDay,
  type Kind,
  type Parameter,
} from "./arguments";
import { mayBeBlank } from "./cell";
import { Failure } from "./failure";
import type { Matrix } from "./map-ranges";
import { originCode } from "./origin";
import { tableCache } from "./table-cache";

const WITHOUT_RATE: readonly MeasureForm[] = ["exempt", "quota", "share"];
const STATUSES: readonly Measure["status"][] = ["law", "counterfactual"];

const text: Kind<string> = {
  wanted: { en: "text", ko: "문자를" },
  zeroIsBlank: true,
  read(cell, name) {
    return String(cell).trim() || new Failure("empty", { name, wanted: this.wanted });
  },
};
/** Words in place of a share, so that nothing depends on a blank cell: null is what the statistics of lines or the condition's assumption say. */
const SHARE_WORDS = new Map<string, number | null>([
  ["none", 0],
  ["all", 1],
  ["by line", null],
  ["assumed", null],
]);
const shareOrWord: Kind<number | null> = {
  wanted: {
    en: 'a share such as 50% or 0.5, or "none", "by line" or "assumed"',
    ko: '50%나 0.5 같은 비율, 또는 "none", "by line", "assumed"를',
  },
  read(cell, name) {
    const word = typeof cell === "string" ? SHARE_WORDS.get(cell.trim().toLowerCase()) : undefined;
    if (word !== undefined) return word;
    if (typeof cell === "string") return new Failure("notAccepted", { name, value: cell, wanted: this.wanted });
    // A blank one may arrive as 0.
    return cell === 0 ? new Failure("zeroShare", { name }) : share.read(cell, name);
  },
};
const form = oneOf(MEASURE_FORMS);
const status = oneOf(STATUSES);
const origins: Kind<readonly string[] | "all"> = {
  wanted: { en: 'origins such as "KR" or "KR, JP", or "all"', ko: '"KR", "KR, JP" 또는 "all" 같은 원산지를' },
  zeroIsBlank: true,
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
      : new Failure("notAccepted", { name, value: unknown, wanted: this.wanted });
  },
};
const scenarios: Kind<readonly string[] | "all"> = {
  wanted: { en: "scenario ids", ko: "시나리오 id를" },
  zeroIsBlank: true,
  read: (cell) => list(String(cell)),
};

/** The columns by their headers, in the order of the sheet that Parley writes; those without a default must be there. */
const COLUMNS = {
  id: required("Measure", text),
  authority: required("Authority", text),
  origins: required("Origin", origins),
  scope: required("Scope", text),
  rate: optional("Rate", rate, null),
  form: required("Form", form),
  share: optional("Share", shareOrWord, null),
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

const cached = tableCache(4);

/** What `prepare` makes of the table, made once for tables of the same cells; undefined where the argument is blank. Throws the error that names the bad cell. */
export function withMeasures<T>(
  argument: unknown,
  prepare: (measures: Measure[], importer: string | undefined) => T,
): T | undefined {
  return cached(argument, (matrix) => prepare(readMeasures(matrix), importerOf(matrix)));
}

/** A table with a column Importer is all the law of that country: neither Parley's own schedule nor its last day applies. */
export function importerOf(matrix: Matrix): string | undefined {
  const place = headerPlace(matrix[0]!, "Importer");
  if (place < 0) return undefined;
  const named = [
    ...new Set(matrix.slice(1).flatMap((row) => (mayBeBlank(row[place]) ? [] : [String(row[place]).trim()]))),
  ];
  const codes = [...new Set(named.map(originCode))];
  const [code] = codes;
  if (codes.length !== 1 || code === undefined)
    throw new Failure("importers", { named: codes.length > 1 ? named : [] }).toError();
  return code;
}

export function readMeasures(matrix: Matrix): Measure[] {
  const headers = matrix[0]!;
  const missing = NEEDED_HEADERS.filter((header) => headerPlace(headers, header) < 0);
  if (missing.length > 0) throw new Failure("noColumn", { missing }).toError();
  return matrix.slice(1).flatMap((row, index) => (row.every(mayBeBlank) ? [] : [readMeasure(row, headers, index + 2)]));
}

/** `line` is the row's number within the table, its header being 1. */
function readMeasure(row: readonly unknown[], headers: readonly unknown[], line: number): Measure {
  const read = <T>(column: Parameter<T>): T => {
    const value = readCell(column, row[headerPlace(headers, column.name)] ?? null, true);
    if (value instanceof Failure)
      throw new Failure("tableCell", { row: line, column: column.name, detail: value }).toError();
    return value;
  };
  const measure: Measure = {
    id: headerPlace(headers, COLUMNS.id.name) >= 0 ? read(COLUMNS.id) : `row ${line}`,
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
    const detail = new Failure("empty", { name: "Rate", wanted: rate.wanted });
    throw new Failure("tableCell", { row: line, column: "Rate", detail }).toError();
  }
  return measure;
}

function list(cell: string): readonly string[] | "all" {
  const names = cell.split(",").map((name) => name.trim());
  return names.some((name) => name.toLowerCase() === "all") ? "all" : names.filter((name) => name !== "");
}
