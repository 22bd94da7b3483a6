/** Excel.TableRowCollection and TableRow. */
import type { Book } from "./book";
import { invalidArgument } from "./errors";
import { ExcelCollection, ExcelObject } from "./excel-object";
import type { Range } from "./range";
import type { Table } from "./table";
import { refuseOverlap } from "./tables";

export class TableRowCollection extends ExcelCollection<TableRow> {
  readonly excelClass = "TableRowCollection";

  constructor(
    book: Book,
    private readonly owner: Table,
  ) {
    super(book);
  }
  list(): TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.book, this.owner, index));
  }
  get Count(): number {
    return this.owner.body.rows;
  }

  /** One row or several, given as a 2-D array or a single value; at the end unless an index says where. */
  Add(index: number | null, values: unknown, _alwaysInsert?: boolean | null): TableRow {
    const rows = Array.isArray(values) ? values.length : 1;
    const count = this.Count;
    const at = index === null || index < 0 ? count : index;
    if (at > count) throw invalidArgument(`The table ${this.owner.Name} has ${count} rows; ${at} lies beyond them.`);
    const { body, cells } = this.owner;
    const room = { sheet: this.owner.table.sheet, ...body, row: body.row + at, rows };
    if (Array.isArray(values) && values.some((row) => !Array.isArray(row) || row.length !== body.columns))
      throw invalidArgument(`A row of the table ${this.owner.Name} has ${body.columns} values.`);
    refuseOverlap(this.book, { sheet: room.sheet, ...cells, rows: cells.rows + rows }, this.owner.Name);
    this.owner.rangeOf(room).Insert("Down");
    this.owner.reshape({ sheet: room.sheet, ...cells, rows: cells.rows + rows });
    if (values !== null) this.owner.rangeOf(room).Values = values;
    return new TableRow(this.book, this.owner, at);
  }
}

export class TableRow extends ExcelObject {
  readonly excelClass = "TableRow";

  constructor(
    book: Book,
    private readonly owner: Table,
    private readonly index: number,
  ) {
    super(book);
  }
  get Index(): number {
    return this.index;
  }
  get Values(): (string | number | boolean)[][] | null {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetRange(): Range {
    return this.owner.GetDataBodyRange().GetRow(this.index);
  }
  Delete(): void {
    const { cells } = this.owner;
    if (this.owner.body.rows === 1) {
      this.GetRange().Clear("Contents");
      return;
    }
    this.GetRange().Delete("Up");
    if (this.owner.cells.rows === cells.rows)
      this.owner.reshape({ sheet: this.owner.table.sheet, ...cells, rows: cells.rows - 1 });
  }
}
