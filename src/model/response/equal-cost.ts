/** What else could be asked for in place of a list of exemptions: a quota, a lower rate or a phase-in on all the lines, at the same cost to the importer. */
import type { ExemptionLines } from "./exemption-plan";
import { InputError } from "../input-error";
import { importsAfter } from "./market";
import { quotaOutcome } from "./tariff-quota";

/** A year's outcome of a concession, in the currency of the lines' values. */
export interface Concession {
  /** Duty given up on today's trade: what a budget office counts before trade responds. */
  revenueForgone: number;
  /** More imports than today, at the exporter's prices. */
  tradeWon: number;
  /** Duty that is still paid once trade has responded. */
  revenueAfter: number;
  /** What the holders of quota licences gain: cheaper imports that win no further trade. */
  rent: number;
}

export interface EqualQuota extends Concession {
  /** The part of each line's trade of today that comes in free, 0–1. */
  share: number;
}

export interface EqualRate extends Concession {
  /** No line pays more than this. */
  rate: number;
}

export interface EqualPhaseIn extends Concession {
  /** In which every rate falls to 0 on a straight line; Infinity where nothing is given up. */
  years: number;
}

/** Halvings of an interval that leave less than the last digit of a rate. */
const HALVINGS = 60;
const ROUNDING = 1e-12;

/** Only part of the lines is exempted; the others pay as before. @param chosen numbers of lines */
export function exemptionOf(lines: ExemptionLines, chosen: ArrayLike<number>): Concession {
  const free = new Uint8Array(lines.value.length);
  for (let place = 0; place < chosen.length; place++) free[chosen[place]!] = 1;
  return total(lines, (value, rate, elasticity, line) => {
    const imports = free[line] ? importsAfter(value, rate, 0, elasticity, Infinity, "constant") : value;
    return { imports, revenue: free[line] ? 0 : value * rate, forgone: free[line] ? value * rate : 0, rent: 0 };
  });
}

/**
 * A quota on each line that is free of duty, the rest at today's rate. As it is no larger than today's trade, the duty of the rest decides
 * how much is bought, and the quota turns duty into rent (Skully 2001, as in `quotaOutcome`).
 *
 * @param forgone duty given up a year on today's trade, 0 to all of it
 */
export function equalQuota(lines: ExemptionLines, forgone: number): EqualQuota {
  const share = shareOf(lines, forgone);
  const concession = total(lines, (value, rate, elasticity) => {
    const freeTrade = importsAfter(value, rate, 0, elasticity, Infinity, "constant");
    const { imports, revenue, rent } = quotaOutcome(freeTrade, elasticity, share * value, 0, rate, 0);
    return { imports, revenue, forgone: share * value * rate, rent };
  });
  return { share, ...concession };
}

/** A ceiling under the rates of all lines, found by halving: duty given up on today's trade falls as the ceiling rises. */
export function equalRate(lines: ExemptionLines, forgone: number): EqualRate {
  shareOf(lines, forgone);
  const givenUp = (ceiling: number): number => {
    let sum = 0;
    for (let line = 0; line < lines.value.length; line++)
      sum += lines.value[line]! * Math.max(0, lines.rate[line]! - ceiling);
    return sum;
  };
  let low = 0;
  let high = lines.rate.reduce((most, rate) => Math.max(most, rate), 0);
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (givenUp(middle) > forgone) low = middle;
    else high = middle;
  }
  const rate = high;
  const concession = total(lines, (value, before, elasticity) => {
    const after = Math.min(before, rate);
    const imports = importsAfter(value, before, after, elasticity, Infinity, "constant");
    return { imports, revenue: imports * after, forgone: value * (before - after), rent: 0 };
  });
  return { rate, ...concession };
}

/**
 * All rates fall to 0 on a straight line that begins today; figures are a year's average over the horizon. With the average cut a,
 * the years are horizon / 2a while rates still fall at its end (a ≤ ½), else 2 × horizon × (1 − a). Imports are integrated exactly.
 *
 * @param horizon years over which the cost is counted, above 0
 */
export function equalPhaseIn(lines: ExemptionLines, forgone: number, horizon: number): EqualPhaseIn {
  if (!(horizon > 0 && horizon < Infinity))
    throw new InputError("horizon", "value", { value: horizon, wanted: "years" });
  const cut = shareOf(lines, forgone);
  const years = cut === 0 ? Infinity : cut <= 0.5 ? horizon / (2 * cut) : 2 * horizon * (1 - cut);
  const falling = Math.min(1, years / horizon);
  const lastCut = Math.min(1, horizon / years);
  const concession = total(lines, (value, rate, elasticity) => {
    // 1 + rate, as a part of what it is today, while it falls and at the end.
    const end = (1 + rate * (1 - lastCut)) / (1 + rate);
    const meanImports = falling * meanPower(end, elasticity) + (1 - falling) * end ** elasticity;
    const withDuty = falling * meanPower(end, elasticity + 1) + (1 - falling) * end ** (elasticity + 1);
    return {
      imports: value * meanImports,
      revenue: Math.max(0, value * ((1 + rate) * withDuty - meanImports)),
      forgone: value * rate * cut,
      rent: 0,
    };
  });
  return { years, ...concession };
}

/** Mean of y to the power over y evenly between `from` and 1. */
function meanPower(from: number, power: number): number {
  const width = 1 - from;
  // Below this the mean is that of a straight line, to the last digit.
  if (width < 1e-8) return 1 - (power * width) / 2;
  return power === -1 ? -Math.log(from) / width : (1 - from ** (power + 1)) / ((power + 1) * width);
}

/** The part of all duty on today's trade that is given up; checks that it is a part. */
function shareOf(lines: ExemptionLines, forgone: number): number {
  let duty = 0;
  for (let line = 0; line < lines.value.length; line++) duty += lines.value[line]! * lines.rate[line]!;
  // A list of all the lines adds its duty up in another order.
  if (!(forgone >= 0 && forgone <= duty * (1 + 1e-9))) {
    throw new InputError("forgone", "beyondAllDuty", { value: forgone, duty });
  }
  return duty === 0 ? 0 : Math.min(1, forgone / duty);
}

interface LineOutcome {
  imports: number;
  revenue: number;
  forgone: number;
  rent: number;
}

function total(
  lines: ExemptionLines,
  outcome: (value: number, rate: number, elasticity: number, line: number) => LineOutcome,
): Concession {
  const sum: Concession = { revenueForgone: 0, tradeWon: 0, revenueAfter: 0, rent: 0 };
  for (let line = 0; line < lines.value.length; line++) {
    const value = lines.value[line]!;
    const { imports, revenue, forgone, rent } = outcome(value, lines.rate[line]!, lines.elasticity[line]!, line);
    sum.revenueForgone += forgone;
    // Back and forth by powers, trade that stays may differ in its last digits.
    sum.tradeWon += Math.abs(imports - value) > ROUNDING * value ? imports - value : 0;
    sum.revenueAfter += revenue;
    sum.rent += rent;
  }
  return sum;
}
