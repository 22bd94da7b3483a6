/** What builds and the actions of the command line say, by language. */
import type { Language } from "../../cases/case";
import type { Needed } from "../../cases/own/field";
import { en } from "./en";
import { ko } from "./ko";

export interface CommandText {
  busy: string;
  noRecord: string;
  /** Of a case's file: the field ("" for the file as a whole) holds `given`, null where it is missing. */
  caseField(at: string, given: string | null, needed: Needed): string;
  /** Of the JSON with which the command line asks for a build: `given` as it was written, null where it is missing. */
  unreadable(given: string): string;
  notAnObject(given: string): string;
  argument(name: "caseId" | "asOf" | "language" | "existing", given: string | null): string;
  notIds(name: "sectors" | "scenarios", given: string): string;
}

export const commandTexts: Record<Language, CommandText> = { en, ko };
