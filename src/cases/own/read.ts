/** Reads a user's case from a workbook's record or from a file: whatever it says is checked, as others may have written it. */
import { isoOfWritten } from "../../model/calendar/moment";
import { InputError } from "../../model/input-error";
import { isRate } from "../../model/tariff/rate";
import { lawLines } from "../../law/unpack";
import { BUNDLED_IMPORTER } from "./law";
import { Field, OwnCaseError } from "./field";
import type { OwnCase, OwnMeasure, OwnScenario, OwnSector, OwnTerms } from "./own-case";

/** Characters of a name; rows of each list. More would not be read. */
export const LONGEST_NAME = 120;
const LONGEST_CODES = 1000;
export const MOST_ROWS = { sectors: 40, measures: 200, scenarios: 20, exporters: 20 } as const;
const FIRST_DAY = "1994-01-01";
const LAST_DAY = "2060-12-31";
/** Digits that mean the same goods in every country; the others are known of the United States only. */
const SHARED_DIGITS = 6;
/** Countries that one measure may name. */
const MOST_ORIGINS = 50;
const UNPRINTED = new RegExp(
  "[\\u0000-\\u001f\\u007f-\\u009f\\ufffe\\uffff]+|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]",
  "g",
);
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** null where it is not a case of this form: a user cannot repair a record. */
export function readOwnCase(given: unknown): OwnCase | null {
  try {
    return checkedCase(given);
  } catch (error) {
    if (error instanceof OwnCaseError) return null;
    throw error;
  }
}

/** Throws OwnCaseError with the first field that is not as it must be. */
export function checkedCase(given: unknown): OwnCase {
  const root = new Field(given, "");
  const name = nameIn(root.field("name"));
  const importer = codeIn(root.field("importer"));
  const exporterRows = root.field("exporters").list(MOST_ROWS.exporters, 1);
  const exporters = exporterRows.map(codeIn);
  allDiffer(exporterRows, exporters);
  exporterRows.forEach((row) => row.value === importer && row.refuse({ kind: "importer" }));
  const deadline = dayIn(root.field("deadline"));
  const asOf = dayIn(root.field("asOf"));
  const tradeYear = root.field("tradeYear").as(isYear, { kind: "year", from: FIRST_DAY, to: LAST_DAY });
  const sectors = rowsOf(root.field("sectors"), MOST_ROWS.sectors, 1, (row, id): OwnSector => {
    return { id, name: nameIn(row.field("name")), codes: codesIn(row.field("codes"), importer) };
  });
  const scenarios = rowsOf(root.field("scenarios"), MOST_ROWS.scenarios, 1, (row, id): OwnScenario => {
    const scenario = nameIn(row.field("name"));
    const probability = row.field("probability").as(isShare, { kind: "share" });
    return { id, name: scenario, probability, terms: termsIn(row.field("terms"), ids(sectors)) };
  });
  const measures = rowsOf(root.field("measures"), MOST_ROWS.measures, 0, (row, id): OwnMeasure => {
    const origins = allOr(row.field("origins"), MOST_ORIGINS, codeIn);
    const codes = codesIn(row.field("codes"), importer);
    const rate = row.field("rate").as(isRate, { kind: "rate" });
    const span = spanIn(row);
    const authority = nameIn(row.field("authority"));
    const counted = allOr(row.field("scenarios"), scenarios.length, (each) => oneOf(each, ids(scenarios)));
    return { id, origins, codes, rate, ...span, authority, scenarios: counted };
  });
  const acts = root.field("acts");
  if (acts.value !== undefined && typeof acts.value !== "boolean") acts.refuse({ kind: "yes or no" });
  const ownActs = acts.value === true && importer === BUNDLED_IMPORTER ? { acts: true } : {};
  return { name, importer, exporters, deadline, asOf, tradeYear, ...ownActs, sectors, measures, scenarios };
}

function termsIn(list: Field, sectors: readonly string[]): OwnTerms[] {
  const rows = list.list(sectors.length, 0);
  const terms = rows.map((row): OwnTerms => {
    const sector = oneOf(row.field("sector"), sectors);
    const rate = row.field("rate").as(isRate, { kind: "rate" });
    return { sector, rate, coverage: row.field("coverage").as(isShare, { kind: "share" }), ...spanIn(row) };
  });
  allDiffer(
    rows.map((row) => row.field("sector")),
    terms.map(({ sector }) => sector),
  );
  return terms;
}

