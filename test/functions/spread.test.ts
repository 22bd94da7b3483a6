import fc from "fast-check";
import { errorOf, FunctionError } from "./office-globals";
import { tariffCostCells } from "../../src/functions/duty";

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
    expect(tariffCostCells(value, rate)).toEqual([
      [10, 40],
      [90, 160],
    ]);
    expect(tariffCostCells(value, [[0.5]])).toEqual([
      [50, 100],
      [150, 200],
    ]);
    expect(tariffCostCells([[100]], column(0.1, 0.2))).toEqual(column(10, 20));
  });

  it.each([
    [
      "columns of different length",
      column(1, 2, 3),
      column(0.1, 0.2),
      "value is 3 rows × 1 column and rate is 2 rows × 1 column: give ranges of the same shape, or a single cell for one of them.",
    ],
    [
      "a row against a column",
      [[1, 2]],
      column(0.1, 0.2),
      "value is 1 row × 2 columns and rate is 2 rows × 1 column: give ranges of the same shape, or a single cell for one of them.",
    ],
  ])("of unequal shapes are refused: %s", (_what, value, rate, message) => {
    expect(errorOf(() => tariffCostCells(value, rate)).message).toBe(message);
  });

  it("with one bad cell spoil only that cell's result", () => {
    const result = tariffCostCells(column(100, "n/a", 300, 400), column(0.1, 0.1, 30, new FunctionError("#N/A")));
    expect(result[0]).toEqual([10]);
    const errors = result.slice(1).map(([cell]) => cell as FunctionError);
    expect(errors.map((error) => [error instanceof FunctionError, error.code, error.message])).toEqual([
      [true, "#VALUE!", 'value is "n/a", which is not a number: give an amount of 0 or more.'],
      [true, "#VALUE!", "rate is 30, which is 3,000 %: write 30% or 0.3."],
      [true, "#N/A", "rate holds the error #N/A: mend that cell first, or wrap it in IFERROR."],
    ]);
  });

  it("with a bad single cell fail as a whole, because every result would", () => {
    expect(errorOf(() => tariffCostCells(column(1, 2), [[25]])).message).toMatch(/^rate is 25/);
  });

  it("count a blank amount as 0, as arithmetic in cells does, and refuse a blank rate", () => {
    const result = tariffCostCells(column(100, null, ""), column(0.1, 0.1, 0.1));
    expect(result).toEqual(column(10, 0, 0));
    expect((tariffCostCells(column(100, 200), column(0.1, null))[1]?.[0] as FunctionError).message).toBe(
      "rate is empty: give a rate such as 25% or 0.25.",
    );
  });

  it("take the default for a blank cell of an optional argument", () => {
    expect(tariffCostCells([[100]], [[0.25]], column(40, null))).toEqual(column(15, 25));
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
        return tariffCostCells([[value]], [[rateCell]])[0]?.[0];
      } catch (error) {
        return (error as FunctionError).message;
      }
    };
    fc.assert(
      fc.property(pair, ([values, rateCells]) => {
        fc.pre(
          rateCells.some((row) => row.some((cell) => cell !== null)) && values.length * (values[0]?.length ?? 0) > 1,
        );
        const together = tariffCostCells(values, rateCells);
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
    const result = tariffCostCells(values, [[0.25]]);
    expect(result).toHaveLength(100_000);
    expect(result[99_999]).toEqual([24_999.75]);
  });
});
