/** Excel.TableColumnCollection and TableColumn. */
import type { Book } from "./book";
import { alreadyExists, invalidArgument, itemNotFound } from "./errors";
import { ExcelCollection, ExcelObject } from "./excel-object";
import { sameName } from "./naming";
import type { Range } from "./range";
import type { Table } from "./table";

export class TableColumnCollection extends ExcelCollection<TableColumn> {
  readonly excelClass = "TableColumnCollection";

  constructor(
    book: Book,
    private readonly owner: Table,
  ) {
    super(book);
  }
  list(): TableColumn[] {
    return this.owner.table.columns.map((_, index) => new TableColumn(this.book, this.owner, index));
  }
  get Count(): number {
    return this.owner.table.columns.length;
  }
  /** By header, or by id, which counts from 1. */
  GetItemOrNullObject(key: string | number): TableColumn | null {
    const index =
      typeof key === "number" ? key - 1 : this.owner.table.columns.findIndex((column) => sameName(column.name, key));
    return index >= 0 && index < this.Count ? new TableColumn(this.book, this.owner, index) : null;
  }
  GetItem(key: string | number): TableColumn {
    const column = this.GetItemOrNullObject(key);
    if (!column) throw itemNotFound(`The column ${key} of the table ${this.owner.Name}`);
    return column;
  }
  /** Only at the right edge, where nothing has to move. */
  Add(index: number | null, values: unknown, name: string | null): TableColumn {
    const at = index === null || index < 0 ? this.Count : index;
    if (at !== this.Count) throw invalidArgument("The rehearsal host adds a column at the end of a table only.");
    const cells = this.owner.cells;
    this.owner.Resize(this.owner.rangeOf({ columns: cells.columns + 1 }));
    const column = new TableColumn(this.book, this.owner, at);
    if (values !== null) column.GetRange().Values = values;
    if (name !== null) column.Name = name;
    else this.owner.reshape(this.owner.GetRange().range);
    return column;
  }
}

export class TableColumn extends ExcelObject {
  readonly excelClass = "TableColumn";

  constructor(
    book: Book,
    private readonly owner: Table,
    private readonly index: number,
  ) {
    super(book);
  }
  override identity(): Record<string, number> {
    return { Id: this.Id };
  }
  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    return this.owner.table.columns[this.index]!.name;
  }
  set Name(name: unknown) {
    if (typeof name !== "string" || name.length === 0 || name.length > 255)
      throw invalidArgument("A column's name is text of 1 to 255 characters.");
    const { columns } = this.owner.table;
    if (columns.some((column, index) => index !== this.index && sameName(column.name, name)))
      throw alreadyExists(`A column ${name}`);
    this.GetHeaderRowRange().Values = [[name]];
    this.owner.change({
      columns: columns.map((column, index) => (index === this.index ? { ...column, name } : column)),
    });
  }
  get Values(): (string | number | boolean)[][] | null {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  private part(range: Range): Range {
    return range.GetColumn(this.index);
  }
  GetRange(): Range {
    return this.part(this.owner.GetRange());
  }
  GetDataBodyRange(): Range {
    return this.part(this.owner.GetDataBodyRange());
  }
  GetHeaderRowRange(): Range {
    return this.part(this.owner.GetHeaderRowRange());
  }
  GetTotalRowRange(): Range {
    return this.part(this.owner.GetTotalRowRange());
  }
}
