/** Why a function gives no value, and how Excel shows it: as an element of an array, or in place of the whole result. */
import { InputError } from "../model/input-error";
import { displayLanguage } from "./language";
import { sentence, type Message, type MessageCode, type MessageValues } from "./messages";

export type CellError = CustomFunctions.Error & Error;

/** Cheaper than an exception: a column with a hundred thousand bad cells has a hundred thousand of these. */
export class Failure<C extends MessageCode = MessageCode> implements Message<C> {
  constructor(
    readonly code: C,
    readonly values: MessageValues[C],
    /** "missing" shows as #N/A: well asked, but not in the data. */
    readonly kind: "bad" | "missing" = "bad",
  ) {}

  /** An element of an array, or what is thrown in place of the whole: the runtime's class is an Error, though its types do not say so. */
  toError(): CellError {
    // Excel shows a message with these two codes only.
    const code =
      this.kind === "missing" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
    return new CustomFunctions.Error(code, sentence(this, displayLanguage())) as CellError;
  }
}

/** Stops the whole formula where there is a failure. */
export function orThrow<T>(value: T | Failure): T {
  if (value instanceof Failure) throw value.toError();
  return value;
}

/** An error of the model as Excel can show it; a result that is no number in a cell is a failure too. */
export function tryRun<R>(run: () => R | Failure): R | Failure {
  try {
    return finite(run());
  } catch (thrown) {
    if (thrown instanceof CustomFunctions.Error) throw thrown as CellError;
    return failureOf(thrown);
  }
}

export function finite<R>(result: R | Failure): R | Failure {
  return typeof result === "number" && !Number.isFinite(result) ? new Failure("overflow", undefined) : result;
}

/** For a number too large for a cell. */
export function finiteRows(rows: unknown[][]): unknown[][] {
  for (const row of rows)
    for (let column = 0; column < row.length; column++) {
      const checked = finite(row[column]);
      if (checked instanceof Failure) row[column] = checked.toError();
    }
  return rows;
}

/**
 * The model's input errors name their argument; anything else is a fault of Parley's, reported as such.
 *
 * @param as the argument that is meant in the cell, where the model knows it by another name
 */
export function failureOf(thrown: unknown, as?: string, kind?: Failure["kind"]): Failure {
  if (thrown instanceof InputError)
    return new Failure("model", { text: { error: thrown, as } }, kind ?? (thrown.missing ? "missing" : "bad"));
  return new Failure("unforeseen", { detail: thrown instanceof Error ? thrown.message : String(thrown) });
}
