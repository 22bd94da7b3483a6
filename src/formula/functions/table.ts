/** All worksheet functions that formulas may use, by name. */
import { ARRAYS } from "./arrays";
import { CONDITIONAL } from "./conditional";
import { DATES } from "./dates";
import type { FunctionTable } from "./define";
import { DISTRIBUTIONS } from "./distributions";
import { ENGINEERING } from "./engineering";
import { FINANCE } from "./finance";
import { LOGICAL } from "./logical";
import { LOOKUP } from "./lookup";
import { MATH } from "./math";
import { STATISTICS } from "./statistics";
import { SUBTOTALS } from "./subtotals";
import { TEXT } from "./text";

export const FUNCTIONS: FunctionTable = {
  ...LOGICAL,
  ...MATH,
  ...CONDITIONAL,
  ...STATISTICS,
  ...DISTRIBUTIONS,
  ...TEXT,
  ...DATES,
  ...LOOKUP,
  ...ARRAYS,
  ...FINANCE,
  ...ENGINEERING,
  ...SUBTOTALS,
};
