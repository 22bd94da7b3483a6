/** The law table as rows of named columns: what `parley law` writes and the statements of `parley duty` join. */
import { isoOf } from "../model/calendar/day";
import { weighs } from "../model/tariff/resolve";
import { AUTHORITIES } from "../law/authorities";
import { originKeys, originName } from "../law/origins";
import type { LawTable } from "../law/table/law-table";
import { UNITS } from "../law/table/stack";
import { dayTexts } from "./day-texts";
import { type ChangeDates, changeDatesOf } from "./change-dates";
import { reasonRows } from "./reason-rows";

export type Cell = string | number | null;

export interface Rows {
  name: string;
  /** Name and type, as SQL writes both. */
  columns: readonly (readonly [name: string, type: string])[];
  rows(): Iterable<readonly Cell[]>;
}

const RATE = "DECIMAL(13,12)";

/** "Section 232 auto parts" → "section_232_auto_parts" */
export const columnOf = (authority: string): string => authority.toLowerCase().replace(/[^a-z0-9]+/g, "_");

/** Authorities of which some act adds duty, in the order in which the law lists them. */
export function payingAuthorities({ measures }: Pick<LawTable, "measures">): string[] {
  const paying = new Set(measures.filter(weighs).map(({ authority }) => authority));
  return [...AUTHORITIES.keys()].filter((authority) => paying.has(authority));
}

const decimal = (units: number): string => (units / UNITS).toFixed(12);

/** Worked out when a table is first asked for its rows. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

export function lawRows(table: LawTable): Rows[] {
  const authorities = payingAuthorities(table);
  const grounds = once(() => reasonRows(table.stacks));
  const turns = once(() => changeDatesOf(table));
  return [
    {
      name: "codes",
      columns: [
        ["code", "VARCHAR"],
        ["line", "INTEGER"],
        ["line_class", "INTEGER"],
        ["specific", "VARCHAR"],
      ],
      rows: () => codeRows(table),
    },
    {
      name: "origins",
      columns: [
        ["name", "VARCHAR"],
        ["origin", "VARCHAR"],
        ["origin_class", "INTEGER"],
        ["by_line", "INTEGER"],
      ],
      rows: () => originRows(table),
    },
    {
      name: "days",
      columns: [
        ["written", "VARCHAR"],
        ["day", "DATE"],
        ["period", "INTEGER"],
      ],
      rows: () => dayRows(table),
    },
    {
      name: "treatments",
      columns: [
        ["line_class", "INTEGER"],
        ["origin_class", "INTEGER"],
        ["first_rate", "INTEGER"],
        ["pattern", "INTEGER"],
      ],
      rows: () => treatmentRows(table, turns()),
    },
    {
      name: "turns",
      columns: [
        ["pattern", "INTEGER"],
        ["period", "INTEGER"],
        ["turn", "INTEGER"],
      ],
      rows: () => turnRows(table, turns()),
    },
    {
      name: "rates",
      columns: [
        ["rate", "INTEGER"],
        ["stack", "INTEGER"],
        ["stack_claimed", "INTEGER"],
        ["stack_unclaimed", "INTEGER"],
      ],
      rows: () => rateRows(table),
    },
    {
      name: "stacks",
      columns: [
        ["stack", "INTEGER"],
        ["ground", "INTEGER"],
        ["rate", RATE],
        ["claimed_share", RATE],
        // Whole numbers, of which a trillion is 100 %: engines multiply them exactly and fast.
        ["total", "BIGINT"],
        ["base", "BIGINT"],
        ...authorities.map((authority) => [columnOf(authority), "BIGINT"] as const),
      ],
      rows: () => stackRows(table, authorities, grounds().of),
    },
    {
      name: "grounds",
      columns: [
        ["ground", "INTEGER"],
        ["base_name", "VARCHAR"],
        ["acts", "VARCHAR"],
        ["certain", "INTEGER"],
        ["reasons_en", "VARCHAR"],
        ["reasons_ko", "VARCHAR"],
      ],
      rows: () => grounds().rows,
    },
    {
      name: "acts",
      columns: [
        ...["act", "authority", "origins", "scope", "rate", "form", "condition"].map(
          (name) => [name, "VARCHAR"] as const,
        ),
        ["first_day", "DATE"],
        ["first_day_after", "DATE"],
        ["published", "DATE"],
        ...["instrument", "citation", "heading", "confidence", "note"].map((name) => [name, "VARCHAR"] as const),
      ],
      rows: () => actRows(table),
    },
  ];
}

/** The tables' names and columns alone, for which nothing has to be worked out. */
export function lawColumns(measures: LawTable["measures"]): Pick<Rows, "name" | "columns">[] {
  const nothing = {
    firstDay: 0,
    lastDay: 0,
    edition: "",
    periods: [],
    origins: [],
    codes: [],
    treatments: [],
    turns: [],
    stacks: [],
  };
  return lawRows({ ...nothing, measures });
}

