/** What a user states about a good in addition to its code: shares of metal in its value, uses, articles and claims. */

export interface Facts {
  /** Distinguishes these facts from others; "" for none. */
  key: string;
  /** Shares of the value by metal: "steel" → 0.2. A metal that is not named is not there once any is. */
  metals: ReadonlyMap<string, number>;
  /** Shares of the good by fact: "civil aircraft" → 1, "USMCA" → 0 for "no USMCA". */
  shares: ReadonlyMap<string, number>;
}

export const NO_FACTS: Facts = { key: "", metals: new Map(), shares: new Map() };

/** Settles the claim of whatever preference the origin has. */
export const ANY_CLAIM = "preference";