/** Rows identified by their ids. */
function rowsOf<Row>(list: Field, most: number, least: number, read: (row: Field, id: string) => Row): Row[] {
  const fields = list.list(most, least);
  const found = fields.map((row) => row.field("id").as(isId, { kind: "id", most: LONGEST_NAME }));
  allDiffer(
    fields.map((row) => row.field("id")),
    found,
  );
  return fields.map((row, index) => read(row, found[index]!));
}

function allOr(list: Field, most: number, read: (each: Field) => string): string[] | "all" {
  return list.value === "all" ? "all" : list.list(most, 1).map(read);
}

function oneOf(field: Field, known: readonly string[]): string {
  return field.as((each): each is string => known.includes(each as string), { kind: "one of", known });
}

/** A control character comes along when a name is pasted from a word processor; a workbook's file cannot hold most of them. */
function nameIn(field: Field): string {
  const name = typeof field.value === "string" ? plainName(field.value) : "";
  return name !== "" && name.length <= LONGEST_NAME ? name : field.refuse({ kind: "name", most: LONGEST_NAME });
}

export const plainName = (text: string): string => text.replace(UNPRINTED, " ").trim();

const codeIn = (field: Field): string =>
  field.as((each): each is string => typeof each === "string" && /^[A-Z]{2}$/.test(each), { kind: "country" });

const dayIn = (field: Field): string =>
  writtenDayOf(field.value) ?? field.refuse({ kind: "day", from: FIRST_DAY, to: LAST_DAY });

function spanIn(row: Field): { from: string; until: string | null } {
  const from = dayIn(row.field("from"));
  const until = row.field("until");
  if (until.value === null) return { from, until: null };
  const end = dayIn(until);
  return end > from ? { from, until: end } : until.refuse({ kind: "order", from });
}

function codesIn(field: Field, importer: string): string {
  if (typeof field.value !== "string") return field.refuse({ kind: "codes", problem: { kind: "long" } });
  const problem = codesProblem(field.value, importer);
  return problem ? field.refuse({ kind: "codes", problem }) : field.value;
}

function allDiffer(fields: readonly Field[], values: readonly string[]): void {
  values.forEach((value, index) => {
    if (values.indexOf(value) < index) fields[index]!.refuse({ kind: "twice" });
  });
}

export type CodesProblem = { kind: "long" } | { kind: "digits" } | { kind: "unreadable"; problem: InputError };

/** What is wrong with an HS expression for goods of that importer; null where nothing is. */
export function codesProblem(codes: string, importer: string): CodesProblem | null {
  if (codes.length > LONGEST_CODES) return { kind: "long" };
  if (
    importer !== BUNDLED_IMPORTER &&
    (codes.match(/[\d.]+/g) ?? []).some((each) => each.replace(/\./g, "").length > SHARED_DIGITS)
  )
    return { kind: "digits" };
  try {
    lawLines().lines.coverage(codes);
    return null;
  } catch (problem) {
    if (problem instanceof InputError) return { kind: "unreadable", problem };
    throw problem;
  }
}

/** An ISO day, of whatever form people give it; undefined for what is none (31 June), or far from any case. */
export function writtenDayOf(given: unknown): string | undefined {
  const iso = typeof given === "string" || typeof given === "number" ? isoOfWritten(String(given)) : undefined;
  return iso !== undefined && iso >= FIRST_DAY && iso <= LAST_DAY ? iso : undefined;
}

export function isYear(given: unknown): given is number {
  return (
    typeof given === "number" &&
    Number.isInteger(given) &&
    given >= Number(FIRST_DAY.slice(0, 4)) &&
    given <= Number(LAST_DAY.slice(0, 4))
  );
}

function isId(given: unknown): given is string {
  return typeof given === "string" && given.length <= LONGEST_NAME && ID.test(given);
}

function isShare(given: unknown): given is number {
  return typeof given === "number" && given >= 0 && given <= 1;
}

function ids(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
