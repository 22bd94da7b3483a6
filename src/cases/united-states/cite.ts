/** How acts and addresses are cited in both languages. */
import type { Text } from "../case";

export const WASHINGTON = "America/New_York";
export const WHITE_HOUSE = "https://www.whitehouse.gov/";
export const FEDERAL_REGISTER = "https://www.federalregister.gov/documents/";

/** Acts by their numbers, as Korean offices write them. */
export function actsInKorean(english: string): string {
  return english
    .replace(/\bEO (\d{5})/g, "행정명령 $1호")
    .replace(/\bProclamation (\d{4,5})/g, "포고령 $1호")
    .replace(/ Annex (I+)\b/g, " 부속서 $1");
}

/** "EO 14316, https://…": acts whose Korean follows from their numbers. */
export function act(english: string): Text {
  return { en: english, ko: actsInKorean(english) };
}
