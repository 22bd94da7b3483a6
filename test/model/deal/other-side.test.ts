import fc from "fast-check";
import { OtherSideDraws, type Estimate, type OtherSide } from "../../../src/model/deal/other-side";
import { betaProbability } from "../../../src/model/uncertainty/beta";
import { refusal } from "../../refusal";

const sure = (value: number): Estimate => ({ low: value, likely: value, high: value });
const three = (low: number, likely: number, high: number): Estimate => ({ low, likely, high });

/** One issue whose options are worth 2, 4, … to them and less and less to us. */
const price = { ours: [8, 6, 4, 2], options: [0, 1, 2, 3], issues: 1 };
const priced: OtherSide = { values: [[sure(2), sure(4), sure(6), sure(8)]], reservation: three(0, 5, 10) };

describe("the chance that they accept", () => {
  it("is that of a reservation value no higher than the package's worth to them", () => {
    const { accepted } = new OtherSideDraws(priced).chances(price, 0);
    // PERT from 0 over 5 to 10 is 10 times a beta of shapes 3 and 3.
    accepted.forEach((chance, row) => expect(chance).toBeCloseTo(betaProbability(0.2 * (row + 1), 3, 3), 2.5));
  });

  it("is 0 or 1 where all is known, and acceptance on a tie is sure", () => {
    const known = new OtherSideDraws({ values: priced.values, reservation: sure(4) });
    expect([...known.chances(price, 0).accepted]).toEqual([0, 1, 1, 1]);
  });

  it("nears the normal distribution for many issues", () => {
    const values = Array.from({ length: 30 }, () => [three(0, 1, 2)]);
    // Mean 30, variance 30 × 4/28 (Beta(3, 3) on a width of 2).
    const at = (reservation: number): number =>
      new OtherSideDraws({ values, reservation: sure(reservation) }, 4000).chances(
        { ours: [1], options: new Array<number>(30).fill(0), issues: 30 },
        0,
      ).accepted[0]!;
    const sd = Math.sqrt(30 / 7);
    expect(at(30)).toBeCloseTo(0.5, 1);
    expect(Math.abs(at(30 + sd) - 0.158655)).toBeLessThan(0.02);
    expect(Math.abs(at(30 - 2 * sd) - 0.97725)).toBeLessThan(0.01);
  });

  it("grows with what they get and shrinks with what they want", () => {
    const estimate = fc
      .tuple(fc.integer({ min: -9, max: 9 }), fc.nat({ max: 5 }), fc.nat({ max: 5 }))
      .map(([low, a, b]) => three(low, low + a, low + a + b));
    fc.assert(
      fc.property(
        fc.array(estimate, { minLength: 1, maxLength: 4 }),
        estimate,
        fc.nat({ max: 5 }),
        (options, reservation, more) => {
          const shifted = options.map(({ low, likely, high }) => three(low + more, likely + more, high + more));
          const row = { ours: [1], options: [0], issues: 1 };
          const chance = (values: Estimate[]): number =>
            new OtherSideDraws({ values: [values], reservation }, 100).chances(row, 0).accepted[0]!;
          expect(chance(shifted)).toBeGreaterThanOrEqual(chance(options));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("is the same for the same seed", () => {
    const side: OtherSide = {
      values: [[three(0, 3, 9)], [three(1, 2, 5)]],
      weights: [three(0.5, 1, 2), sure(1)],
      reservation: three(2, 4, 8),
    };
    const row = { ours: [1], options: [0, 0], issues: 2 };
    const chance = (seed: number): number => new OtherSideDraws(side, 500, seed).chances(row, 0).accepted[0]!;
    expect(chance(3)).toBe(chance(3));
    expect(Math.abs(chance(3) - chance(4))).toBeLessThan(0.1);
  });
});

describe("what to offer and what to ask", () => {
  it("weighs what we get by the chance of getting it", () => {
    const { accepted, expected, best } = new OtherSideDraws(priced).chances(price, 1);
    expect([...expected]).toEqual(
      [...accepted].map((chance, row) => expect.closeTo(1 + chance * (price.ours[row]! - 1), 12)),
    );
    expect(best).toBe(expected.indexOf(Math.max(...expected)));
    expect(new OtherSideDraws(priced).chances(price, 9).best).toBe(-1);
  });

  it("values their reservation value, the one unknown, by the best choice for each of its values", () => {
    const draws = new OtherSideDraws(priced);
    const [question, ...others] = draws.questions(price, 0);
    expect([question?.about, others]).toEqual([{ kind: "reservation" }, []]);
    const below = (value: number): number => betaProbability(value / 10, 3, 3);
    const informed = 8 * below(2) + 6 * (below(4) - below(2)) + 4 * (below(6) - below(4)) + 2 * (below(8) - below(6));
    const blind = Math.max(8 * below(2), 6 * below(4), 4 * below(6), 2 * below(8));
    expect(Math.abs(question!.worth - (informed - blind))).toBeLessThan(0.15);
  });

  it("asks nothing of an option that no package worth offering holds, nor of what is known", () => {
    const side: OtherSide = { values: [[three(0, 5, 9), three(0, 5, 9)], [sure(1)]], reservation: sure(5) };
    const questions = new OtherSideDraws(side).questions({ ours: [3, -1], options: [0, 0, 1, 0], issues: 2 }, 0);
    expect(questions.map(({ about }) => about)).toEqual([
      { kind: "value", issue: 0, option: 0 },
      { kind: "value", issue: 0, option: 1 },
    ]);
    // With one package to offer there is nothing to choose, so knowing changes nothing.
    expect(questions.map(({ worth }) => worth)).toEqual([0, 0]);
  });

  it("puts the question first whose answer changes what we would do", () => {
    // Two ways to please them: which one does is worth knowing, the small third issue is not.
    const side: OtherSide = {
      values: [[sure(0), three(0, 5, 10)], [sure(0), three(0, 1, 10)], [three(0, 0.1, 0.2)]],
      reservation: sure(5),
    };
    const options = [1, 0, 0, 0, 1, 0, 1, 1, 0];
    const questions = new OtherSideDraws(side).questions({ ours: [6, 6, 1], options, issues: 3 }, 0);
    expect(questions[0]?.about).toMatchObject({ kind: "value", option: 1 });
    expect(questions.at(-1)?.about).toEqual({ kind: "value", issue: 2, option: 0 });
    expect(questions[0]!.worth).toBeGreaterThan(5 * questions.at(-1)!.worth);
  });
});

it("explains estimates out of order and weights that are missing", () => {
  expect(refusal(() => new OtherSideDraws({ values: [[three(3, 2, 4)]], reservation: sure(1) }))).toMatch(
    /^issue 1, option 1: likely is 2, below low/,
  );
  expect(refusal(() => new OtherSideDraws({ values: [[sure(1)]], reservation: three(0, NaN, 1) }))).toMatch(
    /^their reservation value: likely is NaN/,
  );
  expect(refusal(() => new OtherSideDraws({ values: [[sure(1)]], weights: [], reservation: sure(1) }))).toMatch(
    /0 weights and 1 issues/,
  );
});
