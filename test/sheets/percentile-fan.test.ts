/** The words and the floor of the fan's chart. */
import { FAN_FILLS, fanFloor, fanTable } from "../../src/sheets/percentile-fan";
import type { Spread } from "../../src/model/uncertainty/outcome-simulation";
import { reportTexts } from "../../src/words/sheets/reports/words";

function spread(...percentiles: number[]): Spread {
  return {
    percentiles: Float64Array.from(percentiles),
    mean: percentiles[2]!,
    bins: { from: 0, width: 1, counts: [] },
  } as unknown as Spread;
}

it("begins at zero where the bands are wide relative to their height, and below them all where they are not", () => {
  expect(fanFloor([spread(10, 20, 30, 40, 50)])).toBe(0);
  expect(fanFloor([spread(-5, -4, -3, -2, -1)])).toBe(0);
  expect(fanFloor([spread(7, 7, 7, 7, 7)])).toBe(0);
  const floor = fanFloor([spread(97e9, 98e9, 99e9, 100e9, 101e9), spread(103e9, 104e9, 105e9, 106e9, 121e9)]);
  expect(floor).toBe(80e9);
});

it.each(["en", "ko"] as const)("says in %s what each of its columns is, and has a fill for each series", (language) => {
  const table = fanTable(["one"], reportTexts[language], 8);
  const unknown = table.columns.slice(1).filter(({ label }) => label === "");
  expect(unknown).toEqual([]);
  expect(table.rows[0]).toHaveLength(table.columns.length);
  expect(FAN_FILLS).toHaveLength(table.columns.length - 1);
});
