/**
 * Custom functions that are answered after the calculation that called them, in waves, as Excel answers them: until then
 * a cell shows its previous value or #BUSY!, and what depends on it is calculated again with the answer.
 */
import type { ExcelModes } from "../excel-modes";
import type { Grid, GridFunction, GridFunctionResult } from "../workbook/grid";
import { shiftRange, type Shift } from "../workbook/shift";
import type { Caller } from "./direct-streams";

interface Call {
  /** Which of its cell's calls it is, in the order of evaluation. */
  index: number;
  answer: (() => GridFunctionResult) | undefined;
  result: GridFunctionResult | undefined;
}

interface CallingCell {
  caller: Caller;
  calls: Map<string, Call>;
  outstanding: number;
}

/** What the custom functions of the last recalculation were handed. */
export interface Recalculation {
  calls: number;
  waves: number;
  argumentBytes: number;
  byFunction: Map<string, { calls: number; argumentBytes: number }>;
}

const nothingYet = (): Recalculation => ({ calls: 0, waves: 0, argumentBytes: 0, byFunction: new Map() });

const placeOf = ({ sheet, row, column }: Caller): string => `${sheet}:${row}:${column}`;
const BUSY: GridFunctionResult = { error: "#BUSY!" };
const tooMuch = (bytes: number, limit: number): GridFunctionResult => ({
  error: "#VALUE!",
  message: `The arguments of this recalculation are ${bytes} bytes so far; Excel hands over ${limit}.`,
});

export class LateAnswers {
  private cells = new Map<string, CallingCell>();
  /** What the calls of each cell gave when the workbook was last at rest, in their order. */
  private readonly previous = new Map<string, GridFunctionResult[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: (() => void)[] = [];
  private delivering = false;
  private atRest = true;
  private closed = false;
  recalculation = nothingYet();

  constructor(
    private readonly grid: Pick<Grid, "refresh" | "calculate">,
    private readonly modes: ExcelModes,
  ) {}

  /** Whether some cell still waits for an answer. */
  get busy(): boolean {
    return !this.atRest;
  }

  /** The same function, answered later. */
  late(definition: GridFunction): GridFunction {
    return {
      ...definition,
      call: (args, caller) => this.call(definition, args, caller),
    };
  }

  /** Resolves when every cell has its answer. */
  async settled(): Promise<void> {
    if (!this.atRest) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Cells moved: those that wait move with them. */
  shifted(shift: Shift): void {
    const moved = [...this.cells.values()].flatMap((cell) => {
      const range = shiftRange({ ...cell.caller, rows: 1, columns: 1 }, shift);
      return range ? [{ ...cell, caller: { sheet: range.sheet, row: range.row, column: range.column } }] : [];
    });
    this.cells = new Map(moved.map((cell) => [placeOf(cell.caller), cell]));
  }

  /** Another workbook is opened: nothing of this one is waited for, and none of its results is shown in that one. */
  forget(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.cells = new Map();
    this.previous.clear();
    this.rest();
  }

  close(): void {
    clearTimeout(this.timer);
    this.closed = true;
    this.rest();
  }

  private call(definition: GridFunction, args: unknown[], caller: Caller): GridFunctionResult {
    const text = JSON.stringify(args);
    // Excel does not call what needs a result to come.
    if (text.includes('{"error":"#BUSY!"}')) return BUSY;
    const place = placeOf(caller);
    let cell = this.cells.get(place);
    if (!cell) this.cells.set(place, (cell = { caller: { ...caller }, calls: new Map(), outstanding: 0 }));
    const key = `${definition.name}(${text})`;
    let call = cell.calls.get(key);
    if (!call) {
      call = { index: cell.calls.size, answer: undefined, result: undefined };
      cell.calls.set(key, call);
      this.ask(cell, call, definition, args, text.length);
    }
    return call.result ?? this.meanwhile(place, call);
  }

  private ask(cell: CallingCell, call: Call, definition: GridFunction, args: unknown[], bytes: number): void {
    if (this.atRest) {
      this.atRest = false;
      this.recalculation = nothingYet();
    }
    const { recalculation, modes } = this;
    recalculation.calls++;
    recalculation.argumentBytes += bytes;
    const own = recalculation.byFunction.get(definition.name) ?? { calls: 0, argumentBytes: 0 };
    recalculation.byFunction.set(definition.name, {
      calls: own.calls + 1,
      argumentBytes: own.argumentBytes + bytes,
    });
    const refused = recalculation.argumentBytes > modes.argumentLimit;
    const result = refused ? tooMuch(recalculation.argumentBytes, modes.argumentLimit) : undefined;
    call.answer = () => result ?? definition.call(args, cell.caller);
    cell.outstanding++;
    if (!this.delivering) this.schedule();
  }

  private meanwhile(place: string, call: Call): GridFunctionResult {
    return (this.modes.meanwhile === "previous value" ? this.previous.get(place)?.[call.index] : undefined) ?? BUSY;
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => void this.deliver(), this.modes.answerDelay);
  }

  /** Answers what was asked so far; the cells are calculated again, and what they feed asks again. */
  private async deliver(): Promise<void> {
    this.timer = undefined;
    this.recalculation.waves++;
    const answered: Caller[] = [];
    for (const cell of this.cells.values()) {
      if (cell.outstanding === 0) continue;
      for (const call of cell.calls.values()) {
        if (call.answer) call.result = call.answer();
        call.answer = undefined;
      }
      cell.outstanding = 0;
      answered.push(cell.caller);
    }
    this.delivering = true;
    this.grid.refresh(answered);
    await this.grid.calculate();
    this.delivering = false;
    if (this.closed) return;
    if ([...this.cells.values()].some((cell) => cell.outstanding > 0)) this.schedule();
    else this.rest();
  }

  private rest(): void {
    for (const [place, { calls }] of this.cells)
      this.previous.set(
        place,
        [...calls.values()].map(({ result }) => result ?? BUSY),
      );
    // A later calculation calls again, also with the same arguments.
    this.cells = new Map();
    this.atRest = true;
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
