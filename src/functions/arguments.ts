/** The kinds of argument that functions take: what each accepts, what a blank cell means, and what is said of anything else. */
import { isoOf } from "../model/calendar/day";
import { momentOfSerial, momentOfText, onClock, type Moment, type MomentReading } from "../model/calendar/moment";
import { rateFault } from "../model/tariff/rate";
import { insteadOf, timeZone, type TimeZone } from "../model/calendar/time-zone";
import { CellErrorValue, plainCell } from "./cell";
import { Failure } from "./failure";
import type { Localized } from "./messages";

export interface Kind<T> {
  /** Ends the sentence "give …"; in Korean with its particle, before "입력하십시오". */
  wanted: Localized;
  /** Reads a cell that is neither blank nor an error. */
  read(cell: number | string | boolean, name: ArgumentName): T | Failure;
  /** What a blank cell inside a range of a required argument counts as; without it that cell is an error. */
  blank?: T | undefined;
  /** No value of this kind is 0, so that a 0 is a blank cell: some versions of Excel pass blank cells so. */
  zeroIsBlank?: true;
}

/** The argument, or a place within it. */
export type ArgumentName = string | Localized;

export interface Parameter<T, N extends string = string> {
  name: N;
  kind: Kind<T>;
  /** Of an optional argument that is omitted or blank. */
  otherwise?: { value: T };
  /** "range": looked at as a whole. Otherwise a range gives one result a cell, or is refused where a function takes one cell. */
  takes: "cell" | "range";
  /** The workbook's own table that it takes, header row included. */
  table?: "measures" | "trade";
  /** Left out it has its default, but a blank cell is an error: it does not mean what 0 means, and some versions of Excel pass it as 0. */
  blankRefused?: true;
}

export interface RangeParameter<T, N extends string = string> extends Parameter<T, N> {
  takes: "range";
}

export function required<T, const N extends string>(name: N, kind: Kind<T>): Parameter<T, N> & { takes: "cell" } {
  return { name, kind, takes: "cell" };
}

export function optional<T, const D, const N extends string>(
  name: N,
  kind: Kind<T>,
  value: D,
  more: { blankRefused?: true } = {},
): Parameter<T | D, N> & { takes: "cell" } {
  return { name, kind, otherwise: { value }, takes: "cell", ...more };
}

/** An argument that the function reads as a whole range; its cells are of the kind. */
export function range<T, const N extends string>(name: N, kind: Kind<T>): RangeParameter<T, N> {
  return { name, kind, takes: "range" };
}

/** Names for the columns or rows of another argument, a cell each; a blank one is "", and all are where they are left out. */
export function names<const N extends string>(name: N): RangeParameter<string, N> {
  const kind: Kind<string> = {
    wanted: { en: "a name in each cell", ko: "셀마다 이름 하나를" },
    zeroIsBlank: true,
    read: String,
  };
  return { name, kind, otherwise: { value: "" }, takes: "range" };
}

/** A table of the workbook's own, with its header row; left out, Parley's own data take its place. */
export function ownTable<const N extends "measures" | "trade">(name: N): RangeParameter<unknown, N> {
  return { name, kind: anything, otherwise: { value: undefined }, takes: "range", table: name };
}

const anything: Kind<unknown> = {
  wanted: { en: "a table with its header row", ko: "제목 행까지 표 전체를" },
  read: (cell) => cell,
};

/** Reads one cell; `alone` where it is the whole argument, whose blank is never a value. */
export function readCell<T>(parameter: Parameter<T>, cell: unknown, alone: boolean, name?: ArgumentName): T | Failure {
  const { kind, otherwise } = parameter;
  const plain = plainCell(cell);
  if (plain === null || (plain === 0 && kind.zeroIsBlank)) {
    if (otherwise && !parameter.blankRefused) return otherwise.value;
    if (otherwise) return new Failure("emptyOptional", { name: name ?? parameter.name, wanted: kind.wanted });
    if (kind.blank !== undefined && !alone) return kind.blank;
    return new Failure("empty", { name: name ?? parameter.name, wanted: kind.wanted });
  }
  if (plain instanceof CellErrorValue)
    return new Failure(
      "errorValue",
      { name: name ?? parameter.name, error: plain.code },
      plain.code === "#N/A" ? "missing" : "bad",
    );
  return kind.read(plain, name ?? parameter.name);
}

function numeric(
  wanted: Localized,
  check: (value: number, name: ArgumentName) => Failure | undefined,
  blank?: number,
): Kind<number> {
  return {
    wanted,
    blank,
    read(cell, name) {
      if (typeof cell !== "number") return new Failure("notNumber", { name, value: cell, wanted });
      if (!Number.isFinite(cell)) return new Failure("notFinite", { name, wanted });
      return check(cell, name) ?? cell;
    },
  };
}

function between(least: number, most: number, wanted: Localized, blank?: number): Kind<number> {
  return numeric(
    wanted,
    (value, name) => {
      if (value < least) return new Failure("below", { name, value, least, wanted });
      if (value > most) return new Failure("above", { name, value, most, wanted });
      return undefined;
    },
    blank,
  );
}

