/** The arguments that say what a project costs, how long it works and how it is paid for; and its flows in Excel's functions. */
import type { Debt } from "../model/finance/project";
import { amount, figure, optional, range, rate, required, share, type Parameter } from "./arguments";
import { Failure } from "./failure";
import { isSingle, type Matrix } from "./map-ranges";
import { at, operand, orElse, presentValueOfOne, type Argument } from "./native";
import { numbersOf } from "./number-range";

const MOST_YEARS = 200;
const years = figure({
  en: `a whole number of years from 1 to ${MOST_YEARS}`,
  ko: `1부터 ${MOST_YEARS}까지의 햇수를 정수로`,
});

export const CAPEX = range("capex", amount);
/** May be blank where a range says how many years there are, so that the function looks at it. */
export const BUILD_YEARS = optional("build_years", years, null);
export const YEARS = optional("years", years, null);
export const OPEX = range("opex", figure({ en: "what running it costs a year", ko: "한 해의 운영비를" }));
export const RATE = required("rate", rate);
export const DEBT_SHARE = optional("debt_share", share, 0);
/** Needed where there is debt. */
export const INTEREST = optional("interest", rate, null);
export const TENOR = optional("tenor", figure({ en: "a whole number of years", ko: "햇수를 정수로" }), null);

/** A range is one year after the other; one cell applies to each of `count` years. */
export function perYear(
  parameter: Parameter<number>,
  given: Matrix,
  countParameter: Parameter<number | null>,
  count: number | null,
): Float64Array {
  const { values } = numbersOf(parameter, given);
  // A blank cell may arrive as 0, of which there is no year.
  if (values.length > 1 && !count) return values;
  if (count === null) throw new Failure("empty", { name: countParameter.name, wanted: years.wanted }).toError();
  if (!(Number.isInteger(count) && count >= 1 && count <= MOST_YEARS))
    throw new Failure("wholeYears", { name: countParameter.name, years: count, most: MOST_YEARS }).toError();
  if (values.length > 1 && values.length !== count) throw yearCells(parameter.name, values, countParameter.name, count);
  return values.length > 1 ? values : new Float64Array(count).fill(values[0]!);
}

interface Spending {
  capex: Matrix;
  buildYears: number | null;
  opex: Matrix;
  debtShare: number;
  interest: number | null;
  tenor: number | null;
}

export function spending(
  working: number,
  { capex, buildYears, opex, debtShare, interest, tenor }: Spending,
): { capital: Float64Array; cost: Float64Array; debt: Debt | undefined } {
  const capital = perYear(CAPEX, capex, BUILD_YEARS, buildYears);
  return {
    capital: isSingle(capex) ? capital.map((all) => all / capital.length) : capital,
    cost: costOf(opex, working),
    debt: debtOf(debtShare, interest, tenor ?? working),
  };
}

function costOf(opex: Matrix, working: number): Float64Array {
  const { values } = numbersOf(OPEX, opex);
  if (values.length > 1 && values.length !== working) throw yearCells("opex", values, "years", working);
  return values.length > 1 ? values : new Float64Array(working).fill(values[0]!);
}

function debtOf(borrowed: number, interest: number | null, tenor: number): Debt | undefined {
  if (borrowed === 0) return undefined;
  if (interest === null) throw new Failure("empty", { name: "interest", wanted: rate.wanted }).toError();
  return { share: borrowed, interest, tenor };
}

function yearCells(name: string, values: Float64Array, yearsName: string, count: number): Error {
  return new Failure("yearCells", { name, cells: values.length, years: yearsName, count }).toError();
}

interface NativeFlows {
  /** What the owners pay and owe, as a present value before the first year; a negative amount. */
  outlay: string;
  /** Present value of one unit in each year of working. */
  working: string;
}

/** The flows of a project as annuities. */
export function nativeFlows(args: readonly Argument[]): NativeFlows {
  const [capex, build, working, rate] = [at(args, 0), at(args, 1), at(args, 4), at(args, 5)];
  const [share, interest, tenor] = [at(args, 6), orElse(at(args, 7), "0"), at(args, 8)];
  const perYear = `${operand(capex)}/${operand(build)}`;
  const building = presentValueOfOne(rate.text, build.text);
  const later = `/(1+${operand(rate)})^${operand(build)}`;
  const workingValue = `${presentValueOfOne(rate.text, working.text)}${later}`;
  if (share.text === "") return { outlay: `-${perYear}*${building}`, working: workingValue };
  const borrowed = orElse(share, "0");
  const repaid = orElse(tenor, working.text);
  // Drawn at the end of each year of building, with interest added since; paid off in level payments.
  const owed = `${borrowed}*${perYear}*FV(${interest},${build.text},-1)`;
  const service = `PMT(${interest},${repaid},-1)`;
  return {
    outlay: `-${perYear}*(1-${borrowed})*${building}-${owed}*${service}*${presentValueOfOne(rate.text, repaid)}${later}`,
    working: workingValue,
  };
}
