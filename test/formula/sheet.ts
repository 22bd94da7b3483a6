/** A workbook of one sheet for tests of the engine. */
import { createEngine } from "../../src/formula/engine";
import type { EngineOptions, FormulaEngine } from "../../src/formula/engine-types";
import { parseRange } from "../../src/formula/addresses";
import { FormulaError, type Matrix, type Value } from "../../src/formula/values";

export const SHEET = "sheet-1";

export interface TestSheet {
  engine: FormulaEngine;
  /** "A1" → a value, or a formula that begins with "="; then everything is calculated. */
  set(cells: Readonly<Record<string, Value>>): void;
  /** Errors as their codes. */
  value(address: string): Value;
  values(range: string): Value[][];
  /** What a formula gives that is in no cell. */
  give(formula: string): unknown;
}

export const plain = (value: Value): number | string | boolean | null =>
  value instanceof FormulaError ? value.error : value;

export function place(address: string): { row: number; column: number; rows: number; columns: number } {
  const range = parseRange(address);
  if (!range) throw new Error(`${address} is no address.`);
  return range;
}

export function testSheet(options?: EngineOptions): TestSheet {
  const engine = createEngine(options);
  engine.addSheet(SHEET, "Sheet1");
  return {
    engine,
    set(cells) {
      for (const [address, value] of Object.entries(cells)) {
        const { row, column } = place(address);
        if (typeof value === "string" && value.startsWith("=")) engine.setFormula(SHEET, row, column, value);
        else engine.setValue(SHEET, row, column, value);
      }
      engine.calculate();
    },
    value(address) {
      const { row, column } = place(address);
      return plain(engine.value(SHEET, row, column));
    },
    values(address) {
      const { row, column, rows, columns } = place(address);
      return Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) => plain(engine.value(SHEET, row + r, column + c))),
      );
    },
    give(formula) {
      const result = engine.evaluate(formula, { sheet: SHEET, row: 99, column: 25 });
      return Array.isArray(result) ? (result as Matrix).map((row) => row.map(plain)) : plain(result as Value);
    },
  };
}
