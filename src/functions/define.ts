/** A function of Parley's as its file in catalog/ defines it, and what Excel calls. */
import type { Language } from "../cases/case";
import type { Parameter } from "./arguments";
import { isBlankRange, isSingle, mapRanges, matrixOf, singleCell, type Matrix, type Values } from "./map-ranges";
import { Failure, finiteRows, orThrow, tryRun } from "./failure";
import type { NativeForm } from "./native";

type Parameters = readonly Parameter<unknown>[];
/** A result as Excel takes it: rows of cells. */
export type Rows = unknown[][];

interface Common<P extends Parameters> {
  /** In cells it is called PARLEY.ID. */
  id: string;
  parameters: P;
  /** Its formula in Excel's own functions, for copies that work without Parley. */
  native?: NativeForm;
  /** Calculated again at every calculation of the workbook. */
  volatile?: true;
}

/** One result for each cell of the ranges that are given. */
interface OfCells<P extends Parameters> extends Common<P> {
  calculate(...values: Values<P>): unknown;
}

/** One result of several rows or columns, or of whole ranges. What it throws or returns as a Failure fails the formula. */
interface OfRanges<P extends Parameters> extends Common<P> {
  calculateTable(...values: Values<P>): Rows | Failure;
}

/** Reads its arguments itself, where what one may be depends on another. */
interface OfArguments<P extends Parameters> extends Common<P> {
  calculateFrom(...given: { [K in keyof P]: unknown }): Rows;
}

/** Gives results while they come in. */
interface OfStream<P extends Parameters> extends Common<P> {
  stream(given: { [K in keyof P]: unknown }, invocation: Invocation): void;
}

export interface Invocation {
  setResult(result: unknown): void;
  onCanceled?: (() => void) | undefined;
}

export interface ParleyFunction<N extends string = string> {
  readonly id: string;
  readonly parameters: readonly Parameter<unknown, N>[];
  /** A range gives one result a cell. */
  readonly mapsRanges: boolean;
  readonly streams: boolean;
  readonly volatile: boolean;
  readonly native: NativeForm | undefined;
  /** What Excel calls: matrices, or null where an argument is left out; of one that streams the invocation follows. */
  run(this: void, ...given: unknown[]): Rows;
}

type Definition<P extends Parameters> = OfCells<P> | OfRanges<P> | OfArguments<P> | OfStream<P>;

export function defineFunction<const P extends Parameters>(
  definition: Definition<P>,
): ParleyFunction<P[number]["name"]> {
  const { id, parameters, native, volatile = false } = definition;
  return {
    id,
    parameters: parameters as readonly Parameter<unknown, P[number]["name"]>[],
    mapsRanges: "calculate" in definition,
    streams: "stream" in definition,
    volatile,
    native,
    run: runner(definition),
  };
}

function runner<P extends Parameters>(definition: Definition<P>): ParleyFunction["run"] {
  const { id, parameters } = definition;
  if ("calculate" in definition)
    return (...given) => mapRanges(parameters, given, (...values) => definition.calculate(...values) as Failure);
  if ("calculateTable" in definition)
    return (...given) => {
      const values = parameters.map((parameter, index) =>
        parameter.takes === "range" ? rangeOf(parameter, given[index]) : singleCell(id, parameter, given[index]),
      );
      return finiteRows(orThrow(tryRun(() => definition.calculateTable(...(values as Values<P>)))));
    };
  if ("calculateFrom" in definition)
    return (...given) => finiteRows(definition.calculateFrom(...(given as { [K in keyof P]: unknown })));
  return (...given) => {
    definition.stream(given as unknown as { [K in keyof P]: unknown }, given[parameters.length] as Invocation);
    return [];
  };
}

/** A range of blank cells is 0s where a blank cell of it counts as 0; else, and as a single cell, it is none. */
function rangeOf(parameter: Parameter<unknown>, given: unknown): Matrix {
  const { name, kind, otherwise } = parameter;
  const matrix = matrixOf(name, given);
  if (otherwise === undefined && (kind.blank === undefined || isSingle(matrix)) && isBlankRange(matrix))
    throw new Failure("empty", { name, wanted: kind.wanted }).toError();
  return matrix;
}

/** What a function's file says of it: in Excel's argument list, the reference and the help page. It stays out of the scripts. */
export interface FunctionHelp<F extends ParleyFunction> extends Record<
  Language,
  HelpTexts<F["parameters"][number]["name"]>
> {
  examples: readonly Example[];
}

export interface HelpTexts<N extends string = string> {
  description: string;
  parameters: Readonly<Record<N, string>>;
  returns: string;
  /** Method and sources. */
  remarks: readonly string[];
}

/** A formula, what it gives as Excel would write it, and a note in each language. */
export interface Example extends Readonly<Record<Language, string>> {
  formula: string;
  gives: string;
}
