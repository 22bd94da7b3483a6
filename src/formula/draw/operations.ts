/** Operators on lanes: on what is the same in all draws as the engine has them, else over columns. */
import { caught, compareValues } from "../operands";
import { BINARY, LAST, UNARY } from "../operators";
import { numberOfText } from "../parse-input";
import { FormulaError, type Value } from "../values";
import type { Arithmetic } from "./arithmetic";
import type { Choices } from "./choices";
import { isColumn, isNonNumeric, NonNumeric, type Column, type Columns, type Lane } from "./column";
import { numericOf } from "./operand";

const COMPARISONS = new Set(["=", "<>", "<", ">", "<=", ">="]);
/** A text and a truth value, where any will do. */
const ANY_NUMBER = 0.5;

export class Operations {
  constructor(
    private readonly columns: Columns,
    private readonly arithmetic: Arithmetic,
    private readonly choices: Choices,
    private readonly where: () => string,
  ) {}

  /** @param last the operator is the one that the formula ends with */
  binary(operator: string, left: Lane, right: Lane, last = false): Lane {
    const apply = (last ? LAST[operator] : undefined) ?? BINARY[operator];
    if (!isColumn(left) && !isColumn(right)) {
      if (left instanceof FormulaError) return left;
      if (right instanceof FormulaError) return right;
      if (isNonNumeric(left)) return left;
      if (isNonNumeric(right)) return right;
      return apply ? attempt(() => apply(left, right)) : new NonNumeric(this.where(), operator);
    }
    for (const lane of [left, right]) if (lane instanceof FormulaError || isNonNumeric(lane)) return lane;
    if (operator === "&" || !apply) return new NonNumeric(this.where(), operator);
    if (COMPARISONS.has(operator)) return this.comparison(operator, left, right);
    const [one, other] = [numericOf(left), numericOf(right)];
    for (const lane of [one, other]) if (lane instanceof FormulaError || isNonNumeric(lane)) return lane;
    const [a, b] = [one as number | Column, other as number | Column];
    return last && (operator === "+" || operator === "-")
      ? this.arithmetic.last(operator, a, b)
      : this.arithmetic.binary(operator, a, b);
  }

  /** Numbers come before texts, and texts before truth values. */
  private comparison(operator: string, left: Lane, right: Lane): Lane {
    const [one, other] = [left, right].map((lane) => (isColumn(lane) ? this.choices.settled(lane) : lane)) as [
      Lane,
      Lane,
    ];
    const kindOf = (lane: Lane): string =>
      isColumn(lane) ? lane.kind : typeof lane === "boolean" ? "truth" : typeof lane === "string" ? "text" : "number";
    if (kindOf(one) === kindOf(other) || one === null || other === null)
      return this.arithmetic.comparison(operator, plain(one), plain(other));
    const stand = (lane: Lane): Value =>
      isColumn(lane) ? (lane.kind === "truth" ? true : ANY_NUMBER) : (lane as Value);
    const result = attempt(() => BINARY[operator]!(stand(one), stand(other)));
    return this.whereKnown(result === true, [one, other].filter(isColumn));
  }

  /** The same truth in every draw in which the columns give no error. */
  whereKnown(truth: boolean, columns: readonly Column[]): Lane {
    const unsure = columns.filter(({ sure }) => !sure);
    if (unsure.length === 0) return truth;
    return this.columns.make(
      `known ${truth}`,
      unsure,
      (out, given, count) => {
        out.fill(truth ? 1 : 0, 0, count);
        for (const a of given) for (let i = 0; i < count; i++) if (a[i]! !== a[i]!) out[i] = Number.NaN;
      },
      { kind: "truth" },
    );
  }

  unary(operator: string, lane: Lane): Lane {
    if (!isColumn(lane)) {
      const apply = UNARY[operator];
      if (isNonNumeric(lane) || lane instanceof FormulaError) return lane;
      return apply ? attempt(() => apply(lane)) : new NonNumeric(this.where(), operator);
    }
    switch (operator) {
      case "+":
        return lane;
      case "-":
        return this.arithmetic.binary("*", lane, -1);
      case "%":
        return this.arithmetic.binary("/", lane, 100);
      default:
        return new NonNumeric(this.where(), operator);
    }
  }

  /** Whether a column meets a criterion of SUMIFS and similar functions. */
  meets(column: Column, criterion: Value, test: (value: Value) => boolean): Lane {
    if (column.kind === "truth") return new NonNumeric(this.where(), "SUMIFS");
    const [, sign = "=", rest] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(String(criterion ?? 0))!;
    const wanted = typeof criterion === "number" ? criterion : numberOfText(rest!);
    if (wanted !== undefined && typeof criterion !== "boolean") return this.choices.meets(column, sign, wanted);
    // All numbers are the same to a criterion that is a text.
    const [ofNumber, ofError] = [test(ANY_NUMBER), test(new FormulaError("#VALUE!"))];
    if (ofNumber === ofError || column.sure) return ofNumber;
    return column.texts
      ? new NonNumeric(this.where(), "SUMIFS")
      : this.choices.select(this.choices.isNumber(column) as Column, ofNumber, ofError);
  }
}

const plain = (lane: Lane): number | Column => (isColumn(lane) ? lane : Number(lane ?? 0));

export function attempt<Result>(run: () => Result): Result | FormulaError {
  try {
    return run();
  } catch (thrown) {
    return caught(thrown);
  }
}

/** Whether two values are equal as cells compare them. */
export const equals = (one: Value, other: Value): boolean => attempt(() => compareValues(one, other)) === 0;
