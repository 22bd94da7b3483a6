/** Decides when the engine calculates: soon after a change, never while held, and one calculation at a time. */
import type { ICommandInfo, IExecutionOptions, IUnitRange } from "@univerjs/core";
import type {
  IActiveDirtyManagerService,
  IFormulaDirtyData,
  ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Engine } from "./engine";

type Conversion = Exclude<ReturnType<IActiveDirtyManagerService["get"]>, void | null | undefined>;
type Dirty = ReturnType<Conversion["getDirtyData"]>;

/** Long enough to gather the changes of one batch, too short for a user to notice. */
const GATHER_MILLISECONDS = 5;

export class Calculation {
  /** Counts calculations, so that what a function said in an earlier one can be distinguished from the latest. */
  count = 0;
  private readonly conversions: Map<string, Conversion>;
  private pending: Dirty[] = [];
  private running = false;
  private held = false;
  private muted = false;
  /** What began while muted may end later: the engine tells its formulas of each table by a command that it waits for. */
  private readonly mutedCommands = new WeakSet<object>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: (() => void)[] = [];
  private spills = new Map<string, IUnitRange>();
  private readonly model;

  constructor(private readonly engine: Engine) {
    this.model = engine.injector.get(engine.modules.formula.FormulaDataModel);
    const manager = engine.injector.get(engine.modules.formula.IActiveDirtyManagerService);
    this.conversions = manager.getDirtyConversionMap();
    // The engine's own trigger calculates 100 ms after every change and cannot be held, so nothing is ever reported dirty to it.
    manager.get = () => undefined;
    engine.commands.beforeCommandExecuted((command) => {
      if (this.muted) this.mutedCommands.add(command);
    });
    engine.commands.onCommandExecuted((command, options) => this.onCommand(command, options));
  }

  hold(held: boolean): void {
    this.held = held;
    if (!held && this.pending.length > 0) this.schedule();
  }

  /** Runs `change` without its making anything dirty: cached values stay as they are. */
  mute<Result>(change: () => Result): Result {
    this.muted = true;
    try {
      return change();
    } finally {
      this.muted = false;
    }
  }

  /** Formulas that contain the text mean something else now: they are read again, and the next calculation is of every formula. */
  reparse(text: string): void {
    this.forgetFormulas(text);
    if (this.muted) return;
    this.pending.push({ forceCalculation: true });
    if (!this.held) this.schedule();
  }

  /** Another workbook: what was known of the last one's formulas, which may have the same text in the same place, means nothing. */
  forgetWorkbook(): void {
    this.forgetPending();
    this.spills.clear();
    this.forgetFormulas();
    this.engine.injector.get(this.engine.modules.formula.IDependencyManagerService).reset();
  }

  /** Formulas are read again when they are next needed. Long ones are remembered by a digest, so only without a text are all forgotten. */
  forgetFormulas(text = ""): void {
    const { IFunctionService, LexerTreeBuilder } = this.engine.modules.formula;
    this.engine.injector.get(IFunctionService).deleteFormulaAstCacheKey(text);
    // Its disposal empties the cache of parsed formulas and does nothing else that lasts.
    this.engine.injector.get(LexerTreeBuilder).dispose();
  }

  private forgetPending(): void {
    clearTimeout(this.timer);
    this.pending = [];
  }

