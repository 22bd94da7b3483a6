/** A case in a person's language. Apart from the cases, as the functions and the pane's first screen do without these words. */
import { lawMeasures } from "../law/acts";
import { measureInKorean } from "../law/korean";
import type { Measure } from "../model/tariff/measure";
import type { Language, NegotiationCase } from "./case";
import { withWords, type CaseWords } from "./case-words";
import { koreanWords as koreaUs2025 } from "./korea-us-2025/ko/words";
import { lettersInKorean } from "./united-states/letters";

/** By the case's id; the cases themselves speak English, or say a thing in both languages where it stands. */
const korean: Readonly<Record<string, CaseWords>> = {
  "korea-us-2025": koreaUs2025,
  "japan-us-2025": { measures: lettersInKorean },
  "eu-us-2025": { measures: lettersInKorean },
};

export function inLanguage(negotiation: NegotiationCase, language: Language): NegotiationCase {
  if (language !== "ko") return negotiation;
  const own = korean[negotiation.id];
  if (own) return withWords(negotiation, own, inKorean);
  // Of a case that a person made only the acts are Parley's to translate.
  const acts = new Set(lawMeasures().map(({ id }) => id));
  return withWords(negotiation, {}, (measure) => (acts.has(measure.id) ? measureInKorean(measure) : measure));
}

/** What did not happen has the case's own words, by its id. */
function inKorean(measure: Measure, own: { instrument?: string; note?: string } = {}): Measure {
  return measureInKorean(measure, {
    ...(own.instrument === undefined ? {} : { instruments: { [measure.instrument]: own.instrument } }),
    ...(own.note === undefined ? {} : { notes: { [measure.note]: own.note } }),
  });
}
