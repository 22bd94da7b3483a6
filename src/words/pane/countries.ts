/** Countries as the pane names them, with the clock of each capital. */
import type { Text } from "../../cases/case";
import { countryOf, type Capital } from "../../cases/countries/countries";

export interface Country {
  name: Text;
  capital: Capital | null;
}

/** By ISO code; a country of which nothing is known has the name that the browser knows and no clock. */
export function country(code: string): Country {
  const { name, capital } = countryOf(code);
  return { name: name ?? { en: regionName("en", code), ko: regionName("ko", code) }, capital: capital ?? null };
}

function regionName(locale: string, code: string): string {
  return new Intl.DisplayNames(locale, { type: "region", fallback: "code" }).of(code) ?? code;
}
