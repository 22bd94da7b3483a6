/** Moments written as text, parsed by Excel's own functions. */

/** The one way of writing a moment that cells can parse: day, then a time of day in hours and minutes, then whatever names the clock. */
export const PLAIN_MOMENT =
  /^\d{4}-\d{2}-\d{2}(?:[ T]([01]\d|2[0-3]):[0-5]\d(?::00)?(?:$|\s*(?:[A-Za-z]{2,}[^:]*|[+-]\d{2}:?\d{2})$))?$/;
/** Half a millisecond: a difference of clock times has lost the digits after it. */
export const ROUNDING = "5E-9";

export function dayOf(text: string): string {
  return `DATE(LEFT(${text},4),MID(${text},6,2),MID(${text},9,2))`;
}

export function timeOf(text: string): string {
  return `TIME(MID(${text},12,2),MID(${text},15,2),0)`;
}
