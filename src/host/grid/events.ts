/** Tells listeners what changed, and whether a user or a calculation changed it. */
import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  IRange,
  Nullable,
} from "@univerjs/core";
import type {
  IRemoveRowsMutationParams,
  ISetRangeValuesMutationParams,
  ISetSelectionsOperationParams,
  ISetWorksheetActiveOperationParams,
} from "@univerjs/sheets";
import type { GridRange } from "../workbook/grid";
import { type Engine, fromEngine } from "./engine";

type Changed = (change: { range: GridRange; byPerson: boolean }) => void;
type Selected = (range: GridRange) => void;
type Activated = (sheet: string) => void;

export class Events {
  private readonly changed = new Set<Changed>();
  private readonly selected = new Set<Selected>();
  private readonly activated = new Set<Activated>();

  constructor(private readonly engine: Engine) {
    engine.commands.onCommandExecuted((command, options) => this.onCommand(command, options));
  }

  onChanged(listener: Changed): () => void {
    return subscribe(this.changed, listener);
  }

  onSelected(listener: Selected): () => void {
    return subscribe(this.selected, listener);
  }

  onActivated(listener: Activated): () => void {
    return subscribe(this.activated, listener);
  }

  dispose(): void {
    for (const listeners of [this.changed, this.selected, this.activated]) listeners.clear();
  }

  private onCommand(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const { sheets } = this.engine.modules;
    switch (command.id) {
      case sheets.SetRangeValuesMutation.id:
        return this.onValues(command.params as ISetRangeValuesMutationParams, options);
      case sheets.InsertRowMutation.id:
      case sheets.RemoveRowMutation.id:
      case sheets.InsertColMutation.id:
      case sheets.RemoveColMutation.id: {
        const { subUnitId, range } = command.params as IRemoveRowsMutationParams;
        if (!this.engine.busy) this.tell(subUnitId, range, true);
        return;
      }
      case sheets.SetSelectionsOperation.id: {
        const { subUnitId, selections } = command.params as ISetSelectionsOperationParams;
        const range = selections[0]?.range;
        if (range) for (const listener of this.selected) listener(fromEngine(subUnitId, range));
        return;
      }
      case sheets.SetWorksheetActiveOperation.id:
        for (const listener of this.activated)
          listener((command.params as ISetWorksheetActiveOperationParams).subUnitId);
    }
  }

  private onValues(
    { subUnitId, cellValue, trigger }: ISetRangeValuesMutationParams,
    options?: IExecutionOptions,
  ): void {
    const calculated = options?.["applyFormulaCalculationResult"] === true;
    if (
      !calculated &&
      (this.engine.busy || options?.onlyLocal || trigger === this.engine.modules.sheets.SetStyleCommand.id)
    )
      return;
    const range = bounds(cellValue ?? {});
    if (range) this.tell(subUnitId, range, !calculated);
  }

  private tell(sheet: string, range: IRange, byPerson: boolean): void {
    for (const listener of this.changed) listener({ range: fromEngine(sheet, range), byPerson });
  }
}

function bounds(cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>): IRange | undefined {
  const rows = Object.keys(cells).map(Number);
  const columns = rows.flatMap((row) => Object.keys(cells[row] ?? {}).map(Number));
  if (columns.length === 0) return undefined;
  const least = (numbers: number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (numbers: number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  return { startRow: least(rows), endRow: most(rows), startColumn: least(columns), endColumn: most(columns) };
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
