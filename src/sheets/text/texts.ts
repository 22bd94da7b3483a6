/** The words of the workbook by language, and a country's name in it. */
import type { Language } from "../../cases/case";
import { en } from "./en";
import { ko } from "./ko";
import type { SheetText } from "./sheet-text";

export const texts: Record<Language, SheetText> = { en, ko };

/** "South Korea" or "대한민국" for "KR"; the code itself where the browser knows no name. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: "region", fallback: "code" }).of(code) ?? code;
}
