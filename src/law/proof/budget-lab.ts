/** What the Budget Lab's run does otherwise, as its code, its lists and its documents say. */
import { serialOf } from "../../model/calendar/day";
import type { Measure } from "../../model/tariff/measure";
import { classesOf, type OriginData } from "../../model/tariff/origin";
import type { Row } from "../pack/sources";
import { lawLines } from "../unpack";
import { only, type Reading, type Setting, withFacts, withLess, withMeasures, withOrigin } from "./reading";

const METAL_ANNEXES = serialOf("2026-04-06");
/** 3.75 % of the value of cars assembled in the United States, of which a third of the trade is said to be parts for: 23.8 % in place of 25 %. */
const OFFSET = (0.0375 * 0.33) / 0.25;
/** Derivatives of aluminium entered the run with the edition of May, those of steel with the notice of August. */
const ALUMINIUM_DERIVATIVES = serialOf("2025-05-03");
const STEEL_DERIVATIVES = serialOf("2025-08-18");
/** config/policy_params.yaml, metal_content.flat_share. */
const FLAT_SHARE = 0.5;
const WATCHES = "9101, 9102";
/** Of the lines of US note 39 the one that the run charges, as its notes of June 2026 say: accelerators for data processing machines. */
const ACCELERATORS = "8471804000";
const CHIPS_FROM = serialOf("2026-01-16");
/** Share of the trade of Canada and Mexico that claimed, mean of July to December 2025, held for every day. */
const USMCA_CLAIMS = 0.87;
/** Points of China's average: 35 % of the trade on the lines of the exclusions, at the 25 % of the lists 1 to 3. */
const EXCLUDED = (0.35 * 25.4 * 25) / 419.6;
const USMCA = ["CA", "MX"];

const CALCULATOR = "src/06_calculate_rates.R, apply_232_derivatives";
const isContent = ({ form }: Measure): boolean => form === "additional on metal content";
/** Derivatives in the chapters of the metals pay on their whole value there too. */
const METAL_CHAPTERS = "72, 73, 76";

/** Everything outside the chapters of the metals that pays on its content of one. */
function contents(measures: readonly Measure[], authority: string): string {
  const scopes = measures.filter((each) => each.authority === authority && isContent(each));
  return [...new Set(scopes.flatMap(({ scope }) => scope.split(", ")))].join(", ");
}

/** Half of the value for each metal, on which lists of both pay once: as steel. */
function halfShares(measures: readonly Measure[]): Measure[] {
  const steel = contents(measures, "Section 232 steel");
  const aluminium = contents(measures, "Section 232 aluminium");
  const row = (id: string, authority: string, share: number, scope: string, but: string): Measure[] => {
    const like = measures.find((each) => each.authority === authority && isContent(each));
    if (!like || scope === "") return [];
    const { condition: _, ...plain } = like;
    const whole = { from: 0, until: null, published: null, origins: "all", scenarios: "all" } as const;
    return [{ ...plain, ...whole, id, form: "share", rate: null, share, scope: `(${scope}) ex (${but})` }];
  };
  return [
    ...row("TRACKER-STEEL", "Section 232 steel", FLAT_SHARE, steel, METAL_CHAPTERS),
    ...row(
      "TRACKER-ALUMINIUM",
      "Section 232 aluminium",
      FLAT_SHARE,
      aluminium,
      [METAL_CHAPTERS, steel].filter(Boolean).join(", "),
    ),
    ...(aluminium === "" ? [] : row("TRACKER-BOTH", "Section 232 aluminium", 0, steel, METAL_CHAPTERS)),
  ];
}

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

function byChapter(rows: readonly Row[], origin: OriginData): Float64Array {
  const { codes } = lawLines().lines;
  const sums = sumsByChapter((line) => origin.trade[line]!);
  const own = new Map(rows.map((row) => [row["chapter"]!, Number(row["value"])]));
  return origin.trade.map((value, line) => {
    const chapter = codes[line]!.slice(0, 2);
    return (value * (own.get(chapter) ?? 0)) / (sums.get(chapter) || 1);
  });
}

/** Trade of an origin whose lines are not held, from its chapters. */
export function chapterReading(code: string, name: string, rows: readonly Row[]): Reading {
  return {
    name,
    source: "tradewartracker, data-hs2 (US Census Bureau, 2024)",
    apply: (state, { origin }) =>
      origin === code ? withOrigin(state, code, (own) => ({ ...own, trade: byChapter(rows, own) })) : state,
  };
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
  {
    name: "derivatives of aluminium from May 2025, of steel outside chapter 73 from 18 August",
    source: "resources/s232_derivative_products.csv, effective_date; the headings of an edition, which it goes by",
    apply: (state, { day }) =>
      day < STEEL_DERIVATIVES
        ? only(
            state,
            (each) =>
              !isContent(each) ||
              (each.authority === "Section 232 aluminium" ? day >= ALUMINIUM_DERIVATIVES : /ARTICLES/.test(each.id)),
          )
        : state,
  },
  {
    name: "derivatives of British metal at the rate of all others",
    source: CALCULATOR,
    apply: (state, { origin, day }) =>
      origin === "GB" && day < METAL_ANNEXES
        ? withMeasures(state, (measures) =>
            measures.map((each) => (isContent(each) && each.id.endsWith("-GB-25") ? { ...each, rate: 0.5 } : each)),
          )
        : state,
  },
  {
    name: "the list of August 2025 at eight digits",
    source: "docs/assumptions.md, 4",
    apply: (state, { day, lists }) =>
      day < METAL_ANNEXES
        ? withMeasures(state, (measures) =>
            measures.map((each) => {
              if (!/232-(STEEL|ALU)-407/.test(each.id)) return each;
              const codes = each.scope.split(", ").flatMap((name) => lists.get(name) ?? [name]);
              return { ...each, scope: [...new Set(codes.map((code) => code.slice(0, 8)))].join(", ") };
            }),
          )
        : state,
  },
  {
    name: "derivatives at half of their value, goods on both lists once",
    source: `config/policy_params.yaml, metal_content.flat_share, which stands in where a line has no share of its own; ${CALCULATOR}`,
    apply: (state, { day }) =>
      day < METAL_ANNEXES ? withMeasures(state, (measures) => [...measures, ...halfShares(measures)]) : state,
  },
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
