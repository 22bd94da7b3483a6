/** A bundled case in a person's language. Apart from the cases, as the functions and the pane's first screen do without these words. */
import type { Language, NegotiationCase } from "./case";
import { withWords, type CaseWords } from "./case-words";
import { koreaUs2025Tariff } from "./korea-us-2025/tariff";
import { koreanWords as koreaUs2025 } from "./korea-us-2025/ko/words";

/** By the case's id; the cases themselves speak English. */
const words: Partial<Record<Language, Readonly<Record<string, CaseWords>>>> = {
  ko: { [koreaUs2025Tariff.id]: koreaUs2025 },
};

export function inLanguage(negotiation: NegotiationCase, language: Language): NegotiationCase {
  const own = words[language]?.[negotiation.id];
  return own ? withWords(negotiation, own) : negotiation;
}
