/** Present value, internal rate of return and level payments, by Excel's own conventions so that a sheet can check them. */
import { FinanceInputError } from "./finance-error";

/** Value one period before the first flow, as Excel's NPV has it: flow k (from 0) is divided by (1 + rate)^(k + 1). */
export function netPresentValue(rate: number, flows: ArrayLike<number>): number {
  if (!(rate > -1)) throw new FinanceInputError("rate", `rate is ${rate}; write a fraction above −1, such as 8%.`);
  let value = 0;
  for (let period = flows.length - 1; period >= 0; period--) value = (value + flows[period]!) / (1 + rate);
  return value;
}

/** Payment a period that pays off `loan` over `periods`, at the end of each: the negative of Excel's PMT. */
export function levelPayment(rate: number, periods: number, loan: number): number {
  if (!(Number.isInteger(periods) && periods > 0))
    throw new FinanceInputError("tenor", `tenor is ${periods}; write a whole number of years, 1 or more.`);
  if (rate === 0) return loan / periods;
  // 1 − (1 + rate)^−periods, without the loss of digits that a rate near 0 brings.
  return (loan * rate) / -Math.expm1(-periods * Math.log1p(rate));
}

/**
 * The rate at which the flows are worth nothing, where there is exactly one between −99 % and 1,000 %; null where flows
 * never change sign. Throws FinanceInputError where they change sign more than once and several rates would do.
 */
export function internalRateOfReturn(flows: ArrayLike<number>): number | null {
  const value = (rate: number): number => netPresentValue(rate, flows);
  const crossings: [number, number][] = [];
  let low = -0.99;
  let lowValue = value(low);
  for (let step = 1; step <= 400; step++) {
    const high = -1 + 0.01 * 1100 ** (step / 400);
    const highValue = value(high);
    if (lowValue === 0 || lowValue * highValue < 0) crossings.push([low, high]);
    low = high;
    lowValue = highValue;
  }
  if (crossings.length > 1)
    throw new FinanceInputError(
      "cash flow",
      "The cash flow changes sign more than once, so several rates of return would do: use the net present value.",
    );
  if (crossings.length === 0) return null;
  let [below, above] = crossings[0]!;
  const sign = Math.sign(value(below));
  if (sign === 0) return below;
  for (let halving = 0; halving < 200 && above - below > 1e-15; halving++) {
    const middle = (below + above) / 2;
    if (Math.sign(value(middle)) === sign) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
