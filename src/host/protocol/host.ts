/** The rehearsal host: a simulated Excel that answers Microsoft's unmodified office.js in the pane's window. */
import { MODES, type ExcelModes } from "../excel-modes";
import { Book } from "../workbook/book";
import type { ChartStore } from "../workbook/chart-store";
import type { WorkbookDocument } from "../workbook/document";
import type { Grid, GridFunctionResult } from "../workbook/grid";
import { writeWorkbook } from "../xlsx/write-workbook";
import { Bridge } from "./bridge";
import { Counters } from "./counters";
import { directFunctions, type FunctionsRuntime } from "./direct-functions";
import { type DirectStreams, gridStreams } from "./direct-streams";
import { createDispatcher } from "./dispatcher";
import { captureBook, restoreBook } from "./document-exchange";
import type { FunctionsMetadata } from "./functions-metadata";
import { forwardGridEvents } from "./grid-events";
import { LateAnswers, type Recalculation } from "./late-answers";
import { Members } from "./members";
import { DEFAULT_SETS, SPILLING_SETS, type RequirementSets } from "./requirement-sets";
import { Services } from "./services";
import { NATIVE_EVENT, type OfficeTheme, Shim } from "./shim";
import { WireFunctions, type WireOptions } from "./wire-functions";
import { CATEGORY } from "./wire";

export interface HostOptions {
  grid: Grid;
  /** The pane's window, before office.js loads in it. */
  window: Window;
  /** "en-US", "ko-KR" */
  locale: string;
  /** Office's colours; light where nothing else is said. */
  theme?: OfficeTheme;
  /** Declared requirement sets, where they are others than the add-in needs at least. office.js knows ExcelApi up to 1.15. */
  sets?: RequirementSets;
  /** Namespace of the custom functions, as the manifest names it. */
  namespace?: string;
  /** The workbook's file name. */
  name?: string;
  /** Where it is as slow and as strict as Excel; instant where nothing is said. */
  modes?: ExcelModes;
}

/** What office.js adds to the pane's window. */
interface PaneWindow {
  CustomFunctions?: FunctionsRuntime;
  Office?: { actions?: { _association: { mappings: Record<string, ((argument: unknown) => unknown) | undefined> } } };
}

const VISIBILITY_CHANGED = 65_539;

export class Host {
  readonly counters: Counters;
  readonly bridge: Bridge;
  readonly services: Services;
  /** Resolves when the add-in's actions can be called. */
  readonly actionsReady: Promise<void>;
  private readonly book: Book;
  private readonly shim: Shim;
  private readonly functions: WireFunctions;
  private readonly streams: DirectStreams;
  private readonly late: LateAnswers;
  private readonly modes: ExcelModes;
  private readonly commands = new Map<string, (status: number) => void>();
  private readonly stopEvents: () => void;
  private passthrough: WorkbookDocument["passthrough"] = new Map();
  private nextCommand = 1;
  private visibility: ((visible: boolean) => void) | undefined;

  constructor(private readonly options: HostOptions) {
    const { grid, window, locale, theme = "light", sets = DEFAULT_SETS, name = "Book1.xlsx" } = options;
    this.modes = options.modes ?? MODES.instant;
    this.book = new Book(grid, { locale, name, modes: this.modes });
    this.counters = new Counters((key) => this.book.findSheet(key)?.name ?? key);
    this.streams = gridStreams(grid);
    this.late = new LateAnswers(grid, this.modes);
    this.book.calculationState = () => calculationState(this.modes, this.late.busy);
    this.book.onShifted = (shift) => this.late.shifted(shift);
    this.functions = new WireFunctions((entries) => this.bridge.notify(entries));
    let actionsReady = (): void => undefined;
    this.actionsReady = new Promise((resolve) => (actionsReady = resolve));
    this.services = new Services({
      onActionsReady: actionsReady,
      onFunctionsReady: () => this.functions.reportReady(),
      onInvocationResults: (results) => this.functions.accept(results),
      onVisibility: (visible) => {
        this.visibility?.(visible);
        this.raise(VISIBILITY_CHANGED, "", { visibility: visible ? "Visible" : "Hidden" });
      },
    });
    const told = { ...SPILLING_SETS, ...options.sets };
    this.bridge = new Bridge(createDispatcher(this.book, new Members(sets, told), this.services), this.counters);
    this.book.events.sink = (type, target, payload) => this.raise(type, target, payload);
    this.shim = new Shim({
      window,
      bridge: this.bridge,
      locale,
      theme,
      sets: told,
      documentUrl: name,
      settings: { read: () => this.book.settings, write: (settings) => void (this.book.settings = settings) },
      writeFile: async () => {
        await this.book.finish();
        return writeWorkbook(this.capture());
      },
      onCommandCompleted: (id, status) => this.commands.get(id)?.(status),
    });
    this.stopEvents = forwardGridEvents(this.book, () => this.shim.raise(NATIVE_EVENT.documentSelectionChanged, []));
  }

