import fc from "fast-check";
import { errorOf, FunctionError } from "./office-globals";
import { DELAY_COST } from "../../src/functions/catalog/delay-cost";
import { EXEMPTION_SAVINGS } from "../../src/functions/catalog/exemption-savings";
import { TARIFF_COST } from "../../src/functions/catalog/tariff-cost";

const cell = (value: unknown): unknown[][] => [[value]];
const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

const amounts = fc.double({ min: 0, max: 1e13, noNaN: true });
const rates = fc.double({ min: 0, max: 4.99, noNaN: true });
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const numberIn = (matrix: unknown[][]): number => matrix[0]?.[0] as number;
/** Sums of amounts of this size lose their last bits. */
const slack = (size: number): number => 1e-9 * Math.max(1, size);

describe("TARIFF_COST", () => {
  it("is 25 % of Korea's passenger cars of 2024 (US Census, HS 8703, calculated on customs value)", () => {
    expect(TARIFF_COST.run(cell(36_855_828_372), cell(0.25))).toEqual([[9_213_957_093]]);
  });

  it("takes what the metal quota of 2018 lets in at its own rate", () => {
    expect(TARIFF_COST.run(cell(1000), cell(0.25), cell(400), cell(0.05))).toEqual([[170]]);
    expect(TARIFF_COST.run(cell(300), cell(0.25), cell(400))).toEqual([[0]]);
  });

  it("takes blank optional arguments in every form in which they arrive", () => {
    for (const blank of [null, undefined, "", [[null]], [[""]], [[{ type: "Empty", basicValue: "" }]]]) {
      expect(TARIFF_COST.run(cell(100), cell(0.25), blank as unknown[][], blank as unknown[][])).toEqual([[25]]);
    }
  });

  it("takes rich numbers by the number that they show", () => {
    expect(
      TARIFF_COST.run(
        cell({ type: "Double", basicValue: 200, properties: {} }),
        cell({ type: "FormattedNumber", basicValue: 0.1, numberFormat: "0%" }),
      ),
    ).toEqual([[20]]);
  });

  it("never falls when the value, or a rate above the in-quota rate, rises", () => {
    fc.assert(
      fc.property(amounts, amounts, rates, rates, amounts, (value, more, rate, higher, quota) => {
        const cost = (v: number, r: number): number => numberIn(TARIFF_COST.run(cell(v), cell(r), cell(quota)));
        const [low, high] = [Math.min(value, more), Math.max(value, more)];
        expect(cost(high, rate)).toBeGreaterThanOrEqual(cost(low, rate));
        expect(cost(value, Math.max(rate, higher))).toBeGreaterThanOrEqual(cost(value, Math.min(rate, higher)));
      }),
    );
  });
});

describe("EXEMPTION_SAVINGS", () => {
  it("never exceeds the duty, and with full coverage to zero is the duty", () => {
    fc.assert(
      fc.property(amounts, rates, rates, shares, amounts, (value, rate, exempt, coverage, quota) => {
        const duty = numberIn(TARIFF_COST.run(cell(value), cell(rate)));
        expect(
          numberIn(EXEMPTION_SAVINGS.run(cell(value), cell(rate), cell(exempt), cell(coverage), cell(quota))),
        ).toBeLessThanOrEqual(duty + slack(duty));
        expect(numberIn(EXEMPTION_SAVINGS.run(cell(value), cell(rate)))).toBeCloseTo(duty, 6);
      }),
    );
  });

  it("with a quota saves what a tariff-rate quota of that size saves", () => {
    fc.assert(
      fc.property(amounts, rates, amounts, rates, (value, rate, quota, exempt) => {
        const saved = numberIn(
          EXEMPTION_SAVINGS.run(cell(value), cell(rate), cell(exempt), null as unknown as unknown[][], cell(quota)),
        );
        const cost = (q: number): number => numberIn(TARIFF_COST.run(cell(value), cell(rate), cell(q), cell(exempt)));
        expect(Math.abs(saved - (cost(0) - cost(quota)))).toBeLessThanOrEqual(slack(value * 5));
      }),
    );
  });

  it("takes a coverage and a quota that are left out for all of the value, and never one that is blank", () => {
    const saved = (...rest: unknown[][][]): unknown =>
      EXEMPTION_SAVINGS.run(cell(100), column(0.25, 0.1), cell(0), ...rest);
    const omitted = null as unknown as unknown[][];
    expect(saved()).toEqual([[25], [10]]);
    expect(saved(omitted, cell(60))).toEqual([[15], [6]]);
    for (const blank of [null, "", { type: "Empty" }]) {
      expect(errorOf(() => saved(cell(blank))).message).toMatch(
        /^coverage is empty: give a share .*, or leave the arg/,
      );
      expect(errorOf(() => saved(omitted, cell(blank))).message).toMatch(
        /^quota is empty: give an amount .*, or leave/,
      );
      expect(saved(column(0.5, blank))).toEqual([
        [12.5],
        [expect.objectContaining({ message: expect.stringMatching(/^coverage is empty/) as string })],
      ]);
    }
    expect(saved(cell(0))).toEqual([[0], [0]]);
    expect(saved(omitted, cell(0))).toEqual([[0], [0]]);
  });

  it("says when a milder rate is none", () => {
    expect(EXEMPTION_SAVINGS.run(cell(100), cell(0.1), cell(0.15))[0]?.[0]).toBeCloseTo(-5, 12);
  });
});

