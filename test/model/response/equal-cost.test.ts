import fc from "fast-check";
import { equalPhaseIn, equalQuota, equalRate, exemptionOf } from "../../../src/model/response/equal-cost";
import { exemptionPlan, type ExemptionLines } from "../../../src/model/response/exemption-plan";
import { InputError } from "../../../src/model/input-error";
import { phasedRate } from "../../../src/model/tariff/phase-in";
import { refusal } from "../../refusal";

function linesOf(rows: readonly (readonly [value: number, rate: number, elasticity: number])[]): ExemptionLines {
  const column = (at: 0 | 1 | 2) => Float64Array.from(rows, (row) => row[at]);
  return { value: column(0), rate: column(1), elasticity: column(2), weight: new Float64Array(rows.length).fill(1) };
}

const some = linesOf([
  [1000, 0.25, -0.78],
  [400, 0.5, -8.242],
  [250, 0.1, -1],
  [90, 0, -4],
]);
const duty = 250 + 200 + 25;

const anyLines = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 0, max: 60 }).map((points) => points / 100),
      fc.integer({ min: 0, max: 120 }).map((tenths) => -tenths / 10),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map(linesOf);
const dutyOf = ({ value, rate }: ExemptionLines) => value.reduce((sum, each, line) => sum + each * rate[line]!, 0);

describe("concessions of equal cost", () => {
  it("give up what the list of exemptions gives up", () => {
    fc.assert(
      fc.property(anyLines, fc.double({ min: 0, max: 1, noNaN: true }), (lines, share) => {
        const { chosen, revenueForgone } = exemptionPlan(lines, share * dutyOf(lines), "revenue", "trade");
        const close = expect.closeTo(revenueForgone, 6);
        expect(exemptionOf(lines, chosen).revenueForgone).toEqual(close);
        expect(equalQuota(lines, revenueForgone).revenueForgone).toEqual(close);
        expect(equalRate(lines, revenueForgone).revenueForgone).toEqual(close);
        expect(equalPhaseIn(lines, revenueForgone, 1).revenueForgone).toEqual(close);
      }),
    );
  });

  it("are all the same when everything is given up", () => {
    const all = exemptionOf(some, [0, 1, 2, 3]);
    expect(all).toMatchObject({ revenueForgone: duty, revenueAfter: 0, rent: 0 });
    expect(equalRate(some, duty)).toMatchObject({
      rate: expect.closeTo(0, 12),
      tradeWon: expect.closeTo(all.tradeWon, 6),
      revenueAfter: expect.closeTo(0, 6),
    });
    expect(equalPhaseIn(some, duty, 1)).toMatchObject({
      years: 0,
      tradeWon: expect.closeTo(all.tradeWon, 6),
      revenueAfter: expect.closeTo(0, 6),
    });
    expect(equalQuota(some, duty)).toMatchObject({
      share: 1,
      rent: expect.closeTo(duty, 6),
      tradeWon: expect.closeTo(0, 6),
    });
  });

  it("win nothing when nothing is given up", () => {
    for (const concession of [
      exemptionOf(some, []),
      equalQuota(some, 0),
      equalRate(some, 0),
      equalPhaseIn(some, 0, 1),
    ]) {
      expect(concession).toMatchObject({
        revenueForgone: 0,
        tradeWon: expect.closeTo(0, 9),
        revenueAfter: expect.closeTo(duty, 9),
        rent: 0,
      });
    }
    expect(equalPhaseIn(some, 0, 1).years).toBe(Infinity);
  });
});

describe("equalQuota", () => {
  // Skully (2001): while the over-quota rate binds, licences are worth the difference of the rates and trade stays what it was.
  it("turns duty into rent and wins no trade", () => {
    const { share, rent, tradeWon, revenueAfter } = equalQuota(some, duty / 4);
    expect([share, rent, tradeWon, revenueAfter]).toEqual([
      expect.closeTo(0.25, 12),
      expect.closeTo(duty / 4, 8),
      expect.closeTo(0, 8),
      expect.closeTo((3 * duty) / 4, 8),
    ]);
  });
});

describe("equalRate", () => {
  it("takes the highest rates down first", () => {
    // From 50 % to 25 % on 400 is 100; from 25 % to 20 % on 1,400 is 70.
    expect(equalRate(some, 100).rate).toBeCloseTo(0.25, 12);
    expect(equalRate(some, 170).rate).toBeCloseTo(0.2, 12);
  });
});

describe("equalPhaseIn", () => {
  it("takes as long as leaves the average cut", () => {
    expect(equalPhaseIn(some, duty / 2, 1).years).toBeCloseTo(1, 12);
    expect(equalPhaseIn(some, duty / 4, 1).years).toBeCloseTo(2, 12);
    expect(equalPhaseIn(some, (3 * duty) / 4, 3).years).toBeCloseTo(1.5, 12);
  });

  it.each([0.2, 0.5, 0.9])("agrees with the rates of each day where %d of the duty is given up", (share) => {
    const days = 3650;
    const { years, tradeWon, revenueAfter, revenueForgone } = equalPhaseIn(some, share * duty, 1);
    let [won, revenue, forgone] = [0, 0, 0];
    for (let day = 0; day < days; day++) {
      for (let line = 0; line < some.value.length; line++) {
        // The middle of the day, on days so short that there are 3,650 in the year; serials in the hundred thousands.
        const rate = phasedRate(some.rate[line]!, 0, 100_000, 100_000 + years * days, 100_000 + day + 0.5, null);
        const imports = some.value[line]! * ((1 + rate) / (1 + some.rate[line]!)) ** some.elasticity[line]!;
        won += (imports - some.value[line]!) / days;
        revenue += (imports * rate) / days;
        forgone += (some.value[line]! * (some.rate[line]! - rate)) / days;
      }
    }
    expect([tradeWon / won, revenueAfter / revenue, revenueForgone / forgone]).toEqual([
      expect.closeTo(1, 5),
      expect.closeTo(1, 5),
      expect.closeTo(1, 5),
    ]);
  });
});

it("refuses to give up more duty than there is, and a horizon of nothing", () => {
  expect(() => equalRate(some, duty * 1.01)).toThrow(InputError);
  expect(refusal(() => equalQuota(some, -1))).toMatch(
    "forgone is -1; write from 0 to the duty that all lines pay, 475.",
  );
  expect(refusal(() => equalPhaseIn(some, 10, 0))).toMatch("horizon is 0; write years, more than 0.");
});
