import fc from "fast-check";
import { bridge, bridgeByOrder, bridgeRows, productSum, type BridgeStates } from "../../../src/model/outcome/bridge";

const states = (before: number[][], after: number[][]): BridgeStates => ({
  before: Float64Array.from(before.flat()),
  after: Float64Array.from(after.flat()),
  factors: before[0]!.length,
});

/** Das Gupta (1993), Standardization and Decomposition of Rates, US Bureau of the Census, P23-186, examples 2.2 and 2.3. */
describe("printed decompositions", () => {
  it("of the birth rates of Austria and Chile by three factors", () => {
    const parts = bridge(states([[51.78746, 0.45919, 0.52638]], [[84.90502, 0.75756, 0.51065]]));
    expect(parts[0]).toBeCloseTo(10.434, 3);
    expect(parts[1]).toBeCloseTo(10.5608, 4);
    expect(parts[2]).toBeCloseTo(-0.667, 3);
  });
  it("of births out of wedlock in 1971 and 1979 by four factors", () => {
    const parts = bridge(states([[25.3, 0.214, 0.279, 0.949]], [[32.7, 0.29, 0.473, 0.986]]));
    [0.6889, 0.8125, 1.3829, 0.1048].forEach((part, at) => expect(parts[at]).toBeCloseTo(part, 4));
    // In per cent of the difference of 2.989.
    [23.05, 27.18, 46.26, 3.5].forEach((share, at) => expect((100 * parts[at]!) / 2.9891394).toBeCloseTo(share, 2));
  });
});

const factor = fc.double({ min: -100, max: 100, noNaN: true });
const change = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([factors, rows]) =>
    fc.tuple(
      fc.array(fc.array(factor, { minLength: factors, maxLength: factors }), { minLength: rows, maxLength: rows }),
      fc.array(fc.array(factor, { minLength: factors, maxLength: factors }), { minLength: rows, maxLength: rows }),
    ),
  )
  .map(([before, after]) => states(before, after));
const near = (one: number, other: number, of: BridgeStates): boolean =>
  Math.abs(one - other) <= 1e-9 * of.before.length * 100 ** of.factors;

describe("the parts", () => {
  it("are the means over all orders", () => {
    fc.assert(
      fc.property(change, (given) => {
        const orders = bridgeByOrder(given);
        bridge(given).forEach((part, at) => {
          const mean = orders.reduce((sum, { parts }) => sum + parts[at]!, 0) / orders.length;
          expect(near(part, mean, given)).toBe(true);
        });
      }),
    );
  });
  it("add up to the change, in all rows, in each row and in each order", () => {
    fc.assert(
      fc.property(change, (given) => {
        const { before, after, factors } = given;
        const total = productSum(after, factors) - productSum(before, factors);
        const sum = (parts: Float64Array) => parts.reduce((one, other) => one + other, 0);
        expect(near(sum(bridge(given)), total, given)).toBe(true);
        expect(near(sum(bridgeRows(given)), total, given)).toBe(true);
        for (const { parts } of bridgeByOrder(given)) expect(near(sum(parts), total, given)).toBe(true);
      }),
    );
  });
  it("are nothing for a factor that does not change, and turn their sign on the way back", () => {
    fc.assert(
      fc.property(change, (given) => {
        const { before, after, factors } = given;
        const kept = after.map((value, at) => (at % factors === 0 ? before[at]! : value));
        expect(Math.abs(bridge({ before, after: kept, factors })[0]!)).toBe(0);
        const back = bridge({ before: after, after: before, factors });
        bridge(given).forEach((part, at) => expect(near(part, -back[at]!, given)).toBe(true));
      }),
    );
  });
});

it("has the orders as a dictionary has them", () => {
  expect(bridgeByOrder(states([[1, 1, 1]], [[2, 2, 2]])).map(({ order }) => order.join(""))).toEqual([
    ..."012 021 102 120 201 210".split(" "),
  ]);
});
