/** TARIFF_RATE, TARIFF_STACK and DUTY_BETWEEN: the dated schedule of the case, or the workbook's own measures, asked from cells. */
import { tariffCases } from "../cases/tariff-registry";
import { ownLaw } from "../cases/own/law";
import { bundledSchedule } from "../cases/schedule";
import { isoOf } from "../model/calendar/day";
import { DAYS_A_YEAR } from "../model/tariff/duty";
import type { Measure } from "../model/tariff/measure";
import type { TariffSchedule } from "../model/tariff/schedule";
import { amount, optional, required, washingtonDay, word } from "./arguments";
import { goodsOf, hts } from "./hts";
import { withMeasures } from "./measures-argument";
import { messages } from "./messages";
import { originAmong } from "./origin";
import { Problem, problemOf } from "./problem";
import { attempt, need, one, spread } from "./spread";
import { withTrade } from "./trade-argument";

const [CASE] = tariffCases;

/**
 * Total ad valorem rate in force on a day: the base rate and every measure that applies, by the rules of which stack.
 * @customfunction TARIFF_RATE TARIFF_RATE
 * @helpurl help/functions.html#tariff_rate
 * @param hts HTS code of 4 to 10 digits, as text or number, with or without dots, or an HS expression such as "8703 ex 870380, 8704". A cell or a range.
 * @param origin Country of origin: KR, JP, CN or the country's name. A cell or a range.
 * @param date Day in Washington. Blank: the last day of the schedule. A cell or a range.
 * @param measures The workbook's own measures with their header row, Measures[#All]. Blank: the bundled schedule.
 * @param scenario A scenario by id or name, such as "return", or a list: "as-it-happened, -japan-deal" leaves rows out. Blank: the law as it happened.
 * @param trade The workbook's own trade with its header row, TradeData[#All], which weighs the lines under a short code. Blank: the trade of 2024.
 * @returns The rate, a fraction: 0.25 is 25 %.
 * @remarks The schedule runs from 2025-01-01 to 2026-11-23. A retroactive act counts from the day from which it has effect; TARIFF_STACK names the day on which it was published.
 * @remarks Where the lines under a short code or an expression differ, the rate is the average weighted by the trade of 2024; TARIFF_STACK says so.
 * @remarks A table of measures with a column Importer, as the sheet Measures of a case of your own has, is all the law there is: any country of origin, any day from 1994 to 2060. Base rates stand behind it for the importer US only, KORUS for Korea and MFN for all others.
 * @remarks A number that has lost its leading zero, or 8703.8 for 8703.80, is read as the code that was meant.
 * @example =PARLEY.TARIFF_RATE("8703.23","KR",DATE(2025,1,2)) gives 0 | Korean passenger cars under KORUS
 * @example =PARLEY.TARIFF_RATE("8703.23","KR",DATE(2025,5,21)) gives 25% | Section 232 from 3 April 2025
 * @example =PARLEY.TARIFF_RATE("8703.23",{"Korea","Japan"},DATE(2025,10,1)) gives {25%,15%} | Japan had its 15 % seven weeks before Korea
 */
export function tariffRateCells(
  hts: unknown[][],
  origin: unknown[][],
  date?: unknown[][],
  measures?: unknown[][],
  scenario?: unknown[][],
  trade?: unknown[][],
): unknown[][] {
  const schedule = scheduleOf(measures, trade);
  const chosen = scenarioOf("TARIFF_RATE", schedule, scenario);
  return spread(lookups(schedule), [hts, origin, date], (code, country, day) => {
    const goods = goodsOf(schedule, code);
    if (goods instanceof Problem) return goods;
    return outside(schedule, "date", day) ?? schedule.rate(goods, country, day ?? schedule.lastDay, chosen);
  });
}

/**
 * The measures behind a rate, one row each: authority, rate, from, until, why it applies or is displaced, citation.
 * @customfunction TARIFF_STACK TARIFF_STACK
 * @helpurl help/functions.html#tariff_stack
 * @param hts HTS code of 4 to 10 digits, as text or number, with or without dots, or an HS expression such as "8703 ex 870380, 8704".
 * @param origin Country of origin: KR, JP, CN or the country's name.
 * @param date Day in Washington. Blank: the last day of the schedule.
 * @param measures The workbook's own measures with their header row, Measures[#All]. Blank: the bundled schedule.
 * @param scenario A scenario by id or name, such as "return", or a list: "as-it-happened, -japan-deal" leaves rows out. Blank: the law as it happened.
 * @param trade The workbook's own trade with its header row, TradeData[#All], which weighs the lines under a short code. Blank: the trade of 2024.
 * @returns Six columns without a header: authority, rate that it adds, first day, first day no longer in force, why, citation.
 * @remarks The rates add up to what TARIFF_RATE gives. A displaced measure adds 0 and names what displaces it. Shares of metal and other assumptions are named where they are used.
 * @example =PARLEY.TARIFF_RATE("8703.23","KR",DATE(2025,5,21)) gives 25% | the sum of the second column of PARLEY.TARIFF_STACK("8703.23","KR",DATE(2025,5,21))
 */
