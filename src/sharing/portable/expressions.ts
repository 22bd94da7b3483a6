/** What the arguments of Parley's functions come to: worked out beside the workbook from what its cells show, so that nothing is written. */
import { isError as isEngineError } from "../../formula/values";
import { FormulaSyntaxError } from "../../formula/engine-types";
import { engineOf, shown } from "../evaluate/workbook-engine";
import type { Value, WorkbookReading } from "../reading";

/** What stands for a range or an array of several cells; no cell of a person holds it. */
export const SEVERAL = "\u241Fseveral";

/** By expression: "" for blank, the error's text for an error, SEVERAL for more than one cell. What is not understood is left out. */
export function valuesOf(
  reading: Pick<WorkbookReading, "sheets" | "tables" | "names">,
  expressions: readonly string[],
): Map<string, Value> {
  const values = new Map<string, Value>();
  const engine = engineOf(reading, false);
  const [first] = engine.sheets();
  if (!first) return values;
  for (const expression of expressions) {
    try {
      const value = engine.evaluate(expression, { sheet: first.id, row: 0, column: 0 });
      // A function or a name that only Excel knows.
      if (isEngineError(value) && value.error === "#NAME?") continue;
      values.set(
        expression,
        Array.isArray(value) ? SEVERAL : shown(value as Exclude<typeof value, readonly unknown[]>),
      );
    } catch (thrown) {
      if (!(thrown instanceof FormulaSyntaxError)) throw thrown;
    }
  }
  return values;
}
