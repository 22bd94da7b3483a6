/** Lets the grid's calculation call the add-in's functions in the pane directly, with the arguments and errors that the wire would bring. */
import type { CellErrorWithMessage, GridFunction, GridFunctionResult } from "../workbook/grid";
import type { Caller, DirectStreams } from "./direct-streams";
import { thrownError } from "./function-errors";
import { functionResult } from "./function-results";
import type { ExcelModes } from "../excel-modes";
import type { FunctionMetadata, FunctionParameter, FunctionsMetadata } from "./functions-metadata";

/** What office.js puts on the pane's window for custom functions. */
export interface FunctionsRuntime {
  _association: { mappings: Record<string, ((...args: unknown[]) => unknown) | undefined> };
  Error: new (code: string, message?: string) => object;
}

const isError = (value: unknown): value is CellErrorWithMessage =>
  typeof value === "object" && value !== null && "error" in value && typeof value.error === "string";

export function directFunctions(
  metadata: FunctionsMetadata,
  namespace: string,
  runtime: () => FunctionsRuntime | undefined,
  streams: DirectStreams,
  blankCells: ExcelModes["blankCells"] = "",
): GridFunction[] {
  return metadata.functions.map((definition) => ({
    streams: definition.options?.stream ?? false,
    name: `${namespace}.${definition.name}`,
    description: definition.description ?? "",
    parameters: definition.parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      optional: parameter.optional ?? false,
    })),
    call: (args, caller) =>
      call(definition, metadata.allowErrorForDataTypeAny ?? false, runtime(), args, caller, streams, blankCells),
  }));
}

function call(
  definition: FunctionMetadata,
  allowErrors: boolean,
  runtime: FunctionsRuntime | undefined,
  args: unknown[],
  caller: Caller,
  streams: DirectStreams,
  blankCells: ExcelModes["blankCells"],
): GridFunctionResult {
  const implementation = runtime?._association.mappings[definition.id.toUpperCase()];
  if (!runtime || !implementation) return { error: "#NAME?" };
  const { Error: FunctionError } = runtime;
  const required = definition.parameters.filter((parameter) => !parameter.optional).length;
  if (args.length < required || args.length > definition.parameters.length) return { error: "#VALUE!" };
  const prepared: unknown[] = [];
  for (const [index, parameter] of definition.parameters.entries()) {
    const argument = prepare(
      args[index] ?? null,
      parameter,
      allowErrors,
      (error) => new FunctionError(error.error, error.message),
      blankCells,
    );
    if (isError(argument)) return { error: argument.error };
    prepared.push(argument);
  }
  if (definition.options?.stream) {
    return streams.result(
      definition.id,
      prepared,
      caller,
      (invocation) => void implementation(...prepared, invocation),
      functionResult,
    );
  }
  try {
    const value = implementation(...prepared, { functionName: definition.id });
    if (typeof value === "object" && value !== null && "then" in value)
      return {
        error: "#VALUE!",
        message: `${definition.name} is asynchronous; the rehearsal host calculates synchronous functions only.`,
      };
    return functionResult(value);
  } catch (thrown) {
    return thrownError(thrown, (value) => value instanceof FunctionError);
  }
}

/** Where errors are no arguments, the first one is the call's result, as in Excel. */
function prepare(
  argument: unknown,
  parameter: FunctionParameter,
  allowErrors: boolean,
  makeError: (error: CellErrorWithMessage) => object,
  blank: ExcelModes["blankCells"],
): unknown {
  if (argument === null) return null;
  const passErrors = allowErrors && (parameter.type === "any" || parameter.type === undefined);
  const isMatrix = Array.isArray(argument) && parameter.dimensionality === "matrix";
  const known = isMatrix ? preparedBefore.get(argument) : undefined;
  if (known?.passErrors === passErrors && known.blank === blank) return known.cells;
  const matrix = Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
  const cells: unknown[][] = [];
  for (const row of matrix) {
    const line: unknown[] = [];
    for (const cell of row) {
      if (isError(cell) && !passErrors) return cell;
      line.push(isError(cell) ? makeError(cell) : (cell ?? blank));
    }
    cells.push(line);
  }
  if (isMatrix) preparedBefore.set(argument, { cells, passErrors, blank });
  return parameter.dimensionality === "matrix" ? cells : cells[0]?.[0];
}

/** Thousands of formulas pass the same table, which the engine gives as the same array while nothing in it changes. */
const preparedBefore = new WeakMap<
  unknown[],
  { cells: unknown[][]; passErrors: boolean; blank: ExcelModes["blankCells"] }
>();
