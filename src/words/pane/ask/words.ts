/** What the lines to ask for say, by language; loaded with that part. */
import type { Language } from "../../../cases/case";
import { en, type AskText } from "./en";
import { ko } from "./ko";

export type { AskText };

export const askTexts: Record<Language, AskText> = { en, ko };
