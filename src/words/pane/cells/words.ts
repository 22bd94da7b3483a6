/** What drawing any cells and goal seek say in the pane, by language; loaded with that part. */
import type { Language } from "../../../cases/case";
import { en, type CellsPaneText } from "./en";
import { ko } from "./ko";

export type { CellsPaneText };

export const cellsPaneTexts: Record<Language, CellsPaneText> = { en, ko };
