import fc from "fast-check";
import { perfectInformation, sampleInformation } from "../../../src/model/uncertainty/information";

/** The Goferbroke Company of Hillier and Lieberman's textbook, thousands of dollars: drill or sell, oil or dry. */
const PAYOFFS = [
  [700, -100],
  [90, 90],
];
const PRIOR = [0.25, 0.75];
/** A seismic survey: favourable or not. */
const SURVEY = [
  [0.6, 0.2],
  [0.4, 0.8],
];

describe("the oil company's survey", () => {
  it("is worth at most 142.5", () => expect(perfectInformation(PAYOFFS, PRIOR)).toBeCloseTo(142.5, 12));
  it("raises 100 to the published 123 after its cost of 30", () =>
    expect(100 + sampleInformation(PAYOFFS, PRIOR, SURVEY) - 30).toBeCloseTo(123, 12));
});

it("is worth most when it is never wrong, nothing when it says the same in every state", () => {
  const probability = fc.double({ min: 0.01, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
        minLength: 1,
        maxLength: 4,
      }),
      probability,
      probability,
      probability,
      (rows, prior, right, wrong) => {
        const states = [prior, 1 - prior];
        const perfect = perfectInformation(rows, states);
        const sample = sampleInformation(rows, states, [
          [right, wrong],
          [1 - right, 1 - wrong],
        ]);
        expect(sample).toBeGreaterThanOrEqual(-1e-9);
        expect(sample).toBeLessThanOrEqual(perfect + 1e-9);
        expect(
          sampleInformation(rows, states, [
            [1, 0],
            [0, 1],
          ]),
        ).toBeCloseTo(perfect, 9);
        expect(
          sampleInformation(rows, states, [
            [right, right],
            [1 - right, 1 - right],
          ]),
        ).toBeCloseTo(0, 9);
      },
    ),
  );
});

it("explains what does not add up", () => {
  expect(() => perfectInformation([[1, 2]], [0.5, 0.4])).toThrow(/add up to 0.9/);
  expect(() => perfectInformation([[1]], [0.5, 0.5])).toThrow(/1 payoffs and there are 2 states/);
  expect(() => sampleInformation([[1, 2]], [0.5, 0.5], [[0.5, 0.5]])).toThrow(/state 1 add up to 0.5/);
});
