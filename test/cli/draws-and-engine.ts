/** Draws of all figures of Outcomes and of the user's own sheet beside the engine, with the same inputs written into its cells. */
import "../functions/office-globals";
import { CellDraws } from "../../src/formula/draw/cells";
import type { CellAddress } from "../../src/formula/values";
import { sample } from "../../src/model/uncertainty/sample";
import { parleyFunctions } from "../../src/sharing/evaluate/parley-functions";
import { engineOf } from "../../src/sharing/evaluate/workbook-engine";
import { CellFinder } from "../../src/sharing/simulate/cell-request";
import type { Workbook } from "../../src/sharing/simulate/cell-simulation";

const DRAWS = 200;

/** Inputs are the terms given and every elasticity with a low and a high. */
export function drawsAndEngine(workbook: Workbook, terms: readonly string[]): void {
  const engine = engineOf(workbook, true);
  engine.calculate();
  const finder = new CellFinder(engine);
  const estimates = [
    { low: 0.05, likely: 0.15, high: 0.24, distribution: "PERT" as const },
    { low: 0.3, likely: 0.8, high: 1, distribution: "PERT" as const },
    { low: 45847, likely: 45937, high: 46080, distribution: "triangular" as const, whole: true },
  ];
  const inputs = terms.map((cell, at) => ({ ...finder.find(cell), ...estimates[at]! }));
  const table = engine.tables().find(({ name }) => name === "Elasticities")!;
  const at = (row: number, header: string): CellAddress => ({
    sheet: table.sheet,
    row,
    column: table.range.column + table.columns.indexOf(header),
  });
  const number = ({ sheet, row, column }: CellAddress) => engine.value(sheet, row, column) as number;
  const elasticities = Array.from({ length: table.range.rows - 1 }, (_, row) => table.range.row + 1 + row)
    .filter((row) => ["Low", "Likely", "High"].every((header) => typeof number(at(row, header)) === "number"))
    .map((row) => ({
      ...at(row, "Likely"),
      low: number(at(row, "Low")),
      likely: number(at(row, "Likely")),
      high: number(at(row, "High")),
      distribution: "PERT" as const,
    }))
    .filter(({ low, high }) => high > low);
  const all = [...inputs, ...elasticities];

  const outcomes: CellAddress[] = [];
  const movable = engineOf(workbook, true);
  for (const { sheet, row, column } of all) movable.setValue(sheet, row, column, 1);
  for (const { sheet, row, column } of movable.dueFormulas())
    if (["Outcomes", "Suppliers", "Own"].includes(sheet) && typeof engine.value(sheet, row, column) === "number")
      outcomes.push({ sheet, row, column });
  const drawable = outcomes.filter((cell) => !(cell.sheet === "Own" && cell.row === 2));
  expect(drawable.length).toBeGreaterThan(200);

  const draws = new CellDraws({
    engine: engineOf(workbook, true),
    functions: parleyFunctions(),
    inputs: all,
    outcomes: drawable,
  });
  const columns = sample(all, [], { draws: DRAWS, seed: 4, sampling: "latin" });
  const drawn = draws.run(columns);
  for (let draw = 0; draw < DRAWS; draw++) {
    all.forEach(({ sheet, row, column }, input) => engine.setValue(sheet, row, column, columns[input]![draw]!));
    engine.calculate();
    drawable.forEach((cell, outcome) => {
      const expected = engine.value(cell.sheet, cell.row, cell.column);
      const given = drawn[outcome]![draw]!;
      const same =
        typeof expected === "number"
          ? Math.abs(given - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
          : typeof expected === "boolean"
            ? given === Number(expected)
            : Number.isNaN(given);
      if (!same) throw new Error(`Draw ${draw} of ${finder.name(cell)} is ${given}, not ${String(expected)}.`);
    });
  }
}
