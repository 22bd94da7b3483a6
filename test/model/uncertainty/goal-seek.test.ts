/** Goal seek: roots, what is not reached, and whole days. */
import { seekGoal } from "../../../src/model/uncertainty/goal-seek";

it.each([
  [(x: number) => x * x, 2, 0, 3, Math.SQRT2],
  // Brent (1973), ch. 4: the zeros of sin and of a cubic; Wallis's equation, which Newton solved: 2.0945514815423265.
  [Math.sin, 0, 3, 4, Math.PI],
  [(x: number) => x ** 3 - 2 * x - 5, 0, 2, 3, 2.0945514815423265],
  [(x: number) => Math.exp(-40 * x), 0.5, 0, 10, Math.log(2) / 40],
  [(x: number) => 5 - x, 5, 0, 4, 0],
  [(x: number) => (x < 1 ? Number.NaN : Math.log(x)), 1, 0, 5, Math.E],
])("%s reaches %d", (outcome, wanted, low, high, expected) => {
  const answer = seekGoal({ wanted, low, high }, outcome);
  expect(answer?.reached).toBe(true);
  expect(answer?.at).toBeCloseTo(expected, 10);
});

it("finds what is wanted where an outcome turns there", () => {
  const answer = seekGoal({ wanted: 1, low: 0, high: 3 }, (x) => 1 - (x - 1.23) ** 2);
  expect(answer).toMatchObject({ reached: true });
  expect(answer?.at).toBeCloseTo(1.23, 4);
});

it("says what comes nearest where no value reaches it", () => {
  const answer = seekGoal({ wanted: 10, low: 0, high: 4 }, (x) => 6 - (x - 1.3) ** 2);
  expect(answer).toMatchObject({ reached: false });
  expect(answer?.at).toBeCloseTo(1.3, 4);
  expect(answer?.outcome).toBeCloseTo(6, 8);
});

it("tries whole days, and takes the nearer of two that it falls between", () => {
  const tried: number[] = [];
  const duty = (day: number) => {
    tried.push(day);
    return (day - 45800) * 10;
  };
  expect(seekGoal({ wanted: 1234, low: 45850, high: 46200, whole: true }, duty)).toEqual({
    reached: true,
    at: 45923,
    outcome: 1230,
  });
  expect(tried.every(Number.isInteger)).toBe(true);
});

it("gives nothing where the outcome is no number anywhere", () => {
  expect(seekGoal({ wanted: 1, low: 0, high: 1 }, () => Number.NaN)).toBeNull();
});
