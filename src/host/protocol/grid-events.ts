/** What a user does in the grid, and what a calculation changes there, reported to the add-in as Excel's events. */
import { formatCells, intersect, parseCells } from "../workbook/address";
import type { Book } from "../workbook/book";
import { EVENT, WORKBOOK } from "../workbook/event-hub";

export function forwardGridEvents(book: Book, onSelection: () => void): () => void {
  const { grid, events } = book;
  let active = grid.activeSheet();
  const stops = [
    grid.onChanged(({ range, byPerson }) => {
      const { sheet } = range;
      if (!byPerson) {
        events.raise(EVENT.sheetCalculated, [sheet, WORKBOOK], { worksheetId: sheet, address: formatCells(range) });
        return;
      }
      const payload = {
        changeType: "RangeEdited",
        shiftDirection: "None",
        source: "Local",
        triggerSource: "Unknown",
        worksheetId: sheet,
        address: formatCells(range),
      };
      events.raise(EVENT.sheetChanged, [sheet, WORKBOOK], payload);
      for (const table of grid.tables()) {
        const cells = parseCells(table.range);
        if (table.sheet !== sheet || !cells || !intersect({ sheet, ...cells }, range)) continue;
        const tableId = book.tableIds.idOf(table.name);
        events.raise(EVENT.tableChanged, [tableId, sheet, WORKBOOK], { ...payload, tableId });
      }
    }),
    grid.onSelected((range) => {
      events.raise(EVENT.sheetSelectionChanged, [range.sheet, WORKBOOK], {
        worksheetId: range.sheet,
        address: formatCells(range),
      });
      onSelection();
    }),
    grid.onActivated((sheet) => {
      if (sheet === active) return;
      events.raise(EVENT.sheetDeactivated, [active, WORKBOOK], { worksheetId: active });
      active = sheet;
      events.raise(EVENT.sheetActivated, [sheet, WORKBOOK], { worksheetId: sheet });
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
