/** Excel tables over the engine's: their names and columns in formulas, and what the engine keeps no account of (style, totals, column formulas). */
import type { ICommandInfo } from "@univerjs/core";
import type { ISetSuperTableMutationParam } from "@univerjs/engine-formula";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { ITableInfo } from "@univerjs/sheets-table";
import type { TableDocument } from "../workbook/document";
import { formatCells, parseCells } from "../workbook/address";
import type { TableDirectory } from "./cells";
import { type Engine, fromEngine, toEngine, UNIT } from "./engine";
import { renameTableIn } from "../../formula/rewrite";
import { renameColumn, type TableNames } from "./structured-references";
import { themeName } from "./table-themes";

type Extras = Pick<TableDocument, "style" | "totalsRow" | "headerRow" | "bandedRows" | "filterButtons"> & {
  formulas: Map<string, string>;
};

export interface TableCells {
  header(sheet: string, row: number, column: number): string | undefined;
  /** Rewrites every formula of the workbook's cells and names that the function changes. */
  rewriteFormulas(rewrite: (formula: string) => string): void;
}

export class Tables implements TableDirectory {
  private readonly extras = new Map<string, Extras>();
  private readonly manager;
  private next = 1;

  constructor(
    private readonly engine: Engine,
    private readonly cells: () => TableCells,
  ) {
    this.manager = engine.injector.get(engine.modules.table.TableManager);
    engine.commands.onCommandExecuted((command) => this.onCommand(command));
    this.manager.tableNameChanged$.subscribe(({ tableId, oldTableName }) => this.followName(tableId, oldTableName));
  }

  all(): (TableDocument & { sheet: string })[] {
    return this.infos().map((info) => this.describe(info));
  }

  names(): readonly TableNames[] {
    return this.infos().map(namesOf);
  }

  at(sheet: string, row: number, column: number): TableNames | undefined {
    const inside = ({ subUnitId, range }: ITableInfo): boolean =>
      subUnitId === sheet &&
      row >= range.startRow &&
      row <= range.endRow &&
      column >= range.startColumn &&
      column <= range.endColumn;
    const found = this.infos().find(inside);
    return found && namesOf(found);
  }

  add(sheet: string, table: TableDocument): void {
    let tableId: string;
    do tableId = `table-${this.next++}`;
    while (this.manager.getTableById(UNIT, tableId));
    this.extras.set(tableId, extrasOf(table));
    this.engine.run(this.engine.modules.table.AddSheetTableMutation.id, {
      tableId,
      subUnitId: sheet,
      name: table.name,
      range: toEngine(rectangle(table.range)),
      header: table.columns.map((column) => column.name),
      options: { showHeader: table.headerRow, tableStyleId: themeName(table.style, table.bandedRows) },
    });
  }

  change(name: string, change: Partial<TableDocument>): void {
    const info = this.info(name);
    const before = this.describe(info);
    const after: TableDocument = { ...before, ...change };
    this.extras.set(info.id, extrasOf(after));
    const { SetSheetTableMutation } = this.engine.modules.table;
    const common = { subUnitId: info.subUnitId, tableId: info.id };
    if (change.range !== undefined && change.range !== before.range) {
      this.engine.run(SetSheetTableMutation.id, {
        ...common,
        config: { updateRange: { newRange: toEngine(rectangle(after.range)) } },
      });
    }
    if (change.columns !== undefined || change.range !== undefined)
      this.setColumns(info.id, change.columns?.map((column) => column.name) ?? this.headers(info.id));
    // Not the engine's own command, which refuses a table the name of a sheet though Excel allows it.
    if (change.name !== undefined && change.name !== before.name)
      this.engine.run(SetSheetTableMutation.id, { ...common, config: { name: change.name } });
    const theme = themeName(after.style, after.bandedRows);
    if (theme !== themeName(before.style, before.bandedRows))
      this.engine.run(SetSheetTableMutation.id, { ...common, config: { theme } });
    if (change.headerRow !== undefined || change.totalsRow !== undefined) this.announce(info.id);
  }

  remove(name: string): void {
    const info = this.info(name);
    this.engine.run(this.engine.modules.table.DeleteSheetTableMutation.id, {
      subUnitId: info.subUnitId,
      tableId: info.id,
    });
    this.extras.delete(info.id);
  }

  clear(): void {
    for (const info of this.infos()) this.remove(info.name);
  }

  private infos(): ITableInfo[] {
    return this.manager.getTableList(UNIT);
  }

  private info(name: string): ITableInfo {
    const found = this.infos().find((info) => info.name.toLowerCase() === name.toLowerCase());
    if (!found) throw new Error(`The workbook has no table named "${name}".`);
    return found;
  }

  private describe(info: ITableInfo): TableDocument & { sheet: string } {
    const extras = this.extras.get(info.id);
    return {
      sheet: info.subUnitId,
      name: info.name,
      range: formatCells(fromEngine(info.subUnitId, info.range)),
      columns: info.columns.map(({ displayName }) => {
        const formula = extras?.formulas.get(displayName);
        return formula === undefined ? { name: displayName } : { name: displayName, formula };
      }),
      headerRow: extras?.headerRow ?? true,
      totalsRow: extras?.totalsRow ?? false,
      bandedRows: extras?.bandedRows ?? true,
      filterButtons: extras?.filterButtons ?? true,
      ...(extras?.style === undefined ? {} : { style: extras.style }),
    };
  }

