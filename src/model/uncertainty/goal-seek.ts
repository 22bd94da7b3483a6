/** Which value of an input makes an outcome what it is to be. */

export interface Goal {
  wanted: number;
  low: number;
  high: number;
  /** Only whole numbers are tried: days, and what is counted. */
  whole?: boolean;
}

export interface GoalAnswer {
  /** Whether the outcome is reached, to ten digits; of whole numbers, whether it is crossed between this one and the next. */
  reached: boolean;
  /** The input, and what the outcome is there; where it is not reached, the nearest that was found. */
  at: number;
  outcome: number;
}

/** Between them the outcome is looked at first, as it may turn. */
const STEPS = 40;
const MOST_STEPS = 100;
/** Relative to the range of the input, and to what the outcome is to be. */
const SAME = 1e-12;
const NEAR = 1e-10;

interface Point {
  at: number;
  outcome: number;
}

/**
 * Looks at the range in equal steps, and closes in between the first two on either side of what is wanted.
 * Source: Brent, R. (1973), "Algorithms for Minimization without Derivatives", ch. 4 (zero of a function) and ch. 5 (minimum).
 *
 * @param outcome NaN where it is no number
 */
export function seekGoal(
  { wanted, low, high, whole = false }: Goal,
  outcome: (at: number) => number,
): GoalAnswer | null {
  let best: Point | undefined;
  const known = new Map<number, number>();
  const distance = (at: number): number => {
    const place = whole ? Math.round(at) : at;
    let found = known.get(place);
    if (found === undefined) {
      found = outcome(place);
      known.set(place, found);
      if (!Number.isNaN(found) && (!best || Math.abs(found - wanted) < Math.abs(best.outcome - wanted)))
        best = { at: place, outcome: found };
    }
    return found - wanted;
  };
  const steps = whole ? Math.max(1, Math.min(STEPS, Math.round(high - low))) : STEPS;
  const places = Array.from({ length: steps + 1 }, (_, step) =>
    step === steps ? high : low + ((high - low) * step) / steps,
  );
  const distances = places.map(distance);
  const crossing = distances.findIndex((each, at) => at > 0 && each * distances[at - 1]! <= 0);
  if (crossing > 0) closeIn(distance, places[crossing - 1]!, places[crossing]!, whole ? 0.5 : SAME * (high - low));
  else if (best) {
    const at = places.findIndex((each) => (whole ? Math.round(each) : each) === best!.at);
    // An outcome that turns between two steps may touch what is wanted.
    nearest(
      distance,
      places[Math.max(0, at - 1)]!,
      places[Math.min(steps, at + 1)]!,
      whole ? 0.5 : NEAR * (high - low),
    );
  }
  if (!best) return null;
  const near = Math.abs(best.outcome - wanted) <= NEAR * Math.max(1, Math.abs(wanted));
  return { reached: near || (whole && crossing > 0), at: best.at, outcome: best.outcome };
}

/** Brent's zero, between two places on either side of it. */
function closeIn(distance: (at: number) => number, from: number, to: number, tolerance: number): void {
  let [a, b] = [from, to];
  let [fa, fb] = [distance(a), distance(b)];
  let [c, fc] = [a, fa];
  let [d, e] = [b - a, b - a];
  for (let step = 0; step < MOST_STEPS && fb !== 0; step++) {
    if (fb * fc > 0) {
      [c, fc] = [a, fa];
      d = e = b - a;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const middle = (c - b) / 2;
    if (Math.abs(middle) <= tolerance / 2 || Number.isNaN(fb)) return;
    if (Math.abs(e) >= tolerance && Math.abs(fa) > Math.abs(fb)) {
      const s = fb / fa;
      let [p, q] = [2 * middle * s, 1 - s];
      if (a !== c) {
        const [r, t] = [fb / fc, fa / fc];
        p = s * (2 * middle * t * (t - r) - (b - a) * (r - 1));
        q = (t - 1) * (r - 1) * (s - 1);
      }
      if (p > 0) q = -q;
      p = Math.abs(p);
      if (2 * p < Math.min(3 * middle * q - Math.abs(tolerance * q), Math.abs(e * q))) [e, d] = [d, p / q];
      else d = e = middle;
    } else d = e = middle;
    [a, fa] = [b, fb];
    b += Math.abs(d) > tolerance ? d : Math.sign(middle) * tolerance;
    fb = distance(b);
  }
}

const GOLDEN = (3 - Math.sqrt(5)) / 2;

/** The least distance between two places, by golden section. */
function nearest(distance: (at: number) => number, from: number, to: number, tolerance: number): void {
  let [low, high] = [from, to];
  for (let step = 0; step < MOST_STEPS && high - low > tolerance; step++) {
    const [left, right] = [low + GOLDEN * (high - low), high - GOLDEN * (high - low)];
    if (Math.abs(distance(left)) <= Math.abs(distance(right))) high = right;
    else low = left;
  }
}
