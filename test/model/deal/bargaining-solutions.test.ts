import fc from "fast-check";
import { undominated } from "../../../src/model/deal/pareto-front";
import {
  bargainingRules,
  ranked,
  settle,
  spreadOut,
  noDealReason,
  zoneOfAgreement,
} from "../../../src/model/deal/bargaining-solutions";

/** The individually rational front of Nash's barter of 1950. */
const front = {
  ours: [18, 16, 14, 12, 8, 6, 2],
  theirs: [0, 2, 4, 5, 6, 7, 8],
  ourReservation: 0,
  theirReservation: 0,
};
const chosen = (rule: (typeof bargainingRules)[number]) => {
  const at = settle(front, rule);
  return [front.ours[at], front.theirs[at]];
};

describe("settle", () => {
  it("gives Nash's own answer, a product of 60", () => expect(chosen("nash")).toEqual([12, 5]));
  it("gives each rule's answer on the same barter", () => {
    expect(chosen("kalai-smorodinsky")).toEqual([12, 5]);
    expect(chosen("egalitarian")).toEqual([8, 6]);
    expect(chosen("sum")).toEqual([18, 0]);
  });

  // The laptop domain of the negotiation competition of 2011, 27 packages, as other tools have solved it.
  it("gives the published packages of the laptop domain", () => {
    const laptop = {
      ours: [30.001554125152623, 26.22072895435128, 25.549428353496992, 21.76860318269565],
      theirs: [12.43242227162051, 14.199989370881077, 16.213247442421853, 17.98081454168242],
      ourReservation: 0,
      theirReservation: 0,
    };
    expect(bargainingRules.map((rule) => settle(laptop, rule))).toEqual([2, 2, 3, 0]);
  });

  it("prefers equal shares of the ideals, but never of a package that another betters", () => {
    // Shares 0.6 and 0.7 against 0.8 and 0.66; the third package divides equally and is dominated.
    const gains = { ours: [10, 0, 5, 6, 8], theirs: [0, 10, 5, 7, 6.6], ourReservation: 0, theirReservation: 0 };
    expect(settle(gains, "kalai-smorodinsky")).toBe(3);
    expect(settle(gains, "egalitarian")).toBe(4);
  });

  it("never proposes what is worse than no deal", () => {
    const value = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 30 }),
        value,
        value,
        fc.constantFrom(...bargainingRules),
        (pairs, our, their, rule) => {
          const at = settle(
            {
              ours: pairs.map(([a]) => a),
              theirs: pairs.map(([, b]) => b),
              ourReservation: our,
              theirReservation: their,
            },
            rule,
          );
          if (at >= 0) {
            expect(pairs[at]![0]).toBeGreaterThanOrEqual(our);
            expect(pairs[at]![1]).toBeGreaterThanOrEqual(their);
          } else expect(pairs.some(([a, b]) => a >= our && b >= their)).toBe(false);
        },
      ),
    );
  });

  it("takes the worst attainable for a reservation below it, when asked to", () => {
    const gains = { ours: [10, 6], theirs: [5, 7], ourReservation: 0, theirReservation: 0 };
    expect(settle(gains, "nash", "declared")).toBe(0);
    expect(settle({ ...gains, ours: [10, 8, 6], theirs: [5, 7, 8] }, "nash", "attainable")).toBe(1);
    // The worst of all packages is below the worst of a front.
    expect(
      settle({ ...gains, ours: [10, 8, 6], theirs: [5, 7, 8], ourWorst: 5, theirWorst: -9 }, "nash", "attainable"),
    ).toBe(0);
  });
});

describe("ranked", () => {
  it("starts with what the rule chooses and goes on by its score", () => {
    expect(ranked(front, "nash").map((at) => front.ours[at]! * front.theirs[at]!)).toEqual([60, 56, 48, 42, 32, 16, 0]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })), { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...bargainingRules),
        (pairs, rule) => {
          const gains = {
            ours: pairs.map(([a]) => a),
            theirs: pairs.map(([, b]) => b),
            ourReservation: 3,
            theirReservation: 2,
          };
          expect(ranked(gains, rule)[0] ?? -1).toBe(settle(gains, rule));
        },
      ),
    );
  });
});

