/**
 * Our average beside those that two public trackers publish, and what each tracker is known to read otherwise. A tracker's readings are put
 * into the law one after the other, so that each has an effect in points; what is left is explained by a named cause or not at all.
 */
import { serialOf } from "../../model/calendar/day";
import { readFacts } from "../facts";
import type { Measure } from "../../model/tariff/measure";
import type { TariffSchedule } from "../../model/tariff/schedule";
import type { Row } from "../pack/sources";
import { averageRate } from "./averages";

/** A difference up to this many points asks for no reason. */
export const TOLERATED_POINTS = 0.3;

export interface Comparison {
  tracker: "Budget Lab" | "tradewartracker";
  origin: string;
  day: string;
  published: number;
  ours: number;
  /** Points that each reading adds to our figure, in the order in which they are put in. */
  effects: readonly { name: string; points: number }[];
  /** The tracker's figure less ours in its reading. */
  left: number;
  /** What names the rest; undefined where it is small or nothing explains it. */
  cause: string | undefined;
}

interface Reading {
  name: string;
  apply(state: State, day: number): State;
}

interface State {
  measures: readonly Measure[];
  facts: string;
  /** Points taken off in the end, by what each authority makes. */
  less: readonly ((parts: ReadonlyMap<string, number>) => number)[];
}

const METAL_ANNEXES = serialOf("2026-04-06");
/** 3.75 % of the value of cars assembled in the United States, of which a third of the trade is said to be parts for: 23.8 % in place of 25 %. */
const OFFSET = (0.0375 * 0.33) / 0.25;

/** Derivatives of aluminium entered the Budget Lab's run with the edition of May. */
const ALUMINIUM_DERIVATIVES = serialOf("2025-05-03");

function aluminiumShare(measures: readonly Measure[], day: number): Measure {
  const like = measures.find(({ authority }) => authority === "Section 232 aluminium")!;
  const { condition: _, ...plain } = like;
  return {
    ...plain,
    id: "TRACKER-ALUMINIUM",
    form: "share",
    rate: null,
    share: day < ALUMINIUM_DERIVATIVES ? 0 : 0.75,
    origins: "all",
    scope: "all",
    scenarios: "all",
  };
}

const isMetalExemption = ({ form, authority, condition }: Measure): boolean =>
  form === "exempt" && condition === "civil aircraft" && authority.includes("232");

/** What the Budget Lab's run does otherwise, as its code and its lists say. */
const BUDGET_LAB: readonly Reading[] = [
  {
    name: "acts from their publication",
    apply: (state, day) => ({
      ...state,
      measures: state.measures.filter(({ published }) => published == null || published <= day),
    }),
  },
  {
    name: "civil aircraft lists free for all goods",
    apply: (state, day) => ({
      ...state,
      facts: "civil aircraft",
      measures: day < METAL_ANNEXES ? state.measures.filter((each) => !isMetalExemption(each)) : state.measures,
    }),
  },
  {
    name: "lines of the parts list whole, but for computers",
    apply: (state) => ({
      ...state,
      facts: `${state.facts}, vehicle parts`,
      measures: state.measures.map((each) => ({ ...each, scope: each.scope.replace(", S232-PARTS-COMPUTERS", "") })),
    }),
  },
  {
    name: "aluminium content at three quarters, none before May 2025",
    apply: (state, day) =>
      day < METAL_ANNEXES ? { ...state, measures: [...state.measures, aluminiumShare(state.measures, day)] } : state,
  },
  {
    name: "no copper",
    apply: (state) => ({ ...state, less: [...state.less, (parts) => parts.get("Section 232 copper content") ?? 0] }),
  },
  {
    name: "offset for cars assembled in the United States",
    apply: (state) => ({
      ...state,
      less: [
        ...state.less,
        (parts) => OFFSET * ((parts.get("Section 232 autos") ?? 0) + (parts.get("Section 232 auto parts") ?? 0)),
      ],
    }),
  },
];

/** tradewartracker counts what came on top since January 2025, and no duty on metal content. */
const TRADE_WAR_TRACKER: readonly Reading[] = [
  {
    name: "no base rates, so that floors fill up from zero",
    apply: (state) => ({
      ...state,
      measures: state.measures.map((each) =>
        each.form === "floor" || each.form === "net of MFN" ? { ...each, form: "additional" as const } : each,
      ),
      less: [...state.less, (parts) => parts.get("base") ?? 0],
    }),
  },
  {
    name: "no duty on metal content",
    apply: (state) => ({
      ...state,
      measures: state.measures.filter(({ form }) => form !== "additional on metal content"),
    }),
  },
  {
    name: "not the older Section 301",
    apply: (state) => ({ ...state, less: [...state.less, (parts) => parts.get("Section 301") ?? 0] }),
  },
];

export function compareTrackers(
  schedule: TariffSchedule,
  published: readonly Row[],
  causes: readonly Row[],
): Comparison[] {
  return published.map((row) => {
    const tracker = row["source"]!.startsWith("Budget Lab") ? "Budget Lab" : "tradewartracker";
    const origin = row["origin"]!;
    const day = serialOf(row["date"]!);
    const special = tracker !== "Budget Lab";
    const effects: { name: string; points: number }[] = [];
    let state: State = { measures: schedule.measures, facts: "", less: [] };
    const figure = (): number => {
      const own = state.measures === schedule.measures ? schedule : schedule.withMeasures(state.measures);
      const { total, parts } = averageRate(own, origin, day, {
        facts: readFacts(state.facts),
        specialChapters: special,
      });
      return state.less.reduce((sum, less) => sum - less(parts), total);
    };
    const ours = figure();
    let before = ours;
    for (const reading of special ? TRADE_WAR_TRACKER : BUDGET_LAB) {
      state = reading.apply(state, day);
      const after = figure();
      effects.push({ name: reading.name, points: after - before });
      before = after;
    }
    const value = Number(row["average_rate_pct"]);
    const left = value - before;
    const cause = causes.find(
      (each) =>
        each["tracker"] === tracker &&
        each["origin"]!.split(" ").includes(origin) &&
        (each["from"] ?? "") <= row["date"]! &&
        (each["until"] === "" || row["date"]! < each["until"]!),
    );
    const small = Math.abs(value - ours) <= TOLERATED_POINTS || Math.abs(left) <= TOLERATED_POINTS;
    return {
      tracker,
      origin,
      day: row["date"]!,
      published: value,
      ours,
      effects,
      left,
      cause: small ? undefined : cause?.["cause"],
    };
  });
}

/** Neither close to the tracker, nor in its reading, nor with a cause that is named. */
export function isUnexplained({ published, ours, left, cause }: Comparison): boolean {
  return Math.abs(published - ours) > TOLERATED_POINTS && Math.abs(left) > TOLERATED_POINTS && cause === undefined;
}
