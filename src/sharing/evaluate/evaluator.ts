/** Works out single cells of a planned workbook without Excel, each when it is asked for, and says where it cannot. */
import { headerPlace } from "../../files/header-table";
import { isFormula, type Cell } from "../../sheets/plan";
import type { Coordinate, Frame, NameUse, ReferenceSpec, Resolved } from "../../formula/code";
import { FormulaSyntaxError } from "../../formula/engine-types";
import { Formulas } from "../../formula/formulas";
import { FUNCTIONS } from "../../formula/functions/table";
import { caught, errorOf, isMatrix, valuesOf, type Operand, type Reference } from "../../formula/operands";
import type { Matrix, Value } from "../../formula/values";
import { UnknownResult } from "./unknown-result";
import { parleyResult } from "./parley-functions";

export interface CellPlace {
  sheet: string;
  /** From 0. */
  row: number;
  column: number;
}

export interface BookTable extends CellPlace {
  name: string;
  /** Below the header. */
  rows: number;
  headers: readonly string[];
}

/** What formulas can name. Names of tables and cells as they are written, in any case. */
export interface Book {
  /** Throws UnknownResult where the cell is not known. */
  cell(place: CellPlace): Cell;
  /** The cell whose formula may fill that one with what it gives, the cell of the formula itself too; undefined where none may. */
  filledFrom?(place: CellPlace): CellPlace | undefined;
  table(name: string): BookTable | undefined;
  /** The table that contains a cell. */
  tableAt(place: CellPlace): BookTable | undefined;
  name(name: string): CellPlace | undefined;
  /** Throws UnknownResult where a formula of `from` may not look at cells of `to` by their addresses. */
  mayLook(from: string, to: string): void;
}

const PARLEY = "PARLEY.";

interface Area extends CellPlace {
  rows: number;
  columns: number;
}

export class Evaluator {
  private readonly values = new Map<string, Value>();
  private readonly running = new Set<string>();
  /** What formulas give that fill their neighbours, by their cells. */
  private readonly filling = new Map<string, Matrix>();
  private readonly references = new Map<string, BookReference>();
  private readonly usedTables = new Set<string>();
  private readonly formulas = new Formulas(FUNCTIONS);

  constructor(private readonly book: Book) {}

  /** What the named cell gives. Throws UnknownResult. */
  named(name: string): Value {
    const place = this.book.name(name);
    if (!place) throw new UnknownResult(name);
    return this.value(place);
  }

  /** Tables that were looked into so far. */
  get tables(): ReadonlySet<string> {
    return this.usedTables;
  }

  value(place: CellPlace): Value {
    const key = keyOf(place);
    const known = this.values.get(key);
    if (known !== undefined) return known;
    if (this.running.has(key)) throw new UnknownResult("A formula needs its own result.");
    this.running.add(key);
    try {
      const from = this.book.filledFrom?.(place);
      const value = from && keyOf(from) !== key ? this.filled(place, from) : this.own(place);
      this.values.set(key, value);
      return value;
    } finally {
      this.running.delete(key);
    }
  }

  private own(place: CellPlace): Value {
    const cell = this.book.cell(place);
    return isFormula(cell) ? this.result(cell.formula, place) : cell === "" ? null : cell;
  }

  private filled(place: CellPlace, from: CellPlace): Value {
    this.value(from);
    const line = this.filling.get(keyOf(from))?.[place.row - from.row];
    return line?.[place.column - from.column] ?? null;
  }

  private result(formula: string, place: CellPlace): Value {
    try {
      const code = this.formulas.compiled(formula, place.row, place.column);
      const references = code.references.map((spec) => this.lazily(spec, place));
      const values = valuesOf(code.run(new BookFrame(place, references, new Array<Operand>(code.locals))));
      if (isMatrix(values)) {
        // It would fill its neighbours, to which the plan gives other contents where it names no block.
        if (!this.book.filledFrom?.(place)) throw new UnknownResult(formula);
        this.filling.set(keyOf(place), values);
        return values[0]?.[0] ?? null;
      }
      if (typeof values === "number" && !Number.isFinite(values)) return errorOf("#NUM!");
      // A formula that shows nothing gives 0.
      return values ?? 0;
    } catch (thrown) {
      if (thrown instanceof FormulaSyntaxError) throw new UnknownResult(formula);
      return caught(thrown);
    }
  }

  /** Looked up when it is used: of a branch that is not taken nothing needs to be known. */
  private lazily(spec: ReferenceSpec, place: CellPlace): Resolved {
    if (spec.kind === "name" && spec.name.toUpperCase().startsWith(PARLEY)) return errorOf("#NAME?");
    const use: NameUse = { evaluate: () => this.resolve(spec, place) };
    return use;
  }

  private resolve(spec: ReferenceSpec, place: CellPlace): Operand {
    switch (spec.kind) {
      case "cells":
        return this.cells(spec, place);
      case "table":
        return this.inTable(spec, place);
      case "name": {
        const named = spec.sheet === null ? this.book.name(spec.name) : undefined;
        if (!named) throw new UnknownResult(spec.name);
        return this.reference({ ...named, rows: 1, columns: 1 });
      }
      case "unsupported":
        throw new UnknownResult(spec.message);
    }
  }

