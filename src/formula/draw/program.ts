/** Works columns out for a block of draws, in as few arrays as can be: an array is used again once it is no longer needed. */
import type { Column } from "./column";

interface Step {
  column: Column;
  out: Float64Array;
  given: readonly Float64Array[];
}

export class Program {
  /** As many as keep the arrays of a block in the processor's cache. */
  static readonly BLOCK = 512;
  private readonly steps: Step[] = [];
  private readonly results: Float64Array[];
  private readonly sources: Float64Array[];
  readonly lost = new Uint8Array(Program.BLOCK);

  constructor(inputs: readonly Column[], outcomes: readonly Column[]) {
    const needed = neededBy(outcomes);
    const last = new Map<Column, number>();
    needed.forEach((column, at) => {
      for (const each of column.given) last.set(each, at);
    });
    const kept = new Set<Column>([...inputs, ...outcomes]);
    const arrays = new Map<Column, Float64Array>();
    const free: Float64Array[] = [];
    const arrayFor = (column: Column): Float64Array => {
      const array = free.pop() ?? new Float64Array(Program.BLOCK);
      arrays.set(column, array);
      return array;
    };
    this.sources = inputs.map(arrayFor);
    const isSource = new Set(inputs);
    needed.forEach((column, at) => {
      if (!isSource.has(column)) {
        const out = arrayFor(column);
        this.steps.push({ column, out, given: column.given.map((each) => arrays.get(each)!) });
      }
      for (const each of new Set(column.given))
        if (last.get(each) === at && !kept.has(each)) free.push(arrays.get(each)!);
    });
    this.results = outcomes.map((outcome) => arrays.get(outcome)!);
  }

  /** How many columns are worked out for each block. */
  get length(): number {
    return this.steps.length;
  }

  /** @param inputs all draws of each input; `results` take those of the block */
  run(inputs: readonly Float64Array[], from: number, count: number, results: readonly Float64Array[]): void {
    inputs.forEach((all, at) => this.sources[at]!.set(all.subarray(from, from + count)));
    this.lost.fill(0);
    for (const { column, out, given } of this.steps) column.kernel(out, given, count, this.lost);
    this.results.forEach((array, at) => results[at]!.set(array.subarray(0, count), from));
  }
}

/** In the order in which they were made, so that each comes after what it is made of. */
function neededBy(outcomes: readonly Column[]): Column[] {
  const found = new Set<Column>();
  const waiting = [...outcomes];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...next.given);
  }
  return [...found].sort((one, other) => one.id - other.id);
}
