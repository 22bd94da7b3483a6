/** Loans, present values and depreciation. */
import {
  checked,
  errorOf,
  finite,
  isMatrix,
  isReference,
  matrixOf,
  numberOf,
  raise,
  valuesOf,
  type Operand,
} from "../operands";
import type { Value } from "../values";
import { fn, type FunctionTable } from "./define";
import { numbersOf } from "./gather";

const growth = (rate: number, periods: number): number => (1 + rate) ** periods;

/** What is paid each period; payments at the beginning of it where `due` is not 0. */
export function payment(rate: number, periods: number, present: number, future: number, due: number): number {
  if (periods === 0) return raise("#NUM!");
  if (rate === 0) return -(present + future) / periods;
  const grown = growth(rate, periods);
  return (-rate * (present * grown + future)) / ((due === 0 ? 1 : 1 + rate) * (grown - 1));
}

export function presentValue(rate: number, periods: number, each: number, future: number, due: number): number {
  if (rate === 0) return -(future + each * periods);
  const grown = growth(rate, periods);
  return -(future + (each * (due === 0 ? 1 : 1 + rate) * (grown - 1)) / rate) / grown;
}

export function futureValue(rate: number, periods: number, each: number, present: number, due: number): number {
  if (rate === 0) return -(present + each * periods);
  const grown = growth(rate, periods);
  return -(present * grown + (each * (due === 0 ? 1 : 1 + rate) * (grown - 1)) / rate);
}

function periods(rate: number, each: number, present: number, future: number, due: number): number {
  if (rate === 0) return each === 0 ? raise("#NUM!") : -(present + future) / each;
  const paid = each * (due === 0 ? 1 : 1 + rate);
  return Math.log((paid - future * rate) / (paid + present * rate)) / Math.log(1 + rate);
}

function interest(rate: number, period: number, count: number, present: number, future: number, due: number): number {
  if (period < 1 || period > count) return raise("#NUM!");
  const each = payment(rate, count, present, future, due);
  if (due !== 0 && period === 1) return 0;
  const balance = futureValue(rate, period - 1 - (due === 0 ? 0 : 1), each, present, due);
  return due === 0 ? balance * rate : (balance - each) * rate;
}

const RATE_ROUNDS = 100;

/** Newton's rule with the slope from two near points; Excel gives #NUM! where 20 rounds do not do. */
function root(value: (rate: number) => number, guess: number): number {
  let rate = guess;
  for (let round = 0; round < RATE_ROUNDS; round++) {
    const here = value(rate);
    const step = 1e-6 * Math.max(1, Math.abs(rate));
    const slope = (value(rate + step) - value(rate - step)) / (2 * step);
    const next = rate - here / slope;
    if (!Number.isFinite(next)) break;
    if (Math.abs(next - rate) < 1e-14 * Math.max(1, Math.abs(next)) || here === 0) return next;
    rate = next <= -1 ? (rate - 1) / 2 : next;
  }
  // Where the steps do not settle, look for a change of sign.
  const found = bisect(value);
  return found ?? raise("#NUM!");
}

function bisect(value: (rate: number) => number): number | undefined {
  let low = -0.999999;
  let before = value(low);
  for (const high of [-0.9, -0.5, -0.2, 0, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 100, 1000]) {
    const after = value(high);
    if (Number.isFinite(before) && Number.isFinite(after) && before * after <= 0) {
      let [a, b] = [low, high];
      for (let round = 0; round < 200; round++) {
        const middle = (a + b) / 2;
        if (value(a) * value(middle) <= 0) b = middle;
        else a = middle;
      }
      return (a + b) / 2;
    }
    low = high;
    before = after;
  }
  return undefined;
}

const netPresent = (rate: number, flows: readonly number[]): number =>
  flows.reduce((total, flow, index) => total + flow / growth(rate, index + 1), 0);

function internalRate(operand: Operand, guess: number): Value {
  const flows = numbersOf([operand]);
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) return errorOf("#NUM!");
  return root((rate) => flows.reduce((total, flow, index) => total + flow / growth(rate, index), 0), guess);
}

