/** Clocks of the world: what a clock shows at an instant and when it shows it, over the time-zone data of the JavaScript runtime. */
import { MILLISECONDS_A_DAY } from "./day";

export interface TimeZone {
  name: string;
  /** What a clock there shows at `instant` (milliseconds since 1970 UTC), as milliseconds since 1970-01-01 00:00 on that clock. */
  wallAt(instant: number): number;
  /** When a clock there shows `wall`. An hour that comes twice in autumn is the first; one that spring leaves out counts on from the clock before. */
  instantOf(wall: number): number;
}

/** Clocks change on quarter hours, so an offset read once holds for the quarter. */
const QUARTER = 900_000;
const KEPT_OFFSETS = 4096;

/** Names that mean one clock to everybody who writes a deadline; EST and EDT are the season that they name. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  ET: "America/New_York",
  EST: "-05:00",
  EDT: "-04:00",
  WASHINGTON: "America/New_York",
  KST: "Asia/Seoul",
  SEOUL: "Asia/Seoul",
  JST: "Asia/Tokyo",
  TOKYO: "Asia/Tokyo",
  Z: "UTC",
  UTC: "UTC",
  GMT: "UTC",
};

/** Abbreviations of several clocks, or of one that not everybody means: what to write in their place. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  ACST: ["Australia/Adelaide"],
  AEST: ["Australia/Sydney"],
  AEDT: ["Australia/Sydney"],
  AMT: ["America/Manaus", "Asia/Yerevan"],
  AST: ["America/Halifax", "Asia/Riyadh"],
  ADT: ["America/Halifax"],
  BST: ["Europe/London", "Asia/Dhaka"],
  BRT: ["America/Sao_Paulo"],
  CAT: ["Africa/Maputo"],
  CDT: ["America/Chicago", "America/Havana"],
  CET: ["Europe/Brussels"],
  CEST: ["Europe/Brussels"],
  CST: ["America/Chicago", "Asia/Shanghai"],
  CT: ["America/Chicago"],
  EAT: ["Africa/Nairobi"],
  ECT: ["America/Guayaquil", "Europe/Paris"],
  EET: ["Europe/Athens"],
  EEST: ["Europe/Athens"],
  GST: ["Asia/Dubai"],
  HKT: ["Asia/Hong_Kong"],
  HST: ["Pacific/Honolulu"],
  ICT: ["Asia/Bangkok"],
  IDT: ["Asia/Jerusalem"],
  IST: ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"],
  MDT: ["America/Denver"],
  MSK: ["Europe/Moscow"],
  MST: ["America/Denver", "Asia/Kuala_Lumpur"],
  MT: ["America/Denver"],
  MYT: ["Asia/Kuala_Lumpur"],
  NST: ["America/St_Johns"],
  NZST: ["Pacific/Auckland"],
  NZDT: ["Pacific/Auckland"],
  PDT: ["America/Los_Angeles"],
  PHT: ["Asia/Manila"],
  PKT: ["Asia/Karachi"],
  PRT: ["America/Puerto_Rico", "Europe/Lisbon"],
  PST: ["America/Los_Angeles", "Asia/Manila"],
  PT: ["America/Los_Angeles"],
  SGT: ["Asia/Singapore"],
  SST: ["Pacific/Pago_Pago", "Asia/Singapore"],
  WET: ["Europe/Lisbon"],
  WIB: ["Asia/Jakarta"],
};
/** No longer than this, a name without a slash is an abbreviation. */
const LONGEST_ABBREVIATION = 5;

/** Names to write in place of an abbreviation that is refused; none where it is no known one. */
export function insteadOf(name: string): readonly string[] {
  return SEVERAL[name.trim().toUpperCase()] ?? [];
}

const known = new Map<string, TimeZone>();

/**
 * An IANA name ("Asia/Seoul"), an offset ("-04:00"), "UTC", "GMT", "Z", "ET", "EST", "EDT", "KST", "JST", "Washington", "Seoul" or "Tokyo";
 * undefined where there is no such clock, and for abbreviations that do not mean one clock to everybody (see `insteadOf`).
 */
export function timeZone(name: string): TimeZone | undefined {
  const key = name.trim().toUpperCase();
  const seen = known.get(key);
  if (seen) return seen;
  const short = SHORT_NAMES[key];
  // The runtime knows old abbreviations too, in senses that few who write them mean.
  if (
    short === undefined &&
    !key.includes("/") &&
    (key.length <= LONGEST_ABBREVIATION || key in SEVERAL) &&
    !/\d/.test(key)
  )
    return undefined;
  const zone = fixedZone(short ?? key) ?? namedZone(short ?? name.trim());
  if (zone) known.set(key, zone);
  return zone;
}

function fixedZone(text: string): TimeZone | undefined {
  const parts = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (!parts) return undefined;
  const hours = Number(parts[2]);
  const minutes = Number(parts[3] ?? 0);
  if (hours > 14 || minutes > 59) return undefined;
  const offset = (parts[1] === "-" ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  return { name: text, wallAt: (instant) => instant + offset, instantOf: (wall) => wall - offset };
}

function namedZone(name: string): TimeZone | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      calendar: "gregory",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    // The runtime answers an unknown name with a RangeError.
    return undefined;
  }
  const offsets = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const quarter = Math.floor(instant / QUARTER);
    const kept = offsets.get(quarter);
    if (kept !== undefined) return kept;
    if (offsets.size >= KEPT_OFFSETS) offsets.clear();
    const offset = wallShown(format, quarter * QUARTER) - quarter * QUARTER;
    offsets.set(quarter, offset);
    return offset;
  };
  return {
    name: format.resolvedOptions().timeZone,
    wallAt: (instant) => instant + offsetAt(instant),
    instantOf: (wall) => {
      const before = offsetAt(wall - MILLISECONDS_A_DAY);
      const after = offsetAt(wall + MILLISECONDS_A_DAY);
      if (offsetAt(wall - before) === before) return wall - before;
      return offsetAt(wall - after) === after ? wall - after : wall - before;
    },
  };
}

function wallShown(format: Intl.DateTimeFormat, instant: number): number {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const part of format.formatToParts(instant)) shown[part.type] = Number(part.value);
  return Date.UTC(
    shown.year ?? 0,
    (shown.month ?? 1) - 1,
    shown.day ?? 1,
    shown.hour ?? 0,
    shown.minute ?? 0,
    shown.second ?? 0,
  );
}
