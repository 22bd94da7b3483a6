/**
 * What formulas of files need and Univer lacks: one cell of a range ("@"), and formulas that were entered for certain cells
 * ({=…}), which fill those whatever they give. Univer keeps the latter as a call of a function with the cells' number.
 */
import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";
import { operandEnd, piecesOf } from "../../formula/pieces";
import { arrayValue } from "./array-value";
import type { Engine } from "./engine";

const FILLING = "ARRAYFORMULA";
const FILLED = new RegExp(`^=${FILLING}\\(([^]*),(\\d+),(\\d+)\\)$`);

export interface ArrayFormula {
  formula: string;
  rows: number;
  columns: number;
}

export const arrayFormula = ({ formula, rows, columns }: ArrayFormula): string =>
  `=${FILLING}(${formula.replace(/^=/, "")},${rows},${columns})`;

/** undefined where the formula was not entered for certain cells. */
export function arrayFormulaIn(formula: string): ArrayFormula | undefined {
  const [, inner, rows, columns] = FILLED.exec(formula) ?? [];
  return inner === undefined ? undefined : { formula: `=${inner}`, rows: Number(rows), columns: Number(columns) };
}

/** `@Rates` and `@{1,2}` are no operands for the lexer, and `@A1` and `@B1:C9` are errors: a function of that name. */
function withFunctionOfOne(formula: string): string {
  const pieces = piecesOf(formula);
  const write = (from: number, until: number): string => {
    let text = "";
    for (let index = from; index < until; index++) {
      const piece = pieces[index]!;
      if (piece.kind !== "operator" || piece.text !== "@") {
        text += piece.text;
        continue;
      }
      const end = operandEnd(pieces, index + 1);
      text += `SINGLE(${write(index + 1, end)})`;
      index = end - 1;
    }
    return text;
  };
  return write(0, pieces.length);
}

/** "@" before a name, an array or a call is not read, and before one cell or a range of rows and columns it is an error. */
export function takeOneOfSeveral({ injector, modules }: Engine): void {
  const { BaseFunction, ErrorValueObject, ErrorType, NullValueObject, LexerTreeBuilder } = modules.formula;
  const lexer = injector.get(LexerTreeBuilder);
  const build = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...rest) =>
    build(formula.includes("@") ? withFunctionOfOne(formula) : formula, ...rest);
  const single = new (class extends BaseFunction {
    override minParams = 1;
    override maxParams = 1;
    override needsReferenceObject = true;
    override calculate(operand: FunctionVariantType): FunctionVariantType {
      if (!operand.isReferenceObject())
        return operand.isArray() ? ((operand as ArrayValueObject).get(0, 0) ?? operand) : operand;
      const range = operand as BaseReferenceObject;
      const { startRow, endRow, startColumn, endColumn } = range.getRangePosition();
      const row = startRow === endRow ? startRow : this.row;
      const column = startColumn === endColumn ? startColumn : this.column;
      if (row < startRow || row > endRow || column < startColumn || column > endColumn)
        return ErrorValueObject.create(ErrorType.VALUE);
      const cell = range.getCellData(row, column);
      return cell ? range.getCellValueObject(cell) : NullValueObject.create();
    }
  })("SINGLE");
  injector.get(modules.formula.IFunctionService).registerExecutors(single);
}

/** No formula fills cells that it was entered for. */
export function fillWhatWasEntered(engine: Engine): void {
  const { injector, modules } = engine;
  const { BaseFunction, ErrorValueObject, ErrorType } = modules.formula;
  const filling = new (class extends BaseFunction {
    override minParams = 3;
    override maxParams = 3;
    override calculate(values: BaseValueObject, ...size: BaseValueObject[]): BaseValueObject {
      const [rowCount, columnCount] = size.map((count) => Number(count.getValue())) as [number, number];
      const array = values.isArray() ? (values as ArrayValueObject) : undefined;
      const at = (row: number, column: number): BaseValueObject => {
        if (!array) return values;
        const [down, across] = [array.getRowCount() === 1 ? 0 : row, array.getColumnCount() === 1 ? 0 : column];
        const isInside = down < array.getRowCount() && across < array.getColumnCount();
        return (isInside && array.get(down, across)) || ErrorValueObject.create(ErrorType.NA);
      };
      if (rowCount === 1 && columnCount === 1) return at(0, 0);
      return arrayValue(
        engine,
        Array.from({ length: rowCount }, (_row, row) =>
          Array.from({ length: columnCount }, (_column, column) => at(row, column)),
        ),
      );
    }
  })(FILLING);
  injector.get(modules.formula.IFunctionService).registerExecutors(filling);
}
