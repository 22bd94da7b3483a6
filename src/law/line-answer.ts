/** All that is to be said of the rate of a line or heading on a day: how it is made up, what of the good would change it, and when it changes next. */
import type { Facts } from "../model/tariff/facts";
import type { StackRow } from "../model/tariff/measure";
import type { NamedCondition } from "../model/tariff/reason";
import type { Goods, TariffSchedule } from "../model/tariff/schedule";
import { CLAIMS, CONDITIONS } from "./conditions";
import { readFacts } from "./facts";

export interface FactOption {
  /** As TARIFF_RATE takes it: "civil aircraft", "no KORUS". */
  fact: string;
  /** What must be so; or the preference that is claimed or not. */
  about: { conditions: readonly NamedCondition[] } | { programme: string; claimed: boolean };
  /** The total rate with this fact in addition to those chosen. */
  rate: number;
}

export interface LineAnswer {
  rate: number;
  rows: readonly StackRow[];
  options: readonly FactOption[];
  /** First day on which the schedule gives another rate; null where it gives none up to its last day. */
  next: { day: number; rate: number } | null;
}

/** Rates are shown to a hundredth of a per cent. */
const SAME = 0.5e-4;

/** Throws InputError where the schedule has no such goods, origin or day. `chosen`: facts that hold. */
export function lineAnswer(
  schedule: TariffSchedule,
  code: string,
  origin: string,
  day: number,
  chosen: readonly string[] = [],
): LineAnswer {
  const goods = schedule.goods(code);
  const facts = readFacts(chosen.join(", "));
  const rate = schedule.rate(goods, origin, day, undefined, facts);
  const plain = schedule.stack(goods, origin, day);
  return {
    rate,
    rows: chosen.length === 0 ? plain : schedule.stack(goods, origin, day, undefined, facts),
    options: optionsFrom(plain, schedule, goods, origin, day, chosen, rate),
    next: nextChange(schedule, goods, origin, day, facts, rate),
  };
}

/** What of the good would change the rate. Throws as `lineAnswer`. */
export function factOptions(
  schedule: TariffSchedule,
  code: string,
  origin: string,
  day: number,
  chosen: readonly string[],
): FactOption[] {
  const goods = schedule.goods(code);
  const rate = schedule.rate(goods, origin, day, undefined, readFacts(chosen.join(", ")));
  return optionsFrom(schedule.stack(goods, origin, day), schedule, goods, origin, day, chosen, rate);
}

function optionsFrom(
  rows: readonly StackRow[],
  schedule: TariffSchedule,
  goods: Goods,
  origin: string,
  day: number,
  chosen: readonly string[],
  rate: number,
): FactOption[] {
  return optionsOf(rows).flatMap((option) => {
    const held = withFact(chosen, option.fact).join(", ");
    const then = schedule.rate(goods, origin, day, undefined, readFacts(held));
    return chosen.includes(option.fact) || Math.abs(then - rate) > SAME ? [{ ...option, rate: then }] : [];
  });
}

/** The facts with one more, without what contradicts it: "no KORUS" and "KORUS". */
export function withFact(facts: readonly string[], fact: string): string[] {
  return [...facts.filter((each) => each !== fact && each !== `no ${fact}` && fact !== `no ${each}`), fact];
}

function optionsOf(rows: readonly StackRow[]): Omit<FactOption, "rate">[] {
  const options = rows.flatMap(({ reasons }) =>
    reasons.flatMap((each): Omit<FactOption, "rate">[] => {
      switch (each.code) {
        case "freeIf":
        case "dutyIf": {
          const fact = factOf(each.values.conditions);
          return fact === undefined ? [] : [{ fact, about: { conditions: each.values.conditions } }];
        }
        case "notClaimed":
          return [claim(each.values.programme, true)];
        case "claimed":
          return each.values.share < 1
            ? [claim(each.values.programme, true), claim(each.values.programme, false)]
            : [claim(each.values.programme, false)];
        default:
          return [];
      }
    }),
  );
  return [...new Map(options.map((option) => [option.fact, option])).values()];
}

function claim(programme: string, claimed: boolean): Omit<FactOption, "rate"> {
  const word = CLAIMS.has(programme) || CONDITIONS.has(programme) ? programme : "preference";
  return { fact: claimed ? word : `no ${word}`, about: { programme, claimed } };
}

/** undefined where a condition is met by an amount that only the good can say. */
function factOf(conditions: readonly NamedCondition[]): string | undefined {
  const facts = conditions.map(({ word }) => {
    const known = CONDITIONS.get(word);
    if (!known) return word;
    return known.least === undefined && known.fact !== "US content" ? known.fact : undefined;
  });
  return facts.includes(undefined) ? undefined : facts.join(", ");
}

function nextChange(
  schedule: TariffSchedule,
  goods: Goods,
  origin: string,
  day: number,
  facts: Facts,
  rate: number,
): LineAnswer["next"] {
  for (const span of schedule.rateTable(origin).spans(day + 1, schedule.lastDay + 1)) {
    if (span.day <= day) continue;
    const then = schedule.rate(goods, origin, span.day, undefined, facts);
    if (Math.abs(then - rate) > SAME) return { day: span.day, rate: then };
  }
  return null;
}
