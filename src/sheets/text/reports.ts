/** The words of the sheets of results, by language. */
import type { Language } from "../../cases/case";
import { en } from "./report-en";
import { ko } from "./report-ko";
import type { ReportText } from "./report-text";

export const reportTexts: Record<Language, ReportText> = { en, ko };
