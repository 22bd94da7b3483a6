import fc from "fast-check";
import { additiveFront, undominated, type IssueValues } from "../../../src/model/deal/pareto-front";
import type { Link } from "../../../src/model/deal/links";
import { packageFront, type PackageFront, type SearchLimits } from "../../../src/model/deal/packages";
import { refusal } from "../../refusal";

type Options = readonly (readonly [number, number])[];
const issuesOf = (issues: readonly Options[]): IssueValues[] =>
  issues.map((options) => ({
    ours: Float64Array.from(options, ([ours]) => ours),
    theirs: Float64Array.from(options, ([, theirs]) => theirs),
  }));
const excludes = (a: [number, number], b: [number, number]): Link => ({
  kind: "excludes",
  from: { issue: a[0], option: a[1] },
  to: { issue: b[0], option: b[1] },
});
const requires = (a: [number, number], b: [number, number]): Link => ({ ...excludes(a, b), kind: "requires" });
const pairs = ({ front }: PackageFront): number[][] => Array.from(front.ours, (ours, at) => [ours, front.theirs[at]!]);

function keeps(options: ArrayLike<number>, links: readonly Link[]): boolean {
  const chosen = ({ issue, option }: Link["from"]): boolean => options[issue] === option;
  return links.every(({ kind, from, to }) =>
    kind === "excludes" ? !(chosen(from) && chosen(to)) : !chosen(from) || chosen(to),
  );
}

function listed(issues: readonly Options[], links: readonly Link[]): { pairs: number[][]; packages: number } {
  let all: number[][] = [[]];
  for (const options of issues) all = all.flatMap((begun) => [...options.keys()].map((option) => [...begun, option]));
  const kept = all.filter((options) => keeps(options, links));
  const sum = (options: number[], side: 0 | 1): number =>
    options.reduce((total, option, issue) => total + issues[issue]![option]![side], 0);
  const [ours, theirs] = [kept.map((options) => sum(options, 0)), kept.map((options) => sum(options, 1))];
  return { pairs: Array.from(undominated(ours, theirs), (at) => [ours[at]!, theirs[at]!]), packages: kept.length };
}

const value = fc.integer({ min: -20, max: 20 });
const someIssues = fc.array(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 5,
});
const place = fc.nat({ max: 1000 });
/** Links between whatever options there are. */
const problem = fc
  .tuple(
    someIssues,
    fc.array(fc.tuple(fc.constantFrom("excludes", "requires"), place, place, place, place), { maxLength: 12 }),
  )
  .map(([issues, drawn]) => {
    const choice = (issue: number, option: number): [number, number] => [
      issue % issues.length,
      option % issues[issue % issues.length]!.length,
    ];
    const links = drawn.map(([kind, a, b, c, d]) =>
      (kind === "excludes" ? excludes : requires)(choice(a, b), choice(c, d)),
    );
    return {
      issues,
      links: links.filter(
        ({ kind, from, to }) => kind === "requires" || from.issue !== to.issue || from.option !== to.option,
      ),
    };
  });

