import fc from "fast-check";
import { serialOf } from "../../../src/model/calendar/day";
import type { Measure, MeasureForm } from "../../../src/model/tariff/measure";
import { addedRate, inForce, resolve } from "../../../src/model/tariff/resolve";
import type { StackingRules } from "../../../src/model/tariff/stacking";

function row(
  authority: string,
  rate: number | null,
  form: MeasureForm = "additional",
  more: Partial<Measure> = {},
): Measure {
  return {
    id: `${authority}-${rate}`,
    authority,
    origins: "all",
    scope: "all",
    rate,
    form,
    share: null,
    from: 45700,
    until: null,
    published: null,
    instrument: "",
    citation: "",
    heading: "",
    status: "law",
    scenarios: "all",
    note: "",
    ...more,
  };
}

const total = (measures: Measure[], base: number, rules: StackingRules, mfn = base): number =>
  resolve(measures, { base, mfn }, rules).reduce((sum, each) => sum + each.rate, base);

/** Budget Lab at Yale, tariff-rate-tracker @8315fff, src/stacking.R and tests/test_rate_calculation.R, tests 6 and 10 (MIT). */
describe("the Budget Lab's stacking", () => {
  const shares = (metal: number): StackingRules["shares"] => [
    { authority: "232", share: metal, of: "content", assumption: "metal", what: { en: "metal", ko: "metal" } },
  ];
  const rulesFor = (china: boolean, metal: number): StackingRules => ({
    rules: [
      { authority: "232", displaces: china ? ["reciprocal", "s122"] : ["reciprocal", "s122", "fentanyl"], source: "" },
    ],
    shares: shares(metal),
  });
  const stack = (
    rates: { r232: number; r301: number; recip: number; fent: number; s122: number },
    metal: number,
  ): Measure[] =>
    [
      row("232", rates.r232, metal < 1 ? "additional on metal content" : "additional"),
      row("301", rates.r301),
      row("reciprocal", rates.recip),
      row("fentanyl", rates.fent),
      row("s122", rates.s122),
    ].filter((each) => each.rate !== 0);

  it("adds everything where nothing displaces", () => {
    expect(
      total(stack({ r232: 0.25, r301: 0.25, recip: 0.34, fent: 0.2, s122: 0.1 }, 1), 0, { rules: [], shares: [] }),
    ).toBeCloseTo(1.14, 10);
  });
  it("leaves the 232 duty alone on a good that is all metal", () => {
    expect(total(stack({ r232: 0.5, r301: 0, recip: 0.2, fent: 0, s122: 0.1 }, 1), 0, rulesFor(false, 1))).toBeCloseTo(
      0.5,
      10,
    );
  });
  it("adds the base rate to the others where there is no 232 duty", () => {
    expect(
      total(stack({ r232: 0, r301: 0, recip: 0.15, fent: 0, s122: 0.1 }, 1), 0.04, rulesFor(false, 1)),
    ).toBeCloseTo(0.29, 10);
  });
  it.each([
    ["steel, China", true, 0, 0.5, 0.25, 0, 0.2, 0, 0.95],
    ["steel, Germany", false, 0, 0.5, 0, 0.2, 0, 0, 0.5],
    ["steel, Canada", false, 0, 0.5, 0, 0.1, 0.25, 0, 0.5],
    ["cars, China", true, 0.025, 0, 0.25, 0.34, 0.2, 0.1, 0.915],
    ["cars, Germany", false, 0.025, 0, 0, 0.2, 0, 0.1, 0.325],
    ["cars, Canada", false, 0.025, 0, 0, 0, 0.25, 0.1, 0.375],
    ["beef, China", true, 0.04, 0, 0, 0.34, 0.2, 0.1, 0.68],
    ["beef, Germany", false, 0.04, 0, 0, 0.2, 0, 0.1, 0.34],
    ["beef, Canada", false, 0.04, 0, 0, 0, 0.25, 0.1, 0.39],
  ])("%s", (_, china, base, r232, r301, recip, fent, s122, expected) => {
    expect(total(stack({ r232, r301, recip, fent, s122 }, 1), base, rulesFor(china, 1))).toBeCloseTo(expected, 10);
  });
  it("puts the reciprocal duty on what is not metal", () => {
    expect(
      total(stack({ r232: 0.5, r301: 0, recip: 0.15, fent: 0, s122: 0 }, 0.4), 0, rulesFor(false, 0.4)),
    ).toBeCloseTo(0.5 * 0.4 + 0.15 * 0.6, 10);
  });
});

/** International Trade Today, 2025-12-03, on notice 2025-21940: column 1 and the duty together are 15 %. */
describe("15 % all in", () => {
  it.each([
    [0, 0.15],
    [0.025, 0.15],
    [0.15, 0.15],
    [0.25, 0.25],
  ])("base %d pays %d", (base, expected) => {
    expect(total([row("autos", 0.15, "floor")], base, { rules: [], shares: [] })).toBeCloseTo(expected, 12);
  });
  it("reads as column 1 plus 15 % when the form is additional", () => {
    expect(total([row("autos", 0.15)], 0.025, { rules: [], shares: [] })).toBeCloseTo(0.175, 12);
  });
});

