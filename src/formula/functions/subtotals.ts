/** SUBTOTAL and AGGREGATE: functions by number over cells, without rows that are not shown, without other subtotals, without errors. */
import { errorOf, isReference, matrixOf, raise, type Operand, type Reference } from "../operands";
import { FormulaError, type Value } from "../values";
import { inContext, type FunctionContext, type FunctionDefinition, type FunctionTable } from "./define";
import { MATH } from "./math";
import { STATISTICS } from "./statistics";

/** By their numbers, from 1. From 14 on they take a place or a share as well, and arrays in place of cells. */
const BY_NUMBER: readonly string[] = [
  "AVERAGE",
  "COUNT",
  "COUNTA",
  "MAX",
  "MIN",
  "PRODUCT",
  "STDEV.S",
  "STDEV.P",
  "SUM",
  "VAR.S",
  "VAR.P",
  "MEDIAN",
  "MODE.SNGL",
  "LARGE",
  "SMALL",
  "PERCENTILE.INC",
  "QUARTILE.INC",
  "PERCENTILE.EXC",
  "QUARTILE.EXC",
];
const CALLED: FunctionTable = { ...STATISTICS, ...MATH };
const LAST_OF_SUBTOTAL = 11;
const FIRST_WITH_PLACE = 14;

function calculated(
  context: FunctionContext,
  number: number,
  values: readonly Value[],
  place: readonly Operand[] = [],
) {
  const name = BY_NUMBER[number - 1]!;
  // Of no value at all a blank cell says the same.
  const column = values.length === 0 ? [[null]] : values.map((value) => [value]);
  return CALLED[name]!.run(context, [column, ...place]);
}

/** What a reference shows; arrays have no rows to hide and are refused where Excel refuses them. */
const cellsOf = (operand: Operand): Reference =>
  isReference(operand) ? operand : raise(operand instanceof FormulaError ? operand : "#VALUE!");

const readsRows = (definition: FunctionDefinition): FunctionDefinition => ({ ...definition, readsRows: true });

export const SUBTOTALS: FunctionTable = {
  SUBTOTAL: readsRows(
    inContext("nm*m", (context, code, ...operands) => {
      const whole = Math.trunc(code);
      const number = whole > 100 ? whole - 100 : whole;
      if (number < 1 || number > LAST_OF_SUBTOTAL) return errorOf("#VALUE!");
      const leaveOut = { rows: whole > 100 ? "hidden" : "filtered", subtotals: true } as const;
      return calculated(
        context,
        number,
        operands.flatMap((operand) => context.shown(cellsOf(operand), leaveOut)),
      );
    }),
  ),
  AGGREGATE: readsRows(
    inContext("nnm*m", (context, code, option, ...operands) => {
      const [number, choice] = [Math.trunc(code), Math.trunc(option)];
      if (number < 1 || number > BY_NUMBER.length || choice < 0 || choice > 7) return errorOf("#VALUE!");
      const leaveOut = { rows: choice % 2 === 1 ? "hidden" : "none", subtotals: choice < 4 } as const;
      const withPlace = number >= FIRST_WITH_PLACE;
      if (withPlace && operands.length !== 2) return errorOf("#VALUE!");
      const values = operands
        .slice(0, withPlace ? 1 : undefined)
        .flatMap((operand) =>
          withPlace && !isReference(operand) ? matrixOf(operand).flat() : context.shown(cellsOf(operand), leaveOut),
        );
      const withoutErrors = choice === 2 || choice === 3 || choice === 6 || choice === 7;
      const kept = withoutErrors ? values.filter((value) => !(value instanceof FormulaError)) : values;
      return calculated(context, number, kept, withPlace ? [matrixOf(operands[1]!)[0]![0]!] : []);
    }),
  ),
};
