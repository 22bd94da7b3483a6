/** How the Census Bureau's International Trade service is asked for a year's imports by HS6: address, variables, country codes. */
import { censusCode } from "../../law/origins";
import { WORLD } from "../trade-table";

/**
 * Source: US Census Bureau, Guide to Using U.S. International Trade Datasets in the Census Data API; CON_VAL_YR is the customs
 * value of imports for consumption from January to the month asked for, CAL_DUT_YR the calculated duty on them, both in USD.
 */
export const CENSUS_ADDRESS = "https://api.census.gov/data/timeseries/intltrade/imports/hs";
export const CODE = "I_COMMODITY";
export const VALUE = "CON_VAL_YR";
export const DUTY = "CAL_DUT_YR";

export interface CensusCountry {
  /** "KR", or "world". */
  origin: string;
  /** As the service numbers it; "-" is the total for all countries. */
  code: string;
}

/** The partners that the service counts separately, and the world. */
export function censusCountries(partners: readonly string[]): CensusCountry[] {
  const known = partners.flatMap((origin) => {
    const code = censusCode(origin);
    return code === undefined ? [] : [{ origin, code }];
  });
  return [...known, { origin: WORLD, code: "-" }];
}

/** The first year that the service holds. */
export const FIRST_YEAR = 2013;

export interface CensusQuestion {
  country: CensusCountry;
  year: number;
}

/** The year to December is the whole year. A blank key is left out: without one the service answers 500 questions a day. */
export function censusUrl(address: string, { country, year }: CensusQuestion, key: string): string {
  const url = new URL(address);
  url.searchParams.set("get", [CODE, VALUE, DUTY].join(","));
  url.searchParams.set("time", `${year}-12`);
  url.searchParams.set("COMM_LVL", "HS6");
  url.searchParams.set("CTY_CODE", country.code);
  if (key.trim() !== "") url.searchParams.set("key", key.trim());
  return url.href;
}

/** Only https may be asked, except for the user's own machine, where tests and mirrors answer. */
export function isAllowedAddress(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname));
  } catch {
    return false;
  }
}
