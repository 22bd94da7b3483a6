import { expectedOutcome } from "../../../src/model/uncertainty/expected-outcome";
import { refusal } from "../../refusal";

describe("expectedOutcome", () => {
  it("weighs outcomes by their probabilities", () =>
    expect(expectedOutcome([0.2, 0.5, 0.3], [100, -20, 0])).toBeCloseTo(10, 12));
  it("takes thirds typed with six digits", () =>
    expect(expectedOutcome([0.333333, 0.333333, 0.333334], [3, 3, 3])).toBeCloseTo(3, 12));

  it.each<[number[], number[], RegExp]>([
    [[0.5, 0.4], [1, 2], /probabilities add up to 0.9; change them so that they add up to 1/],
    [[], [], /probabilities add up to 0/],
    [[1.5, -0.5], [1, 2], /probabilities holds 1.5 at place 1/],
    [[1], [1, 2], /outcomes holds 2 numbers and probabilities 1/],
    [[0.5, 0.5], [1, Infinity], /outcomes holds Infinity at place 2/],
  ])("explains %j with %j", (probabilities, outcomes, message) =>
    expect(refusal(() => expectedOutcome(probabilities, outcomes))).toMatch(message),
  );
});
