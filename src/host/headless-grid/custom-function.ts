/** A function of the add-in as the engine calls it: errors as plain objects on the way in, none of ours on the way out. */
import type { CustomArgument, CustomFunction, CustomResult } from "../../formula/engine-types";
import { FormulaError, type Value } from "../../formula/values";
import type { GridFunction } from "../workbook/grid";

export const customFunction = ({ name, call }: GridFunction): CustomFunction => ({
  name,
  call: (args, caller): CustomResult => call(args.map(hostArgument), caller),
});

function hostArgument(argument: CustomArgument): unknown {
  if (!Array.isArray(argument)) return hostScalar(argument as Value);
  const matrix = argument as readonly (readonly Value[])[];
  // The engine hands over the same matrix for the same unchanged range; only one with errors needs another.
  return matrix.some((row) => row.some((value) => value instanceof FormulaError))
    ? matrix.map((row) => row.map(hostScalar))
    : matrix;
}

const hostScalar = (value: Value): unknown => (value instanceof FormulaError ? { error: value.error } : value);
