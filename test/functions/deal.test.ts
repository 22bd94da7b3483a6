import fc from "fast-check";
import { errorOf } from "./office-globals";
import { NASH_DEAL } from "../../src/functions/catalog/nash-deal";
import { PARETO_DEALS } from "../../src/functions/catalog/pareto-deals";
import { ZOPA } from "../../src/functions/catalog/zopa";
import { BEST_PACKAGES } from "../../src/functions/catalog/best-packages";
import { CONCESSION_PATH } from "../../src/functions/catalog/concession-path";
import { EXCHANGE_RATE } from "../../src/functions/catalog/exchange-rate";
import { OPTION_TO_WAIT } from "../../src/functions/catalog/option-to-wait";
import { RUBINSTEIN_SHARE } from "../../src/functions/catalog/rubinstein-share";
import { BREAKEVEN_PRICE } from "../../src/functions/catalog/breakeven-price";
import { PROJECT_NPV } from "../../src/functions/catalog/project-npv";

const cell = (value: unknown): unknown[][] => [[value]];
const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);
const blank = null as unknown as unknown[][];

describe("packages that are valued already", () => {
  it("are counted along a row or a column, blank ones too", () => {
    expect(NASH_DEAL.run([[null, 3, 5]], [[null, 4, 1]], cell(0), cell(0))).toEqual([[2]]);
    expect(PARETO_DEALS.run(column(1, null, 2), column(2, "", 1))).toEqual([[3], [1]]);
  });
  it("are refused where the answer depends on whether 0 to both sides is a package or a blank row", () => {
    // Beside better ones it does not matter.
    expect(NASH_DEAL.run(column(0, 3, 5), column(0, 4, 1), cell(0), cell(0))).toEqual([[2]]);
    expect(PARETO_DEALS.run(column(1, 0, 2), column(2, 0, 1))).toEqual([[3], [1]]);
    const message = /^ours and theirs are both 0 at cell 2, .* pass empty cells as 0: take the cell out/;
    expect(errorOf(() => NASH_DEAL.run(column(-3, 0), column(4, 0), cell(-1), cell(-1))).message).toMatch(message);
    expect(errorOf(() => PARETO_DEALS.run(column(-1, 0), column(2, 0))).message).toMatch(message);
    expect(errorOf(() => PARETO_DEALS.run(column(0, 0), column(0, 0))).message).toMatch(/both 0 at cell 1/);
    expect(PARETO_DEALS.run(column(-1, null), column(2, null))).toEqual([[1]]);
  });
  it("are judged by the disagreement point that is chosen", () => {
    const [ours, theirs] = [column(10, 8, 6), column(5, 7, 8)];
    expect(NASH_DEAL.run(ours, theirs, cell(0), cell(0))).toEqual([[2]]);
    expect(NASH_DEAL.run(column(10, 6), column(5, 7), cell(0), cell(0))).toEqual([[1]]);
    expect(errorOf(() => NASH_DEAL.run(column(10, 6), column(5, 7), cell(7), cell(6))).message).toMatch(
      /no zone of agreement: .* worth 6 to us, and our_batna is 7/,
    );
  });
});

