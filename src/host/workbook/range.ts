/** Excel.Range: cells and what can be done with them. */
import { COLUMNS, formatCells, intersect, isUnbounded, parseCells, ROWS } from "./address";
import { cellInputs, cellOutput, formatInputs, formulaOutput, valueType } from "./cell-input";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { accessDenied, invalidArgument, notImplemented } from "./errors";
import { EVENT, WORKBOOK } from "./event-hub";
import type { GridCell, GridRange } from "./grid";
import { cellMeasure } from "./measure";
import { RangeFormat } from "./range-format";
import { RangeGeometry } from "./range-geometry";
import type { Shift } from "./shift";
import { TableScopedCollection } from "./tables";
import { Worksheet } from "./worksheet";

export class Range extends RangeGeometry<Range> {
  readonly excelClass = "Range";

  protected at(range: GridRange): Range {
    return new Range(this.book, range);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.book, this.range.sheet);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.book, this.range);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this.range);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this.book, this.range);
  }

  /** null for whole rows and columns, as Excel answers for cells without end. */
  private cells<T>(read: (cell: GridCell) => T): T[][] | null {
    if (isUnbounded(this.range)) return null;
    return this.book.grid.read(this.range).map((row) => row.map(read));
  }

  get Values(): (string | number | boolean)[][] | null {
    return this.cells(cellOutput);
  }
  set Values(value: unknown) {
    this.refuseUnbounded("Values");
    this.edit(() => this.book.grid.write(this.range, cellInputs(value, this.range)));
  }
  get Formulas(): (string | number | boolean)[][] | null {
    const { grid, options } = this.book;
    if (options.modes.spilledFormulas === "value") return this.cells(formulaOutput);
    if (isUnbounded(this.range)) return null;
    const { sheet, row, column } = this.range;
    return grid.read(this.range).map((line, down) =>
      line.map((cell, across) => {
        const from = cell.formula === undefined ? grid.filledFrom(sheet, row + down, column + across) : undefined;
        return formulaOutput(from ? grid.read({ sheet, ...from, rows: 1, columns: 1 })[0]![0]! : cell);
      }),
    );
  }
  set Formulas(value: unknown) {
    this.Values = value;
  }
  /** The host's Excel speaks English formulas in every locale, as Korean Excel does. */
  get FormulasLocal(): (string | number | boolean)[][] | null {
    return this.Formulas;
  }
  set FormulasLocal(value: unknown) {
    this.Values = value;
  }
  get Text(): string[][] | null {
    return this.cells((cell) => cell.text);
  }
  get ValueTypes(): string[][] | null {
    return this.cells(valueType);
  }
  get NumberFormat(): string[][] | null {
    return isUnbounded(this.range) ? null : this.book.grid.numberFormats(this.range);
  }
  set NumberFormat(value: unknown) {
    if (typeof value === "string" && isUnbounded(this.range)) {
      this.assertEditable();
      this.book.grid.writeStyle(this.range, { numberFormat: value });
      return;
    }
    this.refuseUnbounded("Number formats");
    this.assertEditable();
    this.book.grid.writeNumberFormats(this.range, formatInputs(value, this.range));
  }
  get NumberFormatLocal(): string[][] | null {
    return this.NumberFormat;
  }
  set NumberFormatLocal(value: unknown) {
    this.NumberFormat = value;
  }

  get HasSpill(): boolean {
    const { sheet, row, column, rows, columns } = this.range;
    return rows === 1 && columns === 1 && this.book.grid.spill(sheet, row, column) !== undefined;
  }
  get Left(): number {
    return cellMeasure(this.book, this.range).left;
  }
  get Top(): number {
    return cellMeasure(this.book, this.range).top;
  }
  get Width(): number {
    return cellMeasure(this.book, this.range).width;
  }
  get Height(): number {
    return cellMeasure(this.book, this.range).height;
  }
  set RowHidden(hidden: boolean) {
    this.book.grid.hideRows(this.range.sheet, this.range.row, this.range.rows, hidden);
  }
  set ColumnHidden(hidden: boolean) {
    this.book.grid.hideColumns(this.range.sheet, this.range.column, this.range.columns, hidden);
  }

  Clear(what: string | null): void {
    const kinds: Record<string, "all" | "contents" | "formats"> = {
      All: "all",
      Contents: "contents",
      Formats: "formats",
    };
    const kind = kinds[what ?? "All"];
    if (!kind) throw invalidArgument(`The rehearsal host clears All, Contents or Formats, not ${String(what)}.`);
    this.edit(() => this.book.grid.clear(this.range, kind));
    if (kind !== "contents") new ConditionalFormatCollection(this.book, this.range).ClearAll();
    if (kind === "all") new DataValidation(this.book, this.range).Clear();
  }

  Delete(shift: string): void {
    const along =
      this.range.columns === COLUMNS
        ? "rows"
        : this.range.rows === ROWS
          ? "columns"
          : shift === "Up"
            ? "rows"
            : "columns";
    const { grid } = this.book;
    const deed = this.movesNothing(along, 1)
      ? () => grid.clear(this.range, "all")
      : () => grid.delete(this.range, along === "rows" ? "up" : "left");
    this.shift({ sheet: this.range.sheet, range: this.range, kind: "delete", along }, deed);
  }

  /** Gives the new blank cells, which are where this range was. */
  Insert(shift: string): Range {
    const room = { ...this.range };
    const along =
      this.range.columns === COLUMNS
        ? "rows"
        : this.range.rows === ROWS
          ? "columns"
          : shift === "Down"
            ? "rows"
            : "columns";
    const deed = this.movesNothing(along, 0)
      ? () => undefined
      : () => this.book.grid.insert(room, along === "rows" ? "down" : "right");
    this.shift({ sheet: room.sheet, range: room, kind: "insert", along }, deed);
    return this.at(room);
  }

  /** Whether a part of rows or columns is free from the range onwards (or from behind it); where it is not, the engine cannot move its cells. */
  private movesNothing(along: Shift["along"], behind: 0 | 1): boolean {
    const { range } = this;
    if (along === "rows" ? range.columns === COLUMNS : range.rows === ROWS) return false;
    const row = along === "rows" ? range.row + behind * range.rows : range.row;
    const column = along === "columns" ? range.column + behind * range.columns : range.column;
    const rest =
      along === "rows" ? { ...range, row, rows: ROWS - row } : { ...range, column, columns: COLUMNS - column };
    const used = this.book.grid.usedRange(range.sheet, true);
    const held = used && intersect(used, rest);
    if (
      held &&
      this.book.grid.read(held).some((line) => line.some((cell) => cell.value !== null || cell.formula !== undefined))
    ) {
      throw notImplemented(
        `moving the cells ${formatCells(held)} when only a part of their ${along} is inserted or deleted; insert or delete whole ${along}`,
      );
    }
    return true;
  }

  Merge(across: boolean | null): void {
    this.refuseUnbounded("Merging");
    this.assertEditable();
    if (this.book.grid.tables().some((table) => table.sheet === this.range.sheet && this.touches(table.range)))
      throw invalidArgument("Cells of a table cannot be merged.");
    const parts = across
      ? Array.from({ length: this.range.rows }, (_, row) => ({ ...this.range, row: this.range.row + row, rows: 1 }))
      : [this.range];
    for (const part of parts) this.book.grid.merge(part);
  }
  Unmerge(): void {
    this.assertEditable();
    this.book.grid.unmerge(this.range);
  }

  Select(): void {
    this.book.grid.activateSheet(this.range.sheet);
    this.book.grid.select(this.range);
  }
  async Calculate(): Promise<void> {
    await this.book.calculate(false);
  }
  GetTables(fullyContained: boolean | null): TableScopedCollection {
    return new TableScopedCollection(this.book, this.range, fullyContained ?? false);
  }

  private touches(address: string): boolean {
    const cells = parseCells(address);
    return cells !== undefined && intersect({ sheet: this.range.sheet, ...cells }, this.range) !== null;
  }

  assertEditable(): void {
    const { protection } = this.book.sheetStore.of(this.range.sheet);
    if (protection && this.book.grid.readStyle(this.range).locked !== false) {
      throw accessDenied(`You can't edit ${this.Address}: the sheet is protected.`);
    }
  }

  /** Writes, then notifies the listeners of the sheet and of its tables. */
  private edit(write: () => void): void {
    this.assertEditable();
    write();
    this.book.touched();
    this.raiseChanged("RangeEdited", "None");
  }

  private shift(shift: Shift, move: () => void): void {
    this.assertEditable();
    const address = formatCells(this.range);
    move();
    this.book.touched();
    this.book.shifted(shift);
    const rows = shift.along === "rows";
    const whole = rows ? shift.range.columns === COLUMNS : shift.range.rows === ROWS;
    const deed = shift.kind === "insert" ? "Inserted" : "Deleted";
    const direction =
      shift.kind === "insert" ? (rows ? "ShiftCellDown" : "ShiftCellRight") : rows ? "ShiftCellUp" : "ShiftCellLeft";
    this.raiseChanged(
      `${whole ? (rows ? "Row" : "Column") : "Cell"}${deed}`,
      whole ? "None" : direction,
      address,
      shift.sheet,
    );
  }

  private raiseChanged(
    changeType: string,
    shiftDirection: string,
    address = formatCells(this.range),
    sheet = this.range.sheet,
  ): void {
    const payload = {
      changeType,
      shiftDirection,
      source: "Local",
      triggerSource: "ThisLocalAddin",
      worksheetId: sheet,
      address,
    };
    this.book.events.raise(EVENT.sheetChanged, [sheet, WORKBOOK], payload);
    for (const table of this.book.grid.tables()) {
      if (table.sheet !== sheet || !this.anchor || !this.touches(table.range)) continue;
      const tableId = this.book.tableIds.idOf(table.name);
      this.book.events.raise(EVENT.tableChanged, [tableId, sheet, WORKBOOK], { ...payload, tableId });
    }
  }
}
