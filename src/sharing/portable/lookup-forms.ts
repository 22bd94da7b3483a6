/** Rates, duties and sector figures as sums over the named columns of the sheets that a portable copy carries. */
import { homeOrigin } from "../../cases/tariff-registry";
import { DAYS_A_YEAR } from "../../model/tariff/duty";
import { operand, orElse, type Argument } from "../../functions/native";

/** Names of the columns. */
export const RATE = {
  goods: "RateGoods",
  origin: "RateOrigin",
  scenario: "RateScenario",
  schedule: "RateSchedule",
  pathOfGoods: "RateOfGoods",
  path: "RatePath",
  knownFrom: "RateKnownFrom",
  knownUntil: "RateKnownUntil",
  from: "RateFrom",
  until: "RateUntil",
  rate: "RateValue",
  before: "RateDaysBefore",
} as const;

export const FIGURE = {
  goods: "FigureGoods",
  field: "FigureField",
  origin: "FigureOrigin",
  trade: "FigureTrade",
  value: "FigureValue",
} as const;

/** How a scenario that is left out stands in the column: a blank cell would count as a match for nothing else. */
export const NO_SCENARIO = "(law as it happened)";

export interface RateCall {
  goods: Argument;
  origin: Argument;
  scenario: Argument;
  schedule: string;
}

export interface RateColumns {
  /** Whether rows differ by what was known on the as-of day. */
  byKnowledge: boolean;
  /** Whether rows come from more than one schedule. */
  bySchedule: boolean;
}

/** The number of the path; 0, which no path has, for what is not listed. Equality, as lookups take no text of more than 255 characters. */
function pathOf({ goods, origin, scenario, schedule }: RateCall, { bySchedule }: RateColumns): string {
  const conditions = [
    `(${RATE.goods}=${operand(goods)})`,
    `(${RATE.origin}=${operand(origin)})`,
    `(${RATE.scenario}=${orElse(scenario, `"${NO_SCENARIO}"`)})`,
  ];
  if (bySchedule) conditions.push(`(${RATE.schedule}="${schedule}")`);
  return `SUMPRODUCT(${conditions.join("*")}*${RATE.pathOfGoods})`;
}

/** A column's cell in the one row of the path that meets the criteria. */
function cellOf(call: RateCall, columns: RateColumns, criteria: string): (column: string) => string {
  const known = columns.byKnowledge ? `,${RATE.knownFrom},"<="&AsOf,${RATE.knownUntil},">"&AsOf` : "";
  const all = `${RATE.path},${pathOf(call, columns)},${criteria}${known}`;
  return (column) => `SUMIFS(${column},${all})`;
}

/** Exactly one row holds a day; where none does, the division makes an error of it rather than a rate of 0. */
export function rateForm(call: RateCall, day: string, columns: RateColumns): string {
  const cell = cellOf(call, columns, `${RATE.from},"<="&${day},${RATE.until},">"&${day}`);
  return `(${cell(RATE.rate)}/(${cell(RATE.until)}>0))`;
}

/** The duty up to one day less the duty up to the other; an error where a day is not covered or they are in the wrong order. */
export function dutyForm(
  call: RateCall,
  value: Argument,
  from: Argument,
  until: Argument,
  columns: RateColumns,
): string {
  const [first, end] = [operand(from), operand(until)];
  const atEnd = cellOf(call, columns, `${RATE.from},"<"&${end},${RATE.until},">="&${end}`);
  const atFirst = cellOf(call, columns, `${RATE.from},"<="&${first},${RATE.until},">"&${first}`);
  const upTo = (day: string, cell: (column: string) => string): string =>
    `${cell(RATE.before)}+${cell(RATE.rate)}*(${day}-${cell(RATE.from)})`;
  const covered = `(${atEnd(RATE.until)}>0)*(${atFirst(RATE.until)}>0)*(${end}>${first})`;
  return `IF(${end}=${first},0,${operand(value)}/${DAYS_A_YEAR}*(${upTo(end, atEnd)}-(${upTo(first, atFirst)}))/(${covered}))`;
}

/** @param trade the table whose figures are meant, where the copy carries those of several */
export function figureForm(goods: Argument, field: Argument, origin: Argument, trade: string | undefined): string {
  const ofTable = trade === undefined ? "" : `*(${FIGURE.trade}="${trade}")`;
  const rows = `(${FIGURE.goods}=${operand(goods)})*(${FIGURE.field}=${orElse(field, '"trade"')})*(${FIGURE.origin}=${orElse(origin, `"${homeOrigin}"`)})${ofTable}`;
  return `(SUMPRODUCT(${rows}*${FIGURE.value})/SUMPRODUCT(${rows}))`;
}