describe("DELAY_COST", () => {
  it("of a year is the whole rise in duty", () => {
    expect(DELAY_COST.run(cell(1000), cell(0.1), cell(0.25), cell(365))[0]?.[0]).toBeCloseTo(150, 9);
  });

  it("adds up over stretches of days", () => {
    fc.assert(
      fc.property(
        amounts,
        rates,
        rates,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        (value, now, after, first, second) => {
          const cost = (days: number): number =>
            numberIn(DELAY_COST.run(cell(value), cell(now), cell(after), cell(days)));
          expect(Math.abs(cost(first) + cost(second) - cost(first + second))).toBeLessThanOrEqual(slack(value * 10));
        },
      ),
    );
  });
});

describe("a bad argument is refused by name, value and remedy", () => {
  const ok = cell(0.25);
  it.each<[string, () => unknown, RegExp]>([
    ["text", () => TARIFF_COST.run(cell("lots"), ok), /^value is "lots", which is not a number: give an amount/],
    [
      "a rate as text",
      () => TARIFF_COST.run(cell(1), cell("25%")),
      /^rate is "25%", which is not a number: give a rate such as 25% or 0.25/,
    ],
    ["TRUE", () => TARIFF_COST.run(cell(true), ok), /^value is TRUE/],
    [
      "a forgotten per cent sign",
      () => TARIFF_COST.run(cell(1), cell(25)),
      /^rate is 25, which is 2,500 %: write 25% or 0\.25\.$/,
    ],
    ["5 for 5 %", () => TARIFF_COST.run(cell(1), cell(5)), /^rate is 5, which is 500 %: write 5% or 0\.05\.$/],
    ["a negative rate", () => TARIFF_COST.run(cell(1), cell(-0.1)), /^rate is -0.1, which is less than 0/],
    [
      "a negative value",
      () => TARIFF_COST.run(cell(-1), ok),
      /^value is -1, which is less than 0: give an amount of 0 or more/,
    ],
    ["a negative quota", () => TARIFF_COST.run(cell(1), ok, cell(-2)), /^quota is -2/],
    ["an in-quota rate in per cent", () => TARIFF_COST.run(cell(1), ok, cell(1), cell(10)), /^in_quota_rate is 10/],
    [
      "coverage above 1",
      () => EXEMPTION_SAVINGS.run(cell(1), ok, cell(0), cell(80)),
      /^coverage is 80, which is more than 1: give a share from 0 to 1/,
    ],
    ["negative coverage", () => EXEMPTION_SAVINGS.run(cell(1), ok, cell(0), cell(-0.5)), /^coverage is -0.5/],
    ["negative days", () => DELAY_COST.run(cell(1), ok, ok, cell(-1)), /^days is -1/],
    [
      "a missing required argument",
      () => TARIFF_COST.run(cell(null), ok),
      /^value is empty: give an amount of 0 or more/,
    ],
    ["a blank range", () => TARIFF_COST.run(column(null, ""), ok), /^value is empty/],
    ["an empty range", () => TARIFF_COST.run([], ok), /^value is an empty range/],
    ["an empty row", () => TARIFF_COST.run([[]], ok), /^value is an empty range/],
    [
      "an error",
      () => TARIFF_COST.run(cell(new FunctionError("#DIV/0!")), ok),
      /^value contains the error #DIV\/0!: fix that cell first/,
    ],
    [
      "an error as a rich value",
      () => TARIFF_COST.run(cell(1), cell({ type: "Error", basicValue: "#REF!", basicType: "Error" })),
      /^rate contains the error #REF!/,
    ],
    ["NaN", () => TARIFF_COST.run(cell(Number.NaN), ok), /^value is not a finite number/],
    ["infinity", () => TARIFF_COST.run(cell(Infinity), ok), /^value is not a finite number/],
    ["a result beyond all numbers", () => TARIFF_COST.run(cell(1.7e308), cell(4)), /too large/],
    ["a page of text", () => TARIFF_COST.run(cell("x".repeat(5000)), ok), /^value is "x{40}…"/],
  ])("%s", (_what, call, message) => {
    const error = errorOf(call);
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(message);
  });

  it("passes #N/A on as #N/A, for IFNA to catch", () => {
    expect(errorOf(() => TARIFF_COST.run(cell(new FunctionError("#N/A")), ok)).code).toBe("#N/A");
  });
});
