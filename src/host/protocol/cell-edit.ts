/**
 * A cell that a user is typing into. Excel takes no request meanwhile: one sent with `delayForCellEdit` waits until the
 * person has done, every other is refused (learn.microsoft.com, "Delay execution while cell is being edited").
 */
import type { BatchAnswer } from "./wire";

/** What office.js adds to a request's flags for `delayForCellEdit`. */
export const DELAY_FOR_CELL_EDIT = 64;

export class CellEdit {
  private isOpen = false;
  /** Resolves at the next change of the two: opened, done. */
  private change = promise();

  /** Resolves when the user has done; undefined where no cell is open. */
  get over(): Promise<void> | undefined {
    return this.isOpen ? this.change.reached : undefined;
  }

  /** Resolves when a cell is opened, at once where one is. */
  get opened(): Promise<void> | undefined {
    return this.isOpen ? undefined : this.change.reached;
  }

  set(open: boolean): void {
    if (open === this.isOpen) return;
    this.isOpen = open;
    const { reach } = this.change;
    this.change = promise();
    reach();
  }
}

function promise(): { reached: Promise<void>; reach: () => void } {
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  return { reached, reach };
}

export const inCellEdit: BatchAnswer = {
  Results: [],
  TraceIds: [],
  Error: {
    Code: "InvalidOperationInCellEditMode",
    Message:
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
    HttpStatusCode: 400,
    ActionIndex: 0,
    Location: "",
  },
};
