/** What the law asks for on an entry line: its duty with each act's part, the law being that of the day of entry. */
import type { Alternative, Asked, DutyDue } from "../../model/entries/audit";
import { InputError } from "../../model/input-error";
import { LruCache } from "../../model/tariff/lru-cache";
import type { TariffSchedule } from "../../model/tariff/schedule";
import { factOptions } from "../line-answer";
import { originCode } from "../origins";
import { lineStack, mixedStack, UNITS, type Stack } from "../table/stack";

/** Goods, origin, day and claim of a line. */
export interface Question {
  code: string;
  origin: string;
  day: number;
  claim: boolean | null;
}

/** Entries of a year are mostly of the same goods. */
const KEPT = 20_000;

/** Answers the same question once. */
export class DutyAsker {
  private readonly known = new LruCache<string, Asked>(KEPT);

  constructor(private readonly schedule: TariffSchedule) {}

  ask(question: Question): Asked {
    const key = `${question.code}|${question.origin}|${question.day}|${question.claim}`;
    let asked = this.known.get(key);
    if (!asked) this.known.set(key, (asked = this.answer(question)));
    return asked;
  }

  private answer({ code, origin: written, day, claim }: Question): Asked {
    const { schedule } = this;
    try {
      const goods = schedule.goods(code);
      const origin = originCode(written) ?? written;
      // Says what is wrong with origin or day.
      schedule.rate(goods, origin, day);
      const stacks = [...goods.lines].map((line) => this.stackOf(line, origin, day, claim));
      const [first, ...others] = stacks;
      if (code.replace(/\D/g, "").length < 7 || others.some((each) => !isSame(first!, each)))
        return { undetermined: true };
      return { due: this.dueOf(first!, code, origin, day, claim) };
    } catch (problem) {
      if (problem instanceof InputError) return { refused: problem };
      throw problem;
    }
  }

  private stackOf(line: number, origin: string, day: number, claim: boolean | null): Stack {
    const { law } = this.schedule.rateTable(origin);
    const covering = law.covering(line);
    const unrated = this.schedule.data.unrated[line] === 1;
    const of = (claimed: boolean) => lineStack(law, covering, line, day, claimed, unrated);
    const share = claim === null || law.origin.programme === "" ? law.claimShare(line, true, day) : claim ? 1 : 0;
    return share === 1 ? of(true) : share === 0 ? of(false) : mixedStack(of(true), of(false), share);
  }

  private dueOf(stack: Stack, code: string, origin: string, day: number, claim: boolean | null): DutyDue {
    let found: readonly Alternative[] | undefined;
    return {
      rate: stack.rate / UNITS,
      base: stack.base / UNITS,
      parts: stack.parts.map(({ measure, rate }) => ({
        authority: measure.authority,
        measure: measure.id,
        rate: rate / UNITS,
        citation: [measure.instrument, measure.citation.split(";")[0]].filter(Boolean).join(", "),
      })),
      byQuantity: stack.specific || stack.unrated,
      metalEstimated: stack.parts.some(
        ({ measure }) => measure.form === "additional on metal content" && measure.share === null,
      ),
      alternatives: () =>
        (found ??= factOptions(
          this.schedule,
          code,
          origin,
          day,
          claim === null ? [] : [claim ? "preference" : "no preference"],
        ).filter(({ about }) => claim === null || "conditions" in about)),
    };
  }
}

function isSame(one: Stack, other: Stack): boolean {
  const partsOf = ({ parts }: Stack) => parts.map(({ measure, rate }) => `${measure.id} ${rate}`).join();
  return one.rate === other.rate && one.specific === other.specific && partsOf(one) === partsOf(other);
}