  private cells(spec: Extract<ReferenceSpec, { kind: "cells" }>, place: CellPlace): Operand {
    const sheet = spec.sheet ?? place.sheet;
    this.book.mayLook(place.sheet, sheet);
    if (!spec.rows || !spec.columns) throw new UnknownResult("A whole column or row.");
    const [row, lastRow] = ends(spec.rows, place.row);
    const [column, lastColumn] = ends(spec.columns, place.column);
    const table = this.book.tableAt({ sheet, row, column });
    if (table) this.usedTables.add(table.name);
    return this.reference({ sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 });
  }

  private inTable(spec: Extract<ReferenceSpec, { kind: "table" }>, place: CellPlace): Operand {
    const table = spec.table === "" ? this.book.tableAt(place) : this.book.table(spec.table);
    if (!table) throw new UnknownResult(spec.table);
    this.usedTables.add(table.name);
    const { sheet, row, column, rows, headers } = table;
    const offsets = spec.columns.map((name) => headerPlace(headers, name));
    if (offsets.includes(-1)) throw new UnknownResult(`${table.name}[${spec.columns.join(":")}]`);
    const first = offsets.length === 0 ? 0 : Math.min(...offsets);
    const columns = offsets.length === 0 ? headers.length : Math.max(...offsets) - first + 1;
    const [section = "data", ...more] = spec.sections;
    const across = { sheet, column: column + first, columns };
    if (more.length === 0) {
      if (section === "data") return this.reference({ ...across, row: row + 1, rows });
      if (section === "all") return this.reference({ ...across, row, rows: rows + 1 });
      if (section === "headers") return this.reference({ ...across, row, rows: 1 });
      if (section === "this row" && place.sheet === sheet && place.row > row && place.row <= row + rows)
        return this.reference({ ...across, row: place.row, rows: 1 });
    }
    throw new UnknownResult(`${table.name}[#${spec.sections.join(",")}]`);
  }

  /** The same object for the same cells. */
  reference(area: Area): BookReference {
    const key = `${area.sheet}!${area.row},${area.column},${area.rows},${area.columns}`;
    let reference = this.references.get(key);
    if (!reference) this.references.set(key, (reference = new BookReference(this, area)));
    return reference;
  }
}

const keyOf = ({ sheet, row, column }: CellPlace): string => `${sheet}!${row},${column}`;

function ends(pair: readonly [Coordinate, Coordinate], own: number): [number, number] {
  const [one, other] = pair.map(({ at, absolute }) => (absolute ? at : at + own)) as [number, number];
  return [Math.min(one, other), Math.max(one, other)];
}

class BookReference implements Reference {
  readonly isReference = true as const;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly sheet: { id: string; name: string };
  private values: Matrix | undefined;

  constructor(
    private readonly evaluator: Evaluator,
    private readonly area: Area,
  ) {
    ({ row: this.row, column: this.column, rows: this.rows, columns: this.columns } = area);
    this.sheet = { id: area.sheet, name: area.sheet };
  }

  cell(row = 0, column = 0): Value {
    return this.evaluator.value({ sheet: this.area.sheet, row: this.row + row, column: this.column + column });
  }

  matrix(): Matrix {
    return (this.values ??= Array.from({ length: this.rows }, (_, row) =>
      Array.from({ length: this.columns }, (__, column) => this.cell(row, column)),
    ));
  }

  forEach(visit: (value: Value) => void): void {
    for (const row of this.matrix()) row.forEach(visit);
  }

  at(row: number, column: number, rows: number, columns: number): Reference | undefined {
    if (this.row + row < 0 || this.column + column < 0) return undefined;
    const { sheet } = this.area;
    return this.evaluator.reference({ sheet, row: this.row + row, column: this.column + column, rows, columns });
  }
}

/** Nothing but the plan is known here: no clock, no chance, nothing that fills other cells. */
class BookFrame implements Frame {
  readonly row: number;
  readonly column: number;

  constructor(
    private readonly place: CellPlace,
    readonly references: readonly Resolved[],
    readonly locals: Operand[],
  ) {
    this.row = place.row;
    this.column = place.column;
  }

  with(locals: Operand[]): Frame {
    return new BookFrame(this.place, this.references, locals);
  }
  custom(name: string, args: readonly Operand[]): Operand {
    return parleyResult(name.slice(PARLEY.length).toUpperCase(), args);
  }
  dependOn(): void {
    // Nothing is calculated twice.
  }
  now(): never {
    throw new UnknownResult("The clock.");
  }
  random(): never {
    throw new UnknownResult("Chance.");
  }
  refer(address: string): never {
    throw new UnknownResult(address);
  }
  spillOf(): never {
    throw new UnknownResult("What a formula fills.");
  }
  formulaAt(): never {
    throw new UnknownResult("The text of a formula.");
  }
  sheetNumber(): never {
    throw new UnknownResult("The order of sheets.");
  }
  sheetCount(): never {
    throw new UnknownResult("The number of sheets.");
  }
  shown(): never {
    throw new UnknownResult("Which rows are shown.");
  }
}
