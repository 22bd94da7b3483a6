/** HTS codes and HS expressions as an argument, and the goods that a schedule finds under them. */
import type { Goods, TariffSchedule } from "../model/tariff/schedule";
import { InputError } from "../model/input-error";
import { errorSentence } from "../words/errors/words";
import type { Kind } from "./arguments";
import { messages, shown } from "./messages";
import { Problem } from "./problem";

export const hts: Kind<string | number> = {
  wanted: 'an HTS code of 4 to 10 digits such as 8703.80, or an HS expression such as "8703 ex 870380"',
  read(cell, name) {
    if (typeof cell === "boolean") return new Problem(messages.notText(name, shown(cell), this.wanted));
    return typeof cell === "number" && !Number.isInteger(cell) ? dottedCode(cell) : cell;
  },
};

/** Excel takes 8703.80 for a number and drops its last zero, and 0901.21 its first. */
function dottedCode(code: number): string {
  const [heading = "", subheading = ""] = String(code).split(".");
  return `${heading.padStart(4, "0")}.${subheading.padEnd(subheading.length + (subheading.length % 2), "0")}`;
}

/** A code that is well written and not in the schedule is missing, anything else that finds no goods is a mistake. */
export function goodsOf(schedule: TariffSchedule, code: string | number): Goods | Problem {
  try {
    return schedule.goods(code);
  } catch (thrown) {
    // The schedule also reads scopes of measures, and would name the argument as they do.
    return new Problem(
      `hts: ${thrown instanceof InputError ? errorSentence(thrown, "en") : String(thrown)}`,
      isWellWritten(code) ? "missing" : "bad",
    );
  }
}

export function isWellWritten(code: string | number): boolean {
  return /^\d{4,10}$/.test(String(code).replace(/[.\s-]/g, ""));
}
