/** What “Why is this number?” says, by language; loaded with that tab. */
import type { Language } from "../../../cases/case";
import { en, type WhyText } from "./en";
import { ko } from "./ko";

export type { WhyText };

export const whyTexts: Record<Language, WhyText> = { en, ko };