describe("BEST_PACKAGES", () => {
  const issues = [
    ["Autos", "25%", 0, 0, null, null],
    ["Autos", "15%", 9, -4, null, ""],
    [null, "", null, null, null, null],
    ["LNG", "none", 0, 0, null, null],
    ["LNG", "finance", -3, 6, "Ships: yards", null],
    ["Ships", "none", 0, 0, null, null],
    ["Ships", "yards", -2, 5, null, "15%"],
  ];

  it("lists as many as are asked for, the first by the rule first", () => {
    expect(BEST_PACKAGES.run(issues, cell(0), cell(0))).toEqual([
      [6, 2, "15%", "finance", "none"],
      [7, 1, "15%", "none", "yards"],
    ]);
    expect(BEST_PACKAGES.run(issues, cell(0), cell(0), cell(1), cell("egalitarian"))).toEqual([
      [6, 2, "15%", "finance", "none"],
    ]);
  });

  it("spreads what it lists over the whole front where a chart is to be drawn", () => {
    const steps = ["A", "B"].flatMap((issue, place) =>
      Array.from({ length: 30 }, (_, level) => [
        issue,
        `${level}`,
        level * (1 + 30 * place),
        -level * level * (1 + 20 * place),
      ]),
    );
    const rows = (count: number, rule: string) =>
      BEST_PACKAGES.run(steps, cell(0), cell(-1e6), cell(count), cell(rule)).map(([ours]) => ours as number);
    const all = rows(1000, "spread");
    expect(all.length).toBeGreaterThan(100);
    expect(all).toEqual([...all].sort((a, b) => b - a));
    const some = rows(20, "spread");
    expect([some[0], some.at(-1)]).toEqual([all[0], all.at(-1)]);
    // The best twenty by a rule stand close together.
    const width = (values: number[]) => Math.max(...values) - Math.min(...values);
    expect(width(rows(20, "nash"))).toBeLessThan(0.7 * width(some));
    expect(some.length).toBeLessThanOrEqual(20);
  });

  it("answers one issue with one option", () => {
    expect(BEST_PACKAGES.run([["Autos", "15%", 1, 1]], cell(0), cell(0))).toEqual([[1, 1, "15%"]]);
  });

  it("takes the worst package for a reservation value below it, when asked to", () => {
    const two = [
      ["A", "x", 10, 5],
      ["A", "y", 8, 7],
      ["A", "z", 6, 8],
      ["A", "bad", 5, 6],
    ];
    expect(BEST_PACKAGES.run(two, cell(0), cell(0), cell(1), blank, cell("declared"))).toEqual([[8, 7, "y"]]);
    // Falling back on 5 for each side: gains 5 and 0, 3 and 2, 1 and 3.
    expect(BEST_PACKAGES.run(two, cell(0), cell(0), cell(5), blank, cell("attainable")).map(([ours]) => ours)).toEqual([
      8, 6, 10,
    ]);
  });

  it("never proposes what is worse than no deal for either side", () => {
    const value = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        value,
        value,
        fc.constantFrom("nash", "kalai-smorodinsky", "egalitarian", "sum"),
        (drawn, ours, theirs, rule) => {
          const rows = drawn.flatMap((options, issue) =>
            options.map(([a, b], option) => [`issue ${issue}`, `option ${option}`, a, b]),
          );
          try {
            for (const row of BEST_PACKAGES.run(rows, cell(ours), cell(theirs), cell(20), cell(rule))) {
              expect(row[0]).toBeGreaterThanOrEqual(ours);
              expect(row[1]).toBeGreaterThanOrEqual(theirs);
            }
          } catch (thrown) {
            expect(thrown).toMatchObject({ code: "#N/A" });
          }
        },
      ),
    );
  });

  it("says what was not searched, with a bound", () => {
    const rows: unknown[][] = [];
    for (let issue = 0; issue < 30; issue++) {
      for (let option = 0; option < 10; option++) {
        const excluded = Array.from({ length: issue }, (_, other) =>
          (issue * 3 + other) % 10 === option ? `i${other}: o${(other * 7 + issue) % 10}` : "",
        ).filter(Boolean);
        rows.push([
          `i${issue}`,
          `o${option}`,
          ((issue * 7 + 3) % 11) * option,
          ((issue * 5 + 2) % 13) * (9 - option),
          excluded.join("; "),
        ]);
      }
    }
    const found = BEST_PACKAGES.run(rows, cell(0), cell(0), cell(2));
    expect(found).toHaveLength(3);
    const [, limit, first] =
      /^Not every package was searched: by "nash" none scores above ([\d.]+), and the first here scores ([\d.]+)\.$/.exec(
        String(found[2]![0]),
      ) ?? [];
    expect(Number(first)).toBe((found[0]![0] as number) * (found[0]![1] as number));
    expect(Number(limit)).toBeGreaterThanOrEqual(Number(first));
    expect(found[2]).toHaveLength(32);
  });
});

describe("CONCESSION_PATH", () => {
  it("has a row a day and ends on the deadline at the reservation value", () => {
    const path = CONCESSION_PATH.run(
      cell(10),
      cell(25),
      cell("2025-07-09 00:01 America/New_York"),
      cell("2025-05-21"),
      cell(0.3),
    );
    expect(path).toHaveLength(50);
    expect([path[0], path[49]]).toEqual([
      [45798, 25],
      [45847, 10],
    ]);
    expect(
      CONCESSION_PATH.run(cell(10), cell(25), cell(45847), cell(45798), blank, cell(14)).map(([day]) => day),
    ).toEqual([45798, 45812, 45826, 45840, 45847]);
  });
});

