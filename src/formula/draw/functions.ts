/** Calls of functions: those that have a way with columns, and all others one draw at a time. */
import { callOf } from "../calls";
import type { CustomFunctions } from "../custom-functions";
import type { FunctionContext, FunctionDefinition } from "../functions/define";
import { index } from "../functions/places";
import { SPECIAL_FORMS } from "../functions/special-forms";
import { FUNCTIONS } from "../functions/table";
import { errorOf, Lambda, matrixOf, type Operand } from "../operands";
import type { CellAddress } from "../values";
import { FormulaError } from "../values";
import type { Area } from "./area";
import { isColumn, isFixed, isNonNumeric, NonNumeric, type Column, type Lane } from "./column";
import type { LaneCalls } from "./lane-call";
import { attempt } from "./operations";
import { isArea, isLanes, isSame, lanesOf, numericOf, spread, type Lanes, type Traced } from "./operand";
import { DrawRefusal } from "./refusal";
import type { MatchingCells } from "./totals";
import { sumProduct, total, truths, type Parts } from "./totals";

export interface CallScope extends Parts {
  calls: LaneCalls;
  meeting: MatchingCells;
  custom: CustomFunctions;
  context: FunctionContext;
  cell: CellAddress;
  where(): string;
  /** The cells that a text names, for INDIRECT. */
  refer(address: string): Area | undefined;
}

/** They give another value each time. */
const CHANCE = new Set(["RAND", "RANDBETWEEN", "RANDARRAY", "NOW", "TODAY"]);

export function traceFunction(name: string, given: readonly Traced[], scope: CallScope): Traced {
  if (CHANCE.has(name)) throw new DrawRefusal("volatile", scope.where(), name);
  const definition = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!definition)
    return Object.hasOwn(SPECIAL_FORMS, name) ? new NonNumeric(scope.where(), name) : custom(name, given, scope);
  if (given.length < definition.least || given.length > definition.most) return errorOf("#VALUE!");
  const placed = ofPlace(name, definition, given, scope);
  if (placed !== undefined) return placed;
  if (definition.readsRows) return new NonNumeric(scope.where(), name);
  if (given.every(isSame)) return same(definition, given, scope);
  return ofColumns(name, given, scope) ?? eachDraw(name, definition, given, scope);
}

/** What is the same in all draws is worked out as in a cell. */
function same(definition: FunctionDefinition, given: readonly Traced[], scope: CallScope): Traced {
  const call = callOf(definition, given.length);
  return tracedOf(
    attempt(() => call(scope.context, given as readonly Operand[])),
    scope,
  );
}

function tracedOf(operand: Operand, scope: CallScope): Traced {
  if (operand instanceof Lambda) return new NonNumeric(scope.where(), "LAMBDA");
  return operand as Traced;
}

function eachDraw(name: string, definition: FunctionDefinition, given: readonly Traced[], scope: CallScope): Traced {
  const call = callOf(definition, given.length);
  const { context } = scope;
  return scope.calls.make(
    name,
    scope.where(),
    given,
    (column) => scope.choices.settled(column),
    (args) => call(context, args),
  );
}

function custom(name: string, given: readonly Traced[], scope: CallScope): Traced {
  if (!scope.custom.has(name)) throw new DrawRefusal("unknown", scope.where(), name);
  if (scope.custom.isVolatile(name)) throw new DrawRefusal("volatile", scope.where(), name);
  const call = (args: readonly Operand[]): Operand => scope.custom.call(name, args, scope.cell);
  const result = given.every(isSame)
    ? tracedOf(
        attempt(() => call(given as readonly Operand[])),
        scope,
      )
    : scope.calls.make(name, scope.where(), given, (column) => scope.choices.settled(column), call);
  if (result instanceof FormulaError && result.error === "#BUSY!")
    throw new DrawRefusal("streams", scope.where(), name);
  return result;
}

