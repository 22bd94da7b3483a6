/** The workbook as draws see it: which cells depend on an input, and what the others hold. */
import { formatRange, quoteSheet } from "../addresses";
import type { FormulaEngine } from "../engine-types";
import type { CellAddress, Rectangle, Value } from "../values";
import { Area, type CellSource } from "./area";
import type { Lane } from "./column";
import { DrawRefusal } from "./refusal";
import { SHEET_COLUMNS } from "../values";

const keyOf = (row: number, column: number): number => row * SHEET_COLUMNS + column;

export const cellName = (sheet: string, row: number, column: number): string =>
  `${quoteSheet(sheet)}!${formatRange({ row, column, rows: 1, columns: 1 })}`;

export class DrawnBook implements CellSource {
  private readonly names = new Map<string, string>();
  private readonly extents = new Map<string, { rows: number; columns: number }>();
  private readonly areas = new Map<string, Area>();
  /** Cells whose value may change with an input, with the cell whose formula fills them. */
  private readonly moving = new Map<string, Map<number, CellAddress>>();

  constructor(
    readonly engine: FormulaEngine,
    inputs: readonly CellAddress[],
    private readonly laneOf: (cell: CellAddress, anchor: CellAddress) => Lane,
  ) {
    for (const { id, name } of engine.sheets()) this.names.set(id, name);
    for (const { sheet, row, column } of inputs) {
      const anchor = engine.anchor(sheet, row, column);
      if (anchor && (anchor.row !== row || anchor.column !== column))
        throw new DrawRefusal("filled", this.cellName({ sheet, row, column }), this.cellName(anchor));
    }
    this.follow(inputs);
  }

  /** Writing an input marks all that depends on it; its own value stays. */
  private follow(inputs: readonly CellAddress[]): void {
    for (const { sheet, row, column } of inputs)
      this.engine.setValue(sheet, row, column, this.engine.value(sheet, row, column) ?? 0);
    for (const { sheet, row, column } of this.engine.dueFormulas()) {
      const area = this.engine.spill(sheet, row, column) ?? { row, column, rows: 1, columns: 1 };
      for (let down = 0; down < area.rows; down++)
        for (let across = 0; across < area.columns; across++)
          this.movingOn(sheet).set(keyOf(row + down, column + across), { sheet, row, column });
    }
    for (const input of inputs) this.movingOn(input.sheet).set(keyOf(input.row, input.column), input);
  }

  private movingOn(sheet: string): Map<number, CellAddress> {
    let cells = this.moving.get(sheet);
    if (!cells) this.moving.set(sheet, (cells = new Map<number, CellAddress>()));
    return cells;
  }

  moves({ sheet, row, column }: CellAddress): boolean {
    return this.moving.get(sheet)?.has(keyOf(row, column)) === true;
  }

  lane(sheet: string, row: number, column: number): Lane {
    const anchor = this.moving.get(sheet)?.get(keyOf(row, column));
    return anchor === undefined ? this.value(sheet, row, column) : this.laneOf({ sheet, row, column }, anchor);
  }

  value(sheet: string, row: number, column: number): Value {
    return this.engine.value(sheet, row, column);
  }

  nameOf(sheet: string): string {
    return this.names.get(sheet) ?? sheet;
  }

  cellName({ sheet, row, column }: CellAddress): string {
    return cellName(this.nameOf(sheet), row, column);
  }

  sheetNamed(name: string): string | undefined {
    const wanted = name.toLowerCase();
    return [...this.names].find(([, each]) => each.toLowerCase() === wanted)?.[0];
  }

  extent(sheet: string): { rows: number; columns: number } {
    let extent = this.extents.get(sheet);
    if (!extent) {
      const used = this.engine.usedRange(sheet);
      extent = used ? { rows: used.row + used.rows, columns: used.column + used.columns } : { rows: 0, columns: 0 };
      this.extents.set(sheet, extent);
    }
    return extent;
  }

  area(sheet: string, range: Rectangle): Area | undefined {
    const { row, column, rows, columns } = range;
    if (row < 0 || column < 0 || rows < 1 || columns < 1) return undefined;
    const key = `${sheet} ${row},${column},${rows},${columns}`;
    let area = this.areas.get(key);
    if (!area) this.areas.set(key, (area = new Area(this, sheet, range)));
    return area;
  }
}
