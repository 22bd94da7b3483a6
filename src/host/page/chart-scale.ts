/** Axes with round numbers. */

export interface Scale {
  minimum: number;
  maximum: number;
  ticks: number[];
}

const ROUND = [1, 2, 2.5, 5, 10];

/** Includes zero, as Excel does where the values are not all close together. */
export function scaleFor(
  values: readonly number[],
  count: number,
  fixed: { minimum?: number | undefined; maximum?: number | undefined } = {},
): Scale {
  const low = fixed.minimum ?? Math.min(0, ...values);
  const high = fixed.maximum ?? Math.max(0, ...values);
  const span = high - low || 1;
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (ROUND.find((factor) => factor * power >= rough) ?? 10) * power;
  const minimum = fixed.minimum ?? Math.floor(low / step) * step;
  const maximum = fixed.maximum ?? (Math.ceil(high / step) * step || (minimum === 0 ? 1 : 0));
  const steps = Math.max(1, Math.round((maximum - minimum) / step));
  return {
    minimum,
    maximum,
    ticks: Array.from({ length: steps + 1 }, (_, index) => Number((minimum + index * step).toPrecision(12))).filter(
      (tick) => tick <= maximum + step / 1e6,
    ),
  };
}

/** Large numbers short: 1.5B, 20M. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  for (const [unit, letter] of [
    [1e12, "T"],
    [1e9, "B"],
    [1e6, "M"],
    [1e4, "K"],
  ] as const) {
    if (size >= unit) return `${Number((value / (letter === "K" ? 1e3 : unit)).toPrecision(4))}${letter}`;
  }
  return String(Number(value.toPrecision(6)));
}
