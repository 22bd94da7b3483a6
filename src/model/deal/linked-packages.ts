/**
 * The undominated packages of issues whose options exclude or require each other, issue by issue.
 *
 * What earlier choices mean for later ones is only which options they forbid. So beginnings of packages that forbid the same
 * options of the issues to come are compared with each other, and of each such state the undominated ones go on: the
 * recursion of additive fronts, state by state. Nothing is lost by it; where there are too many states to carry, some are
 * left out ("some": what is found are packages, though not all) or made one that forbids only what all of them forbid
 * ("bound": no package is better for both sides). These are the restricted and relaxed diagrams of Bergman, D., Cire, A.,
 * van Hoeve, W.-J. and Hooker, J. (2016), "Decision Diagrams for Optimization".
 */
import type { IssueValues } from "./pareto-front";
import { keepSome, mergeRuns, roundUp, type Layer, type Run } from "./merge-fronts";
import type { Compatibility, OptionSet } from "./links";

/** Value pairs of a group's packages with the option of each issue of the group. */
export interface GroupFront {
  ours: Float64Array;
  theirs: Float64Array;
  /** Option of the group's issue i in package k: `options[k * issues + i]`. */
  options: Uint32Array;
  /** Packages that honour the links, dominated ones too; of all states only where "all" was asked for. */
  packages: number;
}

/** How much may be carried from issue to issue. */
export interface Width {
  states: number;
  points: number;
}

/** Something that is kept count of along a package besides its values, as a small whole number. */
export interface Tally {
  start: number;
  next(tally: number, issue: number, option: number): number;
  /** Whether a whole package may end with it. */
  accepts(tally: number): boolean;
}

const NO_TALLY: Tally = { start: 0, next: () => 0, accepts: () => true };

interface State {
  tally: number;
  forbidden: OptionSet;
  layer: Layer;
  /** Where each run of the layer came from. */
  sources: readonly Source[];
  packages: number;
}

interface Source {
  state: number;
  option: number;
}

interface MergedState {
  tally: number;
  forbidden: OptionSet;
  runs: Run[];
  sources: Source[];
  packages: number;
}

/**
 * @param order the issues of one group, or of several where a tally runs over them
 * @returns null where "all" is asked for and there is more than the width
 */
export function sweep(
  issues: readonly IssueValues[],
  compatibility: Compatibility,
  order: readonly number[],
  width: Width,
  what: "all" | "some" | "bound",
  tally = NO_TALLY,
): GroupFront | null {
  const steps: State[][] = [];
  const start: Layer = {
    ours: new Float64Array(1),
    theirs: new Float64Array(1),
    run: new Uint32Array(1),
    place: new Uint32Array(1),
  };
  let states: State[] = [
    { tally: tally.start, forbidden: new Uint32Array(compatibility.words), layer: start, sources: [], packages: 1 },
  ];
  for (const [step, issue] of order.entries()) {
    const pending = order.slice(step + 1);
    const met = merged(
      issues[issue]!,
      issue,
      states,
      compatibility,
      pending,
      what === "all" ? width.states : Infinity,
      tally,
    );
    if (!met) return null;
    states = [...met.values()].map(({ tally: counted, forbidden, runs, sources, packages }) => ({
      tally: counted,
      forbidden,
      layer: mergeRuns(runs),
      sources,
      packages,
    }));
    const points = states.reduce((sum, { layer }) => sum + layer.ours.length, 0);
    if (states.length > width.states || points > width.points) {
      if (what === "all") return null;
      states = narrow(states, width, what, issues, compatibility, pending);
    }
    steps.push(states);
  }
  return traced(order, steps, what);
}

/** Every state with every option that it allows, gathered by what they then forbid. */
function merged(
  values: IssueValues,
  issue: number,
  states: readonly State[],
  compatibility: Compatibility,
  pending: readonly number[],
  most: number,
  tally: Tally,
): Map<string | number, MergedState> | null {
  const { words } = compatibility;
  const sets = new Map(pending.map((other) => [other, compatibility.optionsOf(other)]));
  const still = new Uint32Array(words);
  for (const set of sets.values()) for (let word = 0; word < words; word++) still[word]! |= set[word]!;
  const used = Array.from(still.keys()).filter((word) => still[word] !== 0);
  const touched = [...compatibility.linkedTo(issue)].flatMap((other) => sets.get(other) ?? []);
  const options = Array.from(values.ours.keys()).filter(
    (option) => !compatibility.has(compatibility.forbiddenBy(issue, option), issue, option),
  );
  const met = new Map<string | number, MergedState>();
  const forbidden = new Uint32Array(words);
  for (const [at, state] of states.entries()) {
    for (const option of options) {
      if (compatibility.has(state.forbidden, issue, option)) continue;
      const own = compatibility.forbiddenBy(issue, option);
      for (const word of used) forbidden[word] = (state.forbidden[word]! | own[word]!) & still[word]!;
      if (touched.some((set) => covers(forbidden, set))) continue;
      let counted = tally.next(state.tally, issue, option);
      if (pending.length === 0) {
        if (!tally.accepts(counted)) continue;
        counted = 0;
      }
      const key =
        used.length === 0
          ? counted
          : used.length === 1
            ? forbidden[used[0]!]! + counted * 2 ** 32
            : textOf(forbidden, used) + String(counted);
      let meeting = met.get(key);
      if (!meeting)
        met.set(key, (meeting = { tally: counted, forbidden: forbidden.slice(), runs: [], sources: [], packages: 0 }));
      meeting.runs.push({
        ours: state.layer.ours,
        theirs: state.layer.theirs,
        addOurs: values.ours[option]!,
        addTheirs: values.theirs[option]!,
      });
      meeting.sources.push({ state: at, option });
      meeting.packages += state.packages;
      if (met.size > most) return null;
    }
  }
  return met;
}

