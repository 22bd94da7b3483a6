/** What each origin pays before any act: general, preferential or column 2 rates, day by day, and the share that claims. */
import { serialOf } from "../model/calendar/day";
import { type BaseChange, type ClaimUptake, classesOf, type OriginData } from "../model/tariff/origin";
import { PUBLISHED_CLAIMS } from "./claim-uptake";
import { preferenceOf, type Programme, programmesOf } from "./programmes";
import { lawTables, type OriginRow } from "./tables";
import { tradeByLine, WORLD, weightsText } from "./trade";
import { lawLines } from "./unpack";

const SHARE_UNIT = 1000;
export const EU = "EU";
/** Whose trade weighs the lines of an origin that has none of its own here. */
const OWNER: Readonly<Record<string, string>> = { [EU]: "all 27 EU members'", [WORLD]: "the world's" };

type Rates = Omit<OriginData, "trade" | "weights" | "claims" | "claimSource" | "claimUptake" | "singleClaims">;

/** Origins with the same column and the same programmes have the same rates. */
const byProfile = new Map<string, Rates>();
const byCode = new Map<string, OriginData>();
let rowOf: ReadonlyMap<string, OriginRow> | undefined;

function rows(): ReadonlyMap<string, OriginRow> {
  rowOf ??= new Map(
    lawTables()
      .origins.filter(({ iso2, column }) => iso2 !== "" && (column !== "" || iso2 === EU))
      .map((row) => [row.iso2, row]),
  );
  return rowOf;
}

/** Codes of the origins that pay duty: all but the United States. */
export function lawOrigins(): string[] {
  return [...rows().keys()];
}

/** DE → EU, by which acts may refer to its members. */
export function groups(): ReadonlyMap<string, string> {
  return new Map([...rows().values()].filter(({ eu, iso2 }) => eu && iso2 !== EU).map(({ iso2 }) => [iso2, EU]));
}

export function originData(code: string): OriginData | undefined {
  const kept = byCode.get(code);
  if (kept) return kept;
  const row = rows().get(code);
  if (!row) return undefined;
  const partner = tradeByLine(code) ? code : row.eu ? EU : WORLD;
  const programmes = programmesOf(row.programmes);
  const found: OriginData = {
    ...ratesOf(row, programmes),
    ...claimsOf(code, programmes),
    trade: tradeByLine(partner)!,
    weights: code === partner ? weightsText(partner) : `${OWNER[partner]} ${weightsText(partner)}`,
  };
  byCode.set(code, found);
  return found;
}

function ratesOf(row: OriginRow, programmes: readonly Programme[]): Rates {
  const profile = JSON.stringify([row.column === "2", programmes]);
  let found = byProfile.get(profile);
  if (!found) byProfile.set(profile, (found = row.column === "2" ? columnTwo() : columnOne(programmes)));
  return found;
}

function columnTwo(): Rates {
  const { column2, column2Specific, changes, eightOf } = lawLines();
  const turns = new Map<number, BaseChange[]>();
  eightOf.forEach((eight, line) => {
    const change = changes.get(eight);
    if (change && change.column2 !== column2[line])
      turns.set(line, [{ day: change.day, base: change.column2, general: change.column2 }]);
  });
  return {
    baseName: "Column 2",
    generalName: "Column 2",
    programme: "",
    base: column2,
    general: column2,
    changes: turns,
    classOf: classesOf([column2], turns),
    specific: column2Specific,
  };
}

