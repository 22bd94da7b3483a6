/** Days as serial numbers of Excel's calendar, which counts a 29 February 1900 that never was. */

const DAY = 86_400_000;
/** The serial number of 1970-01-01. */
const EPOCH = 25_569;
/** 9999-12-31 */
export const LAST_DAY = 2_958_465;

/** Of the days of a month that there are, else undefined. Years from 1900 to 9999. */
export function serialOfDate(year: number, month: number, day: number): number | undefined {
  if (year === 1900 && month === 2 && day === 29) return 60;
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return fromUtc(Date.UTC(year, month - 1, day));
}

function fromUtc(milliseconds: number): number {
  const serial = milliseconds / DAY + EPOCH;
  return serial > 60 ? serial : serial - 1;
}

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export interface DateParts {
  year: number;
  month: number;
  day: number;
}

/** Serial 0 is 1900-01-00 to Excel. */
export function dateOfSerial(serial: number): DateParts {
  const whole = Math.floor(serial);
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(((whole > 60 ? whole : whole + 1) - EPOCH) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** As DATE counts: months and days may run over. NaN where the day is out of Excel's years. */
export function serialOfParts(year: number, month: number, day: number): number {
  const base = year < 1900 ? year + 1900 : year;
  if (base < 1900 || base > 9999) return Number.NaN;
  const first = new Date(Date.UTC(base, month - 1, 1));
  const serial = fromUtc(first.getTime()) + day - 1;
  return serial >= 0 && serial <= LAST_DAY && first.getUTCFullYear() >= 1899 ? serial : Number.NaN;
}

/** 1 is Sunday. */
export const weekdayOfSerial = (serial: number): number => ((Math.floor(serial) + 6) % 7) + 1;
