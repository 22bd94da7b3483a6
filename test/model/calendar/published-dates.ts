/** Worked examples of Excel's date functions, as Microsoft's help pages print them and public formula engines test them. */

/** https://support.microsoft.com/en-us/Excel/functions/networkdays-function; the last row from a page of "Microsoft Excel 2013". Both ends count. */
export const networkdays: readonly { start: string; end: string; holidays: readonly string[]; days: number }[] = [
  { start: "2012-10-01", end: "2013-03-01", holidays: [], days: 110 },
  { start: "2012-10-01", end: "2013-03-01", holidays: ["2012-11-22"], days: 109 },
  { start: "2012-10-01", end: "2013-03-01", holidays: ["2012-11-22", "2012-12-04", "2013-01-21"], days: 107 },
  { start: "2006-01-01", end: "2006-01-31", holidays: [], days: 22 },
  { start: "2006-02-28", end: "2006-01-31", holidays: [], days: -21 },
  { start: "2013-12-04", end: "2013-12-09", holidays: [], days: 4 },
  { start: "2014-01-15", end: "2014-06-30", holidays: [], days: 119 },
];

/** https://support.microsoft.com/en-us/Excel/functions/workday-function: the day that many working days after the start. */
export const workday: readonly { start: string; count: number; holidays: readonly string[]; day: string }[] = [
  { start: "2008-10-01", count: 151, holidays: [], day: "2009-04-30" },
  { start: "2008-10-01", count: 151, holidays: ["2008-11-26", "2008-12-04", "2009-01-21"], day: "2009-05-05" },
  { start: "2008-10-01", count: 1, holidays: [], day: "2008-10-02" },
  { start: "2008-10-01", count: 399, holidays: [], day: "2010-04-13" },
];

/** https://support.microsoft.com/en-us/Excel/functions/days-function and DATEDIF with "D". */
export const days: readonly { end: string; start: string; days: number }[] = [
  { end: "2011-03-15", start: "2011-02-01", days: 42 },
  { end: "2011-12-31", start: "2011-01-01", days: 364 },
  { end: "2002-08-15", start: "2001-06-01", days: 440 },
];
