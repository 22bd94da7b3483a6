/** What an origin pays where no measure adds to it, what it can claim, and how much of each line it sells. */

/** From a day on a line has other rates. */
export interface BaseChange {
  day: number;
  base: number;
  general: number;
}

/** From a day on more of the trade claims: of what did not claim when `claims` were counted, this share does. */
export interface ClaimUptake {
  day: number;
  share: number;
  source: string;
}

export interface OriginData {
  /** What the base rate is called where it is claimed: "KORUS", "MFN", "column 2". */
  baseName: string;
  /** What the rate without a claim is called: "MFN", "column 2". */
  generalName: string;
  /** The preference that can be claimed; "" for none. */
  programme: string;
  /** Rate of each line with the preference claimed, where the line has one, on the first day. */
  base: Float64Array;
  /** Rate without a claim. */
  general: Float64Array;
  /** By line, in the order of their days. */
  changes: ReadonlyMap<number, readonly BaseChange[]>;
  /** Lines of one class have the same rates on every day. */
  classOf: Int32Array;
  /** 1 where the base rate has a specific part that is not counted. */
  specific: Uint8Array;
  /** By line, the share of its trade that claims the preference; null where it is not known of any: all is taken to claim. */
  claims: Float64Array | null;
  /** Where the shares come from. */
  claimSource: string;
  /** In the order of their days. */
  claimUptake: readonly ClaimUptake[];
  /** Whether a single line is taken to claim, as most of its trade does; otherwise it too has the share of its trade. */
  singleClaims: boolean;
  /** USD of imports by line. */
  trade: Float64Array;
  /** How the trade of a line is known. */
  weights: string;
}

/** An origin with one rate a line and nothing to claim. */
export function plainOrigin(
  given: Pick<OriginData, "baseName" | "base" | "specific" | "trade" | "weights">,
): OriginData {
  return {
    ...given,
    generalName: given.baseName,
    programme: "",
    general: given.base,
    changes: new Map(),
    classOf: classesOf([given.base], new Map()),
    claims: null,
    claimSource: "",
    claimUptake: [],
    singleClaims: true,
  };
}

/** Classes of lines that are equal in every column and in their changes. */
export function classesOf(
  columns: readonly Float64Array[],
  changes: ReadonlyMap<number, readonly BaseChange[]>,
): Int32Array {
  const classes = new Map<string, number>();
  return Int32Array.from(columns[0]!, (_, line) => {
    let key = "";
    for (const column of columns) key += `${column[line]} `;
    for (const { day, base, general } of changes.get(line) ?? []) key += `${day} ${base} ${general} `;
    let id = classes.get(key);
    if (id === undefined) classes.set(key, (id = classes.size));
    return id;
  });
}

/** The rates of a line on a day. */
export function ratesOn(origin: OriginData, line: number, day: number): { base: number; general: number } {
  let rates = { base: origin.base[line]!, general: origin.general[line]! };
  for (const change of origin.changes.get(line) ?? []) {
    if (change.day > day) break;
    rates = change;
  }
  return rates;
}

/** The uptake of claims on a day; undefined before the first. */
export function uptakeOn({ claimUptake }: Pick<OriginData, "claimUptake">, day: number): ClaimUptake | undefined {
  let found: ClaimUptake | undefined;
  for (const each of claimUptake) if (each.day <= day) found = each;
  return found;
}

/** The share that claims once more of the rest does. */
export function withUptake(share: number, uptake: number): number {
  return 1 - (1 - share) * (1 - uptake);
}
