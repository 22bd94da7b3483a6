/** Total rates of one origin and one scenario: lines of the same law are a class, days between two acts a segment. */
import type { CompiledLaw } from "./compiled-law";
import type { DayLaw } from "./day-law";
import type { Goods } from "./goods";
import type { LineLaw } from "./line-law";
import type { Measure } from "./measure";
import { uptakeOn, withUptake } from "./origin";
import { tidy } from "./rate";

export class RateTable {
  readonly segments: readonly number[];
  /** Lines of one number have the same base rate and the same measures. */
  readonly rowOf: Int32Array;
  private readonly columnOf: Uint16Array;
  private readonly firstDay: number;
  /** By line, the share that claims the preference: of a line alone, and of the line as part of trade; null: all. */
  private readonly single: Float64Array | null;
  private readonly blended: Float64Array | null;
  /** By segment, the share of what does not claim at first that does by then. */
  private readonly uptake: Float64Array | null;
  /** 1 for lines whose share is stated; null where none is, or nothing is taken up. */
  private readonly stated: Uint8Array | null;

  constructor(
    private readonly compiled: CompiledLaw,
    /** Of the origin itself: another origin with the same law has rows of other names. */
    readonly law: LineLaw,
  ) {
    this.segments = compiled.segments;
    this.rowOf = compiled.classes.rowOf;
    this.columnOf = compiled.columnOf;
    this.firstDay = compiled.firstDay;
    this.single = claimShares(law, true);
    this.blended = claimShares(law, false);
    this.uptake = law.origin.claimUptake.length === 0 ? null : uptakeBySegment(law, compiled);
    this.stated =
      this.uptake && law.states(law.origin.programme)
        ? Uint8Array.from(law.origin.base, (_, line) => Number(law.claimIsStated(line)))
        : null;
  }

  /** Rows of the origin and the scenario, in the order of the table. */
  get measures(): readonly Measure[] {
    return this.law.measures;
  }

  /** Total ad valorem rate of a line asked for by its code on a day of the schedule; neither is checked, for this is the inner loop. */
  lookup(line: number, day: number): number {
    const column = this.columnOf[day - this.firstDay]!;
    return this.rate(this.compiled.day(column), line, column, this.single);
  }

  /** Rate of a line as part of trade, of which a share claims the preference. */
  tradeRate(line: number, day: number): number {
    const column = this.columnOf[day - this.firstDay]!;
    return this.rate(this.compiled.day(column), line, column, this.blended);
  }

  /** Rate on a day, weighted over the lines of the goods; `weights` must be those of the table's origin. */
  weighted(goods: Goods, weights: Float64Array, day: number): number {
    const column = this.columnOf[day - this.firstDay]!;
    const law = this.compiled.day(column);
    let average = law.averages.get(weights);
    if (average === undefined) law.averages.set(weights, (average = this.average(goods, weights, law, column)));
    return average;
  }

  /** Days of [from, until) in each segment, with the segment's first day. */
  spans(from: number, until: number): { day: number; days: number }[] {
    const found: { day: number; days: number }[] = [];
    for (let column = 0; column < this.compiled.columns; column += 1) {
      const days = Math.min(until, this.segments[column + 1]!) - Math.max(from, this.segments[column]!);
      if (days > 0) found.push({ day: this.segments[column]!, days });
    }
    return found;
  }

  get days(): readonly [number, number] {
    return [this.compiled.firstDay, this.compiled.lastDay];
  }

  private rate({ claimed, unclaimed }: DayLaw, line: number, column: number, claims: Float64Array | null): number {
    const row = this.rowOf[line]!;
    const rate = claimed.lookup(row);
    if (claims === null) return rate;
    const share = this.claimed(claims[line]!, line, column);
    return share === 1 ? rate : mixed(share, rate, unclaimed.lookup(row));
  }

  private claimed(share: number, line: number, column: number): number {
    if (this.uptake === null || share === 1 || this.stated?.[line] === 1) return share;
    return withUptake(share, this.uptake[column]!);
  }

  private average(goods: Goods, ofLines: Float64Array, law: DayLaw, column: number): number {
    const claims = goods.single ? this.single : this.blended;
    const { lines, weights, rows, placeOf } = this.compiled.classes.weightedLines(goods, ofLines);
    const rates = rows.map((row) => law.claimed.at(row));
    const others = claims === null ? rates : rows.map((row) => law.unclaimed.at(row));
    let sum = 0;
    for (let index = 0; index < lines.length; index += 1) {
      const line = lines[index]!;
      const place = placeOf[index]!;
      const share = claims === null ? 1 : this.claimed(claims[line]!, line, column);
      sum += (share === 1 ? rates[place]! : mixed(share, rates[place]!, others[place]!)) * weights[index]!;
    }
    return tidy(sum);
  }
}

/** Of trade of which a share claims. */
const mixed = (share: number, claimed: number, unclaimed: number): number =>
  tidy(share * claimed + (1 - share) * unclaimed);

/** A day before any uptake: the shares as they were counted. */
const BEFORE_UPTAKE = -Infinity;

function uptakeBySegment(law: LineLaw, { columns, segments }: CompiledLaw): Float64Array {
  return Float64Array.from({ length: columns }, (_, column) => uptakeOn(law.origin, segments[column]!)?.share ?? 0);
}

/** null where every line claims in full, so that nothing has to be mixed. */
function claimShares(law: LineLaw, single: boolean): Float64Array | null {
  const { programme, claims, singleClaims } = law.origin;
  if (programme === "") return null;
  if (!law.states(programme)) return single && singleClaims ? null : claims;
  const shares = Float64Array.from(law.origin.base, (_, line) => law.claimShare(line, single, BEFORE_UPTAKE));
  return shares.every((share) => share === 1) ? null : shares;
}
