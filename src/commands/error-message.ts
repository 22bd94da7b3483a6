/** What an error says to the user, in their language. */
import type { Language } from "../cases/case";
import { InputError } from "../model/input-error";
import { errorSentence } from "../words/errors/words";
import { chosenLanguage } from "./language";

/** One from another window's realm is no Error of this one, so it is known by what it carries. */
export function errorMessage(error: unknown, language: Language = chosenLanguage()): string {
  if (error instanceof InputError) return errorSentence(error, language);
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}
