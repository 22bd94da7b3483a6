/** Takes a first build back: Parley's sheets, names and record go, and the workbook is as it was before. */
import type { Language } from "../cases/case";
import { asBuildError, otherSheets, userDefinedNames } from "./build";
import { CELL_NAMES } from "./cell-names";
import { findDependentCells } from "./dependent-cells";
import { inspect, isOnSheet, readOwnership } from "./inspect";
import { BuildError } from "./options";
import { cellAddress } from "./address";
import { texts } from "../words/sheets/words";
import { runInExcel } from "./run-in-excel";

/** Places named in the message; more would not be read. */
const NAMED_PLACES = 3;

/** Refuses, with nothing changed, where the user's own cells or names refer to Parley's sheets: they would be left with #REF!. */
export async function removeBuild(language: Language): Promise<void> {
  const { errors } = texts[language];
  try {
    await runInExcel(async (context) => {
      const seen = await inspect(context);
      const ownership = await readOwnership(context, seen, CELL_NAMES);
      const others = otherSheets(seen, ownership);
      const { cells, names } = await findDependentCells(context, others, userDefinedNames(seen));
      const places = [
        ...cells.map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`),
        ...names.map(({ name }) => name),
      ];
      if (places.length > 0)
        throw new BuildError("in-use", errors.inUse(places.slice(0, NAMED_PLACES).join(", "), places.length));
      const { worksheets, names: workbookNames, customXmlParts } = context.workbook;
      // A workbook cannot be without a sheet.
      if (others.length === 0) worksheets.add();
      for (const { name, formula } of seen.names) {
        const isOurs =
          (CELL_NAMES as readonly string[]).includes(name) && ownership.ours.some(({ tab }) => isOnSheet(formula, tab));
        if (isOurs) workbookNames.getItem(name).delete();
      }
      for (const { tab } of ownership.ours) worksheets.getItem(tab).delete();
      for (const id of seen.recordIds) customXmlParts.getItem(id).delete();
      await context.sync();
    });
  } catch (error) {
    throw asBuildError(error, errors);
  }
}
