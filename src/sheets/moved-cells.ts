/** How formulas of a person's own name cells of Parley's sheets after a build: under tabs of another language, and where a sheet of an earlier version has them now. */
import { columnIndex, columnName } from "../formula/addresses";
import { headerPlace } from "../files/header-table";
import { escaped, type DependentCells } from "./dependent-cells";
import { rowKey } from "./inputs";
import { sheetReference, type Cell, type Place, type SheetPlan, type TablePlan } from "./plan";
import { isFormer } from "./sheet-names";
import type { OwnedTab } from "./tabs";
import { namedCells } from "./workbook-plan";

/** What stood where before a build. */
export interface OldPlaces {
  /** Of a table's header row, with its rows below. */
  tables: (Place & {
    name: string;
    sheet: string;
    headers: readonly string[];
    rows: readonly (Cell | undefined)[][];
  })[];
  names: readonly { name: string; formula: string }[];
}

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const TEXTS = /("(?:[^"]|"")*")/;
/** Before a sheet's name: nothing that would make another name of it. */
const ALONE = String.raw`(?<![\p{L}\p{N}_.'\]])`;

/**
 * The formulas as they are to be written once the new sheets have their tabs: those of another language have others, and a
 * cell of a sheet of an earlier version that is nowhere any more is #REF!.
 */
export function withMovedCells(
  { cells, names }: DependentCells,
  ours: readonly OwnedTab[],
  old: OldPlaces,
  plans: readonly SheetPlan[],
): DependentCells {
  const changes: ((part: string) => string)[] = ours.flatMap(({ sheet, tab }) => {
    if (isFormer(sheet)) {
      const cell = new RegExp(`${ALONE}'?${escaped(tab)}'?!(${CELL})(?::(${CELL}))?(?![\\w(.])`, "giu");
      return [
        (part: string) =>
          part.replace(cell, (_, first: string, last?: string) =>
            movedReference(tab, last === undefined ? [first] : [first, last], old, plans),
          ),
      ];
    }
    const now = plans.find(({ name }) => name === sheet)?.tab;
    if (now === undefined || now === tab) return [];
    const prefix = new RegExp(`${ALONE}(?:${escaped(tab)}|'${escaped(tab)}')!`, "giu");
    return [(part: string) => part.replace(prefix, () => `${sheetReference(now)}!`)];
  });
  if (changes.length === 0) return { cells, names };
  const moved = <Each extends { formula: string }>(each: Each): Each => ({
    ...each,
    formula: each.formula
      .split(TEXTS)
      .map((part, index) => (index % 2 === 1 ? part : changes.reduce((text, change) => change(text), part)))
      .join(""),
  });
  return { cells: cells.map(moved), names: names.map(moved) };
}

function movedReference(
  sheet: string,
  corners: readonly string[],
  old: OldPlaces,
  plans: readonly SheetPlan[],
): string {
  const to: string[] = [];
  const addresses = corners.map((corner) => {
    const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(corner)!;
    const now = placeNow(sheet, { row: Number(digits) - 1, column: columnIndex(letters.toUpperCase()) }, old, plans);
    if (now) to.push(now.sheet);
    return now && `${fixedColumn}${columnName(now.column)}${fixedRow}${now.row + 1}`;
  });
  const isWhole = addresses.every((address) => address !== undefined) && new Set(to).size === 1;
  return isWhole ? `${sheetReference(to[0]!)}!${addresses.join(":")}` : "#REF!";
}

function placeNow(
  sheet: string,
  { row, column }: Place,
  old: OldPlaces,
  plans: readonly SheetPlan[],
): ({ sheet: string } & Place) | undefined {
  const address = `$${columnName(column)}$${row + 1}`;
  const isThere = (formula: string) =>
    [`=${sheet}!${address}`, `='${sheet}'!${address}`].some((each) => each.toLowerCase() === formula.toLowerCase());
  const name = old.names.find(({ formula }) => isThere(formula))?.name;
  const named = name === undefined ? undefined : namedCells(plans).find((each) => each.name === name);
  if (named) return named;
  const before = old.tables.find(
    (table) =>
      table.sheet.toLowerCase() === sheet.toLowerCase() &&
      row >= table.row &&
      row <= table.row + table.rows.length &&
      column >= table.column &&
      column < table.column + table.headers.length,
  );
  if (!before) return undefined;
  for (const plan of plans) {
    const table = plan.tables.find((each) => each.name === before.name);
    if (!table) continue;
    const across = headerPlace(
      table.columns.map((each) => each.header),
      before.headers[column - before.column]!,
    );
    const down = row === before.row ? -1 : rowNow(table, before, row - before.row - 1);
    if (across < 0 || down === undefined) return undefined;
    return { sheet: plan.tab, row: table.row + 1 + down, column: table.column + across };
  }
  return undefined;
}

/** The row of the same keys. */
function rowNow(table: TablePlan, before: OldPlaces["tables"][number], at: number): number | undefined {
  const headers = table.columns.map(({ header }) => header);
  const key = rowKey(before.rows[at]!, before.headers, table.keys);
  const place = table.rows.findIndex((row) => rowKey(row, headers, table.keys) === key);
  return place < 0 ? undefined : place;
}
