import fc from "fast-check";
import type { IssueValues } from "../../../src/model/deal/pareto-front";
import type { Link } from "../../../src/model/deal/links";
import { cheapestConcessions, equalOffers, suggestedTrades } from "../../../src/model/deal/offers";
import { refusal } from "../../refusal";

const issue = (...options: [number, number][]): IssueValues => ({
  ours: Float64Array.from(options, ([ours]) => ours),
  theirs: Float64Array.from(options, ([, theirs]) => theirs),
});
const excludes = (a: [number, number], b: [number, number]): Link => ({
  kind: "excludes",
  from: { issue: a[0], option: a[1] },
  to: { issue: b[0], option: b[1] },
});

const value = fc.integer({ min: -20, max: 20 });
const someIssues = fc.array(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 4 }), {
  minLength: 2,
  maxLength: 4,
});
const packagesOf = (issues: readonly (readonly unknown[])[]): number[][] =>
  issues.reduce<number[][]>(
    (begun, options) => begun.flatMap((each) => [...options.keys()].map((option) => [...each, option])),
    [[]],
  );

describe("equalOffers", () => {
  it("gives each time the best for them that is worth enough to us and different enough", () => {
    fc.assert(
      fc.property(
        someIssues,
        value,
        fc.nat({ max: 30 }),
        fc.nat({ max: 2 }),
        (given, target, tolerance, differences) => {
          const issues = given.map((options) => issue(...options));
          const sum = (options: ArrayLike<number>, side: 0 | 1): number =>
            given.reduce((total, options_, at) => total + options_[options[at]!]![side], 0);
          const { offers, complete } = equalOffers(issues, [], target, tolerance, 3, differences);
          expect(complete).toBe(true);
          const apart = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
            given.filter((_, at) => a[at] !== b[at]).length;
          offers.forEach(({ ours, theirs, options }, at) => {
            expect([sum(options, 0), sum(options, 1)]).toEqual([ours, theirs]);
            expect(ours).toBeGreaterThanOrEqual(target);
            expect(ours).toBeLessThanOrEqual(target + tolerance);
            const others = packagesOf(given).filter(
              (each) =>
                sum(each, 0) >= target &&
                offers.slice(0, at).every((offer) => apart(each, offer.options) >= differences),
            );
            expect(theirs).toBe(Math.max(...others.map((each) => sum(each, 1))));
            for (const earlier of offers.slice(0, at))
              expect(apart(options, earlier.options)).toBeGreaterThanOrEqual(differences);
          });
        },
      ),
    );
  });

  it("keeps the links", () => {
    const issues = [issue([0, 3], [2, 1]), issue([0, 3], [2, 1]), issue([0, 3], [2, 1])];
    const { offers } = equalOffers(issues, [excludes([0, 1], [1, 1])], 2, 1, 3);
    expect(offers.map(({ options }) => options.join("")).sort()).toEqual(["001", "010", "100"]);
    expect(offers.map(({ ours, theirs }) => [ours, theirs])).toEqual([
      [2, 7],
      [2, 7],
      [2, 7],
    ]);
  });

  it("refuses what it cannot do", () => {
    expect(refusal(() => equalOffers([issue([1, 1])], [], 0, 0, 0))).toMatch(/count is 0/);
    expect(refusal(() => equalOffers([issue([1, 1])], [], 0, -1, 1))).toMatch(/tolerance is -1/);
  });
});

describe("suggestedTrades", () => {
  // A price is worth more to us, a delivery more to them: Raiffa's integrative bargain in small.
  const issues = [issue([0, 10], [8, 0]), issue([0, 2], [2, 0]), issue([0, 4], [9, 0])];

  it("gives where it costs little and takes where it brings much", () => {
    const [best] = suggestedTrades(issues, [], [1, 0, 0], 5);
    expect(best).toMatchObject({
      give: { issue: 0, from: 1, to: 0, ours: -8, theirs: 10 },
      take: { issue: 2, from: 0, to: 1, ours: 9, theirs: -4 },
      ours: 1,
      theirs: 6,
    });
  });

  it("leaves neither side worse, breaks no link and finds every such trade of two issues", () => {
    fc.assert(
      fc.property(someIssues, (given) => {
        const values = given.map((options) => issue(...options));
        const start = given.map(() => 0);
        const links = [excludes([0, given[0]!.length - 1], [1, given[1]!.length - 1])];
        const trades = suggestedTrades(values, links, start, 1000);
        const expected = packagesOf(given).filter((options) => {
          const moved = [...options.keys()].filter((at) => options[at] !== 0);
          if (moved.length !== 2 || (options[0] === given[0]!.length - 1 && options[1] === given[1]!.length - 1))
            return false;
          const change = (at: number, side: 0 | 1): number => given[at]![options[at]!]![side] - given[at]![0]![side];
          const [a, b] = moved as [number, number];
          const opposed =
            change(a, 0) * change(b, 0) < 0 && change(a, 1) * change(b, 1) < 0 && change(a, 0) * change(a, 1) < 0;
          const [ours, theirs] = [change(a, 0) + change(b, 0), change(a, 1) + change(b, 1)];
          return opposed && ours >= 0 && theirs >= 0 && (ours > 0 || theirs > 0);
        });
        expect(trades).toHaveLength(expected.length);
        for (const { give, take, ours, theirs } of trades)
          expect([give.ours + take.ours, give.theirs + take.theirs]).toEqual([ours, theirs]);
      }),
    );
  });

  it("orders issues by what a unit of our loss brings them", () =>
    expect(cheapestConcessions(issues).map(({ issue: at, cost, gain }) => [at, cost, gain])).toEqual([
      [0, 8, 10],
      [1, 2, 2],
      [2, 9, 4],
    ]));
});