  get grid(): Grid {
    return this.options.grid;
  }

  /** The charts, to be drawn. */
  get charts(): ChartStore {
    return this.book.charts;
  }

  /** What Excel's own Undo could take back now, the last one first. */
  get undoable(): readonly string[] {
    return this.book.undo.steps;
  }

  private get pane(): PaneWindow {
    return this.options.window as unknown as PaneWindow;
  }

  /** `Office.addin.showAsTaskpane` and `hide` reach the page here. */
  onVisibility(listener: (visible: boolean) => void): void {
    this.visibility = listener;
  }

  /** `Excel.createWorkbook` reaches the page here: the new workbook, as a file. */
  onNewWorkbook(listener: (file: Uint8Array) => void): void {
    this.book.openWorkbook = listener;
  }

  capture(): WorkbookDocument {
    return captureBook(this.book, this.passthrough);
  }

  restore(document: WorkbookDocument): void {
    this.late.forget();
    restoreBook(this.book, document);
    this.book.undo.steps.length = 0;
    this.passthrough = document.passthrough;
  }

  /**
   * Calls a handler that the add-in registered with Office.actions.associate and gives back what it resolves to.
   * office.js drops a handler's result, so the handler is called where office.js keeps it.
   */
  async runAction(name: string, argument: string): Promise<unknown> {
    await this.actionsReady;
    const handler = this.pane.Office?.actions?._association.mappings[name.toUpperCase()];
    if (!handler)
      throw new Error(`The add-in has no action ${name}: associate it with Office.actions.associate("${name}", …).`);
    return handler(argument);
  }

  /** Presses a ribbon button of type ExecuteFunction; resolves when the handler calls event.completed(). */
  async runCommand(name: string): Promise<void> {
    await this.actionsReady;
    await this.shim.listening(NATIVE_EVENT.appCommandInvoked);
    const id = `command-${this.nextCommand++}`;
    const status = await new Promise<number>((resolve) => {
      this.commands.set(id, resolve);
      this.shim.raise(NATIVE_EVENT.appCommandInvoked, [id, name, JSON.stringify({ source: { id: name } })]);
    });
    this.commands.delete(id);
    if (status !== 0)
      throw new Error(`The ribbon command ${name} failed with status ${status}: no function of that name.`);
  }

  /** A custom function by the wire, as Excel calls it. */
  async invoke(name: string, args: readonly unknown[], options?: WireOptions): Promise<GridFunctionResult> {
    return this.functions.invoke(name, args, options);
  }

  /** A call that can be cancelled or streams. */
  startInvocation(name: string, args: readonly unknown[], options: WireOptions): ReturnType<WireFunctions["start"]> {
    return this.functions.start(name, args, options);
  }

  /** Gives the grid's formulas the add-in's functions. */
  connectFunctions(metadata: FunctionsMetadata): void {
    const functions = directFunctions(
      metadata,
      this.options.namespace ?? "PARLEY",
      () => this.pane.CustomFunctions,
      this.streams,
      this.modes.blankCells,
    );
    const answeredLate = this.modes.answerDelay > 0;
    this.grid.registerFunctions(
      answeredLate ? functions.map((each) => (each.streams ? each : this.late.late(each))) : functions,
    );
  }

  /** What the custom functions of the last recalculation were handed, where they are answered later. */
  get recalculation(): Recalculation {
    return this.late.recalculation;
  }

  /** A user opens a cell to type into it, or has done. */
  setCellEdit(open: boolean): void {
    this.bridge.cellEdit.set(open);
  }

  /** Does something of its own before each request of the add-in is answered. */
  set between(deed: Bridge["between"]) {
    this.bridge.between = deed;
  }

  /** Resolves when every request is answered and nothing is left to calculate, not even at a custom function. */
  async settle(): Promise<void> {
    do {
      await this.late.settled();
      await this.bridge.idle();
      await this.book.finish();
    } while (this.late.busy);
  }

  dispose(): void {
    this.streams.close();
    this.late.close();
    this.stopEvents();
    this.bridge.close();
  }

  private raise(messageType: number, targetId: string, payload: Record<string, unknown>): void {
    this.bridge.notify([{ messageCategory: CATEGORY.event, messageType, targetId, message: JSON.stringify(payload) }]);
  }
}

function calculationState({ calculationState: kind }: ExcelModes, busy: boolean): "Done" | "Calculating" | "Pending" {
  if (kind === "stuck") return "Pending";
  return busy && kind === "honest" ? "Calculating" : "Done";
}

export const createHost = (options: HostOptions): Host => new Host(options);
