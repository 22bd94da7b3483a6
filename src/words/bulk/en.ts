/** What the law as a table and duty in bulk say in English. */
import type { Role } from "../../bulk/columns";
import type { BulkText } from "./words";

const ROLES: Readonly<Record<Role, string>> = {
  code: "the HTS code",
  origin: "the country of origin",
  value: "the value",
  date: "the date of entry",
  claim: "whether a preference is claimed",
  spi: "the special program indicator",
  paid: "the duty paid",
  entry: "the entry number",
  entry_line: "the line of the entry",
};
const number = (value: number): string => value.toLocaleString("en-US");
const quote = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");
const AUDITS: Readonly<Record<string, string>> = {
  right: "right",
  overpaid: "overpaid",
  underpaid: "underpaid",
  "cannot tell": "unknown",
};

export const en: BulkText = {
  base: (name) => `base rate: ${name}`,
  claimed: (programme) => `${programme} taken as claimed`,
  notClaimed: (programme) => `${programme} not claimed`,
  claimedInPart: (programme) => `${programme} taken as claimed on the share of the line's trade that did (assumption)`,
  adds: (acts) => `adds: ${acts}`,
  displaced: (act, by) => `${act} displaced by ${by}`,
  exempt: (act, by) => `${act} exempt by ${by}`,
  addsNothing: (act) => `${act} adds nothing to this base rate`,
  freeIf: (act, conditions) => `free of duty by ${act} if ${conditions}`,
  dutyIf: (act, conditions) => `duty by ${act} if ${conditions}`,
  specific: "the base rate has a part by quantity, which is not counted",
  unrated: "the schedule has no base rate for this line",
  and: " and ",

  rejected: {
    "no code": "no HTS code",
    "short code": "the code has fewer than eight digits; give the eight or ten digits of the tariff line",
    "not a code": "not an HTS code",
    "unknown code": "no line of the tariff has this code",
    "divided code": "the parts of this line are treated differently; give the ten digits",
    "no origin": "no country of origin",
    "unknown origin": "not a country of origin; write an ISO code such as KR",
    importer: "goods of the United States pay no duty as imports of a country",
    "no value": "no value",
    "bad value": "not a number",
    "negative value": "the value is below zero",
    "no date": "no date of entry",
    "unknown date":
      "not a day of the law (2025-01-01 to 2026-11-23) in a form that is read, such as 2025-05-21, 05/21/2025 or 20250521",
    "bad claim": "the claim is none of yes, no, or blank",
    duplicate: "the same entry line is in an earlier row",
    "too few cells": "the row has fewer cells than the header; the file may have been cut here",
    "too many cells": "the row has more cells than the header",
    quotes: "a quotation mark is not closed; the file may have been cut here",
  },
  problems: {
    noFile: ({ file }) => `there is no file ${file}; check the name, and put a pattern with * between quotation marks`,
    emptyFile: ({ file }) => `${file} is empty; it needs a first row with the names of its columns`,
    notText: ({ file }) => `${file} is not a text file; give CSV, or Parquet with a name that ends in .parquet`,
    parquetCut: ({ file }) => `${file} is not a whole Parquet file: it was cut, or is of another kind; fetch it again`,
    missingColumns: ({ file, roles, headers }) =>
      `${file} has no column for ${roles.map((role) => ROLES[role]).join(" and ")}; its columns are ${quote(headers)}. Name it, for example --columns "${roles.map((role) => `${role}=NAME`).join(",")}"`,
    absentColumn: ({ file, names, headers }) =>
      `${file} has no column ${quote(names)}, which --columns names; its columns are ${quote(headers)}`,
    unlikeFiles: ({ file, other }) =>
      `${file} and ${other} name their columns in different ways; run them one after the other, or name the columns with --columns`,
    exists: ({ path }) => `${path} exists already; name another file, or add --replace`,
    folderExists: ({ path }) =>
      `the folder ${path} exists already; name another, so that no table of an older law is left in it`,
    outIsInput: ({ file }) => `--out is ${file}, which is also read; name another file`,
    badOut: ({ path }) => `--out is "${path}"; give it a name that ends in .csv or .parquet`,
    noFolder: ({ path }) => `the folder of ${path} does not exist; create it or name another`,
    badColumns: ({ text }) =>
      `--columns has "${text}"; write what is in which column, for example --columns "code=HTS No,value=Entered Value", with ${Object.keys(ROLES).join(", ")}`,
    badDialect: ({ text }) => `--print-sql is "${text}"; write duckdb, spark or postgres`,
    diskFull: ({ out }) =>
      `there is no room left on the disk of ${out}; nothing was written. Free some, or name a folder on another disk`,
    memory: ({ why }) => `the memory does not suffice (${why}); give more, for example --memory 2GB`,
  },
  roles: ROLES,

  preparing: "Preparing the law of all lines, origins and days; this is done once …",
  wroteLaw: (folder, megabytes, from, to, digest) =>
    `Wrote the law from ${from} to ${to} into ${folder}: ${megabytes} MB, digest ${digest}.`,
  progress: (percent, seconds) => `${percent} %, about ${number(seconds)} s left`,
  wrote: (path, accepted, lines) => `Wrote ${path}: ${number(accepted)} of ${number(lines)} lines.`,
  rejectedLines: (count, path) => `${number(count)} rejected lines are in ${path}:`,
  rejectedOf: (count, reason) => `  ${number(count)}: ${reason}`,
  audited: (audit, count, difference) =>
    `Duty paid ${AUDITS[audit] ?? audit}: ${number(count)} lines, paid less due ${difference}.`,
};
