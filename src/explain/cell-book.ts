/** The open workbook as an explanation looks at it: its cells with their results, what they are called, and the engine that reads formulas. */
import { containsCell } from "../formula/addresses";
import { cellName } from "../formula/draw/book";
import type { FormulaEngine } from "../formula/engine-types";
import { isMatrix } from "../formula/operands";
import type { AstExpression } from "../formula/syntax";
import type { CellAddress, Matrix, RangeAddress, Value as EngineValue } from "../formula/values";
import { engineOf, shown } from "../sharing/evaluate/workbook-engine";
import { areaOf, type RecordReading, type TableReading, type Value } from "../sharing/reading";
import { CellLabels } from "../sharing/simulate/cell-labels";
import type { Workbook } from "../sharing/simulate/cell-simulation";
import { ofWholeUnits } from "../words/pane/cells/units";
import type { Where } from "./explanation";
import { written } from "./formula-text";
import { inputCells, type InputCell } from "./inputs";

export type ExplainedWorkbook = Workbook & { record: RecordReading };

/** Where a formula is worked out: in its own cell, or of what it fills in one of the cells. */
export interface Frame {
  at: CellAddress;
  /** From the formula's cell to the one that is explained. */
  down: number;
  across: number;
  rows: number;
  columns: number;
}

export class CellBook {
  readonly engine: FormulaEngine;
  readonly inputs: ReadonlyMap<string, InputCell>;
  private readonly labels: CellLabels;
  private readonly known = new Map<string, Where>();

  /** @param labelsLead whether the labels above the heads of tables are what a person reads */
  constructor(
    readonly workbook: ExplainedWorkbook,
    private readonly labelsLead: boolean,
  ) {
    this.engine = engineOf(workbook, true);
    this.labels = new CellLabels(workbook, labelsLead);
    this.inputs = inputCells(workbook);
  }

  has(sheet: string): boolean {
    return this.workbook.sheets.some(({ name }) => name === sheet);
  }

  where({ sheet, row, column }: CellAddress): Where {
    const cell = cellName(sheet, row, column);
    let where = this.known.get(cell);
    if (!where) {
      const at = { sheet, row, column };
      where = { cell, ...at, label: ofWholeUnits(this.labels.of(at)), head: ofWholeUnits(this.labels.headOf(at)) };
      this.known.set(cell, where);
    }
    return where;
  }

  /** As the cell shows it: "" for a blank one, an error by its name. */
  valueAt({ sheet, row, column }: CellAddress): Value {
    return shown(this.engine.value(sheet, row, column));
  }

  /** Where a cell stands alone, or another's formula fills it. */
  frameOf(at: CellAddress): Frame | undefined {
    const anchor = this.engine.anchor(at.sheet, at.row, at.column);
    if (!anchor) return undefined;
    const area = this.engine.spill(anchor.sheet, anchor.row, anchor.column);
    return {
      at: anchor,
      down: at.row - anchor.row,
      across: at.column - anchor.column,
      rows: area?.rows ?? 1,
      columns: area?.columns ?? 1,
    };
  }

  formulaAt({ sheet, row, column }: CellAddress): string | undefined {
    return this.engine.formula(sheet, row, column);
  }

  /** The part's own value in the frame's cell. */
  value(node: AstExpression, frame: Frame): Value {
    const result = this.evaluated(node, frame);
    if (!isMatrix(result)) return shown(result);
    const found = result[placeIn(result.length, frame.rows, frame.down)];
    return shown(found?.[placeIn(found.length, frame.columns, frame.across)] ?? null);
  }

  evaluated(node: AstExpression, frame: Frame): EngineValue | Matrix {
    return this.engine.evaluate(`=${written(node)}`, frame.at);
  }

