/** Streaming functions in the grid: a cell keeps the latest result of its stream and is calculated again when a newer one comes. */
import type { Grid, GridFunctionResult, GridRange } from "../workbook/grid";

export interface Caller {
  sheet: string;
  row: number;
  column: number;
}

/** What a streaming function is handed as its last argument, as Excel hands it over. */
export interface StreamingInvocation {
  functionName: string;
  setResult(value: unknown): void;
  onCanceled(): void;
}

export interface StreamCells {
  formula(caller: Caller): string | undefined;
  /** Calculates the cell once more. */
  refresh(caller: Caller): void;
}

interface Stream {
  caller: Caller;
  formula: string | undefined;
  latest: GridFunctionResult;
  invocation: StreamingInvocation;
}

export class DirectStreams {
  private readonly streams = new Map<string, Stream>();

  constructor(private readonly cells: StreamCells) {}

  /** The latest result for these arguments; starts the stream where it does not run yet and ends those of the cell's earlier formulas. */
  result(
    functionName: string,
    args: unknown[],
    caller: Caller,
    start: (invocation: StreamingInvocation) => void,
    convert: (value: unknown) => GridFunctionResult,
  ): GridFunctionResult {
    const key = JSON.stringify([caller.sheet, caller.row, caller.column, functionName, args]);
    const running = this.streams.get(key);
    if (running) return running.latest;
    const formula = this.cells.formula(caller);
    this.end((stream) => sameCell(stream.caller, caller) && stream.formula !== formula);
    let starting = true;
    const stream: Stream = {
      caller,
      formula,
      latest: { error: "#N/A", message: `${functionName} has not given a result yet.` },
      invocation: {
        functionName,
        setResult: (value) => {
          if (this.streams.get(key) !== stream) return;
          stream.latest = convert(value);
          if (starting) return;
          if (this.cells.formula(caller) === formula) this.cells.refresh(caller);
          else this.end((each) => each === stream);
        },
        onCanceled: () => undefined,
      },
    };
    this.streams.set(key, stream);
    start(stream.invocation);
    starting = false;
    return stream.latest;
  }

  /** Ends every stream, as when the workbook is closed. */
  close(): void {
    this.end(() => true);
  }

  private end(chosen: (stream: Stream) => boolean): void {
    for (const [key, stream] of this.streams) {
      if (!chosen(stream)) continue;
      this.streams.delete(key);
      stream.invocation.onCanceled();
    }
  }
}

const sameCell = (one: Caller, other: Caller): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.column === other.column;

const oneCell = ({ sheet, row, column }: Caller): GridRange => ({ sheet, row, column, rows: 1, columns: 1 });

/** The streams of a grid's cells: one that has a newer result is calculated again. */
export const gridStreams = (grid: Grid): DirectStreams =>
  new DirectStreams({
    formula: (caller) => grid.read(oneCell(caller))[0]?.[0]?.formula,
    refresh: (caller) => grid.refresh([caller]),
  });
