/** What the pane says, by language. */
import type { Language } from "../../cases/case";
import { en, type Dictionary } from "./en";
import { ko } from "./ko";

export type { Dictionary };

export const dictionaries: Record<Language, Dictionary> = { en, ko };
