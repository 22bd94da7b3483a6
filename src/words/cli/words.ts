/** What the command line says, in each language. */
import type { Language } from "../../cases/case";
import type { WhyNoEffect } from "../../sharing/row-effect";
export type { WhyNoEffect };
import type { FileSentences } from "../../host/xlsx/file-error";
import { en } from "./en";
import { ko } from "./ko";

export const COMMANDS = [
  "workbook",
  "own-case",
  "calc",
  "recalc",
  "portable",
  "snapshot",
  "check",
  "compare",
  "simulate",
  "goal",
  "law",
  "duty",
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Files that a command is given without an option's name. */
export type GivenFile = "workbook" | "case" | "workbooks" | "lines";
/** What of theirs an effect is of. */
export type Taking = "theirs" | "scenarios" | "with probabilities" | "probabilities";

export interface SimulateWords {
  heading(outcome: string, draws: string, seed: number): string;
  percentiles(p5: string, p25: string, p50: string, p75: string, p95: string, mean: string): string;
  now(value: string): string;
  without(count: number): string;
  moves: string;
  moved(input: string, low: string, high: string, perDeviation: string): string;
  slow(cell: string, what: string): string;
  reached(by: string, value: string, cell: string, outcome: string): string;
  notReached(
    by: string,
    low: string,
    high: string,
    cell: string,
    wanted: string,
    value: string,
    outcome: string,
  ): string;
  goalNow(by: string, value: string, cell: string, outcome: string): string;
  notANumber: string;
}

export interface CliText {
  simulate: SimulateWords;
  /** A few lines for the help text; the names of options stay as they are typed. */
  summaries: Readonly<Record<CommandName, string>>;
  help(commands: string, examples: string): string;
  given: Readonly<Record<GivenFile, string>>;
  noCommand(commands: string): string;
  unknownCommand(name: string, commands: string): string;
  internalError(message: string): string;
  /** Ends of sentences about options. */
  example(line: string): string;
  needsValue(option: string): string;
  noOption(command: string, option: string, known: string): string;
  anOption: string;
  unexpected(command: string, text: string): string;
  needsFile(command: string, file: string): string;
  needsOption(command: string, option: string): string;
  emptyOption(option: string): string;
  notADay(option: string, value: string): string;
  notALanguage(value: string): string;
  /** `form`: how the option's value looks. */
  notOfForm(option: string, value: string, form: string): string;

  /** `what`: an option, or the file's kind. */
  missingFile(what: string, path: string): string;
  folderForFile(what: string, path: string): string;
  unreadable(path: string, why: string): string;
  unwritable(path: string, why: string): string;
  notXlsx(path: string): string;
  noFolder(path: string, folder: string): string;
  outIsFolder(path: string): string;
  cannotOpen(path: string, why: string): string;
  cannotRecalculate(path: string, why: string): string;
  /** undefined: the file's own English. */
  file: FileSentences | undefined;

  openQuotation(name: string, row: number): string;
  emptyData(name: string): string;
  notText(name: string): string;
  dataTooLarge(name: string, rows: number, columns: number, most: { rows: number; columns: number }): string;
  notJson(name: string): string;

  /** By Excel's error, where the formula says nothing more. */
  errors: Readonly<Record<string, string>>;
  anError: string;
  /** Whether a formula's message is in this language: those that the engine of formulas gives by itself are English. */
  isInLanguage(message: string): boolean;
  /** `why`: the engine's English. */
  badFormula(why: string): string;

  wrote(path: string): string;
  wroteSheets(path: string, sheets: string): string;
  wrotePortable(path: string, native: number, values: number, sheets: string): string;
  isValue(where: string, why: string): string;
  wroteSnapshot(path: string, cells: number, parley: number, sheet: string): string;
  lost(count: number, first: string): string;
  /** Formulas that Parley did not write; the first cells of them. */
  otherResults(count: number, cells: readonly string[]): string;
  lines(accepted: number, rejected: number): string;
  rejectedRow(row: number, reason: string, cell: string): string;
  moreRows(count: number): string;

  counts(parley: number, formulas: number, errors: number, frozen: number): string;
  wholeWorkbook: string;
  nothingFound: string;

  compare: {
    none: string;
    same: string;
    noRow: string;
    aRow: string;
    blank: string;
    headline(ours: string, theirs: string): string;
    formulasDiffer: string;
    count(count: number): string;
    noHeadline: string;
    trade(table: string, ours: string, theirs: string, figures: number | null): string;
    extent(vintage: string, rows: number): string;
    bundledTrade: string;
    row(where: string, ours: string, theirs: string): string;
    changedBy: Readonly<Record<"ours" | "theirs" | "both", string>>;
    unsaid: Readonly<Record<WhyNoEffect, string>>;
    comesWith(row: string): string;
    goesWith(row: string): string;
    noEffect(taking: Taking): string;
    effect(taking: Taking, amount: string): string;
    underADollar: string;
  };
}

export const cliTexts: Readonly<Record<Language, CliText>> = { en, ko };