/** Functions of where cells are, and those that take a part of a range: what the other cells hold is not looked at. */
function ofPlace(
  name: string,
  definition: FunctionDefinition,
  given: readonly Traced[],
  scope: CallScope,
): Traced | undefined {
  const [first, ...rest] = given;
  switch (name) {
    case "ROW":
    case "COLUMN":
      if (!isArea(first)) return undefined;
      return name === "ROW"
        ? numbers(first.row, first.shownRows, true)
        : numbers(first.column, first.shownColumns, false);
    case "ROWS":
      return isArea(first) ? first.rows : undefined;
    case "COLUMNS":
      return isArea(first) ? first.columns : undefined;
    case "INDEX":
      return indexed(given);
    case "OFFSET":
      return isArea(first) && rest.every(isSame)
        ? tracedOf(
            attempt(() => callOf(definition, given.length)(scope.context, given as readonly Operand[])),
            scope,
          )
        : new NonNumeric(scope.where(), name);
    case "INDIRECT": {
      const text = lanesOf(first!);
      if (typeof text !== "string" || given.length > 1) return new NonNumeric(scope.where(), name);
      return scope.refer(text) ?? errorOf("#REF!");
    }
    case "XLOOKUP":
      return looked(given, scope);
    case "VLOOKUP":
    case "HLOOKUP":
      return inTable(name === "HLOOKUP", given, scope);
    default:
      return undefined;
  }
}

function numbers(first: number, count: number, vertical: boolean): Traced {
  if (count === 1) return first + 1;
  const all = Array.from({ length: count }, (_, at) => first + at + 1);
  return vertical ? all.map((number) => [number]) : [all];
}

function indexed([from, row, column]: readonly Traced[]): Traced | undefined {
  const single = (traced: Traced | undefined): boolean =>
    traced === undefined || (isSame(traced) && !isLanes(lanesOf(traced)));
  if (!single(row) || !single(column) || !(isArea(from) || isLanes(from))) return undefined;
  return attempt(() => index(from as Operand, row as Operand, column as Operand | undefined)) as Traced;
}

/** The part of a range at a place that is the same in all draws. */
function part(from: Traced, row: number, column: number, rows: number, columns: number): Traced {
  if (isArea(from)) return from.at(row, column, rows, columns) ?? errorOf("#REF!");
  return (from as Lanes).slice(row, row + rows).map((line) => line.slice(column, column + columns));
}

const sizeOf = (from: Traced): { rows: number; columns: number } =>
  isArea(from) ? from : isLanes(from) ? { rows: from.length, columns: from[0]!.length } : { rows: 1, columns: 1 };

function looked([wanted, within, results, missing, ...modes]: readonly Traced[], scope: CallScope): Traced | undefined {
  if (!isSame(wanted!) || !isSame(within!) || !modes.every(isSame) || isLanes(lanesOf(wanted!))) return undefined;
  if (!isArea(results) && !isLanes(results)) return undefined;
  const place = same(FUNCTIONS["XMATCH"]!, [wanted!, within!, ...modes], scope);
  if (place instanceof FormulaError && place.error === "#N/A") return missing === undefined ? place : missing;
  if (typeof place !== "number") return undefined;
  const list = matrixOf(within as Operand);
  const across = list.length === 1 && list[0]!.length > 1;
  const { rows, columns } = sizeOf(results);
  if ((across ? columns : rows) < place) return errorOf("#VALUE!");
  return across ? part(results, 0, place - 1, rows, 1) : part(results, place - 1, 0, 1, columns);
}

