import fc from "fast-check";
import { errorOf, type FunctionError } from "./office-globals";
import { LANDED_COST } from "../../src/functions/catalog/landed-cost";
import { PHASED_RATE } from "../../src/functions/catalog/phased-rate";
import { EXEMPTION_PLAN } from "../../src/functions/catalog/exemption-plan";
import { GSIM } from "../../src/functions/catalog/gsim";
import { INCIDENCE } from "../../src/functions/catalog/incidence";
import { QUOTA_OUTCOME } from "../../src/functions/catalog/quota-outcome";
import { TRADE_DIVERSION } from "../../src/functions/catalog/trade-diversion";
import { TRADE_EFFECT } from "../../src/functions/catalog/trade-effect";
import { EXPECTED_OUTCOME } from "../../src/functions/catalog/expected-outcome";
import { PERT_INV } from "../../src/functions/catalog/pert-inv";
import { TRIANGULAR_INV } from "../../src/functions/catalog/triangular-inv";

const cell = (value: unknown): unknown[][] => [[value]];
const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

/** Francois and Hall (2003): United States, Japan, EU, rest of the world; the United States and the EU free their trade. */
const TRADE = [
  [0, 50, 200, 300],
  [500, 0, 150, 200],
  [300, 100, 200, 200],
  [50, 100, 110, 20],
];
const BEFORE = [
  [0, 0.21, 0.41, 0.22],
  [0.37, 0, 0.31, 0.23],
  [0.32, 0.36, 0, 0.18],
  [0.57, 0.41, 0.25, 0.15],
];
const AFTER = BEFORE.map((row, origin) =>
  row.map((rate, market) => ((origin === 0 && market === 2) || (origin === 2 && market === 0) ? 0 : rate)),
);
const PRINTED = [0.0792, -0.0316, 0.048, -0.0184];
const gsimOf = (...changed: (unknown[][] | undefined)[]): unknown[][] => {
  const [trade, before, after, demand, supply, substitution, output] = changed;
  return GSIM.run(
    trade ?? TRADE,
    before ?? BEFORE,
    after ?? AFTER,
    demand ?? cell(-1.25),
    supply ?? cell(1.5),
    substitution ?? cell(5),
    output,
  );
};
const four = (value: unknown): number => Number((value as number).toFixed(4));

describe("GSIM", () => {
  it("gives the printed prices, one row an origin", () =>
    expect(gsimOf().map((row) => row.map(four))).toEqual(PRINTED.map((price) => [price])));

  it("takes elasticities as one cell, one for each region in a row or a column, or a row for each sector", () => {
    const one = gsimOf();
    expect(
      gsimOf(TRADE, BEFORE, AFTER, [new Array<number>(4).fill(-1.25)], column(1.5, 1.5, 1.5, 1.5), [
        new Array<number>(4).fill(5),
      ]),
    ).toEqual(one);
    const twice = (rows: number[][]): number[][] => [...rows, ...rows];
    const two = gsimOf(
      twice(TRADE),
      twice(BEFORE),
      twice(AFTER),
      [new Array<number>(4).fill(-1.25), new Array<number>(4).fill(-0.5)],
      cell(1.5),
      cell(5),
    );
    expect(two.slice(0, 4)).toEqual(one);
    expect(two.slice(4)).toEqual(gsimOf(TRADE, BEFORE, AFTER, cell(-0.5)));
  });

  it("gives trade in the shape of trade, and a summary whose welfare is the sum of the rest", () => {
    const trade = gsimOf(TRADE, BEFORE, AFTER, cell(-1.25), cell(1.5), cell(5), cell("trade"));
    expect(trade[0]?.map(four)).toEqual([0, 37.8332, 385.8657, 240.3479]);
    const summary = gsimOf(TRADE, BEFORE, AFTER, cell(-1.25), cell(1.5), cell(5), cell("Summary")) as number[][];
    expect(summary[0]?.map(four)).toEqual([46.136, 110.5952, -138.5172, 18.2139]);
    for (const [producers, consumers, revenue, welfare] of summary)
      expect(producers! + consumers! + revenue!).toBeCloseTo(welfare!, 9);
  });

  it("takes a blank cell of the diagonal for 0", () => {
    const blank = TRADE.map((row, origin) =>
      row.map((value, market) => (origin === market && value === 0 ? null : value)),
    );
    expect(gsimOf(blank)).toEqual(gsimOf());
  });
});

