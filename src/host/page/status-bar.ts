/** The line under the sheet: the selected cell, why its function failed, and what the page has just done. */
import { formatCells } from "../workbook/address";
import type { Grid, GridRange } from "../workbook/grid";
import { element } from "./elements";

export class StatusBar {
  private message = "";
  private failed = false;
  private selection: GridRange | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly grid: Grid,
  ) {
    grid.onSelected((range) => {
      this.selection = range;
      this.message = "";
      this.draw();
    });
    grid.onChanged(() => this.draw());
  }

  say(message: string, failed = false): void {
    this.message = message;
    this.failed = failed;
    this.draw();
  }

  draw(): void {
    const cell = this.describeCell();
    this.place.classList.toggle("failed", this.failed && this.message !== "");
    this.place.replaceChildren(
      ...(this.message ? [element("span", { class: "status-message" }, this.message)] : []),
      ...cell,
    );
  }

  private describeCell(): HTMLElement[] {
    const range = this.selection;
    if (!range || !this.grid.sheets().some((sheet) => sheet.id === range.sheet)) return [];
    const [[cell]] = this.grid.read({ ...range, rows: 1, columns: 1 }) as [[ReturnType<Grid["read"]>[number][number]]];
    const reason = this.grid.errorMessage(range.sheet, range.row, range.column);
    return [
      element("span", { class: "status-address" }, formatCells(range)),
      element("span", { class: "status-value" }, cell.text),
      ...(reason === undefined ? [] : [element("strong", { class: "status-reason" }, reason)]),
    ];
  }
}
