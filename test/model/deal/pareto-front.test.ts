import fc from "fast-check";
import { additiveFront, undominated, type IssueValues } from "../../../src/model/deal/pareto-front";
import { refusal } from "../../refusal";

const issue = (ours: number[], theirs: number[]): IssueValues => ({
  ours: Float64Array.from(ours),
  theirs: Float64Array.from(theirs),
});

/** Nash's nine goods of 1950: each stays or changes hands; its worth to the giver is lost, to the taker won. */
const bill = [
  [2, 4],
  [2, 2],
  [2, 1],
  [2, 2],
  [4, 1],
] as const;
const jack = [
  [10, 1],
  [4, 1],
  [6, 2],
  [2, 2],
] as const;
const barter = [
  ...bill.map(([own, other]) => issue([0, -own], [0, other])),
  ...jack.map(([other, own]) => issue([0, other], [0, -own])),
];

describe("additiveFront", () => {
  it("holds the gains of Nash's table, without the row that another dominates", () => {
    const front = additiveFront(barter);
    const pairs = Array.from(front.ours, (ours, at) => [ours, front.theirs[at]]).filter(
      ([ours, theirs]) => ours! >= 0 && theirs! >= 0,
    );
    expect(pairs).toEqual([
      [18, 0],
      [16, 2],
      [14, 4],
      [12, 5],
      [8, 6],
      [6, 7],
      [2, 8],
    ]);
  });

  it("names options that add up to each package's values", () => {
    const front = additiveFront(barter);
    for (let at = 0; at < front.size; at++) {
      let ours = 0;
      barter.forEach((values, place) => (ours += values.ours[front.options[at * front.issues + place]!]!));
      expect(ours).toBe(front.ours[at]);
    }
  });

  it("finds what listing every package finds", () => {
    const value = fc.integer({ min: -20, max: 20 });
    const anIssue = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(anIssue, { minLength: 1, maxLength: 5 }), (issues) => {
        const front = additiveFront(
          issues.map((options) =>
            issue(
              options.map(([a]) => a),
              options.map(([, b]) => b),
            ),
          ),
        );
        let packages: [number, number][] = [[0, 0]];
        for (const options of issues)
          packages = packages.flatMap(([ours, theirs]) =>
            options.map(([a, b]): [number, number] => [ours + a, theirs + b]),
          );
        const listed = undominated(
          packages.map(([ours]) => ours),
          packages.map(([, theirs]) => theirs),
        );
        expect(Array.from(front.ours)).toEqual(Array.from(listed, (at) => packages[at]![0]));
        expect(Array.from(front.theirs)).toEqual(Array.from(listed, (at) => packages[at]![1]));
      }),
    );
  });

  it.each<[IssueValues[], RegExp]>([
    [[], /no issue/],
    [[issue([], [])], /Issue 1 has no options/],
    [[issue([1], [2]), issue([1, NaN], [1, 2])], /Option 2 of issue 2 has no value for us/],
    [[issue([1, 2], [1])], /2 values for us and 1 for them/],
  ])("explains what is missing", (issues, message) => expect(refusal(() => additiveFront(issues))).toMatch(message));
});

describe("undominated", () => {
  // Ten outcomes whose front NegMAS's own tests give as the fourth and the seventh.
  it("does not depend on the order of packages", () => {
    const ours = [
      0.5337723805661662, 0.8532272031479199, 0.4781281413197942, 0.7242899747791032, 0.3461879818432919,
      0.2608677043479706, 0.9419131964655383, 0.29368079952747694, 0.6093201983562316, 0.7066918086398718,
    ];
    const theirs = [0, 0, 1, 1, 1, 1, 0, 0, 0, 0];
    expect(Array.from(undominated(ours, theirs))).toEqual([6, 3]);
  });
});
