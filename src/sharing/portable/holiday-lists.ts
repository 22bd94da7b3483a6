/** The sheet of holidays that a portable copy carries, over which NETWORKDAYS counts. */
import { namedHolidays } from "../../cases/countries/holiday-names";
import { listName } from "../../functions/native-holidays";

/** The lists that formulas count with, by their capitals. */
export function holidayLists(formulas: readonly string[]): string[][] {
  const names = new Set(formulas.flatMap((formula) => formula.match(/\bHolidays(?:[A-Z]{2})+\b/g) ?? []));
  return [...names].sort().map((name) => name.slice("Holidays".length).match(/../g) ?? []);
}

/** Columns of the sheet of holidays: of each capital its days with their names, then each list of several capitals, each day once. */
export interface HolidayColumns {
  /** undefined over the names of days. */
  list?: string;
  capitals: readonly string[];
  cells: readonly (number | string)[];
}

export function holidayColumns(lists: readonly (readonly string[])[]): HolidayColumns[] {
  const singles = [...new Set(lists.flat())].sort();
  const joined = lists.filter(({ length }) => length > 1);
  const days = (capitals: readonly string[]) => capitals.flatMap(namedHolidays);
  return [
    ...singles.flatMap((code): HolidayColumns[] => [
      { list: listName([code]), capitals: [code], cells: days([code]).map(({ day }) => day) },
      { capitals: [code], cells: days([code]).map(({ name }) => name) },
    ]),
    ...joined.map((capitals): HolidayColumns => ({
      list: listName(capitals),
      capitals,
      cells: [...new Set(days(capitals).map(({ day }) => day))].sort((a, b) => a - b),
    })),
  ];
}
