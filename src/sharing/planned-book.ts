/** What formulas find in a workbook whose sheets a build has filled: Parley's as planned, the user's own as they are. */
import { containsCell } from "../formula/addresses";
import { placesOf, type Cell, type SheetPlan, type TablePlan } from "../sheets/plan";
import { TRADE_TABLE, type TradeSheet } from "../sheets/trade-sheet";
import { callsOf } from "./block-calls";
import { tabIn } from "./sheet-tabs";
import { areaOf, cellAt, cellOfName, isError, type WorkbookReading } from "./reading";
import type { Book, BookTable, CellPlace } from "./evaluate/evaluator";
import { UnknownResult } from "./evaluate/unknown-result";

/** `plans` are without the lines of this table. */
const UNFILLED = "SectorLines";

/** The place of a table of trade that is in no sheet here. */
const ELSEWHERE = "trade of another workbook";

/** `trade`: a table that takes the place of the workbook's own. */
export function plannedBook(plans: readonly SheetPlan[], reading: WorkbookReading, trade?: TradeSheet): Book {
  const sheets = new Map<string, Map<string, Cell>>();
  const tables = new Map<string, BookTable>();
  const names = new Map<string, CellPlace>();
  const blocks: Filling[] = [];
  /** Of several above each other the lowest. */
  const fillingOf = ({ sheet, row, column }: CellPlace): Filling | undefined =>
    blocks
      .filter(
        ({ at, columns }) => at.sheet === sheet && row >= at.row && column >= at.column && column < at.column + columns,
      )
      .at(-1);
  for (const plan of plans) {
    const cells = new Map<string, Cell>();
    const tab = tabIn(reading, plan);
    sheets.set(tab, cells);
    for (const parameter of plan.parameters) {
      const { row, column } = placesOf(parameter).value;
      cells.set(key(row, column), parameter.value);
      if (parameter.name !== undefined) names.set(parameter.name.toLowerCase(), { sheet: tab, row, column });
    }
    for (const table of plan.tables) {
      if (table.name === UNFILLED) continue;
      if (table.spills) {
        blocks.push(...fillingsOf(tab, table));
        placeCells(cells, table);
        continue;
      }
      const headers = table.columns.map(({ header }) => header);
      tables.set(table.name.toLowerCase(), {
        name: table.name,
        sheet: tab,
        row: table.row,
        column: table.column,
        rows: table.rows.length,
        headers,
      });
      placeCells(cells, table);
    }
  }
  if (trade) {
    sheets.set(
      ELSEWHERE,
      new Map(trade.cells.flatMap((line, row) => line.map((cell, column): [string, Cell] => [key(row, column), cell]))),
    );
    tables.set(TRADE_TABLE.toLowerCase(), {
      name: TRADE_TABLE,
      sheet: ELSEWHERE,
      row: 0,
      column: 0,
      rows: trade.cells.length - 1,
      headers: (trade.cells[0] ?? []).map(String),
    });
  }
  for (const table of reading.tables)
    if (!tables.has(table.name.toLowerCase()) && !sheets.has(table.sheet)) tables.set(table.name.toLowerCase(), table);
  for (const { name, formula } of reading.names) {
    const place = cellOfName(formula);
    if (place && !sheets.has(place.sheet) && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), place);
  }
  return {
    cell({ sheet, row, column }) {
      const planned = sheets.get(sheet);
      if (!planned) return standing(reading, { sheet, row, column });
      const cell = planned.get(key(row, column));
      if (cell === undefined) throw new UnknownResult(`${sheet}!${row},${column}`);
      return cell;
    },
    filledFrom: (place) => fillingOf(place)?.at,
    table: (name) => tables.get(name.toLowerCase()),
    tableAt: ({ sheet, row, column }) =>
      [...tables.values()].find(
        (table) => table.sheet === sheet && row > table.row && containsCell(areaOf(table), row, column),
      ),
    name: (name) => names.get(name.toLowerCase()),
    mayLook(from, to) {
      // A build moves cells, and Excel the addresses of those that look at them from other sheets.
      if (from !== to && sheets.has(to)) throw new UnknownResult(`${from} looks at ${to}.`);
    },
  };
}

/** A call in a block, and the columns that it may fill. Below, it may fill any cell down to the next call. */
interface Filling {
  at: CellPlace;
  columns: number;
}

/** From above to below. */
function fillingsOf(sheet: string, table: TablePlan): Filling[] {
  return callsOf(table).map(({ row, column, columns }) => ({
    at: { sheet, row: table.row + 1 + row, column: table.column + column },
    columns,
  }));
}

const key = (row: number, column: number): string => `${row},${column}`;

function placeCells(cells: Map<string, Cell>, { row: top, column: left, columns, rows }: TablePlan): void {
  [columns.map(({ header }) => header), ...rows].forEach((line, row) =>
    line.forEach((cell, column) => cells.set(key(top + row, left + column), cell)),
  );
}

function standing(reading: WorkbookReading, { sheet, row, column }: CellPlace): Cell {
  if (!reading.sheets.some(({ name }) => name === sheet)) throw new UnknownResult(sheet);
  const { value, formula } = cellAt(reading, sheet, row, column);
  if (formula !== null) return { formula };
  if (isError(value)) throw new UnknownResult(value);
  return value;
}
