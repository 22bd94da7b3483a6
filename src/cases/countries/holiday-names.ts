/** What the office holidays of a country are called, in English as their source has them. */
import names from "./data/holiday-names.json";
import { officeHolidays } from "./holidays";

const byCountry: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = names;

/** Day as an Excel serial, and its name. */
export function namedHolidays(code: string): { day: number; name: string }[] {
  const all = Object.values(byCountry[code] ?? {}).flat();
  return officeHolidays(code).map((day, index) => ({ day, name: all[index] ?? "" }));
}