function covers(set: OptionSet, part: OptionSet): boolean {
  for (let word = 0; word < part.length; word++) if ((set[word]! & part[word]!) >>> 0 !== part[word]) return false;
  return true;
}

function textOf(set: OptionSet, used: readonly number[]): string {
  let text = "";
  for (const word of used) text += String.fromCharCode(set[word]! & 0xffff, set[word]! >>> 16);
  return text;
}

/** Shares of our value in the sums by which states are ranked: some good for us, some for them. */
const OUR_WEIGHTS = [0.5, 0.9, 0.1, 0.7, 0.3];

/** The most promising states within the width; the rest is dropped, or becomes one state that allows whatever any of it allows (for which there must be no tally). */
function narrow(
  states: readonly State[],
  width: Width,
  what: "some" | "bound",
  issues: readonly IssueValues[],
  compatibility: Compatibility,
  pending: readonly number[],
): State[] {
  const thin = what === "some" ? keepSome : roundUp;
  const room = Math.max(1, Math.floor(width.points / Math.min(states.length, width.states)));
  const ranked = ranking(states, issues, compatibility, pending);
  const kept = ranked
    .slice(0, what === "some" ? width.states : width.states - 1)
    .map((state) => ({ ...state, layer: thin(state.layer, room) }));
  const left = ranked.slice(kept.length);
  if (what === "some" || left.length === 0) return kept;
  const forbidden = left[0]!.forbidden.slice();
  for (const state of left)
    for (let word = 0; word < forbidden.length; word++) forbidden[word]! &= state.forbidden[word]!;
  const layer = roundUp(
    mergeRuns(left.map((state) => ({ ours: state.layer.ours, theirs: state.layer.theirs, addOurs: 0, addTheirs: 0 }))),
    room,
  );
  return [...kept, { tally: 0, forbidden, layer, sources: [], packages: 0 }];
}

function ranking(
  states: readonly State[],
  issues: readonly IssueValues[],
  compatibility: Compatibility,
  pending: readonly number[],
): State[] {
  const width = (side: "ours" | "theirs"): number =>
    issues.reduce((sum, issue) => sum + Math.max(...issue[side]) - Math.min(...issue[side]), 0) || 1;
  const [ourScale, theirScale] = [width("ours"), width("theirs")];
  const lists = OUR_WEIGHTS.map((ourWeight) => {
    const [our, their] = [ourWeight / ourScale, (1 - ourWeight) / theirScale];
    const best = pending.map((issue) => {
      const scores = issues[issue]!.ours.map((value, option) => our * value + their * issues[issue]!.theirs[option]!);
      return { issue, scores, order: Uint32Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]!) };
    });
    const bounds = states.map(({ forbidden, layer }) => {
      let bound = -Infinity;
      for (let at = 0; at < layer.ours.length; at++)
        bound = Math.max(bound, our * layer.ours[at]! + their * layer.theirs[at]!);
      for (const { issue, scores, order } of best) {
        const first = order.find((option) => !compatibility.has(forbidden, issue, option));
        bound += first === undefined ? -Infinity : scores[first]!;
      }
      return bound;
    });
    return Array.from(states.keys()).sort((a, b) => bounds[b]! - bounds[a]! || a - b);
  });
  const taken = new Set<number>();
  for (const place of states.keys()) for (const list of lists) taken.add(list[place]!);
  return [...taken].map((at) => states[at]!);
}

function traced(
  order: readonly number[],
  steps: readonly (readonly State[])[],
  what: "all" | "some" | "bound",
): GroupFront {
  const last = steps.at(-1)![0];
  // States made one have no packages to trace.
  const traceable = what !== "bound";
  const size = last?.layer.ours.length ?? 0;
  const options = new Uint32Array(traceable ? size * order.length : 0);
  const sorted = order.slice().sort((a, b) => a - b);
  const columns = order.map((issue) => sorted.indexOf(issue));
  for (let row = 0; traceable && row < size; row++) {
    let state = last!;
    let place = row;
    for (let step = order.length - 1; step >= 0; step--) {
      const source = state.sources[state.layer.run[place]!]!;
      options[row * order.length + columns[step]!] = source.option;
      place = state.layer.place[place]!;
      if (step > 0) state = steps[step - 1]![source.state]!;
    }
  }
  return {
    ours: last?.layer.ours ?? new Float64Array(0),
    theirs: last?.layer.theirs ?? new Float64Array(0),
    options,
    packages: last?.packages ?? 0,
  };
}