describe("EXEMPTION_PLAN", () => {
  const lines = [
    ["8703.23", 100, 0.25, -1, 9],
    [870829, 60, 0.25, -3, 1],
    [null, "", null, null, null],
    ["7208.38", 40, 0.5, -2, 5],
    ["8517.13", 500, 0, -4, 9],
  ];

  it("gives code, value, rate, trade recovered and revenue forgone, the most for its cost first", () => {
    const plan = EXEMPTION_PLAN.run(lines, cell(35));
    expect(plan).toEqual([
      [870829, 60, 0.25, expect.closeTo(57.1875, 9), 15],
      ["7208.38", 40, 0.5, expect.closeTo(50, 9), 20],
    ]);
  });

  it("counts lines, or goes by weight, on request", () => {
    expect(EXEMPTION_PLAN.run(lines, cell(1), cell("lines"))[0]?.[0]).toBe(870829);
    expect(EXEMPTION_PLAN.run(lines, cell(1), cell("lines"), cell("weight"))[0]?.[0]).toBe("8703.23");
  });

  it("needs no weights where trade is the objective", () =>
    expect(
      EXEMPTION_PLAN.run(
        lines.map((row) => row.slice(0, 4)),
        cell(1000),
      ).length,
    ).toBe(3));

  it("says #N/A where nothing fits", () => {
    const error = errorOf(() => EXEMPTION_PLAN.run(lines, cell(1)));
    expect([error.code, error.message]).toEqual([
      "#N/A",
      "budget is 1, and no line with a duty fits in it: give more revenue, or other lines.",
    ]);
  });
});

describe("LANDED_COST", () => {
  const entry = (originating: unknown, facts: unknown): unknown =>
    LANDED_COST.run(
      ...[1_000_000, 0.25, null, null, "land", 46_083, originating, facts].map((each) => cell(each) as never),
    )[0]![0];

  it("enters as originating what the facts claim, before the argument", () => {
    expect(entry(null, "USMCA")).toBe(1_250_000);
    expect(entry(null, "한미 FTA")).toBe(1_250_000);
    expect(entry(true, "no KORUS, steel 20%")).toBe(1_250_651.5);
    expect(entry(null, "USMCA 60%")).toBe(1_250_651.5);
    expect(entry(true, "civil aircraft")).toBe(1_250_000);
  });

  it("names a fact that is not understood", () => {
    expect(() => entry(null, "made of moonlight")).toThrow(/made of moonlight/);
  });
});

describe("ranges and single cells", () => {
  it("spread over each other", () => {
    expect(TRADE_EFFECT.run(column(100, 200), cell(0), cell(0.25), cell(-1))).toEqual([[80], [160]]);
    expect(INCIDENCE.run(cell(0), cell(0), cell(-1), column(1, 3)).flat()).toEqual([0.5, 0.75]);
    expect(
      PHASED_RATE.run(cell(0.25), cell(0.15), cell(45_870), cell(45_880), column(45_869, 45_875, 45_880)).flat(),
    ).toEqual([0.25, expect.closeTo(0.2, 12), 0.15]);
    expect(
      LANDED_COST.run(
        column(1000, 2000),
        cell(0),
        null as never,
        null as never,
        cell("air"),
        null as never,
        cell(true),
      ).flat(),
    ).toEqual([1000, 2000]);
    expect(PERT_INV.run(column(0, 1), cell(1), cell(2), cell(4)).flat()).toEqual([1, 4]);
  });

  it("keep one bad cell to itself", () => {
    const [[good], [bad]] = TRADE_EFFECT.run(cell(100), cell(0), cell(0.25), column(-1, 1.5)) as [
      [number],
      [FunctionError],
    ];
    expect(good).toBe(80);
    expect(bad.message).toBe("demand_elasticity is 1.5; demand falls when prices rise, so write -1.5.");
  });
});

it("moves trade to us without a sign on nothing", () =>
  expect(Object.is(TRADE_DIVERSION.run(cell(100), cell(100), cell(0.25), cell(0), cell(0))[0]?.[0], 0)).toBe(true));

