/** Duties, and what one market does, as plain arithmetic: the formulas of the model, written for cells. */
import { DAYS_A_YEAR } from "../../model/tariff/duty";
import { operand, orElse, OMITTED, type Argument, type Form } from "./argument";

type Arithmetic = (args: readonly Argument[]) => Form;

const at = (args: readonly Argument[], index: number): Argument => args[index] ?? OMITTED;

/** Excel stops at no more than 1 part in 10^15; a sum of two products needs no rounding beyond that. */
const tariffCost: Arithmetic = (args) => {
  const [value, rate, quota, inQuota] = [at(args, 0), at(args, 1), at(args, 2), at(args, 3)];
  if (quota.text === "") return { formula: `(${operand(value)}*${operand(rate)})` };
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

const power = (of: Argument): string => `(1+${operand(of)})`;

/** Demand and supply of constant elasticity. */
const tradeEffect: Arithmetic = (args) => {
  const [value, before, after, demand, supply, form] = [
    at(args, 0),
    at(args, 1),
    at(args, 2),
    at(args, 3),
    at(args, 4),
    at(args, 5),
  ];
  if (form.value !== "" && String(form.value).trim().toLowerCase() !== "constant")
    return { none: ({ why }) => why.linear };
  const finite = `${operand(demand)}*(1+${operand(supply)})/(${operand(supply)}-${operand(demand)})`;
  const exponent = supply.text === "" ? operand(demand) : `IF(${supply.text}="",${demand.text},${finite})`;
  return { formula: `(${operand(value)}*(${power(after)}/${power(before)})^(${exponent}))` };
};

const tradeDiversion: Arithmetic = (args) => {
  const [value, rivals, before, after, substitution] = [
    at(args, 0),
    at(args, 1),
    at(args, 2),
    at(args, 3),
    at(args, 4),
  ];
  const [ours, theirs, sigma] = [operand(value), operand(rivals), operand(substitution)];
  const moved = (gaining: string, from: string, to: string) => {
    const cheaper = `${sigma}*(1-${from}/${to})`;
    return `${ours}*${theirs}*${cheaper}/(${ours}+${theirs}+${gaining}*${cheaper})`;
  };
  const [was, is] = [power(before), power(after)];
  return {
    formula: `IF(OR(${value.text}=0,${rivals.text}=0),0,IF(${after.text}>=${before.text},${moved(theirs, was, is)},-${moved(ours, is, was)}))`,
  };
};

const incidence: Arithmetic = (args) => {
  const [before, after, demand, supply] = [at(args, 0), at(args, 1), at(args, 2), at(args, 3)];
  const [d, s] = [operand(demand), operand(supply)];
  const exporter = `(${power(after)}/${power(before)})^(${d}/(${s}-${d}))`;
  const rise = `(${power(after)}*${exporter}-${power(before)})`;
  const small = `${s}/(${s}-${d}/${power(before)})`;
  return {
    formula: `IF(${demand.text}=0,1,IF(ABS(${operand(after)}-${operand(before)})<1E-7,${small},${rise}/(${rise}+1-${exporter})))`,
  };
};

export const arithmeticForms: Record<string, Arithmetic | undefined> = {
  TARIFF_COST: tariffCost,
  EXEMPTION_SAVINGS: exemptionSavings,
  DELAY_COST: delayCost,
  TRADE_EFFECT: tradeEffect,
  TRADE_DIVERSION: tradeDiversion,
  INCIDENCE: incidence,
};
