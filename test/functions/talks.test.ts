import { errorOf } from "./office-globals";
import { ACCEPT_CHANCE } from "../../src/functions/catalog/accept-chance";
import { LEARN_WEIGHTS } from "../../src/functions/catalog/learn-weights";
import { NEXT_OFFER } from "../../src/functions/catalog/next-offer";

const cell = (value: unknown): unknown[][] => [[value]];
const issues = [
  ["Cars", "25%", 0, 0, null, null],
  ["Cars", "15%", 9, -4, null, null],
  ["LNG", "none", 0, 0, null, null],
  ["LNG", "buy", -3, 6, null, null],
  ["Ships", "none", 0, 0, null, null],
  ["Ships", "yards", -2, 5, null, null],
];
const talks = [
  [1, "us", "Cars", "15%", "refused"],
  [1, "us", "LNG", "none", "refused"],
  [1, "them", "LNG", "buy", "offered"],
  [1, "them", "Ships", "yards", "offered"],
  [null, "", null, null, null],
  [2, "them", "LNG", "buy", "parked"],
];
const blank = [
  [null, null, null, null, null],
  ["", "", "", "", ""],
];
const reservation = [[-2, 0, 2]];

describe("LEARN_WEIGHTS", () => {
  const learnt = (rows: unknown[][]) => LEARN_WEIGHTS.run(issues, rows, reservation);

  it("has a row for each issue and one for what no deal is worth to them", () => {
    const rows = learnt(talks);
    expect(rows.map(([name]) => name)).toEqual(["Cars", "LNG", "Ships", "their_batna"]);
    const shares = rows.slice(0, 3).map((row) => row[4] as number);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
    rows.forEach((row) => expect(row).toHaveLength(8));
    // They have named LNG twice and never cars.
    expect(rows[1]![1]).toBeGreaterThan(learnt(blank)[1]![1] as number);
    expect(talks[(rows[1]![7] as number) - 1]).toContain("LNG");
  });

  it("reads Korean words, and rounds in their order", () => {
    const korean = talks.map(([round, side, ...rest]) => [
      round,
      side === "us" ? "우리" : side === "them" ? "상대" : side,
      ...rest.slice(0, 2),
      rest[2] === "refused" ? "거부" : rest[2] === "offered" ? "제시" : rest[2] === "parked" ? "보류" : rest[2],
    ]);
    expect(learnt(korean)).toEqual(learnt(talks));
    const turned = learnt([talks[5]!, ...talks.slice(0, 5)]);
    expect(turned.map((row) => row.slice(0, 7))).toEqual(learnt(talks).map((row) => row.slice(0, 7)));
  });

  it("says of each row how it fits, and of options that are not in the deal that nothing is learnt", () => {
    const more = [...talks, [3, "them", "Cars", "20%", "offered"], [3, "us", "LNG", "buy", "offered"]];
    const fit = LEARN_WEIGHTS.run(issues, more, reservation, null, cell("fit"));
    expect(fit).toHaveLength(more.length);
    expect(fit[0]![0]).toBe(fit[1]![0]);
    expect(fit[4]).toEqual(["", ""]);
    expect(fit[6]).toEqual(["", "Not an option of the deal, so nothing is learnt from it."]);
    expect(fit[7]).toEqual(["", ""]);
  });

  it("says where an answer contradicts the model", () => {
    const odd = [[1, "us", "Cars", "15%", "accepted"]];
    const [[chance, words]] = LEARN_WEIGHTS.run(issues, odd, cell(3), cell(0.001), cell("fit")) as [[number, string]];
    expect(chance).toBeLessThan(0.05);
    expect(words).toMatch(/^Contradicts the model: it gave this answer a chance of 2 %/);
  });

  it("names the bad row", () => {
    const bad = (row: unknown[]) => errorOf(() => learnt([talks[0]!, row])).message;
    expect(bad([1, "he", "LNG", "buy", "offered"])).toMatch(/^talks, row 2, side is "he": write "us" or "them"/);
    expect(bad([1, "us", "LNG", "buy", "maybe"])).toMatch(/^talks, row 2, status is "maybe": write "offered"/);
    expect(errorOf(() => LEARN_WEIGHTS.run(issues, [["us", "LNG"]], reservation)).message).toMatch(
      /^talks is 1 row × 2/,
    );
    expect(errorOf(() => LEARN_WEIGHTS.run(issues, talks, [[1, 2]])).message).toMatch(/give one cell, or three/);
  });
});

describe("ACCEPT_CHANCE", () => {
  it("is the chance of each package, a blank cell the first option", () => {
    const packages = [
      ["25%", "buy", "yards"],
      ["15%", "none", "none"],
      ["15%", null, ""],
      ["15%", "buy", "yards"],
    ];
    const chances = ACCEPT_CHANCE.run(issues, blank, reservation, packages).map(([chance]) => chance as number);
    expect(chances[0]).toBe(1);
    expect(chances[1]).toBe(chances[2]);
    expect(chances[1]!).toBeLessThan(chances[3]!);
  });

  it("names an option that is not there", () => {
    const message = (packages: unknown[][]) =>
      errorOf(() => ACCEPT_CHANCE.run(issues, talks, reservation, packages)).message;
    expect(message([["20%", "buy", "none"]])).toBe(
      'packages, row 1: "20%" is not an option of "Cars": give one that issues has.',
    );
    expect(message([["15%"]])).toMatch(/give a column for each of the 3 issues/);
  });
});

describe("NEXT_OFFER", () => {
  const offers = (chance: number, mandate: unknown[][] | null = null) =>
    NEXT_OFFER.run(issues, talks, cell(0), reservation, cell(chance), cell(3), mandate);

  it("is worth less to us the surer it is to be accepted", () => {
    const worth = [0.1, 0.5, 0.95].map((chance) => offers(chance)[0]![0] as number);
    expect(worth[1]!).toBeLessThanOrEqual(worth[0]!);
    expect(worth[2]!).toBeLessThanOrEqual(worth[1]!);
    for (const row of offers(0.5)) expect(row[2]).toBeGreaterThanOrEqual(0.5);
  });

  it("keeps to the mandate", () => {
    for (const row of offers(0.3, [
      ["LNG", "none"],
      [null, null],
    ]))
      expect(row[4]).toBe("none");
    expect(errorOf(() => offers(0.3, [["LNG", "rent"]])).message).toMatch(
      /^mandate, row 1: issues has no option "rent"/,
    );
  });

  it("says what one more step of a limit would buy", () => {
    const limits = [
      ["LNG", "none"],
      ["Cars", "15%"],
    ];
    const steps = NEXT_OFFER.run(issues, talks, cell(-10), reservation, cell(0.3), null, limits, null, cell("steps"));
    expect(steps.map(([issue, option]) => [issue, option])).toEqual([
      ["Cars", "25%"],
      ["LNG", "buy"],
      ["Ships", ""],
    ]);
    const now = NEXT_OFFER.run(issues, talks, cell(-10), reservation, cell(0.3), cell(1), limits)[0]![0] as number;
    expect(steps[1]![3]).toBe((steps[1]![2] as number) - now);
    expect(steps[1]![3] as number).toBeGreaterThanOrEqual(0);
  });

  it("says that no package reaches the chance", () => {
    const none = errorOf(() => NEXT_OFFER.run(issues, talks, cell(0), cell(50), cell(0.9)));
    expect(none.message).toMatch(/reaches a chance of 90 %; the likeliest has 0 %/);
  });
});
