/** What TARIFF_STACK says of a rate: the sentences for the model's reasons. What the law itself calls things comes with `law`. */
import type { Language } from "../../cases/case";
import type { Measure, StackRow } from "../../model/tariff/measure";
import type { NamedCondition, Reason, ReasonCode, Reasons } from "../../model/tariff/reason";
import { en } from "./en";

/** Texts of the schedule in the reader's language. */
export interface LawTexts {
  condition(condition: NamedCondition): string;
  /** Names of base rates and programmes, whose trade weighs, where a share comes from. */
  text(english: string): string;
  act(measure: Measure): Measure;
}

export type StackWords = {
  readonly [Code in ReasonCode]: (values: Reasons[Code], law: LawTexts) => string;
} & { confidence(confidence: string): string };

const english: LawTexts = { condition: ({ text }) => text, text: (text) => text, act: (measure) => measure };
const languages: Partial<Record<Language, { words: StackWords; law: LawTexts }>> = { en: { words: en, law: english } };

/** English comes with the first script; the others are loaded where Excel's window speaks them, with the law's texts. */
export async function loadStackWords(language: Language, law: () => Promise<LawTexts>): Promise<void> {
  languages[language] ??= { words: (await import("./ko")).ko, law: await law() };
}

/** Why, and the act or edition with its citation. English until the language's own words are there. */
export function stackTexts({ reasons, source }: StackRow, language: Language): { why: string; citation: string } {
  const { words, law } = languages[language] ?? languages.en!;
  const sentences = reasons.map((each) => sentence(each, words, law));
  if (typeof source === "string") return { why: sentences.join("; "), citation: law.text(source) };
  const { note, confidence = "", instrument, heading, citation } = law.act(source);
  // A primary source is what a reader expects.
  const isPlain = source.confidence === undefined || source.confidence === "" || source.confidence === "primary";
  const own = [note, isPlain ? "" : words.confidence(confidence)];
  return {
    why: [...sentences, ...own].filter((part) => part !== "").join("; "),
    citation: [instrument, heading, citation].filter((part) => part !== "").join("; "),
  };
}

function sentence<Code extends ReasonCode>({ code, values }: Reason, words: StackWords, law: LawTexts): string {
  return (words[code] as (values: unknown, law: LawTexts) => string)(values as Reasons[Code], law);
}
