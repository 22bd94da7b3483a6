/** How Parley knows its own sheets: a hidden name local to the sheet, which stays with it when it is renamed, moved or saved. */
import { OWNED_SHEETS, type OwnedSheet, type ReportName, type SheetName } from "./sheet-names";

export const OWN_MARK = "_Parley";

/** Sheets that are being filled, and old ones about to go, bear these names. */
const STAGED_PREFIX = "Parley_new_";
const RETIRED_PREFIX = "Parley_old_";
const STAGED_TABLE_SUFFIX = "_new";
const RETIRED_TABLE_SUFFIX = "_old";

export function markFormula(sheet: SheetName | ReportName): string {
  return `="Parley ${sheet}"`;
}

export function stagedSheet(sheet: OwnedSheet | ReportName): string {
  return `${STAGED_PREFIX}${sheet}`;
}

export function retiredSheet(sheet: OwnedSheet | ReportName): string {
  return `${RETIRED_PREFIX}${sheet}`;
}

export function stagedTable(table: string): string {
  return `${table}${STAGED_TABLE_SUFFIX}`;
}

export function retiredTable(table: string): string {
  return `${table}${RETIRED_TABLE_SUFFIX}`;
}

/** A sheet name that only an interrupted build can have left. */
export function isLeftover(name: string): boolean {
  return OWNED_SHEETS.some((sheet) => name === stagedSheet(sheet) || name === retiredSheet(sheet));
}

/** Of a sheet or a report, as its mark says; "" where it has none. */
export function markedName(formula: string): string {
  return /^="Parley (.+)"$/.exec(formula)?.[1] ?? "";
}
