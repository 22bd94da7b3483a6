/** From values to places in the chart, with round figures at its axes. */

export interface Scale {
  /** Pixels of a value. */
  at(value: number): number;
  ticks: number[];
}

/** Room at both ends, as a share of what is shown. */
const MARGIN = 0.04;

export function scaleOf(values: Iterable<number>, from: number, to: number, count = 4): Scale {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (!(high > low)) [low, high] = Number.isFinite(low) ? [low - 1, low + 1] : [0, 1];
  const room = (high - low) * MARGIN;
  const [first, last] = [low - room, high + room];
  const at = (value: number) => from + ((value - first) / (last - first)) * (to - from);
  const step = roundStep((last - first) / count);
  const ticks: number[] = [];
  for (let tick = Math.ceil(first / step); tick * step <= last; tick++) ticks.push(tick * step);
  return { at, ticks };
}

/** 1, 2 or 5 times a power of ten, at least as large. */
export function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * ([1, 2, 5, 10].find((each) => each * power >= step * (1 - 1e-9)) ?? 10);
}
