/** The formulas of portable copies, in Excel's own functions, against the functions that they stand in for. */
import fc from "fast-check";
import { callOf, argumentsOf } from "./formula";
import { FunctionError } from "./office-globals";
import { moment, washingtonDay } from "../../src/functions/arguments";
import { catalog } from "../../src/functions/catalog";
import { helpById } from "../../src/functions/catalog/help";
import type { ParleyFunction } from "../../src/functions/define";
import { OMITTED, type Argument } from "../../src/functions/native";
import { columnName } from "../../src/formula/addresses";
import { createEngine } from "../../src/formula/engine";
import { holidayColumns } from "../../src/sharing/portable/holiday-lists";

const engine = createEngine();
engine.addSheet("cells", "Cells");
engine.addSheet("holidays", "Holidays");
holidayColumns([["KR"], ["US"], ["KR", "US"]]).forEach(({ list, cells }, column) => {
  cells.forEach((cell, row) => engine.setValue("holidays", row, column, cell));
  const letter = columnName(column);
  if (list !== undefined) engine.setName({ name: list, formula: `=Holidays!$${letter}$1:$${letter}$${cells.length}` });
});

type Single = number | string | boolean | null;

interface Case {
  title: string;
  definition: ParleyFunction & { native: (args: readonly Argument[]) => { formula: string } | { none: string } };
  given: Single[];
}

/** Examples of functions with a native form, whose arguments are single cells; of ranges the first cell. */
const cases: Case[] = catalog.flatMap((definition) => {
  const { native } = definition;
  if (typeof native !== "function") return [];
  return helpById[definition.id]!.examples.filter(({ formula }) => callOf(formula)?.id === definition.id).map(
    ({ formula }) => {
      const given = argumentsOf(formula);
      return {
        title: formula,
        definition: { ...definition, native },
        given: definition.parameters.map((_, index) => (given[index]?.[0]?.[0] ?? null) as Single),
      };
    },
  );
});

/** The arguments in cells, or written into the formula itself. */
function argumentIn(value: Single, index: number, asText: boolean): Argument {
  if (value === null) return OMITTED;
  const column = String.fromCharCode(65 + index);
  const literal = typeof value === "string" ? `"${value}"` : String(value).toUpperCase();
  const written = asText && !/E|^-?\d*\.\d{12,}/.test(literal) ? literal : `${column}1`;
  return { text: written, value, several: false };
}

function nativeResult({ native }: Case["definition"], given: readonly Single[], asText: boolean): unknown {
  given.forEach((value, index) => engine.setValue("cells", 0, index, value));
  const form = native(given.map((value, index) => argumentIn(value, index, asText)));
  if ("none" in form) return form;
  const value = engine.evaluate(`=${form.formula}`, { sheet: "cells", row: 5, column: 5 });
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

function parleyResult({ run }: ParleyFunction, given: readonly Single[]): unknown {
  try {
    return run(...given.map((value) => (value === null ? null : [[value]])))[0]![0];
  } catch (thrown) {
    if (thrown instanceof FunctionError) return thrown;
    throw thrown;
  }
}

it("there are forms for the arithmetic, the dates and the deals", () => {
  const tried = [...new Set(cases.map(({ definition }) => definition.id))];
  const withForms = catalog.filter(({ native }) => typeof native === "function");
  expect(tried).toEqual(withForms.map(({ id }) => id));
  // None of these may lose its form; a new function needs no line here.
  expect(tried.slice(0, 15)).toEqual([
    "TARIFF_COST",
    "EXEMPTION_SAVINGS",
    "DELAY_COST",
    "DAYS_TO_DEADLINE",
    "CLOCK_TIME",
    "PHASED_RATE",
    "TRADE_EFFECT",
    "TRADE_DIVERSION",
    "INCIDENCE",
    "ZOPA",
    "RUBINSTEIN_SHARE",
    "OPTION_TO_WAIT",
    "EXCHANGE_RATE",
    "PROJECT_NPV",
    "BREAKEVEN_PRICE",
  ]);
});

it.each(cases)("the form gives what $title gives, or says why there is none", ({ definition, given }) => {
  const parley = parleyResult(definition, given);
  for (const asText of [false, true]) {
    const native = nativeResult(definition, given, asText);
    if (typeof native === "object") expect(native).toHaveProperty("none");
    else expectClose(native, parley);
  }
});

it.each(cases)("the form follows other figures in the cells: $title", ({ definition, given }) => {
  if (typeof nativeResult(definition, given, false) === "object") return;
  const other = given.map((value, index) => {
    if (typeof value !== "number") return fc.constant(value);
    const { kind } = definition.parameters[index]!;
    const isDay = kind.wanted === washingtonDay.wanted || kind.wanted === moment.wanted || value > 40_000;
    if (isDay && Number.isInteger(value)) return fc.integer({ min: -60, max: 60 }).map((days) => value + days);
    if (/years|tenor/.test(definition.parameters[index]!.name)) return fc.integer({ min: 1, max: 30 });
    return fc.oneof(
      fc.constant(value),
      fc.double({ min: 0.2, max: 1.8, noNaN: true }).map((factor) => value * factor),
    );
  });
  fc.assert(
    fc.property(fc.tuple(...other), (changed) => {
      const parley = parleyResult(definition, changed);
      // What Parley refuses, Excel's own functions may take: the copy says so.
      if (typeof parley === "number") expectClose(nativeResult(definition, changed, false), parley);
    }),
    { numRuns: 50 },
  );
});

function expectClose(native: unknown, parley: unknown): void {
  expect([typeof native, typeof parley]).toEqual(["number", "number"]);
  const [one, other] = [native as number, parley as number];
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));
}