  calculate(all: boolean): Promise<void> {
    if (all) this.pending.push({ forceCalculation: true });
    if (this.pending.length === 0 && !this.running) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (!this.running) this.start();
    });
  }

  dispose(): void {
    this.forgetPending();
    this.muted = true;
  }

  private onCommand(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const { formula, sheets } = this.engine.modules;
    if (command.id === formula.SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      // Results are applied in listeners that run after this one.
      if (functionsExecutedState !== undefined && this.running) setTimeout(() => this.finish(), 0);
      return;
    }
    // The results of a calculation that loses a sheet on its way are lost with it, those of the other sheets too.
    if (command.id === sheets.RemoveSheetMutation.id && this.running && !this.muted)
      this.pending.push({ forceCalculation: true });
    const conversion = this.muted || this.mutedCommands.has(command) ? undefined : this.conversions.get(command.id);
    if (!conversion) return;
    if (command.id === sheets.SetRangeValuesMutation.id) {
      const { trigger } = command.params as ISetRangeValuesMutationParams;
      const onlyLooks = [
        sheets.SetStyleCommand.id,
        sheets.SetBorderCommand.id,
        sheets.ClearSelectionFormatCommand.id,
      ].includes(trigger ?? "");
      if (options?.onlyLocal || onlyLooks) return;
    }
    this.pending.push(conversion.getDirtyData(command));
    if (!this.held) this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.running && !this.held && this.pending.length > 0) this.start();
    }, GATHER_MILLISECONDS);
  }

  private start(): void {
    clearTimeout(this.timer);
    const dirty = mergeDirty(this.pending);
    this.pending = [];
    this.readAnew(dirty);
    if (this.spills.size === 0) this.spills = this.spillRanges();
    this.running = true;
    this.count++;
    void this.engine.commands.executeCommand(this.engine.modules.formula.SetFormulaCalculationStartMutation.id, dirty, {
      onlyLocal: true,
    });
  }

  /**
   * The engine parses each formula that names a changed table or name again for every look at it, and remembers it no
   * further: here all are forgotten once instead, and read when they are needed.
   */
  private readAnew(dirty: IFormulaDirtyData): void {
    const isAnew = [dirty.dirtySuperTableMap, dirty.dirtyDefinedNameMap].some(
      (map) => Object.keys(map ?? {}).length > 0,
    );
    if (isAnew) this.forgetFormulas();
    // Which formulas follow a table is known from its cells.
    dirty.dirtySuperTableMap = {};
    if (dirty.forceCalculation) dirty.dirtyDefinedNameMap = {};
  }

  private finish(): void {
    if (!this.running) return;
    this.running = false;
    const left = this.leftBySpills();
    if (left.length > 0) this.pending.push({ dirtyRanges: left });
    if (this.pending.length > 0 && (!this.held || this.waiting.length > 0)) {
      this.start();
      return;
    }
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  /** Where a spill became smaller: formulas that read what it left were calculated with the old values. */
  private leftBySpills(): IUnitRange[] {
    const before = this.spills;
    this.spills = this.spillRanges();
    return [...before].flatMap(([key, old]) => {
      const now = this.spills.get(key);
      return now && contains(now.range, old.range) ? [] : [old];
    });
  }

  private spillRanges(): Map<string, IUnitRange> {
    const found = new Map<string, IUnitRange>();
    for (const [unitId, sheets] of Object.entries(this.model.getArrayFormulaRange())) {
      for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
        for (const [row, line] of Object.entries(rows ?? {})) {
          for (const [column, range] of Object.entries<IUnitRange["range"] | null>(line ?? {}))
            if (range) found.set(`${sheetId} ${row} ${column}`, { unitId, sheetId, range });
        }
      }
    }
    return found;
  }
}

const contains = (outer: IUnitRange["range"], inner: IUnitRange["range"]): boolean =>
  outer.endRow >= inner.endRow && outer.endColumn >= inner.endColumn;

function mergeDirty(all: readonly Dirty[]): IFormulaDirtyData {
  const merged: IFormulaDirtyData = {
    forceCalculation: all.some((dirty) => dirty.forceCalculation),
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
  const seen = new Set<string>();
  for (const dirty of all) {
    for (const range of dirty.dirtyRanges ?? []) {
      const { startRow, endRow, startColumn, endColumn } = range.range;
      const key = `${range.unitId} ${range.sheetId} ${startRow} ${endRow} ${startColumn} ${endColumn}`;
      if (!seen.has(key)) merged.dirtyRanges.push(range);
      seen.add(key);
    }
    for (const part of [
      "dirtyNameMap",
      "dirtyDefinedNameMap",
      "dirtySuperTableMap",
      "dirtyUnitFeatureMap",
      "dirtyUnitOtherFormulaMap",
      "clearDependencyTreeCache",
    ] as const) {
      mergeInto(merged[part] as Tree, (dirty[part] ?? {}) as Tree);
    }
  }
  return merged;
}

interface Tree {
  [key: string]: unknown;
}

function mergeInto(target: Tree, source: Tree): void {
  for (const [key, value] of Object.entries(source)) {
    const known = target[key];
    if (known && typeof known === "object" && value && typeof value === "object")
      mergeInto(known as Tree, value as Tree);
    else target[key] = value && typeof value === "object" && !Array.isArray(value) ? { ...value } : value;
  }
}
