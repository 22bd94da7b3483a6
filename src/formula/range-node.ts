/** A range that formulas refer to: who they are, and its values while nothing in it changes. */
import type { FormulaCell } from "./formula-cell";
import type { Operand, Reference } from "./operands";
import type { Sheet } from "./sheet";
import { SHEET_COLUMNS, SHEET_ROWS, type Matrix, type Rectangle, type Value } from "./values";

/** Cells that a formula refers to, of any size; the cells themselves are kept elsewhere. */
export class CellsReference implements Reference {
  readonly isReference = true as const;

  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly rows: number,
    readonly columns: number,
  ) {}

  cell(row = 0, column = 0): Value {
    return this.sheet.read(this.row + row, this.column + column);
  }

  matrix(): Matrix {
    return readMatrix(this.sheet, this);
  }

  forEach(visit: (value: Value) => void): void {
    const used = this.sheet.extent();
    const lastRow = Math.min(this.row + this.rows, used.rows);
    const lastColumn = Math.min(this.column + this.columns, used.columns);
    for (let row = this.row; row < lastRow; row++)
      for (let column = this.column; column < lastColumn; column++) visit(this.sheet.read(row, column));
  }

  at(row: number, column: number, rows: number, columns: number): Reference | undefined {
    return referenceAt(this.sheet, this.row + row, this.column + column, rows, columns);
  }
}

export function referenceAt(
  sheet: Sheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
): CellsReference | undefined {
  const inside = row >= 0 && column >= 0 && row + rows <= SHEET_ROWS && column + columns <= SHEET_COLUMNS;
  return inside && rows > 0 && columns > 0 ? new CellsReference(sheet, row, column, rows, columns) : undefined;
}

/** Whole columns and rows are cut behind the last content. */
function readMatrix(sheet: Sheet, range: Rectangle): Matrix {
  let { rows, columns } = range;
  const used = sheet.extent();
  if (rows === SHEET_ROWS) rows = Math.max(1, used.rows);
  if (columns === SHEET_COLUMNS) columns = Math.max(1, used.columns);
  const matrix: Value[][] = new Array<Value[]>(rows);
  for (let row = 0; row < rows; row++) {
    const line: Value[] = new Array<Value>(columns);
    for (let column = 0; column < columns; column++) line[column] = sheet.read(range.row + row, range.column + column);
    matrix[row] = line;
  }
  return matrix;
}

const MOST_REMEMBERED = 64;

export class RangeNode extends CellsReference {
  readonly dependents = new Set<FormulaCell>();
  /** Something in it changed since the formulas that depend on it were last notified. */
  told = false;
  /** A formula in it may be due. */
  unsettled = true;
  private values: Matrix | undefined;
  private readonly memory = new Map<string, unknown>();

  override matrix(): Matrix {
    if (this.unsettled) {
      // Reading calculates what is due; only then do the values stay.
      const values = readMatrix(this.sheet, this);
      this.unsettled = false;
      this.values = values;
    }
    return (this.values ??= readMatrix(this.sheet, this));
  }

  /** Its values are no longer those that were kept. */
  changed(): void {
    this.unsettled = true;
    this.values = undefined;
    if (this.memory.size > 0) this.memory.clear();
  }

  /** Something worked out from the values, kept as long as they. */
  remembered<Result>(what: string, make: (matrix: Matrix) => Result): Result {
    const matrix = this.matrix();
    let found = this.memory.get(what) as Result | undefined;
    if (found === undefined) {
      found = make(matrix);
      this.memory.set(what, found);
    }
    return found;
  }

  /** The same of what may be asked with any number of values: the first are kept. */
  rememberedFew<Result>(what: string, make: (matrix: Matrix) => Result): Result {
    const matrix = this.matrix();
    return this.memory.size < MOST_REMEMBERED || this.memory.has(what) ? this.remembered(what, make) : make(matrix);
  }

  /** Formulas in it that are due. */
  *due(): Generator<FormulaCell> {
    if (!this.unsettled || !this.sheet.hasDue(this)) return;
    const used = this.sheet.extent();
    const lastRow = Math.min(this.row + this.rows, used.rows);
    const lastColumn = Math.min(this.column + this.columns, used.columns);
    for (let row = this.row; row < lastRow; row++) {
      for (let column = this.column; column < lastColumn; column++) {
        const cell = this.sheet.cell(row, column);
        const formula = cell?.formula ?? cell?.filledBy;
        if (formula?.due) yield formula;
      }
    }
  }
}

export const isRangeNode = (operand: Operand): operand is RangeNode => operand instanceof RangeNode;
