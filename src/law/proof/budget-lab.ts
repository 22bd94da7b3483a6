/** What the Budget Lab's run does otherwise, as its code, its lists and its documents say. */
import { serialOf } from "../../model/calendar/day";
import type { Measure } from "../../model/tariff/measure";
import { classesOf, type OriginData } from "../../model/tariff/origin";
import { lawLines } from "../unpack";
import { METAL_ANNEXES, METALS_BEFORE_ANNEXES } from "./budget-lab-metals";
import { only, type Reading, type Setting, withFacts, withLess, withMeasures, withOrigin } from "./reading";

/** 3.75 % of the value of cars assembled in the United States, of which a third of the trade is said to be parts for: 23.8 % in place of 25 %. */
const OFFSET = (0.0375 * 0.33) / 0.25;
const WATCHES = "9101, 9102";
/** Of the lines of US note 39 the one that the run charges, as its notes of June 2026 say: accelerators for data processing machines. */
const ACCELERATORS = "8471804000";
const CHIPS_FROM = serialOf("2026-01-16");
/** Share of the trade of Canada and Mexico that claimed, mean of July to December 2025, applied to every day. */
const USMCA_CLAIMS = 0.87;
/** Points of China's average: 35 % of the trade on the lines of the exclusions, at the 25 % of the lists 1 to 3. */
const EXCLUDED = (0.35 * 25.4 * 25) / 419.6;
const USMCA = ["CA", "MX"];

const isMetalExemption = ({ form, authority, condition }: Measure): boolean =>
  form === "exempt" && condition === "civil aircraft" && authority.includes("232");

/** Sums over the bundled lines of each chapter. */
function sumsByChapter(valueOf: (line: number) => number): Map<string, number> {
  const sums = new Map<string, number>();
  lawLines().lines.codes.forEach((code, line) => {
    const chapter = code.slice(0, 2);
    sums.set(chapter, (sums.get(chapter) ?? 0) + valueOf(line));
  });
  return sums;
}

/** Rates of column 1 less what a chapter's trade saved by its claims: the duty of 2024 over the rates' own; nothing where a rate goes by quantity. */
function netOfClaims(origin: OriginData, { origin: code, imports }: Setting): OriginData {
  const { lines } = lawLines();
  const paid = new Map<string, number>();
  for (const row of imports) {
    if (row["partner"] !== code) continue;
    const chapter = row["hs6"]!.slice(0, 2);
    paid.set(chapter, (paid.get(chapter) ?? 0) + Number(row["duty"]));
  }
  const owed = sumsByChapter((line) => origin.trade[line]! * origin.general[line]!);
  const base = origin.general.map((rate, index) => {
    const chapter = lines.codes[index]!.slice(0, 2);
    const full = owed.get(chapter) ?? 0;
    return full > 0 ? rate * Math.min(1, (paid.get(chapter) ?? 0) / full) : rate;
  });
  return {
    ...origin,
    base,
    general: base,
    changes: new Map(),
    classOf: classesOf([base], new Map()),
    claims: null,
    claimUptake: [],
  };
}

/** The same part of what did not claim in 2024 is taken to claim on every line. */
function withClaims(origin: OriginData): OriginData {
  let claimed = 0;
  let all = 0;
  origin.trade.forEach((value, line) => {
    claimed += value * origin.claims![line]!;
    all += value;
  });
  const share = Math.max(0, 1 - (1 - USMCA_CLAIMS) / (1 - claimed / all));
  return { ...origin, claimUptake: [{ day: 0, share, source: "" }] };
}

