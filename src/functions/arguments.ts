/** The kinds of argument that functions take: what each accepts, what a blank cell means, and what is said of anything else. */
import { momentOfSerial, momentOfText, onClock, type Moment, type MomentReading } from "../model/calendar/moment";
import { timeZone, type TimeZone } from "../model/calendar/time-zone";
import { CellErrorValue, plainCell } from "./cell";
import { messages, shown } from "./messages";
import { Problem } from "./problem";

export interface Kind<T> {
  /** Ends the sentence "give …". */
  wanted: string;
  /** Reads a cell that is neither blank nor an error. */
  read(cell: number | string | boolean, name: string): T | Problem;
  /** What a blank cell inside a range of a required argument counts as; without it that cell is an error. */
  blank?: T | undefined;
}

export interface Parameter<T> {
  name: string;
  kind: Kind<T>;
  /** Of an optional argument that is omitted or blank. */
  otherwise?: { value: T };
}

export function required<T>(name: string, kind: Kind<T>): Parameter<T> {
  return { name, kind };
}

export function optional<T, D>(name: string, kind: Kind<T>, value: D): Parameter<T | D> {
  return { name, kind, otherwise: { value } };
}

/** Reads one cell; `alone` where it is the whole argument, whose blank is never a value. */
export function readCell<T>(parameter: Parameter<T>, cell: unknown, alone: boolean): T | Problem {
  const { name, kind, otherwise } = parameter;
  const plain = plainCell(cell);
  if (plain === null) {
    if (otherwise) return otherwise.value;
    return kind.blank !== undefined && !alone ? kind.blank : new Problem(messages.empty(name, kind.wanted));
  }
  if (plain instanceof CellErrorValue)
    return new Problem(messages.error(name, plain.code), plain.code === "#N/A" ? "missing" : "bad");
  return kind.read(plain, name);
}

function numeric(
  wanted: string,
  check: (value: number, name: string) => Problem | undefined,
  blank?: number,
): Kind<number> {
  return {
    wanted,
    blank,
    read(cell, name) {
      if (typeof cell !== "number") return new Problem(messages.notNumber(name, shown(cell), wanted));
      if (!Number.isFinite(cell)) return new Problem(messages.notFinite(name, wanted));
      return check(cell, name) ?? cell;
    },
  };
}

function between(least: number, most: number, wanted: string, blank?: number): Kind<number> {
  return numeric(
    wanted,
    (value, name) => {
      if (value < least) return new Problem(messages.below(name, shown(value), least, wanted));
      if (value > most) return new Problem(messages.above(name, shown(value), most, wanted));
      return undefined;
    },
    blank,
  );
}

/** Blank counts as 0 inside a range, as it does in Excel's own arithmetic. */
export const amount = between(0, Infinity, "an amount of 0 or more", 0);
export const share = between(0, 1, "a share from 0 to 1, such as 50% or 0.5");
export const dayCount = between(0, 36_500, "a number of days from 0 to 36,500");

/** Any number; the model says which it can take. */
export const figure = (wanted: string): Kind<number> => numeric(wanted, () => undefined);

/**
 * Rates of 500 % and more are taken for a forgotten per cent sign. The highest ad valorem rate of the HTSUS is the 350 %
 * of tobacco (heading 2401), and with the 145 % of April 2025 on top it stays below; 5 for 5 % does not slip through.
 */
const REFUSED_RATE = 5;
const RATE_WANTED = "a rate such as 25% or 0.25";
export const rate = numeric(RATE_WANTED, (value, name) => {
  if (value < 0) return new Problem(messages.below(name, shown(value), 0, RATE_WANTED));
  return value >= REFUSED_RATE ? new Problem(messages.ratePercent(name, value)) : undefined;
});

function ofMoment<T>(
  wanted: string,
  unreadable: (name: string, value: string) => string,
  use: (moment: Moment) => T,
): Kind<T> {
  return {
    wanted,
    read(cell, name) {
      const reading: MomentReading =
        typeof cell === "number"
          ? momentOfSerial(cell)
          : typeof cell === "string"
            ? momentOfText(cell)
            : { wrong: "date" };
      if (!("wrong" in reading)) return use(reading);
      return new Problem(reading.wrong === "zone" ? messages.zone(name, reading.name) : unreadable(name, shown(cell)));
    },
  };
}

export const moment = ofMoment(
  'a date or, with a time and its zone, "2025-07-09 00:01 America/New_York"',
  messages.deadline,
  (read) => read,
);

/** US measures start and end on Washington's clock, so a moment with a clock of its own is the day it is there. */
export const washingtonDay = ofMoment('a date such as DATE(2025,7,9) or "2025-07-09"', messages.date, (read) => {
  const washington = read.zone && timeZone("America/New_York");
  return washington ? onClock(read, washington).day : read.day;
});

export const zone: Kind<TimeZone> = {
  wanted: 'a time zone such as "America/New_York" or "Asia/Seoul"',
  read(cell, name) {
    return (typeof cell === "string" && timeZone(cell)) || new Problem(messages.zone(name, String(cell)));
  },
};

export const flag: Kind<boolean> = {
  wanted: "TRUE or FALSE",
  read(cell, name) {
    return typeof cell === "boolean" ? cell : new Problem(messages.notText(name, shown(cell), this.wanted));
  },
};

/** One of a few words, found by `find`, which may forgive spelling. */
export function word<T>(choices: readonly string[], find: (text: string) => T | undefined, whatElse?: string): Kind<T> {
  return {
    wanted: whatElse ?? `one of ${choices.join(", ")}`,
    read(cell, name) {
      const found = typeof cell === "string" ? find(cell) : undefined;
      return found ?? new Problem(messages.choice(name, shown(cell), choices));
    },
  };
}