describe("one authority", () => {
  const none: StackingRules = { rules: [], shares: [] };
  const early = row("IEEPA", 0.1, "additional", { id: "early", from: serialOf("2025-04-05") });
  const late = row("IEEPA", 0.25, "additional", {
    id: "late",
    from: serialOf("2025-07-09"),
    until: serialOf("2025-08-01"),
  });
  const on = (day: string): number =>
    total(
      [early, late].filter((each) => inForce(each, serialOf(day))),
      0,
      none,
    );

  it("lets the later act count while it is in force, and the earlier one again after", () => {
    expect([
      on("2025-04-04"),
      on("2025-04-05"),
      on("2025-07-08"),
      on("2025-07-09"),
      on("2025-07-31"),
      on("2025-08-01"),
    ]).toEqual([0, 0.1, 0.1, 0.25, 0.25, 0.1]);
  });
  it("prefers, of two acts of one day, the one published later", () => {
    const again = row("IEEPA", 0.15, "floor", { id: "again", from: early.from, published: serialOf("2025-09-16") });
    expect(total([again, early], 0, none)).toBe(0.15);
    expect(total([early, again], 0, none)).toBe(0.15);
  });
  it("is silent where its own exemption names the line", () =>
    expect(total([early, row("IEEPA", null, "exempt")], 0, none)).toBe(0));
  it("counts a quota as no rate", () => expect(total([row("steel", null, "quota")], 0, none)).toBe(0));
  it("tops the MFN rate up, whatever the base is", () => {
    expect(addedRate(row("301", 0.125, "net of MFN"), { base: 0, mfn: 0.05 })).toBeCloseTo(0.075, 12);
    expect(addedRate(row("301", 0.125, "net of MFN"), { base: 0.2, mfn: 0.2 })).toBe(0);
  });
});

it("lets each metal fall on its own share of the value, and never takes more than the whole", () => {
  const rules = (steel: number, aluminium: number): StackingRules => ({
    rules: [
      { authority: "steel", displaces: ["reciprocal"], source: "" },
      { authority: "aluminium", displaces: ["reciprocal"], source: "" },
    ],
    shares: [
      { authority: "steel", share: steel, of: "content", assumption: "metal", what: { en: "", ko: "" } },
      { authority: "aluminium", share: aluminium, of: "content", assumption: "metal", what: { en: "", ko: "" } },
    ],
  });
  const both = [
    row("steel", 0.5, "additional on metal content"),
    row("aluminium", 0.5, "additional on metal content"),
    row("reciprocal", 0.15),
  ];
  expect(total(both, 0, rules(0.2, 0.05))).toBeCloseTo(0.2 * 0.5 + 0.05 * 0.5 + 0.75 * 0.15, 12);
  // More than the whole is divided in proportion.
  expect(total(both, 0, rules(0.9, 0.6))).toBeCloseTo(0.5, 12);
});

it("takes a measure's own share in place of the assumed one, and none where it is 0", () => {
  const rules: StackingRules = {
    rules: [{ authority: "steel", displaces: ["reciprocal"], source: "" }],
    shares: [{ authority: "steel", share: 0.5, of: "content", assumption: "metal", what: { en: "", ko: "" } }],
  };
  const withShare = (share: number | null) =>
    total([row("steel", 0.5, "additional on metal content", { share }), row("reciprocal", 0.1)], 0, rules);
  expect([null, 0.5, 0.8, 0].map(withShare)).toEqual([0.3, 0.3, 0.42, 0.1].map((each) => expect.closeTo(each, 12)));
  expect(total([row("chips", 0.25, "additional", { share: 0.2 })], 0, rules)).toBeCloseTo(0.05, 12);
});

it("never lowers the base rate and falls on no value twice", () => {
  const forms: MeasureForm[] = ["additional", "additional on metal content", "floor", "net of MFN", "exempt", "quota"];
  const names = ["autos", "steel", "copper", "reciprocal", "s122"];
  const rules: StackingRules = {
    rules: [
      { authority: "autos", displaces: ["steel", "copper", "reciprocal", "s122"], source: "" },
      { authority: "steel", displaces: ["reciprocal", "s122"], source: "" },
      { authority: "copper", displaces: ["reciprocal", "s122"], source: "" },
    ],
    shares: [
      { authority: "steel", share: 0.5, of: "content", assumption: "metal", what: { en: "", ko: "" } },
      { authority: "copper", share: 0.9, of: "content", assumption: "metal", what: { en: "", ko: "" } },
    ],
  };
  const rate = fc.double({ min: 0, max: 1.5, noNaN: true });
  const anyRow = fc.record({
    authority: fc.constantFrom(...names),
    rate,
    form: fc.constantFrom(...forms),
    from: fc.integer({ min: 45658, max: 46000 }),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), rate, rate, (given, base, mfn) => {
      const found = resolve(
        given.map((each) => row(each.authority, each.rate, each.form, { from: each.from })),
        { base, mfn },
        rules,
      );
      for (const each of found) {
        expect(each.rate).toBeGreaterThanOrEqual(0);
        expect(each.free).toBeLessThanOrEqual(1);
      }
      const metals = found.filter(
        ({ measure }) =>
          measure.form === "additional on metal content" &&
          measure.authority !== "autos" &&
          ["steel", "copper"].includes(measure.authority),
      );
      expect(metals.reduce((sum, { part, free }) => sum + part * free, 0)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});
