/** HTS codes and HS expressions as an argument, and the goods that a schedule finds under them. */
import { plainDigits } from "../model/tariff/normalize-code";
import type { Goods, TariffSchedule } from "../model/tariff/schedule";
import type { Kind } from "./arguments";
import { Failure, failureOf } from "./failure";

export const hts: Kind<string | number> = {
  wanted: {
    en: 'an HTS code of 4 to 10 digits such as 8703.80, or an HS expression such as "8703 ex 870380"',
    ko: '8703.80 같은 4~10자리 HTS 코드나 "8703 ex 870380" 같은 HS 식을',
  },
  zeroIsBlank: true,
  read(cell, name) {
    if (typeof cell === "boolean") return new Failure("notAccepted", { name, value: cell, wanted: this.wanted });
    return typeof cell === "number" && !Number.isInteger(cell) ? dottedCode(cell) : cell;
  },
};

/** Excel takes 8703.80 for a number and drops its last zero, and 0901.21 its first. */
function dottedCode(code: number): string {
  const [heading = "", subheading = ""] = String(code).split(".");
  return `${heading.padStart(4, "0")}.${subheading.padEnd(subheading.length + (subheading.length % 2), "0")}`;
}

/** A code that is well written and not in the schedule is missing, anything else that finds no goods is a mistake. */
export function goodsOf(schedule: TariffSchedule, code: string | number): Goods | Failure {
  try {
    return schedule.goods(code);
  } catch (thrown) {
    // The schedule also reads scopes of measures, and would name the argument as they do.
    return failureOf(thrown, "hts", isWellWritten(code) ? "missing" : "bad");
  }
}

export function isWellWritten(code: string | number): boolean {
  return /^\d{4,10}$/.test(plainDigits(String(code)).replace(/[.\s-]/g, ""));
}
