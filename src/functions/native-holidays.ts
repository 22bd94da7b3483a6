/** Names of the lists of days off over which NETWORKDAYS counts in a portable copy. */
import { officeCountries } from "../cases/countries/holidays";

/** The list on the sheet of holidays of the days off of some capitals: "HolidaysKRUS". */
export const listName = (capitals: readonly string[]): string => `Holidays${capitals.join("")}`;

/** Every name that a list may have: of each capital, and of two together. */
export const HOLIDAY_NAMES: readonly string[] = officeCountries.flatMap((code, index) => [
  listName([code]),
  ...officeCountries.slice(index + 1).map((other) => listName([code, other].sort())),
]);
