/** Arithmetic, rounding and trigonometry. */
import { checked, errorOf, finite, isReference, matrixOf, type Operand, raise } from "../operands";
import { power } from "../operators";
import type { Matrix } from "../values";
import { fn, type FunctionTable, inContext, volatile } from "./define";
import { numbersOf, sumOf } from "./gather";
import { eliminate, identity, product, squareMatrix } from "./matrices";
import { fromBase, inBase, roman, ROMAN } from "./numerals";
import { ceiling, evenUp, floor, oddUp, roundDown, roundTo, roundUp, stepped } from "./rounding";

function mod(value: number, by: number): number {
  if (by === 0) return raise("#DIV/0!");
  return value - by * Math.floor(value / by);
}

function factorial(value: number): number {
  const count = Math.trunc(value);
  if (count < 0 || count > 170) return raise("#NUM!");
  let result = 1;
  for (let factor = 2; factor <= count; factor++) result *= factor;
  return result;
}

function combinations(of: number, chosen: number): number {
  const [n, k] = [Math.trunc(of), Math.trunc(chosen)];
  if (n < 0 || k < 0 || n < k) return raise("#NUM!");
  let result = 1;
  for (let index = 1; index <= Math.min(k, n - k); index++)
    result = (result * (n - Math.min(k, n - k) + index)) / index;
  return Math.round(result);
}

const gcdOfTwo = (a: number, b: number): number => (b === 0 ? a : gcdOfTwo(b, a % b));
const wholes = (operands: readonly Operand[]): number[] =>
  numbersOf(operands).map((number) => (number < 0 ? raise("#NUM!") : Math.trunc(number)));

/** Texts and truth values count as 0 here. */
function sumProduct(operands: readonly Operand[]): number {
  const matrices = operands.map(matrixOf);
  const [first] = matrices as [Matrix];
  const sizes = operands.map((operand, index) =>
    isReference(operand)
      ? { rows: operand.rows, columns: operand.columns }
      : { rows: matrices[index]!.length, columns: matrices[index]![0]!.length },
  );
  if (sizes.some(({ rows, columns }) => rows !== sizes[0]!.rows || columns !== sizes[0]!.columns))
    return raise("#VALUE!");
  let total = 0;
  for (let row = 0; row < first.length; row++) {
    for (let column = 0; column < first[row]!.length; column++) {
      let term = 1;
      for (const matrix of matrices) {
        const value = checked(matrix[row]?.[column] ?? null);
        term *= typeof value === "number" ? value : 0;
      }
      total += term;
    }
  }
  return total;
}

function overPairs(one: Operand, other: Operand, term: (x: number, y: number) => number): number {
  const [left, right] = [matrixOf(one).flat(), matrixOf(other).flat()];
  if (left.length !== right.length) return raise("#N/A");
  let total = 0;
  left.forEach((value, index) => {
    const [x, y] = [checked(value), checked(right[index]!)];
    if (typeof x === "number" && typeof y === "number") total += term(x, y);
  });
  return total;
}

const trig = (calculate: (value: number) => number) => fn("n", (value) => finite(calculate(value)));