export const BUDGET_LAB: readonly Reading[] = [
  {
    name: "acts from their publication",
    source: "docs/policy_timing.md; docs/statutory_deviations.md, T1",
    apply: (state, { day }) => only(state, ({ published }) => published == null || published <= day),
  },
  {
    name: "claims under USMCA as in the second half of 2025, on every day",
    source: "config/policy_params.yaml, usmca_shares; docs/analysis/usmca_share_method_comparison.md",
    apply: (state, { origin }) => (USMCA.includes(origin) ? withOrigin(state, origin, withClaims) : state),
  },
  {
    name: "base rates net of claims by chapter, none by quantity",
    source: "config/policy_params.yaml, mfn_exemption; docs/statutory_deviations.md, U2 and S2",
    apply: (state, setting) =>
      USMCA.includes(setting.origin) || setting.imports.every((row) => row["partner"] !== setting.origin)
        ? state
        : withOrigin(state, setting.origin, (own) => netOfClaims(own, setting)),
  },
  {
    name: "aircraft of Japan and Britain not freed",
    source: "docs/bugfix_decisions_20260608.md; docs/statutory_deviations.md, F3",
    apply: (state, { origin }) =>
      ["JP", "GB"].includes(origin) ? only(state, ({ id }) => !/^AIRCRAFT-(JP|GB)/.test(id)) : state,
  },
  {
    name: "civil aircraft lists free for all goods",
    source: "resources/s122_exempt_products.csv, floor_exempt_products.csv",
    apply: (state, { day }) =>
      withFacts(day < METAL_ANNEXES ? only(state, (each) => !isMetalExemption(each)) : state, "civil aircraft"),
  },
  {
    name: "India's order also on what is free of the reciprocal duty",
    source: "config/policy_params.yaml, ieepa_exempt_scope",
    apply: (state, { origin }) => (origin === "IN" ? only(state, ({ id }) => !/^IN-EXEMPT/.test(id)) : state),
  },
  {
    name: "lines of the lists of vehicle and truck parts whole, but for computers",
    source: "resources/s232_auto_parts_applicability.csv; config/policy_params.yaml, mhd_parts",
    apply: (state) =>
      withFacts(
        withMeasures(state, (measures) =>
          measures.map((each) => ({ ...each, scope: each.scope.replace(", S232-PARTS-COMPUTERS", "") })),
        ),
        "vehicle parts, truck parts",
      ),
  },
  ...METALS_BEFORE_ANNEXES,
  {
    name: "accelerators at the 25 % of Section 232 on chips, all of them and nothing else",
    source:
      "todo.md, 4 June 2026, item 2: of heading 8471 the line 8471.80.4000 keeps its rate; docs/assumptions.md, 16",
    apply: (state, { day }) =>
      day < CHIPS_FROM
        ? state
        : withMeasures(state, (measures) => {
            const { condition: _, ...chips } = measures.find(({ id }) => id === "S232-SEMI")!;
            return [...measures, { ...chips, id: "TRACKER-CHIPS", scope: ACCELERATORS }];
          }),
  },
  {
    name: "watches have no duty",
    source: "docs/tracker_review_extreme_etas.md, 6: their lines are not in its schedule and count as free",
    apply: (state) =>
      withMeasures(state, (measures) => {
        const like = measures.find(({ id }) => id === "IEEPA-EXEMPT")!;
        const authority = [...new Set(measures.map((each) => each.authority))].join("; ");
        return [...measures, { ...like, id: "TRACKER-WATCHES", authority, scope: WATCHES, from: 0, published: null }];
      }),
  },
  {
    name: "exclusions from Section 301 as claimed",
    source: "docs/s301_exclusion_calibration.md: 35 % of 25.4 bn USD of China's 419.6",
    apply: (state, { origin }) => (origin === "CN" ? withLess(state, () => EXCLUDED) : state),
  },
  {
    name: "no copper",
    source: "its figures by authority",
    apply: (state) => withLess(state, (parts) => parts.get("Section 232 copper content") ?? 0),
  },
  {
    name: "offset for cars assembled in the United States",
    source: "config/policy_params.yaml, auto_rebate",
    apply: (state) =>
      withLess(
        state,
        (parts) => OFFSET * ((parts.get("Section 232 autos") ?? 0) + (parts.get("Section 232 auto parts") ?? 0)),
      ),
  },
];