  /** The cells that a part means, where it means any. */
  range(node: AstExpression, frame: Frame): RangeAddress | undefined {
    if (node.type === "ReferenceIdentifier") return this.engine.refersTo(node.value, frame.at);
    if (node.type !== "CallExpression" || node.callee.name.toUpperCase() !== "INDEX") return undefined;
    const [of, first, second] = node.arguments;
    const area = of && this.range(of, frame);
    if (!area || !first) return undefined;
    const [one, two] = [first, second].map((each) => (each ? this.value(each, frame) : undefined));
    const flat = second === undefined && area.rows === 1;
    const down = flat ? 1 : one;
    const across = flat ? one : (two ?? 1);
    if (typeof down !== "number" || typeof across !== "number") return undefined;
    if (down < 1 || across < 1 || down > area.rows || across > area.columns) return undefined;
    const [row, column] = [area.row + Math.floor(down) - 1, area.column + Math.floor(across) - 1];
    return { sheet: area.sheet, row, column, rows: 1, columns: 1 };
  }

  /** INDEX(…, …, MATCH("Rate after", heads, 0)) looks into the column of that head: what a person calls it; "" for other parts. */
  headIn(node: AstExpression, frame: Frame): string {
    const [, , across] = node.type === "CallExpression" && node.callee.name === "INDEX" ? node.arguments : [];
    if (across?.type !== "CallExpression" || across.callee.name !== "MATCH") return "";
    const [wanted, among] = across.arguments;
    const heads = among && this.range(among, frame);
    const place = this.value(across, frame);
    if (wanted?.type !== "Literal" || !heads || typeof place !== "number") return "";
    const label = this.labelsLead
      ? this.valueAt({ sheet: heads.sheet, row: heads.row - 1, column: heads.column + place - 1 })
      : "";
    return typeof label === "string" && label !== "" ? label.replace(/\s*\n\s*/g, " ") : String(wanted.value);
  }

  /** The one cell of a range that counts in the frame's cell: itself, or of a column or row the one of the same place. */
  oneOf(range: RangeAddress, frame: Frame): CellAddress | undefined {
    const { sheet, row, column, rows, columns } = range;
    const fits = (size: number, of: number): boolean => size === 1 || (of > 1 && size === of);
    if (!fits(rows, frame.rows) || !fits(columns, frame.columns)) return undefined;
    return {
      sheet,
      row: row + placeIn(rows, frame.rows, frame.down),
      column: column + placeIn(columns, frame.columns, frame.across),
    };
  }

  isYellow(at: CellAddress): boolean {
    return this.inputs.get(cellName(at.sheet, at.row, at.column))?.yellow === true;
  }

  /** Whether Parley filled the sheet, so that the record says which of its cells are a person's. */
  isFilled(sheet: string): boolean {
    const { record } = this.workbook;
    return record.state === "read" && (record.record.sheets ?? []).includes(sheet);
  }

  tableAt({ sheet, row, column }: CellAddress): TableReading | undefined {
    return this.workbook.tables.find(
      (each) => each.sheet === sheet && row > each.row && containsCell(areaOf(each), row, column),
    );
  }

  /** "Terms[Coverage]"; "" outside of tables. */
  columnOf(at: CellAddress): string {
    return this.labels.columnOf(at);
  }

  /** What stands above the head of the cell's column, or below a labelled cell of a strip. */
  aboutOf({ sheet, row, column }: CellAddress): string {
    const table = this.tableAt({ sheet, row, column });
    const value = this.valueAt({ sheet, row: table ? table.row - 1 : row + 1, column });
    const words = typeof value === "string" ? ofWholeUnits(value.replace(/\s*\n\s*/g, " ").trim()) : "";
    return table || this.isNamed({ sheet, row, column }) ? words : "";
  }

  private isNamed(at: CellAddress): boolean {
    return this.workbook.names.some(({ formula }) => {
      const range = formula.includes("!") ? this.engine.refersTo(formula.slice(1), at) : undefined;
      return range?.sheet === at.sheet && range.row === at.row && range.column === at.column;
    });
  }
}

const placeIn = (size: number, of: number, place: number): number => (size === 1 || size < of ? 0 : place);