function dated(values: Operand, days: Operand): [number, number][] {
  const [flows, dates] = [matrixOf(values).flat(), matrixOf(days).flat()];
  if (flows.length !== dates.length) return raise("#NUM!");
  const first = Math.floor(numberOf(checked(dates[0]!)));
  return flows.map((flow, index) => {
    const day = Math.floor(numberOf(checked(dates[index]!)));
    if (day < first) return raise("#NUM!");
    return [numberOf(checked(flow)), (day - first) / 365];
  });
}

const datedPresent = (rate: number, flows: readonly [number, number][]): number =>
  flows.reduce((total, [flow, years]) => total + flow / (1 + rate) ** years, 0);

function modifiedRate(operand: Operand, borrowed: number, invested: number): Value {
  const flows = numbersOf([operand]);
  const count = flows.length;
  const gains =
    netPresent(
      invested,
      flows.map((flow) => Math.max(0, flow)),
    ) * growth(invested, count);
  const losses =
    netPresent(
      borrowed,
      flows.map((flow) => Math.min(0, flow)),
    ) *
    (1 + borrowed);
  return gains === 0 || losses === 0 ? errorOf("#DIV/0!") : (-gains / losses) ** (1 / (count - 1)) - 1;
}

function declining(cost: number, salvage: number, life: number, period: number, factor: number): number {
  let left = cost;
  let charge = 0;
  for (let each = 1; each <= Math.ceil(period); each++) {
    charge = Math.max(0, Math.min((left * factor) / life, left - salvage));
    left -= charge;
  }
  return charge;
}

function fixedDeclining(cost: number, salvage: number, life: number, period: number, months: number): Value {
  if (cost < 0 || salvage < 0 || life <= 0 || period <= 0 || period > life + 1) return errorOf("#NUM!");
  const rate = Math.round((1 - (salvage / cost) ** (1 / life)) * 1000) / 1000;
  let total = (cost * rate * months) / 12;
  if (Math.trunc(period) === 1) return total;
  let charge = 0;
  for (let each = 2; each <= Math.trunc(period); each++) {
    charge = each === life + 1 ? ((cost - total) * rate * (12 - months)) / 12 : (cost - total) * rate;
    total += charge;
  }
  return charge;
}

function npvFlows(operands: readonly Operand[]): number[] {
  const flows: number[] = [];
  for (const operand of operands) {
    if (isMatrix(operand) || isReference(operand)) flows.push(...numbersOf([operand]));
    else {
      const value = valuesOf(operand) as Value;
      if (value !== null) flows.push(numberOf(value));
    }
  }
  return flows;
}

