/** The language of errors and reasons in cells: that of Excel's window, as Excel's own errors have it. */
import type { Language } from "../cases/case";
import { loadErrorWords } from "../words/errors/words";
import { english, type FunctionMessages } from "../words/functions/words";
import { loadStackWords } from "../words/stack/words";

const dictionaries: Partial<Record<Language, FunctionMessages>> = { en: english };
let language: Language | undefined;

/** Asked once, at the first error: it does not change while Excel is open, and functions run only after Office has started. */
export function displayLanguage(): Language {
  language ??= languageOf(typeof Office === "undefined" ? undefined : Office.context?.displayLanguage);
  return language;
}

/** English wherever Parley does not speak the language. */
export function languageOf(tag: string | undefined): Language {
  return tag !== undefined && /^ko\b/i.test(tag) ? "ko" : "en";
}

/** English until those of the language are there. */
export function messagesIn(wanted: Language): FunctionMessages {
  return dictionaries[wanted] ?? english;
}

/**
 * Loads what the browser is likely to need at once, before Office has started, so that it is there before the first
 * function is called; and what Excel's window speaks where that is another language.
 */
export async function loadMessages(): Promise<void> {
  await load(languageOf(typeof navigator === "undefined" ? undefined : navigator.language));
  if (typeof Office === "undefined") return;
  await Office.onReady();
  await load(displayLanguage());
}

export async function load(wanted: Language): Promise<void> {
  if (dictionaries[wanted]) return;
  await loadErrorWords(wanted);
  await loadStackWords(wanted, async () => (await import("../cases/translations")).lawTexts(wanted));
  dictionaries[wanted] = (await import("../words/functions/ko")).ko;
}
