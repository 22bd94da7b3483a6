/** Reading and writing cells: what office.js writes becomes a value or a formula of the engine, and a number format where Excel gives one. */
import { type FormulaEngine, FormulaSyntaxError } from "../../formula/engine-types";
import { FormulaError, type Value } from "../../formula/values";
import { COLUMNS, type Rectangle, ROWS } from "../workbook/address";
import type { CellError, CellValue } from "../workbook/document";
import { invalidArgument } from "../workbook/errors";
import type { GridCell, GridInput, GridRange } from "../workbook/grid";
import { parseInput } from "../../formula/parse-input";
import { GENERAL, readCell } from "./cell-text";
import type { GridSheets } from "./grid-sheets";
import { PLAIN, type StylePool } from "./style-pool";

const TEXT_FORMAT = "@";

/** What is to be written into one cell, once the whole batch is known to be good. */
type Write = { formula: string } | { value: Value; format?: string };

export class Cells {
  constructor(
    private readonly engine: FormulaEngine,
    private readonly pool: StylePool,
    private readonly sheets: GridSheets,
  ) {}

  value(sheet: string, row: number, column: number): CellValue | CellError | null {
    return hostValue(this.engine.value(sheet, row, column));
  }

  read(range: GridRange): GridCell[][] {
    const { looks } = this.sheets.get(range.sheet);
    const { endRow, endColumn } = within(range);
    const cells: GridCell[][] = [];
    for (let row = range.row; row < endRow; row++) {
      const line: GridCell[] = [];
      for (let column = range.column; column < endColumn; column++)
        line.push(
          readCell(
            hostValue(this.engine.value(range.sheet, row, column)),
            this.engine.formula(range.sheet, row, column),
            this.pool.get(looks.styleAt(row, column)).numberFormat ?? GENERAL,
          ),
        );
      cells.push(line);
    }
    return cells;
  }

  /** A formula that cannot be read refuses the whole batch. */
  write(range: GridRange, inputs: GridInput[][]): void {
    const writes = inputs.map((line, r) =>
      line.map((input, c) =>
        input === null ? undefined : this.prepare(input, range.sheet, range.row + r, range.column + c),
      ),
    );
    writes.forEach((line, r) =>
      line.forEach((write, c) => {
        if (write) this.put(write, range.sheet, range.row + r, range.column + c);
      }),
    );
  }

  /** What a table's column is called by its header; undefined where that is blank or an error. */
  header(sheet: string, row: number, column: number): string | undefined {
    const value = this.engine.value(sheet, row, column);
    return value === null || value === "" || value instanceof FormulaError ? undefined : String(value);
  }

  copyConstants(from: string, to: string): void {
    this.engine.forEachCell(from, ({ row, column, value, formula }) => {
      if (formula !== undefined) return;
      const anchor = this.engine.anchor(from, row, column);
      if (anchor === undefined) this.engine.setValue(to, row, column, value);
    });
  }

  /** Merged cells keep the content of the first one. */
  keepFirst({ sheet, row, column, rows, columns }: GridRange): void {
    if (columns > 1) this.engine.clear({ sheet, row, column: column + 1, rows: 1, columns: columns - 1 });
    if (rows > 1) this.engine.clear({ sheet, row: row + 1, column, rows: rows - 1, columns });
  }

  usedRange(sheet: string, valuesOnly: boolean): GridRange | null {
    let found: Rectangle | null = this.engine.usedRange(sheet);
    if (!valuesOnly)
      this.sheets.get(sheet).looks.forEachStyled((row, column, style) => {
        if (style !== PLAIN) found = including(found, row, column);
      });
    return found && { sheet, ...found };
  }

  writeNumberFormats(range: GridRange, formats: (string | null)[][]): void {
    const { looks } = this.sheets.get(range.sheet);
    formats.forEach((line, r) =>
      line.forEach((format, c) => {
        const [row, column] = [range.row + r, range.column + c];
        if (format !== null)
          looks.setStyle(row, column, this.pool.changer({ numberFormat: format })(looks.styleAt(row, column)));
      }),
    );
  }

  numberFormats(range: GridRange): string[][] {
    const { endRow, endColumn } = within(range);
    const formats: string[][] = [];
    for (let row = range.row; row < endRow; row++) {
      const line: string[] = [];
      for (let column = range.column; column < endColumn; column++) line.push(this.format(range.sheet, row, column));
      formats.push(line);
    }
    return formats;
  }

  private format(sheet: string, row: number, column: number): string {
    return this.pool.get(this.sheets.get(sheet).looks.styleAt(row, column)).numberFormat ?? GENERAL;
  }

  private prepare(input: Exclude<GridInput, null>, sheet: string, row: number, column: number): Write {
    if (input === "") return { value: null };
    if (typeof input !== "string") return { value: input };
    const format = this.format(sheet, row, column);
    if (format === TEXT_FORMAT) return { value: input };
    if (input.startsWith("=") && input.length > 1) return this.prepareFormula(input.trimEnd(), row, column);
    const typed = parseInput(input);
    return {
      value: typed.value,
      ...(typed.format !== undefined && format === GENERAL ? { format: typed.format } : {}),
    };
  }

  private prepareFormula(formula: string, row: number, column: number): Write {
    try {
      this.engine.checkFormula(formula, row, column);
    } catch (error) {
      if (!(error instanceof FormulaSyntaxError)) throw error;
      throw invalidArgument(error.message);
    }
    return { formula };
  }

  private put(write: Write, sheet: string, row: number, column: number): void {
    if ("formula" in write) {
      this.engine.setFormula(sheet, row, column, write.formula);
      return;
    }
    this.engine.setValue(sheet, row, column, write.value);
    if (write.format === undefined) return;
    const { looks } = this.sheets.get(sheet);
    looks.setStyle(row, column, this.pool.changer({ numberFormat: write.format })(looks.styleAt(row, column)));
  }
}

const within = ({ row, column, rows, columns }: Rectangle): { endRow: number; endColumn: number } => ({
  endRow: Math.min(row + rows, ROWS),
  endColumn: Math.min(column + columns, COLUMNS),
});

function including(range: Rectangle | null, row: number, column: number): Rectangle {
  if (!range) return { row, column, rows: 1, columns: 1 };
  const [top, left] = [Math.min(range.row, row), Math.min(range.column, column)];
  return {
    row: top,
    column: left,
    rows: Math.max(range.row + range.rows, row + 1) - top,
    columns: Math.max(range.column + range.columns, column + 1) - left,
  };
}

export const hostValue = (value: Value): CellValue | CellError | null =>
  value instanceof FormulaError ? { error: value.error } : value;

/** Errors that a file holds and that are none of Excel's that we know stay what they are called. */
export const engineValue = (value: CellValue | CellError): Value =>
  typeof value === "object" ? new FormulaError(value.error as FormulaError["error"]) : value;
