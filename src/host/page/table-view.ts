/** The sheet as a plain HTML table, for people who cannot use the drawn grid. */
import { columnName, formatCells } from "../workbook/address";
import type { ChartStore } from "../workbook/chart-store";
import type { Grid } from "../workbook/grid";
import { element } from "./elements";
import type { PageText } from "./text";

const MOST_ROWS = 1_000;
const MOST_COLUMNS = 60;

export function drawTable(place: HTMLElement, grid: Grid, charts: ChartStore | undefined, text: PageText): void {
  const id = grid.activeSheet();
  const name = grid.sheets().find((sheet) => sheet.id === id)?.name ?? "";
  const used = grid.usedRange(id, true);
  if (!used) {
    place.replaceChildren(element("p", {}, `${name}: ${text.sheetIsEmpty}`));
    return;
  }
  const shown = { ...used, rows: Math.min(used.rows, MOST_ROWS), columns: Math.min(used.columns, MOST_COLUMNS) };
  const cells = grid.read(shown);
  const head = element(
    "tr",
    {},
    element("td"),
    ...cells[0]!.map((_cell, c) => element("th", { scope: "col" }, columnName(shown.column + c))),
  );
  const rows = cells.map((line, r) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, String(shown.row + r + 1)),
      ...line.map((cell, c) => {
        const reason = grid.errorMessage(id, shown.row + r, shown.column + c);
        return element(
          "td",
          typeof cell.value === "number" ? { class: "number" } : {},
          reason === undefined ? cell.text : `${cell.text} (${reason})`,
        );
      }),
    ),
  );
  const cut = shown.rows < used.rows || shown.columns < used.columns;
  place.replaceChildren(
    element(
      "table",
      {},
      element("caption", {}, text.tableCaption(name, formatCells(used))),
      element("thead", {}, head),
      element("tbody", {}, ...rows),
    ),
    ...(cut ? [element("p", {}, text.tableCut(MOST_ROWS, MOST_COLUMNS))] : []),
    ...(charts?.of(id) ?? []).map(({ chart }) =>
      element("p", {}, text.chart(chart.title ?? text.untitledChart, chart.kind)),
    ),
  );
}
