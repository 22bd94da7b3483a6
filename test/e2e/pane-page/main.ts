/** The rehearsal page with the grid that draws nothing, for what is asked of the pane alone: drawing sheets takes most of a browser's time. */
import { createHeadlessGrid } from "../../../src/host/headless-grid/headless-grid";
import { Page } from "../../../src/host/page/page";
import { readPreferences } from "../../../src/host/page/preferences";

const grid = createHeadlessGrid();
const nothing = (): void => undefined;
const page = new Page({
  browser: {
    grid,
    drawn: Promise.resolve(),
    // Nobody types into cells that are not to be seen.
    onCellEdit: nothing,
    typed: () => undefined,
    setLocale: nothing,
    setDark: nothing,
    setCellMenu: nothing,
  },
  charts: { follow: nothing },
  rows: { all: nothing },
  onAnyChange: (listener) => grid.onChanged(listener),
  preferences: readPreferences(),
});
Object.assign(globalThis, { rehearsal: page });
void page.start();