export const FINANCE: FunctionTable = {
  PMT: fn("nnn|nn", (rate, count, present, future = 0, due = 0) => finite(payment(rate, count, present, future, due))),
  PV: fn("nnn|nn", (rate, count, each, future = 0, due = 0) => finite(presentValue(rate, count, each, future, due))),
  FV: fn("nnn|nn", (rate, count, each, present = 0, due = 0) => finite(futureValue(rate, count, each, present, due))),
  NPER: fn("nnn|nn", (rate, each, present, future = 0, due = 0) => finite(periods(rate, each, present, future, due))),
  RATE: fn("nnn|nnN", (count, each, present, future = 0, due = 0, guess = 0.1) =>
    count <= 0
      ? errorOf("#NUM!")
      : root((rate) => {
          const near = Math.abs(rate) < 1e-11 ? 0 : rate;
          return futureValue(near, count, each, present, due) + -future;
        }, guess),
  ),
  IPMT: fn("nnnn|nn", (rate, period, count, present, future = 0, due = 0) =>
    finite(interest(rate, period, count, present, future, due)),
  ),
  PPMT: fn("nnnn|nn", (rate, period, count, present, future = 0, due = 0) =>
    finite(payment(rate, count, present, future, due) - interest(rate, period, count, present, future, due)),
  ),
  CUMIPMT: fn("nnnnnn", (rate, count, present, first, last, due) => {
    if (rate <= 0 || count <= 0 || present <= 0 || first < 1 || last < first) return errorOf("#NUM!");
    let total = 0;
    for (let period = first; period <= last; period++) total += interest(rate, period, count, present, 0, due);
    return total;
  }),
  CUMPRINC: fn("nnnnnn", (rate, count, present, first, last, due) => {
    if (rate <= 0 || count <= 0 || present <= 0 || first < 1 || last < first) return errorOf("#NUM!");
    let total = 0;
    for (let period = first; period <= last; period++)
      total += payment(rate, count, present, 0, due) - interest(rate, period, count, present, 0, due);
    return total;
  }),
  NPV: fn("nm*m", (rate, ...operands) =>
    rate === -1 ? errorOf("#DIV/0!") : finite(netPresent(rate, npvFlows(operands))),
  ),
  IRR: fn("m|N", (operand, guess = 0.1) => internalRate(operand, guess)),
  XNPV: fn("nmm", (rate, values, days) =>
    rate <= -1 ? errorOf("#NUM!") : finite(datedPresent(rate, dated(values, days))),
  ),
  XIRR: fn("mm|N", (values, days, guess = 0.1) => {
    const flows = dated(values, days);
    if (!flows.some(([flow]) => flow > 0) || !flows.some(([flow]) => flow < 0)) return errorOf("#NUM!");
    return root((rate) => datedPresent(rate, flows), guess);
  }),
  MIRR: fn("mnn", modifiedRate),
  SLN: fn("nnn", (cost, salvage, life) => (life === 0 ? errorOf("#DIV/0!") : (cost - salvage) / life)),
  SYD: fn("nnnn", (cost, salvage, life, period) =>
    period < 1 || period > life ? errorOf("#NUM!") : ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1)),
  ),
  DDB: fn("nnnn|N", (cost, salvage, life, period, factor = 2) =>
    period < 1 || period > life || factor <= 0 ? errorOf("#NUM!") : declining(cost, salvage, life, period, factor),
  ),
  DB: fn("nnnn|N", (cost, salvage, life, period, months = 12) => fixedDeclining(cost, salvage, life, period, months)),
  EFFECT: fn("nn", (rate, count) =>
    rate <= 0 || count < 1 ? errorOf("#NUM!") : (1 + rate / Math.trunc(count)) ** Math.trunc(count) - 1,
  ),
  NOMINAL: fn("nn", (rate, count) =>
    rate <= 0 || count < 1 ? errorOf("#NUM!") : ((1 + rate) ** (1 / Math.trunc(count)) - 1) * Math.trunc(count),
  ),
  RRI: fn("nnn", (count, present, future) =>
    count <= 0 || present === 0 ? errorOf("#NUM!") : finite((future / present) ** (1 / count) - 1),
  ),
  PDURATION: fn("nnn", (rate, present, future) =>
    rate <= 0 || present <= 0 || future <= 0
      ? errorOf("#NUM!")
      : (Math.log(future) - Math.log(present)) / Math.log(1 + rate),
  ),
  FVSCHEDULE: fn("nm", (present, rates) => numbersOf([rates]).reduce((total, rate) => total * (1 + rate), present)),
  ISPMT: fn("nnnn", (rate, period, count, present) => present * rate * (period / count - 1)),
  DOLLARDE: fn("nn", (price, fraction) => {
    const parts = Math.trunc(fraction);
    if (parts < 0) return errorOf("#NUM!");
    if (parts === 0) return errorOf("#DIV/0!");
    const whole = Math.trunc(price);
    return whole + ((price - whole) * 10 ** Math.ceil(Math.log10(parts))) / parts;
  }),
  DOLLARFR: fn("nn", (price, fraction) => {
    const parts = Math.trunc(fraction);
    if (parts < 0) return errorOf("#NUM!");
    if (parts === 0) return errorOf("#DIV/0!");
    const whole = Math.trunc(price);
    return whole + ((price - whole) * parts) / 10 ** Math.ceil(Math.log10(parts));
  }),
};
