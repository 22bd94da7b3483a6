/** Words that are chosen when they are shown: what is found or refused does not depend on who reads it. */
import type { Language } from "../../cases/case";
import { en, type SharingText } from "./en";
import { ko } from "./ko";

export type Sentence = (text: SharingText) => string;

export const sharingTexts: Record<Language, SharingText> = { en, ko };
