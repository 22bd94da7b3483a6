import fc from "fast-check";
import { errorOf, FunctionError } from "./office-globals";
import { TARIFF_COST } from "../../src/functions/catalog/tariff-cost";

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

describe("ranges", () => {
  it("of the same shape go cell by cell, single cells with each", () => {
    const value = [
      [100, 200],
      [300, 400],
    ];
    const rate = [
      [0.1, 0.2],
      [0.3, 0.4],
    ];
    expect(TARIFF_COST.run(value, rate)).toEqual([
      [10, 40],
      [90, 160],
    ]);
    expect(TARIFF_COST.run(value, [[0.5]])).toEqual([
      [50, 100],
      [150, 200],
    ]);
    expect(TARIFF_COST.run([[100]], column(0.1, 0.2))).toEqual(column(10, 20));
  });

  it("of one row and of one column give the table of both, as Excel's own operators do", () => {
    expect(TARIFF_COST.run([[100, 200, 300]], column(0.1, 0.2))).toEqual([
      [10, 20, 30],
      [20, 40, 60],
    ]);
    const table = [
      [100, 200, 300],
      [400, 500, 600],
    ];
    expect(TARIFF_COST.run(table, [[0.1, 0.2, 0.3]])).toEqual([
      [10, 40, 90],
      [40, 100, 180],
    ]);
    expect(TARIFF_COST.run(table, column(0.1, 0.2))).toEqual([
      [10, 20, 30],
      [80, 100, 120],
    ]);
  });

  it("that end before others leave #N/A, as Excel's own operators do, and say which range ended", () => {
    const [first, second, third] = TARIFF_COST.run(column(1, 2, 3), column(0.1, 0.2)).map(([cell]) => cell);
    expect([first, second]).toEqual([0.1, 0.4]);
    expect([(third as FunctionError).code, (third as FunctionError).message]).toEqual([
      "#N/A",
      "rate is 2 rows × 1 column and value is 3 rows × 1 column, so this cell has no counterpart: give ranges of the same size, or one row against one column.",
    ]);
    // 2 × 2 against 1 × 3: the row is repeated down, and the third column has no value.
    const wide = TARIFF_COST.run(
      [
        [10, 20],
        [30, 40],
      ],
      [[0.1, 0.2, 0.3]],
    );
    expect(wide.map((row) => row.slice(0, 2))).toEqual([
      [1, 4],
      [3, 8],
    ]);
    expect(wide.map((row) => (row[2] as FunctionError).code)).toEqual(["#N/A", "#N/A"]);
  });

  it("with one bad cell spoil only that cell's result", () => {
    const result = TARIFF_COST.run(column(100, "n/a", 300, 400), column(0.1, 0.1, 30, new FunctionError("#N/A")));
    expect(result[0]).toEqual([10]);
    const errors = result.slice(1).map(([cell]) => cell as FunctionError);
    expect(errors.map((error) => [error instanceof FunctionError, error.code, error.message])).toEqual([
      [true, "#VALUE!", 'value is "n/a", which is not a number: give an amount of 0 or more.'],
      [true, "#VALUE!", "rate is 30, which is 3,000 %: write 30% or 0.3."],
      [true, "#N/A", "rate contains the error #N/A: fix that cell first, or wrap it in IFERROR."],
    ]);
  });

  it("with a bad single cell fail as a whole, because every result would", () => {
    expect(errorOf(() => TARIFF_COST.run(column(1, 2), [[25]])).message).toMatch(/^rate is 25/);
  });

  it("count a blank amount as 0, as arithmetic in cells does, and refuse a blank rate", () => {
    const result = TARIFF_COST.run(column(100, null, ""), column(0.1, 0.1, 0.1));
    expect(result).toEqual(column(10, 0, 0));
    expect((TARIFF_COST.run(column(100, 200), column(0.1, null))[1]?.[0] as FunctionError).message).toBe(
      "rate is empty: give a rate such as 25% or 0.25.",
    );
  });

  it("take the default for a blank cell of an optional argument", () => {
    expect(TARIFF_COST.run([[100]], [[0.25]], column(40, null))).toEqual(column(15, 25));
  });

  it("answer each cell as the cell alone would be answered", () => {
    const amount = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom<unknown>("text", -1, true));
    const rate = fc.oneof(
      fc.integer({ min: 0, max: 49 }).map((tenths) => tenths / 10),
      fc.constantFrom<unknown>(25, "10%", null),
    );
    const shape = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
    const pair = shape.chain(([rows, columns]) => {
      const matrix = (each: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[][]> =>
        fc.array(fc.array(each, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
      return fc.tuple(matrix(amount), matrix(rate));
    });
    const alone = (value: unknown, rateCell: unknown): unknown => {
      try {
        return TARIFF_COST.run([[value]], [[rateCell]])[0]?.[0];
      } catch (error) {
        return (error as FunctionError).message;
      }
    };
    fc.assert(
      fc.property(pair, ([values, rateCells]) => {
        fc.pre(
          rateCells.some((row) => row.some((cell) => cell !== null)) && values.length * (values[0]?.length ?? 0) > 1,
        );
        const together = TARIFF_COST.run(values, rateCells);
        values.forEach((row, r) =>
          row.forEach((value, c) => {
            const found = together[r]?.[c];
            expect(found instanceof FunctionError ? found.message : found).toEqual(alone(value, rateCells[r]?.[c]));
          }),
        );
      }),
    );
  });

  it("of a hundred thousand cells are answered cell by cell", () => {
    const values = Array.from({ length: 100_000 }, (_, row) => [row]);
    const result = TARIFF_COST.run(values, [[0.25]]);
    expect(result).toHaveLength(100_000);
    expect(result[99_999]).toEqual([24_999.75]);
  });
});
