/** Rates, duties and sector figures as sums over the named columns of the sheets that a portable copy carries. */
import { homeOrigin } from "../../cases/tariff-registry";
import { DAYS_A_YEAR } from "../../model/tariff/duty";
import { isLiteral, operand, orElse, type Argument } from "../../functions/native";

/** Names of the columns. */
export const RATE = {
  goods: "RateGoods",
  origin: "RateOrigin",
  scenario: "RateScenario",
  schedule: "RateSchedule",
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

/** As it is among others in the column: between semicolons. */
function scenarioWord(scenario: Argument): string {
  if (scenario.text === "") return `"; ${NO_SCENARIO};"`;
  if (isLiteral(scenario.text)) return `"; ${String(scenario.value)};"`;
  return `"; "&${orElse(scenario, `"${NO_SCENARIO}"`)}&";"`;
}

function rowsOf({ goods, origin, scenario, schedule }: RateCall, columns: RateColumns): string {
  const conditions = [
    `(${RATE.goods}=${operand(goods)})`,
    `(${RATE.origin}=${operand(origin)})`,
    `ISNUMBER(SEARCH(${scenarioWord(scenario)},${RATE.scenario}))`,
  ];
  if (columns.bySchedule) conditions.push(`(${RATE.schedule}="${schedule}")`);
  if (columns.byKnowledge) conditions.push(`(${RATE.knownFrom}<=AsOf)`, `(${RATE.knownUntil}>AsOf)`);
  return conditions.join("*");
}

/** Exactly one row holds a day; where none does, the division makes an error of it rather than a rate of 0. */
export function rateForm(call: RateCall, day: string, columns: RateColumns): string {
  const rows = `${rowsOf(call, columns)}*(${RATE.from}<=${day})*(${RATE.until}>${day})`;
  return `(SUMPRODUCT(${rows}*${RATE.rate})/SUMPRODUCT(${rows}))`;
}

/** The duty up to one day less the duty up to the other; an error where a day is not covered or they are in the wrong order. */
export function dutyForm(
  call: RateCall,
  value: Argument,
  from: Argument,
  until: Argument,
  columns: RateColumns,
): string {
  const rows = rowsOf(call, columns);
  const [first, end] = [operand(from), operand(until)];
  const [atEnd, atFirst] = [
    `(${RATE.from}<${end})*(${RATE.until}>=${end})`,
    `(${RATE.from}<=${first})*(${RATE.until}>${first})`,
  ];
  const upTo = (day: string): string => `(${RATE.before}+${RATE.rate}*(${day}-${RATE.from}))`;
  const both = `SUMPRODUCT(${rows}*(${atEnd}+${atFirst}))=2`;
  return `IF(${end}=${first},0,${operand(value)}/${DAYS_A_YEAR}*SUMPRODUCT(${rows}*(${atEnd}*${upTo(end)}-${atFirst}*${upTo(first)}))/((${both})*(${end}>${first})))`;
}

/** @param trade the table whose figures are meant, where the copy carries those of several */
export function figureForm(goods: Argument, field: Argument, origin: Argument, trade: string | undefined): string {
  const ofTable = trade === undefined ? "" : `*(${FIGURE.trade}="${trade}")`;
  const rows = `(${FIGURE.goods}=${operand(goods)})*(${FIGURE.field}=${orElse(field, '"trade"')})*(${FIGURE.origin}=${orElse(origin, `"${homeOrigin}"`)})${ofTable}`;
  return `(SUMPRODUCT(${rows}*${FIGURE.value})/SUMPRODUCT(${rows}))`;
}
