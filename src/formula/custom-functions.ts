/** Arguments and results of functions that the engine's user registers. */
import type { CustomArgument, CustomFunction, CustomResult, CustomValue } from "./engine-types";
import { EMPTY, errorOf, isReference, Lambda, raise, type Operand } from "./operands";
import { FormulaError, type CellAddress, type ErrorCode, type Matrix, type Value } from "./values";

const CODES = new Set<string>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
] satisfies ErrorCode[]);

export class CustomFunctions {
  private readonly functions = new Map<string, CustomFunction>();

  register(definition: CustomFunction): void {
    this.functions.set(definition.name.toLowerCase(), definition);
  }

  has(name: string): boolean {
    return this.functions.has(name.toLowerCase());
  }

  isVolatile(name: string): boolean {
    return this.functions.get(name.toLowerCase())?.volatile === true;
  }

  names(): string[] {
    return [...this.functions.values()].map(({ name }) => name);
  }

  call(name: string, args: readonly Operand[], caller: CellAddress): Operand {
    const definition = this.functions.get(name.toLowerCase());
    if (!definition) return raise("#NAME?", `There is no function ${name}.`);
    const given = args.map(argument);
    let result: CustomResult;
    try {
      result = definition.call(given, caller);
    } catch (thrown) {
      return raise("#VALUE!", thrown instanceof Error ? thrown.message : String(thrown));
    }
    return operandOf(result);
  }
}

function argument(operand: Operand): CustomArgument {
  if (isReference(operand)) return operand.rows === 1 && operand.columns === 1 ? [[operand.cell()]] : operand.matrix();
  if (operand === EMPTY) return null;
  return operand instanceof Lambda ? errorOf("#CALC!") : operand;
}

function operandOf(result: CustomResult): Value | Matrix {
  if (!Array.isArray(result)) return valueOf(result as CustomValue);
  const rows = result as readonly (readonly CustomValue[])[];
  const width = rows[0]?.length ?? 0;
  if (width === 0) return new FormulaError("#CALC!", "The function gave an empty array.");
  if (rows.some((row) => row.length !== width))
    return new FormulaError("#VALUE!", "The function gave rows of different lengths.");
  const matrix = rows.map((row) => row.map(valueOf));
  return matrix.length === 1 && width === 1 ? matrix[0]![0]! : matrix;
}

function valueOf(value: CustomValue): Value {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? value : errorOf("#NUM!");
  if (typeof value !== "object") return value;
  const code = (CODES.has(value.error) ? value.error : "#VALUE!") as ErrorCode;
  return value.message === undefined ? errorOf(code) : new FormulaError(code, value.message);
}