function columnOne(programmes: readonly Programme[]): Rates {
  const { general, generalSpecific, special, changes, eightOf } = lawLines();
  const days = turningDays(programmes);
  const spans = programmes.map((each) => ({
    each,
    from: serialOf(each.from),
    until: each.until === null ? Infinity : serialOf(each.until),
  }));
  const preferences = new Map<number, Map<string, ReturnType<typeof preferenceOf>>>();
  // Thousands of lines share some hundred texts of the special column.
  const preferenceOn = (day: number, text: string): ReturnType<typeof preferenceOf> => {
    let own = preferences.get(day);
    if (!own) preferences.set(day, (own = new Map()));
    let found = own.get(text);
    if (found === undefined) {
      const valid = spans.filter(({ from, until }) => from <= day && day < until).map(({ each }) => each);
      own.set(text, (found = preferenceOf(text, valid)));
    }
    return found;
  };
  const base = general.slice();
  const specific = generalSpecific.slice();
  const turns = new Map<number, BaseChange[]>();
  eightOf.forEach((eight, line) => {
    const change = changes.get(eight);
    const on = (day: number): BaseChange => {
      const later = change !== undefined && change.day <= day;
      const rate = later ? change.general : general[line]!;
      const preference = preferenceOn(day, later ? change.special : special[eight]!);
      return {
        day,
        base: typeof preference === "number" ? preference : preference === "specific" ? 0 : rate,
        general: rate,
      };
    };
    const start = on(days[0]!);
    base[line] = start.base;
    const preference = preferenceOn(days[0]!, special[eight]!);
    if (preference !== null) specific[line] = preference === "specific" ? 1 : 0;
    if (days.length === 1 && !change) return;
    const lineDays = change ? [...new Set([...days, change.day])].sort((a, b) => a - b) : days;
    const found: BaseChange[] = [];
    let before = start;
    for (const day of lineDays.slice(1)) {
      const now = on(day);
      if (now.base !== before.base || now.general !== before.general) found.push(now);
      before = now;
    }
    if (found.length > 0) turns.set(line, found);
  });
  const name = programmes.length === 0 ? "MFN" : programmes.map((each) => each.name).join(" or ");
  return {
    baseName: name,
    generalName: "MFN",
    programme: programmes[0]?.name ?? "",
    base,
    general,
    changes: turns,
    classOf: programmes.length === 0 ? classesOf([general], turns) : classesOf([base, general], turns),
    specific,
  };
}

/** The first day, and those on which a programme begins or ends. */
function turningDays(programmes: readonly Programme[]): number[] {
  const first = serialOf("2025-01-01");
  const days = programmes.flatMap(({ from, until }) => [from, until ?? ""]).filter((day) => day !== "");
  return [...new Set([first, ...days.map(serialOf).filter((day) => day > first)])].sort((a, b) => a - b);
}

const CLAIMS_BY_LINE: Readonly<Record<string, string>> = {
  KR: "duty calculated in 2024, Census",
  CA: "USITC DataWeb 2024, by HTS8",
  MX: "USITC DataWeb 2024, by HTS8",
};
/** Fewer than half of the trade of Canada and Mexico claimed in 2024, so that not even a single line is taken to claim. */
const NOT_EVEN_ALONE = ["CA", "MX"];

let overall: Readonly<Record<string, number>> | undefined;

function claimsOf(
  code: string,
  programmes: readonly Programme[],
): Pick<OriginData, "claims" | "claimSource" | "claimUptake" | "singleClaims"> {
  const singleClaims = !NOT_EVEN_ALONE.includes(code);
  if (programmes.length === 0) return { claims: null, claimSource: "", claimUptake: [], singleClaims };
  const { sections } = lawTables();
  const { eightOf } = lawLines();
  const source = CLAIMS_BY_LINE[code];
  if (source !== undefined) {
    const shares = sections.numbers(`claims${code}`);
    const known = eightOf.map((eight) => shares[eight]!);
    const average = averageClaim(code, known);
    return {
      claims: Float64Array.from(known, (share) => (share > SHARE_UNIT ? average : share / SHARE_UNIT)),
      claimSource: source,
      claimUptake: uptakeOf(code, average),
      singleClaims,
    };
  }
  overall ??= JSON.parse(sections.text("claimsOthers")) as Record<string, number>;
  const share = overall[code];
  return share === undefined
    ? { claims: null, claimSource: "", claimUptake: [], singleClaims }
    : {
        claims: new Float64Array(eightOf.length).fill(share),
        claimSource: "duty calculated in 2024 on the origin's trade, Census",
        claimUptake: [],
        singleClaims,
      };
}

/** For lines that say nothing: the share of all the origin's trade that does. */
function averageClaim(code: string, shares: Int32Array): number {
  const trade = tradeByLine(code)!;
  let claimed = 0;
  let known = 0;
  shares.forEach((share, line) => {
    if (share > SHARE_UNIT) return;
    known += trade[line]!;
    claimed += (trade[line]! * share) / SHARE_UNIT;
  });
  return known > 0 ? claimed / known : 1;
}

/** What is published is the share of all trade; the same part of what did not claim in 2024 is taken to claim on every line. */
function uptakeOf(code: string, average: number): ClaimUptake[] {
  return PUBLISHED_CLAIMS.filter(({ origin }) => origin === code).map(({ from, share, source }) => ({
    day: serialOf(from),
    share: Math.max(0, 1 - (1 - share) / (1 - average)),
    source,
  }));
}
