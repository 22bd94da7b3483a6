/** What no act says, by line: the metal in its industry's output, and how much of a partner's trade claimed its preference in 2024. */
import type { Section } from "../bytes";
import { programmesOf, preferenceOf } from "../programmes";
import type { Lines } from "./lines";
import type { Row, Sources } from "./sources";

/** Shares are kept in thousandths; one more than their number stands for "not known". */
export const SHARE_UNIT = 1000;
export const UNKNOWN_SHARE = 1001;

/** Industry of each line: of the part itself, else of the most parts of its eight digits, else of those that share ever fewer digits. */
export function packMetals({ industries, metalContent }: Sources, { codes }: Lines): Record<string, Section> {
  const names = industries.map((row) => row["bea_detail_code"]!);
  const place = new Map(names.map((name, index) => [name, index]));
  const counts = new Map<string, Map<string, number>>();
  for (const row of metalContent) {
    const industry = row["bea_detail_code"]!;
    if (industry === "NA") continue;
    for (const length of [10, 8, 6, 4, 2]) {
      const prefix = row["hts10"]!.slice(0, length);
      const of = counts.get(prefix) ?? new Map<string, number>();
      counts.set(prefix, of.set(industry, (of.get(industry) ?? 0) + 1));
    }
  }
  const industryOf = (code: string): string => {
    for (const length of [10, 8, 6, 4, 2]) {
      const of = counts.get(code.slice(0, length));
      if (of) return [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
    }
    return "NA";
  };
  const share = (row: Row, column: string): number =>
    Math.min(SHARE_UNIT, Math.round(Number(row[column]) * SHARE_UNIT));
  return {
    industries: names.join(" "),
    metals: industries.flatMap((row) => [
      share(row, "steel_share"),
      share(row, "aluminum_share"),
      share(row, "copper_share"),
    ]),
    industryOf: codes.map((code) => place.get(industryOf(code))!),
  };
}

/** Claims by eight digits: USMCA as published, KORUS out of the duty that was calculated; of other programmes one share of all trade. */
export function packClaims(sources: Sources, { eights }: Lines): Record<string, Section> {
  const row = new Map(sources.schedule.map((each) => [each["hts8"]!, each]));
  const usmca = (partner: string): number[] => {
    const shares = new Map(
      sources.usmca.filter((each) => each["partner"] === partner).map((each) => [each["hts8"]!, each["usmca_share"]!]),
    );
    return eights.map((eight) => inThousandths(shares.get(eight)));
  };
  return {
    claimsCA: usmca("CA"),
    claimsMX: usmca("MX"),
    claimsKR: eights.map(korusClaims(sources, row)),
    claimsOthers: JSON.stringify(overallClaims(sources, row)),
  };
}

function inThousandths(text: string | undefined): number {
  return text === undefined || text === "" ? UNKNOWN_SHARE : Math.round(Number(text) * SHARE_UNIT);
}

/** One less the duty paid over the duty that the general rate would have been. Lines that paid the metals duty of 2018 say nothing of claims. */
function korusClaims({ importsHts10, lists }: Sources, row: ReadonlyMap<string, Row>): (eight: string) => number {
  const values = new Map<string, { value: number; duty: number }>();
  for (const each of importsHts10.get("KR") ?? []) {
    const eight = each["hts10"]!.slice(0, 8);
    const sum = values.get(eight) ?? { value: 0, duty: 0 };
    values.set(eight, { value: sum.value + Number(each["value"]), duty: sum.duty + Number(each["duty"]) });
  }
  const metals = lists
    .filter((each) => /^S232-(STEEL|ALU)-2018$/.test(each["list"]!))
    .flatMap((each) => each["codes"]!.split(" "));
  return (eight) => {
    const sum = values.get(eight);
    const general = Number(row.get(eight)?.["general_rate"] ?? "");
    if (!sum || sum.value === 0 || !(general > 0) || metals.some((code) => eight.startsWith(code)))
      return UNKNOWN_SHARE;
    if (!row.get(eight)!["special_free"]!.split(" ").includes("KR")) return UNKNOWN_SHARE;
    const unclaimed = sum.duty / (sum.value * general);
    // To the percent: less is noise of single entries.
    return Math.round(Math.min(1, Math.max(0, 1 - unclaimed)) * 100) * (SHARE_UNIT / 100);
  };
}

/** By six digits, whose lines are taken at their average, so that one share for all trade is as much as it can say. */
function overallClaims({ importsHs6, origins }: Sources, row: ReadonlyMap<string, Row>): Record<string, number> {
  const bySix = new Map<string, Row[]>();
  for (const [eight, each] of row) bySix.set(eight.slice(0, 6), [...(bySix.get(eight.slice(0, 6)) ?? []), each]);
  const programmes = new Map(origins.map((each) => [each["iso2"]!, programmesOf(each["programmes"]!)]));
  const sums = new Map<string, { saved: number; paid: number }>();
  for (const trade of importsHs6) {
    const own = programmes.get(trade["partner"]!) ?? [];
    const lines = bySix.get(trade["hs6"]!) ?? [];
    if (own.length === 0 || lines.length === 0 || /^7[2-6]/.test(trade["hs6"]!)) continue;
    // Only where every line of the six digits would be free, so that the duty that was paid was not claimed against.
    const free = lines.every((line) => {
      const general = Number(line["general_rate"]);
      return line["general_rate"] !== "" && general > 0 && preferenceOf(line["special_free"]!, own) === 0;
    });
    if (!free) continue;
    const rate = lines.reduce((sum, line) => sum + Number(line["general_rate"]), 0) / lines.length;
    const sum = sums.get(trade["partner"]!) ?? { saved: 0, paid: 0 };
    const whole = Number(trade["value"]) * rate;
    sums.set(trade["partner"]!, { saved: sum.saved + whole, paid: sum.paid + Math.min(whole, Number(trade["duty"])) });
  }
  return Object.fromEntries(
    [...sums].map(([partner, { saved, paid }]) => [partner, Math.round((1 - paid / saved) * SHARE_UNIT) / SHARE_UNIT]),
  );
}