/** Blank counts as 0 inside a range, as it does in Excel's own arithmetic. */
export const amount = between(0, Infinity, { en: "an amount of 0 or more", ko: "0 이상의 금액을" }, 0);
export const share = between(0, 1, {
  en: "a share from 0 to 1, such as 50% or 0.5",
  ko: "0에서 1까지의 비율(예: 50% 또는 0.5)을",
});
export const dayCount = between(0, 36_500, {
  en: "a number of days from 0 to 36,500",
  ko: "0에서 36,500까지의 일수를",
});

/** Any number; the model says which it can take. */
export const figure = (wanted: Localized): Kind<number> => numeric(wanted, () => undefined);

/** What a rate may be, the model says. */
const RATE_WANTED: Localized = { en: "a rate such as 25% or 0.25", ko: "25% 또는 0.25 같은 세율을" };
export const rate = numeric(RATE_WANTED, (value, name) => {
  const fault = rateFault(value);
  if (fault === undefined) return undefined;
  return fault === "per cent as a number"
    ? new Failure("percentAsNumber", { name, value })
    : new Failure("below", { name, value, least: 0, wanted: RATE_WANTED });
});

/** A day of 0 is the 0th of January 1900 and so no day, but a blank cell. */
function ofMoment<T>(wanted: Localized, unreadable: "date" | "moment", use: (moment: Moment) => T): Kind<T> {
  return {
    wanted,
    zeroIsBlank: true,
    read(cell, name) {
      const reading: MomentReading =
        typeof cell === "number"
          ? momentOfSerial(cell)
          : typeof cell === "string"
            ? momentOfText(cell)
            : { wrong: "date" };
      if (!("wrong" in reading)) return use(reading);
      if (reading.wrong === "zone") return zoneFailure(name, reading.name);
      if (reading.wrong === "season")
        return new Failure("zoneSeason", { name, zone: reading.name, other: reading.other });
      if (reading.wrong === "order")
        return new Failure("dateOrder", { name, value: cell, instead: reading.either.map(isoOf) });
      return new Failure(unreadable, { name, value: cell });
    },
  };
}

export const moment = ofMoment(
  {
    en: 'a date or, with a time and its zone, "2025-07-09 00:01 America/New_York"',
    ko: '날짜를, 시각이 있으면 시간대와 함께 "2025-07-09 00:01 America/New_York"처럼',
  },
  "moment",
  (read) => read,
);

/** US measures start and end on Washington's clock, so a moment with a clock of its own is the day it is there. */
export const washingtonDay = ofMoment(
  { en: 'a date such as DATE(2025,7,9) or "2025-07-09"', ko: 'DATE(2025,7,9)나 "2025-07-09" 같은 날짜를' },
  "date",
  (read) => {
    const washington = read.zone && timeZone("America/New_York");
    return washington ? onClock(read, washington).day : read.day;
  },
);

export const zone: Kind<TimeZone> = {
  wanted: {
    en: 'a time zone such as "America/New_York" or "Asia/Seoul"',
    ko: '"America/New_York"이나 "Asia/Seoul" 같은 시간대를',
  },
  zeroIsBlank: true,
  read(cell, name) {
    return (typeof cell === "string" && timeZone(cell)) || zoneFailure(name, String(cell));
  },
};

/** Abbreviations that mean several clocks are refused with what to write instead. */
function zoneFailure(name: ArgumentName, zone: string): Failure {
  const instead = insteadOf(zone);
  return instead.length > 0
    ? new Failure("zoneAmbiguous", { name, zone, instead })
    : new Failure("zone", { name, zone });
}

export const flag: Kind<boolean> = {
  wanted: { en: "TRUE or FALSE", ko: "TRUE 또는 FALSE를" },
  zeroIsBlank: true,
  read(cell, name) {
    return typeof cell === "boolean" ? cell : new Failure("notAccepted", { name, value: cell, wanted: this.wanted });
  },
};

/** One of a few words, found by `find`, which may forgive spelling. */
export function word<T>(choices: readonly string[], find: (text: string) => T | undefined): Kind<T> {
  return {
    wanted: { en: `one of ${choices.join(", ")}`, ko: `${choices.join(", ")} 중 하나를` },
    zeroIsBlank: true,
    read(cell, name) {
      const found = typeof cell === "string" ? find(cell) : undefined;
      return found ?? new Failure("choice", { name, value: cell, choices });
    },
  };
}

/** One of a few words, whatever its capitals. */
export function oneOf<const T extends string>(choices: readonly T[]): Kind<T> {
  return word(choices, (text) => choices.find((choice) => choice.toLowerCase() === text.trim().toLowerCase()));
}

export function placeInRange(name: string, row: number, column: number): Localized {
  return { en: `${name}, row ${row + 1}, column ${column + 1},`, ko: `${name} ${row + 1}행 ${column + 1}열` };
}
