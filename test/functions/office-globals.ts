/** Stands in for the CustomFunctions object that office.js puts on the page, as far as functions use it. */

export class FunctionError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

/** What each id was associated with. */
export const associated = new Map<string, (...args: unknown[]) => unknown>();

Object.assign(globalThis, {
  CustomFunctions: {
    Error: FunctionError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", invalidNumber: "#NUM!", divisionByZero: "#DIV/0!" },
    associate: (id: string, run: (...args: unknown[]) => unknown) => associated.set(id, run),
  },
});

/** The error that a call ends in; fails where it gives a value. */
export function errorOf(call: () => unknown): FunctionError {
  let value: unknown;
  try {
    value = call();
  } catch (thrown) {
    if (thrown instanceof FunctionError) return thrown;
    throw thrown;
  }
  throw new Error(`no error but ${JSON.stringify(value).slice(0, 200)}`);
}