export const MATH: FunctionTable = {
  ABS: fn("n", Math.abs),
  SIGN: fn("n", Math.sign),
  INT: fn("n", Math.floor),
  TRUNC: fn("n|n", (value, places = 0) => roundDown(value, places)),
  MOD: fn("nn", mod),
  QUOTIENT: fn("nn", (value, by) => (by === 0 ? errorOf("#DIV/0!") : Math.trunc(value / by))),
  ROUND: fn("nn", roundTo),
  ROUNDUP: fn("nn", roundUp),
  ROUNDDOWN: fn("nn", roundDown),
  MROUND: fn("nn", (value, step) =>
    value * step < 0 ? errorOf("#NUM!") : stepped(value, step, (count) => Math.round(count)),
  ),
  CEILING: fn("nn", ceiling),
  FLOOR: fn("nn", floor),
  "CEILING.MATH": fn("n|Nn", (value, step = 1, mode = 0) =>
    stepped(value, Math.abs(step), value < 0 && mode !== 0 ? Math.floor : Math.ceil),
  ),
  "FLOOR.MATH": fn("n|Nn", (value, step = 1, mode = 0) =>
    stepped(value, Math.abs(step), value < 0 && mode !== 0 ? Math.ceil : Math.floor),
  ),
  "CEILING.PRECISE": fn("n|N", (value, step = 1) => stepped(value, Math.abs(step), Math.ceil)),
  "ISO.CEILING": fn("n|N", (value, step = 1) => stepped(value, Math.abs(step), Math.ceil)),
  "FLOOR.PRECISE": fn("n|N", (value, step = 1) => stepped(value, Math.abs(step), Math.floor)),
  EVEN: fn("n", evenUp),
  ODD: fn("n", oddUp),
  SQRT: fn("n", (value) => (value < 0 ? errorOf("#NUM!") : Math.sqrt(value))),
  SQRTPI: fn("n", (value) => (value < 0 ? errorOf("#NUM!") : Math.sqrt(value * Math.PI))),
  POWER: fn("nn", (base, exponent) => finite(power(base, exponent))),
  EXP: fn("n", (value) => finite(Math.exp(value))),
  LN: fn("n", (value) => (value <= 0 ? errorOf("#NUM!") : Math.log(value))),
  LOG10: fn("n", (value) => (value <= 0 ? errorOf("#NUM!") : Math.log10(value))),
  LOG: fn("n|N", (value, base = 10) => {
    if (value <= 0 || base <= 0) return errorOf("#NUM!");
    if (base === 1) return errorOf("#DIV/0!");
    return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
  }),
  PI: fn("", () => Math.PI),
  SIN: trig(Math.sin),
  COS: trig(Math.cos),
  TAN: trig(Math.tan),
  COT: trig((value) => (value === 0 ? raise("#DIV/0!") : 1 / Math.tan(value))),
  SEC: trig((value) => 1 / Math.cos(value)),
  CSC: trig((value) => (value === 0 ? raise("#DIV/0!") : 1 / Math.sin(value))),
  ASIN: trig(Math.asin),
  ACOS: trig(Math.acos),
  ATAN: trig(Math.atan),
  ATAN2: fn("nn", (x, y) => (x === 0 && y === 0 ? errorOf("#DIV/0!") : Math.atan2(y, x))),
  ACOT: trig((value) => Math.PI / 2 - Math.atan(value)),
  SINH: trig(Math.sinh),
  COSH: trig(Math.cosh),
  TANH: trig(Math.tanh),
  ASINH: trig(Math.asinh),
  ACOSH: trig(Math.acosh),
  ATANH: trig(Math.atanh),
  DEGREES: fn("n", (value) => (value * 180) / Math.PI),
  RADIANS: fn("n", (value) => (value * Math.PI) / 180),
  FACT: fn("n", factorial),
  FACTDOUBLE: fn("n", (value) => {
    let result = 1;
    if (value < -1) return errorOf("#NUM!");
    for (let factor = Math.trunc(value); factor > 1; factor -= 2) result *= factor;
    return finite(result);
  }),
  COMBIN: fn("nn", combinations),
  COMBINA: fn("nn", (of, chosen) => (of === 0 && chosen === 0 ? 1 : combinations(of + chosen - 1, chosen))),
  PERMUT: fn("nn", (of, chosen) => {
    const [n, k] = [Math.trunc(of), Math.trunc(chosen)];
    if (n <= 0 || k < 0 || n < k) return errorOf("#NUM!");
    let result = 1;
    for (let index = 0; index < k; index++) result *= n - index;
    return finite(result);
  }),
  MULTINOMIAL: fn("m*m", (...operands) => {
    const counts = wholes(operands);
    return finite(factorial(sumOf(counts)) / counts.reduce((total, count) => total * factorial(count), 1));
  }),
  GCD: fn("m*m", (...operands) => wholes(operands).reduce(gcdOfTwo, 0)),
  LCM: fn("m*m", (...operands) =>
    wholes(operands).reduce((total, count) => (count === 0 ? 0 : (total * count) / gcdOfTwo(total, count)), 1),
  ),
  SUM: fn("m*m", (...operands) => finite(sumOf(numbersOf(operands)))),
  SUMSQ: fn("m*m", (...operands) => finite(numbersOf(operands).reduce((total, value) => total + value * value, 0))),
  PRODUCT: fn("m*m", (...operands) => {
    const numbers = numbersOf(operands);
    return finite(numbers.length === 0 ? 0 : numbers.reduce((total, value) => total * value, 1));
  }),
  SUMPRODUCT: fn("m*m", (...operands) => finite(sumProduct(operands))),
  SUMX2MY2: fn("mm", (one, other) => overPairs(one, other, (x, y) => x * x - y * y)),
  SUMX2PY2: fn("mm", (one, other) => overPairs(one, other, (x, y) => x * x + y * y)),
  SUMXMY2: fn("mm", (one, other) => overPairs(one, other, (x, y) => (x - y) ** 2)),
  SERIESSUM: fn("nnnm", (x, first, step, coefficients) =>
    finite(numbersOf([coefficients]).reduce((total, value, index) => total + value * x ** (first + index * step), 0)),
  ),
  MMULT: fn("mm", product),
  MDETERM: fn("m", (operand) => {
    const matrix = squareMatrix(operand);
    return eliminate(matrix, identity(matrix.length));
  }),
  MINVERSE: fn("m", (operand) => {
    const matrix = squareMatrix(operand);
    const inverse = identity(matrix.length);
    return eliminate(matrix, inverse) === 0 ? errorOf("#NUM!") : inverse;
  }),
  MUNIT: fn("n", (size) => (size < 1 ? errorOf("#VALUE!") : identity(Math.trunc(size)))),
  ROMAN: fn("n|n", (value) => roman(value)),
  ARABIC: fn("t", (text) => {
    const letters = text.trim().toUpperCase();
    const negative = letters.startsWith("-");
    let rest = negative ? letters.slice(1) : letters;
    let total = 0;
    for (const [size, sign] of ROMAN)
      while (rest.startsWith(sign)) {
        total += size;
        rest = rest.slice(sign.length);
      }
    return rest === "" ? (negative ? -total : total) : errorOf("#VALUE!");
  }),
  BASE: fn("nn|n", (value, radix, length = 0) => inBase(value, radix, length)),
  DECIMAL: fn("tn", fromBase),
  RAND: volatile(inContext("", (context) => context.random())),
  RANDBETWEEN: volatile(
    inContext("nn", (context, low, high) => {
      const [from, to] = [Math.ceil(low), Math.floor(high)];
      return from > to ? errorOf("#NUM!") : from + Math.floor(context.random() * (to - from + 1));
    }),
  ),
  RANDARRAY: volatile(
    inContext("|NNNNb", (context, rows = 1, columns = 1, low = 0, high = 1, whole = false) => {
      if (rows < 1 || columns < 1) return errorOf("#CALC!");
      if (low > high) return errorOf("#VALUE!");
      return Array.from({ length: Math.trunc(rows) }, () =>
        Array.from({ length: Math.trunc(columns) }, () =>
          whole ? low + Math.floor(context.random() * (high - low + 1)) : low + context.random() * (high - low),
        ),
      );
    }),
  ),
};
