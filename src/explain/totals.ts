/** What goes over rows: sums, sums of products, and the least or most of a column, down to the rows that count. */
import { criterionTest } from "../formula/criteria";
import { isMatrix } from "../formula/operands";
import type { AstExpression } from "../formula/syntax";
import type { CellAddress, RangeAddress, Value as EngineValue } from "../formula/values";
import type { Sign, Step } from "./explanation";
import type { Steps } from "./steps";

type Call = Extract<AstExpression, { type: "CallExpression" }>;

/** A column with more cells is data, of which a list says nothing. */
const LONGEST = 20_000;

/** undefined where the function is none of these, or does not name its cells plainly. */
export function totalOf(steps: Steps, node: Call, name: string, sign: Sign): Step | undefined {
  switch (name) {
    case "SUM":
      return sumOf(steps, node, sign);
    case "SUMIFS":
      return sumIf(steps, node, sign, node.arguments[0], node.arguments.slice(1));
    case "SUMIF":
      return sumIf(steps, node, sign, node.arguments[2] ?? node.arguments[0], node.arguments.slice(0, 2));
    case "SUMPRODUCT":
      return products(steps, node, sign);
    case "MINIFS":
    case "MAXIFS":
      return extreme(steps, node, sign, name === "MINIFS", node.arguments[0], node.arguments.slice(1));
    case "MIN":
    case "MAX":
      return node.arguments.length === 1
        ? extreme(steps, node, sign, name === "MIN", node.arguments[0], [])
        : undefined;
    default:
      return undefined;
  }
}

function sumOf(steps: Steps, node: Call, sign: Sign): Step | undefined {
  const parts: Step[] = [];
  for (const each of node.arguments) {
    const range = steps.book.range(each, steps.frame);
    if (!range) parts.push(steps.of(each, "+"));
    else {
      const cells = cellsOf(range);
      if (!cells) return undefined;
      for (const cell of cells) if (typeof valueAt(steps, cell) === "number") parts.push(steps.cell(cell, "+"));
    }
  }
  return total(steps, node, sign, parts);
}

/** Criteria as SUMIFS takes them: a range, what its cells must be, the next range. */
function matching(steps: Steps, of: AstExpression | undefined, criteria: readonly AstExpression[]) {
  const range = of && steps.book.range(of, steps.frame);
  const cells = range && cellsOf(range);
  if (!range || !cells) return undefined;
  const tests: { range: RangeAddress; meets: (value: EngineValue) => boolean }[] = [];
  for (let at = 0; at + 1 < criteria.length; at += 2) {
    const where = steps.book.range(criteria[at]!, steps.frame);
    if (!where || where.rows !== range.rows || where.columns !== range.columns) return undefined;
    const value = steps.value(criteria[at + 1]!);
    tests.push({ range: where, meets: criterionTest(value === "" ? null : value) });
  }
  return cells.filter((cell) =>
    tests.every(({ range: where, meets }) =>
      meets(
        valueAt(steps, {
          sheet: where.sheet,
          row: where.row + cell.row - range.row,
          column: where.column + cell.column - range.column,
        }),
      ),
    ),
  );
}

function sumIf(
  steps: Steps,
  node: Call,
  sign: Sign,
  of: AstExpression | undefined,
  criteria: readonly AstExpression[],
): Step | undefined {
  const cells = matching(steps, of, criteria);
  if (!cells) return undefined;
  const counted = cells.filter((cell) => typeof valueAt(steps, cell) === "number");
  // One row is looked up rather than added.
  if (counted.length === 1) return steps.cell(counted[0]!, sign);
  return total(
    steps,
    node,
    sign,
    counted.map((cell) => steps.cell(cell, "+")),
  );
}

function extreme(
  steps: Steps,
  node: Call,
  sign: Sign,
  least: boolean,
  of: AstExpression | undefined,
  criteria: readonly AstExpression[],
): Step | undefined {
  const cells = matching(steps, of, criteria);
  const value = steps.value(node);
  const found = cells?.find((cell) => valueAt(steps, cell) === value);
  if (!cells || !found) return undefined;
  const step = steps.step("picked", node, sign, [steps.cell(found, "")], least ? "least" : "most");
  return { ...step, rest: { count: cells.length, value: 0 } };
}

function products(steps: Steps, node: Call, sign: Sign): Step | undefined {
  const factors = node.arguments.map((each) => ({
    values: steps.book.evaluated(each, steps.frame),
    range: steps.book.range(each, steps.frame),
  }));
  const [first] = factors;
  if (!first || !isMatrix(first.values)) return undefined;
  const [rows, columns] = [first.values.length, first.values[0]?.length ?? 0];
  if (rows * columns > LONGEST) return undefined;
  const same = factors.every(
    ({ values }) => isMatrix(values) && values.length === rows && values[0]!.length === columns,
  );
  if (!same) return undefined;
  const parts: Step[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const numbers = factors.map(({ values }) => (values as EngineValue[][])[row]![column] ?? null);
      // A text counts as 0 here.
      const value = numbers.reduce<number>((product, each) => product * (typeof each === "number" ? each : 0), 1);
      if (value === 0) continue;
      const cells = factors.flatMap(({ range }, at): Step[] => {
        if (range)
          return [steps.cell({ sheet: range.sheet, row: range.row + row, column: range.column + column }, "×")];
        // A condition that holds says nothing more.
        return numbers[at] === 1 ? [] : [constant(numbers[at] as number)];
      });
      parts.push(
        cells.length === 1
          ? { ...cells[0]!, sign: "+" }
          : { how: "product", sign: "+", value, at: null, name: "", because: [], steps: cells, rest: null },
      );
    }
  return total(steps, node, sign, parts);
}

const constant = (value: number): Step => ({
  how: "constant",
  sign: "×",
  value,
  at: null,
  name: String(value),
  because: [],
  steps: [],
  rest: null,
});

/** The largest parts, in their order, and the sum of the others. */
function total(steps: Steps, node: Call, sign: Sign, parts: readonly Step[]): Step {
  const whole = steps.step("total", node, sign, parts);
  const counted = parts.filter(({ value }) => value !== 0);
  const step = { ...whole, steps: counted.length > 0 ? counted : parts.slice(0, steps.mostParts) };
  if (step.steps.length <= steps.mostParts) return step;
  const sizes = counted.map(({ value }) => Math.abs(Number(value))).sort((one, other) => other - one);
  const least = sizes[steps.mostParts - 1]!;
  const shown = counted.filter(({ value }) => Math.abs(Number(value)) >= least).slice(0, steps.mostParts);
  const others = counted.filter((part) => !shown.includes(part));
  return {
    ...step,
    steps: shown,
    rest: { count: others.length, value: others.reduce((sum, { value }) => sum + Number(value), 0) },
  };
}

const valueAt = (steps: Steps, { sheet, row, column }: CellAddress): EngineValue =>
  steps.book.engine.value(sheet, row, column);

function cellsOf({ sheet, row, column, rows, columns }: RangeAddress): CellAddress[] | undefined {
  if (rows * columns > LONGEST) return undefined;
  return Array.from({ length: rows * columns }, (_, at) => ({
    sheet,
    row: row + Math.floor(at / columns),
    column: column + (at % columns),
  }));
}
