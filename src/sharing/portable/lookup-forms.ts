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
  row: "RateRow",
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

/** A row of the paths: which path it is on, and what holds of the day that it is looked up for. */
export interface PathRowForm {
  path: string;
  criteria: string;
}

/** The row that holds a day. */
export function rowOn(call: RateCall, day: Argument, columns: RateColumns): PathRowForm {
  const from = operand(day);
  return {
    path: pathOf(call, columns),
    criteria: `${RATE.from},"<="&${from},${RATE.until},">"&${from}${known(columns)}`,
  };
}

/** The row that holds the day before `end`, with which a period ends. */
export function rowBefore(call: RateCall, end: Argument, columns: RateColumns): PathRowForm {
  const until = operand(end);
  return {
    path: pathOf(call, columns),
    criteria: `${RATE.from},"<"&${until},${RATE.until},">="&${until}${known(columns)}`,
  };
}

const known = ({ byKnowledge }: RateColumns): string =>
  byKnowledge ? `,${RATE.knownFrom},"<="&AsOf,${RATE.knownUntil},">"&AsOf` : "";

/** The number of the one row that meets the criteria; 0 where none does. `path` is the path's number or where it is. */
export function rowNumber({ path, criteria }: PathRowForm): string {
  return `SUMIFS(${RATE.row},${RATE.path},${path},${criteria})`;
}

/** An error, never a rate of 0, where no row holds the day. `row` is its number or where that is. */
export function rateForm(row: string): string {
  return `IF(${row}>0,INDEX(${RATE.rate},${row}),NA())`;
}

/** The duty up to one day less the duty up to the other; an error where a day is not covered or they are in the wrong order. */
export function dutyForm(value: Argument, from: Argument, until: Argument, firstRow: string, lastRow: string): string {
  const [first, end] = [operand(from), operand(until)];
  const upTo = (day: string, row: string): string =>
    `INDEX(${RATE.before},${row})+INDEX(${RATE.rate},${row})*(${day}-INDEX(${RATE.from},${row}))`;
  const duty = `${operand(value)}/${DAYS_A_YEAR}*(${upTo(end, lastRow)}-(${upTo(first, firstRow)}))`;
  return `IF(${end}=${first},0,IF((${lastRow}>0)*(${firstRow}>0)*(${end}>${first}),${duty},NA()))`;
}

/** @param trade the table whose figures are meant, where the copy carries those of several */
export function figureForm(goods: Argument, field: Argument, origin: Argument, trade: string | undefined): string {
  const ofTable = trade === undefined ? "" : `*(${FIGURE.trade}="${trade}")`;
  const rows = `(${FIGURE.goods}=${operand(goods)})*(${FIGURE.field}=${orElse(field, '"trade"')})*(${FIGURE.origin}=${orElse(origin, `"${homeOrigin}"`)})${ofTable}`;
  return `(SUMPRODUCT(${rows}*${FIGURE.value})/SUMPRODUCT(${rows}))`;
}
