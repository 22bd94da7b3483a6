/** What is behind one rate of the law: the base rate, what each act adds, what is displaced, and what facts would change. */
import { NO_FACTS } from "../../model/tariff/facts";
import type { LineLaw } from "../../model/tariff/line-law";
import type { Measure } from "../../model/tariff/measure";
import { tidy } from "../../model/tariff/rate";
import { exemptedAuthorities, inForce, weighs } from "../../model/tariff/resolve";
import { conditionWords, shareOf } from "../../model/tariff/condition-combinations";

/** Of the rate 1: the engine rounds to as many decimals. Whole numbers of them add up exactly. */
export const UNITS = 1e12;
const units = (rate: number): number => Math.round(rate * UNITS);

export interface Part {
  measure: Measure;
  /** In units. */
  rate: number;
}

/** An act in force on the line that adds nothing. */
export interface InactiveAct {
  measure: Measure;
  /** Authorities that displace it, or the act that exempts from it; neither: the base rate is as high already. */
  displacedBy: readonly string[];
  exemptedBy: Measure | null;
}

export interface Stack {
  /** In units: the total, and the base rate in it. */
  rate: number;
  base: number;
  baseName: string;
  parts: readonly Part[];
  idle: readonly InactiveAct[];
  /** Acts whose condition is not said to be met: facts of the good would change the rate. */
  open: readonly Measure[];
  /** A part of the base rate that goes by quantity is not counted. */
  specific: boolean;
  /** The schedule's edition has no base rate for the line. */
  unrated: boolean;
  /** The preference, and the share that is taken to claim it; null where there is none to claim. */
  programme: { name: string; share: number } | null;
}

/** Of one line, with the preference claimed or not. `covering`: the acts that cover it. */
export function lineStack(
  law: LineLaw,
  covering: readonly Measure[],
  line: number,
  day: number,
  claimed: boolean,
  unrated: boolean,
): Stack {
  const { programme, specific, baseName, generalName } = law.origin;
  const rates = new Map<Measure, number>();
  const idle = new Map<Measure, InactiveAct>();
  let rate = 0;
  for (const outcome of law.outcomes(covering, line, day, claimed ? 1 : 0)) {
    let total = outcome.base;
    for (const { measure, rate: added, displacedBy, exemptedBy } of outcome.contributions) {
      total += added;
      if (added !== 0) rates.set(measure, (rates.get(measure) ?? 0) + added * outcome.share);
      else if (weighs(measure))
        idle.set(measure, { measure, displacedBy: displacedBy.map(({ authority }) => authority), exemptedBy });
    }
    rate += total * outcome.share;
  }
  for (const measure of rates.keys()) idle.delete(measure);
  const parts = [...rates].map(([measure, sum]) => ({ measure, rate: units(sum) }));
  const total = units(tidy(rate));
  return {
    rate: total,
    base: parts.reduce((left, part) => left - part.rate, total),
    baseName: claimed ? baseName : generalName,
    parts,
    idle: [...idle.values()],
    open: covering.filter(
      (measure) => measure.condition && inForce(measure, day) && isUnmet(measure, law) && matters(measure, rates, idle),
    ),
    specific: specific[line] === 1,
    unrated,
    programme: programme === "" ? null : { name: programme, share: claimed ? 1 : 0 },
  };
}

function isUnmet(measure: Measure, { origin, rules }: LineLaw): boolean {
  return conditionWords(measure.condition).some(
    (word) => shareOf(word, measure, origin.programme, rules, NO_FACTS) === 0,
  );
}

/** An exemption is worth saying only where something is paid that it would take away. */
function matters(
  measure: Measure,
  rates: ReadonlyMap<Measure, number>,
  idle: ReadonlyMap<Measure, InactiveAct>,
): boolean {
  if (rates.has(measure) || idle.has(measure)) return false;
  if (measure.form !== "exempt") return weighs(measure);
  const exempted = exemptedAuthorities(measure);
  return [...rates.keys()].some(({ authority }) => exempted.includes(authority));
}

/** Where a share of the line's trade claims the preference: rates are mixed as `RateTable` mixes them. */
export function mixedStack(claimed: Stack, unclaimed: Stack, share: number): Stack {
  const of = [
    { stack: claimed, share },
    { stack: unclaimed, share: 1 - share },
  ];
  const parts = new Map<Measure, number>();
  for (const each of of)
    for (const { measure, rate } of each.stack.parts) parts.set(measure, (parts.get(measure) ?? 0) + rate * each.share);
  const whole = [...parts].map(([measure, sum]) => ({ measure, rate: Math.round(sum) }));
  const rate = units(tidy((share * claimed.rate) / UNITS + ((1 - share) * unclaimed.rate) / UNITS));
  const both = <Each extends InactiveAct | Measure>(
    list: (stack: Stack) => readonly Each[],
    id: (each: Each) => Measure,
  ): Each[] =>
    [...new Map(of.flatMap(({ stack }) => list(stack)).map((each) => [id(each), each])).values()].filter(
      (each) => !parts.has(id(each)),
    );
  return {
    ...claimed,
    rate,
    base: whole.reduce((left, part) => left - part.rate, rate),
    parts: whole,
    idle: both(
      ({ idle }) => idle,
      ({ measure }) => measure,
    ),
    open: both(
      ({ open }) => open,
      (measure) => measure,
    ),
    programme: claimed.programme && { ...claimed.programme, share },
  };
}
