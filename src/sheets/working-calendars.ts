/** By which calendar business days of a case's capitals are counted: their holidays where these are known, else Monday to Friday. */
import { HOLIDAYS_FROM, HOLIDAYS_UNTIL } from "../cases/countries/holidays";
import { calendarNamed } from "../cases/countries/calendars";
import type { Contents } from "./contents";

export function bothCapitals(negotiation: Contents["negotiation"]): string {
  return calendarOf(negotiation, [negotiation.origin, negotiation.importer]);
}

/** Monday to Friday where the holidays are not known. */
export function calendarOf({ deadline, defaultAsOf }: Contents["negotiation"], capitals: readonly string[]): string {
  const name = capitals.join("+");
  const known =
    calendarNamed(name) !== undefined &&
    [deadline, defaultAsOf].every((day) => day.slice(0, 10) >= HOLIDAYS_FROM && day.slice(0, 10) <= HOLIDAYS_UNTIL);
  return known ? name : "business";
}
