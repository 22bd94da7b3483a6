/** Which law a formula asks, and what it answers: the stack of measures behind each rate, day by day where the rate changes. */
import { bundledSchedule } from "../cases/schedule";
import { lookupsOfMany, scenarioAmong, scheduleOf } from "../functions/schedule-arguments";
import { isMatrix } from "../formula/operands";
import { plainFunctionName, type AstExpression } from "../formula/syntax";
import type { TariffSchedule } from "../model/tariff/schedule";
import { shown } from "../sharing/evaluate/workbook-engine";
import type { Value } from "../sharing/reading";
import { quoted } from "../sheets/plan";
import type { CellBook, Frame } from "./cell-book";
import type { LawAsked, LawRow } from "./explanation";
import { written } from "./formula-text";
import { treeOfFormula } from "./tree";

type Call = Extract<AstExpression, { type: "CallExpression" }>;

/** Where each function that asks the law takes its arguments: places from 0. */
const ASKING: Record<
  string,
  { hts: number; origin: number; from: number; until?: number; measures: number; scenario: number }
> = {
  "PARLEY.TARIFF_RATE": { hts: 0, origin: 1, from: 2, measures: 3, scenario: 4 },
  "PARLEY.TARIFF_STACK": { hts: 0, origin: 1, from: 2, measures: 3, scenario: 4 },
  "PARLEY.DUTY_BETWEEN": { hts: 1, origin: 2, from: 3, until: 4, measures: 5, scenario: 6 },
};

/** Days on which the rate is another; a period of years has many. */
const MOST_DAYS = 8;
const SAME = 0.5e-6;

export const asksLaw = (formula: string): boolean =>
  /\bPARLEY\.(TARIFF_RATE|TARIFF_STACK|DUTY_BETWEEN)\b/i.test(formula);

/** @param most days of a period on which the rate is shown, the first included */
export function lawAsked(book: CellBook, frame: Frame, formula: string, most = MOST_DAYS): LawAsked[] {
  if (!asksLaw(formula)) return [];
  return callsIn(treeOfFormula(formula)).flatMap((call) => answers(book, frame, call, most));
}

function callsIn(node: AstExpression): Call[] {
  if (!("arguments" in node)) return [];
  const inside = (node.arguments as (AstExpression | null)[]).flatMap((each) => (each ? callsIn(each) : []));
  return node.type === "CallExpression" && plainFunctionName(node.callee.name) in ASKING ? [node, ...inside] : inside;
}

function answers(book: CellBook, frame: Frame, call: Call, most: number): LawAsked[] {
  const places = ASKING[plainFunctionName(call.callee.name)]!;
  const argument = (place: number): AstExpression | undefined =>
    (call.arguments as (AstExpression | null | undefined)[])[place] ?? undefined;
  const single = (place: number | undefined): Value => {
    const node = place === undefined ? undefined : argument(place);
    return node ? singleValue(book, frame, node) : "";
  };
  const [goods, origin, scenario, first] = [places.hts, places.origin, places.scenario, places.from].map(single) as [
    Value,
    Value,
    Value,
    Value,
  ];
  const [measures, trade, facts] = [0, 2, 3].map((after) => argument(places.measures + after));
  const schedule = scheduleFor(book, frame, measures, trade);
  if (!schedule || goods === "") return [];
  const day = typeof first === "number" ? Math.floor(first) : schedule.lastDay;
  const until = single(places.until);
  const days = [day, ...(typeof until === "number" ? changesIn(schedule, goods, origin, scenario, day, until) : [])];
  const tables = [measures, argument(places.scenario) ? literal(scenario) : "", trade, facts].map((each) =>
    typeof each === "string" ? each : each ? written(each) : "",
  );
  return days.slice(0, most).flatMap((on): LawAsked[] => {
    const given = [literal(goods), literal(origin), String(on), ...tables].join(",");
    const result = book.engine.evaluate(`=PARLEY.TARIFF_STACK(${given})`, frame.at);
    if (!isMatrix(result)) return [];
    const rows = result.map((row) => lawRow(row.map((value) => shown(value))));
    const rate = rows.reduce((sum, row) => sum + (row.rate ?? 0), 0);
    return [{ goods: String(goods), origin: String(origin), day: on, scenario: String(scenario), rate, rows }];
  });
}

/** Of a range the cell of the frame's place. */
function singleValue(book: CellBook, frame: Frame, node: AstExpression): Value {
  const range = book.range(node, frame);
  const cell = range && book.oneOf(range, frame);
  return cell ? book.valueAt(cell) : book.value(node, frame);
}

function lawRow([authority = "", rate, from, until, why = "", citation = ""]: readonly Value[]): LawRow {
  return {
    authority: String(authority),
    rate: typeof rate === "number" ? rate : null,
    from: typeof from === "number" ? from : null,
    until: typeof until === "number" ? until : null,
    why: String(why),
    citation: String(citation),
  };
}

const literal = (value: Value): string =>
  typeof value === "string" ? (value === "" ? "" : quoted(value)) : String(value).toUpperCase();

/** undefined where the workbook's tables cannot be read as law. */
function scheduleFor(
  book: CellBook,
  frame: Frame,
  measures: AstExpression | undefined,
  trade: AstExpression | undefined,
): TariffSchedule | undefined {
  const table = (node: AstExpression | undefined): Value[][] | null => {
    const values = node && book.evaluated(node, frame);
    return values && isMatrix(values) ? values.map((row) => row.map((value) => shown(value))) : null;
  };
  const key = [measures, trade].map((node) => (node ? written(node) : "")).join("|");
  const known = schedulesOf(book);
  if (!known.has(key)) {
    try {
      known.set(key, measures || trade ? scheduleOf(table(measures), table(trade)) : bundledSchedule());
    } catch {
      known.set(key, undefined);
    }
  }
  return known.get(key);
}

const schedules = new WeakMap<CellBook, Map<string, TariffSchedule | undefined>>();

function schedulesOf(book: CellBook): Map<string, TariffSchedule | undefined> {
  let known = schedules.get(book);
  if (!known) schedules.set(book, (known = new Map<string, TariffSchedule | undefined>()));
  return known;
}

/** Days after the first on which the rate on the goods is another than the day before. */
function changesIn(
  schedule: TariffSchedule,
  goods: Value,
  origin: Value,
  scenario: Value,
  first: number,
  until: number,
): number[] {
  try {
    const [, seller] = lookupsOfMany(schedule);
    const [code, from] = [schedule.goods(String(goods)), seller.kind.read(origin, "origin")];
    const known = scenario === "" ? undefined : scenarioAmong(schedule).kind.read(scenario, "scenario");
    if (typeof from !== "string" || (known !== undefined && typeof known !== "string")) return [];
    let before = schedule.rate(code, from, first, known);
    return schedule
      .rateTable(from, known)
      .spans(first, until)
      .flatMap(({ day }) => {
        if (day <= first) return [];
        const rate = schedule.rate(code, from, day, known);
        const changes = Math.abs(rate - before) > SAME;
        before = rate;
        return changes ? [day] : [];
      });
  } catch {
    // Of goods or origins that the law does not know it says so in the cell.
    return [];
  }
}