function inTable(across: boolean, given: readonly Traced[], scope: CallScope): Traced | undefined {
  const [wanted, table, at] = given as readonly [Traced, Traced, Traced];
  const sorted: Traced = given[3] ?? true;
  const single: readonly Traced[] = [wanted, at, sorted];
  const plain = single.every((each) => isSame(each) && !isLanes(lanesOf(each)));
  if (!plain || !isArea(table)) return undefined;
  const { rows, columns } = table;
  const keys = across ? table.at(0, 0, 1, columns) : table.at(0, 0, rows, 1);
  const place = numericOf(lanesOf(at) as Lane);
  const inOrder = numericOf(lanesOf(sorted) as Lane);
  if (!keys?.isFixed || typeof place !== "number" || typeof inOrder !== "number") return undefined;
  if (place < 1) return errorOf("#VALUE!");
  if (place >= (across ? rows : columns) + 1) return errorOf("#REF!");
  const found = same(FUNCTIONS["MATCH"]!, [wanted, keys, inOrder === 0 ? 0 : 1], scope);
  if (typeof found !== "number") return found;
  const other = Math.trunc(place) - 1;
  return across ? part(table, other, found - 1, 1, 1) : part(table, found - 1, other, 1, 1);
}

function ofColumns(name: string, given: readonly Traced[], scope: CallScope): Traced | undefined {
  const made = total(name, given, scope) ?? scope.meeting.total(name, given, scope);
  if (made !== undefined) return made;
  const each = (apply: (lane: Lane) => Lane): Traced => spread([lanesOf(given[0]!)], apply);
  switch (name) {
    case "SUMPRODUCT":
      return sumProduct(given, scope);
    case "AND":
    case "OR":
    case "XOR":
      return truths(name, given, scope);
    case "NOT":
      return each((lane) =>
        number(
          lane,
          (column) => scope.choices.not(scope.choices.settled(column)),
          (value) => value === 0,
        ),
      );
    case "ISNUMBER":
    case "ISERROR":
    case "ISTEXT":
    case "ISBLANK":
      return each((lane) => kindOf(name, lane, scope));
    case "N":
      return each((lane) =>
        isColumn(lane) ? (lane.texts ? new NonNumeric(scope.where(), "N") : scope.arithmetic.affine(lane, 1, 0)) : lane,
      );
    case "POWER":
      return spread(given.map(lanesOf), (base, exponent) => scope.operations.binary("^", base, exponent));
    case "ABS":
    case "SIGN":
    case "INT":
    case "SQRT":
      return each((lane) =>
        number(
          lane,
          (column) => scope.arithmetic.single(name, column),
          (value) => valueOf(name, value, scope),
        ),
      );
    case "EXP":
      return each((lane) =>
        number(
          lane,
          (column) => scope.arithmetic.exp(column),
          (value) => valueOf(name, value, scope),
        ),
      );
    case "LN":
      return each((lane) =>
        number(
          lane,
          (column) => scope.arithmetic.ln(column),
          (value) => valueOf(name, value, scope),
        ),
      );
    default:
      return undefined;
  }
}

/** A function of one number, next to others that are drawn. */
const valueOf = (name: string, value: number, scope: CallScope): Lane => same(FUNCTIONS[name]!, [value], scope) as Lane;

/** As a number, whatever it is. */
function number(lane: Lane, ofColumn: (column: Column) => Lane, ofNumber: (value: number) => Lane): Lane {
  const given = numericOf(lane);
  if (isColumn(given)) return ofColumn(given);
  return given instanceof FormulaError || isNonNumeric(given) ? given : ofNumber(given);
}

function kindOf(name: string, lane: Lane, { choices }: CallScope): Lane {
  if (isNonNumeric(lane)) return lane;
  if (isColumn(lane))
    return name === "ISNUMBER"
      ? choices.isNumber(lane)
      : name === "ISERROR"
        ? choices.isError(lane)
        : name === "ISTEXT"
          ? choices.isText(lane)
          : false;
  if (!isFixed(lane)) return lane;
  if (name === "ISBLANK") return lane === null;
  if (name === "ISERROR") return lane instanceof FormulaError;
  return typeof lane === (name === "ISNUMBER" ? "number" : "string");
}
