/** How formulas of a person's own name cells of Parley's sheets after a build: under tabs of another language, and where a cell that they name is now. */
import { quoteSheet } from "../formula/addresses";
import { cellsText, rectangleOf, rewriteReferences } from "../formula/rewrite";
import type { CellsReference, NameReference, Token } from "../formula/syntax";
import { headerPlace } from "../files/header-table";
import { fixedAddress } from "./address";
import type { DependentCells } from "./dependent-cells";
import { rowKey } from "./inputs";
import type { Cell, Place, SheetPlan, TablePlan } from "./plan";
import { isFormer, successorOf } from "./sheet-names";
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

/**
 * The formulas as they are to be written once the new sheets have their tabs: those of another language have others, a table or
 * a named cell may have another place, and a cell of a sheet of an earlier version that is nowhere any more is #REF!.
 */
export function withMovedCells(
  { cells, names }: DependentCells,
  ours: readonly OwnedTab[],
  old: OldPlaces,
  plans: readonly SheetPlan[],
): DependentCells {
  const moves = new Moves(ours, old, plans);
  const moved = <Each extends { formula: string }>(each: Each): Each => ({
    ...each,
    formula: rewriteReferences(each.formula, (reference, token) =>
      reference.kind === "table" || reference.sheet === null ? undefined : moves.rewritten(reference, token),
    ),
  });
  return { cells: cells.map(moved), names: names.map(moved) };
}

const sameTab = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

class Moves {
  constructor(
    private readonly ours: readonly OwnedTab[],
    private readonly old: OldPlaces,
    private readonly plans: readonly SheetPlan[],
  ) {}

  /** undefined where the reference stays. */
  rewritten(reference: CellsReference | NameReference, token: Token): string | undefined {
    const sheet = reference.sheet!;
    if (reference.kind === "cells" && reference.unsupported === "workbook") return undefined;
    const rest = token.value.slice(token.value.lastIndexOf("!") + 1);
    if (reference.kind === "cells" && reference.unsupported === "sheets") {
      // From one sheet to another: a cell of all of them, of which only the tabs may change.
      const tabs = sheet.split(":").map((each) => this.tabNow(each) ?? each);
      return tabs.join(":") === sheet ? undefined : `${quoteSheet(tabs.join(":"))}!${rest}`;
    }
    const own = this.ours.find(({ tab }) => sameTab(tab, sheet));
    if (!own) return undefined;
    const now = reference.kind === "cells" ? this.cellsNow(reference, own.tab) : undefined;
    if (now) return now;
    if (isFormer(own.sheet) && reference.kind === "cells") return "#REF!";
    const tab = this.tabNow(sheet);
    return tab === undefined ? undefined : `${quoteSheet(tab)}!${rest}`;
  }

  /** undefined where it is what it was. */
  private tabNow(sheet: string): string | undefined {
    const own = this.ours.find(({ tab }) => sameTab(tab, sheet));
    const tab = own && this.plans.find(({ name }) => name === successorOf(own.sheet))?.tab;
    return tab === undefined || sameTab(tab, sheet) ? undefined : tab;
  }

  /** Where both corners are known, and on one sheet. */
  private cellsNow(reference: CellsReference, sheet: string): string | undefined {
    const { row, column, rows, columns } = rectangleOf(reference);
    const first = this.placeNow(sheet, { row, column });
    const last = this.placeNow(sheet, { row: row + rows - 1, column: column + columns - 1 });
    if (!first || !last || first.sheet !== last.sheet) return undefined;
    if (sameTab(first.sheet, sheet) && first.row === row && first.column === column && last.row === row + rows - 1)
      return undefined;
    if (last.row < first.row || last.column < first.column) return "#REF!";
    const size = { rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
    return cellsText({ ...reference, sheet: first.sheet }, { row: first.row, column: first.column, ...size });
  }

  private placeNow(sheet: string, at: Place): ({ sheet: string } & Place) | undefined {
    const address = fixedAddress(at.row, at.column);
    const written = [sheet, `'${sheet.replaceAll("'", "''")}'`].map((each) => `=${each}!${address}`.toLowerCase());
    const name = this.old.names.find(({ formula }) => written.includes(formula.toLowerCase()))?.name;
    const named = name === undefined ? undefined : namedCells(this.plans).find((each) => each.name === name);
    if (named) return named;
    const before = this.old.tables.find(
      (table) =>
        sameTab(table.sheet, sheet) &&
        at.row >= table.row &&
        at.row <= table.row + table.rows.length &&
        at.column >= table.column &&
        at.column < table.column + table.headers.length,
    );
    const plan = this.plans.find(({ tables }) => tables.some((each) => each.name === before?.name));
    const table = plan?.tables.find((each) => each.name === before?.name);
    if (!before || !plan || !table) return undefined;
    const headers = table.columns.map(({ header }) => header);
    const across = headerPlace(headers, before.headers[at.column - before.column]!);
    const down = at.row === before.row ? -1 : rowNow(table, before, at.row - before.row - 1);
    if (across < 0 || down === undefined) return undefined;
    return { sheet: plan.tab, row: table.row + 1 + down, column: table.column + across };
  }
}

/** The row of the same keys: that at the same place, where several have them. */
function rowNow(table: TablePlan, before: OldPlaces["tables"][number], at: number): number | undefined {
  const headers = table.columns.map(({ header }) => header);
  const key = rowKey(before.rows[at]!, before.headers, table.keys);
  const isIt = (row: Cell[] | undefined): boolean => row !== undefined && rowKey(row, headers, table.keys) === key;
  if (isIt(table.rows[at])) return at;
  const place = table.rows.findIndex(isIt);
  return place < 0 ? undefined : place;
}