it("takes trade from the rivals and back without loss, up to what there is", () => {
  const value = fc.double({ min: 0, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(
      value,
      value,
      fc.double({ min: 0, max: 4.9, noNaN: true }),
      fc.double({ min: 0, max: 60, noNaN: true }),
      (ours, theirs, rate, substitution) => {
        const moved = TRADE_DIVERSION.run(
          cell(ours),
          cell(theirs),
          cell(0),
          cell(rate),
          cell(substitution),
        )[0]?.[0] as number;
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(ours);
      },
    ),
  );
});

describe("a bad argument is refused by name, value and remedy", () => {
  const some = cell(0.1);
  it.each<[string, () => unknown, RegExp]>([
    [
      "demand of the wrong sign",
      () => TRADE_EFFECT.run(cell(1), some, some, cell(2)),
      /^demand_elasticity is 2; .*write -2/,
    ],
    [
      "supply of the wrong sign",
      () => TRADE_EFFECT.run(cell(1), some, some, cell(-1), cell(-1)),
      /^supply_elasticity is -1; write a number above 0/,
    ],
    [
      "no supply for the incidence",
      () => INCIDENCE.run(some, some, cell(-1), cell(null)),
      /^supply_elasticity is empty/,
    ],
    [
      "a form that is none",
      () => TRADE_EFFECT.run(cell(1), some, some, cell(-1), null as never, cell("log")),
      /^form is "log": write "constant" or "linear"/,
    ],
    [
      "a forgotten per cent sign",
      () => TRADE_EFFECT.run(cell(1), some, cell(25), cell(-1)),
      /^rate_after is 25, which is 2,500 %/,
    ],
    [
      "substitution below 0",
      () => TRADE_DIVERSION.run(cell(1), cell(1), some, some, cell(-5)),
      /^substitution_elasticity is -5; write 0 or more/,
    ],
    [
      "rates of a quota in the wrong order",
      () => QUOTA_OUTCOME.run(cell(1), cell(-1), cell(0), cell(0.5), cell(0.25)),
      /^over_quota_rate is 0.25; write at least the in-quota rate, 0.5/,
    ],
    [
      "a rent share above 1",
      () => QUOTA_OUTCOME.run(cell(1), cell(-1), cell(0), some, some, cell(50)),
      /^rent_share is 50, which is more than 1/,
    ],
    [
      "a range of quotas",
      () => QUOTA_OUTCOME.run(cell(1), cell(-1), column(1, 2), some, some),
      /^quota is 2 rows × 1 column: QUOTA_OUTCOME takes one cell/,
    ],
    [
      "trade that is not square",
      () => gsimOf(TRADE.slice(0, 3)),
      /^trade is 3 rows × 4 columns: give one row and one column for each region/,
    ],
    ["one region", () => gsimOf(cell(5), cell(0), cell(0)), /^trade is 1 row × 1 column/],
    [
      "rates of another shape",
      () => gsimOf(TRADE, BEFORE.slice(0, 3)),
      /^rates_before is 3 rows × 4 columns and trade is 4 rows × 4 columns/,
    ],
    [
      "elasticities of another shape",
      () => gsimOf(TRADE, BEFORE, AFTER, cell(-1), column(1, 2)),
      /^supply is 2 rows × 1 column: give one cell, 4 cells \(one for each region\)\./,
    ],
    ["a positive demand elasticity", () => gsimOf(TRADE, BEFORE, AFTER, cell(1.25)), /^demand holds 1.25 at place 1/],
    [
      "text among trade",
      () =>
        gsimOf(
          [
            [0, "n.a."],
            [1, 0],
          ],
          column(0),
          column(0),
        ),
      /^trade, row 1, column 2, is "n.a.", which is not a number/,
    ],
    [
      "a market without imports",
      () =>
        gsimOf(
          [
            [0, 5],
            [0, 5],
          ],
          [
            [0, 0],
            [0, 0],
          ],
          [
            [0, 0],
            [0, 0],
          ],
        ),
      /^trade: Region 1 imports nothing/,
    ],
    [
      "the sector in which it is",
      () =>
        gsimOf(
          [
            [1, 5],
            [5, 1],
            [1, 5],
            [0, 0],
          ],
          [
            [0, 0],
            [0, 0],
            [0, 0],
            [0, 0],
          ],
          [
            [0, 0],
            [0, 0],
            [0, 0],
            [0, 0],
          ],
        ),
      /^Sector 2, trade: Region 2 exports nothing/,
    ],
    [
      "a change too large for the model",
      () =>
        gsimOf(
          TRADE,
          BEFORE,
          AFTER.map((row, at) => (at === 1 ? [2, 0, 0.31, 0.23] : row)),
        ),
      /^rates_after: The trade of region 2 in market 1 would fall below 0/,
    ],
    [
      "elasticities without a solution",
      () => gsimOf(TRADE, BEFORE, AFTER, cell(0), cell(0)),
      /^supply: These elasticities leave prices without a single solution/,
    ],
    [
      "an output that is none",
      () => gsimOf(TRADE, BEFORE, AFTER, cell(-1), cell(1), cell(5), cell("welfare")),
      /^output is "welfare": write "prices", "trade" or "summary"/,
    ],
    [
      "too few columns of lines",
      () => EXEMPTION_PLAN.run([["8703", 1, 0.1]], cell(1)),
      /^lines is 1 row × 3 columns: give the columns code, value, rate, elasticity\./,
    ],
    [
      "weights that are missing",
      () => EXEMPTION_PLAN.run([["8703", 1, 0.1, -1]], cell(1), null as never, cell("weight")),
      /give the columns code, value, rate, elasticity, weight/,
    ],
    [
      "a header row",
      () =>
        EXEMPTION_PLAN.run(
          [
            ["code", "value", "rate", "elasticity"],
            ["8703", 1, 0.1, -1],
          ],
          cell(1),
        ),
      /^lines, row 1, value is "value", which is not a number/,
    ],
    [
      "an elasticity of the wrong sign",
      () => EXEMPTION_PLAN.run([["8703", 1, 0.1, 2]], cell(1)),
      /^lines: elasticity of line 1 is 2/,
    ],
    ["a budget below 0", () => EXEMPTION_PLAN.run([["8703", 1, 0.1, -2]], cell(-1)), /^budget is -1/],
    [
      "probabilities that do not add up",
      () => EXPECTED_OUTCOME.run(column(0.5, 0.4), column(1, 2)),
      /^probabilities add up to 0.9; change them/,
    ],
    [
      "a probability above 1",
      () => EXPECTED_OUTCOME.run(column(50, 50), column(1, 2)),
      /^probabilities, row 1, column 1, is 50, which is more than 1/,
    ],
    [
      "outcomes of another shape",
      () => EXPECTED_OUTCOME.run(column(0.5, 0.5), cell(1)),
      /^outcomes is 1 row × 1 column and probabilities is 2 rows × 1 column/,
    ],
    [
      "an outcome without a probability",
      () => EXPECTED_OUTCOME.run(column(1, null), column(1, 2)),
      /^probabilities, row 2, column 1, is empty/,
    ],
    [
      "estimates out of order",
      () => PERT_INV.run(cell(0.5), cell(3), cell(2), cell(4)),
      /^likely is 2, below low \(3\)/,
    ],
    [
      "a probability in per cent",
      () => TRIANGULAR_INV.run(cell(50), cell(1), cell(2), cell(4)),
      /^probability is 50; write a number from 0 to 1/,
    ],
    [
      "an end before the start",
      () => PHASED_RATE.run(some, some, cell(45_900), cell(45_800), cell(45_850)),
      /^until is 2025-05-23, before from \(2025-08-31\)/,
    ],
    [
      "no steps",
      () => PHASED_RATE.run(some, some, cell(45_800), cell(45_900), cell(45_850), cell(0)),
      /^steps is 0; write a whole number/,
    ],
    [
      "a transport mode that is none",
      () => LANDED_COST.run(cell(1), some, null as never, null as never, cell("rocket")),
      /^mode is "rocket": write "ocean", "air" or "land"/,
    ],
    [
      "an origin for TRUE or FALSE",
      () => LANDED_COST.run(cell(1), some, null as never, null as never, null as never, null as never, cell("KR")),
      /^originating is "KR": give TRUE or FALSE/,
    ],
  ])("%s", (_what, call, message) => {
    const error = errorOf(call);
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(message);
  });

  it("asks for a day whose fees are known", () => {
    const error = errorOf(() =>
      LANDED_COST.run(cell(1), some, null as never, null as never, null as never, cell(46_300)),
    );
    expect([error.code, error.message]).toEqual([
      "#N/A",
      expect.stringMatching(/^date is 2026-10-05; .*from 2023-10-01 to 2026-09-30/),
    ]);
  });
});
