/** Packs the sources beside it (base rates, trade, scopes; see sources/README.md) into the compact text that the bundle carries. */

export interface Sources {
  /** hts8,mfn,korus: fractions, "specific" where not purely ad valorem, blank where the line has no KORUS rate of its own. */
  baseRates: string;
  /** hts10,value,duty: US imports from Korea, 2024, USD. */
  koreaHts10: string;
  /** hs6,kr,kr_duty,jp,cn,world: US imports, 2024, USD. */
  importsHs6: string;
  /** scope,prefix */
  scopes: string;
}

/** What `unpack` reads; each string is base64 of variable-length integers. */
export interface Packed {
  codes: string;
  unrated: string;
  splits: string;
  rates: number[];
  mfn: string;
  korus: string;
  koreaTrade: string;
  koreaDuty: string;
  japanTrade: string;
  chinaTrade: string;
  worldTrade: string;
  scopes: Record<string, string>;
}

/** How a line's KORUS rate is written: free unless an exception says otherwise. */
export const KORUS = { paysMfn: 1, specific: 2, rate: 3 } as const;
/** Index in `rates` of lines whose MFN rate is specific or compound. */
export const SPECIFIC_MFN = 0;
/** Trade with Japan, China and the world is kept in thousands of dollars, as the Census publishes its tables. */
export const THOUSAND = 1000;

function rows(text: string): string[][] {
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
}

