/**
 * Our average next to those that two public trackers publish, and what each tracker is known to read otherwise. A tracker's readings are put
 * into the law one after the other, so that each has an effect in points; what is left is explained by a named cause or not at all.
 */
import { serialOf } from "../../model/calendar/day";
import type { TariffSchedule } from "../../model/tariff/schedule";
import { readFacts } from "../facts";
import type { Row } from "../pack/sources";
import { averageRate } from "./averages";
import { BUDGET_LAB } from "./budget-lab";
import type { Setting, State } from "./reading";
import { TRADE_WAR_TRACKER } from "./trade-war-tracker";

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

/** Every reading, in the order in which a tracker's are put in. */
export const READINGS: readonly { tracker: Comparison["tracker"]; name: string; source: string }[] = [
  ...BUDGET_LAB.map(({ name, source }) => ({ tracker: "Budget Lab" as const, name, source })),
  ...TRADE_WAR_TRACKER.map(({ name, source }) => ({ tracker: "tradewartracker" as const, name, source })),
];

/** What the trackers publish, what is known of how they come to it, and what they draw on. */
export interface TrackerFiles extends Omit<Setting, "origin" | "day"> {
  published: readonly Row[];
  causes: readonly Row[];
}

export function compareTrackers(schedule: TariffSchedule, files: TrackerFiles): Comparison[] {
  return files.published.map((row) => {
    const tracker = row["source"]!.startsWith("Budget Lab") ? "Budget Lab" : "tradewartracker";
    const origin = row["origin"]!;
    const setting: Setting = { ...files, origin, day: serialOf(row["date"]!) };
    const specialChapters = tracker !== "Budget Lab";
    const effects: { name: string; points: number }[] = [];
    let state: State = { schedule, facts: "", less: [] };
    const figure = (): number => {
      const facts = readFacts(state.facts);
      const { total, parts } = averageRate(state.schedule, origin, setting.day, { facts, specialChapters });
      return state.less.reduce((sum, less) => sum - less(parts), total);
    };
    const ours = figure();
    let before = ours;
    for (const reading of specialChapters ? TRADE_WAR_TRACKER : BUDGET_LAB) {
      const next = reading.apply(state, setting);
      if (next === state) continue;
      state = next;
      const after = figure();
      effects.push({ name: reading.name, points: after - before });
      before = after;
    }
    const value = Number(row["average_rate_pct"]);
    const left = value - before;
    const cause = files.causes.find(
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
