/** `parley compare`: which assumptions a colleague's copy has changed, and what each does to the expected duty. */
import { dateOfSerial } from "../../formula/days";
import type { CliText, WhyNoEffect } from "../../words/cli/words";
import { readOptions, type CommandLine } from "../options";
import { wordsOf, type Environment } from "../environment";
import { ask, readWorkbookFile, withWorkbook } from "../workbook-file";

export const compareLine: CommandLine = {
  name: "compare",
  example: "parley compare ours.xlsx theirs.xlsx --json",
  options: {},
  flags: ["json"],
  positional: { what: "workbooks", names: ["OURS.xlsx", "THEIRS.xlsx"] },
};

export interface Compared {
  table: string;
  row: string;
  field: string;
  ours: unknown;
  theirs: unknown;
  format: string;
  changedBy: "ours" | "theirs" | "both" | null;
  effect: number | null;
  unsaid?: WhyNoEffect;
  together: "probabilities" | "scenarios" | null;
  whole?: { partOf: string | null };
  /** Of the whole table of trade. */
  trade?: { ours: Extent | null; theirs: Extent | null; figures: number | null };
}

interface Extent {
  vintage: string;
  rows: number;
}

export interface Comparison {
  headline: { name: string; ours: number | null; theirs: number | null };
  versions: { ours: string; theirs: string };
  differences: Compared[];
}

export async function compareCommand(args: readonly string[], environment: Environment): Promise<void> {
  const { flags, positionals } = readOptions(args, compareLine, wordsOf(environment));
  const [ours, theirs] = positionals.map((path) => readWorkbookFile(path, environment));
  // One after the other, each in a session of its own.
  const inputs = await withWorkbook(theirs!, { calculate: true }, environment, (session) =>
    ask<object>(session, "READ_INPUTS"),
  );
  const comparison = await withWorkbook(ours!, { calculate: true }, environment, (session) =>
    ask<Comparison>(session, "COMPARE_INPUTS", { theirs: inputs }),
  );
  environment.print(
    flags.has("json") ? `${JSON.stringify(comparison)}\n` : comparisonText(comparison, wordsOf(environment)),
  );
}

function day(serial: number): string {
  const { year, month, day: date } = dateOfSerial(serial);
  return [year, month, date].map((part) => String(part).padStart(2, "0")).join("-");
}

function dollars(value: number | null, { compare }: CliText): string {
  return value === null
    ? compare.none
    : `${value < 0 ? "-" : ""}$${Math.abs(Math.round(value)).toLocaleString("en-US")}`;
}

function shown(value: unknown, format: string, { compare }: CliText): string {
  if (value === null) return compare.noRow;
  if (value === "") return compare.blank;
  if (typeof value !== "number") return String(value);
  if (format.includes("yy")) return day(value);
  return format.includes("%") ? `${Number((value * 100).toFixed(6))}%` : String(value);
}

/** Relative: another spreadsheet program adds up in another order. */
const SAME = 1e-9;

export function comparisonText({ headline, differences }: Comparison, words: CliText): string {
  const { compare } = words;
  const [one, other] = [headline.ours, headline.theirs];
  const isSame = one === other || (one !== null && other !== null && Math.abs(one - other) <= SAME * Math.abs(one));
  if (differences.length === 0 && isSame) return `${compare.same}\n`;
  const duty = compare.headline(dollars(one, words), dollars(other, words));
  if (differences.length === 0) return `${duty} ${compare.formulasDiffer}\n`;
  const lines = [`${duty} ${compare.count(differences.length)}`];
  if (headline.ours === null) lines.push(compare.noHeadline);
  for (const each of differences) lines.push(differenceText(each, words));
  return `${lines.join("\n")}\n`;
}

function differenceText(difference: Compared, words: CliText): string {
  const { compare } = words;
  const { table, row, field, ours, theirs, changedBy, format, whole, trade } = difference;
  const does = effectText(difference, words);
  if (trade) {
    const extent = (of: Extent | null): string => (of ? compare.extent(of.vintage, of.rows) : compare.bundledTrade);
    const text = compare.trade(table, extent(trade.ours), extent(trade.theirs), trade.figures);
    return does === "" ? text : `${text}; ${does}`;
  }
  const where = table === "" ? row : `${table} ${row}${field === "" ? "" : ` [${field}]`}`;
  const value = (given: unknown): string => (whole && given !== null ? compare.aRow : shown(given, format, words));
  return [compare.row(where, value(ours), value(theirs)), changedBy === null ? "" : compare.changedBy[changedBy], does]
    .filter((part) => part !== "")
    .join("; ");
}

function effectText({ effect, unsaid, together, whole, theirs }: Compared, words: CliText): string {
  const { compare } = words;
  if (whole?.partOf) {
    const row = whole.partOf.replace("/", " ");
    return theirs === null ? compare.goesWith(row) : compare.comesWith(row);
  }
  if (unsaid !== undefined) return compare.unsaid[unsaid];
  if (effect === null) return "";
  const taking = together === null ? "theirs" : together === "probabilities" && whole ? "with probabilities" : together;
  if (effect === 0) return compare.noEffect(taking);
  return compare.effect(taking, Math.abs(effect) < 1 ? compare.underADollar : dollars(effect, words));
}
