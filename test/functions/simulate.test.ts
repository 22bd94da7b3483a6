import { FunctionError } from "./office-globals";
import { SIMULATE_COST } from "../../src/functions/catalog/simulate-cost";

const cell = (value: unknown): unknown[][] => [[value]];
const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

/** Stands in for what Excel hands to a function that streams. */
class Invocation {
  readonly results: unknown[] = [];
  onCanceled: () => void = () => undefined;
  setResult = (result: unknown): void => {
    this.results.push(result);
  };
}

function simulate(
  values: unknown,
  low: unknown,
  likely: unknown,
  high: unknown,
  draws: unknown = 1000,
  seed: unknown = null,
): Invocation {
  const invocation = new Invocation();
  const matrix = (given: unknown): unknown[][] => (Array.isArray(given) ? (given as unknown[][]) : cell(given));
  SIMULATE_COST.run(
    matrix(values),
    matrix(low),
    matrix(likely),
    matrix(high),
    matrix(draws),
    matrix(seed),
    invocation as unknown as CustomFunctions.StreamingInvocation<unknown[][]>,
  );
  return invocation;
}

const errorMessage = (invocation: Invocation): string => {
  const [error] = invocation.results;
  expect(invocation.results).toHaveLength(1);
  expect(error).toBeInstanceOf(FunctionError);
  return (error as FunctionError).message;
};

describe("SIMULATE_COST", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("shows a first result at once and better ones as draws come in, then stops", () => {
    const invocation = simulate(1000, 0.1, 0.15, 0.25, 2_000_000);
    expect(invocation.results).toHaveLength(1);
    jest.runAllTimers();
    expect(invocation.results).toHaveLength(4);
    const [mean, p5, p50, p95] = (invocation.results[3] as number[][])[0] as [number, number, number, number];
    expect(mean).toBeCloseTo((1000 * (0.1 + 4 * 0.15 + 0.25)) / 6, 0);
    expect([p5, p50, p95]).toEqual([expect.closeTo(116.4, 0), expect.closeTo(156.4, 0), expect.closeTo(207, 0)]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it("stops when its cell is cleared", () => {
    const invocation = simulate(1000, 0.1, 0.15, 0.25, 2_000_000);
    invocation.onCanceled();
    jest.runAllTimers();
    expect(invocation.results).toHaveLength(1);
  });

  it("gives the same numbers for the same seed, and others for another", () => {
    expect(simulate(column(10, 20), 0.1, 0.15, 0.25, 500, 7).results).toEqual(
      simulate(column(10, 20), 0.1, 0.15, 0.25, 500, 7).results,
    );
    expect(simulate(column(10, 20), 0.1, 0.15, 0.25, 500, 8).results).not.toEqual(
      simulate(column(10, 20), 0.1, 0.15, 0.25, 500, 7).results,
    );
  });

  it.each<[string, () => Invocation, RegExp]>([
    ["no draws", () => simulate(1, 0.1, 0.2, 0.3, 0), /^draws is 0; write a whole number from 1 to 10,000,000/],
    ["10 billion draws", () => simulate(1, 0.1, 0.2, 0.3, 1e10), /^draws is 10,000,000,000/],
    ["draws as text", () => simulate(1, 0.1, 0.2, 0.3, "many"), /^draws is "many", which is not a number/],
    ["a seed that is not whole", () => simulate(1, 0.1, 0.2, 0.3, 10, 0.5), /^seed is 0.5; write a whole number/],
    ["estimates out of order", () => simulate(1, 0.3, 0.2, 0.1), /^likely is 0.2, below low \(0.3\)/],
    [
      "estimates out of order in one of several places",
      () => simulate(column(1, 2), cell(0.1), column(0.2, 0.4), cell(0.3)),
      /place 2: high is 0.3, below likely \(0.4\)/,
    ],
    [
      "a bad cell of a range",
      () => simulate(column(1, "x"), 0.1, 0.2, 0.3),
      /^Row 2: values is "x", which is not a number/,
    ],
    ["a forgotten per cent sign", () => simulate(1, 10, 15, 25), /^low is 10, which is 1,000 %/],
    [
      "ranges of different shapes",
      () => simulate(column(1, 2), column(0.1, 0.1, 0.1), 0.2, 0.3),
      /^low is 3 rows × 1 column and values is 2 rows/,
    ],
    [
      "too many values",
      () => simulate(column(...new Array<number>(201).fill(1)), 0.1, 0.2, 0.3),
      /^values holds 201 numbers; give at most 200/,
    ],
  ])("explains %s and draws nothing", (_what, call, message) => {
    expect(errorMessage(call())).toMatch(message);
    expect(jest.getTimerCount()).toBe(0);
  });
});
