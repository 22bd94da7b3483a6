/** Groups of lines under the acts that cover them: what these add to base rates, and the total rates of the group's rows. */
import type { LineLaw } from "./line-law";
import type { Measure } from "./measure";

/** Acts in the order of the table. What they add is the same for all lines, days and origins with the same claim, stacking rules and base rate. */
export class Acts {
  private readonly next = new Map<number, Acts>();
  private readonly added = new Map<string, readonly number[]>();

  constructor(
    private readonly measures: readonly Measure[] = [],
    /** Some act's rate goes by the base rate, or by how much of the line is metal. */
    private readonly readsBase = false,
    private readonly readsMetal = false,
  ) {}

  with(measure: Measure, effect: number): Acts {
    let found = this.next.get(effect);
    if (!found) {
      const { form } = measure;
      const readsBase = this.readsBase || form === "floor" || form === "net of MFN";
      const readsMetal = this.readsMetal || form === "additional on metal content";
      this.next.set(effect, (found = new Acts([...this.measures, measure], readsBase, readsMetal)));
    }
    return found;
  }

  /** Of a line that they cover, on a day on which they are in force and count. */
  addedTo(line: number, law: LineLaw, day: number, claimed: boolean): readonly number[] {
    const { base, mfn } = law.baseRates(line, day, claimed);
    const key = `${this.readsBase ? `${base} ${mfn}` : ""} ${this.readsMetal ? law.metalKeyOf(line) : ""}`;
    let found = this.added.get(key);
    if (!found) this.added.set(key, (found = law.added(this.measures, line, day, claimed)));
    return found;
  }
}

/** The rates of a group's rows under its acts, in a period of the same base rates. */
export class GroupLaw {
  private readonly next = new Map<number, GroupLaw>();
  private rates: Float64Array | undefined;

  constructor(readonly acts: Acts) {}

  with(measure: Measure, effect: number): GroupLaw {
    let found = this.next.get(effect);
    if (!found) this.next.set(effect, (found = new GroupLaw(this.acts.with(measure, effect))));
    return found;
  }

  /** undefined where it was not worked out yet. */
  rate(place: number): number | undefined {
    const rate = this.rates?.[place];
    return rate === undefined || Number.isNaN(rate) ? undefined : rate;
  }

  keep(place: number, rate: number, rows: number): number {
    this.rates ??= new Float64Array(rows).fill(NaN);
    return (this.rates[place] = rate);
  }
}
