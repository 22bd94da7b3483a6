/** What the simulation says, by language; loaded with that part. */
import type { Language } from "../../../cases/case";
import { en, type SimulateText } from "./en";
import { ko } from "./ko";

export type { SimulateText };

export const simulateTexts: Record<Language, SimulateText> = { en, ko };
