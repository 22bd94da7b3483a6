/** Why a build was refused or failed, and what to do, in English. */
import type { SheetText } from "../words";

export const errors: SheetText["errors"] = {
  foreignSheet: (sheet) =>
    `The sheet “${sheet}” was not made by Parley, so it is left as it is. Give it another name (double-click its tab), then build again.`,
  foreignTable: (table, sheet) =>
    `The table “${table}” on the sheet “${sheet}” was not made by Parley, or its sheet was renamed. Give the table another name (Table Design > Table Name), then build again.`,
  foreignName: (name) =>
    `The workbook already uses the name “${name}” for something else. Rename it (Formulas > Name Manager), then build again.`,
  exists: (sheets) =>
    `Parley's sheets are there already: ${sheets}. Choose to refresh them, or build in another workbook.`,
  newer: (schema) =>
    `The workbook was saved by a later Parley (its record has schema ${schema}), so it is left as it is. Update Parley, then build again.`,
  locked: (since) =>
    `Parley is building in this workbook already, in another window or on a colleague's computer, since ${since}. Nothing was changed: wait until its sheets are there, then build again if you still need to.`,
  changed:
    "Somebody changed Parley's inputs while the sheets were being filled, so that their change would have been lost. The workbook is as they left it: build again.",
  cancelled: "Cancelled. The workbook is as it was.",
  isProtected:
    "The workbook's structure is protected, so no sheet can be added. Switch the protection off (Review > Protect Workbook), then build again.",
  editing: "A cell is being edited. Press Enter or Escape in the sheet, then build again.",
  failed: (reason) =>
    `The workbook could not be filled and is as it was. Excel says: ${reason} Try again; if this comes back, save the workbook and open it again.`,
  unfinished: (reason) =>
    `The sheets are filled, but the old ones could not all be removed: delete those whose name begins with “Parley_old”. Excel says: ${reason}`,
  leftBehind: (reason) =>
    `The workbook could not be filled, and sheets whose name begins with “Parley_new” were left behind: the next build removes them, or delete them. Excel says: ${reason}`,
  inUse: (places, count) =>
    `Not undone, and nothing was changed: ${count === 1 ? "a formula of yours refers" : `${count} formulas of yours refer`} to Parley's sheets (${places}) and would be left with #REF!. Clear ${count === 1 ? "it" : "them"} first, or keep the sheets.`,
  otherCase: (present, wanted) =>
    `This workbook holds the case “${present}”, so “${wanted}” was not built and nothing was changed. Build it in a new workbook, or delete Parley's sheets here first.`,
  unknownCase: (id, known) => `No case is called “${id}”. There is: ${known}.`,
  unknownSector: (id, known) => `The case has no sector “${id}”. It has: ${known}.`,
  unknownScenario: (id, known) => `The case has no scenario “${id}”. It has: ${known}.`,
  noSector: "Choose at least one sector.",
  noScenario: "Choose at least one scenario.",
  badAsOf: (given, from, to) =>
    `The as-of day “${given}” cannot be used. Write a day from ${from} to ${to}, like ${from}.`,
};
