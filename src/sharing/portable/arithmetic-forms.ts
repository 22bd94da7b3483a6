/** Duties from amounts and rates as plain arithmetic: the formulas of the model, written for cells. */
import { DAYS_A_YEAR } from "../../model/tariff/duty";
import { operand, orElse, OMITTED, type Argument, type Form } from "./argument";

type Arithmetic = (args: readonly Argument[]) => Form;

const at = (args: readonly Argument[], index: number): Argument => args[index] ?? OMITTED;

/** Excel stops at no more than 1 part in 10^15; a sum of two products needs no rounding beyond that. */
const tariffCost: Arithmetic = (args) => {
  const [value, rate, quota, inQuota] = [at(args, 0), at(args, 1), at(args, 2), at(args, 3)];
  if (quota.text === "") return { formula: `${operand(value)}*${operand(rate)}` };
  const within = `MIN(${value.text},${orElse(quota, "0")})`;
  const cheaper = inQuota.text === "" ? "" : `${within}*${orElse(inQuota, "0")}+`;
  return { formula: `(${cheaper}(${operand(value)}-${within})*${operand(rate)})` };
};

const exemptionSavings: Arithmetic = (args) => {
  const [value, rate, exempt, coverage, quota] = [at(args, 0), at(args, 1), at(args, 2), at(args, 3), at(args, 4)];
  const covered = coverage.text === "" ? operand(value) : `${operand(value)}*${orElse(coverage, "1")}`;
  const limit = quota.text;
  const value2 = limit === "" ? covered : `IF(${limit}="",${covered},MIN(${covered},${limit}))`;
  const relief = exempt.text === "" ? operand(rate) : `(${operand(rate)}-${orElse(exempt, "0")})`;
  return { formula: `(${value2}*${relief})` };
};

const delayCost: Arithmetic = (args) => {
  const [value, now, after, days] = [at(args, 0), at(args, 1), at(args, 2), at(args, 3)];
  return { formula: `(${operand(value)}/${DAYS_A_YEAR}*${operand(days)}*(${operand(after)}-${operand(now)}))` };
};

export const arithmeticForms: Record<string, Arithmetic | undefined> = { TARIFF_COST: tariffCost, EXEMPTION_SAVINGS: exemptionSavings, DELAY_COST: delayCost };
