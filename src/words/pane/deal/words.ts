/** What the tab Deal says, by language; loaded with the tab. */
import type { Language } from "../../../cases/case";
import { en, type DealDictionary } from "./en";
import { ko } from "./ko";

export type { DealDictionary };

export const dealDictionaries: Record<Language, DealDictionary> = { en, ko };
