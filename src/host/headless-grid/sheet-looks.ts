/** How a sheet looks: styles of cells, rows and columns, widths, heights, what is hidden, merged cells. */
import { COLUMNS, intersect, ROWS, type Rectangle } from "../workbook/address";
import type { StyleDocument } from "../workbook/document";
import type { Shift } from "../workbook/shift";
import { movedIndex, moveKeys, moveRectangle } from "./moving";
import { commonStyle, PLAIN, type StylePool } from "./style-pool";

/** A row's or column's own size in pixels, where it is not the default, and whether it is hidden. */
export interface Line {
  pixels?: number;
  hidden?: boolean;
  /** A filter hides it. */
  filtered?: boolean;
}

export class SheetLooks {
  /** Numbers of styles by row and column; a cell that is not here looks like its row or column. */
  cells = new Map<number, Map<number, number>>();
  rowStyles = new Map<number, number>();
  columnStyles = new Map<number, number>();
  rows = new Map<number, Line>();
  columns = new Map<number, Line>();
  merges: Rectangle[] = [];

  constructor(private readonly pool: StylePool) {}

  copy(): SheetLooks {
    const copy = new SheetLooks(this.pool);
    copy.cells = new Map([...this.cells].map(([row, line]) => [row, new Map(line)]));
    copy.rowStyles = new Map(this.rowStyles);
    copy.columnStyles = new Map(this.columnStyles);
    copy.rows = new Map([...this.rows].map(([row, line]) => [row, { ...line }]));
    copy.columns = new Map([...this.columns].map(([column, line]) => [column, { ...line }]));
    copy.merges = this.merges.map((merge) => ({ ...merge }));
    return copy;
  }

  /** The number of the style that a cell shows. */
  styleAt(row: number, column: number): number {
    return this.cells.get(row)?.get(column) ?? this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? PLAIN;
  }

  setStyle(row: number, column: number, style: number): void {
    let line = this.cells.get(row);
    if (!line) this.cells.set(row, (line = new Map<number, number>()));
    line.set(column, style);
  }

  /** What the cells of a range have in common. */
  read(range: Rectangle): StyleDocument {
    const seen = new Set<number>();
    if (range.rows === ROWS || range.columns === COLUMNS) {
      this.forLines(range, (style) => seen.add(style));
      this.forCells(range, (_row, _column, style) => seen.add(style));
    } else {
      for (let row = range.row; row < range.row + range.rows; row++)
        for (let column = range.column; column < range.column + range.columns; column++)
          seen.add(this.styleAt(row, column));
    }
    const [first = PLAIN, ...rest] = seen;
    return rest.reduce((common, style) => commonStyle(common, this.pool.get(style)), this.pool.get(first));
  }

  /** Whole rows and columns take the style themselves, and so do the cells in them that have one of their own. */
  write(range: Rectangle, change: StyleDocument): void {
    const changed = this.pool.changer(change);
    if (range.rows === ROWS || range.columns === COLUMNS) {
      this.separateCrossings(range);
      this.forCells(range, (row, column, style) => this.setStyle(row, column, changed(style)));
      const [lines, first, count] =
        range.rows === ROWS
          ? [this.columnStyles, range.column, range.columns]
          : [this.rowStyles, range.row, range.rows];
      for (let index = first; index < first + count; index++) lines.set(index, changed(lines.get(index) ?? PLAIN));
      return;
    }
    for (let row = range.row; row < range.row + range.rows; row++)
      for (let column = range.column; column < range.column + range.columns; column++)
        this.setStyle(row, column, changed(this.styleAt(row, column)));
  }

  clear(range: Rectangle): void {
    this.forCells(range, (row, column) => this.cells.get(row)!.delete(column));
    if (range.rows === ROWS)
      for (const column of keysWithin(this.columnStyles, range.column, range.columns)) this.columnStyles.delete(column);
    if (range.columns === COLUMNS)
      for (const row of keysWithin(this.rowStyles, range.row, range.rows)) this.rowStyles.delete(row);
    // A cell of a formatted row or column keeps the default as a style of its own.
    if (range.rows !== ROWS && range.columns !== COLUMNS) this.coverLines(range);
  }

  /** Visits the cells with a style of their own. */
  forEachStyled(visit: (row: number, column: number, style: number) => void): void {
    for (const [row, line] of this.cells) for (const [column, style] of line) visit(row, column, style);
  }

