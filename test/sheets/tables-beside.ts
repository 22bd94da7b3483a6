/** Which tables of a sheet share rows, so that to insert, delete or filter a row of one would touch the other. */
import { rowAfter, type AnyTable } from "../../src/sheets/plan";

/** Blocks stand side by side: nobody puts rows into what formulas fill. */
export function tablesBeside(tables: readonly AnyTable[]): string[] {
  return tables.flatMap((one, at) =>
    tables
      .slice(at + 1)
      .filter((other) => !(one.spills && other.spills) && one.row < rowAfter(other) && other.row < rowAfter(one))
      .map((other) => `${one.name} and ${other.name}`),
  );
}
