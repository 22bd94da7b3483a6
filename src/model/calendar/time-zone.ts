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

/** The two capitals as negotiators call their clocks. */
const SHORT_NAMES: Record<string, string> = {
  ET: "America/New_York",
  WASHINGTON: "America/New_York",
  KST: "Asia/Seoul",
  SEOUL: "Asia/Seoul",
  Z: "UTC",
};

const known = new Map<string, TimeZone>();

/** An IANA name ("Asia/Seoul"), "UTC", "Z", "ET", "KST", "Washington", "Seoul" or an offset ("-04:00"); undefined where there is no such clock. */
export function timeZone(name: string): TimeZone | undefined {
  const key = name.trim().toUpperCase();
  const seen = known.get(key);
  if (seen) return seen;
  const zone = fixedZone(key) ?? namedZone(SHORT_NAMES[key] ?? name.trim());
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
