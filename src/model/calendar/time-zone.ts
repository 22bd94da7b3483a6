/** Clocks of the world: what a clock shows at an instant and when it shows it, over the time-zone data of the JavaScript runtime. */
import { SEASONS, SEVERAL, SHORT_NAMES } from "./clock-names";
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

/** No longer than this, a name without a slash is an abbreviation. */
const LONGEST_ABBREVIATION = 5;

/** Names to write in place of an abbreviation that is refused; none where it is no known one. */
export function insteadOf(name: string): readonly string[] {
  return SEVERAL[name.trim().toUpperCase()] ?? [];
}

const SUMMER_OFFSET = -4 * 3_600_000;

/**
 * The name to write where this one is of the other half of the year: who writes "EST" in July mostly means New York's
 * clock, which is an hour from what the letters say. undefined where the season is right, or the name has none.
 */
export function otherSeason(name: string, instant: number): string | undefined {
  const season = SEASONS[name.trim().toUpperCase()];
  if (!season) return undefined;
  const summer = timeZone("ET")!.wallAt(instant) - instant === SUMMER_OFFSET;
  return summer === season.summer ? undefined : season.other;
}

const known = new Map<string, TimeZone>();

/**
 * An IANA name ("Asia/Seoul"), an offset ("-04:00"), "UTC", "GMT", "Z", "ET", "EST", "EDT", "KST", "JST", "Washington", "Seoul" or "Tokyo";
 * undefined where there is no such clock, and for abbreviations that do not mean one clock to everybody (see `insteadOf`).
 */
export function timeZone(name: string): TimeZone | undefined {
  const key = name.trim().toUpperCase().replace(/\s+/g, " ");
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
