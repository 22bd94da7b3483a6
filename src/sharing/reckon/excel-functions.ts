/** Excel's own functions as far as the expected duty and what people write around it use them. */
import { dayOf, isoOf } from "../../model/calendar/day";
import {
  cellsOf,
  compared,
  ExcelError,
  isArea,
  meets,
  NotReckoned,
  numberOf,
  Raised,
  scalar,
  sound,
  textOf,
  truthOf,
  type Area,
  type Operand,
  type Scalar,
} from "./values";

/** An argument, worked out when it is asked for; null where it is left out. */
export type Lazy = (() => Operand) | null;

type Run = (args: readonly Lazy[]) => Operand;

const at = (args: readonly Lazy[], index: number): Operand => args[index]?.() ?? null;
const number = (args: readonly Lazy[], index: number, otherwise?: number): number =>
  otherwise !== undefined && args[index] == null ? otherwise : numberOf(at(args, index));

function area(args: readonly Lazy[], index: number): Area {
  const operand = at(args, index);
  if (!isArea(operand)) throw new NotReckoned("A value in the place of cells.");
  return operand;
}

/** Of cells only the numbers count, of single values what can be one. */
function numbers(args: readonly Lazy[]): number[] {
  return args.flatMap((_, index) => {
    const operand = at(args, index);
    if (!isArea(operand)) return [numberOf(operand)];
    return [...cellsOf(operand)].flatMap((cell) => (typeof sound(cell) === "number" ? [cell as number] : []));
  });
}

function truths(args: readonly Lazy[]): boolean[] {
  return args.flatMap((_, index) => {
    const operand = at(args, index);
    if (!isArea(operand)) return [truthOf(operand)];
    return [...cellsOf(operand)].flatMap((cell) =>
      typeof sound(cell) === "number" || typeof cell === "boolean" ? [Boolean(cell)] : [],
    );
  });
}

/** The rows of a column that meet all criteria, which follow in pairs. */
function* meeting(args: readonly Lazy[], from: number): Generator<number> {
  const pairs = Array.from({ length: (args.length - from) / 2 }, (_, pair) => ({
    cells: area(args, from + 2 * pair),
    wanted: scalar(at(args, from + 2 * pair + 1)),
  }));
  const rows = pairs[0]?.cells.rows ?? 0;
  if (pairs.some(({ cells }) => cells.columns !== 1 || cells.rows !== rows))
    throw new NotReckoned("Criteria over blocks.");
  for (let row = 0; row < rows; row++)
    if (pairs.every(({ cells, wanted }) => meets(cells.at(row, 0), wanted))) yield row;
}

function ofThose(args: readonly Lazy[]): number[] {
  const column = area(args, 0);
  return [...meeting(args, 1)].flatMap((row) => {
    const value = sound(column.at(row, 0));
    return typeof value === "number" ? [value] : [];
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** Of no numbers 0. */
const least = (values: readonly number[]): number =>
  values.reduce((found, value, index) => (index === 0 ? value : Math.min(found, value)), 0);
const most = (values: readonly number[]): number =>
  values.reduce((found, value, index) => (index === 0 ? value : Math.max(found, value)), 0);
const raise = (code: string): never => {
  throw new Raised(new ExcelError(code));
};

function fromMonths(year: number, month: number, day: number): number {
  const utc = new Date(Date.UTC(year, month - 1, 1));
  const first = dayOf(utc.getUTCFullYear(), utc.getUTCMonth() + 1, 1) ?? raise("#NUM!");
  return first + Math.trunc(day) - 1;
}

function edate(start: number, months: number): number {
  const [year = 0, month = 0, day = 0] = isoOf(Math.floor(start)).split("-").map(Number);
  const first = fromMonths(year, month + Math.trunc(months), 1);
  const length = fromMonths(year, month + Math.trunc(months) + 1, 1) - first;
  return first + Math.min(day, length) - 1;
}

/** Away from zero, as Excel rounds; the last digits of a product do not decide. */
function rounded(value: number, places: number): number {
  const power = 10 ** Math.trunc(places);
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * power).toPrecision(15)))) / power;
}

function match(args: readonly Lazy[]): number {
  if (number(args, 2, 1) !== 0) throw new NotReckoned("MATCH in sorted cells.");
  const wanted = sound(scalar(at(args, 0)));
  if (wanted === null || (typeof wanted === "string" && /[*?~]/.test(wanted)))
    throw new NotReckoned("MATCH with wildcards.");
  let place = 0;
  for (const cell of cellsOf(area(args, 1))) {
    place++;
    if (!(cell instanceof ExcelError) && typeof cell === typeof wanted && compared(cell, wanted) === 0) return place;
  }
  return raise("#N/A");
}

