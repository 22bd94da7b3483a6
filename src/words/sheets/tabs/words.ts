/** What the tabs of Parley's sheets are called in the language of a workbook. */
import type { Language } from "../../../cases/case";
import type { SheetName } from "../../../sheets/sheet-names";
import { en } from "./en";
import { ko } from "./ko";

export type TabNames = Record<SheetName, string>;

export const tabNames: Record<Language, TabNames> = { en, ko };
