/** Reading and writing cells: values, formulas as they were typed, texts as they are shown, spilled values. */
import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable, Worksheet } from "@univerjs/core";
import { FormulaSyntaxError } from "../../formula/engine-types";
import { readFormula } from "../../formula/syntax";
import { parseInput } from "../../formula/parse-input";
import type { CellError, CellValue } from "../workbook/document";
import { formatCells, type Rectangle } from "../workbook/address";
import { invalidArgument } from "../workbook/errors";
import type { GridCell, GridInput, GridRange } from "../workbook/grid";
import { type Engine, fromEngine, SHEET_COLUMNS, SHEET_ROWS, toEngine, UNIT } from "./engine";
import { type TableNames, toEngineFormula, toTypedFormula } from "./structured-references";
import { arrayFormulaIn } from "./array-formulas";
import { cellOf, valueOf } from "./values";

/** What the cells need to know of the tables around them. */
export interface TableDirectory {
  names(): readonly TableNames[];
  at(sheet: string, row: number, column: number): TableNames | undefined;
}

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

const GENERAL = "General";
const TEXT_FORMAT = "@";

export class Cells {
  private readonly model;
  private readonly lexer;

  constructor(
    private readonly engine: Engine,
    private readonly tables: TableDirectory,
  ) {
    this.lexer = engine.injector.get(engine.modules.formula.LexerTreeBuilder);
    this.model = engine.injector.get(engine.modules.formula.FormulaDataModel);
  }

  read(range: GridRange): GridCell[][] {
    const sheet = this.engine.sheet(range.sheet);
    const { startRow, endRow, startColumn, endColumn } = toEngine(range);
    const spilled = this.model.getArrayFormulaCellData()[UNIT]?.[range.sheet];
    const cells: GridCell[][] = [];
    for (let row = startRow; row <= endRow; row++) {
      const line: GridCell[] = [];
      for (let column = startColumn; column <= endColumn; column++)
        line.push(this.cell(sheet, row, column, spilled?.[row]?.[column]));
      cells.push(line);
    }
    return cells;
  }

  formula(sheet: string, row: number, column: number): string | undefined {
    const text = this.engineFormula(sheet, row, column);
    return text ? toTypedFormula(arrayFormulaIn(text)?.formula ?? text, this.tables.at(sheet, row, column)) : undefined;
  }

  /** As the engine reads it; a cell that was filled from another has the formula of its own place. */
  engineFormula(sheet: string, row: number, column: number): string | undefined {
    return this.model.getFormulaStringByCell(row, column, sheet, UNIT) ?? undefined;
  }

  value(sheet: string, row: number, column: number): CellValue | CellError | null {
    const spilled = this.model.getArrayFormulaCellData()[UNIT]?.[sheet]?.[row]?.[column];
    return valueOf(spilled ?? this.engine.sheet(sheet).getCellRaw(row, column));
  }

  write(range: GridRange, cells: GridInput[][]): void {
    const sheet = this.engine.sheet(range.sheet);
    const names = this.tables.names();
    const cellValue: Matrix = {};
    cells.forEach((line, r) =>
      line.forEach((input, c) => {
        if (input === null) return;
        (cellValue[range.row + r] ??= {})[range.column + c] = this.input(
          input,
          sheet,
          range.row + r,
          range.column + c,
          names,
        );
      }),
    );
    this.set(range.sheet, cellValue);
  }

  clearContents(range: GridRange): void {
    const cellValue: Matrix = {};
    this.forContent(range, (row, column) => {
      (cellValue[row] ??= {})[column] = { v: null, f: null, si: null, p: null, t: null };
    });
    this.set(range.sheet, cellValue);
  }

  clearAll(range: GridRange): void {
    const cellValue: Matrix = {};
    this.forContent(range, (row, column) => {
      (cellValue[row] ??= {})[column] = null;
    });
    this.set(range.sheet, cellValue);
  }

