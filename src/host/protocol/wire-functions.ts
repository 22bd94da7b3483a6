/** Calls the add-in's functions as Excel does, by messages over the wire; for tests that compare this path with the direct one. */
import type { CellErrorWithMessage, GridFunctionResult } from "../workbook/grid";
import { wireError } from "./function-errors";
import { functionResult } from "./function-results";
import { CATEGORY, type NoticeEntry } from "./wire";

const INVOKE = 1000;
const CANCEL = 1001;
const CANCELABLE = 1;
const STREAMING = 2;
const ALLOW_ERRORS = 4;

export interface WireOptions {
  streaming?: boolean;
  cancelable?: boolean;
  allowErrors?: boolean;
  /** The calling cell. */
  address?: string;
  onResult?: (result: GridFunctionResult) => void;
}

export class WireFunctions {
  readonly ready: Promise<void>;
  private markReady: () => void = () => undefined;
  private readonly waiting = new Map<number, (result: GridFunctionResult) => void>();
  private next = 1;

  constructor(private readonly notify: (entries: NoticeEntry[]) => void) {
    this.ready = new Promise((resolve) => (this.markReady = resolve));
  }

  reportReady(): void {
    this.markReady();
  }

  async invoke(name: string, args: readonly unknown[], options: WireOptions = {}): Promise<GridFunctionResult> {
    return this.start(name, args, options).result;
  }

  /** A call that can be cancelled, or that streams its results to `onResult`. */
  start(
    name: string,
    args: readonly unknown[],
    options: WireOptions = {},
  ): { result: Promise<GridFunctionResult>; cancel(): void } {
    const id = this.next++;
    const flags =
      (options.cancelable ? CANCELABLE : 0) |
      (options.streaming ? STREAMING : 0) |
      (options.allowErrors ? ALLOW_ERRORS : 0);
    const result = new Promise<GridFunctionResult>((resolve) => {
      this.waiting.set(id, (value) => {
        options.onResult?.(value);
        resolve(value);
        if (!options.streaming) this.waiting.delete(id);
      });
    });
    void this.ready.then(() =>
      this.notify([
        entry(INVOKE, [
          id,
          name,
          args.map((argument) => encode(argument ?? null)),
          options.address ?? "Sheet1!A1",
          flags,
        ]),
      ]),
    );
    return {
      result,
      cancel: () => {
        this.waiting.delete(id);
        this.notify([entry(CANCEL, { invocationId: id })]);
      },
    };
  }

  /** Each result is [id, succeeded, value or message, code]. */
  accept(results: unknown[][]): void {
    for (const [id, succeeded, value, code] of results)
      this.waiting.get(Number(id))?.(succeeded ? functionResult(value) : wireError(code, value));
  }
}

const entry = (messageType: number, message: unknown): NoticeEntry => ({
  messageCategory: CATEGORY.customFunction,
  messageType,
  targetId: "",
  message,
});

/** An error as an argument is an object that office.js turns into a CustomFunctions.Error. */
function encode(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map((part: unknown) => encode(part));
  if (typeof argument === "object" && argument !== null && "error" in argument)
    return { type: "CustomFunctionError", code: (argument as CellErrorWithMessage).error };
  return argument;
}
