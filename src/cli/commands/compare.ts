/** `parley compare`: which assumptions a colleague's copy has changed, and what each does to the expected duty. */
import { readOptions, type CommandLine } from "../options";
import type { Surroundings } from "../surroundings";
import { ask, readWorkbookFile, withWorkbook } from "../workbook-file";

export const compareLine: CommandLine = { name: "compare", example: "parley compare ours.xlsx theirs.xlsx --json", options: {}, flags: ["json"], positional: "two workbooks, ours and theirs", positionals: 2 };

interface Comparison {
  headline: { name: string; ours: number | null; theirs: number | null };
  versions: { ours: string; theirs: string };
  differences: { table: string; row: string; field: string; ours: unknown; theirs: unknown; format: string; changedBy: string | null; effect: number | null; together: boolean }[];
}

export async function compareCommand(args: readonly string[], surroundings: Surroundings): Promise<void> {
  const { flags, positionals } = readOptions(args, compareLine);
  const [ours, theirs] = positionals.map((path) => readWorkbookFile(path, surroundings));
  // One after the other, each in a session of its own.
  const inputs = await withWorkbook(theirs!, { calculate: true }, surroundings, (session) => ask<object>(session, "READ_INPUTS"));
  const comparison = await withWorkbook(ours!, { calculate: true }, surroundings, (session) => ask<Comparison>(session, "COMPARE_INPUTS", { theirs: inputs }));
  surroundings.print(flags.has("json") ? `${JSON.stringify(comparison)}\n` : comparisonText(comparison));
}

const dollars = (value: number | null): string => (value === null ? "none" : `${value < 0 ? "-" : ""}$${Math.abs(Math.round(value)).toLocaleString("en-US")}`);
const day = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

function shown(value: unknown, format: string): string {
  if (value === null) return "no such row";
  if (value === "") return "blank";
  if (typeof value !== "number") return String(value);
  if (format.includes("yy")) return day(value);
  return format.includes("%") ? `${Number((value * 100).toFixed(6))}%` : String(value);
}

function comparisonText({ headline, differences }: Comparison): string {
  if (differences.length === 0) return "The assumptions are the same.\n";
  const lines = [`Expected duty: ours ${dollars(headline.ours)}, theirs ${dollars(headline.theirs)}. ${differences.length} assumption${differences.length === 1 ? " differs" : "s differ"}:`];
  for (const { table, row, field, ours, theirs, changedBy, effect, together, format } of differences) {
    const where = table === "" ? row : `${table} ${row}${field === "" ? "" : ` [${field}]`}`;
    const by = changedBy === null ? "" : changedBy === "both" ? "; both changed it" : `; changed in ${changedBy}`;
    lines.push(`${where}: ours ${shown(ours, format)}, theirs ${shown(theirs, format)}${by}${effect === null ? "" : `; taking ${together ? "all of their probabilities" : "theirs"} changes the expected duty by ${dollars(effect)}`}`);
  }
  return `${lines.join("\n")}\n`;
}