  private headers(tableId: string): string[] {
    const table = this.manager.getTableById(UNIT, tableId);
    if (!table) return [];
    const { startRow, startColumn } = table.getRange();
    const known = table.getTableInfo().columns;
    if (this.extras.get(tableId)?.headerRow === false) return known.map((column) => column.displayName);
    return known.map(
      (column, index) => this.cells().header(table.getSubunitId(), startRow, startColumn + index) ?? column.displayName,
    );
  }

  private setColumns(tableId: string, names: readonly string[]): void {
    const table = this.manager.getTableById(UNIT, tableId);
    if (!table) return;
    const columns = table.getTableInfo().columns;
    if (columns.every((column, index) => column.displayName === names[index])) return;
    table.setColumns(columns.map((column, index) => ({ ...column, displayName: names[index] ?? column.displayName })));
    this.announce(tableId);
  }

  /** Tells the formula engine of the table as it is now. */
  private announce(tableId: string): void {
    const table = this.manager.getTableById(UNIT, tableId);
    if (!table) return;
    const extras = this.extras.get(tableId);
    const range = table.getRange();
    // The engine takes the first row for the header and all the others for data.
    const startRow = extras?.headerRow === false ? range.startRow - 1 : range.startRow;
    const endRow = extras?.totalsRow ? range.endRow - 1 : range.endRow;
    const titleMap = new Map(table.getTableInfo().columns.map((column, index) => [column.displayName, index]));
    this.engine.run(this.engine.modules.formula.SetSuperTableMutation.id, {
      tableName: table.getDisplayName(),
      reference: { sheetId: table.getSubunitId(), range: { ...range, startRow, endRow }, titleMap },
    });
  }

  private onCommand(command: Readonly<ICommandInfo>): void {
    if (command.id === this.engine.modules.formula.SetSuperTableMutation.id) {
      const { tableName, reference } = command.params as ISetSuperTableMutationParam;
      const info = this.infos().find(({ name }) => name === tableName);
      const extras = info && this.extras.get(info.id);
      if (
        info &&
        extras &&
        (extras.totalsRow
          ? reference.range.endRow === info.range.endRow
          : !extras.headerRow && reference.range.startRow === info.range.startRow)
      )
        this.announce(info.id);
    } else if (command.id === this.engine.modules.sheets.SetRangeValuesMutation.id) {
      const { subUnitId, cellValue, trigger } = command.params as ISetRangeValuesMutationParams;
      if (trigger !== this.engine.modules.sheets.SetStyleCommand.id) this.followHeaders(subUnitId, cellValue ?? {});
    }
  }

  /** The engine's command renames no table behind a sign and none in a name, so every formula is looked through here. */
  private followName(tableId: string, before: string): void {
    const after = this.manager.getTableById(UNIT, tableId)?.getDisplayName();
    if (after === undefined || after === before) return;
    const rewrite = (formula: string): string => renameTableIn(formula, before, after);
    for (const { formulas } of this.extras.values())
      for (const [column, formula] of formulas) formulas.set(column, rewrite(formula));
    this.cells().rewriteFormulas(rewrite);
  }

  /** A column is called what its header says: an edited header renames it, and the formulas that name it follow. */
  private followHeaders(sheet: string, cellValue: NonNullable<ISetRangeValuesMutationParams["cellValue"]>): void {
    for (const info of this.infos()) {
      const { startRow, startColumn, endColumn } = info.range;
      const edited =
        info.subUnitId === sheet && this.extras.get(info.id)?.headerRow !== false ? cellValue[startRow] : undefined;
      if (
        !edited ||
        !Object.keys(edited).some((column) => Number(column) >= startColumn && Number(column) <= endColumn)
      )
        continue;
      const names = this.headers(info.id);
      const renamed = info.columns
        .map((column, index) => [column.displayName, names[index] ?? column.displayName] as const)
        .filter(([before, after]) => before !== after);
      if (renamed.length === 0) continue;
      this.setColumns(info.id, names);
      this.cells().rewriteFormulas((formula) =>
        renamed.reduce((text, [before, after]) => renameColumn(text, info.name, before, after), formula),
      );
    }
  }
}

const namesOf = (info: ITableInfo): TableNames => ({
  name: info.name,
  columns: info.columns.map((column) => column.displayName),
});

function extrasOf(table: TableDocument): Extras {
  const formulas = new Map(
    table.columns.flatMap((column) => (column.formula === undefined ? [] : [[column.name, column.formula] as const])),
  );
  return {
    totalsRow: table.totalsRow,
    headerRow: table.headerRow,
    bandedRows: table.bandedRows,
    filterButtons: table.filterButtons,
    formulas,
    ...(table.style === undefined ? {} : { style: table.style }),
  };
}

function rectangle(address: string): NonNullable<ReturnType<typeof parseCells>> {
  const found = parseCells(address);
  if (!found) throw new Error(`"${address}" is not a range of cells.`);
  return found;
}
