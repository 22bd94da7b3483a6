/** Monthly imports as the Census counts them by partner and group of industries, and whose law each partner has. */
import type { Row } from "../../law/pack/sources";
import { groups } from "../../law/base";
import { tradePartners } from "../../law/trade";

export interface Partner {
  /** As the statistics write it. */
  name: string;
  /** ISO code of the origin. */
  code: string;
  /** Whose trade by line weighs its rates and stands for it in the market: its own, or that of the group that it is part of. */
  held: string;
}

export interface Observed {
  partners: readonly Partner[];
  /** Names that are not a single origin, or without trade by line. */
  leftOut: readonly string[];
  /** Partners that are counted in sums: each dollar once. */
  counted: ReadonlySet<string>;
  /** All of the world, under this name. */
  hasTotal: boolean;
  naics: readonly string[];
  /** USD in a month such as "2025-05"; undefined where nothing was counted. */
  imports: (name: string, naics: string, month: string) => number | undefined;
}

export const TOTAL = "TOTAL FOR ALL COUNTRIES";
const EU_NAME = "EUROPEAN UNION";
/** Waste, used goods, goods returned and the sum of all: no industry makes them. */
const INDUSTRIES = /^[123]\d\d$/;

/** Reads rows of the columns month, partner, naics3, imports_usd, for any partners. */
export function readObserved(rows: readonly Row[], origins: readonly Row[]): Observed {
  const codes = namesOf(origins);
  const values = new Map<string, number>();
  const names = new Set<string>();
  const naics = new Set<string>();
  for (const row of rows) {
    const [name = "", group = ""] = [row["partner"], row["naics3"]];
    names.add(name);
    if (INDUSTRIES.test(group)) naics.add(group);
    values.set(`${name} ${group} ${row["month"]}`, Number(row["imports_usd"]));
  }
  const partners = [...names].flatMap((name): Partner[] => {
    const code = codes.get(plain(name));
    if (code === undefined) return [];
    const group = groups().get(code);
    // Of a member the lines of the whole are counted, whether there is an estimate of its own or not.
    const held = [...(group === undefined ? [] : [group]), code].find((each) => tradePartners().includes(each));
    return held === undefined ? [] : [{ name, code, held }];
  });
  const hasEu = partners.some(({ code }) => code === "EU");
  return {
    partners: partners.sort((a, b) => (a.name < b.name ? -1 : 1)),
    leftOut: [...names].filter((name) => name !== TOTAL && !partners.some((partner) => partner.name === name)),
    counted: new Set(
      partners.filter(({ code, held }) => code === held || !(hasEu && held === "EU")).map(({ name }) => name),
    ),
    hasTotal: names.has(TOTAL),
    naics: [...naics].sort(),
    imports: (name, group, month) => values.get(`${name} ${group} ${month}`),
  };
}

function namesOf(origins: readonly Row[]): Map<string, string> {
  const codes = new Map<string, string>([[EU_NAME, "EU"]]);
  for (const row of origins)
    for (const name of [row["census_name"], row["english"]]) codes.set(plain(name ?? ""), row["iso2"] ?? "");
  return codes;
}

/** "South Korea (Republic of Korea)" and "KOREA, SOUTH" of the monthly statistics are one name: SOUTH KOREA. */
function plain(name: string): string {
  const upper = name
    .replace(/\(.*\)/, "")
    .trim()
    .toUpperCase();
  const [main, ...before] = upper.split(", ");
  return [...before, main].join(" ");
}
