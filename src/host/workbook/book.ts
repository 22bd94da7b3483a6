/** What the Excel classes of one workbook share: the grid, the host's own stores, kept references, events and the state of calculation. */
import type { Grid, GridRange, GridSheet } from "./grid";
import type { ExcelModes } from "../excel-modes";
import type { WorkbookDocument } from "./document";
import { ChartStore } from "./chart-store";
import { ConditionalFormatStore } from "./conditional-format-store";
import { EventHub } from "./event-hub";
import { formatAddress } from "./address";
import { itemNotFound } from "./errors";
import { References } from "./references";
import { SheetStore } from "./sheet-store";
import { shiftRange, type Shift } from "./shift";
import { TableIds } from "./table-ids";
import { UndoList } from "./undo-list";

export interface BookOptions {
  modes: ExcelModes;
  /** "en-US", "ko-KR" */
  locale: string;
  /** As Excel's title bar shows it. */
  name: string;
}

export class Book {
  readonly charts: ChartStore;
  readonly conditionalFormats: ConditionalFormatStore;
  readonly events = new EventHub();
  readonly references = new References();
  readonly sheetStore = new SheetStore();
  readonly tableIds: TableIds;
  readonly undo: UndoList;
  customXml: WorkbookDocument["customXml"] = [];
  settings = new Map<string, unknown>();
  properties: WorkbookDocument["properties"] = {};
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** What the host says of its calculation, which custom functions may hold up. */
  calculationState: () => "Done" | "Calculating" | "Pending" = () => "Done";
  /** Told when cells, rows or columns moved. */
  onShifted: (shift: Shift) => void = () => undefined;
  /** Takes the file of a workbook that the add-in opens in addition to this one. */
  openWorkbook: (file: Uint8Array) => void = () => undefined;
  /** Writes that no calculation has followed yet. */
  private stale = false;
  private suspended = false;

  constructor(
    readonly grid: Grid,
    readonly options: BookOptions,
  ) {
    this.charts = new ChartStore(() => grid.sheets());
    this.conditionalFormats = new ConditionalFormatStore(grid);
    this.tableIds = new TableIds(grid);
    this.undo = new UndoList(options.modes.undo);
  }

  sheet(id: string): GridSheet {
    const found = this.grid.sheets().find((sheet) => sheet.id === id);
    if (!found) throw itemNotFound("The worksheet");
    return found;
  }

  /** By id, or by name in any case. */
  findSheet(key: string): GridSheet | undefined {
    const sheets = this.grid.sheets();
    return (
      sheets.find((sheet) => sheet.id === key) ?? sheets.find((sheet) => sheet.name.toLowerCase() === key.toLowerCase())
    );
  }

  address(range: GridRange, absolute = false): string {
    return formatAddress(this.sheet(range.sheet).name, range, absolute);
  }

  missing(what: string): Error {
    return itemNotFound(what);
  }

  /** Cells, rows or columns moved: what points at them follows. */
  shifted(shift: Shift): void {
    this.references.shift(shift);
    this.onShifted(shift);
    this.charts.mapRanges(shift.sheet, (range) => shiftRange({ ...range, sheet: shift.sheet }, shift));
  }

  touched(): void {
    this.stale = true;
  }

  /** Holds calculation until the batch is answered. */
  suspend(): void {
    this.suspended = true;
    this.grid.holdCalculation(true);
  }

  endBatch(): void {
    this.conditionalFormats.flush();
    if (!this.suspended) return;
    this.suspended = false;
    this.grid.holdCalculation(this.calculationMode === "Manual");
  }

  /** Before a value is read: in automatic mode no cell is seen that has not been calculated since the last write. */
  async fresh(): Promise<void> {
    if (!this.stale || this.suspended || this.calculationMode === "Manual") return;
    await this.calculate(false);
  }

  /** What is left to calculate, unless a user has said that they do that themselves. */
  async finish(): Promise<void> {
    if (this.calculationMode !== "Manual") await this.calculate(false);
  }

  async calculate(all: boolean): Promise<void> {
    this.stale = false;
    await this.grid.calculate(all);
  }
}
