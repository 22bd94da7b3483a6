/** What looking up a rate says, by language; loaded with that tab. */
import type { Language } from "../../../cases/case";
import { en, type LookUpText } from "./en";
import { ko } from "./ko";

export type { LookUpText };

export const lookUpTexts: Record<Language, LookUpText> = { en, ko };
