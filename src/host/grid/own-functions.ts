/**
 * Functions that Univer has too, but whose criteria, lookups and texts are not Excel's: "8703*" finds no code that is a text,
 * "007" is no 7, DATEVALUE takes "8708.10.30" for a day. src/formula has them already.
 */
import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";
import { callOf } from "../../formula/calls";
import type { FunctionContext } from "../../formula/functions/define";
import { FUNCTIONS } from "../../formula/functions/table";
import {
  caught,
  EMPTY,
  errorOf,
  isMatrix,
  raise,
  valuesOf,
  type Operand,
  type Reference,
} from "../../formula/operands";
import { FormulaError, type ErrorCode, type Matrix, type Value } from "../../formula/values";
import { arrayValue } from "./array-value";
import { type Engine, SHEET_COLUMNS, SHEET_ROWS } from "./engine";

const OWN = [
  ...["CONCATENATE", "CONCAT", "TEXTJOIN", "UPPER", "LOWER", "PROPER", "REPT", "EXACT"],
  ...["COUNTIF", "COUNTIFS", "SUMIF", "SUMIFS", "AVERAGEIF", "AVERAGEIFS", "MAXIFS", "MINIFS"],
  ...["MATCH", "XMATCH", "VLOOKUP", "HLOOKUP", "LOOKUP", "XLOOKUP"],
  ...[
    "DATEVALUE",
    "TIMEVALUE",
    "VALUE",
    "LEN",
    "LEFT",
    "RIGHT",
    "MID",
    "SUBSTITUTE",
    "REPLACE",
    "FIND",
    "SEARCH",
    "TRIM",
  ],
];

export function useOwnFunctions(engine: Engine): void {
  const { BaseFunction, IFunctionService } = engine.modules.formula;
  const executors = OWN.map((name) => {
    const definition = FUNCTIONS[name]!;
    return new (class extends BaseFunction {
      override minParams = definition.least;
      override maxParams = definition.most;
      override needsReferenceObject = true;
      override calculate(...variants: FunctionVariantType[]): BaseValueObject {
        const args = variants.map((variant) => operandOf(variant, engine));
        let result: Operand;
        try {
          result = callOf(definition, args.length)(context(this.row, this.column), args);
        } catch (thrown) {
          result = caught(thrown);
        }
        return variantOf(valuesOf(result), engine);
      }
    })(name);
  });
  engine.injector.get(IFunctionService).registerExecutors(...executors);
}

/** What these functions ask of a calculation. */
function context(row: number, column: number): FunctionContext {
  const nobodyAsks = (): never => raise("#VALUE!");
  return {
    row,
    column,
    now: () => ({ time: Date.now(), offset: -new Date().getTimezoneOffset() }),
    random: () => Math.random(),
    refer: nobodyAsks,
    dependOn: () => undefined,
    formulaAt: nobodyAsks,
    sheetNumber: nobodyAsks,
    sheetCount: nobodyAsks,
    shown: nobodyAsks,
  };
}

function operandOf(variant: FunctionVariantType, engine: Engine): Operand {
  if (variant.isReferenceObject()) return new Cells(variant as BaseReferenceObject, engine);
  const value = variant as BaseValueObject;
  if (value.isArray()) return matrixOf(value as ArrayValueObject);
  return value.isNull() ? EMPTY : valueOf(value);
}

function valueOf(value: BaseValueObject | null | undefined): Value {
  if (!value || value.isNull()) return null;
  if (value.isError()) return errorOf(String(value.getValue()) as ErrorCode);
  return (value.getValue() as Value | undefined) ?? null;
}

function matrixOf(array: ArrayValueObject): Matrix {
  const columns = array.getColumnCount();
  return Array.from({ length: array.getRowCount() }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => valueOf(array.get(row, column) || null)),
  );
}

function variantOf(result: Value | Matrix, engine: Engine): BaseValueObject {
  const { formula } = engine.modules;
  const single = (value: Value): BaseValueObject => {
    if (value === null) return formula.NullValueObject.create();
    if (value instanceof FormulaError)
      return formula.ErrorValueObject.create(value.error as Parameters<typeof formula.ErrorValueObject.create>[0]);
    if (typeof value === "number") return formula.NumberValueObject.create(value);
    return typeof value === "string"
      ? formula.StringValueObject.create(value)
      : formula.BooleanValueObject.create(value);
  };
  if (!isMatrix(result)) return single(result);
  return arrayValue(
    engine,
    result.map((line) => line.map(single)),
  );
}

interface Place {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Cells of Univer as the functions read them. */
class Cells implements Reference {
  readonly isReference = true as const;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly sheet: Reference["sheet"];

  constructor(
    private readonly of: BaseReferenceObject,
    private readonly engine: Engine,
    place?: Place,
  ) {
    const { startRow, endRow, startColumn, endColumn } = of.getRangePosition();
    this.row = place?.row ?? startRow;
    this.column = place?.column ?? startColumn;
    this.rows = place?.rows ?? endRow - startRow + 1;
    this.columns = place?.columns ?? endColumn - startColumn + 1;
    this.sheet = { id: of.getSheetId(), name: of.getForcedSheetName() };
  }

  cell(row = 0, column = 0): Value {
    return this.read(this.row + row, this.column + column);
  }

  private read(row: number, column: number): Value {
    const cell = this.of.getCellData(row, column);
    const isBlank = !cell || cell.v === undefined || cell.v === null || (cell.v === "" && !cell.f);
    return isBlank ? null : valueOf(this.of.getCellValueObject(cell));
  }

  /** Univer forgets what it keeps in this cache when cells change. */
  matrix(): Matrix {
    const cache = this.engine.modules.formula.FORMULA_REF_TO_ARRAY_CACHE as unknown as Map<string, Matrix>;
    const key = `values ${this.sheet.id} ${this.row} ${this.column} ${this.rows} ${this.columns}`;
    const known = cache.get(key);
    if (known) return known;
    const { rows, columns } = this.filled();
    const matrix = Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => this.cell(row, column)),
    );
    cache.set(key, matrix);
    return matrix;
  }

  /** Whole columns and rows end behind the last content. */
  private filled(): { rows: number; columns: number } {
    const isOpen = this.rows >= SHEET_ROWS || this.columns >= SHEET_COLUMNS;
    if (!isOpen) return this;
    const used = this.of.getCurrentActiveSheetData()?.cellData.getRange();
    const rows = this.rows >= SHEET_ROWS ? Math.max(1, (used?.endRow ?? 0) + 1) : this.rows;
    return { rows, columns: this.columns >= SHEET_COLUMNS ? Math.max(1, (used?.endColumn ?? 0) + 1) : this.columns };
  }

  forEach(visit: (value: Value) => void): void {
    for (const line of this.matrix()) for (const value of line) visit(value);
  }

  at(row: number, column: number, rows: number, columns: number): Reference | undefined {
    const place = { row: this.row + row, column: this.column + column, rows, columns };
    const isInside = place.row >= 0 && place.column >= 0 && place.row + rows <= SHEET_ROWS;
    return isInside ? new Cells(this.of, this.engine, place) : undefined;
  }
}
