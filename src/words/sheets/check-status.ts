/** What a check in a cell begins with as long as all is well, in whichever language the sheet was written. */
import type { Language } from "../../cases/case";

export const CHECK_OK: Record<Language, string> = { en: "OK", ko: "정상" };

export function isOk(verdict: string): boolean {
  return Object.values(CHECK_OK).some((word) => verdict.startsWith(word));
}

/** The same as a formula's condition. */
export function isOkFormula(cell: string): string {
  const begins = Object.values(CHECK_OK).map((word) => `LEFT(${cell},${word.length})="${word}"`);
  return `OR(${begins.join(",")})`;
}
