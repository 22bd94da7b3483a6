/** What a cell takes that holds a rate of duty: as Excel's validation has it, what the model takes. */
import { HIGHEST_RATE } from "../model/tariff/rate";
import type { Rule } from "./plan";

export const RATE_RULE: Rule = { kind: "decimal", min: 0, max: HIGHEST_RATE };
