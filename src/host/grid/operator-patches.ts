/** A patch of Univer at run time so that of two errors that an operator meets the left one is the result, as in Excel. */
import type { ArrayValueObject } from "@univerjs/engine-formula";
import type { Engine } from "./engine";

const OPERATORS = ["PLUS", "MINUS", "MULTIPLY", "DIVIDED", "COMPARE"];

/** An error on the right is taken for the result before the cells on the left are looked at. */
export function takeErrorOnTheLeft({ injector, modules }: Engine): void {
  const functions = injector.get(modules.formula.IFunctionService);
  for (const name of OPERATORS) {
    const executor = functions.getExecutor(name);
    if (!executor) continue;
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...operands) => {
      const [left, right] = operands;
      return left?.isArray() && right?.isError()
        ? (left as ArrayValueObject).mapValue((cell) => (cell.isError() ? cell : right))
        : calculate(...operands);
    };
  }
}