export function tariffStackCells(
  hts: unknown[][],
  origin: unknown[][],
  date?: unknown[][],
  measures?: unknown[][],
  scenario?: unknown[][],
  trade?: unknown[][],
): unknown[][] {
  const id = "TARIFF_STACK";
  const schedule = scheduleOf(measures, trade);
  const chosen = scenarioOf(id, schedule, scenario);
  const [code, country, day] = lookups(schedule);
  const goods = need(goodsOf(schedule, one(id, code, hts)));
  const seller = one(id, country, origin);
  const on = one(id, day, date);
  const rows = need(
    attempt(() => outside(schedule, "date", on) ?? schedule.stack(goods, seller, on ?? schedule.lastDay, chosen), []),
  );
  return rows.map((row) => [row.authority, row.rate, row.from ?? "", row.until ?? "", row.why, row.citation]);
}

/**
 * Duty that accrues day by day over a period in which rates change: a 365th of a year's imports a day, at the rate of that day.
 * @customfunction DUTY_BETWEEN DUTY_BETWEEN
 * @helpurl help/functions.html#duty_between
 * @param valuePerYear Import value of a year, in any currency; the duty comes back in the same unit. A cell or a range.
 * @param hts HTS code of 4 to 10 digits, as text or number, with or without dots, or an HS expression. A cell or a range.
 * @param origin Country of origin: KR, JP, CN or the country's name. A cell or a range.
 * @param from First day of the period, in Washington.
 * @param until The day after the period; it does not count.
 * @param measures The workbook's own measures with their header row, Measures[#All]. Blank: the bundled schedule.
 * @param scenario A scenario by id or name, such as "return", or a list: "as-it-happened, -japan-deal" leaves rows out. Blank: the law as it happened.
 * @param trade The workbook's own trade with its header row, TradeData[#All], which weighs the lines under a short code. Blank: the trade of 2024.
 * @returns The duty, in the unit of the value.
 * @example =PARLEY.DUTY_BETWEEN(36500,"8703.23","KR",DATE(2025,4,1),DATE(2025,4,5)) gives 50 | two days without duty, two at 25 %
 */
export function dutyBetweenCells(
  valuePerYear: unknown[][],
  hts: unknown[][],
  origin: unknown[][],
  from: unknown[][],
  until: unknown[][],
  measures?: unknown[][],
  scenario?: unknown[][],
  trade?: unknown[][],
): unknown[][] {
  const schedule = scheduleOf(measures, trade);
  const chosen = scenarioOf("DUTY_BETWEEN", schedule, scenario);
  const [code, country] = lookups(schedule);
  const period = [
    required("value_per_year", amount),
    code,
    country,
    required("from", washingtonDay),
    required("until", washingtonDay),
  ] as const;
  return spread(period, [valuePerYear, hts, origin, from, until], (value, lineCode, seller, first, end) => {
    const goods = goodsOf(schedule, lineCode);
    if (goods instanceof Problem) return goods;
    if (end < first) return new Problem(messages.order(isoOf(first), isoOf(end)));
    const beyond = outside(schedule, "from", first) ?? outside(schedule, "until", end, 1);
    if (beyond || end === first) return beyond ?? 0;
    return (value / DAYS_A_YEAR) * (end - first) * schedule.averageRate(goods, seller, first, end, chosen);
  });
}

function lookups(schedule: TariffSchedule) {
  return [
    required("hts", hts),
    required("origin", originAmong(schedule.origins, schedule.data.anyOrigin === true)),
    optional("date", washingtonDay, null),
  ] as const;
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
      importer === undefined ? base.withMeasures(rows) : ownLaw(base, importer, rows, table?.trade);
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
    throw problemOf(thrown).toError();
  }
}

function scenarioOf(id: string, schedule: TariffSchedule, given: unknown): string | undefined {
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
  return one(id, optional("scenario", kind, undefined), given);
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
function outside(schedule: TariffSchedule, name: string, day: number | null, past = 0): Problem | undefined {
  if (day === null || (day >= schedule.firstDay && day <= schedule.lastDay + past)) return undefined;
  return new Problem(
    messages.outside(name, isoOf(day), isoOf(schedule.firstDay), isoOf(schedule.lastDay + past)),
    "missing",
  );
}
