/** The bargaining table and projects in Excel's own functions, where one cell is enough for them. */
import { operand, orElse, OMITTED, type Argument, type Form } from "./argument";

type DealForm = (args: readonly Argument[]) => Form;

const at = (args: readonly Argument[], index: number): Argument => args[index] ?? OMITTED;

const zopa: DealForm = (args) => ({ formula: `MAX(0,${operand(at(args, 1))}-${operand(at(args, 0))})` });

const rubinsteinShare: DealForm = (args) => {
  const [ours, theirs, periods] = [operand(at(args, 0)), operand(at(args, 1)), at(args, 2)];
  if (periods.text !== "") return { none: ({ why }) => why.noForm("RUBINSTEIN_SHARE") };
  return { formula: `((1-${theirs})/(1-${ours}*${theirs}))` };
};

const optionToWait: DealForm = (args) => {
  const [now, better, worse, chance, rate, cost] = [0, 1, 2, 3, 4, 5].map((index) => at(args, index)) as [
    Argument,
    Argument,
    Argument,
    Argument,
    Argument,
    Argument,
  ];
  const less = cost.text === "" ? "" : `-${orElse(cost, "0")}`;
  return {
    formula: `((${operand(chance)}*MAX(0,${better.text})+(1-${operand(chance)})*MAX(0,${worse.text}))/(1+${operand(rate)})${less}-MAX(0,${now.text}))`,
  };
};

const exchangeRate: DealForm = (args) => {
  const [offer, trade, years, rate] = [at(args, 0), at(args, 1), at(args, 2), at(args, 3)];
  if (years.text === "" && rate.text === "") return { formula: `(${operand(offer)}/${operand(trade)})` };
  return { formula: `(${operand(offer)}/${operand(trade)}/${worthOfOne(orElse(rate, "0"), orElse(years, "1"))})` };
};

/** On a straight line; what falls in steps is left to the function. */
const phasedRate: DealForm = (args) => {
  const [start, end, from, until, date, steps] = [0, 1, 2, 3, 4, 5].map((index) => at(args, index)) as [
    Argument,
    Argument,
    Argument,
    Argument,
    Argument,
    Argument,
  ];
  if (steps.text !== "") return { none: ({ why }) => why.noForm("PHASED_RATE") };
  const elapsed = `MAX(0,MIN(1,(${operand(date)}-${operand(from)})/(${operand(until)}-${operand(from)})))`;
  return { formula: `(${operand(start)}+(${operand(end)}-${operand(start)})*${elapsed})` };
};

/** Present value of one unit at the end of each of some years. */
function worthOfOne(rate: string, years: string): string {
  return `PV(${rate},${years},-1)`;
}

interface ProjectParts {
  /** What the owners pay and owe, as a present value before the first year; a negative amount. */
  outlay: string;
  /** Present value of one unit in each year of working. */
  working: string;
}

/** The flows of a project as annuities; amounts and years are the first two, the fourth and the fifth of the arguments. */
function projectParts(args: readonly Argument[]): ProjectParts {
  const [capex, build, , , years, rate, share, interest, tenor] = Array.from({ length: 9 }, (_, index) =>
    at(args, index),
  ) as [Argument, Argument, Argument, Argument, Argument, Argument, Argument, Argument, Argument];
  const discount = operand(rate);
  const perYear = `${operand(capex)}/${operand(build)}`;
  const building = worthOfOne(rate.text, build.text);
  const later = `/(1+${discount})^${operand(build)}`;
  const working = `${worthOfOne(rate.text, years.text)}${later}`;
  if (share.text === "") return { outlay: `-${perYear}*${building}`, working };
  const borrowed = orElse(share, "0");
  const repaid = orElse(tenor, years.text);
  // Drawn at the end of each year of building, with interest added since; paid off in level payments.
  const owed = `${borrowed}*${perYear}*FV(${orElse(interest, "0")},${build.text},-1)`;
  const service = `PMT(${orElse(interest, "0")},${repaid},-1)`;
  return {
    outlay: `-${perYear}*(1-${borrowed})*${building}-${owed}*${service}*${worthOfOne(rate.text, repaid)}${later}`,
    working,
  };
}

const projectNpv: DealForm = (args) => {
  const { outlay, working } = projectParts(args);
  return { formula: `(${outlay}+(${operand(at(args, 2))}-${operand(at(args, 3))})*${working})` };
};

const breakevenPrice: DealForm = (args) => {
  const { outlay, working } = projectParts(args);
  return { formula: `((${operand(at(args, 3))}*${working}-(${outlay}))/(${operand(at(args, 2))}*${working}))` };
};

/** What has none looks at a whole range at once, or fills several cells. */
export const dealForms: Record<string, DealForm | undefined> = {
  PHASED_RATE: phasedRate,
  ZOPA: zopa,
  RUBINSTEIN_SHARE: rubinsteinShare,
  OPTION_TO_WAIT: optionToWait,
  EXCHANGE_RATE: exchangeRate,
  PROJECT_NPV: projectNpv,
  BREAKEVEN_PRICE: breakevenPrice,
};
