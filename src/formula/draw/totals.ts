/** Functions over many cells, of which some are drawn: sums, extremes, averages, and those of them that take criteria. */
import { criterionTest } from "../criteria";
import { EMPTY, errorOf } from "../operands";
import { FormulaError, type Value } from "../values";
import type { Arithmetic } from "./arithmetic";
import type { Area } from "./area";
import type { Choices } from "./choices";
import { isColumn, isFixed, isNonNumeric, type Column, type Lane } from "./column";
import type { Operations } from "./operations";
import { isArea, isLanes, lanesOf, numericOf, rowsOf, truthOf, type Lanes, type Traced } from "./operand";

export interface Parts {
  arithmetic: Arithmetic;
  choices: Choices;
  operations: Operations;
}

/** The numbers among lanes: columns, and what is the same in all draws. */
interface Numbers {
  columns: Column[];
  constants: number[];
}

/** Or the first error, or what is not seen. */
function numbersOf(given: readonly Traced[], { choices }: Parts): Numbers | Lane {
  const found: Numbers = { columns: [], constants: [] };
  for (const each of given) {
    if (isArea(each) || isLanes(each)) {
      for (const lane of isArea(each) ? lanesIn(each) : each.flat()) {
        if (isNonNumeric(lane) || lane instanceof FormulaError) return lane;
        if (isColumn(lane)) {
          // Truth values in cells do not count.
          if (lane.kind === "number") found.columns.push(choices.settled(lane));
        } else if (typeof lane === "number") found.constants.push(lane);
      }
      continue;
    }
    const number = numericOf(each === EMPTY ? null : each);
    if (number instanceof FormulaError || isNonNumeric(number)) return number;
    if (isColumn(number)) found.columns.push(choices.settled(number));
    else found.constants.push(number);
  }
  return found;
}

function* lanesIn(area: Area): Generator<Lane> {
  const { matrix, drawn, unseen } = area.content();
  if (unseen) yield unseen;
  for (const line of matrix) yield* line;
  for (const { lane } of drawn) yield lane;
}

const isNumbers = (found: Numbers | Lane): found is Numbers =>
  typeof found === "object" && found !== null && "constants" in found;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

type Total = (numbers: Numbers, parts: Parts) => Lane;

const TOTALS: Readonly<Record<string, Total>> = {
  SUM: ({ columns, constants }, { arithmetic }) => arithmetic.sum(columns, sumOf(constants)),
  AVERAGE: (numbers, parts) => {
    const count = numbers.columns.length + numbers.constants.length;
    if (count === 0) return errorOf("#DIV/0!");
    return parts.operations.binary("/", TOTALS["SUM"]!(numbers, parts), count);
  },
  PRODUCT: ({ columns, constants }, { arithmetic }) =>
    arithmetic.product(
      columns,
      constants.reduce((product, each) => product * each, 1),
    ),
  MIN: ({ columns, constants }, { arithmetic }) =>
    arithmetic.extreme("MIN", columns, constants.length === 0 ? undefined : Math.min(...constants)),
  MAX: ({ columns, constants }, { arithmetic }) =>
    arithmetic.extreme("MAX", columns, constants.length === 0 ? undefined : Math.max(...constants)),
};

export function total(name: string, given: readonly Traced[], parts: Parts): Traced | undefined {
  const make = TOTALS[name];
  if (!make) return undefined;
  const numbers = numbersOf(given, parts);
  return isNumbers(numbers) ? make(numbers, parts) : numbers;
}

/** Texts and truth values count as 0 here. */
export function sumProduct(given: readonly Traced[], { arithmetic }: Parts): Traced | undefined {
  const factors = given.map(rowsOf);
  const [first] = factors;
  if (factors.some((each) => each.length !== first!.length || each[0]!.length !== first![0]!.length))
    return errorOf("#VALUE!");
  const columns: Column[] = [];
  let constant = 0;
  for (let row = 0; row < first!.length; row++)
    for (let column = 0; column < first![row]!.length; column++) {
      let factor = 1;
      const drawn: Column[] = [];
      for (const each of factors) {
        const lane = each[row]![column]!;
        if (isNonNumeric(lane) || lane instanceof FormulaError) return lane;
        if (isColumn(lane)) {
          // What a text would make of it, the engine knows.
          if (lane.texts) return undefined;
          if (lane.kind === "number") drawn.push(lane);
          else factor = 0;
        } else factor *= typeof lane === "number" ? lane : 0;
      }
      if (drawn.length === 0) constant += factor;
      else if (factor !== 0 || !drawn.every(({ sure }) => sure)) {
        const product = arithmetic.product(drawn, factor);
        if (isColumn(product)) columns.push(product);
      }
    }
  return arithmetic.sum(columns, constant);
}

interface Place {
  row: number;
  column: number;
  /** Truths that hold in some draws only. */
  conditions: Column[];
}

/** The function of the numbers that meet the criteria, and whether its first argument is the range of these numbers. */
const CRITERIA: Readonly<Record<string, string>> = {
  SUMIFS: "SUM",
  SUMIF: "SUM",
  COUNTIFS: "COUNT",
  COUNTIF: "COUNT",
  AVERAGEIFS: "AVERAGE",
  AVERAGEIF: "AVERAGE",
  MINIFS: "MIN",
  MAXIFS: "MAX",
};

/** Cells that meet what is the same in all draws, by the ranges and the criteria. */
export class MatchingCells {
  private readonly known = new Map<string, { row: number; column: number }[]>();

