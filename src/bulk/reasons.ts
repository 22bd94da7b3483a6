/** What is behind a rate, in words of each language; figures are left out, so that many stacks share a text. */
import { conditions as koreanConditions, names as koreanNames } from "../law/korean-stack";
import { CONDITIONS } from "../law/conditions";
import { conditionWords } from "../model/tariff/condition-combinations";
import type { Measure } from "../model/tariff/measure";
import type { Stack } from "../law/table/stack";
import { bulkTexts, type BulkText } from "../words/bulk/words";

interface Law {
  words: BulkText;
  name(english: string): string;
  condition(word: string): string;
}

const LAWS: Readonly<Record<"en" | "ko", Law>> = {
  en: { words: bulkTexts.en, name: (name) => name, condition: (word) => CONDITIONS.get(word)?.text ?? word },
  ko: {
    words: bulkTexts.ko,
    name: (name) => koreanNames[name] ?? name,
    condition: (word) => koreanConditions[word] ?? word,
  },
};

export function reasonTexts(stack: Stack): { en: string; ko: string } {
  return { en: reasons(stack, LAWS.en), ko: reasons(stack, LAWS.ko) };
}

function reasons(stack: Stack, { words, name, condition }: Law): string {
  const { parts, idle, open, programme, specific, unrated } = stack;
  const conditionsOf = (measure: Measure): string => conditionWords(measure.condition).map(condition).join(words.and);
  const phrases = [words.base(name(stack.baseName))];
  if (programme) {
    const { share } = programme;
    const claim = share === 1 ? words.claimed : share === 0 ? words.notClaimed : words.claimedInPart;
    phrases.push(claim(name(programme.name)));
  }
  if (parts.length > 0) phrases.push(words.adds(parts.map(({ measure }) => measure.id).join(", ")));
  for (const { measure, displacedBy, exemptedBy } of idle)
    phrases.push(
      exemptedBy
        ? words.exempt(measure.id, exemptedBy.id)
        : displacedBy.length > 0
          ? words.displaced(measure.id, displacedBy.join(words.and))
          : words.addsNothing(measure.id),
    );
  for (const measure of open) {
    const sentence = measure.form === "exempt" ? words.freeIf : words.dutyIf;
    phrases.push(sentence(measure.id, conditionsOf(measure)));
  }
  if (specific) phrases.push(words.specific);
  if (unrated) phrases.push(words.unrated);
  return phrases.join("; ");
}
