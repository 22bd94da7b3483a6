/** Days as Excel counts them: whole serial numbers of the 1900 date system, 45658 being 2025-01-01. */

const SERIAL_OF_1970 = 25569;
export const MILLISECONDS_A_DAY = 86_400_000;

/** Excel's last day, 9999-12-31. */
export const LAST_SERIAL = 2_958_465;
/** 1900-03-01; the serials before it are off by one, because Excel treats 1900 as a leap year. */
export const FIRST_SERIAL = 61;

/** undefined where the calendar has no such day (30 February) or Excel has no serial number for it. */
export function dayOf(year: number, month: number, date: number): number | undefined {
  const utc = Date.UTC(year, month - 1, date);
  const read = new Date(utc);
  if (read.getUTCFullYear() !== year || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== date)
    return undefined;
  const day = utc / MILLISECONDS_A_DAY + SERIAL_OF_1970;
  return day < FIRST_SERIAL || day > LAST_SERIAL ? undefined : day;
}

/** "2025-07-09" → 45847; undefined for anything else. */
export function dayOfIso(iso: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** "2025-07-09" → 45847. Throws RangeError for anything else, 30 February too. */
export function serialOf(iso: string): number {
  const day = dayOfIso(iso);
  if (day === undefined) throw new RangeError(`"${iso}" is not a day: write it as 2025-07-09.`);
  return day;
}

/** 45847 → "2025-07-09" */
export function isoOf(day: number): string {
  return new Date((day - SERIAL_OF_1970) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** Milliseconds since 1970-01-01 00:00 on a clock that shows this day and this time of day. */
export function wallTime(day: number, timeOfDay: number): number {
  return (day - SERIAL_OF_1970) * MILLISECONDS_A_DAY + timeOfDay;
}

export function dayOfWallTime(wall: number): number {
  return Math.floor(wall / MILLISECONDS_A_DAY) + SERIAL_OF_1970;
}

export function timeOfWallTime(wall: number): number {
  return wall - Math.floor(wall / MILLISECONDS_A_DAY) * MILLISECONDS_A_DAY;
}
