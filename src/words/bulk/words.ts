/** What the law as a table and duty in bulk say, in each language: reasons beside a rate, and why a row is rejected. */
import type { Role } from "../../bulk/columns";
import type { Language } from "../../cases/case";
import { en } from "./en";
import { ko } from "./ko";

/** Why a row is rejected; the reader gets the cell beside it. */
export const REJECTIONS = [
  "no code",
  "short code",
  "not a code",
  "unknown code",
  "divided code",
  "no origin",
  "unknown origin",
  "importer",
  "no value",
  "bad value",
  "negative value",
  "no date",
  "unknown date",
  "bad claim",
  "duplicate",
  "too few cells",
  "too many cells",
  "quotes",
] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** What keeps a run from being done, with what its sentence names. */
export interface BulkProblems {
  noFile: { file: string };
  emptyFile: { file: string };
  notText: { file: string };
  parquetCut: { file: string };
  missingColumns: { file: string; roles: Role[]; headers: string[] };
  absentColumn: { file: string; names: string[]; headers: string[] };
  unlikeFiles: { file: string; other: string };
  exists: { path: string };
  folderExists: { path: string };
  outIsInput: { file: string };
  badOut: { path: string };
  noFolder: { path: string };
  badColumns: { text: string };
  badDialect: { text: string };
  diskFull: { out: string };
  memory: { why: string };
}

export interface BulkText {
  /** Of a rate; figures stand in columns of their own. */
  base(name: string): string;
  claimed(programme: string): string;
  notClaimed(programme: string): string;
  claimedInPart(programme: string): string;
  adds(acts: string): string;
  displaced(act: string, by: string): string;
  exempt(act: string, by: string): string;
  addsNothing(act: string): string;
  freeIf(act: string, conditions: string): string;
  dutyIf(act: string, conditions: string): string;
  specific: string;
  unrated: string;
  and: string;

  rejected: Readonly<Record<Rejection, string>>;
  problems: { readonly [Code in keyof BulkProblems]: (values: BulkProblems[Code]) => string };
  roles: Readonly<Record<Role, string>>;

  preparing: string;
  wroteLaw(folder: string, megabytes: string, from: string, to: string, digest: string): string;
  progress(percent: number, seconds: number): string;
  wrote(path: string, accepted: number, lines: number): string;
  rejectedLines(count: number, path: string): string;
  rejectedOf(count: number, reason: string): string;
  audited(audit: string, count: number, difference: string): string;
}

export const bulkTexts: Readonly<Record<Language, BulkText>> = { en, ko };
