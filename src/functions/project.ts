/** PROJECT_NPV and BREAKEVEN_PRICE: an investment offer as a project. */
import { breakEvenPrice, projectValue, type Debt } from "../model/finance/project";
import { amount, figure, optional, rate, required, share } from "./arguments";
import { isBlank } from "./cell";
import { messages } from "./messages";
import { Problem } from "./problem";
import { numbersOf } from "./range";
import { attempt, matrixOf, need, one } from "./spread";

const CAPEX = required("capex", amount);
const REVENUE = required("revenue", figure("what is earned a year"));
const VOLUME = required("volume", amount);
const OPEX = required("opex", figure("what running it costs a year"));
const RATE = required("rate", rate);
const DEBT_SHARE = optional("debt_share", share, 0);
const INTEREST = required("interest", rate);
const MOST_YEARS = 200;

/**
 * Net present value of a project to its owners: capital while it is built, revenue less cost while it works, debt paid off on the way.
 * @customfunction PROJECT_NPV PROJECT_NPV
 * @helpurl help/functions.html#project_npv
 * @param capex Capital, spread evenly over the years of building; or a range with one cell for each of them.
 * @param buildYears Years of building, a whole number. May be blank where capex is a range.
 * @param revenue Revenue in each year of working: one cell, or a range with one for each year.
 * @param opex Operating cost a year: one cell, or a range with one for each year.
 * @param years Years of working, a whole number. May be blank where revenue is a range.
 * @param rate Discount rate a year, such as 10%.
 * @param debtShare Part of the capital that is borrowed, from 0 to 1. Blank: 0.
 * @param interest Interest on the debt a year; needed where there is debt.
 * @param tenor Years of working in which the debt is paid off. Blank: all of them.
 * @returns In the unit of the amounts, before tax.
 * @remarks Every flow comes at the end of its year and the value is one year before the first, as with Excel's NPV: =NPV(rate, flows). Working starts in the year after the last of building.
 * @remarks Interest during construction is added to the debt, which is paid off in level payments, Excel's PMT: Yescombe (2014), "Principles of Project Finance", ch. 12. With debt the flows are the owners', so rate is their required return.
 * @example =PARLEY.PROJECT_NPV(10000,1,{3000;4200;6800},0,3,10%) gives 1188.4434123352 | the project of Excel's help for NPV
 * @example =PARLEY.PROJECT_NPV(1000,2,200,20,20,8%,70%,6%,15) gives 702.883887 | seven tenths borrowed
 */
export function projectNpvCells(
  capex: unknown[][],
  buildYears: unknown[][],
  revenue: unknown[][],
  opex: unknown[][],
  years: unknown[][],
  rate: unknown[][],
  debtShare?: unknown[][],
  interest?: unknown[][],
  tenor?: unknown[][],
): unknown[][] {
  const id = "PROJECT_NPV";
  const earned = perYear(id, REVENUE, revenue, "years", years);
  const { project, discount } = spendingOf(id, earned.length, {
    capex,
    buildYears,
    opex,
    rate,
    debtShare,
    interest,
    tenor,
  });
  return [[need(attempt(() => projectValue({ ...project, revenue: earned }, discount), []))]];
}

/**
 * Price of a unit at which a project is worth nothing to its owners: below it they lose, above it they gain.
 * @customfunction BREAKEVEN_PRICE BREAKEVEN_PRICE
 * @helpurl help/functions.html#breakeven_price
 * @param capex Capital, spread evenly over the years of building; or a range with one cell for each of them.
 * @param buildYears Years of building, a whole number. May be blank where capex is a range.
 * @param volume Units sold in each year of working: one cell, or a range with one for each year.
 * @param opex Operating cost a year: one cell, or a range with one for each year.
 * @param years Years of working, a whole number. May be blank where volume is a range.
 * @param rate Discount rate a year, such as 10%.
 * @param debtShare Part of the capital that is borrowed, from 0 to 1. Blank: 0.
 * @param interest Interest on the debt a year; needed where there is debt.
 * @param tenor Years of working in which the debt is paid off. Blank: all of them.
 * @returns Money a unit, such as dollars per MMBtu where capex and opex are millions of dollars and volume is millions of MMBtu.
 * @remarks Present cost over present volume, with the flows of PROJECT_NPV. Without debt it is the levelised cost: Short, Packey and Holt (1995), NREL/TP-462-5173. At this price PROJECT_NPV is 0.
 * @example =PARLEY.BREAKEVEN_PRICE(1500,1,1927.2,77.088,10,8%) gives 0.155994309 | a solar system's published cost of 15.6 cents a kWh: 1,500 dollars and 1,927.2 kWh a year for each kilowatt
 * @example =PARLEY.BREAKEVEN_PRICE(1000,2,100,20,20,8%,70%,6%,15) gives 1.16497102 | with seven tenths borrowed
 */
