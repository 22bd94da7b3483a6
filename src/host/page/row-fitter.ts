/** Makes rows as high as their texts, as Excel does automatically: rows without a height of their own. */
import type { BrowserGrid } from "../grid/browser";
import { UNIT } from "../grid/engine";
import { onAnyChange } from "./changes";

/** The engine's own job for it, which runs while the page is idle. */
const FIT_ROWS = "sheet.operation.mark-dirty-row-auto-height";
const MOST_ROWS = 5_000;
const PAUSE_MILLISECONDS = 150;

export class RowFitter {
  private readonly changed = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly browser: BrowserGrid) {
    onAnyChange(browser, (sheet) => {
      if (sheet !== undefined) this.changed.add(sheet);
      this.soon();
    });
    browser.grid.onActivated(() => this.soon());
  }

  /** After a workbook was loaded, whose cells came without a change. */
  all(): void {
    for (const sheet of this.browser.grid.sheets()) this.changed.add(sheet.id);
    this.soon();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.fit(), PAUSE_MILLISECONDS);
  }

  private fit(): void {
    const { grid, api } = this.browser;
    const sheet = grid.activeSheet();
    // Only the sheet that is shown has been measured; the others wait until they are.
    if (!this.changed.delete(sheet)) return;
    const used = grid.usedRange(sheet, true);
    if (!used) return;
    const ranges = [
      {
        startRow: used.row,
        endRow: used.row + Math.min(used.rows, MOST_ROWS) - 1,
        startColumn: used.column,
        endColumn: used.column + used.columns - 1,
      },
    ];
    void api.executeCommand(
      FIT_ROWS,
      { unitId: UNIT, subUnitId: sheet, ranges, id: `fit-${sheet}` },
      { onlyLocal: true },
    );
  }
}