function index(args: readonly Lazy[]): Scalar {
  const cells = area(args, 0);
  const [first, second] = [number(args, 1), number(args, 2, 0)].map(Math.trunc) as [number, number];
  // With one number a single row is counted along.
  const [row, column] = cells.rows === 1 && second === 0 ? [1, first] : [first, Math.max(1, second)];
  if (row < 1 || (second === 0 && cells.rows > 1 && cells.columns > 1))
    throw new NotReckoned("INDEX of a whole row or column.");
  if (row > cells.rows || column > cells.columns) return raise("#REF!");
  return cells.at(row - 1, column - 1);
}

function shown(value: number, format: string): string {
  const places = /^0(?:\.(0+))?$/.exec(format);
  if (places) return rounded(value, places[1]?.length ?? 0).toFixed(places[1]?.length ?? 0);
  if (format.toLowerCase() === "yyyy-mm-dd") return isoOf(Math.floor(value));
  throw new NotReckoned(`TEXT with "${format}".`);
}

function joined(args: readonly Lazy[]): string {
  const skipBlank = truthOf(at(args, 1));
  const texts = args.slice(2).flatMap((_, index) => {
    const operand = at(args, index + 2);
    return isArea(operand) ? [...cellsOf(operand)].map(textOf) : [textOf(operand)];
  });
  return texts.filter((text) => !skipBlank || text !== "").join(textOf(at(args, 0)));
}

/** What an argument gives, an error as a value. */
function tried(lazy: Lazy): Scalar {
  try {
    return scalar(lazy?.() ?? null);
  } catch (thrown) {
    if (thrown instanceof Raised) return thrown.error;
    throw thrown;
  }
}

const isNumber: Run = (args) => typeof tried(args[0] ?? null) === "number";
const places = (args: readonly Lazy[]): number => number(args, 1, 1);

export const EXCEL_FUNCTIONS: Readonly<Record<string, Run>> = {
  IF: (args) => (truthOf(at(args, 0)) ? at(args, 1) : args.length > 2 ? at(args, 2) : false),
  IFERROR: (args) => {
    const value = tried(args[0] ?? null);
    return value instanceof ExcelError ? at(args, 1) : value;
  },
  AND: (args) => truths(args).every(Boolean),
  OR: (args) => truths(args).some(Boolean),
  NOT: (args) => !truthOf(at(args, 0)),
  ISNUMBER: isNumber,
  ISTEXT: (args) => typeof tried(args[0] ?? null) === "string",
  ISBLANK: (args) => tried(args[0] ?? null) === null,
  ISERROR: (args) => tried(args[0] ?? null) instanceof ExcelError,
  N: (args) => {
    const value = sound(scalar(at(args, 0)));
    return typeof value === "number" || typeof value === "boolean" ? Number(value) : 0;
  },
  ABS: (args) => Math.abs(number(args, 0)),
  SIGN: (args) => Math.sign(number(args, 0)),
  INT: (args) => Math.floor(number(args, 0)),
  MOD: (args) => {
    const [value, by] = [number(args, 0), number(args, 1)];
    return by === 0 ? raise("#DIV/0!") : value - by * Math.floor(value / by);
  },
  ROUND: (args) => rounded(number(args, 0), number(args, 1, 0)),
  SUM: (args) => sum(numbers(args)),
  MIN: (args) => least(numbers(args)),
  MAX: (args) => most(numbers(args)),
  AVERAGE: (args) => {
    const values = numbers(args);
    return values.length === 0 ? raise("#DIV/0!") : sum(values) / values.length;
  },
  SUMIFS: (args) => sum(ofThose(args)),
  MINIFS: (args) => least(ofThose(args)),
  MAXIFS: (args) => most(ofThose(args)),
  COUNTIFS: (args) => [...meeting(args, 0)].length,
  INDEX: index,
  MATCH: match,
  LEFT: (args) => textOf(at(args, 0)).slice(0, places(args)),
  RIGHT: (args) => {
    const text = textOf(at(args, 0));
    return text.slice(Math.max(0, text.length - places(args)));
  },
  MID: (args) => textOf(at(args, 0)).slice(number(args, 1) - 1, number(args, 1) - 1 + number(args, 2)),
  LEN: (args) => textOf(at(args, 0)).length,
  TRIM: (args) => textOf(at(args, 0)).trim().replace(/ +/g, " "),
  TEXT: (args) => shown(number(args, 0), textOf(at(args, 1))),
  TEXTJOIN: joined,
  DATE: (args) => fromMonths(number(args, 0), number(args, 1), number(args, 2)),
  EDATE: (args) => edate(number(args, 0), number(args, 1)),
  HYPERLINK: (args) => at(args, args.length > 1 ? 1 : 0),
};
