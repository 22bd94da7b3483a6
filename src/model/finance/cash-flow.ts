/** Present value and level payments, by Excel's own conventions so that a sheet can check them. */
import { InputError } from "../input-error";

/** Value one period before the first flow, as Excel's NPV has it: flow k (from 0) is divided by (1 + rate)^(k + 1). */
export function netPresentValue(rate: number, flows: ArrayLike<number>): number {
  if (!(rate > -1)) throw new InputError("rate", "value", { value: rate, wanted: "discount rate" });
  let value = 0;
  for (let period = flows.length - 1; period >= 0; period--) value = (value + flows[period]!) / (1 + rate);
  return value;
}

/** Payment a period that pays off `loan` over `periods`, at the end of each: the negative of Excel's PMT. */
export function levelPayment(rate: number, periods: number, loan: number): number {
  if (!(Number.isInteger(periods) && periods > 0))
    throw new InputError("tenor", "value", { value: periods, wanted: "whole years" });
  if (rate === 0) return loan / periods;
  // 1 − (1 + rate)^−periods, without the loss of digits that a rate near 0 brings.
  return (loan * rate) / -Math.expm1(-periods * Math.log1p(rate));
}
