/** Codes and expressions as people write them in English, Korean and Japanese, brought to digits. */
import { plainSigns } from "../plain-text";

/** "HS 8703.23", "HTSUS subheading 8703.23", "HSK 8703", "품목번호 제8703.23호": whose numbers they are does not change their digits. */
const SCHEDULE =
  "HTSUS|HTS|HSK|HS|H\\.\\s?S\\.|CN|TARIFF|CUSTOMS|COMMODITY|품목번호|세번부호|세번|관세율표|税番|税則番号";
const PART = "(?:sub)?(?:heading|chapter)s?|codes?|코드|items?|lines?|no\\.|no|numbers?|번호|부호";
const LABEL = new RegExp(
  `(^\\s*|[,;(]\\s*|\\bex\\s+)(?:(?:${SCHEDULE})\\s*(?:(?:${PART})\\s*)*|(?:(?:${PART})\\s*)+)[:#.]?\\s*(?=[\\d(]|제\\s*\\d)`,
  "gi",
);
/** 제8703호, 제8703.23호, 제87류, 8703호 */
const KOREAN_HEADING = /제?\s*(\d[\d.\s-]*?)\s*호/g;
const KOREAN_CHAPTER = /제?\s*(\d{1,2})\s*류/g;

/** A code or an expression as the rest of the model reads it: plain digits, spaces and hyphens, no label. */
export function plainDigits(text: string): string {
  const signs = plainSigns(text)
    .trim()
    .replace(/^'(?=\d)/, "");
  // Most are digits and dots alone.
  if (/^[\d.]*$/.test(signs)) return signs;
  const plain = signs
    .replace(LABEL, "$1")
    .replace(KOREAN_HEADING, "$1")
    .replace(KOREAN_CHAPTER, (_, chapter: string) => chapter.padStart(2, "0"));
  // Hyphens between groups of which one has two or three digits join a code; between equal groups they mean a range.
  return /^\d{4}(?:[.\s]\d{2}){0,2}(?:-\d{2}){1,3}(?:-\d{4})?$|^\d{4}[.\s]?\d{2}-\d{2,4}$|^\d{4}-\d{2}(?:[.-]\d{2,4})*$|^\d{4}-\d{6}$/.test(
    plain,
  )
    ? plain.replace(/-/g, ".")
    : plain;
}
