/** Custom functions in the engine: arguments as plain values, results that spill, never an exception, a message kept for each cell that failed. */
import type { ArrayValueObject, BaseValueObject, FunctionVariantType, IFunctionInfo } from "@univerjs/engine-formula";
import type { CellErrorWithMessage, GridFunction, GridFunctionResult } from "../workbook/grid";
import type { CellValue } from "../workbook/document";
import type { Calculation } from "./calculation";
import { arrayValue } from "./array-value";
import type { Engine } from "./engine";

interface Caller {
  sheet: string;
  row: number;
  column: number;
}
type Scalar = CellValue | CellErrorWithMessage | null;
interface Messages {
  calculation: number;
  /** By "row:column" within what the formula spills; "0:0" is its own cell. */
  texts: Map<string, string>;
}

export class CustomFunctions {
  private readonly messages = new Map<string, Messages>();
  private readonly registered = new Map<string, { dispose(): void }>();

  constructor(
    private readonly engine: Engine,
    private readonly calculation: Calculation,
  ) {}

  register(functions: readonly GridFunction[]): void {
    const { formula, sheetsFormula } = this.engine.modules;
    const executors = this.engine.injector.get(formula.IFunctionService);
    const descriptions = this.engine.injector.get(sheetsFormula.IDescriptionService);
    for (const definition of functions) {
      this.registered.get(definition.name)?.dispose();
      executors.registerExecutors(this.executor(definition));
      this.registered.set(
        definition.name,
        descriptions.registerDescriptions([describe(definition, formula.FunctionType.User)]),
      );
    }
    // Parsed formulas hold on to the function that they were parsed with.
    this.calculation.forgetFormulas();
  }

  message(sheet: string, row: number, column: number, anchor: { row: number; column: number }): string | undefined {
    return this.messages
      .get(`${sheet}:${anchor.row}:${anchor.column}`)
      ?.texts.get(`${row - anchor.row}:${column - anchor.column}`);
  }

  forgetMessages(): void {
    this.messages.clear();
  }

  private executor(definition: GridFunction): InstanceType<Engine["modules"]["formula"]["BaseFunction"]> {
    const call = (caller: Caller, variants: FunctionVariantType[]): BaseValueObject => {
      let result: GridFunctionResult;
      try {
        result = definition.call(
          variants.map((variant) => argument(variant)),
          caller,
        );
      } catch (error) {
        result = { error: "#VALUE!", message: error instanceof Error ? error.message : String(error) };
      }
      return this.result(result, caller);
    };
    const { BaseFunction } = this.engine.modules.formula;
    return new (class extends BaseFunction {
      override calculate(...variants: FunctionVariantType[]): BaseValueObject {
        return call({ sheet: this.subUnitId ?? "", row: this.row, column: this.column }, variants);
      }
    })(definition.name);
  }

  private result(result: GridFunctionResult, caller: Caller): BaseValueObject {
    const keep = this.messagesOf(caller);
    if (!Array.isArray(result)) return this.scalar(result, "0:0", keep);
    const width = result[0]?.length ?? 0;
    if (width === 0) return this.scalar({ error: "#CALC!", message: "The function gave an empty array." }, "0:0", keep);
    if (result.some((row) => row.length !== width))
      return this.scalar({ error: "#VALUE!", message: "The function gave rows of different lengths." }, "0:0", keep);
    // Arithmetic on a 1×1 array would give an array again, where Excel gives a number.
    if (result.length === 1 && width === 1) return this.scalar(result[0]![0]!, "0:0", keep);
    return arrayValue(
      this.engine,
      result.map((row, r) => row.map((value, c) => this.scalar(value, `${r}:${c}`, keep))),
    );
  }

  private scalar(value: Scalar, place: string, keep: Messages): BaseValueObject {
    const { formula } = this.engine.modules;
    if (value === null || value === undefined) return formula.StringValueObject.create("");
    if (typeof value === "number")
      return Number.isFinite(value)
        ? formula.NumberValueObject.create(value)
        : formula.ErrorValueObject.create(formula.ErrorType.NUM);
    if (typeof value === "boolean") return formula.BooleanValueObject.create(value);
    if (typeof value === "string") return formula.StringValueObject.create(value);
    if (value.message !== undefined && !keep.texts.has(place)) keep.texts.set(place, value.message);
    return formula.ErrorValueObject.create(value.error as Parameters<typeof formula.ErrorValueObject.create>[0]);
  }

  /** The messages of the cell's formula in this calculation; those of an earlier one are dropped. */
  private messagesOf(caller: Caller): Messages {
    const key = `${caller.sheet}:${caller.row}:${caller.column}`;
    const known = this.messages.get(key);
    if (known && known.calculation === this.calculation.count) return known;
    const fresh: Messages = { calculation: this.calculation.count, texts: new Map() };
    this.messages.set(key, fresh);
    return fresh;
  }
}

const isArray = (variant: FunctionVariantType): variant is ArrayValueObject =>
  variant.isValueObject() && (variant as BaseValueObject).isArray();

/** Blank cells are null, errors are objects; a range of one cell is a 1×1 matrix. */
function argument(variant: FunctionVariantType): unknown {
  if (!isArray(variant)) return plain(variant);
  const columns = variant.getColumnCount();
  return Array.from({ length: variant.getRowCount() }, (_row, r) =>
    Array.from({ length: columns }, (_column, c) => plain(variant.get(r, c))),
  );
}

function plain(variant: FunctionVariantType | null | undefined | void): Scalar {
  if (!variant || !variant.isValueObject()) return null;
  const value = variant as BaseValueObject;
  if (value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) };
  const content: unknown = value.getValue();
  return typeof content === "number" || typeof content === "string" || typeof content === "boolean" ? content : null;
}

function describe(definition: GridFunction, functionType: IFunctionInfo["functionType"]): IFunctionInfo {
  return {
    functionName: definition.name,
    functionType,
    description: definition.description,
    abstract: definition.description,
    functionParameter: definition.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}
