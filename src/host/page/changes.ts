/** Tells of every change of a sheet's cells or looks, by a user, the add-in or a calculation. */
import type { BrowserGrid } from "../grid/browser";

const CHANGES = new Set([
  "sheet.mutation.set-range-values",
  "sheet.mutation.set-worksheet-col-width",
  "sheet.mutation.set-col-data",
  "sheet.mutation.insert-row",
  "sheet.mutation.remove-rows",
  "formula.mutation.set-array-formula-data",
]);

/** Any sheet may have changed where the engine names none. */
export function onAnyChange({ api }: BrowserGrid, listener: (sheet: string | undefined) => void): void {
  api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
    if (CHANGES.has(id)) listener((params as { subUnitId?: string } | undefined)?.subUnitId);
  });
}
