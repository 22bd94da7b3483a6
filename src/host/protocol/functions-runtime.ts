/** What custom functions need of office.js and nothing else: they register, and say which error a cell shows and why. */
import type { FunctionsRuntime } from "./direct-functions";

/** The codes of office.js, under its names for them. */
const ERROR_CODE = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** As office.js makes it: what the host reads of it are the code, the message and that it is a value of this kind. */
class CustomFunctionError extends Error {
  readonly code: string;
  readonly basicValue: string;

  constructor(code?: string, message?: string) {
    super(message ?? "");
    this.code = code ?? ERROR_CODE.invalidValue;
    this.basicValue = this.code;
  }
}

export interface FunctionsOnly extends FunctionsRuntime {
  Error: typeof CustomFunctionError;
  ErrorCode: typeof ERROR_CODE;
  associate(id: string, implementation: (...args: unknown[]) => unknown): void;
}

export function functionsRuntime(): FunctionsOnly {
  const mappings: FunctionsRuntime["_association"]["mappings"] = {};
  return {
    _association: { mappings },
    Error: CustomFunctionError,
    ErrorCode: ERROR_CODE,
    associate: (id, implementation) => {
      mappings[id.toUpperCase()] = implementation;
    },
  };
}
