/** Number formats that the sheets share. A zero of money is a dash, so that the eye finds what is not. */
import type { Language } from "../cases/case";

export const MILLIONS = '#,##0.0,,;-#,##0.0,,;"–"';
/** Of a headline, as one says it: billions with one decimal, in Korean whole millions, as its words for billions are another unit. */
export const HEADLINE: Record<Language, string> = {
  en: '#,##0.0,,,;-#,##0.0,,,;"–"',
  ko: '#,##0,,;-#,##0,,;"–"',
};
export const THOUSANDS = '#,##0.0,;-#,##0.0,;"–"';
export const DOLLARS = "#,##0";
/** Of an entry summary, to the cent. */
export const CENTS = '#,##0.00;-#,##0.00;"–"';
export const PERCENT = "0.0%";
/** Where a share of zero means that there is none. */
export const PERCENT_OR_NONE = '0.0%;-0.0%;"–"';
export const DAY = "yyyy-mm-dd";
export const TEXT = "@";
export const WHOLE = "0";
export const ELASTICITY = "0.00";
/** (1 + rate) over (1 + rate before). */
export const PRICE_FACTOR = "0.000";
/** How many times another. */
export const TIMES = '0.00"×"';
export const YEARS = "0.00";
/** Excel ignores it on a truth value; LibreOffice keeps truth values of a file as numbers and would show 1 or 0. */
export const TRUTH = '"TRUE";"TRUE";"FALSE"';
/** Inputs of one column in many units: large amounts whole, the rest with the digits they need. */
export const MIXED = "[>=1000]#,##0;0.0##";
export const PRICE = "0.00";
export const MULTIPLE = '0.00"×"';
export const FACTOR = "0.000";
export const POINTS = "0.0";