  /** undefined where the function is none of them, or is worked out draw by draw. */
  total(name: string, given: readonly Traced[], parts: Parts): Traced | undefined {
    const of = CRITERIA[name];
    if (of === undefined) return undefined;
    const single = name === "SUMIF" || name === "AVERAGEIF";
    const values: Traced | undefined = single ? (given[2] ?? given[0]) : given[0];
    const pairs = single ? given.slice(0, 2) : of === "COUNT" ? given : given.slice(1);
    if (!isArea(values) || pairs.length % 2 === 1) return undefined;
    const places = this.places(pairs, parts);
    if (!Array.isArray(places)) return places;
    const [range] = pairs as [Area];
    if (!single && (values.rows !== range.rows || values.columns !== range.columns)) return errorOf("#VALUE!");
    return of === "COUNT" ? counted(places, parts) : gathered(of, values, places, parts);
  }

  private places(pairs: readonly Traced[], { operations }: Parts): Place[] | Lane | undefined {
    const fixed: { area: Area; criterion: Value }[] = [];
    const drawn: { area: Area; criterion: Value }[] = [];
    for (let at = 0; at < pairs.length; at += 2) {
      const area: Traced = pairs[at]!;
      const criterion = lanesOf(pairs[at + 1]!);
      // Whole columns have blank cells without end.
      if (!isArea(area) || isLanes(criterion) || !isFixed(criterion)) return undefined;
      if (area.rows !== area.shownRows || area.columns !== area.shownColumns) return undefined;
      if (area.content().unseen) return area.content().unseen;
      (area.isFixed ? fixed : drawn).push({ area, criterion });
    }
    const [first] = pairs as [Area];
    if ([...fixed, ...drawn].some(({ area }) => area.rows !== first.rows || area.columns !== first.columns))
      return errorOf("#VALUE!");
    const found: Place[] = [];
    for (const { row, column } of this.meeting(fixed, first)) {
      const conditions: Column[] = [];
      let never = false;
      for (const { area, criterion } of drawn) {
        const test = criterionTest(criterion);
        const lane = area.lane(row, column);
        const meets = isColumn(lane) ? operations.meets(lane, criterion, test) : test(lane as Value);
        if (isNonNumeric(meets)) return meets;
        if (isColumn(meets)) conditions.push(meets);
        else never ||= meets !== true;
      }
      if (!never) found.push({ row, column, conditions });
    }
    return found;
  }

  private meeting(
    fixed: readonly { area: Area; criterion: Value }[],
    { rows, columns }: Area,
  ): { row: number; column: number }[] {
    const key = [
      `${rows},${columns}`,
      ...fixed.map(
        ({ area: { sheet, row, column }, criterion }) =>
          `${sheet.id} ${row},${column} ${typeof criterion} ${String(criterion)}`,
      ),
    ].join("\u0001");
    let found = this.known.get(key);
    if (!found) {
      found = [];
      const tests = fixed.map(({ area, criterion }) => ({ cells: area.matrix(), test: criterionTest(criterion) }));
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++)
          if (tests.every(({ cells, test }) => test(cells[row]![column]!))) found.push({ row, column });
      this.known.set(key, found);
    }
    return found;
  }
}

function counted(places: readonly Place[], { arithmetic, choices }: Parts): Lane {
  const columns: Column[] = [];
  let constant = 0;
  for (const { conditions } of places) {
    if (conditions.length === 0) constant++;
    else {
      const all = choices.every("AND", conditions, []);
      if (isColumn(all)) columns.push(all);
    }
  }
  return arithmetic.sum(columns, constant);
}

function gathered(of: string, values: Area, places: readonly Place[], parts: Parts): Lane | undefined {
  const { choices } = parts;
  const found: Numbers = { columns: [], constants: [] };
  for (const { row, column, conditions } of places) {
    const lane = values.lane(row, column);
    if (isNonNumeric(lane)) return lane;
    if (conditions.length === 0) {
      if (lane instanceof FormulaError) return lane;
      if (isColumn(lane)) {
        if (lane.kind === "number") found.columns.push(choices.settled(lane));
      } else if (typeof lane === "number") found.constants.push(lane);
      continue;
    }
    // How many there are changes from draw to draw: only a sum does not care.
    if (of !== "SUM") return undefined;
    if (!isColumn(lane) && typeof lane !== "number" && !(lane instanceof FormulaError)) continue;
    const taken = choices.select(choices.every("AND", conditions, []) as Column, lane, 0);
    if (isNonNumeric(taken)) return taken;
    if (isColumn(taken)) found.columns.push(choices.settled(taken));
  }
  return TOTALS[of]!(found, parts);
}

/** AND, OR and XOR. */
export function truths(name: "AND" | "OR" | "XOR", given: readonly Traced[], { choices }: Parts): Lane {
  const columns: Column[] = [];
  const constants: boolean[] = [];
  const take = (lane: Lane, inCells: boolean): Lane | undefined => {
    if (isNonNumeric(lane) || lane instanceof FormulaError) return lane;
    if (isColumn(lane)) columns.push(choices.settled(lane));
    else if (!inCells || typeof lane === "number" || typeof lane === "boolean") {
      const truth = truthOf(lane);
      if (truth instanceof FormulaError) return truth;
      constants.push(truth === true);
    }
    return undefined;
  };
  for (const each of given) {
    const lanes: Lanes = rowsOf(each);
    const inCells = isArea(each) || isLanes(each);
    for (const lane of lanes.flat()) {
      const wrong = take(lane, inCells);
      if (wrong !== undefined) return wrong;
    }
  }
  if (columns.length + constants.length === 0) return errorOf("#VALUE!");
  return choices.every(name, columns, constants);
}