  /** Visits the cells that hold anything, so that clearing a whole column does not walk a million blank ones. */
  forContent(range: GridRange, visit: (row: number, column: number, cell: ICellData) => void): void {
    const { startRow, endRow, startColumn, endColumn } = toEngine(range);
    this.engine
      .sheet(range.sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && row >= startRow && row <= endRow && column >= startColumn && column <= endColumn)
          visit(row, column, cell);
      });
  }

  set(sheet: string, cellValue: Matrix): void {
    if (Object.keys(cellValue).length > 0)
      this.engine.run(this.engine.modules.sheets.SetRangeValuesMutation.id, { subUnitId: sheet, cellValue });
  }

  usedRange(id: string, valuesOnly: boolean): GridRange | null {
    let found: { startRow: number; endRow: number; startColumn: number; endColumn: number } | undefined;
    const include = (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn): void => {
      found = found
        ? {
            startRow: Math.min(found.startRow, startRow),
            endRow: Math.max(found.endRow, endRow),
            startColumn: Math.min(found.startColumn, startColumn),
            endColumn: Math.max(found.endColumn, endColumn),
          }
        : { startRow, endRow, startColumn, endColumn };
    };
    this.forContent({ sheet: id, row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS }, (row, column, cell) => {
      const holds = (cell.v !== undefined && cell.v !== null && cell.v !== "") || cell.f || cell.si;
      if (holds || (!valuesOnly && cell.s)) include(row, column);
    });
    for (const { row, column, rows, columns } of this.spills(id))
      include(row, column, row + rows - 1, column + columns - 1);
    return found ? fromEngine(id, found) : null;
  }

  /** The rectangles that formulas of the sheet fill beyond their own cell. */
  spills(id: string): GridRange[] {
    const found: GridRange[] = [];
    for (const line of Object.values(this.model.getArrayFormulaRange()[UNIT]?.[id] ?? {})) {
      for (const range of Object.values<Nullable<IRange>>(line ?? {}))
        if (range && this.value(id, range.startRow, range.startColumn) !== null) found.push(fromEngine(id, range));
    }
    return found.filter((range) => !this.isBlocked(range) && range.rows * range.columns > 1);
  }

  spill(sheet: string, row: number, column: number): string | undefined {
    const range = this.spillRange(sheet, row, column);
    return range && formatCells(range);
  }

  /** The cell whose formula fills this one: itself, or the first cell of a spill. */
  anchor(sheet: string, row: number, column: number): { row: number; column: number } {
    const inside = (range: Rectangle): boolean =>
      row >= range.row &&
      row < range.row + range.rows &&
      column >= range.column &&
      column < range.column + range.columns;
    return this.spills(sheet).find(inside) ?? { row, column };
  }

  private spillRange(sheet: string, row: number, column: number): GridRange | undefined {
    const range = this.model.getArrayFormulaRange()[UNIT]?.[sheet]?.[row]?.[column];
    if (!range) return undefined;
    const found = fromEngine(sheet, range);
    return found.rows * found.columns > 1 && !this.isBlocked(found) ? found : undefined;
  }

  private isBlocked(range: GridRange): boolean {
    return this.engine.sheet(range.sheet).getCellRaw(range.row, range.column)?.v === "#SPILL!";
  }

  private cell(sheet: Worksheet, row: number, column: number, spilled: Nullable<ICellData>): GridCell {
    const raw = sheet.getCellRaw(row, column);
    const shown = spilled ?? raw;
    // A formula's empty text is a text; an empty text in a cell without formula is a blank.
    const value = valueOf(shown) ?? (shown && shown.v === "" ? "" : null);
    const formula = raw?.f || raw?.si ? this.formula(sheet.getSheetId(), row, column) : undefined;
    const text = this.text(value, this.format(sheet, row, column));
    return formula === undefined ? { value, text } : { value, formula, text };
  }

  format(sheet: Worksheet, row: number, column: number): string {
    const own = this.engine.workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column))?.n?.pattern;
    if (own) return own;
    const inherited = sheet.getColumnStyle(column) ?? sheet.getRowStyle(row);
    return (
      (typeof inherited === "object"
        ? inherited?.n?.pattern
        : this.engine.workbook.getStyles().get(inherited ?? "")?.n?.pattern) ?? GENERAL
    );
  }

  private text(value: CellValue | CellError | null, format: string): string {
    if (value === null) return "";
    if (typeof value === "object") return value.error;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    try {
      return this.engine.modules.core.numfmt.format(format, value);
    } catch {
      // A format that the formatter does not know shows the bare value, as Excel shows ######.
      return String(value);
    }
  }

  private input(
    input: Exclude<GridInput, null>,
    sheet: Worksheet,
    row: number,
    column: number,
    names: readonly TableNames[],
  ): ICellData {
    const clean: ICellData = { f: null, si: null, p: null };
    if (input === "") return { ...clean, v: null, t: null };
    if (typeof input !== "string") return { ...clean, ...cellOf(input) };
    const format = this.format(sheet, row, column);
    if (format === TEXT_FORMAT) return { ...clean, ...cellOf(input) };
    if (input.startsWith("=") && input.length > 1) return this.formulaInput(input, clean, names, sheet, row, column);
    const typed = parseInput(input);
    const style = typed.format && format === GENERAL ? { s: { n: { pattern: typed.format } } } : {};
    return { ...clean, ...cellOf(typed.value), ...style };
  }

  private formulaInput(
    typed: string,
    clean: ICellData,
    names: readonly TableNames[],
    sheet: Worksheet,
    row: number,
    column: number,
  ): ICellData {
    try {
      readFormula(typed);
    } catch (error) {
      if (error instanceof FormulaSyntaxError) throw invalidArgument(error.message);
      throw error;
    }
    const f = toEngineFormula(typed.trimEnd(), names, this.tables.at(sheet.getSheetId(), row, column));
    // A formula that cannot be read gives the engine's error code in place of its parts. The engine remembers parts by the
    // formula's text, and these have no names put in: the space distinguishes them from what it will calculate.
    const parts = this.lexer.treeBuilder(`${f} `);
    if (parts === undefined || typeof parts === "string")
      throw invalidArgument(
        `The formula ${typed} cannot be read: look for a missing operand, bracket or quotation mark.`,
      );
    return { ...clean, f, v: null, t: null };
  }
}
