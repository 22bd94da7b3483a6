/** `parley compare`: which assumptions a colleague's copy has changed, and what each does to the expected duty. */
import { readOptions, type CommandLine } from "../options";
import type { Surroundings } from "../surroundings";
import { ask, readWorkbookFile, withWorkbook } from "../workbook-file";

export const compareLine: CommandLine = {
  name: "compare",
  summary: "Lists the assumptions that differ, who changed them, and what each does to the expected duty.",
  example: "parley compare ours.xlsx theirs.xlsx --json",
  options: {},
  flags: ["json"],
  positional: { what: "two workbooks, ours and theirs", names: ["OURS.xlsx", "THEIRS.xlsx"] },
};

export interface Compared {
  table: string;
  row: string;
  field: string;
  ours: unknown;
  theirs: unknown;
  format: string;
  changedBy: string | null;
  effect: number | null;
  unsaid?: keyof typeof UNSAID;
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

/** Why no effect is said. */
const UNSAID = {
  "no headline": "",
  "none after": "taken alone, theirs would leave no expected duty",
  "by hand": "a row to be added or deleted by hand",
  error: "theirs is an error, which is not taken over",
  refused: "the sheets need at least one scenario and one sector",
  "not known":
    "what it does shows once it is taken: filling the sheets again would change the expected duty by itself, or it depends on formulas that Parley did not write",
};

export async function compareCommand(args: readonly string[], surroundings: Surroundings): Promise<void> {
  const { flags, positionals } = readOptions(args, compareLine);
  const [ours, theirs] = positionals.map((path) => readWorkbookFile(path, surroundings));
  // One after the other, each in a session of its own.
  const inputs = await withWorkbook(theirs!, { calculate: true }, surroundings, (session) =>
    ask<object>(session, "READ_INPUTS"),
  );
  const comparison = await withWorkbook(ours!, { calculate: true }, surroundings, (session) =>
    ask<Comparison>(session, "COMPARE_INPUTS", { theirs: inputs }),
  );
  surroundings.print(flags.has("json") ? `${JSON.stringify(comparison)}\n` : comparisonText(comparison));
}

const dollars = (value: number | null): string =>
  value === null ? "none" : `${value < 0 ? "-" : ""}$${Math.abs(Math.round(value)).toLocaleString("en-US")}`;
const day = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

function shown(value: unknown, format: string): string {
  if (value === null) return "no such row";
  if (value === "") return "blank";
  if (typeof value !== "number") return String(value);
  if (format.includes("yy")) return day(value);
  return format.includes("%") ? `${Number((value * 100).toFixed(6))}%` : String(value);
}

/** Relative: another spreadsheet program adds up in another order. */
const SAME = 1e-9;

export function comparisonText({ headline, differences }: Comparison): string {
  const [one, other] = [headline.ours, headline.theirs];
  const isSame = one === other || (one !== null && other !== null && Math.abs(one - other) <= SAME * Math.abs(one));
  if (differences.length === 0 && isSame) return "The assumptions are the same.\n";
  if (differences.length === 0)
    return `Expected duty: ours ${dollars(one)}, theirs ${dollars(other)}. The assumptions are the same, and yet it differs: formulas or versions do. Run check on both.\n`;
  const lines = [
    `Expected duty: ours ${dollars(headline.ours)}, theirs ${dollars(headline.theirs)}. ${differences.length} assumption${differences.length === 1 ? " differs" : "s differ"}:`,
  ];
  if (headline.ours === null)
    lines.push("Ours gives no expected duty now, so what a difference does to it cannot be said.");
  for (const difference of differences) {
    const { table, row, field, ours, theirs, changedBy, format, whole, trade } = difference;
    if (trade) {
      lines.push(
        `${table}: ours ${extent(trade.ours)}, theirs ${extent(trade.theirs)}${trade.figures === null ? "" : `; ${trade.figures} figures differ`}; ${effectText(difference)}`,
      );
      continue;
    }
    const where = table === "" ? row : `${table} ${row}${field === "" ? "" : ` [${field}]`}`;
    const by = changedBy === null ? "" : changedBy === "both" ? "; both changed it" : `; changed in ${changedBy}`;
    const value = (given: unknown): string => (whole && given !== null ? "a row" : shown(given, format));
    const does = effectText(difference);
    lines.push(`${where}: ours ${value(ours)}, theirs ${value(theirs)}${by}${does === "" ? "" : `; ${does}`}`);
  }
  return `${lines.join("\n")}\n`;
}

const extent = (of: Extent | null): string =>
  of ? `${of.vintage === "" ? "" : `${of.vintage}, `}${of.rows} rows` : "the trade that comes with Parley";

function effectText({ effect, unsaid, together, whole, theirs }: Compared): string {
  if (whole?.partOf) return `${theirs === null ? "goes" : "comes"} with ${whole.partOf.replace("/", " ")}`;
  if (unsaid !== undefined) return UNSAID[unsaid];
  if (effect === null) return "";
  const taking =
    together === "scenarios"
      ? "all of their scenarios and probabilities"
      : together === null
        ? "theirs"
        : whole
          ? "theirs with all of their probabilities"
          : "all of their probabilities";
  if (effect === 0) return `taking ${taking} does not change the expected duty`;
  return `taking ${taking} changes the expected duty by ${Math.abs(effect) < 1 ? "less than $1" : dollars(effect)}`;
}