describe("a project", () => {
  it("takes a cell or a range for each amount", () => {
    const one = PROJECT_NPV.run(cell(1000), cell(2), cell(200), cell(20), cell(3), cell(0.08))[0]![0];
    expect(PROJECT_NPV.run([[500, 500]], blank, column(200, 200, 200), column(20, 20, 20), blank, cell(0.08))).toEqual([
      [one],
    ]);
  });
  it("pays off its debt over its working life where no tenor is given", () => {
    const of = (tenor: unknown): unknown =>
      PROJECT_NPV.run(
        cell(1000),
        cell(2),
        cell(200),
        cell(20),
        cell(20),
        cell(0.08),
        cell(0.7),
        cell(0.06),
        cell(tenor),
      )[0]![0];
    expect(of(null)).toBe(of(20));
    expect(of(10)).not.toBe(of(20));
  });
});

it("spreads over ranges", () => {
  expect(ZOPA.run(column(3, 7), cell(5))).toEqual([[2], [0]]);
  expect(RUBINSTEIN_SHARE.run(cell(0.9), column(0.9, 0.5)).flat()).toEqual([
    expect.closeTo(0.526, 3),
    expect.closeTo(0.909, 3),
  ]);
  expect(EXCHANGE_RATE.run(column(5, 10), cell(100)).flat()).toEqual([0.05, 0.1]);
  expect(OPTION_TO_WAIT.run(column(1, 2), cell(3), cell(1), cell(0.5), cell(0)).flat()).toEqual([1, 0]);
});

