import fc from "fast-check";
import { gsim, type GsimInput } from "../../../src/model/response/gsim";
import { refusal } from "../../refusal";

const flat = (rows: number[][]): Float64Array => Float64Array.from(rows.flat());
const all = (count: number, value: number): Float64Array => new Float64Array(count).fill(value);

/** The 4 × 4 example of Francois and Hall (2003): the United States and the EU free their trade. Order USA, Japan, EU, rest. */
function freeTrade(): GsimInput {
  const before = flat([
    [0, 0.21, 0.41, 0.22],
    [0.37, 0, 0.31, 0.23],
    [0.32, 0.36, 0, 0.18],
    [0.57, 0.41, 0.25, 0.15],
  ]);
  const after = Float64Array.from(before);
  after[2] = 0;
  after[8] = 0;
  return {
    regions: 4,
    trade: flat([
      [0, 50, 200, 300],
      [500, 0, 150, 200],
      [300, 100, 200, 200],
      [50, 100, 110, 20],
    ]),
    ratesBefore: before,
    ratesAfter: after,
    demand: all(4, -1.25),
    supply: all(4, 1.5),
    substitution: all(4, 5),
  };
}

describe("gsim", () => {
  it("gives the export prices that Francois and Hall print", () => {
    const printed = [0.0792, -0.0316, 0.048, -0.0184];
    expect(Array.from(gsim(freeTrade()).prices, (price) => Number(price.toFixed(4)))).toEqual(printed);
  });

  // Run of the public R version of the model on the same example.
  it("gives the trade, surplus and revenue of the model's R version", () => {
    const outcome = gsim(freeTrade());
    const near = (actual: Float64Array, expected: number[]) =>
      expected.forEach((value, at) => expect(actual[at]).toBeCloseTo(value, 6));
    near(outcome.compositePrices, [-0.09028696469, 0.02588077841, -0.08001654805, 0.03687565285]);
    near(outcome.trade.slice(0, 4), [0, 37.83320204778, 385.8657320293, 240.3478582131]);
    near(outcome.producerSurplus, [46.13596554876, -26.2403747313, 39.824678242, -5.07319961647]);
    near(outcome.consumerSurplus, [110.595196738, -8.876051750562, 68.55885367382, -32.85894226268]);
    near(outcome.revenue, [-138.5172424286, 0.6219206031627, -93.83918589012, -2.869914372993]);
    near(outcome.welfare, [18.21391985845, -34.4945058787, 14.5443460257, -40.80205625215]);
  });

  it("moves nothing when no rate changes, whatever the trade", () => {
    const positive = fc.double({ min: 0.1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(positive, { minLength: 9, maxLength: 9 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }),
        (trade, rates) => {
          const input: GsimInput = {
            regions: 3,
            trade: Float64Array.from(trade),
            ratesBefore: Float64Array.from(rates),
            ratesAfter: Float64Array.from(rates),
            demand: all(3, -1.25),
            supply: all(3, 1.5),
            substitution: all(3, 5),
          };
          const outcome = gsim(input);
          outcome.prices.forEach((price) => expect(price).toBeCloseTo(0, 12));
          outcome.trade.forEach((value, cell) => expect(value / trade[cell]!).toBeCloseTo(1, 9));
        },
      ),
    );
  });

  it.each<[string, (input: GsimInput) => void, RegExp]>([
    [
      "a positive demand elasticity",
      (input) => (input.demand[1] = 1.25),
      /demand holds 1.25 at place 2.*−1.25, not 1.25/,
    ],
    ["a negative supply elasticity", (input) => (input.supply[0] = -1), /supply holds -1/],
    ["no substitution", (input) => (input.substitution[3] = 0), /substitution holds 0/],
    ["negative trade", (input) => (input.trade[4] = -5), /trade holds -5/],
    ["a region without exports", (input) => input.trade.fill(0, 4, 8), /Region 2 exports nothing/],
    [
      "a market without imports",
      (input) => [0, 4, 8, 12].forEach((cell) => (input.trade[cell] = 0)),
      /Region 1 imports nothing/,
    ],
    ["something that is not a number", (input) => (input.ratesAfter[0] = NaN), /rates_after holds something/],
    [
      "a change that the linear model cannot follow",
      (input) => (input.ratesAfter[4] = 1.45),
      /trade of region 2 in market 1 would fall below 0.*two or more steps/,
    ],
    [
      "elasticities that leave prices open",
      (input) => [input.supply, input.demand].forEach((each) => each.fill(0)),
      /without a single solution/,
    ],
    ["a table of another shape", (input) => (input.trade = all(12, 1)), /trade holds 12 numbers, 16 are needed/],
  ])("explains %s", (_what, spoil, message) => {
    const input = freeTrade();
    spoil(input);
    expect(refusal(() => gsim(input))).toMatch(message);
  });
});
