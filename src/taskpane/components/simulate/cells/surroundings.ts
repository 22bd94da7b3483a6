/**
 * What Parley's functions expect of the page that they are called in, for a thread that has none: the class of their errors, as
 * Excel's runtime has it. Imported before the functions.
 */

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

Object.assign(globalThis, { CustomFunctions: { Error: FunctionError, ErrorCode } });

/** Functions answer in the language of Excel's window. */
export function speak(displayLanguage: string): void {
  Object.assign(globalThis, { Office: { context: { displayLanguage } } });
}
