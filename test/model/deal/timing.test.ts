import fc from "fast-check";
import { priceOfWaiting, timing, type Clock, type Decision, type TimingNode } from "../../../src/model/deal/timing";

const FREE: Clock = { asOf: 0, prices: [] };
const outcome = (value: number, day = 0): TimingNode => ({ kind: "outcome", day, value });
const chance = (name: string, ...branches: [string, number, TimingNode][]): TimingNode => ({
  kind: "chance",
  name,
  branches: branches.map(([branch, probability, then]) => ({ name: branch, probability, then })),
});
const decision = (name: string, choices: Record<string, TimingNode>): Decision => ({
  kind: "decision",
  name,
  choices: Object.entries(choices).map(([choice, then]) => ({ name: choice, then })),
});

/** The Goferbroke Company of Hillier and Lieberman, with the probabilities of LINDO's model DECTREE. */
const drill = (oil: number, cost: number, event: string): TimingNode =>
  chance(event, ["oil", oil, outcome(700 - cost)], ["dry", 1 - oil, outcome(-100 - cost)]);
const plain = decision("land", { drill: drill(0.25, 0, "oil"), sell: outcome(90) });
const surveyed = (event: string, oil: number): Decision =>
  decision("then", { drill: drill(oil, 30, event), sell: outcome(60) });
const withSurvey = decision("land", {
  drill: drill(0.25, 0, "oil"),
  sell: outcome(90),
  survey: chance(
    "survey",
    ["unfavourable", 0.7, surveyed("oil if unfavourable", 0.143)],
    ["favourable", 0.3, surveyed("oil if favourable", 0.5)],
  ),
});

describe("timing", () => {
  it("gives the published 100 without a survey and 123 with one", () => {
    expect(timing(plain, FREE)).toMatchObject({ expected: 100, best: "drill" });
    const { expected, best } = timing(withSurvey, FREE);
    expect([best, expected]).toEqual(["survey", expect.closeTo(123, 9)]);
  });

  it("gives the value of perfect information, 142.5, and where the choice flips: 190 of 800", () => {
    const { perfectInformation, flips } = timing(plain, FREE);
    expect(perfectInformation).toBeCloseTo(142.5, 9);
    expect(flips).toEqual([
      { event: "oil", branch: "oil", probability: 0.25, at: expect.closeTo(0.2375, 9), instead: "sell" },
      { event: "oil", branch: "dry", probability: 0.75, at: expect.closeTo(0.7625, 9), instead: "sell" },
    ]);
  });

  it("never flips where one choice is always better", () =>
    expect(
      timing(
        decision("", { a: outcome(5), b: chance("e", ["x", 0.5, outcome(1)], ["y", 0.5, outcome(2)]) }),
        FREE,
      ).flips.map(({ at }) => at),
    ).toEqual([null, null]));

  it("charges each day its price, which changes at the deadline, and discounts", () => {
    const clock: Clock = {
      asOf: 100,
      prices: [
        { from: 90, price: 1 },
        { from: 149, price: 5 },
      ],
    };
    expect([100, 120, 149, 151].map((day) => priceOfWaiting(clock, day))).toEqual([0, 20, 49, 59]);
    const wait = decision("when", {
      now: outcome(100, 100),
      hold: outcome(160, 149),
      "new government": outcome(170, 151),
    });
    expect(timing(wait, clock).choices.map(({ expected }) => expected)).toEqual([100, 111, 111]);
    expect(
      timing(decision("", { later: outcome(110, 465) }), { asOf: 100, prices: [], rate: 0.1 }).expected,
    ).toBeCloseTo(100, 12);
  });

  it("knows one event by its name wherever it stands", () => {
    const government = (won: number, lost: number): TimingNode =>
      chance("election", ["won", 0.5, outcome(won)], ["lost", 0.5, outcome(lost)]);
    // Either choice wins 10 in one case: whoever knows the result always takes the right one.
    expect(timing(decision("", { a: government(10, 0), b: government(0, 10) }), FREE).perfectInformation).toBeCloseTo(
      5,
      12,
    );
  });

  it("values information at 0 or more", () => {
    const value = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (choices, p) => {
          const tree = decision(
            "",
            Object.fromEntries(
              choices.map(([a, b], at) => [
                `choice ${at}`,
                chance("e", ["yes", p, outcome(a)], ["no", 1 - p, outcome(b)]),
              ]),
            ),
          );
          const { perfectInformation, flips, best } = timing(tree, FREE);
          expect(perfectInformation).toBeGreaterThanOrEqual(-1e-9);
          const at = flips[0]?.at;
          if (at == null) return;
          // On the flip the two choices are worth the same.
          const worth = (name: string | null | undefined): number =>
            choices[Number(name?.slice(7))]!.reduce((sum, each, place) => sum + each * (place === 0 ? at : 1 - at), 0);
          expect(worth(best)).toBeCloseTo(worth(flips[0]?.instead), 6);
        },
      ),
    );
  });

  it.each<[string, TimingNode, RegExp]>([
    ["probabilities", chance("e", ["x", 0.5, outcome(1)], ["y", 0.4, outcome(2)]), /"e" add up to 0.9/],
    ["a probability", chance("e", ["x", 1.5, outcome(1)], ["y", -0.5, outcome(2)]), /"x" is 1.5/],
    ["a day in the past", outcome(1, -3), /3 days before the day of the decision/],
    ["a value that is missing", outcome(NaN), /no value/],
    [
      "an event with two meanings",
      chance("e", ["x", 1, chance("e", ["y", 1, outcome(1)])]),
      /"e" stands in the tree twice/,
    ],
    [
      "too many events",
      Array.from({ length: 20 }).reduce<TimingNode>(
        (then, _, at) => chance(`e${at}`, ["x", 0.5, then], ["y", 0.5, outcome(0)]),
        outcome(1),
      ),
      /1,048,576 ways/,
    ],
  ])("explains %s", (_what, node, message) =>
    expect(() => timing(decision("", { only: node }), FREE)).toThrow(message),
  );
});
