/** What both ways of writing a portable copy need: its lists with their names, and whether a native formula gives Parley's figure. */
import { fixedAddress } from "../../sheets/address";
import { addOwnSheet } from "../own-sheet";
import { quotedSheet, type Value } from "../reading";
import type { CarriedSheet } from "./sheets";

/** The names before the formulas that use them. */
export async function addCarried(context: Excel.RequestContext, carried: readonly CarriedSheet[]): Promise<void> {
  const lists = carried.filter(({ names }) => names.length > 0);
  for (const { sheet } of lists) await addOwnSheet(context, sheet);
  addNames(context, lists);
  await context.sync();
  for (const { sheet, names } of carried) if (names.length === 0) await addOwnSheet(context, sheet);
}

function addNames(context: Excel.RequestContext, carried: readonly CarriedSheet[]): void {
  for (const { names } of carried) {
    for (const { name, sheet, column, firstRow, rows } of names) {
      context.workbook.names.add(
        name,
        `=${quotedSheet(sheet)}!${fixedAddress(firstRow, column)}:${fixedAddress(firstRow + rows - 1, column)}`,
      );
    }
  }
}

const TOLERANCE = 1e-9;

export function sameFigure(one: Value, other: Value): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
}
