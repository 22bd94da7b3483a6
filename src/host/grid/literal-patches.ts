/**
 * Patches of Univer at run time so that literals in formulas are what Excel takes them for: a text in quotation marks stays
 * a text, a number is a number however it is written, and an array may hold any text and follow an operator.
 */
import type { ArrayValueObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { numberOfDigits } from "../../formula/numbers";
import { numberOfText } from "../../formula/parse-input";
import type { Engine } from "./engine";

const NUMBER = /^([-+]?)((?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)$/i;

/** The number that the spelling of a literal stands for: 0.10, .5, 5., 007, 1E+3. */
export function numberOfLiteral(literal: string): number | undefined {
  const [, sign, digits] = NUMBER.exec(literal.trim()) ?? [];
  if (digits === undefined) return undefined;
  return sign === "-" ? -numberOfDigits(digits) : numberOfDigits(digits);
}

/** The text between quotation marks, of which two stand for one. */
export function textOfLiteral(literal: string): string | undefined {
  const trimmed = literal.trim();
  return trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"')
    ? trimmed.slice(1, -1).replaceAll('""', '"')
    : undefined;
}

/** The elements of an array literal by row; commas and semicolons within quotation marks part nothing. */
export function elementsOfArray(literal: string): string[][] {
  const parts =
    literal
      .trim()
      .slice(1, -1)
      .match(/"(?:[^"]|"")*"|[,;]|[^",;]+/g) ?? [];
  const rows: string[][] = [[""]];
  for (const part of parts) {
    const row = rows.at(-1)!;
    if (part === ";") rows.push([""]);
    else if (part === ",") row.push("");
    else row[row.length - 1] += part;
  }
  return rows.map((row) => row.map((element) => element.trim()));
}

/**
 * A formula as Univer's lexer must get it: it halves the marks that stand for one within a text, so they are doubled, and it
 * takes no unary minus before a text or an array, which means the same as a factor. Names of sheets stay as they are.
 */
export const forLexer = (formula: string): string =>
  formula.replace(
    /("(?:[^"]|"")*")|'(?:[^']|'')*'|(^=?|[-+*/^&=<>(,])(\s*)-(?=\s*["{])/g,
    (found: string, text?: string, before?: string, space = "") => {
      if (text !== undefined) return `"${text.slice(1, -1).replaceAll('""', '""""')}"`;
      return before === undefined ? found : `${before}${space}-1*`;
    },
  );

/** Its factory takes "8708.10.30" for a day and 0.10 for a text, also in arrays, criteria and the arguments of functions. */
export function readLiterals({ modules }: Engine): void {
  const {
    ValueObjectFactory: factory,
    NumberValueObject,
    StringValueObject,
    ArrayValueObject: arrays,
  } = modules.formula;
  patchOnce(factory, () => {
    const create = factory.create.bind(factory);
    factory.create = (raw, ignoresNumberPatterns) => {
      if (typeof raw !== "string") return create(raw, ignoresNumberPatterns);
      const text = textOfLiteral(raw);
      if (text !== undefined) return StringValueObject.create(text);
      const number = numberOfLiteral(raw) ?? (ignoresNumberPatterns ? undefined : numberOfText(raw));
      // What is left is a truth value, an error, an array or, of a criterion, a text.
      return number === undefined ? create(raw, true) : NumberValueObject.create(number);
    };
    const prototype = arrays.prototype as unknown as ArrayReading;
    const fromObject = prototype._formatValue;
    prototype._formatValue = function (raw) {
      if (typeof raw !== "string") return fromObject.call(this, raw);
      const rows = elementsOfArray(raw);
      this._rowCount = rows.length;
      this._columnCount = Math.max(...rows.map((row) => row.length));
      return rows.map((row) => row.map((element) => factory.create(element)));
    };
  });
}

/** What arithmetic and criteria make of a text is the number that a user would have typed, and no wider choice of dates. */
export function readTextsAsNumbers({ modules }: Engine): void {
  const { StringValueObject, NumberValueObject, ErrorValueObject, ErrorType } = modules.formula;
  patchOnce(StringValueObject, () => {
    StringValueObject.prototype.convertToNumberObjectValue = function () {
      const number = numberOfText(this.getValue());
      return number === undefined ? ErrorValueObject.create(ErrorType.VALUE) : NumberValueObject.create(number);
    };
    StringValueObject.prototype.getNegative = function () {
      return this.convertToNumberObjectValue().getNegative();
    };
  });
}

/** Functions of days read texts in their own way, which knows no "5/21/2025". */
export function readDaysInTexts({ injector, modules }: Engine): void {
  const executors = injector.get(modules.formula.IFunctionService);
  for (const name of DAY_FUNCTIONS) {
    const executor = executors.getExecutor(name);
    if (!executor) continue;
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...given: FunctionVariantType[]) =>
      calculate(...(given.map(numberOfVariant) as BaseValueObject[]));
  }
}

const DAY_FUNCTIONS = [
  ...["YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "WEEKDAY", "WEEKNUM", "ISOWEEKNUM", "EDATE", "EOMONTH"],
  ...["DAYS", "DAYS360", "YEARFRAC", "DATEDIF", "WORKDAY", "WORKDAY.INTL", "NETWORKDAYS", "NETWORKDAYS.INTL"],
];

function numberOfVariant(given: FunctionVariantType): FunctionVariantType {
  const value = given as BaseValueObject;
  if (!given.isValueObject() || !value.isString()) return given;
  const number = value.convertToNumberObjectValue();
  // A text that is no number may still be what the function wants, such as the unit of DATEDIF.
  return number.isError() ? given : number;
}

/** `0.1*{1;2}` and `-{1;2}` are refused, `{1;2}*0.1` is not. */
export function allowArraysAfterOperators({ injector, modules }: Engine): void {
  const { LexerTreeBuilder, OPERATOR_TOKEN_SET } = modules.formula;
  const lexer = injector.get(LexerTreeBuilder);
  const inner = lexer as unknown as { _formulaSpellCheck(): boolean };
  const check = inner._formulaSpellCheck.bind(lexer);
  inner._formulaSpellCheck = () => {
    const last = lexer.getCurrentLexerNode().getChildren().at(-1);
    return (typeof last === "string" && OPERATOR_TOKEN_SET.has(last.trim())) || check();
  };
  const build = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...rest) => build(forLexer(formula), ...rest);
}

interface ArrayReading {
  _rowCount: number;
  _columnCount: number;
  _formatValue(raw: Parameters<typeof ArrayValueObject.create>[0]): (BaseValueObject | null)[][];
}

/** Classes belong to the engine's package, not to one engine. */
const patched = new WeakSet<object>();

function patchOnce(target: object, patch: () => void): void {
  if (patched.has(target)) return;
  patched.add(target);
  patch();
}
