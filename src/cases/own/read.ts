/** Reads a case of a person's own from a workbook's record or from a file: whatever it says is checked, as others may have written it. */
import { dayOfIso } from "../../model/calendar/day";
import { InputError } from "../../model/input-error";
import { isRate } from "../../model/tariff/rate";
import { lawLines } from "../../law/unpack";
import { BUNDLED_IMPORTER } from "./law";
import type { OwnCase, OwnMeasure, OwnScenario, OwnSector, OwnTerms } from "./own-case";

/** Characters of a name; rows of each list. More would not be read. */
const LONGEST_NAME = 120;
const LONGEST_CODES = 1000;
export const MOST_ROWS = { sectors: 40, measures: 200, scenarios: 20, exporters: 20 } as const;
const FIRST_DAY = "1994-01-01";
const LAST_DAY = "2060-12-31";
/** Digits that mean the same goods in every country; the others are known of the United States only. */
const SHARED_DIGITS = 6;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** null where it is no case of this form. */
export function readOwnCase(given: unknown): OwnCase | null {
  if (!isObject(given)) return null;
  const { name, importer, exporters, deadline, asOf, tradeYear, acts, sectors, measures, scenarios } = given;
  if (!isName(name) || !isCode(importer) || !isDay(deadline) || !isDay(asOf) || !isYear(tradeYear)) return null;
  if (
    !isList(exporters, isCode, MOST_ROWS.exporters) ||
    exporters.length === 0 ||
    !allDiffer(exporters) ||
    exporters.includes(importer)
  )
    return null;
  if (
    !isList(sectors, (each): each is OwnSector => isSector(each, importer), MOST_ROWS.sectors) ||
    sectors.length === 0 ||
    !allDiffer(ids(sectors))
  )
    return null;
  const sectorIds = ids(sectors);
  if (
    !isList(scenarios, (each): each is OwnScenario => isScenario(each, sectorIds), MOST_ROWS.scenarios) ||
    scenarios.length === 0 ||
    !allDiffer(ids(scenarios))
  )
    return null;
  const scenarioIds = ids(scenarios);
  if (
    !isList(measures, (each): each is OwnMeasure => isMeasure(each, importer, scenarioIds), MOST_ROWS.measures) ||
    !allDiffer(ids(measures))
  )
    return null;
  if (acts !== undefined && typeof acts !== "boolean") return null;
  const ownActs = acts === true && importer === BUNDLED_IMPORTER ? { acts } : {};
  return { name, importer, exporters, deadline, asOf, tradeYear, ...ownActs, sectors, measures, scenarios };
}

function isSector(given: unknown, importer: string): given is OwnSector {
  return (
    isObject(given) &&
    isId(given.id) &&
    isName(given.name) &&
    typeof given.codes === "string" &&
    codesProblem(given.codes, importer) === null
  );
}

function isMeasure(given: unknown, importer: string, scenarios: readonly string[]): given is OwnMeasure {
  if (!isObject(given)) return false;
  const { id, origins, codes, rate, from, until, authority, scenarios: counted } = given;
  const named =
    counted === "all" ||
    (isList(counted, (each): each is string => scenarios.includes(each as string), scenarios.length) &&
      counted.length > 0);
  const fallsOn = origins === "all" || (isList(origins, isCode, 50) && origins.length > 0);
  return (
    isId(id) &&
    fallsOn &&
    named &&
    typeof codes === "string" &&
    codesProblem(codes, importer) === null &&
    isRate(rate) &&
    isSpan(from, until) &&
    isName(authority)
  );
}

function isScenario(given: unknown, sectors: readonly string[]): given is OwnScenario {
  if (!isObject(given)) return false;
  const { id, name, probability, terms } = given;
  const isTerms = (each: unknown): each is OwnTerms =>
    isObject(each) &&
    sectors.includes(each.sector as string) &&
    isRate(each.rate) &&
    isShare(each.coverage) &&
    isSpan(each.from, each.until);
  return (
    isId(id) &&
    isName(name) &&
    isShare(probability) &&
    isList(terms, isTerms, sectors.length) &&
    allDiffer(terms.map(({ sector }) => sector))
  );
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

/** 31 June has the form of a day but is none. */
export function isDay(given: unknown): given is string {
  return typeof given === "string" && dayOfIso(given) !== undefined && given >= FIRST_DAY && given <= LAST_DAY;
}

function isSpan(from: unknown, until: unknown): boolean {
  return isDay(from) && (until === null || (isDay(until) && until > from));
}

export function isYear(given: unknown): given is number {
  return (
    typeof given === "number" &&
    Number.isInteger(given) &&
    given >= Number(FIRST_DAY.slice(0, 4)) &&
    given <= Number(LAST_DAY.slice(0, 4))
  );
}

function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

function isList<Each>(given: unknown, is: (each: unknown) => each is Each, most: number): given is Each[] {
  return Array.isArray(given) && given.length <= most && given.every(is);
}

function isName(given: unknown): given is string {
  return typeof given === "string" && given.trim() !== "" && given.length <= LONGEST_NAME;
}

function isId(given: unknown): given is string {
  return typeof given === "string" && given.length <= LONGEST_NAME && ID.test(given);
}

function isCode(given: unknown): given is string {
  return typeof given === "string" && /^[A-Z]{2}$/.test(given);
}

function isShare(given: unknown): given is number {
  return typeof given === "number" && given >= 0 && given <= 1;
}

function ids(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

function allDiffer(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}
