/** Days as Excel counts them (1900 system: 45658 is 2025-01-01), from and to ISO text. */

const MILLISECONDS_A_DAY = 86_400_000;
/** 1899-12-30, so that every day after February 1900 has Excel's number. */
const EPOCH = Date.UTC(1899, 11, 30);

export function serialOf(iso: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!parts) throw new RangeError(`"${iso}" is not a day: write it as 2025-07-09.`);
  return Math.round((Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) - EPOCH) / MILLISECONDS_A_DAY);
}

export function isoOf(serial: number): string {
  return new Date(EPOCH + serial * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