export function breakevenPriceCells(
  capex: unknown[][],
  buildYears: unknown[][],
  volume: unknown[][],
  opex: unknown[][],
  years: unknown[][],
  rate: unknown[][],
  debtShare?: unknown[][],
  interest?: unknown[][],
  tenor?: unknown[][],
): unknown[][] {
  const id = "BREAKEVEN_PRICE";
  const sold = perYear(id, VOLUME, volume, "years", years);
  const { project, discount } = spendingOf(id, sold.length, {
    capex,
    buildYears,
    opex,
    rate,
    debtShare,
    interest,
    tenor,
  });
  return [[need(attempt(() => breakEvenPrice(project, sold, discount), []))]];
}

/** The arguments that say what a project costs and how it is paid for. */
interface SpendingArguments {
  capex: unknown[][];
  buildYears: unknown[][];
  opex: unknown[][];
  rate: unknown[][];
  debtShare?: unknown[][] | undefined;
  interest?: unknown[][] | undefined;
  tenor?: unknown[][] | undefined;
}

function spendingOf(
  id: string,
  years: number,
  { capex, buildYears, opex, rate, debtShare, interest, tenor }: SpendingArguments,
) {
  const project = {
    capital: capitalOf(id, capex, buildYears),
    cost: costOf(opex, years),
    debt: debtOf(id, debtShare, interest, tenor, years),
  };
  return { project, discount: one(id, RATE, rate) };
}

type Amount = typeof CAPEX;

/** A range is one year after the other; one cell holds for each of `count` years. */
function perYear(
  id: string,
  parameter: Amount,
  given: unknown[][],
  countName: string,
  count: unknown[][],
): Float64Array {
  const { values } = numbersOf(parameter, given);
  const counted = matrixOf(countName, count);
  const whole = required(countName, figure(`a whole number of years from 1 to ${MOST_YEARS}`));
  if (values.length > 1 && isBlank(counted[0]![0])) return values;
  const years = one(id, whole, count);
  if (!(Number.isInteger(years) && years >= 1 && years <= MOST_YEARS))
    throw new Problem(messages.wholeYears(countName, years, MOST_YEARS)).toError();
  if (values.length > 1 && values.length !== years)
    throw new Problem(messages.yearCells(parameter.name, values.length, countName, years)).toError();
  return values.length > 1 ? values : new Float64Array(years).fill(values[0]!);
}

function capitalOf(id: string, capex: unknown[][], buildYears: unknown[][]): Float64Array {
  const each = perYear(id, CAPEX, capex, "build_years", buildYears);
  const several = matrixOf("capex", capex).flat().length > 1;
  return several ? each : each.map((all) => all / each.length);
}

function costOf(opex: unknown[][], years: number): Float64Array {
  const { values } = numbersOf(OPEX, opex);
  if (values.length > 1 && values.length !== years)
    throw new Problem(messages.yearCells("opex", values.length, "years", years)).toError();
  return values.length > 1 ? values : new Float64Array(years).fill(values[0]!);
}

function debtOf(
  id: string,
  debtShare: unknown[][] | undefined,
  interest: unknown[][] | undefined,
  tenor: unknown[][] | undefined,
  years: number,
): Debt | undefined {
  const borrowed = one(id, DEBT_SHARE, debtShare);
  if (borrowed === 0) return undefined;
  return {
    share: borrowed,
    interest: one(id, INTEREST, interest),
    tenor: one(id, optional("tenor", figure("a whole number of years"), years), tenor),
  };
}
