/** Operators and the commonest functions of numbers, over columns. */
import { compareNumbers } from "../operands";
import type { Column, Columns, Kernel } from "./column";

export type Number_ = number | Column;

/** e to powers and natural logarithms of the first numbers, in their place, as the one who draws wants them worked out. */
export interface Powers {
  exponentials(numbers: Float64Array, count: number): void;
  logarithms(numbers: Float64Array, count: number): void;
}

type Loop = (out: Float64Array, a: Float64Array, b: Float64Array, count: number) => void;

/** A loop for each: one loop that calls what it is given is several times as slow. */
const LOOPS: Readonly<Record<string, Loop>> = {
  "+": (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! + b[i]!;
  },
  "-": (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! - b[i]!;
  },
  "*": (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! * b[i]!;
  },
  "/": (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = b[i] === 0 ? Number.NaN : a[i]! / b[i]!;
  },
};

type SingleLoop = (out: Float64Array, a: Float64Array, count: number) => void;

const SINGLE_LOOPS: Readonly<Record<"ABS" | "SIGN" | "INT" | "SQRT", SingleLoop>> = {
  ABS: (out, a, count) => {
    for (let i = 0; i < count; i++) out[i] = Math.abs(a[i]!);
  },
  SIGN: (out, a, count) => {
    for (let i = 0; i < count; i++) out[i] = Math.sign(a[i]!);
  },
  INT: (out, a, count) => {
    for (let i = 0; i < count; i++) out[i] = Math.floor(a[i]!);
  },
  SQRT: (out, a, count) => {
    for (let i = 0; i < count; i++) out[i] = Math.sqrt(a[i]!);
  },
};

const isNumber = (given: Number_): given is number => typeof given === "number";
const sureOf = (...given: readonly Number_[]): boolean => given.every((each) => isNumber(each) || each.sure);

export class Arithmetic {
  constructor(
    private readonly columns: Columns,
    private readonly powers: Powers,
  ) {}

  /** At least one operand is a column. */
  binary(operator: string, left: Number_, right: Number_): Column {
    if (operator === "^") return this.power(left, right);
    if (isNumber(right)) return this.withNumber(operator, left as Column, right);
    if (isNumber(left)) return this.fromNumber(operator, left, right);
    const loop = LOOPS[operator]!;
    const sure = operator !== "/" && sureOf(left, right);
    return this.columns.make(operator, [left, right], (out, [a, b], count) => loop(out, a!, b!, count), { sure });
  }

  private withNumber(operator: string, left: Column, right: number): Column {
    switch (operator) {
      case "+":
        return this.affine(left, 1, right);
      case "-":
        return this.affine(left, 1, -right);
      case "*":
        return this.affine(left, right, 0);
      default: {
        const kernel: Kernel = (out, [a], count) => {
          for (let i = 0; i < count; i++) out[i] = right === 0 ? Number.NaN : a![i]! / right;
        };
        return this.columns.make(`/ ${right}`, [left], kernel, { sure: left.sure && right !== 0 });
      }
    }
  }

  private fromNumber(operator: string, left: number, right: Column): Column {
    switch (operator) {
      case "+":
        return this.affine(right, 1, left);
      case "-":
        return this.affine(right, -1, left);
      case "*":
        return this.affine(right, left, 0);
      default:
        return this.columns.make(`${left} /`, [right], (out, [b], count) => {
          for (let i = 0; i < count; i++) out[i] = b![i] === 0 ? Number.NaN : left / b![i]!;
        });
    }
  }

  /** scale × column + shift */
  affine(column: Column, scale: number, shift: number): Column {
    if (scale === 1 && shift === 0 && column.kind === "number") return column;
    const kernel: Kernel = (out, [a], count) => {
      for (let i = 0; i < count; i++) out[i] = scale * a![i]! + shift;
    };
    return this.columns.make(`affine ${scale} ${shift}`, [column], kernel, { sure: column.sure });
  }

  private power(base: Number_, exponent: Number_): Column {
    const { exponentials, logarithms } = this.powers;
    if (isNumber(base)) {
      const log = base > 0 ? Math.log(base) : 0;
      return this.columns.make(`${base} ^`, [exponent as Column], (out, [b], count) => {
        if (base > 0) {
          for (let i = 0; i < count; i++) out[i] = log * b![i]!;
          exponentials(out, count);
        } else for (let i = 0; i < count; i++) out[i] = base === 0 && b![i]! <= 0 ? Number.NaN : base ** b![i]!;
        finite(out, count);
      });
    }
    if (isNumber(exponent))
      return this.columns.make(`^ ${exponent}`, [base], (out, [a], count) => {
        if (Number.isInteger(exponent))
          for (let i = 0; i < count; i++) out[i] = exponent <= 0 && a![i] === 0 ? Number.NaN : a![i]! ** exponent;
        else {
          out.set(a!);
          logarithms(out, count);
          for (let i = 0; i < count; i++) out[i]! *= exponent;
          exponentials(out, count);
        }
        finite(out, count);
      });
    return this.columns.make("^", [base, exponent], (out, [a, b], count) => {
      out.set(a!);
      logarithms(out, count);
      for (let i = 0; i < count; i++) out[i]! *= b![i]!;
      exponentials(out, count);
      for (let i = 0; i < count; i++)
        if (!(a![i]! > 0)) out[i] = a![i] === 0 && b![i]! <= 0 ? Number.NaN : a![i]! ** b![i]!;
      finite(out, count);
    });
  }