describe("packageFront", () => {
  it("is the additive front where nothing is linked", () => {
    fc.assert(
      fc.property(someIssues, (issues) => {
        const found = packageFront(issuesOf(issues));
        const { ours, theirs, size } = additiveFront(issuesOf(issues));
        expect(found.front).toMatchObject({ ours, theirs, size });
        expect(found.packages).toBe(issues.reduce((product, options) => product * options.length, 1));
      }),
    );
  });

  it("finds what listing every package finds, whatever excludes and requires what", () => {
    fc.assert(
      fc.property(problem, ({ issues, links }) => {
        const found = packageFront(issuesOf(issues), links);
        expect(found.complete).toBe(true);
        expect({ pairs: pairs(found), packages: found.packages }).toEqual(listed(issues, links));
      }),
      { numRuns: 150 },
    );
  });

  it("names options that keep the links and add up to the values", () => {
    fc.assert(
      fc.property(problem, ({ issues, links }) => {
        const { front } = packageFront(issuesOf(issues), links);
        for (let row = 0; row < front.size; row++) {
          const options = front.options.subarray(row * front.issues, (row + 1) * front.issues);
          expect(keeps(options, links)).toBe(true);
          expect(options.reduce((sum, option, issue) => sum + issues[issue]![option]![0], 0)).toBe(front.ours[row]);
          expect(options.reduce((sum, option, issue) => sum + issues[issue]![option]![1], 0)).toBe(front.theirs[row]);
        }
      }),
    );
  });

  it("goes around a ring of exclusions", () => {
    const ring = [excludes([0, 1], [1, 1]), excludes([1, 1], [2, 1]), excludes([2, 1], [0, 1])];
    const three = issuesOf([
      [
        [0, 0],
        [5, -1],
      ],
      [
        [0, 0],
        [4, -2],
      ],
      [
        [0, 0],
        [3, -3],
      ],
    ]);
    const found = packageFront(three, ring);
    expect(pairs(found)).toEqual([
      [5, -1],
      [0, 0],
    ]);
    expect(found.packages).toBe(4);
  });

  it("does not take the rounding of a sum for a gain", () => {
    // 0.1 + 0.2 is more than 0.3 in binary, by nothing that anyone is paid.
    const found = packageFront(
      issuesOf([
        [
          [0.1, 1],
          [0.3, 2],
        ],
        [
          [0.2, 0],
          [0, 0],
        ],
      ]),
      [excludes([0, 1], [1, 0])],
    );
    expect(pairs(found)).toEqual([[0.3, 2]]);
  });

  it("finds nothing where the links leave nothing", () => {
    const found = packageFront(issuesOf([[[1, 1]], [[1, 1]]]), [excludes([0, 0], [1, 0])]);
    expect([found.complete, found.packages, found.front.size]).toEqual([true, 0, 0]);
  });

  it("leaves out an option that requires another of its own issue", () => {
    const found = packageFront(
      issuesOf([
        [
          [9, 9],
          [1, 1],
        ],
      ]),
      [requires([0, 0], [0, 1])],
    );
    expect([pairs(found), found.packages]).toEqual([[[1, 1]], 1]);
  });

  it("gives packages and a bound that none exceeds where it could not carry every state", () => {
    const narrow: SearchLimits = { exact: { states: 1, points: 1 }, narrowed: { states: 3, points: 8 } };
    fc.assert(
      fc.property(problem, ({ issues, links }) => {
        const found = packageFront(issuesOf(issues), links, narrow);
        const exact = listed(issues, links);
        for (let row = 0; row < found.front.size; row++)
          expect(keeps(found.front.options.subarray(row * issues.length, (row + 1) * issues.length), links)).toBe(true);
        if (found.complete) {
          expect(pairs(found)).toEqual(exact.pairs);
        } else {
          for (const [ours, theirs] of exact.pairs)
            expect(found.bound.ours.some((bound, at) => bound >= ours! && found.bound.theirs[at]! >= theirs!)).toBe(
              true,
            );
        }
      }),
      { numRuns: 150 },
    );
  });

  it("bounds 30 issues of 10 options that are linked all over", () => {
    const issues = Array.from({ length: 30 }, (_, issue): Options =>
      Array.from({ length: 10 }, (__, option) => [
        ((issue * 7 + 3) % 11) * option,
        ((issue * 5 + 2) % 13) * (9 - option),
      ]),
    );
    const links = Array.from({ length: 30 }, (_, a) =>
      Array.from({ length: a }, (__, b) => excludes([a, (a * 3 + b) % 10], [b, (b * 7 + a) % 10])),
    ).flat();
    const found = packageFront(issuesOf(issues), links);
    if (found.complete) throw new Error("it is not expected to be searched to the end");
    expect(found.front.size).toBeGreaterThan(0);
    for (let row = 0; row < found.front.size; row++) {
      expect(keeps(found.front.options.subarray(row * 30, (row + 1) * 30), links)).toBe(true);
      expect(
        found.bound.ours.some(
          (ours, at) => ours >= found.front.ours[row]! && found.bound.theirs[at]! >= found.front.theirs[row]!,
        ),
      ).toBe(true);
    }
  });

  it("refuses links that cannot be", () => {
    const two = issuesOf([[[1, 1]], [[1, 1]]]);
    expect(refusal(() => packageFront(two, [excludes([0, 0], [1, 3])]))).toMatch(
      /option 4 of issue 2, which is not there/,
    );
    expect(refusal(() => packageFront(two, [excludes([0, 0], [0, 0])]))).toMatch(/excludes itself/);
  });
});
