/** Ranges of which some cells are drawn: what is the same in all draws is read once. */
import type { Reference, ReferenceSheet } from "../operands";
import { SHEET_COLUMNS, SHEET_ROWS, type Matrix, type Rectangle, type Value } from "../values";
import { isColumn, isFixed, type Column, type Lane, type NonNumeric } from "./column";

/** Where cells and their lanes come from. */
export interface CellSource {
  lane(sheet: string, row: number, column: number): Lane;
  /** The same object for the same cells. */
  area(sheet: string, range: Rectangle): Area | undefined;
  nameOf(sheet: string): string;
  /** How many rows and columns of a sheet hold all contents. */
  extent(sheet: string): { rows: number; columns: number };
}

export interface AreaContent {
  /** With null in place of what is drawn. */
  matrix: Value[][];
  drawn: { row: number; column: number; lane: Column }[];
  unseen: NonNumeric | undefined;
}

export class Area implements Reference {
  readonly isReference = true as const;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly sheet: ReferenceSheet;
  private known: AreaContent | undefined;

  constructor(
    private readonly source: CellSource,
    id: string,
    range: Rectangle,
  ) {
    ({ row: this.row, column: this.column, rows: this.rows, columns: this.columns } = range);
    this.sheet = { id, name: source.nameOf(id) };
  }

  /** Whole columns and rows end behind the last content. */
  get shownRows(): number {
    return this.rows === SHEET_ROWS ? Math.max(1, this.source.extent(this.sheet.id).rows) : this.rows;
  }
  get shownColumns(): number {
    return this.columns === SHEET_COLUMNS ? Math.max(1, this.source.extent(this.sheet.id).columns) : this.columns;
  }

  lane(row = 0, column = 0): Lane {
    return this.source.lane(this.sheet.id, this.row + row, this.column + column);
  }

  content(): AreaContent {
    if (this.known) return this.known;
    const content: AreaContent = { matrix: [], drawn: [], unseen: undefined };
    const [rows, columns] = [this.shownRows, this.shownColumns];
    for (let row = 0; row < rows; row++) {
      const line = new Array<Value>(columns).fill(null);
      for (let column = 0; column < columns; column++) {
        const lane = this.lane(row, column);
        if (isColumn(lane)) content.drawn.push({ row, column, lane });
        else if (isFixed(lane)) line[column] = lane;
        else content.unseen ??= lane;
      }
      content.matrix.push(line);
    }
    return (this.known = content);
  }

  get isFixed(): boolean {
    const { drawn, unseen } = this.content();
    return drawn.length === 0 && unseen === undefined;
  }

  lanes(): Lane[][] {
    const { matrix, drawn } = this.content();
    const lanes: Lane[][] = matrix.map((line) => [...line]);
    for (const { row, column, lane } of drawn) lanes[row]![column] = lane;
    if (this.content().unseen)
      lanes.forEach((line, row) => line.forEach((_, column) => (line[column] = this.lane(row, column))));
    return lanes;
  }

  // ---- as functions of formulas read it, where nothing in it is drawn

  cell(row = 0, column = 0): Value {
    const lane = this.lane(row, column);
    if (!isFixed(lane)) throw new Error("A cell that is drawn was read as if it had one value.");
    return lane;
  }
  matrix(): Matrix {
    return this.content().matrix;
  }
  forEach(visit: (value: Value) => void): void {
    const { rows, columns } = this.source.extent(this.sheet.id);
    this.matrix().forEach((line, down) => {
      if (this.row + down >= rows) return;
      line.forEach((value, across) => {
        if (this.column + across < columns) visit(value);
      });
    });
  }
  at(row: number, column: number, rows: number, columns: number): Area | undefined {
    return this.source.area(this.sheet.id, { row: this.row + row, column: this.column + column, rows, columns });
  }
}

/** A function looks outside the range that it was given, where it is not known which cells are drawn. */
export class BeyondArea extends Error {}

/** The same range as one draw sees it. */
export class AreaOfDraw implements Reference {
  readonly isReference = true as const;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly sheet: ReferenceSheet;
  private values: Value[][];

  constructor(private readonly area: Area) {
    ({ row: this.row, column: this.column, rows: this.rows, columns: this.columns, sheet: this.sheet } = area);
    this.values = area.content().matrix;
  }

  get drawn(): readonly Column[] {
    return this.area.content().drawn.map(({ lane }) => lane);
  }

  /** A new matrix, as functions may keep what they made of an earlier one. @param numbers of `drawn` */
  take(numbers: readonly number[], wrong: (value: number, column: Column) => Value): void {
    const { matrix, drawn } = this.area.content();
    const values = [...matrix];
    drawn.forEach(({ row, column, lane }, at) => {
      if (values[row] === matrix[row]) values[row] = [...matrix[row]!];
      values[row]![column] = wrong(numbers[at]!, lane);
    });
    this.values = values;
  }

  cell(row = 0, column = 0): Value {
    return this.values[row]?.[column] ?? null;
  }
  matrix(): Matrix {
    return this.values;
  }
  forEach(visit: (value: Value) => void): void {
    for (const line of this.values) line.forEach(visit);
  }
  at(row: number, column: number, rows: number, columns: number): Reference | undefined {
    const { row: top, column: left, sheet } = this;
    if (row < 0 || column < 0 || row + rows > this.values.length || column + columns > this.values[0]!.length)
      throw new BeyondArea();
    const values = this.values.slice(row, row + rows).map((line) => line.slice(column, column + columns));
    const part: Reference = {
      isReference: true,
      sheet,
      row: top + row,
      column: left + column,
      rows,
      columns,
      cell: (down = 0, across = 0) => values[down]?.[across] ?? null,
      matrix: () => values,
      forEach: (visit) => values.forEach((line) => line.forEach(visit)),
      at: () => {
        throw new BeyondArea();
      },
    };
    return part;
  }
}
