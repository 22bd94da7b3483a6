/** Parley's sheets by the names of their tabs, which are words of the workbook's language or what a person called them. */
import type { Language } from "../cases/case";
import { tabNames } from "../words/sheets/tabs/words";
import { isFormer, OWNED_SHEETS, type OwnedSheet, type SheetName } from "./sheet-names";

/** A sheet of Parley's, as a workbook has it. */
export interface OwnedTab {
  sheet: OwnedSheet;
  tab: string;
}

export const tabOf = (sheet: SheetName, language: Language): string => tabNames[language][sheet];

/** The tabs that a sheet has in some language; that of an earlier version had one name. */
export function tabsOf(sheet: OwnedSheet): string[] {
  return isFormer(sheet) ? [sheet] : [...new Set(Object.values(tabNames).map((names) => names[sheet]))];
}

const sheets = new Map(
  OWNED_SHEETS.flatMap((sheet) => tabsOf(sheet).map((tab) => [tab.toLowerCase(), sheet] as const)),
);

/** The sheet of Parley's that has such a tab; a person's own may have it too. */
export const sheetOfTab = (tab: string): OwnedSheet | undefined => sheets.get(tab.toLowerCase());

export const ALL_TABS: readonly string[] = OWNED_SHEETS.flatMap(tabsOf);
