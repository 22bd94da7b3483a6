/** Criteria of COUNTIF, SUMIFS and similar functions, and the wildcards of lookups and searches. */
import { compareNumbers, compareTexts } from "./operands";
import { numberOfText } from "./parse-input";
import { FormulaError, type ErrorCode, type Value } from "./values";

export type Test = (value: Value) => boolean;

const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/i;

/** "*" any text, "?" one character, "~" before one of them that is meant as it is. undefined where the text has none. */
export function wildcardPattern(text: string): RegExp | undefined {
  if (!/[*?~]/.test(text)) return undefined;
  return new RegExp(`^${wildcardSource(text)}$`, "isu");
}

/** The same without its ends, for searches within a text. */
export const wildcardSource = (text: string): string =>
  text.replace(/~([*?~])|[\s\S]/gu, (found, literal: string | undefined) =>
    literal !== undefined
      ? escaped(literal)
      : found === "*"
        ? "[\\s\\S]*"
        : found === "?"
          ? "[\\s\\S]"
          : escaped(found),
  );

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** What a text stands for as a criterion: a number however it is written, a truth value, an error or itself. */
function literalOf(text: string): Exclude<Value, null> {
  const number = numberOfText(text);
  if (number !== undefined) return number;
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  return ERRORS.test(text) ? new FormulaError(text.toUpperCase() as ErrorCode) : text;
}

/** Whether a cell meets a criterion: a value, or a text such as ">0", "<>", "A*". */
export function criterionTest(criterion: Value): Test {
  if (criterion instanceof FormulaError) return (value) => sameError(value, criterion);
  // A blank criterion counts as 0.
  if (criterion === null) return equalTo(0);
  if (typeof criterion !== "string") return equalTo(criterion);
  const [, sign = "", rest = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(criterion) ?? [];
  if (rest === "") {
    if (sign === "=") return (value) => value === null;
    if (sign === "<>") return (value) => value !== null;
    return sign === "" ? (value) => value === null || value === "" : () => false;
  }
  const wanted = literalOf(rest);
  if (sign === "" || sign === "=") return equalTo(wanted);
  if (sign === "<>") {
    const same = equalTo(wanted);
    return (value) => !same(value);
  }
  return ordered(sign, wanted);
}

const sameError = (value: Value, wanted: FormulaError): boolean =>
  value instanceof FormulaError && value.error === wanted.error;

function equalTo(wanted: Exclude<Value, null>): Test {
  if (typeof wanted === "number") {
    return (value) =>
      typeof value === "number"
        ? compareNumbers(value, wanted) === 0
        : // A text that looks like the number counts as it.
          typeof value === "string" && compareNumbers(numberOfText(value) ?? Number.NaN, wanted) === 0;
  }
  if (typeof wanted === "boolean") return (value) => value === wanted;
  if (wanted instanceof FormulaError) return (value) => sameError(value, wanted);
  const pattern = wildcardPattern(wanted);
  if (pattern) return (value) => typeof value === "string" && pattern.test(value);
  return (value) => typeof value === "string" && compareTexts(value, wanted) === 0;
}

function ordered(sign: string, wanted: Exclude<Value, null>): Test {
  const meets = (order: number): boolean =>
    (sign.endsWith("=") && order === 0) || (sign.startsWith("<") ? order < 0 : order > 0);
  if (typeof wanted === "number") return (value) => typeof value === "number" && meets(compareNumbers(value, wanted));
  if (typeof wanted === "boolean")
    return (value) => typeof value === "boolean" && meets(Number(value) - Number(wanted));
  if (typeof wanted === "string") return (value) => typeof value === "string" && meets(compareTexts(value, wanted));
  return () => false;
}
