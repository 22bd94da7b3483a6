/** Follows a link that a formula makes when it is clicked, as Excel does: to a place in the workbook, or to the web in a window of its own. */
import { parseCells, splitSheet } from "../workbook/address";
import type { Grid, GridRange } from "../workbook/grid";
import type { BrowserGrid } from "../grid/browser";

const LINK = /^=HYPERLINK\("((?:[^"]|"")*)"/i;

export function followLinks({ api, grid }: Pick<BrowserGrid, "api" | "grid">): void {
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const sheet = worksheet.getSheetId();
    const target = linkOf(grid.read({ sheet, row, column, rows: 1, columns: 1 })[0]?.[0]?.formula);
    if (target === undefined) return;
    if (!target.startsWith("#")) {
      if (/^https?:/i.test(target)) window.open(target, "_blank", "noopener");
      return;
    }
    const place = placeOfLink(grid, target.slice(1), sheet);
    if (!place) return;
    grid.activateSheet(place.sheet);
    grid.select(place);
  });
}

/** Where the formula of a cell leads; undefined where it is no link with a written address. */
export function linkOf(formula: string | undefined): string | undefined {
  return LINK.exec(formula ?? "")?.[1]?.replaceAll('""', '"');
}

/** The cells that a link names: "Deal!A1", a workbook name of cells, or a table, without its header. */
export function placeOfLink(
  grid: Pick<Grid, "sheets" | "names" | "tables">,
  target: string,
  from: string,
): GridRange | undefined {
  const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const table = grid.tables().find(({ name }) => same(name, target));
  const area = table && parseCells(table.range);
  if (table && area) return { sheet: table.sheet, ...area, row: area.row + 1, rows: area.rows - 1 };
  const name = grid.names().find((each) => same(each.name, target) && each.sheet === undefined);
  const { sheet, cells } = splitSheet(name ? name.formula.slice(1) : target);
  const owner = sheet === undefined ? from : grid.sheets().find((each) => same(each.name, sheet))?.id;
  const rectangle = parseCells(cells);
  return owner !== undefined && rectangle ? { sheet: owner, ...rectangle } : undefined;
}
