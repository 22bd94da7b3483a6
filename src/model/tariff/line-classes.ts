/**
 * Lines that no law seen so far distinguishes. Lines of a group are covered by the same acts; those of a row have the same base rate and the same
 * share of metal too, so that the rate of a row is worked out once.
 */
import type { Goods } from "./goods";
import type { LineLaw } from "./line-law";
import { weightedLines, type WeightedLines } from "./weighted-lines";

/** Laws name some hundred lists of lines; a workbook that makes up ever new ones starts again. */
const MOST_LISTS = 1000;

interface Numbered {
  /** By line. */
  rowOf: Int32Array;
  firstLines: readonly number[];
}

export class LineClasses {
  /** By line. */
  readonly rowOf: Int32Array;
  /** The first line of each row, and of each group. */
  readonly firstLines: readonly number[];
  private readonly groupLines: readonly number[];
  /** By row: its group, and which row of the group it is. */
  readonly groupOf: Int32Array;
  readonly placeOf: Int32Array;
  /** By group, how many rows it has. */
  readonly sizes: Int32Array;
  private readonly covered = new WeakMap<Uint8Array, Uint8Array>();
  private readonly weighed = new WeakMap<Float64Array, WeightedLines>();

  private constructor(
    groups: Numbered,
    rows: Numbered,
    /** Lists of lines that are distinguished, and those that are distinguished by their metal. */
    private readonly lists: ReadonlySet<Int32Array>,
    private readonly metalLists: ReadonlySet<Int32Array>,
  ) {
    this.rowOf = rows.rowOf;
    this.firstLines = rows.firstLines;
    this.groupLines = groups.firstLines;
    this.groupOf = Int32Array.from(rows.firstLines, (line) => groups.rowOf[line]!);
    this.sizes = new Int32Array(groups.firstLines.length);
    this.placeOf = this.groupOf.map((group) => this.sizes[group]!++);
  }

  /** By group, 1 where the list of lines, of which `covers` has 1 for each, covers it. */
  coveredGroups(covers: Uint8Array): Uint8Array {
    let found = this.covered.get(covers);
    if (!found) this.covered.set(covers, (found = Uint8Array.from(this.groupLines, (line) => covers[line]!)));
    return found;
  }

  weightedLines(goods: Goods, weights: Float64Array): WeightedLines {
    let found = this.weighed.get(weights);
    if (!found) this.weighed.set(weights, (found = weightedLines(goods, weights, this.rowOf)));
    return found;
  }

  /** `known` where it distinguishes what the law does, else classes that do so too. */
  static of(law: LineLaw, known: LineClasses | undefined): LineClasses {
    const old = known && known.lists.size < MOST_LISTS ? known : undefined;
    const { properties, contentLines } = law;
    if (
      old &&
      properties.every((list) => old.lists.has(list)) &&
      contentLines.every((list) => old.metalLists.has(list))
    )
      return old;
    const lists = new Set([...(old?.lists ?? []), ...properties]);
    const metalLists = new Set([...(old?.metalLists ?? []), ...contentLines]);
    const { classOf } = law.origin;
    const groups = new Int32Array(classOf.length);
    let count = 1;
    // The lines of a list leave their group for a new one; what all lines have distinguishes none.
    for (const list of lists) if (list.length < classOf.length) count = split(groups, count, list, () => 0);
    const group = numbered(groups, count);
    const all = Int32Array.from(classOf.keys());
    const rows = group.rowOf.slice();
    count = split(rows, group.firstLines.length, all, (line) => classOf[line]!);
    for (const list of metalLists) count = split(rows, count, list, (line) => law.metalClassOf(line));
    return new LineClasses(group, numbered(rows, count), lists, metalLists);
  }
}

/** Gives lines of a list new classes, one for each class that they leave and property that they have. Answers with the number of classes. */
function split(classOf: Int32Array, classes: number, list: Int32Array, property: (line: number) => number): number {
  const ids = new Map<number, number>();
  let next = classes;
  for (const line of list) {
    const key = property(line) * classes + classOf[line]!;
    let id = ids.get(key);
    if (id === undefined) ids.set(key, (id = next++));
    classOf[line] = id;
  }
  return next;
}

/** Numbers the classes by their first lines. */
function numbered(classOf: Int32Array, classes: number): Numbered {
  const numbers = new Int32Array(classes).fill(-1);
  const firstLines: number[] = [];
  const rowOf = classOf.map((id, line) => {
    if (numbers[id] === -1) numbers[id] = firstLines.push(line) - 1;
    return numbers[id]!;
  });
  return { rowOf, firstLines };
}
