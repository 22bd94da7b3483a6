/** The workbook's sheets: adding, deleting, renaming, moving, showing. */
import type { ICellData, IWorksheetData, Worksheet } from "@univerjs/core";
import type { GridSheet } from "../workbook/grid";
import { type Engine, SHEET_COLUMNS, SHEET_ROWS } from "./engine";
import { DEFAULT_HEIGHT_PIXELS, DEFAULT_WIDTH_PIXELS } from "./layout";

export function emptySheet(id: string, name: string): Partial<IWorksheetData> & { id: string; name: string } {
  return {
    id,
    name,
    rowCount: SHEET_ROWS,
    columnCount: SHEET_COLUMNS,
    defaultColumnWidth: DEFAULT_WIDTH_PIXELS,
    defaultRowHeight: DEFAULT_HEIGHT_PIXELS,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    cellData: {},
    rowData: {},
    columnData: {},
    mergeData: [],
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    showGridlines: 1,
    hidden: 0,
    tabColor: "",
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    rightToLeft: 0,
  };
}

export class SheetList {
  /** Excel hides a sheet in two ways, the engine in one. */
  private readonly veryHidden = new Set<string>();
  private next = 1;

  constructor(private readonly engine: Engine) {}

  all(): GridSheet[] {
    return this.engine.workbook.getSheetOrders().map((id) => this.describe(this.engine.sheet(id)));
  }

  active(): string {
    return this.engine.workbook.getActiveSheet().getSheetId();
  }

  activate(id: string): void {
    this.engine.sheet(id);
    this.engine.run(this.engine.modules.sheets.SetWorksheetActiveOperation.id, { subUnitId: id });
  }

  newId(): string {
    let id: string;
    do id = `sheet-${this.next++}`;
    while (this.engine.workbook.getSheetBySheetId(id));
    return id;
  }

  add(name: string, at?: number): string {
    const id = this.newId();
    const index = at ?? this.engine.workbook.getSheetSize();
    const active = this.active();
    this.engine.run(this.engine.modules.sheets.InsertSheetMutation.id, { index, sheet: emptySheet(id, name) });
    if (this.active() !== active) this.activate(active);
    return id;
  }

  /** Without formulas: these are written as if typed, so that the engine learns of them. */
  copy(from: string, name: string, at: number): string {
    const id = this.newId();
    const active = this.active();
    const sheet = structuredClone(this.engine.sheet(from).getConfig());
    for (const line of Object.values(sheet.cellData)) {
      for (const cell of Object.values((line ?? {}) as Record<string, ICellData>)) {
        if (cell.f === undefined && cell.si === undefined) continue;
        delete cell.f;
        delete cell.si;
        delete cell.v;
      }
    }
    this.engine.run(this.engine.modules.sheets.InsertSheetMutation.id, { index: at, sheet: { ...sheet, id, name } });
    if (this.veryHidden.has(from)) this.veryHidden.add(id);
    if (this.active() !== active) this.activate(active);
    return id;
  }

  delete(id: string): void {
    const order = this.engine.workbook.getSheetOrders();
    const index = order.indexOf(id);
    const next =
      order.find((other, place) => place > index && this.isShown(other)) ??
      order.filter((other, place) => place < index && this.isShown(other)).at(-1);
    if (next === undefined) throw new Error("A workbook must hold at least one visible sheet.");
    if (this.active() === id) this.activate(next);
    this.engine.run(this.engine.modules.sheets.RemoveSheetCommand.id, { subUnitId: id });
    this.veryHidden.delete(id);
  }

  rename(id: string, name: string): void {
    this.engine.run(this.engine.modules.sheets.SetWorksheetNameCommand.id, { subUnitId: id, name });
  }

  move(id: string, to: number): void {
    const fromOrder = this.engine.workbook.getSheetOrders().indexOf(id);
    this.engine.run(this.engine.modules.sheets.SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder: to });
  }

  change(id: string, change: Partial<Pick<GridSheet, "visibility" | "tabColor" | "gridlines" | "frozen">>): void {
    const { SetWorksheetHideMutation, SetTabColorMutation, ToggleGridlinesMutation, SetFrozenMutation } =
      this.engine.modules.sheets;
    if (change.visibility !== undefined) {
      if (change.visibility === "veryHidden") this.veryHidden.add(id);
      else this.veryHidden.delete(id);
      this.engine.run(SetWorksheetHideMutation.id, { subUnitId: id, hidden: change.visibility === "visible" ? 0 : 1 });
    }
    if (change.tabColor !== undefined)
      this.engine.run(SetTabColorMutation.id, { subUnitId: id, color: change.tabColor });
    if (change.gridlines !== undefined)
      this.engine.run(ToggleGridlinesMutation.id, { subUnitId: id, showGridlines: change.gridlines ? 1 : 0 });
    if (change.frozen !== undefined)
      this.engine.run(SetFrozenMutation.id, { subUnitId: id, ...toFreeze(change.frozen) });
  }

  private isShown(id: string): boolean {
    return this.engine.sheet(id).getConfig().hidden !== 1;
  }

  private describe(sheet: Worksheet): GridSheet {
    const { hidden, tabColor, showGridlines, freeze } = sheet.getConfig();
    const id = sheet.getSheetId();
    return {
      id,
      name: sheet.getName(),
      visibility: hidden === 1 ? (this.veryHidden.has(id) ? "veryHidden" : "hidden") : "visible",
      ...(tabColor ? { tabColor } : {}),
      gridlines: showGridlines !== 0,
      frozen: { rows: Math.max(0, freeze.ySplit), columns: Math.max(0, freeze.xSplit) },
    };
  }
}

/** The engine counts the first row and column that scroll; -1 where none is frozen. */
export const toFreeze = (frozen: {
  rows: number;
  columns: number;
}): { xSplit: number; ySplit: number; startRow: number; startColumn: number } => ({
  xSplit: frozen.columns,
  ySplit: frozen.rows,
  startRow: frozen.rows || -1,
  startColumn: frozen.columns || -1,
});
