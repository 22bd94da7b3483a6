/** The workbook's tables: what formulas see of them is the engine's, how they look and fill their columns is kept here. */
import type { EngineTable, FormulaEngine } from "../../formula/engine-types";
import { renameColumnIn, renameTableIn } from "../../formula/rewrite";
import { formatCells, parseCells, type Rectangle } from "../workbook/address";
import type { TableDocument } from "../workbook/document";

type Extras = Pick<TableDocument, "style" | "bandedRows" | "filterButtons"> & {
  /** Formulas of columns, by the column's name. */
  formulas: Map<string, string>;
};
export type SheetTable = TableDocument & { sheet: string };

export class GridTables {
  private readonly extras = new Map<string, Extras>();
  private list: SheetTable[] | undefined;

  constructor(
    private readonly engine: FormulaEngine,
    private readonly header: (sheet: string, row: number, column: number) => string | undefined,
  ) {}

  all(): SheetTable[] {
    this.list ??= this.engine.tables().map((table) => this.describe(table));
    return this.list.map((table) => ({ ...table, columns: table.columns.map((column) => ({ ...column })) }));
  }

  /** Cells, rows or sheets have moved, and the tables with them. */
  forgetPlaces(): void {
    this.list = undefined;
  }

  add(sheet: string, table: TableDocument): void {
    this.extras.set(keyOf(table.name), extrasOf(table));
    this.list = undefined;
    this.engine.setTable(engineTable(sheet, table));
  }

  change(name: string, change: Partial<TableDocument>): void {
    const before = this.find(name);
    const after: SheetTable = { ...before, ...change };
    if (change.columns === undefined && change.range !== undefined)
      after.columns = this.headers(after).map((header, index) => ({ ...before.columns[index], name: header }));
    this.list = undefined;
    if (change.name !== undefined && change.name !== before.name) {
      this.engine.renameTable(before.name, change.name);
      this.extras.delete(keyOf(before.name));
      this.rewriteColumnFormulas((formula) => renameTableIn(formula, before.name, after.name));
      after.columns = after.columns.map((column) =>
        column.formula === undefined
          ? column
          : { ...column, formula: renameTableIn(column.formula, before.name, after.name) },
      );
    }
    this.extras.set(keyOf(after.name), extrasOf(after));
    this.engine.setTable(engineTable(after.sheet, after));
  }

  remove(name: string): void {
    const table = this.find(name);
    this.engine.removeTable(table.name);
    this.extras.delete(keyOf(table.name));
    this.list = undefined;
  }

  /** A column is called what its header says: an edited header renames it, and the formulas that name it follow. */
  followHeaders(sheet: string, edited: Rectangle): void {
    for (const table of this.engine.tables()) {
      const { row, column, columns } = table.range;
      if (table.sheet !== sheet || !table.headerRow || row < edited.row || row >= edited.row + edited.rows) continue;
      const first = Math.max(column, edited.column);
      const end = Math.min(column + columns, edited.column + edited.columns);
      for (let index = first; index < end; index++) {
        const before = table.columns[index - column]!;
        const after = this.header(sheet, row, index);
        if (after === undefined || after === before) continue;
        this.engine.renameColumn(table.name, before, after);
        this.rewriteColumnFormulas((formula, owner) =>
          renameColumnIn(formula, before, after, ({ table: named }) =>
            named === "" ? owner === keyOf(table.name) : keyOf(named) === keyOf(table.name),
          ),
        );
        const formulas = this.extras.get(keyOf(table.name))?.formulas;
        const own = formulas?.get(before);
        if (formulas && own !== undefined) {
          formulas.delete(before);
          formulas.set(after, own);
        }
        this.list = undefined;
      }
    }
  }

  private find(name: string): SheetTable {
    const found = this.all().find((table) => keyOf(table.name) === keyOf(name));
    if (!found) throw new Error(`The workbook has no table named "${name}".`);
    return found;
  }

  /** Columns as the cells of the header say, once the table has another size. */
  private headers({ sheet, range, columns, headerRow }: SheetTable): string[] {
    const { row, column, columns: width } = rectangle(range);
    return Array.from(
      { length: width },
      (_, index) =>
        (headerRow ? this.header(sheet, row, column + index) : undefined) ??
        columns[index]?.name ??
        `Column${index + 1}`,
    );
  }

  /** `owner` is the key of the table whose column is calculated so. */
  private rewriteColumnFormulas(rewrite: (formula: string, owner: string) => string): void {
    for (const [owner, { formulas }] of this.extras)
      for (const [column, formula] of formulas) formulas.set(column, rewrite(formula, owner));
  }

  private describe({ name, sheet, range, columns, headerRow, totalsRow }: EngineTable): SheetTable {
    const extras = this.extras.get(keyOf(name));
    return {
      sheet,
      name,
      range: formatCells(range),
      columns: columns.map((column) => {
        const formula = extras?.formulas.get(column);
        return formula === undefined ? { name: column } : { name: column, formula };
      }),
      headerRow,
      totalsRow,
      bandedRows: extras?.bandedRows ?? true,
      filterButtons: extras?.filterButtons ?? true,
      ...(extras?.style === undefined ? {} : { style: extras.style }),
    };
  }
}

const keyOf = (name: string): string => name.toLowerCase();

const extrasOf = ({ style, bandedRows, filterButtons, columns }: TableDocument): Extras => ({
  bandedRows,
  filterButtons,
  ...(style === undefined ? {} : { style }),
  formulas: new Map(columns.flatMap(({ name, formula }) => (formula === undefined ? [] : [[name, formula] as const]))),
});

const engineTable = (sheet: string, { name, range, columns, headerRow, totalsRow }: TableDocument): EngineTable => ({
  name,
  sheet,
  range: rectangle(range),
  columns: columns.map((column) => column.name),
  headerRow,
  totalsRow,
});

function rectangle(address: string): Rectangle {
  const found = parseCells(address);
  if (!found) throw new Error(`"${address}" is not a range of cells.`);
  return found;
}
