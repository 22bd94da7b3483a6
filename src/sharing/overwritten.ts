/** Cells of a built workbook that hold a value where the plan has a formula, each with the formula that belongs there if that is known. */
import { headerPlace } from "../files/header-table";
import { placeOf, relocated } from "./block-calls";
import { expectedFormulas, type ExpectedTable } from "./expected-formulas";
import { overwrittenInBlock } from "./overwritten-blocks";
import { cellAt, cellKey, cellOfName, type TableReading, type Value, type WorkbookReading } from "./reading";

export interface OverwrittenCell {
  sheet: string;
  row: number;
  column: number;
  /** "Outcomes[Net duty]", or the name of a single cell. */
  name: string;
  value: Value;
  /** What belongs there: "" where a formula next to it fills the cell; null where the user's own rows leave it open. */
  formula: string | null;
  /** Is where a formula next to it would spill its result. */
  inTheWay?: true;
}

export function overwrittenCells(reading: WorkbookReading): OverwrittenCell[] {
  const expected = reading.record.state === "read" ? expectedFormulas(reading.record.record, reading) : null;
  if (!expected) return [];
  const places = new Map(expected.blocks.map((block) => [block, placeOf(reading, block)] as const));
  const current = (sheet: string, formula: string): string | null =>
    relocated(formula, sheet, expected.blocks, (block) => places.get(block)) ?? null;
  const found: OverwrittenCell[] = [];
  const look = (sheet: string, row: number, column: number, name: string, formula: () => string | null): void => {
    const cell = cellAt(reading, sheet, row, column);
    if (cell.formula === null && cell.value !== "" && !reading.frozen.has(cellKey(sheet, row, column)))
      found.push({ sheet, row, column, name, value: cell.value, formula: formula() });
  };
  for (const table of reading.tables) {
    const plan = expected.tables.get(table.name);
    table.headers.forEach((header, offset) => {
      if (!plan?.columns.has(header)) return;
      for (let index = 0; index < table.rows; index++)
        look(table.sheet, table.row + 1 + index, table.column + offset, `${table.name}[${header}]`, () =>
          formulaOf(reading, table, plan, header, offset, index, (formula) => current(table.sheet, formula)),
        );
    });
  }
  for (const { name, formula } of reading.names) {
    const planned = expected.names.get(name);
    const at = planned === undefined ? null : cellOfName(formula);
    if (at) look(at.sheet, at.row, at.column, name, () => planned!);
  }
  for (const [block, at] of places)
    if (at) found.push(...overwrittenInBlock(reading, block, at, (formula) => current(block.sheet, formula)));
  return found;
}

/** Names a cell by an address that is not fixed, so that it says something else in every row. */
const ADDRESS = /(?<![\p{L}\p{N}_.[\]$])(?!\$[A-Z]{1,3}\$\d)\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_.(])/u;

/** The one formula that the rest of the column has, the user's own change of it included; else what Parley wrote into the column, or the row of those keys. */
function formulaOf(
  reading: WorkbookReading,
  table: TableReading,
  plan: ExpectedTable,
  header: string,
  offset: number,
  index: number,
  current: (formula: string) => string | null,
): string | null {
  const others = new Set<string>();
  for (let row = 0; row < table.rows; row++) {
    const { formula } = cellAt(reading, table.sheet, table.row + 1 + row, table.column + offset);
    if (formula !== null) others.add(formula);
  }
  const common = plan.common.get(header);
  const only = others.size === 1 ? [...others][0]! : null;
  if (only !== null && common !== undefined && !ADDRESS.test(only)) return only;
  if (common !== undefined && !ADDRESS.test(common)) return others.size === 0 ? current(common) : null;
  const keys = plan.keys.map((key) => headerPlace(table.headers, key));
  if (keys.length === 0 || keys.includes(-1)) return null;
  const key = keys
    .map((column) => String(cellAt(reading, table.sheet, table.row + 1 + index, table.column + column).value).trim())
    .join("/");
  const planned = plan.formulas.get(key)?.get(header);
  return planned === undefined ? null : current(planned);
}
