/** The numbers that an outcome rests on: what a person may want to give a low and a high. */
import type { CellAddress } from "../../formula/values";
import { engineOf } from "../evaluate/workbook-engine";
import { CellLabels } from "./cell-labels";
import { CellFinder, CellsError } from "./cell-request";
import type { Workbook } from "./cell-simulation";

export interface NumberCell {
  /** "Inputs!D57" */
  cell: string;
  sheet: string;
  row: number;
  column: number;
  /** What a person calls it; "" where no words stand near. */
  label: string;
  /** The table's column that it stands in, "Terms[Coverage]"; "" outside of tables. */
  columnOf: string;
  /** Of that column, in the person's language; "" outside of tables. */
  head: string;
  value: number;
}

export interface CellsBehind {
  outcome: Omit<NumberCell, "value"> & { value: number | null };
  /** By sheet, then from above. */
  inputs: NumberCell[];
}

/** Throws CellsError. @param given the outcome as a formula names it */
export function cellsBehind(workbook: Workbook, given: string, labelsLead: boolean): CellsBehind {
  const engine = engineOf(workbook, true);
  const finder = new CellFinder(engine);
  const labels = new CellLabels(workbook, labelsLead);
  const known = (at: CellAddress) => ({
    cell: finder.name(at),
    ...placeOf(at),
    label: labels.of(at),
    columnOf: labels.columnOf(at),
    head: labels.headOf(at),
  });
  const outcome = finder.find(given);
  if (engine.anchor(outcome.sheet, outcome.row, outcome.column) === undefined)
    throw new CellsError({ kind: "no formula", cell: finder.name(outcome) });
  const value = engine.value(outcome.sheet, outcome.row, outcome.column);
  const order = new Map(workbook.sheets.map(({ name }, at) => [name, at]));
  return {
    outcome: { ...known(outcome), value: typeof value === "number" ? value : null },
    inputs: engine
      .restsOn(outcome)
      .flatMap((at): NumberCell[] => {
        const number = engine.value(at.sheet, at.row, at.column);
        return typeof number === "number" ? [{ ...known(at), value: number }] : [];
      })
      .sort(
        (one, other) =>
          order.get(one.sheet)! - order.get(other.sheet)! || one.row - other.row || one.column - other.column,
      ),
  };
}

const placeOf = ({ sheet, row, column }: CellAddress): CellAddress => ({ sheet, row, column });
