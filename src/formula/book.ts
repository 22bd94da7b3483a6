/** Sheets, tables and names by the names under which formulas mention them, and what a reference means in a cell. */
import { containsCell } from "./addresses";
import type { Code, Compiled, NameUse, ReferenceSpec, Resolved } from "./code";
import type { EngineName, EngineTable } from "./engine-types";
import type { Formulas } from "./formulas";
import { errorOf, type Operand } from "./operands";
import { CellsReference, RangeNode } from "./range-node";
import type { Sheet } from "./sheet";
import { FormulaError, SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from "./values";

export interface Place {
  sheet: Sheet;
  row: number;
  column: number;
}

/** What a formula depends on, gathered while its references are looked up. */
export interface Dependencies {
  cells: Place[];
  ranges: RangeNode[];
  /** See `mention`; what names mention counts. */
  mentions: string[];
  unresolved: boolean;
  volatile: boolean;
}

const lower = (text: string): string => text.toLowerCase();

/** As formulas are found by what they mention: a custom function counts as a name. */
export const mention = {
  sheet: (name: string): string => `sheet ${lower(name)}`,
  table: (name: string): string => `table ${lower(name)}`,
  name: (name: string): string => `name ${lower(name)}`,
  /** A bare table's name is read as a name. */
  tableOrName: (name: string): string[] => [mention.table(name), mention.name(name)],
  /** The name that a mention is of; undefined where it is of a table or sheet. */
  nameIn: (text: string): string | undefined => (text.startsWith("name ") ? text.slice(5) : undefined),
};

interface NameEntry {
  definition: EngineName;
  sheet: Sheet | undefined;
}

/** Runs the code of a name with the references that it has. */
export type Evaluate = (code: Code, references: readonly Resolved[], locals: number, place: Place) => Operand;

/** An offset that leaves the sheet has wrapped around or is #REF!. */
const within = (row: number, rows: number, limit: number): boolean => row >= 0 && row + rows <= limit;

export class Book {
  /** In the order of their tabs. */
  readonly sheets: Sheet[] = [];
  readonly tables = new Map<string, EngineTable>();
  private readonly sheetsById = new Map<string, Sheet>();
  private readonly sheetsByName = new Map<string, Sheet>();
  private readonly tablesOfSheet = new Map<string, EngineTable[]>();
  private readonly nameEntries = new Map<string, NameEntry>();

  constructor(
    private readonly formulas: Formulas,
    private readonly evaluate: Evaluate,
    private readonly isFunction: (name: string) => boolean,
  ) {}

  // ---- sheets

  sheet(id: string): Sheet {
    const sheet = this.sheetsById.get(id);
    if (!sheet) throw new Error(`There is no sheet with the id "${id}".`);
    return sheet;
  }

  sheetNamed(name: string): Sheet | undefined {
    return this.sheetsByName.get(lower(name));
  }

  addSheet(sheet: Sheet, at: number): void {
    if (this.sheetsById.has(sheet.id)) throw new Error(`There is a sheet with the id "${sheet.id}" already.`);
    if (this.sheetNamed(sheet.name)) throw new Error(`There is a sheet named "${sheet.name}" already.`);
    this.sheets.splice(at, 0, sheet);
    this.sheetsById.set(sheet.id, sheet);
    this.sheetsByName.set(lower(sheet.name), sheet);
  }

  renameSheet(sheet: Sheet, name: string): void {
    const other = this.sheetNamed(name);
    if (other && other !== sheet) throw new Error(`There is a sheet named "${name}" already.`);
    this.sheetsByName.delete(lower(sheet.name));
    sheet.name = name;
    this.sheetsByName.set(lower(name), sheet);
  }

  removeSheet(sheet: Sheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheetsById.delete(sheet.id);
    this.sheetsByName.delete(lower(sheet.name));
    for (const table of this.tablesOn(sheet)) this.tables.delete(lower(table.name));
    this.tablesOfSheet.delete(sheet.id);
    for (const [key, entry] of this.nameEntries) if (entry.sheet === sheet) this.nameEntries.delete(key);
  }

  // ---- tables

  table(name: string): EngineTable | undefined {
    return this.tables.get(lower(name));
  }

  tableAt({ sheet, row, column }: Place): EngineTable | undefined {
    return this.tablesOfSheet.get(sheet.id)?.find(({ range }) => containsCell(range, row, column));
  }

  tablesOn(sheet: Sheet): readonly EngineTable[] {
    return this.tablesOfSheet.get(sheet.id) ?? [];
  }

  /** A table of that name keeps its place among the others; `before` is the name that it had. */
  setTable(table: EngineTable, before = table.name): void {
    const known = this.table(before);
    if (known?.sheet !== table.sheet) {
      this.removeTable(before);
      this.tables.set(lower(table.name), table);
      const list = this.tablesOfSheet.get(table.sheet);
      if (list) list.push(table);
      else this.tablesOfSheet.set(table.sheet, [table]);
      return;
    }
    const list = this.tablesOfSheet.get(table.sheet)!;
    list[list.indexOf(known)] = table;
    const all = [...this.tables.values()].map((each) => (each === known ? table : each));
    this.tables.clear();
    for (const each of all) this.tables.set(lower(each.name), each);
  }

  removeTable(name: string): void {
    const table = this.table(name);
    if (!table) return;
    this.tables.delete(lower(name));
    const list = this.tablesOfSheet.get(table.sheet)!;
    list.splice(list.indexOf(table), 1);
  }

  // ---- names

  names(): EngineName[] {
    return [...this.nameEntries.values()].map(({ definition }) => definition);
  }

  setName(definition: EngineName): void {
    const sheet = definition.sheet === undefined ? undefined : this.sheet(definition.sheet);
    this.nameEntries.set(nameKey(definition.name, sheet), { definition, sheet });
  }

  removeName(name: string, sheet: Sheet | undefined): boolean {
    return this.nameEntries.delete(nameKey(name, sheet));
  }

  private findName(name: string, sheet: Sheet): NameEntry | undefined {
    return this.nameEntries.get(nameKey(name, sheet)) ?? this.nameEntries.get(nameKey(name, undefined));
  }

  // ---- what references mean

  resolveAll(code: Compiled, place: Place, into: Dependencies): Resolved[] {
    if (code.volatile) into.volatile = true;
    return code.references.map((spec) => this.resolve(spec, place, into, new Map()));
  }

  private resolve(spec: ReferenceSpec, place: Place, into: Dependencies, names: Map<NameEntry, NameUse>): Resolved {
    switch (spec.kind) {
      case "unsupported":
        return new FormulaError("#REF!", spec.message);
      case "cells":
        return this.cells(spec, place, into);
      case "table":
        return this.inTable(spec, place, into);
      case "name":
        return this.named(spec, place, into, names);
    }
  }

  private cells(spec: Extract<ReferenceSpec, { kind: "cells" }>, place: Place, into: Dependencies): Resolved {
    if (spec.sheet !== null) into.mentions.push(mention.sheet(spec.sheet));
    const sheet = spec.sheet === null ? place.sheet : this.sheetNamed(spec.sheet);
    if (!sheet) {
      into.unresolved = true;
      return new FormulaError("#REF!", `There is no sheet named "${spec.sheet ?? ""}".`);
    }
    const ends = (pair: (typeof spec)["rows"], own: number, limit: number): readonly [start: number, size: number] => {
      if (!pair) return [0, limit];
      const [one, other] = pair.map(({ at, absolute }) => (absolute ? at : at + own)) as [number, number];
      return [Math.min(one, other), Math.abs(one - other) + 1];
    };
    const [row, rows] = ends(spec.rows, place.row, SHEET_ROWS);
    const [column, columns] = ends(spec.columns, place.column, SHEET_COLUMNS);
    if (!within(row, rows, SHEET_ROWS) || !within(column, columns, SHEET_COLUMNS)) return errorOf("#REF!");
    return this.reference(sheet, { row, column, rows, columns }, into);
  }

  private reference(sheet: Sheet, range: Rectangle, into: Dependencies): CellsReference {
    const { row, column, rows, columns } = range;
    if (rows === 1 && columns === 1) {
      into.cells.push({ sheet, row, column });
      return new CellsReference(sheet, row, column, 1, 1);
    }
    const node = sheet.rangeNode(range, () => new RangeNode(sheet, row, column, rows, columns));
    into.ranges.push(node);
    return node;
  }

  private inTable(spec: Extract<ReferenceSpec, { kind: "table" }>, place: Place, into: Dependencies): Resolved {
    const table = spec.table === "" ? this.tableAt(place) : this.table(spec.table);
    if (!table) {
      into.unresolved = true;
      return new FormulaError(
        "#NAME?",
        spec.table === "" ? "The cell is in no table." : `There is no table named "${spec.table}".`,
      );
    }
    into.mentions.push(mention.table(table.name));
    const offsets = spec.columns.map((name) => table.columns.findIndex((column) => lower(column) === lower(name)));
    if (offsets.includes(-1)) return new FormulaError("#REF!", `The table ${table.name} has no such column.`);
    const sheet = this.sheet(table.sheet);
    const rows = this.rowsOf(table, spec.sections, place);
    if (rows instanceof FormulaError) return rows;
    const first = offsets.length === 0 ? 0 : Math.min(...offsets);
    const last = offsets.length === 0 ? table.range.columns - 1 : Math.max(...offsets);
    return this.reference(
      sheet,
      { row: rows.row, rows: rows.rows, column: table.range.column + first, columns: last - first + 1 },
      into,
    );
  }

  private rowsOf(
    { range, headerRow, totalsRow, sheet }: EngineTable,
    sections: readonly string[],
    place: Place,
  ): { row: number; rows: number } | FormulaError {
    const first = range.row + (headerRow ? 1 : 0);
    const last = range.row + range.rows - 1 - (totalsRow ? 1 : 0);
    if (sections.includes("this row")) {
      return place.sheet.id === sheet && place.row >= first && place.row <= last
        ? { row: place.row, rows: 1 }
        : new FormulaError("#VALUE!", "The formula is in no row of the table.");
    }
    if (sections.includes("all")) return { row: range.row, rows: range.rows };
    const headers = sections.includes("headers");
    const totals = sections.includes("totals");
    const data = sections.length === 0 || sections.includes("data");
    if ((headers && !headerRow) || (totals && !totalsRow)) return errorOf("#REF!");
    const top = headers ? range.row : data ? first : range.row + range.rows - 1;
    const bottom = totals ? range.row + range.rows - 1 : data ? last : range.row;
    return { row: top, rows: Math.max(1, bottom - top + 1) };
  }

  private named(
    { sheet: sheetName, name }: Extract<ReferenceSpec, { kind: "name" }>,
    place: Place,
    into: Dependencies,
    names: Map<NameEntry, NameUse>,
  ): Resolved {
    const sheet = sheetName === null ? place.sheet : this.sheetNamed(sheetName);
    if (sheetName !== null) into.mentions.push(mention.sheet(sheetName));
    into.mentions.push(mention.name(name));
    const entry = sheet && this.findName(name, sheet);
    if (entry) return this.useOf(entry, place, into, names);
    if (sheetName === null && this.table(name))
      return this.inTable({ kind: "table", table: name, sections: [], columns: [] }, place, into);
    if (!this.isFunction(name)) into.unresolved = true;
    return new FormulaError("#NAME?", `There is no name ${name}.`);
  }

  /** A name may mention others, and a LAMBDA itself. */
  private useOf(entry: NameEntry, place: Place, into: Dependencies, names: Map<NameEntry, NameUse>): NameUse {
    const known = names.get(entry);
    if (known) return known;
    let references: readonly Resolved[] = [];
    // Relative references of names count from the first cell, as where they were given in it.
    const code = this.formulas.compiled(entry.definition.formula, 0, 0);
    const home: Place = { sheet: entry.sheet ?? place.sheet, row: place.row, column: place.column };
    const use: NameUse = { evaluate: () => this.evaluate(code.run, references, code.locals, home) };
    names.set(entry, use);
    if (code.volatile) into.volatile = true;
    references = code.references.map((spec) => this.resolve(spec, home, into, names));
    return use;
  }
}

const nameKey = (name: string, sheet: Sheet | undefined): string => `${sheet?.id ?? ""} ${lower(name)}`;