describe("a bad argument is refused by name, value and remedy", () => {
  const table = [
    ["A", "x", 1, 1],
    ["A", "y", 2, 0],
  ];
  it.each<[string, () => unknown, string, RegExp]>([
    [
      "no zone",
      () => NASH_DEAL.run(column(1, 5), column(5, 1), cell(3), cell(3)),
      "#N/A",
      /^There is no zone of agreement: of the packages that they accept the best is worth 1 to us, and our_batna is 3/,
    ],
    [
      "a reservation value above every package",
      () => BEST_PACKAGES.run(table, cell(3), cell(0)),
      "#N/A",
      /^our_batna is 3, and the best package is worth 2 to us/,
    ],
    [
      "their reservation value above every package",
      () => BEST_PACKAGES.run(table, cell(0), cell(2)),
      "#N/A",
      /^their_batna is 2, and the best package for them is worth 1/,
    ],
    [
      "values that are missing",
      () => BEST_PACKAGES.run([["A", "x", 1, null]], cell(0), cell(0)),
      "#VALUE!",
      /^issues, row 1, theirs is empty/,
    ],
    [
      "a value that is text",
      () => BEST_PACKAGES.run([["A", "x", "much", 1]], cell(0), cell(0)),
      "#VALUE!",
      /^issues, row 1, ours is "much", which is not a number/,
    ],
    [
      "an option without a name",
      () => BEST_PACKAGES.run([["A", null, 1, 1]], cell(0), cell(0)),
      "#VALUE!",
      /^issues, row 1, option is empty/,
    ],
    [
      "too few columns",
      () => BEST_PACKAGES.run([["A", "x", 1]], cell(0), cell(0)),
      "#VALUE!",
      /^issues is 1 row × 3 columns: give the columns issue, option, ours, theirs/,
    ],
    [
      "nothing at all",
      () => BEST_PACKAGES.run([[null, null, null, null]], cell(0), cell(0)),
      "#VALUE!",
      /^issues is empty/,
    ],
    [
      "an option that stands twice, by its row in the sheet",
      () =>
        BEST_PACKAGES.run(
          [
            ["A", "x", 1, 1],
            [null, null, null, null],
            ["A", "x", 1, 1],
          ],
          cell(0),
          cell(0),
        ),
      "#VALUE!",
      /Row 3: "x" is written twice/,
    ],
    [
      "a ring that leaves nothing",
      () =>
        BEST_PACKAGES.run(
          [
            ["A", "x", 1, 1, "", "B: x"],
            ["B", "x", 1, 1, "C: x", ""],
            ["C", "x", 1, 1, "", ""],
          ],
          cell(0),
          cell(0),
        ),
      "#N/A",
      /^issues: no package satisfies all of these: B: x excludes C: x\. Remove one/,
    ],
    [
      "links to no option",
      () => BEST_PACKAGES.run([["A", "x", 1, 1, "z"]], cell(0), cell(0)),
      "#VALUE!",
      /Row 1, excludes: "z" is not an option/,
    ],
    [
      "no packages",
      () => BEST_PACKAGES.run(table, cell(0), cell(0), cell(0)),
      "#VALUE!",
      /^count is 0: write a whole number from 1 to 1,000/,
    ],
    [
      "a rule that is none",
      () => BEST_PACKAGES.run(table, cell(0), cell(0), blank, cell("fair")),
      "#VALUE!",
      /^rule is "fair": write "nash", "kalai-smorodinsky", "egalitarian", "sum" or "spread"/,
    ],
    [
      "a rule that is none, for one package",
      () => NASH_DEAL.run(column(1, 2), column(2, 1), cell(0), cell(0), cell("fair")),
      "#VALUE!",
      /^rule is "fair": write "nash", "kalai-smorodinsky", "egalitarian" or "sum"/,
    ],
    [
      "a disagreement point that is none",
      () => NASH_DEAL.run(column(1, 2), column(2, 1), cell(0), cell(0), blank, cell("none")),
      "#VALUE!",
      /^disagreement is "none": write "declared" or "attainable"/,
    ],
    [
      "sides of different shape",
      () => PARETO_DEALS.run(column(1, 2), column(1)),
      "#VALUE!",
      /^theirs is 1 row × 1 column and ours is 2 rows × 1 column/,
    ],
    [
      "a package valued by one side",
      () => PARETO_DEALS.run(column(1, 2), column(1, null)),
      "#VALUE!",
      /^theirs, row 2, column 1, is empty/,
    ],
    ["perfect patience on both sides", () => RUBINSTEIN_SHARE.run(cell(1), cell(1)), "#VALUE!", /no single division/],
    [
      "a mover that is none",
      () => RUBINSTEIN_SHARE.run(cell(0.9), cell(0.9), cell(2), cell("me")),
      "#VALUE!",
      /^last_mover is "me": write "us" or "them"/,
    ],
    [
      "a deadline that is past",
      () => CONCESSION_PATH.run(cell(1), cell(2), cell(45847), cell(45847)),
      "#VALUE!",
      /^deadline: The deadline is not after the first day/,
    ],
    [
      "a shape of 0",
      () => CONCESSION_PATH.run(cell(1), cell(2), cell(45847), cell(45840), cell(0)),
      "#VALUE!",
      /^shape is 0/,
    ],
    [
      "half days",
      () => CONCESSION_PATH.run(cell(1), cell(2), cell(45847), cell(45840), cell(1), cell(0.5)),
      "#VALUE!",
      /^step is 0.5/,
    ],
    [
      "too long a path",
      () => CONCESSION_PATH.run(cell(1), cell(2), cell(60000), cell(45840)),
      "#VALUE!",
      /at most 3,660 rows/,
    ],
    [
      "better and worse exchanged",
      () => OPTION_TO_WAIT.run(cell(1), cell(1), cell(2), cell(0.5), cell(0.1)),
      "#VALUE!",
      /^value_if_worse is 2, above value_if_better/,
    ],
    [
      "a probability in per cent",
      () => OPTION_TO_WAIT.run(cell(1), cell(2), cell(1), cell(50), cell(0.1)),
      "#VALUE!",
      /^probability is 50/,
    ],
    ["trade of nothing", () => EXCHANGE_RATE.run(cell(1), cell(0)), "#VALUE!", /^trade is 0/],
    [
      "debt without interest",
      () => PROJECT_NPV.run(cell(1), cell(1), cell(1), cell(0), cell(5), cell(0.1), cell(0.5)),
      "#VALUE!",
      /^interest is empty/,
    ],
    [
      "debt beyond the project's life",
      () => PROJECT_NPV.run(cell(1), cell(1), cell(1), cell(0), cell(5), cell(0.1), cell(0.5), cell(0.05), cell(6)),
      "#VALUE!",
      /^tenor is 6 years, and the project works 5/,
    ],
    [
      "years that do not fit",
      () => PROJECT_NPV.run(cell(1), cell(1), column(1, 2), cell(0), cell(3), cell(0.1)),
      "#VALUE!",
      /^revenue has 2 cells and years is 3/,
    ],
    [
      "no years",
      () => PROJECT_NPV.run(cell(1), cell(1), cell(1), cell(0), cell(0), cell(0.1)),
      "#VALUE!",
      /^years is 0: write a whole number of years from 1 to 200/,
    ],
    [
      "blank years",
      () => PROJECT_NPV.run(cell(1), blank, cell(1), cell(0), cell(1), cell(0.1)),
      "#VALUE!",
      /^build_years is empty/,
    ],
    [
      "nothing sold",
      () => BREAKEVEN_PRICE.run(cell(1), cell(1), cell(0), cell(0), cell(5), cell(0.1)),
      "#VALUE!",
      /^volume is 0 in every year/,
    ],
  ])("%s", (_what, call, code, message) => {
    const error = errorOf(call);
    expect(error.message).toMatch(message);
    expect(error.code).toBe(code);
  });
});
