/** Options that exclude or require each other, as sets of options that may not be in one package. */
import { InputError } from "../input-error";

/** Option `option` of issue `issue`, both counted from 0. */
export interface Choice {
  issue: number;
  option: number;
}

/** "excludes": never both (whichever way round). "requires": never `from` without `to`. */
export interface Link {
  kind: "excludes" | "requires";
  from: Choice;
  to: Choice;
}

/** A set of options, a bit each, in words of 32. */
export type OptionSet = Uint32Array;

/** What links amount to, since both kinds say of pairs of options that they do not go together. */
export class Compatibility {
  readonly words: number;
  /** Issues in groups that no link joins with each other, each group and the groups among themselves in the issues' order. */
  readonly groups: readonly (readonly number[])[];
  private readonly bits: readonly Uint32Array[];
  private readonly forbidden: readonly (readonly OptionSet[])[];
  private readonly neighbours: readonly Set<number>[];

  /** @param counts options of each issue. Throws InputError for a link to an option that is not there. */
  constructor(
    private readonly counts: readonly number[],
    links: readonly Link[],
  ) {
    links.forEach((link, at) => this.check(link, at));
    let bit = 0;
    this.bits = counts.map((count) => Uint32Array.from({ length: count }, () => bit++));
    this.words = (bit + 31) >>> 5;
    this.forbidden = counts.map((count) => Array.from({ length: count }, () => new Uint32Array(this.words)));
    this.neighbours = counts.map(() => new Set<number>());
    for (const link of links) this.enter(link);
    this.groups = this.findGroups();
  }

  /** Options that may not be combined with this one. It may be among them itself: then no package has it. */
  forbiddenBy(issue: number, option: number): OptionSet {
    return this.forbidden[issue]![option]!;
  }

  has(set: OptionSet, issue: number, option: number): boolean {
    const bit = this.bits[issue]![option]!;
    return ((set[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
  }

  /** All options of an issue. */
  optionsOf(issue: number): OptionSet {
    const set = new Uint32Array(this.words);
    for (const bit of this.bits[issue]!) set[bit >>> 5]! |= 1 << (bit & 31);
    return set;
  }

  linkedTo(issue: number): ReadonlySet<number> {
    return this.neighbours[issue]!;
  }

  /**
   * Issues of a group in an order that keeps few of them waiting for a linked one: next comes the issue that leaves the
   * fewest combinations of options still to matter.
   */
  order(group: readonly number[]): number[] {
    const left = new Set(group);
    const done: number[] = [];
    const open = (issue: number, last: number): boolean =>
      [...this.neighbours[issue]!].some((other) => left.has(other) && other !== last);
    while (left.size > 0) {
      let next = -1;
      let least = Infinity;
      for (const candidate of left) {
        let waiting = open(candidate, candidate) ? Math.log(this.counts[candidate]!) : 0;
        for (const issue of done) if (open(issue, candidate)) waiting += Math.log(this.counts[issue]!);
        if (waiting < least) [next, least] = [candidate, waiting];
      }
      left.delete(next);
      done.push(next);
    }
    return done;
  }

  /** Whether the options, one for each issue, may be combined. */
  allows(options: ArrayLike<number>): boolean {
    for (let issue = 0; issue < this.counts.length; issue++) {
      const set = this.forbiddenBy(issue, options[issue]!);
      for (let other = 0; other < this.counts.length; other++) if (this.has(set, other, options[other]!)) return false;
    }
    return true;
  }

  private check({ kind, from, to }: Link, at: number): void {
    for (const { issue, option } of [from, to]) {
      if (!(option >= 0 && option < (this.counts[issue] ?? 0)))
        throw new InputError("links", "unknownLinkOption", { link: at + 1, option: option + 1, issue: issue + 1 });
    }
    if (kind === "excludes" && from.issue === to.issue && from.option === to.option) {
      throw new InputError("links", "optionExcludesItself", { option: from.option + 1, issue: from.issue + 1 });
    }
  }

  private enter({ kind, from, to }: Link): void {
    if (kind === "excludes") return this.separate(from, to);
    for (let option = 0; option < this.counts[to.issue]!; option++)
      if (option !== to.option) this.separate(from, { issue: to.issue, option });
  }

  private separate(one: Choice, other: Choice): void {
    // Two options of one issue never meet, unless one is required by the other: that one cannot be had at all.
    if (one.issue === other.issue) {
      if (one.option === other.option) this.add(one, one);
      return;
    }
    this.add(one, other);
    this.add(other, one);
    this.neighbours[one.issue]!.add(other.issue);
    this.neighbours[other.issue]!.add(one.issue);
  }

  private add(one: Choice, other: Choice): void {
    const bit = this.bits[other.issue]![other.option]!;
    this.forbidden[one.issue]![one.option]![bit >>> 5]! |= 1 << (bit & 31);
  }

  private findGroups(): number[][] {
    const seen = new Set<number>();
    const groups: number[][] = [];
    for (const start of this.counts.keys()) {
      if (seen.has(start)) continue;
      const group = [start];
      seen.add(start);
      for (const issue of group) {
        for (const other of this.neighbours[issue]!) {
          if (seen.has(other)) continue;
          seen.add(other);
          group.push(other);
        }
      }
      groups.push(group.sort((a, b) => a - b));
    }
    return groups;
  }
}