  /** Visits those of a range; what is visited may be changed. */
  forCells(range: Rectangle, visit: (row: number, column: number, style: number) => void): void {
    const lastRow = range.row + range.rows - 1;
    const lastColumn = range.column + range.columns - 1;
    for (const [row, line] of [...this.cells]) {
      if (row < range.row || row > lastRow) continue;
      for (const [column, style] of [...line])
        if (column >= range.column && column <= lastColumn) visit(row, column, style);
    }
  }

  merge(range: Rectangle): void {
    this.unmerge(range);
    this.merges.push({ row: range.row, column: range.column, rows: range.rows, columns: range.columns });
  }

  unmerge(range: Rectangle): void {
    this.merges = this.merges.filter((merge) => !overlap(merge, range));
  }

  line(kind: "rows" | "columns", index: number): Line {
    const lines = this[kind];
    let line = lines.get(index);
    if (!line) lines.set(index, (line = {}));
    return line;
  }

  shift(shift: Shift): void {
    const { along, range } = shift;
    const isWhole = along === "rows" ? range.columns === COLUMNS : range.rows === ROWS;
    const styled = this.cells;
    this.cells = new Map();
    for (const [row, line] of styled)
      for (const [column, style] of line) {
        const [index, across, first, count] =
          along === "rows" ? [row, column, range.column, range.columns] : [column, row, range.row, range.rows];
        const to = across < first || across >= first + count ? index : movedIndex(index, shift);
        if (to !== undefined) this.setStyle(along === "rows" ? to : row, along === "rows" ? column : to, style);
      }
    if (isWhole && along === "rows") {
      this.rowStyles = moveKeys(this.rowStyles, shift);
      this.rows = moveKeys(this.rows, shift);
    } else if (isWhole) {
      this.columnStyles = moveKeys(this.columnStyles, shift);
      this.columns = moveKeys(this.columns, shift);
    }
    this.merges = this.merges.flatMap((merge) => moveRectangle(merge, shift) ?? []);
    if (shift.kind === "insert" && isWhole) this.dressLikeBefore(shift);
  }

  /** New rows look like the one above them, new columns like the one on their left; the first ones look plain. */
  private dressLikeBefore({ range, along }: Shift): void {
    const isRows = along === "rows";
    const [first, count] = isRows ? [range.row, range.rows] : [range.column, range.columns];
    if (first === 0) return;
    const lineStyles = isRows ? this.rowStyles : this.columnStyles;
    const own = lineStyles.get(first - 1);
    const before: [number, number][] = isRows
      ? [...(this.cells.get(first - 1) ?? [])]
      : [...this.cells].flatMap(([row, line]): [number, number][] => {
          const style = line.get(first - 1);
          return style === undefined ? [] : [[row, style]];
        });
    for (let index = first; index < first + count; index++) {
      if (own !== undefined) lineStyles.set(index, own);
      for (const [across, style] of before) this.setStyle(isRows ? index : across, isRows ? across : index, style);
    }
  }

  private forLines(range: Rectangle, visit: (style: number) => void): void {
    const lines = range.rows === ROWS ? this.columnStyles : this.rowStyles;
    const [first, count] = range.rows === ROWS ? [range.column, range.columns] : [range.row, range.rows];
    const known = keysWithin(lines, first, count);
    for (const index of known) visit(lines.get(index)!);
    if (known.length < count) visit(PLAIN);
  }

  /** Where formatted rows cross columns that change, or the other way round, the cell gets a style of its own. */
  private separateCrossings(range: Rectangle): void {
    const wholeColumns = range.rows === ROWS;
    const others = wholeColumns ? this.rowStyles : this.columnStyles;
    const [first, count] = wholeColumns ? [range.column, range.columns] : [range.row, range.rows];
    for (const other of others.keys())
      for (let index = first; index < first + count; index++) {
        const [row, column] = wholeColumns ? [other, index] : [index, other];
        if (this.cells.get(row)?.get(column) === undefined) this.setStyle(row, column, this.styleAt(row, column));
      }
  }

  private coverLines(range: Rectangle): void {
    for (const row of keysWithin(this.rowStyles, range.row, range.rows))
      for (let column = range.column; column < range.column + range.columns; column++)
        this.setStyle(row, column, PLAIN);
    for (const column of keysWithin(this.columnStyles, range.column, range.columns))
      for (let row = range.row; row < range.row + range.rows; row++) this.setStyle(row, column, PLAIN);
  }
}

const keysWithin = (map: ReadonlyMap<number, unknown>, first: number, count: number): number[] =>
  [...map.keys()].filter((index) => index >= first && index < first + count);

const overlap = (a: Rectangle, b: Rectangle): boolean => intersect({ ...a, sheet: "" }, { ...b, sheet: "" }) !== null;
