/** Which statistics service is asked: an address that a user may change, kept on this computer; and which year at first. */
import { CENSUS_ADDRESS } from "../../cases/census/query";
import { localSetting, saveLocalSetting } from "../../commands/local-setting";
import { today } from "./today";

const ADDRESS = "census-address";
/** Month and day from which the year before is published as a whole: the annual release comes in the first days of February. */
const PUBLISHED_FROM = "02-10";

export function censusAddress(): string {
  return localSetting(ADDRESS) ?? CENSUS_ADDRESS;
}

export function rememberCensusAddress(address: string): void {
  saveLocalSetting(ADDRESS, address === CENSUS_ADDRESS ? null : address);
}

/**
 * The last year that is whole and published.
 *
 * @param day ISO day on which it is asked
 */
export function lastWholeYear(day = today()): number {
  return Number(day.slice(0, 4)) - (day.slice(5) >= PUBLISHED_FROM ? 1 : 2);
}
