/** The sentences of cells' errors in English, by code: each names the argument, its value and the remedy. */
import { decimal, listed, shortened, shown } from "../formats";
import { percentAsNumber } from "../errors/en";

/** `held`: last day of the law where the day is a later one. */
interface Outside {
  name: string;
  day: string;
  first: string;
  last: string;
  held: string | null;
}

export const en = {
  empty: ({ name, wanted }: { name: string; wanted: string }) => `${name} is empty: give ${wanted}.`,
  emptyOptional: ({ name, wanted }: { name: string; wanted: string }) =>
    `${name} is empty: give ${wanted}, or leave the argument out.`,
  emptyRange: ({ name }: { name: string }) => `${name} is an empty range: give at least one cell.`,
  errorValue: ({ name, error }: { name: string; error: string }) =>
    `${name} contains the error ${error}: fix that cell first, or wrap it in IFERROR.`,
  notNumber: ({ name, value, wanted }: { name: string; value: unknown; wanted: string }) =>
    `${name} is ${shown(value)}, which is not a number: give ${wanted}.`,
  notFinite: ({ name, wanted }: { name: string; wanted: string }) => `${name} is not a finite number: give ${wanted}.`,
  notAccepted: ({ name, value, wanted }: { name: string; value: unknown; wanted: string }) =>
    `${name} is ${shown(value)}: give ${wanted}.`,
  below: ({ name, value, least, wanted }: { name: string; value: number; least: number; wanted: string }) =>
    `${name} is ${shown(value)}, which is less than ${least}: give ${wanted}.`,
  above: ({ name, value, most, wanted }: { name: string; value: number; most: number; wanted: string }) =>
    `${name} is ${shown(value)}, which is more than ${most}: give ${wanted}.`,
  percentAsNumber: ({ name, value }: { name: string; value: number }) => percentAsNumber(name, { value }),
  date: ({ name, value }: { name: string; value: unknown }) =>
    `${name} is ${shown(value)}, which is not a date: give a date cell, DATE(2025,7,9) or "2025-07-09".`,
  moment: ({ name, value }: { name: string; value: unknown }) =>
    `${name} is ${shown(value)}, which cannot be read as a date: give a date cell, "2025-07-09" or, with a time and its zone, "2025-07-09 00:01 America/New_York".`,
  dateOrder: ({ name, value, instead }: { name: string; value: unknown; instead: readonly string[] }) =>
    `${name} is ${shown(value)}, which is ambiguous, as countries read day and month in different orders: write ${listed(instead, "or")}.`,
  zoneSeason: ({ name, zone, other }: { name: string; zone: string; other: string }) =>
    `${name} names "${shortened(zone)}" on a day on which New York's clock is on ${other}: write "ET" for the clock there, or the offset, such as "-05:00".`,
  zoneAmbiguous: ({ name, zone, instead }: { name: string; zone: string; instead: readonly string[] }) =>
    `${name} names the time zone "${shortened(zone)}", which is ambiguous: write ${listed(instead, "or")}.`,
  origin: ({ name, value, nearest }: { name: string; value: string; nearest: readonly string[] }) =>
    `${name} is ${shown(value)}, which is not a known country: ${nearest.length > 0 ? `did you mean ${nearest.join(", ")}? Give a code or a name` : "give a country"} such as "DE" or "Korea".`,
  originEnded: ({ name, value, instead }: { name: string; value: string; instead: readonly string[] }) =>
    `${name} is ${shown(value)}, which is no longer a country of origin: write ${instead.join(" or ")}.`,
  zone: ({ name, zone }: { name: string; zone: string }) =>
    `${name} names the time zone "${shortened(zone)}", which is unknown: write for example "America/New_York", "Asia/Seoul" or "UTC".`,
  choice: ({ name, value, choices }: { name: string; value: unknown; choices: readonly string[] }) =>
    `${name} is ${shown(value)}: write ${listed(choices, "or")}.`,
  noOverlap: ({ name, size, other, otherSize }: { name: string; size: string; other: string; otherSize: string }) =>
    `${name} is ${size} and ${other} is ${otherSize}, so this cell has no counterpart: give ranges of the same size, or one row against one column.`,
  oneCell: ({ name, size, id }: { name: string; size: string; id: string }) =>
    `${name} is ${size}: ${id} takes one cell there.`,
  outside: ({ name, day, first, last, held }: Outside) => {
    const known = `The schedule covers days up to ${held}`;
    const remedy = name === "date" ? `${known}: leave date blank for the rate of that day.` : `${known}.`;
    return `${name} is ${day}, outside the schedule: give a day from ${first} to ${last}.${held === null ? "" : ` ${remedy}`}`;
  },
  order: ({ from, until }: { from: string; until: string }) =>
    `until is ${until}, before from (${from}): give the later day as until.`,
  severalRows: ({ name, value }: { name: string; value: string }) =>
    `${name} is "${value}", which takes several rows: ask for it alone, with one cell for each argument.`,
  noDuty: ({ origin }: { origin: string }) =>
    `field is "duty", which the bundled data has for KR only, and origin is ${shown(origin)}: ask for "base_rate", or for KR.`,
  noDutyColumn: ({ origin }: { origin: string }) =>
    `field is "duty", and trade has no column "Duty ${origin}": add it, or ask for "base_rate".`,
  regions: ({ size }: { size: string }) =>
    `trade is ${size}: give one row and one column for each region, at least two, and further sectors in as many rows below.`,
  sameSize: ({ name, size, other, otherSize }: { name: string; size: string; other: string; otherSize: string }) =>
    `${name} is ${size} and ${other} is ${otherSize}: give ${name} the shape of ${other}.`,
  elasticities: ({ name, size, regions, sectors }: { name: string; size: string; regions: number; sectors: number }) =>
    `${name} is ${size}: give one cell, ${regions} cells (one for each region)${sectors > 1 ? `, or ${sectors} rows of ${regions}` : ""}.`,
  inSector: ({ sector, detail }: { sector: number; detail: string }) => `Sector ${sector}, ${detail}`,
  inRow: ({ row, detail }: { row: number; detail: string }) => `Row ${row}: ${detail}`,
  lineColumns: ({ size, columns }: { size: string; columns: readonly string[] }) =>
    `lines is ${size}: give the columns ${columns.join(", ")}.`,
  noLine: ({ budget, by }: { budget: number; by: string }) =>
    `budget is ${budget}, and no line with a duty fits in it: give more ${by === "lines" ? "lines" : "revenue"}, or other lines.`,
  noDealForUs: ({ batna, best }: { batna: number; best: number }) =>
    `our_batna is ${batna}, and the best package is worth ${decimal(best)} to us: no deal is better for us than any package.`,
  noDealForThem: ({ batna, best }: { batna: number; best: number }) =>
    `their_batna is ${batna}, and the best package for them is worth ${decimal(best)} to them: no deal is better for them than any package.`,
  noZone: ({ batna, best }: { batna: number; best: number }) =>
    `There is no zone of agreement: of the packages that they accept the best is worth ${decimal(best)} to us, and our_batna is ${batna}. Add options, or look at the reservation values again.`,
  noDeal: () => "No package is worth more to both sides than no deal.",
  noPackage: ({ links }: { links: readonly string[] }) =>
    `issues: no package satisfies all of these: ${links.join("; ")}. Remove one of them, or add options.`,
  unsearched: ({ rule, found, limit }: { rule: string; found: number | null; limit: number }) =>
    `Not every package was searched: by "${rule}" none scores above ${decimal(limit)}${found === null ? "; none was found that is at least as good as no deal for both sides" : `, and the first here scores ${decimal(found)}`}.`,
  unsearchedGains: ({ ours, theirs }: { ours: number; theirs: number }) =>
    `Not every package was searched: of those at least as good as no deal for both sides, none lets us gain more than ${decimal(ours)}, or them more than ${decimal(theirs)}.`,
  issueColumns: ({ size, columns }: { size: string; columns: readonly string[] }) =>
    `issues is ${size}: give the columns ${columns.slice(0, 4).join(", ")}, and where there are links ${columns.slice(4).join(" and ")}.`,
  talkColumns: ({ size, columns }: { size: string; columns: readonly string[] }) =>
    `talks is ${size}: give the columns ${listed(columns, "and")}.`,
  reservationCells: ({ size }: { size: string }) =>
    `their_batna is ${size}: give one cell, or three: low, likely and high.`,
  packageColumns: ({ size, issues }: { size: string; issues: number }) =>
    `packages is ${size}: give a column for each of the ${issues} issues, in the order in which issues names them first.`,
  packageOption: ({ row, issue, option }: { row: number; issue: string; option: string }) =>
    `packages, row ${row}: "${shortened(option)}" is not an option of "${shortened(issue)}": give one that issues has.`,
  mandateRow: ({ row, issue, option }: { row: number; issue: string; option: string }) =>
    `mandate, row ${row}: issues has no option "${shortened(option)}" of "${shortened(issue)}": give one that it has.`,
  noMandate: () => "mandate leaves no package: give way in one of its limits, or add options.",
  belowChance: ({ chance, most }: { chance: number; most: number }) =>
    `No package that is better than no deal for us reaches a chance of ${decimal(100 * chance)} %; the likeliest has ${decimal(100 * most)} %.`,
  unlikelyAnswer: ({ chance }: { chance: number }) =>
    `Contradicts the model: it gave this answer a chance of ${decimal(100 * chance)} %. Look at their values, their weights and what no deal is worth to them.`,
  unlikelyOffer: ({ chance }: { chance: number }) =>
    `Contradicts the model: it expects an offer this bad for them in ${decimal(100 * chance)} % of cases. Look at their values and weights.`,
  refusedBetter: ({ chance }: { chance: number }) =>
    `Contradicts the model: by it this is better for them than what they offered later, with a chance of ${decimal(100 * chance)} %.`,
  notInDeal: () => "Not an option of the deal, so nothing is learnt from it.",
  count: ({ count, most }: { count: number; most: number }) =>
    `count is ${count}: write a whole number from 1 to ${most.toLocaleString("en-US")}.`,
  step: ({ step }: { step: number }) => `step is ${step}: write a whole number of days, 1 or more.`,
  longPath: ({ days, most }: { days: number; most: number }) =>
    `The deadline is ${days.toLocaleString("en-US")} days after from, and a path has at most ${most.toLocaleString("en-US")} rows: write a longer step, or other days.`,
  factorNames: ({ names, factors }: { names: number; factors: number }) =>
    `factors has ${names} cells and from has ${factors} columns: give one name for each column, or none.`,
  factorOrders: ({ factors, most }: { factors: number; most: number }) =>
    `${factors} factors have more orders than a sheet can show: give at most ${most} columns, or leave output out.`,
  wholeYears: ({ name, years, most }: { name: string; years: number; most: number }) =>
    `${name} is ${years}: write a whole number of years from 1 to ${most}.`,
  yearCells: ({ name, cells, years, count }: { name: string; cells: number; years: string; count: number }) =>
    `${name} has ${cells} cells and ${years} is ${count}: give one cell for each year, or one for all.`,
  overflow: () => "The result is too large for a cell: check the units of the amounts.",
  unforeseen: ({ detail }: { detail: string }) => `Parley could not calculate this: ${detail}`,
  model: ({ text }: { text: string }) => text,
  noColumn: ({ missing }: { missing: readonly string[] }) =>
    `measures has no column ${listed(missing, "or")}: give the whole table with its header row, such as Measures[#All].`,
  importers: ({ named }: { named: readonly string[] }) =>
    `measures has ${named.length > 0 ? listed(named, "or") : "no country"} in its column Importer: name one country in it, such as "US" or "EU": give the whole table with its header row, such as Measures[#All].`,
  tableCell: ({ row, column, detail }: { row: number; column: string; detail: string }) =>
    `measures, row ${row}, ${column}: ${detail}`,
  zeroPackage: ({ place }: { place: number }) =>
    `ours and theirs are both 0 at cell ${place}, and some versions of Excel pass empty cells as 0: take the cell out of the ranges, or write what the package is worth.`,
  zeroShare: ({ name }: { name: string }) =>
    `${name} is 0, and some versions of Excel pass an empty cell as 0: write 100% for the whole value, or "none".`,
};
