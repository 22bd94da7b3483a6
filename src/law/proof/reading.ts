/** How a tracker reads the law otherwise than its text, put into the law a step at a time. */
import type { Measure } from "../../model/tariff/measure";
import type { OriginData } from "../../model/tariff/origin";
import { TariffSchedule, type ScheduleData } from "../../model/tariff/schedule";
import type { Row } from "../pack/sources";

export interface State {
  schedule: TariffSchedule;
  /** Facts that are claimed of all goods. */
  facts: string;
  /** Points taken off in the end, by what each authority makes. */
  less: readonly ((parts: ReadonlyMap<string, number>) => number)[];
}

/** What a reading may depend on besides the law itself. */
export interface Setting {
  origin: string;
  day: number;
  /** US imports of 2024 by six digits and partner, with the duty that customs calculated. */
  imports: readonly Row[];
  /** The same by ten digits, of the partners with such trade data. */
  importsHts10: ReadonlyMap<string, readonly Row[]>;
  /** Codes of the bundled lists. */
  lists: ReadonlyMap<string, readonly string[]>;
  /** Codes of the lists that tradewartracker keeps. */
  trackerLists: ReadonlyMap<string, readonly string[]>;
}

export interface Reading {
  name: string;
  /** Where the tracker says so. */
  source: string;
  apply(state: State, setting: Setting): State;
}

export function withData(state: State, change: Partial<ScheduleData>): State {
  return { ...state, schedule: new TariffSchedule({ ...state.schedule.data, ...change }, state.schedule.measures) };
}

export function withMeasures(state: State, change: (measures: readonly Measure[]) => readonly Measure[]): State {
  return { ...state, schedule: state.schedule.withMeasures(change(state.schedule.measures)) };
}

/** Only the rows that `keep` says. */
export function only(state: State, keep: (measure: Measure) => boolean): State {
  return withMeasures(state, (measures) => measures.filter(keep));
}

export function withOrigin(state: State, code: string, change: (origin: OriginData) => OriginData): State {
  const { data } = state.schedule;
  const own = data.origin(code);
  if (!own) return state;
  const changed = change(own);
  return withData(state, { origin: (asked) => (asked === code ? changed : data.origin(asked)) });
}

export function withFacts(state: State, facts: string): State {
  return { ...state, facts: state.facts === "" ? facts : `${state.facts}, ${facts}` };
}

export function withLess(state: State, less: (parts: ReadonlyMap<string, number>) => number): State {
  return { ...state, less: [...state.less, less] };
}