  /** The addition or subtraction that a formula ends with, after which Excel takes what is left of equal numbers as 0. */
  last(operator: string, left: Number_, right: Number_): Column {
    const traits = { sure: sureOf(left, right) };
    const what = `last ${operator} ${isNumber(left) ? left : ""} ${isNumber(right) ? right : ""}`;
    const sign = operator === "+" ? 1 : -1;
    const [x, y] = [isNumber(left) ? left : 0, isNumber(right) ? right : 0];
    const kernel: Kernel = (out, given, count) => {
      const a = isNumber(left) ? undefined : given[0]!;
      const b = isNumber(right) ? undefined : given[a ? 1 : 0]!;
      for (let i = 0; i < count; i++) {
        const one = a ? a[i]! : x;
        const other = sign * (b ? b[i]! : y);
        const result = one + other;
        // Few are near enough to be looked at closely.
        out[i] = Math.abs(result) <= NEAR * Math.abs(one) && compareNumbers(one, -other) === 0 ? 0 : result;
      }
    };
    return this.columns.make(what, [left, right].filter((each) => !isNumber(each)) as Column[], kernel, traits);
  }

  comparison(operator: string, left: Number_, right: Number_): Column {
    if (isNumber(left)) return this.comparison(TURNED[operator] ?? operator, right, left);
    const traits = { sure: sureOf(left, right), kind: "truth" } as const;
    const sign = operator;
    return isNumber(right)
      ? this.columns.make(
          `${sign} ${right}`,
          [left],
          (out, [a], count) => compareLoop(sign, out, a!, right, count),
          traits,
        )
      : this.columns.make(sign, [left, right], (out, [a, b], count) => compareLoop(sign, out, a!, b!, count), traits);
  }

  single(what: keyof typeof SINGLE_LOOPS, column: Column): Column {
    const loop = SINGLE_LOOPS[what];
    return this.columns.make(what, [column], (out, [a], count) => loop(out, a!, count), {
      sure: what !== "SQRT" && column.sure,
    });
  }

  exp(column: Column): Column {
    const { exponentials } = this.powers;
    return this.columns.make("EXP", [column], (out, [a], count) => {
      out.set(a!);
      exponentials(out, count);
      finite(out, count);
    });
  }

  ln(column: Column): Column {
    const { logarithms } = this.powers;
    return this.columns.make("LN", [column], (out, [a], count) => {
      out.set(a!);
      logarithms(out, count);
      finite(out, count);
    });
  }

  sum(columns: readonly Column[], constant: number): number | Column {
    if (columns.length === 0) return constant;
    if (columns.length === 1) return this.affine(columns[0]!, 1, constant);
    const kernel: Kernel = (out, given, count) => {
      out.fill(constant, 0, count);
      for (const a of given) for (let i = 0; i < count; i++) out[i]! += a[i]!;
    };
    return this.columns.make(`sum ${constant}`, columns, kernel, { sure: sureOf(...columns) });
  }

  product(columns: readonly Column[], constant: number): number | Column {
    return columns.reduce<Number_>((so, each) => this.binary("*", so, each), constant);
  }

  extreme(of: "MIN" | "MAX", columns: readonly Column[], constant: number | undefined): number | Column {
    if (columns.length === 0) return constant ?? 0;
    const least = of === "MIN";
    const kernel: Kernel = (out, given, count) => {
      out.fill(constant ?? (least ? Infinity : -Infinity), 0, count);
      for (const a of given)
        if (least) for (let i = 0; i < count; i++) out[i] = Math.min(out[i]!, a[i]!);
        else for (let i = 0; i < count; i++) out[i] = Math.max(out[i]!, a[i]!);
    };
    return this.columns.make(`${of} ${constant}`, columns, kernel, { sure: sureOf(...columns) });
  }
}

/** With the sides exchanged. */
const TURNED: Readonly<Record<string, string>> = { "<": ">", ">": "<", "<=": ">=", ">=": "<=" };

/** What is no number of Excel's is an error. */
function finite(out: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) if (out[i]! - out[i]! !== 0) out[i] = Number.NaN;
}

/** Numbers that agree in fifteen digits are the same; few are near enough to be looked at so closely. */
const NEAR = 1e-13;

/** 1 or 0 for what is below, the same and above. */
const MEETS: Readonly<Record<string, readonly [below: number, same: number, above: number]>> = {
  "=": [0, 1, 0],
  "<>": [1, 0, 1],
  "<": [1, 0, 0],
  ">": [0, 0, 1],
  "<=": [1, 1, 0],
  ">=": [0, 1, 1],
};

/** Compares draw by draw; what is no number gives `ofNaN`. Written out, as numbers that are handed to functions cost several times as much. */
export function compareLoop(
  sign: string,
  out: Float64Array,
  a: Float64Array,
  b: Float64Array | number,
  count: number,
  ofNaN = Number.NaN,
): void {
  const meets = MEETS[sign]!;
  // The plus tells the compiler that these are numbers, which it would put into objects otherwise.
  const [below, same, above, none] = [+meets[0], +meets[1], +meets[2], +ofNaN];
  const other = typeof b === "number" ? undefined : b;
  const fixed = typeof b === "number" ? +b : 0;
  for (let i = 0; i < count; i++) {
    const left = a[i]!;
    const right = other ? other[i]! : fixed;
    const difference = left - right;
    if (Math.abs(difference) > NEAR * Math.abs(left)) out[i] = difference < 0 ? below : above;
    else if (difference !== difference) out[i] = none;
    else if (difference === 0) out[i] = same;
    else {
      const order = compareNumbers(left, right);
      out[i] = order < 0 ? below : order > 0 ? above : same;
    }
  }
}
