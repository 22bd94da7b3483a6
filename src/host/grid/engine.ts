/** The spreadsheet engine as the adapter sees it: its modules, its services and the one workbook that it holds. */
import type {
  ICommandService,
  IExecutionOptions,
  Injector,
  IRange,
  IUniverInstanceService,
  Workbook,
  Worksheet,
} from "@univerjs/core";
import type { GridRange } from "../workbook/grid";

/** Passed in and not imported by each file, so that only what starts the engine loads it (`univer-modules.ts`). */
export interface EngineModules {
  core: typeof import("@univerjs/core");
  formula: typeof import("@univerjs/engine-formula");
  sheets: typeof import("@univerjs/sheets");
  sheetsFormula: typeof import("@univerjs/sheets-formula");
  table: typeof import("@univerjs/sheets-table");
  conditional: typeof import("@univerjs/sheets-conditional-formatting");
  dataValidation: typeof import("@univerjs/data-validation");
}

/** Smaller than Excel's sheet, since the engine keeps an account of every row; larger than any range that a function is asked to take. */
export const SHEET_ROWS = 131_072;
export const SHEET_COLUMNS = 702;

export const UNIT = "workbook";

type Run = (id: string, params: object, options?: IExecutionOptions) => boolean;

export class Engine {
  readonly commands: ICommandService;
  readonly instances: IUniverInstanceService;
  private depth = 0;

  constructor(
    readonly modules: EngineModules,
    readonly injector: Injector,
  ) {
    this.commands = injector.get(modules.core.ICommandService);
    this.instances = injector.get(modules.core.IUniverInstanceService);
  }

  get workbook(): Workbook {
    const workbook = this.instances.getUnit<Workbook>(UNIT);
    if (!workbook) throw new Error("The grid holds no workbook.");
    return workbook;
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`The grid has no sheet with the id "${id}".`);
    return sheet;
  }

  /** True while the adapter itself changes the workbook, so that the user's edits can be distinguished from it. */
  get busy(): boolean {
    return this.depth > 0;
  }

  /** Runs one of the engine's commands or mutations at once. */
  readonly run: Run = (id, params, options) => {
    this.depth++;
    try {
      return this.commands.syncExecuteCommand(id, { unitId: UNIT, ...params }, options);
    } finally {
      this.depth--;
    }
  };
}

export const toEngine = (range: Omit<GridRange, "sheet">): IRange => ({
  startRow: range.row,
  endRow: Math.min(range.row + range.rows, SHEET_ROWS) - 1,
  startColumn: range.column,
  endColumn: Math.min(range.column + range.columns, SHEET_COLUMNS) - 1,
});

export const fromEngine = (sheet: string, range: IRange): GridRange => ({
  sheet,
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});
