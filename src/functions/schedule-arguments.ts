/** The dated schedule of the case, or the workbook's own measures and trade, and the arguments with which cells ask it. */
import { tariffCases } from "../cases/tariff-registry";
import { withOtherActs } from "../cases/other-law";
import { ownLaw } from "../cases/own/law";
import { bundledSchedule } from "../cases/schedule";
import { isoOf } from "../model/calendar/day";
import type { Measure } from "../model/tariff/measure";
import type { TariffSchedule } from "../model/tariff/schedule";
import { optional, required, washingtonDay, word, type Kind, type Parameter } from "./arguments";
import { Failure, failureOf } from "./failure";
import { hts } from "./hts";
import { withMeasures } from "./measures-argument";
import { originAmong, listedAmong } from "./origin";
import { withTrade } from "./trade-argument";

const [CASE] = tariffCases;

/** A scenario as a user writes it; which there are is known only with the schedule. */
export const scenarioText: Kind<string> = {
  wanted: { en: "a scenario by id or name", ko: "시나리오의 id나 이름을" },
  zeroIsBlank: true,
  read: (cell) => String(cell),
};

/** The arguments that ask a schedule for rates: any origin is taken where the law is the workbook's own. */
export function lookups(schedule: TariffSchedule) {
  return [
    required("hts", hts),
    required("origin", originAmong(schedule.origins, schedule.data.anyOrigin === true)),
    optional("date", washingtonDay, null),
  ] as const;
}

/** The same, where all but some origins may be asked for together. */
export function lookupsOfMany(schedule: TariffSchedule) {
  const [codes, , day] = lookups(schedule);
  return [codes, required("origin", listedAmong(schedule.origins, schedule.data.anyOrigin === true)), day] as const;
}

/** Schedules that were compiled of one table of measures, by the schedule whose base rates and trade they share. */
interface Compiled {
  measures: Measure[];
  /** Of a table that is all the law there is. */
  importer: string | undefined;
  schedules: WeakMap<TariffSchedule, TariffSchedule>;
}

/** The schedule of the workbook's own tables where they are given. Throws the error that names the bad cell. */
export function scheduleOf(measures: unknown, trade: unknown): TariffSchedule {
  try {
    const table = withTrade(trade);
    const base = table?.schedule() ?? bundledSchedule();
    const compile = (rows: readonly Measure[], importer: string | undefined) =>
      importer === undefined ? base.withMeasures(withOtherActs(rows)) : ownLaw(base, importer, rows, table?.trade);
    const own = withMeasures(measures, (rows, importer): Compiled => ({
      measures: rows,
      importer,
      schedules: new WeakMap([[base, compile(rows, importer)]]),
    }));
    if (!own) return base;
    const schedule = own.schedules.get(base) ?? compile(own.measures, own.importer);
    own.schedules.set(base, schedule);
    return schedule;
  } catch (thrown) {
    if (thrown instanceof CustomFunctions.Error) throw thrown;
    throw failureOf(thrown).toError();
  }
}

/** The scenario that is asked for, as the schedule names it. */
export function scenarioAmong(schedule: TariffSchedule): Parameter<string | undefined> & { takes: "cell" } {
  const { scenarios } = schedule.data;
  const single = (text: string): string | undefined => {
    const wanted = text.trim().toLowerCase();
    const named = CASE.scenarios.find(({ name }) =>
      Object.values(name).some((each) => each.toLowerCase() === wanted),
    )?.id;
    return scenarios.find((each) => each.toLowerCase() === wanted || each === named);
  };
  // A name may hold a comma; only where it is none is the text a list.
  const kind = word(scenarios, (text) => single(text) ?? listOf(text, single));
  return optional("scenario", kind, undefined);
}

/** "return, -Japan-deal" as the ids "return, -japan-deal"; undefined where a word is not known. */
function listOf(text: string, single: (word: string) => string | undefined): string | undefined {
  const words = text.split(",").map((each) => {
    const [, minus = "", name = ""] = /^\s*(-?)(.*)$/.exec(each) ?? [];
    const known = single(name);
    return known === undefined ? undefined : minus + known;
  });
  return words.includes(undefined) ? undefined : words.join(", ");
}

/** `past`: how many days after the schedule's last still do, as the end of a period may. */
export function outside(schedule: TariffSchedule, name: string, day: number | null, past = 0): Failure | undefined {
  const { firstDay, lastDay } = schedule;
  if (day === null || (day >= firstDay && day <= lastDay + past)) return undefined;
  return new Failure(
    "outside",
    {
      name,
      day: isoOf(day),
      first: isoOf(firstDay),
      last: isoOf(lastDay + past),
      held: day > lastDay ? isoOf(lastDay) : null,
    },
    "missing",
  );
}