/** Base64 of LEB128 integers: seven bits a byte, the eighth set while more follow. */
function encode(numbers: Iterable<number>): string {
  let bytes = "";
  for (let rest of numbers) {
    while (rest >= 128) {
      bytes += String.fromCharCode((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes += String.fromCharCode(rest);
  }
  return btoa(bytes);
}

function deltas(sorted: readonly number[]): number[] {
  return sorted.map((value, index) => value - (sorted[index - 1] ?? 0));
}

export function pack(sources: Sources): Packed {
  const base = new Map(rows(sources.baseRates).map(([hts8, mfn, korus]) => [hts8!, { mfn: mfn!, korus: korus! }]));
  const korea = rows(sources.koreaHts10);
  const world = rows(sources.importsHs6);
  const scopes = new Map<string, Set<string>>();
  for (const [scope, prefix] of rows(sources.scopes)) {
    const known = scopes.get(scope!) ?? new Set();
    scopes.set(scope!, known.add(prefix!.slice(0, 10)));
  }

  const eights = eightDigitLines(base, korea, world);
  const parts = knownParts(korea, scopes);
  const split = splitLines(eights, parts, scopes);
  const lines = eights.flatMap((code) => (split.has(code) ? [...parts.get(code)!, `${code}xx`] : [code]));
  const indexOf = new Map(lines.map((code, index) => [code, index]));

  const rates = [
    0,
    ...new Set(
      [...base.values()]
        .flatMap(({ mfn, korus }) => [mfn, korus])
        .filter((text) => /^[\d.e-]+$/.test(text))
        .map(Number),
    ),
  ];
  const rateIndex = new Map(rates.slice(1).map((rate, index) => [rate, index + 1]));
  const trade = new Float64Array(lines.length);
  for (const [hts10, value] of korea) {
    const line = indexOf.get(hts10!) ?? indexOf.get(hts10!.slice(0, 8)) ?? indexOf.get(`${hts10!.slice(0, 8)}xx`);
    if (line === undefined) throw new Error(`No line for ${hts10}`);
    trade[line] = trade[line]! + Number(value);
  }
  const sixes = [...new Set(eights.map((code) => code.slice(0, 6)))];
  const bySix = new Map(world.map((row) => [row[0]!, row]));
  const column = (index: number, unit: number): number[] =>
    sixes.map((six) => Math.round(Number(bySix.get(six)?.[index] ?? 0) / unit));

  return {
    codes: encode(deltas(eights.map(Number))),
    unrated: encode(deltas(eights.flatMap((code, index) => (base.has(code) ? [] : [index])))),
    splits: encode(packSplits(eights, split, parts)),
    rates,
    mfn: encode(
      eights.map((code) =>
        base.get(code)?.mfn === "specific" ? SPECIFIC_MFN : rateIndex.get(Number(base.get(code)?.mfn ?? 0))!,
      ),
    ),
    korus: encode(korusExceptions(eights, base, rateIndex)),
    koreaTrade: encode(trade),
    koreaDuty: encode(column(2, 1)),
    japanTrade: encode(column(3, THOUSAND)),
    chinaTrade: encode(column(4, THOUSAND)),
    worldTrade: encode(column(5, THOUSAND)),
    scopes: Object.fromEntries(
      [...scopes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, prefixes]) => [name, encode(packScope(lines, split, prefixes))]),
    ),
  };
}

/** Every line of the schedule, and those that only the trade data names (chapter 98, low-value estimates). */
function eightDigitLines(base: ReadonlyMap<string, unknown>, korea: string[][], world: string[][]): string[] {
  const codes = new Set(base.keys());
  for (const [hts10] of korea) codes.add(hts10!.slice(0, 8));
  const sixes = new Set([...codes].map((code) => code.slice(0, 6)));
  for (const [hs6] of world) if (!sixes.has(hs6!)) codes.add(`${hs6}00`);
  return [...codes].sort();
}

/** The ten-digit parts of eight-digit lines that trade with Korea or a measure names. */
function knownParts(korea: string[][], scopes: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const parts = new Map<string, Set<string>>();
  const note = (code: string): void => {
    if (code.length === 10) parts.set(code.slice(0, 8), (parts.get(code.slice(0, 8)) ?? new Set()).add(code));
  };
  for (const [hts10] of korea) note(hts10!);
  for (const prefixes of scopes.values()) prefixes.forEach(note);
  return new Map([...parts].map(([code, set]) => [code, [...set].sort()]));
}

/** Lines that some measure covers in part: it names ten-digit parts, and another part is known that it does not name. */
function splitLines(
  eights: string[],
  parts: ReadonlyMap<string, string[]>,
  scopes: ReadonlyMap<string, ReadonlySet<string>>,
): Set<string> {
  const split = new Set<string>();
  for (const code of eights) {
    for (const prefixes of scopes.values()) {
      const named = (parts.get(code) ?? []).filter((part) => prefixes.has(part));
      if (named.length === 0 || named.length === parts.get(code)!.length || covers(prefixes, code)) continue;
      split.add(code);
    }
  }
  return split;
}

function covers(prefixes: ReadonlySet<string>, code: string): boolean {
  return [2, 4, 6, 8].some((length) => prefixes.has(code.slice(0, length)));
}

function packScope(lines: string[], split: ReadonlySet<string>, prefixes: ReadonlySet<string>): number[] {
  const wholes = new Set(
    [...prefixes]
      .filter((prefix) => prefix.length === 10)
      .map((prefix) => prefix.slice(0, 8))
      .filter((code) => !split.has(code)),
  );
  const runs: number[] = [];
  let end = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const inside = (code: string): boolean => covers(prefixes, code) || prefixes.has(code) || wholes.has(code);
    if (!inside(lines[at]!)) continue;
    const start = at;
    while (at < lines.length && inside(lines[at]!)) at += 1;
    runs.push(start - end, at - start);
    end = at;
  }
  return runs;
}

function packSplits(eights: string[], split: ReadonlySet<string>, parts: ReadonlyMap<string, string[]>): number[] {
  const found: number[] = [];
  let before = 0;
  eights.forEach((code, index) => {
    if (!split.has(code)) return;
    found.push(index - before, parts.get(code)!.length, ...parts.get(code)!.map((part) => Number(part.slice(8))));
    before = index;
  });
  return found;
}

function korusExceptions(
  eights: string[],
  base: ReadonlyMap<string, { mfn: string; korus: string }>,
  rateIndex: ReadonlyMap<number, number>,
): number[] {
  const found: number[] = [];
  let before = 0;
  eights.forEach((code, index) => {
    const rates = base.get(code);
    if (!rates || rates.korus === "0" || (rates.korus === "" && rates.mfn === "0")) return;
    let kind: number = KORUS.paysMfn;
    if (rates.korus === "specific") kind = KORUS.specific;
    else if (rates.korus !== "" && rates.korus !== rates.mfn) kind = KORUS.rate + rateIndex.get(Number(rates.korus))!;
    found.push(index - before, kind);
    before = index;
  });
  return found;
}
