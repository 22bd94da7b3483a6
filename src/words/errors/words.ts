/** The sentences of the model's errors by language: the model knows codes and values, cells, pane and command line show the sentence. */
import type { Language } from "../../cases/case";
import type { InputCode, InputError, InputProblems } from "../../model/input-error";
import { shortText } from "../short-text";
import { en } from "./en";

/** `sentence` is of an error inside another. */
export type ErrorWords = {
  readonly [Code in InputCode]: (
    argument: string,
    values: InputProblems[Code],
    sentence: (problem: InputError) => string,
  ) => string;
};

/** English comes with the first script; the others are loaded where they are spoken, as few people need more than one. */
const errorWords: Partial<Record<Language, ErrorWords>> = { en };

export async function loadErrorWords(language: Language): Promise<void> {
  errorWords[language] ??= (await import("./ko")).ko;
}

/** English until the language's own sentences are there. */
export function errorSentence(error: InputError, language: Language): string {
  const write = (errorWords[language] ?? en)[error.code] as ErrorWords[InputCode] as (
    argument: string,
    values: unknown,
    sentence: (problem: InputError) => string,
  ) => string;
  return write(error.argument, shortened(error.values), (inner) => errorSentence(inner, language));
}

function shortened(values: unknown): unknown {
  if (typeof values !== "object" || values === null) return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? shortText(value) : (value as unknown),
    ]),
  );
}