describe("spreadOut", () => {
  // A quarter circle, crowded near the best for us.
  const size = 2000;
  const angle = (at: number) => (Math.PI / 2) * (at / (size - 1)) ** 3;
  const gains = {
    ours: Array.from({ length: size }, (_, at) => 10 * Math.cos(angle(at))),
    theirs: Array.from({ length: size }, (_, at) => 1000 * Math.sin(angle(at))),
    ourReservation: 0,
    theirReservation: 0,
  };

  it("leaves no gap that is wider than a few equal parts, and keeps both ends", () => {
    const places = spreadOut({ ...gains, ourReservation: -1, theirReservation: -1 }, 150);
    expect([places[0], places.at(-1)]).toEqual([0, size - 1]);
    expect(places.length).toBeGreaterThan(120);
    expect(places.length).toBeLessThanOrEqual(150);
    const along = (at: number) => (10 - gains.ours[at]!) / 10 + gains.theirs[at]! / 1000;
    places.slice(1).forEach((at, index) => expect(along(at) - along(places[index]!)).toBeLessThan((3 * 2) / 149));
  });

  it("lists all where they are few, passes over what is worse than no deal, and takes both ends for a count of 2", () => {
    expect(spreadOut({ ours: [9, 5, 1], theirs: [0, 4, 6], ourReservation: 2, theirReservation: 0 }, 10)).toEqual([
      0, 1,
    ]);
    const within = spreadOut({ ...gains, ourReservation: 5, theirReservation: 100 }, 20);
    expect(within.every((at) => gains.ours[at]! >= 5 && gains.theirs[at]! >= 100)).toBe(true);
    expect(spreadOut({ ...gains, ourReservation: -1 }, 2)).toEqual([0, size - 1]);
    expect(spreadOut({ ...gains, ourReservation: 11 }, 5)).toEqual([]);
  });

  it("never lists more than is asked for, nor one twice", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })), {
          minLength: 1,
          maxLength: 200,
        }),
        fc.integer({ min: 1, max: 50 }),
        (pairs, count) => {
          const front = Array.from(
            undominated(
              pairs.map(([a]) => a),
              pairs.map(([, b]) => b),
            ),
            (at) => pairs[at]!,
          ).sort(([a], [b]) => b - a);
          const places = spreadOut(
            { ours: front.map(([a]) => a), theirs: front.map(([, b]) => b), ourReservation: 0, theirReservation: 0 },
            count,
          );
          expect(places.length).toBeLessThanOrEqual(count);
          expect(new Set(places).size).toBe(places.length);
          expect(places.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe("whyNoDeal", () => {
  const [ours, theirs] = [
    [10, 6],
    [1, 4],
  ];
  it.each([
    [{ ours, theirs, ourReservation: 6, theirReservation: 4 }, null],
    [
      { ours, theirs, ourReservation: 11, theirReservation: 0 },
      { kind: "ours", best: 10 },
    ],
    [
      { ours, theirs, ourReservation: 0, theirReservation: 5 },
      { kind: "theirs", best: 4 },
    ],
    [
      { ours, theirs, ourReservation: 7, theirReservation: 3 },
      { kind: "apart", ourBest: 6, theirBest: 1 },
    ],
    [{ ours: [], theirs: [], ourReservation: 7, theirReservation: 3 }, { kind: "no-package" }],
  ])("says whose reservation value stands in the way", (gains, why) => expect(noDealReason(gains)).toEqual(why));
});

describe("zoneOfAgreement", () => {
  it("is the 25,000 between a seller's 180,000 and a buyer's 205,000", () =>
    expect(zoneOfAgreement(180000, 205000)).toBe(25000));
  it.each([
    [5000, 4500],
    [3500, 3000],
    [700, 400],
  ])("is nothing where the least accepted is more than the most offered", (least, most) => {
    expect(zoneOfAgreement(least, most)).toBe(0);
  });
});
