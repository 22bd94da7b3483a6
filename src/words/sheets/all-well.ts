/** What a check in a cell begins with as long as all is well, in whichever language the sheet was written. */
import type { Language } from "../../cases/case";

export const ALL_WELL: Record<Language, string> = { en: "OK", ko: "정상" };

export function isWell(verdict: string): boolean {
  return Object.values(ALL_WELL).some((word) => verdict.startsWith(word));
}

/** The same as a formula's condition. */
export function isWellFormula(cell: string): string {
  const begins = Object.values(ALL_WELL).map((word) => `LEFT(${cell},${word.length})="${word}"`);
  return `OR(${begins.join(",")})`;
}