function* codeRows({ codes }: LawTable): Iterable<Cell[]> {
  for (const { code, line, lineClass, specific } of codes) yield [code, line, lineClass, specific];
}

/** Each name by its key and as it is written. */
function* originRows({ origins }: LawTable): Iterable<Cell[]> {
  const classOf = new Map(origins.flatMap((each, index) => each.origins.map((origin) => [origin, index] as const)));
  const written = new Map<string, string>();
  for (const [key, origin] of originKeys()) if (classOf.has(origin)) written.set(key, origin);
  for (const origin of classOf.keys()) {
    const name = originName(origin);
    for (const text of [origin, name?.english, name?.korean, name?.english.toUpperCase()])
      if (text !== undefined && !written.has(text)) written.set(text, origin);
  }
  // Goods of the importer itself are known and belong to no class.
  for (const [key, origin] of originKeys()) if (!classOf.has(origin)) yield [key, origin, null, 0];
  for (const [name, origin] of written) {
    const index = classOf.get(origin)!;
    yield [name, origin, index, Number(origins[index]!.byLine)];
  }
}

function* dayRows({ firstDay, lastDay, periods }: LawTable): Iterable<Cell[]> {
  for (let day = firstDay, period = 0; day <= lastDay; day += 1) {
    if (periods[period + 1] === day) period += 1;
    for (const text of dayTexts(day)) yield [text, isoOf(day), period];
  }
}

function* treatmentRows({ treatments }: LawTable, { firstRate, patternOf }: ChangeDates): Iterable<Cell[]> {
  for (const { lineClass, originClass, treatment } of treatments)
    yield [lineClass, originClass, firstRate[treatment]!, patternOf[treatment]!];
}

function* turnRows({ periods }: LawTable, { patterns }: ChangeDates): Iterable<Cell[]> {
  for (const [pattern, days] of patterns.entries()) {
    let turn = 0;
    for (const [period, day] of periods.entries()) {
      while (turn + 1 < days.length && days[turn + 1]! <= day) turn += 1;
      yield [pattern, period, turn];
    }
  }
}

function* rateRows({ turns }: LawTable): Iterable<Cell[]> {
  let rate = 0;
  for (const own of turns)
    for (const { stacks } of own) {
      const [stack, claimed, unclaimed] = stacks;
      // Blank where it is the same: most of the law knows no preference.
      yield [rate++, stack, claimed === stack ? null : claimed, unclaimed === stack ? null : unclaimed];
    }
}

function* stackRows(
  { stacks }: LawTable,
  authorities: readonly string[],
  groundOf: readonly number[],
): Iterable<Cell[]> {
  for (const [index, { rate, base, parts, programme }] of stacks.entries()) {
    const sums = new Map<string, number>();
    for (const { measure, rate: part } of parts) sums.set(measure.authority, (sums.get(measure.authority) ?? 0) + part);
    yield [
      index,
      groundOf[index]!,
      decimal(rate),
      programme && programme.share.toFixed(12),
      rate,
      base,
      ...authorities.map((authority) => sums.get(authority) ?? null),
    ];
  }
}

function* actRows({ measures }: LawTable): Iterable<Cell[]> {
  for (const each of measures)
    yield [
      each.id,
      each.authority,
      each.origins === "all" ? "all" : each.origins.join(" "),
      each.scope,
      each.rate === null ? null : String(each.rate),
      each.form,
      each.condition ?? "",
      isoOf(each.from),
      each.until === null ? null : isoOf(each.until),
      each.published === null ? null : isoOf(each.published),
      each.instrument,
      each.citation,
      each.heading,
      each.confidence ?? "",
      each.note,
    ];
}
