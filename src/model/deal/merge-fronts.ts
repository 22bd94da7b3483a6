/** Undominated value pairs in a row, and how several such rows become one: the step that every search for packages is made of. */

/** Value pairs to shift and merge: `ours` falls and `theirs` rises along it. */
export interface Run {
  ours: Float64Array;
  theirs: Float64Array;
  addOurs: number;
  addTheirs: number;
}

/** Undominated pairs, best for us first; each came from place `place[k]` of run `run[k]`. */
export interface Layer {
  ours: Float64Array;
  theirs: Float64Array;
  run: Uint32Array;
  place: Uint32Array;
}

/** From this many runs on a heap finds the next pair sooner than looking at each run does. */
const HEAP_FROM = 12;

/**
 * Sums of decimals differ by the order in which they are added: values that differ by no more than this part of the largest
 * are the same, or a package would be on the front for a gain that is none.
 */
const ROUNDING = 1e-12;

/**
 * Taken in descending order of our value, a pair is undominated when it is worth more to them than all before it.
 * Of equal pairs the one of the first run is kept.
 */
export function mergeRuns(runs: readonly Run[]): Layer {
  let capacity = 0;
  for (const run of runs) capacity += run.ours.length;
  const layer: Layer = {
    ours: new Float64Array(capacity),
    theirs: new Float64Array(capacity),
    run: new Uint32Array(capacity),
    place: new Uint32Array(capacity),
  };
  const pairs = new Pairs(
    layer,
    ROUNDING * largest(runs, "ours", "addOurs"),
    ROUNDING * largest(runs, "theirs", "addTheirs"),
  );
  if (runs.length < HEAP_FROM) byLooking(runs, pairs);
  else byHeap(runs, pairs);
  const { size } = pairs;
  return {
    ours: layer.ours.slice(0, size),
    theirs: layer.theirs.slice(0, size),
    run: layer.run.slice(0, size),
    place: layer.place.slice(0, size),
  };
}

/** The layer while it grows. */
class Pairs {
  size = 0;
  /** What they have to be given more than. */
  least = -Infinity;

  constructor(
    private readonly layer: Layer,
    private readonly ourRounding: number,
    private readonly theirRounding: number,
  ) {}

  /** Of pairs in descending order of our value. */
  add(ours: number, theirs: number, run: number, place: number): void {
    const { layer } = this;
    // One that is worth the same to us and less to them gives way.
    if (this.size > 0 && layer.ours[this.size - 1]! - ours <= this.ourRounding) this.size--;
    layer.ours[this.size] = ours;
    layer.theirs[this.size] = theirs;
    layer.run[this.size] = run;
    layer.place[this.size] = place;
    this.size++;
    this.least = theirs + this.theirRounding;
  }
}

/** Largest size of a value; the runs are in order, so it is at one of their ends. */
function largest(runs: readonly Run[], side: "ours" | "theirs", add: "addOurs" | "addTheirs"): number {
  let most = 0;
  for (const run of runs) {
    const values = run[side];
    if (values.length > 0)
      most = Math.max(most, Math.abs(values[0]! + run[add]), Math.abs(values[values.length - 1]! + run[add]));
  }
  return most;
}

function byLooking(runs: readonly Run[], pairs: Pairs): void {
  const next = new Uint32Array(runs.length);
  for (;;) {
    let best = -1;
    let bestOurs = -Infinity;
    let bestTheirs = -Infinity;
    for (let at = 0; at < runs.length; at++) {
      const run = runs[at]!;
      const place = next[at]!;
      if (place >= run.ours.length) continue;
      const ours = run.ours[place]! + run.addOurs;
      if (ours < bestOurs) continue;
      const theirs = run.theirs[place]! + run.addTheirs;
      if (ours > bestOurs || theirs > bestTheirs) {
        best = at;
        bestOurs = ours;
        bestTheirs = theirs;
      }
    }
    if (best < 0) return;
    const place = next[best]!++;
    if (bestTheirs > pairs.least) pairs.add(bestOurs, bestTheirs, best, place);
  }
}

function byHeap(runs: readonly Run[], pairs: Pairs): void {
  const next = new Uint32Array(runs.length);
  const ours = Float64Array.from(runs, (run) => (run.ours.length > 0 ? run.ours[0]! + run.addOurs : -Infinity));
  const theirs = Float64Array.from(runs, (run) => (run.theirs.length > 0 ? run.theirs[0]! + run.addTheirs : -Infinity));
  const heap = Uint32Array.from(runs.keys());
  const before = (a: number, b: number): boolean =>
    ours[a]! > ours[b]! || (ours[a] === ours[b] && (theirs[a]! > theirs[b]! || (theirs[a] === theirs[b] && a < b)));
  let length = heap.length;
  const sink = (from: number): void => {
    const moved = heap[from]!;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      if (child + 1 < length && before(heap[child + 1]!, heap[child]!)) child++;
      if (!before(heap[child]!, moved)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = moved;
  };
  for (let at = (length >> 1) - 1; at >= 0; at--) sink(at);
  while (length > 0) {
    const best = heap[0]!;
    const run = runs[best]!;
    if (theirs[best]! > pairs.least) pairs.add(ours[best]!, theirs[best]!, best, next[best]!);
    // What a run has no more than before cannot be undominated any more.
    let place = next[best]! + 1;
    while (place < run.ours.length && run.theirs[place]! + run.addTheirs <= pairs.least) place++;
    next[best] = place;
    if (place < run.ours.length) {
      ours[best] = run.ours[place]! + run.addOurs;
      theirs[best] = run.theirs[place]! + run.addTheirs;
    } else {
      length--;
      heap[0] = heap[length]!;
    }
    if (length > 0) sink(0);
  }
}

/** At most `most` pairs of the layer, spread over it and with both ends. */
export function keepSome(layer: Layer, most: number): Layer {
  const size = layer.ours.length;
  if (size <= most) return layer;
  const kept = Uint32Array.from({ length: most }, (_, at) =>
    most === 1 ? 0 : Math.round((at * (size - 1)) / (most - 1)),
  );
  return {
    ours: Float64Array.from(kept, (at) => layer.ours[at]!),
    theirs: Float64Array.from(kept, (at) => layer.theirs[at]!),
    run: kept.map((at) => layer.run[at]!),
    place: kept.map((at) => layer.place[at]!),
  };
}

/** At most `most` pairs, such that each pair of the layer is worth no more to either side than one of them. */
export function roundUp(layer: Layer, most: number): Layer {
  const size = layer.ours.length;
  if (size <= most) return layer;
  const start = (at: number): number => Math.floor((at * size) / most);
  const first = Uint32Array.from({ length: most }, (_, at) => start(at));
  return {
    ours: Float64Array.from(first, (at) => layer.ours[at]!),
    theirs: Float64Array.from({ length: most }, (_, at) => layer.theirs[start(at + 1) - 1]!),
    run: first.map((at) => layer.run[at]!),
    place: first.map((at) => layer.place[at]!),
  };
}
