/** Every sentence that a person reads when a function refuses an argument: its name, the value, and what to write instead. */
import type { NoDeal } from "../model/deal/solutions";

export const messages = {
  empty: (name: string, wanted: string) => `${name} is empty: give ${wanted}.`,
  emptyRange: (name: string) => `${name} is an empty range: give at least one cell.`,
  error: (name: string, code: string) =>
    `${name} holds the error ${code}: mend that cell first, or wrap it in IFERROR.`,
  notNumber: (name: string, value: string, wanted: string) =>
    `${name} is ${value}, which is not a number: give ${wanted}.`,
  notFinite: (name: string, wanted: string) => `${name} is not a finite number: give ${wanted}.`,
  notText: (name: string, value: string, wanted: string) => `${name} is ${value}: give ${wanted}.`,
  below: (name: string, value: string, least: number, wanted: string) =>
    `${name} is ${value}, which is less than ${least}: give ${wanted}.`,
  above: (name: string, value: string, most: number, wanted: string) =>
    `${name} is ${value}, which is more than ${most}: give ${wanted}.`,
  ratePercent: (name: string, value: number) =>
    `${name} is ${value}, which is ${percent(value)}: write ${value}% or ${decimal(value / 100)}.`,
  date: (name: string, value: string) =>
    `${name} is ${value}, which is not a date: give a date cell, DATE(2025,7,9) or "2025-07-09".`,
  deadline: (name: string, value: string) =>
    `${name} is ${value}, which cannot be read as a date: give a date cell, "2025-07-09" or, with a time and its zone, "2025-07-09 00:01 America/New_York".`,
  zone: (name: string, zone: string) =>
    `${name} names the time zone "${zone}", which is unknown: write for example "America/New_York", "Asia/Seoul" or "UTC".`,
  choice: (name: string, value: string, choices: readonly string[]) => `${name} is ${value}: write ${listed(choices)}.`,
  shapes: (name: string, shape: string, other: string, otherShape: string) =>
    `${name} is ${shape} and ${other} is ${otherShape}: give ranges of the same shape, or a single cell for one of them.`,
  single: (name: string, shape: string, id: string) => `${name} is ${shape}: ${id} takes one cell there.`,
  outside: (name: string, day: string, first: string, last: string) =>
    `${name} is ${day}, outside the schedule: give a day from ${first} to ${last}.`,
  order: (from: string, until: string) => `until is ${until}, before from (${from}): give the later day as until.`,
  severalRows: (name: string, value: string) =>
    `${name} is "${value}", which takes several rows: ask for it alone, with one cell for each argument.`,
  noDuty: (origin: string) =>
    `field is "duty", which the bundled data holds for KR only, and origin is ${shown(origin)}: ask for "base_rate", or for KR.`,
  noDutyColumn: (origin: string) =>
    `field is "duty", and trade has no column "Duty ${origin}": add it, or ask for "base_rate".`,
  regions: (shape: string) =>
    `trade is ${shape}: give one row and one column for each region, at least two, and further sectors in as many rows below.`,
  sameShape: (name: string, shape: string, other: string, otherShape: string) =>
    `${name} is ${shape} and ${other} is ${otherShape}: give ${name} the shape of ${other}.`,
  elasticities: (name: string, shape: string, regions: number, sectors: number) =>
    `${name} is ${shape}: give one cell, ${regions} cells (one for each region)${sectors > 1 ? `, or ${sectors} rows of ${regions}` : ""}.`,
  inSector: (sector: number, detail: string) => `Sector ${sector}, ${detail}`,
  inRow: (row: number, detail: string) => `Row ${row}: ${detail}`,
  lineColumns: (shape: string, needed: readonly string[]) =>
    `lines is ${shape}: give the columns ${needed.join(", ")}.`,
  noLine: (budget: number, by: string) =>
    `budget is ${budget}, and no line with a duty fits in it: give more ${by === "lines" ? "lines" : "revenue"}, or other lines.`,
  noDeal: (why: NoDeal | null, ours: number, theirs: number) => noDealText(why, ours, theirs),
  noPackage: (links: readonly string[]) =>
    `issues: no package honours these together: ${links.join("; ")}. Take one of them away, or add options.`,
  unsearched: (rule: string, found: number | null, limit: number) =>
    `Not every package was searched: by "${rule}" none scores above ${decimal(limit)}${found === null ? "; none was found that is worse for nobody than no deal" : `, and the first here scores ${decimal(found)}`}.`,
  unsearchedGains: (ours: number, theirs: number) =>
    `Not every package was searched: of those that are worse for nobody than no deal, none lets us gain more than ${decimal(ours)}, or them more than ${decimal(theirs)}.`,
  issueColumns: (shape: string, columns: readonly string[]) =>
    `issues is ${shape}: give the columns ${columns.slice(0, 4).join(", ")}, and where there are links ${columns.slice(4).join(" and ")}.`,
  count: (count: number, most: number) =>
    `count is ${count}: write a whole number from 1 to ${most.toLocaleString("en-US")}.`,
  step: (step: number) => `step is ${step}: write a whole number of days, 1 or more.`,
  longPath: (days: number, most: number) =>
    `The deadline is ${days.toLocaleString("en-US")} days after from, and a path has at most ${most.toLocaleString("en-US")} rows: write a longer step, or other days.`,
  wholeYears: (name: string, years: number, most: number) =>
    `${name} is ${years}: write a whole number of years from 1 to ${most}.`,
  yearCells: (name: string, cells: number, years: string, count: number) =>
    `${name} has ${cells} cells and ${years} is ${count}: give one cell for each year, or one for all.`,
  overflow: () => "The result is too large for a cell: check the units of the amounts.",
  unforeseen: (detail: string) => `Parley could not calculate this: ${detail}`,
  table: (detail: string) => `measures ${detail}: give the whole table with its header row, such as Measures[#All].`,
  tableCell: (row: number, column: string, detail: string) => `measures, row ${row}, ${column}: ${detail}`,
};

function noDealText(why: NoDeal | null, ours: number, theirs: number): string {
  switch (why?.kind) {
    case "ours":
      return `our_batna is ${ours}, and the best package is worth ${decimal(why.best)} to us: no deal is better for us than any package.`;
    case "theirs":
      return `their_batna is ${theirs}, and the best package for them is worth ${decimal(why.best)} to them: no deal is better for them than any package.`;
    case "apart":
      return `There is no zone of agreement: of the packages that they accept the best is worth ${decimal(why.ourBest)} to us, and our_batna is ${ours}. Add options, or look at the reservation values again.`;
    default:
      return "No package is worth more to both sides than no deal.";
  }
}

/** A value as a message shows it: text in quotes and cut short, so that a pasted page does not fill the bubble. */
export function shown(value: unknown): string {
  if (typeof value === "string") return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

export function listed(choices: readonly string[]): string {
  const quoted = choices.map((choice) => `"${choice}"`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted[quoted.length - 1]}`;
}

function percent(value: number): string {
  return `${(value * 100).toLocaleString("en-US", { maximumFractionDigits: 2 })} %`;
}

function decimal(value: number): string {
  return String(Number(value.toPrecision(10)));
}
