/** The cell that is selected, and word when another is. */
import type { CellAddress } from "../../../formula/values";
import { runInExcel } from "../../../sheets/run-in-excel";

/** In one exchange. */
export function selectedCell(): Promise<CellAddress> {
  return runInExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex,worksheet/name");
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });
}

/** The function that it returns stops it. Without events the tab goes by what is selected when it is opened. */
export function watchSelection(changed: () => void): () => void {
  const notify = () => {
    changed();
    return Promise.resolve();
  };
  const registered = runInExcel(async (context) => {
    const handlers = [
      context.workbook.worksheets.onSelectionChanged.add(notify),
      context.workbook.worksheets.onActivated.add(notify),
    ];
    await context.sync();
    return handlers;
  }).catch(() => []);
  return () => {
    void registered.then((handlers) => {
      const [first] = handlers;
      if (!first) return;
      return runInExcel(async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      }, first.context).catch(() => undefined);
    });
  };
}
