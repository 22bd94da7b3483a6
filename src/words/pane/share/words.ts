/** What the tab Share says, by language; loaded with the tab. */
import type { Language } from "../../../cases/case";
import { en, type ShareWords } from "./en";
import { ko } from "./ko";

export type { ShareWords };

export const shareWords: Record<Language, ShareWords> = { en, ko };
