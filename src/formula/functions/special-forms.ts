/** Functions that calculate only those of their arguments that they need. */
import type { Code, Frame } from "../code";
import {
  broadcast,
  checked,
  compareValues,
  EMPTY,
  elementOf,
  errorOf,
  isMatrix,
  logicalOf,
  numberOf,
  raise,
  scalarOf,
  valuesOf,
  type Operand,
} from "../operands";
import { FormulaError, type Matrix, type Value } from "../values";

interface SpecialForm {
  least: number;
  most: number;
  form(args: readonly Code[]): Code;
}

const MOST = 254;

/** The value or error of an argument. */
function attempt(code: Code, frame: Frame): Operand {
  try {
    return code(frame);
  } catch (thrown) {
    if (thrown instanceof FormulaError) return thrown;
    throw thrown;
  }
}

/** An empty place counts as 0, as a blank cell does. */
const given = (operand: Operand): Operand => (operand === EMPTY ? 0 : operand);

/** Element by element over conditions: each takes from the operand that `pick` names, worked out when first needed. */
function choose(
  conditions: Matrix,
  codes: readonly (Code | undefined)[],
  frame: Frame,
  pick: (condition: Value) => number,
  otherwise: (condition: Value) => Value,
): Matrix {
  const known = new Map<number, Value | Matrix>();
  const operand = (index: number): Value | Matrix | undefined => {
    const code = codes[index];
    if (!code) return undefined;
    if (!known.has(index)) known.set(index, valuesOf(given(attempt(code, frame))));
    return known.get(index);
  };
  const picks = conditions.map((row) =>
    row.map((condition) => (condition instanceof FormulaError ? -1 : pick(condition))),
  );
  // Operands that are larger than the conditions make the result larger.
  let rows = conditions.length;
  let columns = conditions[0]!.length;
  for (const index of new Set(picks.flat())) {
    const values = operand(index);
    if (values === undefined || !isMatrix(values)) continue;
    rows = Math.max(rows, values.length);
    columns = Math.max(columns, values[0]!.length);
  }
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const condition = elementOf(conditions, row, column);
      if (condition instanceof FormulaError) return condition;
      const values = operand(elementOf(picks, row, column) as number);
      return values === undefined ? otherwise(condition) : (elementOf(values, row, column) ?? 0);
    }),
  );
}

const IF: SpecialForm = {
  least: 2,
  most: 3,
  form: ([condition, then, otherwise]) => {
    return (frame) => {
      const values = valuesOf(condition!(frame));
      if (!isMatrix(values)) {
        const code = logicalOf(values) ? then! : otherwise;
        return code ? given(code(frame)) : false;
      }
      return choose(
        values.map((row) => row.map(truthOrError)),
        [then, otherwise],
        frame,
        (truth) => (truth === true ? 0 : 1),
        () => false,
      );
    };
  },
};

function truthOrError(value: Value): Value {
  try {
    return logicalOf(value);
  } catch (thrown) {
    if (thrown instanceof FormulaError) return thrown;
    throw thrown;
  }
}

const ifError = (isCaught: (error: FormulaError) => boolean): SpecialForm => ({
  least: 2,
  most: 2,
  form:
    ([value, otherwise]) =>
    (frame) => {
      const operand = attempt(value!, frame);
      const values = valuesOf(operand);
      if (!isMatrix(values)) {
        if (values instanceof FormulaError && isCaught(values)) return given(otherwise!(frame));
        return given(operand);
      }
      if (!values.some((row) => row.some((each) => each instanceof FormulaError && isCaught(each)))) return operand;
      const instead = valuesOf(given(attempt(otherwise!, frame)));
      return broadcast([values, instead], (one, other) =>
        one instanceof FormulaError && isCaught(one) ? other : (one ?? 0),
      );
    },
});

const CHOOSE: SpecialForm = {
  least: 2,
  most: MOST,
  form:
    ([index, ...choices]) =>
    (frame) => {
      const values = valuesOf(index!(frame));
      if (!isMatrix(values)) {
        const code = choices[Math.trunc(numberOf(values)) - 1];
        return code ? given(code(frame)) : raise("#VALUE!");
      }
      return choose(
        values,
        choices,
        frame,
        (place) => Math.trunc(numberOf(place)) - 1,
        () => errorOf("#VALUE!"),
      );
    },
};

const IFS: SpecialForm = {
  least: 2,
  most: MOST,
  form: (args) => (frame) => {
    if (args.length % 2 === 1) return raise("#N/A");
    for (let index = 0; index < args.length; index += 2) {
      const values = valuesOf(args[index]!(frame));
      if (isMatrix(values)) return arrayIfs(args.slice(index), values, frame);
      if (logicalOf(values)) return given(args[index + 1]!(frame));
    }
    return raise("#N/A");
  },
};

function arrayIfs([, then, ...rest]: readonly Code[], conditions: Matrix, frame: Frame): Operand {
  return choose(
    conditions.map((row) => row.map(truthOrError)),
    [then, rest.length > 0 ? IFS.form(rest) : () => errorOf("#N/A")],
    frame,
    (truth) => (truth === true ? 0 : 1),
    () => errorOf("#N/A"),
  );
}

const SWITCH: SpecialForm = {
  least: 3,
  most: MOST,
  form:
    ([subject, ...rest]) =>
    (frame) => {
      const one = (value: Value): Operand => {
        for (let index = 0; index + 1 < rest.length; index += 2) {
          if (compareValues(value, scalarOf(rest[index]!(frame))) === 0) return given(rest[index + 1]!(frame));
        }
        return rest.length % 2 === 1 ? given(rest.at(-1)!(frame)) : raise("#N/A");
      };
      const values = valuesOf(subject!(frame));
      return isMatrix(values) ? broadcast([values], (value) => scalarOf(one(checked(value)))) : one(checked(values));
    },
};

/** Whether an argument was left out when the function that contains it was called. */
const ISOMITTED: SpecialForm = {
  least: 1,
  most: 1,
  form:
    ([argument]) =>
    (frame) =>
      attempt(argument!, frame) === EMPTY,
};

const FORMULATEXT: SpecialForm = {
  least: 1,
  most: 1,
  form:
    ([argument]) =>
    (frame) => {
      const operand = argument!(frame);
      if (typeof operand !== "object" || operand === null || !("isReference" in operand)) return raise("#VALUE!");
      return frame.formulaAt(operand) ?? raise("#N/A");
    },
};

export const SPECIAL_FORMS: Readonly<Record<string, SpecialForm>> = {
  IF,
  IFERROR: ifError(() => true),
  IFNA: ifError(({ error }) => error === "#N/A"),
  CHOOSE,
  IFS,
  SWITCH,
  ISOMITTED,
  FORMULATEXT,
};
