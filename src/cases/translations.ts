/** A bundled case in a person's language. Apart from the cases, as the functions and the pane's first screen do without these words. */
import type { Language, NegotiationCase } from "./case";
import { koreaUs2025Tariff } from "./korea-us-2025/tariff";
import { inKorean } from "./korea-us-2025/ko/case";

export function inLanguage(negotiation: NegotiationCase, language: Language): NegotiationCase {
  return language === "ko" && negotiation.id === koreaUs2025Tariff.id ? inKorean(negotiation) : negotiation;
}
