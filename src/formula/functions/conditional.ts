/** Counting and adding up what meets criteria. */
import { criterionTest, type Test } from "../criteria";
import { checked, EMPTY, errorOf, isMatrix, isReference, matrixOf, raise, valuesOf, type Operand } from "../operands";
import { FormulaError, type Matrix, type Value } from "../values";
import { fn, type FunctionTable } from "./define";
import { sumOf } from "./gather";

interface Criterion {
  cells: Matrix;
  test: Test;
}

const sizeOf = (operand: Operand): readonly [number, number] => {
  if (isReference(operand)) return [operand.rows, operand.columns];
  const matrix = matrixOf(operand);
  return [matrix.length, matrix[0]!.length];
};

/** Visits the places that meet all criteria. */
function forMeeting(
  criteria: readonly Criterion[],
  rows: number,
  columns: number,
  visit: (row: number, column: number) => void,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let meets = true;
      for (const { cells, test } of criteria) {
        if (!test(cells[row]?.[column] ?? null)) {
          meets = false;
          break;
        }
      }
      if (meets) visit(row, column);
    }
  }
}

/** For each element of a criterion that is an array the function gives one result. */
function overCriteria(
  pairs: readonly Operand[],
  calculate: (criteria: readonly (readonly [Operand, Value])[]) => Value,
): Operand {
  const ranges = pairs.filter((_, index) => index % 2 === 0);
  const wanted = pairs
    .filter((_, index) => index % 2 === 1)
    .map((operand) => (operand === EMPTY ? null : valuesOf(operand)));
  if (ranges.some((range) => range instanceof FormulaError))
    return raise(ranges.find((range) => range instanceof FormulaError) as FormulaError);
  const rows = Math.max(...wanted.map((each) => (isMatrix(each) ? each.length : 1)));
  const columns = Math.max(...wanted.map((each) => (isMatrix(each) ? each[0]!.length : 1)));
  const at = (row: number, column: number): Value =>
    calculate(
      ranges.map((range, index) => {
        const each = wanted[index]!;
        const value = isMatrix(each) ? each[each.length === 1 ? 0 : row]?.[each[0]!.length === 1 ? 0 : column] : each;
        return [range, value === undefined ? errorOf("#N/A") : value] as const;
      }),
    );
  if (rows === 1 && columns === 1) return at(0, 0);
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => at(row, column)));
}

function criteriaOf(pairs: readonly (readonly [Operand, Value])[], size: readonly [number, number]): Criterion[] {
  return pairs.map(([range, wanted]) => {
    const [rows, columns] = sizeOf(range);
    if (rows !== size[0] || columns !== size[1]) return raise("#VALUE!", "The ranges differ in size.");
    return { cells: matrixOf(range), test: criterionTest(wanted) };
  });
}

/** The numbers of `values` where all criteria are met; errors there are raised. */
function meetingNumbers(values: Matrix, criteria: readonly Criterion[]): number[] {
  const found: number[] = [];
  // Open-ended ranges may be cut at different rows.
  const rows = Math.max(values.length, ...criteria.map(({ cells }) => cells.length));
  forMeeting(criteria, rows, Math.max(values[0]!.length, criteria[0]!.cells[0]!.length), (row, column) => {
    const value = checked(values[row]?.[column] ?? null);
    if (typeof value === "number") found.push(value);
  });
  return found;
}

const ifs = (calculate: (numbers: readonly number[]) => Value) =>
  fn("mmm*mm", (values, ...pairs) => {
    if (pairs.length % 2 === 1) return errorOf("#VALUE!");
    if (values instanceof FormulaError) return values;
    return overCriteria(pairs, (criteria) =>
      calculate(meetingNumbers(matrixOf(values), criteriaOf(criteria, sizeOf(values)))),
    );
  });

/** SUMIF and AVERAGEIF take a range to add up that may have another size: only its first cell counts. */
function oneCriterion(
  range: Operand,
  wanted: Operand,
  values: Operand | undefined,
  calculate: (numbers: readonly number[]) => Value,
): Operand {
  const [rows, columns] = sizeOf(range);
  const addedUp = values === undefined || values === EMPTY ? range : values;
  const taken = isReference(addedUp) ? (addedUp.at(0, 0, rows, columns) ?? raise("#REF!")) : addedUp;
  return overCriteria([range, wanted], ([pair]) =>
    calculate(meetingNumbers(matrixOf(taken), criteriaOf([pair!], [rows, columns]))),
  );
}

const average = (numbers: readonly number[]): Value =>
  numbers.length === 0 ? errorOf("#DIV/0!") : sumOf(numbers) / numbers.length;
const most = (numbers: readonly number[]): number =>
  numbers.reduce((found, value) => Math.max(found, value), numbers[0] ?? 0);
const least = (numbers: readonly number[]): number =>
  numbers.reduce((found, value) => Math.min(found, value), numbers[0] ?? 0);

function count(pairs: readonly (readonly [Operand, Value])[]): number {
  const [[range]] = pairs as [readonly [Operand, Value]];
  const [rows, columns] = sizeOf(range);
  const criteria = criteriaOf(pairs, [rows, columns]);
  const [height, width] = [Math.max(...criteria.map(({ cells }) => cells.length)), criteria[0]!.cells[0]!.length];
  let found = 0;
  forMeeting(criteria, height, width, () => found++);
  // Cells of an open-ended range behind the last content are blank.
  const beyond = rows * columns - height * width;
  return beyond > 0 && criteria.every(({ test }) => test(null)) ? found + beyond : found;
}

export const CONDITIONAL: FunctionTable = {
  COUNTIF: fn("mm", (range, wanted) => overCriteria([range, wanted], count)),
  COUNTIFS: fn("mm*mm", (...pairs) => (pairs.length % 2 === 1 ? errorOf("#VALUE!") : overCriteria(pairs, count))),
  SUMIF: fn("mm|m", (range, wanted, values) => oneCriterion(range, wanted, values, sumOf)),
  AVERAGEIF: fn("mm|m", (range, wanted, values) => oneCriterion(range, wanted, values, average)),
  SUMIFS: ifs(sumOf),
  AVERAGEIFS: ifs(average),
  MAXIFS: ifs(most),
  MINIFS: ifs(least),
};
