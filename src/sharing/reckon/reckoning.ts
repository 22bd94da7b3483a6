/** Works out cells from their formulas without Excel, each when it is asked for, and says where it cannot. */
import { isFormula, type Cell } from "../../sheets/plan";
import { EXCEL_FUNCTIONS, type Lazy } from "./excel-functions";
import { treeOf, type Place, type Tree } from "./formula-tree";
import { parleyResult } from "./parley-functions";
import {
  compared,
  ExcelError,
  NotReckoned,
  numberOf,
  Raised,
  scalar,
  sound,
  textOf,
  type Area,
  type Operand,
  type Scalar,
} from "./values";

export interface CellPlace extends Place {
  sheet: string;
}

export interface BookTable extends CellPlace {
  name: string;
  /** Below the header. */
  rows: number;
  headers: readonly string[];
}

/** What formulas can name. Names of tables and cells as they are written, in any case. */
export interface Book {
  /** Throws NotReckoned where the cell is not known. */
  cell(place: CellPlace): Cell;
  table(name: string): BookTable | undefined;
  /** The table in which a cell stands. */
  tableAt(place: CellPlace): BookTable | undefined;
  name(name: string): CellPlace | undefined;
  /** Throws NotReckoned where a formula of `from` may not look at cells of `to` by their addresses. */
  mayLook(from: string, to: string): void;
}

const PARLEY = "PARLEY.";

export class Reckoning {
  /** null while a cell is being worked out. */
  private readonly known = new Map<string, Scalar | null | undefined>();
  private readonly areas = new Map<string, Area>();
  private readonly asked = new Set<string>();

  constructor(private readonly book: Book) {}

  /** What the named cell gives. Throws NotReckoned. */
  named(name: string): Scalar {
    const place = this.book.name(name);
    if (!place) throw new NotReckoned(name);
    return this.value(place);
  }

  /** Tables that were looked into so far. */
  get tables(): ReadonlySet<string> {
    return this.asked;
  }

  private value(place: CellPlace): Scalar {
    const key = `${place.sheet}!${place.row},${place.column}`;
    if (this.known.has(key)) {
      const found = this.known.get(key);
      if (found === undefined) throw new NotReckoned("A formula that comes back to itself.");
      return found;
    }
    const cell = this.book.cell(place);
    this.known.set(key, undefined);
    const value = isFormula(cell) ? this.result(cell.formula, place) : cell === "" ? null : cell;
    this.known.set(key, value);
    return value;
  }

  private result(formula: string, place: CellPlace): Scalar {
    try {
      const found = scalar(this.operand(treeOf(formula), place));
      if (typeof found === "number" && !Number.isFinite(found)) return new ExcelError("#NUM!");
      // A formula that shows nothing gives 0.
      return found ?? 0;
    } catch (thrown) {
      if (thrown instanceof Raised) return thrown.error;
      throw thrown;
    }
  }

  private operand(tree: Tree, place: CellPlace): Operand {
    switch (tree.kind) {
      case "value":
        return tree.value;
      case "missing":
        return null;
      case "name": {
        const named = this.book.name(tree.name);
        if (!named) throw new NotReckoned(tree.name);
        return this.value(named);
      }
      case "cells": {
        const sheet = tree.sheet ?? place.sheet;
        this.book.mayLook(place.sheet, sheet);
        const table = this.book.tableAt({ sheet, ...tree.from });
        if (table) this.asked.add(table.name);
        return this.area(sheet, tree.from, tree.to.row - tree.from.row + 1, tree.to.column - tree.from.column + 1);
      }
      case "table":
        return this.inTable(tree, place);
      case "call":
        return this.call(tree.name, tree.args, place);
      case "operator":
        return this.operator(
          tree.operator,
          tree.operands.map((each) => this.operand(each, place)),
        );
    }
  }

  private area(sheet: string, { row, column }: Place, rows: number, columns: number): Area {
    const key = `${sheet}!${row},${column},${rows},${columns}`;
    let area = this.areas.get(key);
    if (!area) {
      area = { rows, columns, at: (down, across) => this.value({ sheet, row: row + down, column: column + across }) };
      this.areas.set(key, area);
    }
    return area;
  }

  private inTable({ table: name, part, header }: Tree & { kind: "table" }, place: CellPlace): Operand {
    const table = name === null ? this.book.tableAt(place) : this.book.table(name);
    if (!table) throw new NotReckoned(name ?? "");
    this.asked.add(table.name);
    const offset = header === null ? 0 : table.headers.findIndex((each) => each.toLowerCase() === header.toLowerCase());
    if (offset < 0) throw new NotReckoned(`${table.name}[${header}]`);
    const { sheet, row, column, rows, headers } = table;
    if (part === "this row") {
      if (place.sheet !== sheet || place.row <= row || place.row > row + rows)
        throw new NotReckoned("This row of another table.");
      return this.value({ sheet, row: place.row, column: column + offset });
    }
    const width = header === null ? headers.length : 1;
    return part === "all"
      ? this.area(sheet, { row, column }, rows + 1, width)
      : this.area(sheet, { row: row + 1, column: column + offset }, rows, width);
  }

  private call(name: string, args: readonly Tree[], place: CellPlace): Operand {
    const lazy = args.map((arg): Lazy => (arg.kind === "missing" ? null : () => this.operand(arg, place)));
    if (name.startsWith(PARLEY))
      return parleyResult(
        name.slice(PARLEY.length),
        lazy.map((each) => each?.()),
      );
    const run = EXCEL_FUNCTIONS[name.replace(/^_XLFN\./, "")];
    if (!run) throw new NotReckoned(name);
    return run(lazy);
  }

  private operator(operator: string, operands: readonly Operand[]): Scalar {
    const [left, right] = operands.map(scalar) as [Scalar, Scalar | undefined];
    if (right === undefined)
      return operator === "%" ? numberOf(left) / 100 : operator === "-" ? -numberOf(left) : sound(left);
    const number = (calculate: (one: number, other: number) => number): number =>
      calculate(numberOf(left), numberOf(right));
    switch (operator) {
      case "+":
        return number((one, other) => one + other);
      case "-":
        return number((one, other) => one - other);
      case "*":
        return number((one, other) => one * other);
      case "/":
        if (numberOf(right) === 0) throw new Raised(new ExcelError("#DIV/0!"));
        return number((one, other) => one / other);
      case "^":
        return number((one, other) => one ** other);
      case "&":
        return textOf(left) + textOf(right);
      default: {
        const order = compared(left, right);
        return operator === "="
          ? order === 0
          : operator === "<>"
            ? order !== 0
            : order < 0
              ? operator.startsWith("<")
              : order > 0
                ? operator.startsWith(">")
                : operator.length === 2;
      }
    }
  }
}
