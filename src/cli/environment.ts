/** What a command reaches of the world outside: files, streams, the built add-in. */
import type { Readable } from "node:stream";
import { cliTexts, type CliText } from "../words/cli/words";

export interface Environment {
  /** The built add-in: actions.html, its scripts, functions.json. */
  addIn: string;
  /** What a user reads is in. */
  language: "en" | "ko";
  /** Where relative paths start. */
  directory: string;
  input: Readable;
  /** Writes to the standard output. */
  print(text: string): void;
  /** Writes a line to the standard error. */
  tell(line: string): void;
}

export function wordsOf({ language }: Pick<Environment, "language">): CliText {
  return cliTexts[language];
}

/** The language as Excel and the add-in get it. */
export function localeOf(language: Environment["language"]): "en-US" | "ko-KR" {
  return language === "ko" ? "ko-KR" : "en-US";
}

/** The language that the environment asks for, in the order in which POSIX reads its variables; without any, the computer's. */
export function environmentLanguage(
  environment: Readonly<Record<string, string | undefined>>,
  locale: string = Intl.DateTimeFormat().resolvedOptions().locale,
): Environment["language"] {
  const named = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find((each) => each);
  return /^ko\b/i.test((named ?? locale).replace("_", "-")) ? "ko" : "en";
}
