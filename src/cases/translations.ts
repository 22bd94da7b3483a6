/** A case in a user's language. Apart from the cases, as the functions and the pane's first screen do without these words. */
import { lawMeasures } from "../law/acts";
import { authorities, measureInKorean } from "../law/korean";
import { conditions, stackText } from "../law/korean-stack";
import type { Measure } from "../model/tariff/measure";
import type { NamedCondition } from "../model/tariff/reason";
import type { Language, NegotiationCase } from "./case";
import { withWords, type CaseWords } from "./case-words";
import { koreanWords as koreaUs2025 } from "./korea-us-2025/ko/words";
import { tariffCases } from "./tariff-registry";
import { lettersInKorean } from "./united-states/letters";

/** By the case's id; the cases themselves speak English, or say a thing in both languages where it is. */
const korean: Readonly<Record<string, CaseWords>> = {
  "korea-us-2025": koreaUs2025,
  "japan-us-2025": { measures: lettersInKorean },
  "eu-us-2025": { measures: lettersInKorean },
};

export function inLanguage(negotiation: NegotiationCase, language: Language): NegotiationCase {
  if (language !== "ko") return negotiation;
  const own = korean[negotiation.id];
  if (own) return withWords(negotiation, own, inKorean);
  // Of a case that a user made only the acts are Parley's to translate.
  const acts = new Set(lawMeasures().map(({ id }) => id));
  return withWords(negotiation, {}, (measure) => (acts.has(measure.id) ? measureInKorean(measure) : measure));
}

/** The authority of a row of TARIFF_STACK, or its base rate, by name. */
export function authorityName(authority: string, language: Language): string {
  return language === "ko" ? (authorities[authority] ?? stackText(authority)) : authority;
}

/** What the law and the cases call things in a row of TARIFF_STACK. */
export function lawTexts(language: Language): {
  condition(condition: NamedCondition): string;
  text(english: string): string;
  act(measure: Measure): Measure;
} {
  if (language !== "ko") return { condition: ({ text }) => text, text: (text) => text, act: (measure) => measure };
  return {
    condition: ({ word, text }) => conditions[word] ?? text,
    text: stackText,
    // A row of a workbook may be Korean already.
    act: (measure) => (/[가-힣]/.test(measure.instrument) ? measure : inKorean(measure, ownWords(measure))),
  };
}

/** A case's words for what did not happen, as long as the row says what the case says. */
function ownWords({ id, instrument, note }: Measure): { instrument?: string; note?: string } | undefined {
  const bundled = tariffCases.flatMap(({ measures }) => measures).find((each) => each.id === id);
  if (bundled?.instrument !== instrument || bundled.note !== note) return undefined;
  return Object.values(korean)
    .map(({ measures }) => measures?.[id])
    .find((words) => words !== undefined);
}

/** What did not happen has the case's own words, by its id. */
function inKorean(measure: Measure, own: { instrument?: string; note?: string } = {}): Measure {
  return measureInKorean(measure, {
    ...(own.instrument === undefined ? {} : { instruments: { [measure.instrument]: own.instrument } }),
    ...(own.note === undefined ? {} : { notes: { [measure.note]: own.note } }),
  });
}
