/** Which statistics service is asked: an address that a person may change, remembered in this browser; and which year at first. */
import { CENSUS_ADDRESS } from "../../cases/census/query";

const CHOICE = "parley.census-address";
/** The whole year is published in the first days of February. */
const PUBLISHED_FROM_MONTH = 2;

/** Excel on the web gives each site its own partition; elsewhere there is no key. */
function storageKey(): string {
  const partition = typeof Office === "undefined" ? undefined : Office.context?.partitionKey;
  return partition ? `${partition}.${CHOICE}` : CHOICE;
}

export function censusAddress(): string {
  try {
    return localStorage.getItem(storageKey()) ?? CENSUS_ADDRESS;
  } catch {
    return CENSUS_ADDRESS;
  }
}

export function rememberCensusAddress(address: string): void {
  try {
    if (address === CENSUS_ADDRESS) localStorage.removeItem(storageKey());
    else localStorage.setItem(storageKey(), address);
  } catch {
    // Without storage the address holds until the pane closes.
  }
}

/** The last year that is whole and published. */
export function lastWholeYear(today = new Date()): number {
  return today.getFullYear() - (today.getMonth() >= PUBLISHED_FROM_MONTH ? 1 : 2);
}
