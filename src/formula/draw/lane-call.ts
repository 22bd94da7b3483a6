/** Calls a function once for each draw, where it has no way with columns; what does not change from call to call is made once. */
import { Lambda, scalarOf, valuesOf, isMatrix, type Operand } from "../operands";
import { FormulaError, type Value } from "../values";
import { AreaOfDraw, BeyondArea } from "./area";
import { attempt } from "./operations";
import { isColumn, isNonNumeric, NonNumeric, type Column, type Columns, type Kernel, type Lane } from "./column";
import { isArea, isLanes, type Lanes, type Traced } from "./operand";

/** Dates and other whole numbers come again and again. */
const MOST_KEPT = 4096;
/** So many calls show whether any comes again. */
const TRIED = 1024;

interface Argument {
  columns: readonly Column[];
  /** For the numbers that its columns give. */
  take(numbers: readonly number[]): Operand;
}

/** @returns the one that is not seen in columns, where there is one */
function argumentOf(traced: Traced): Argument | NonNumeric {
  if (isArea(traced)) {
    const { unseen, drawn } = traced.content();
    if (unseen) return unseen;
    if (drawn.length === 0) return { columns: [], take: () => traced };
    const area = new AreaOfDraw(traced);
    return {
      columns: area.drawn,
      take: (numbers) => {
        area.take(numbers, valueOf);
        return area;
      },
    };
  }
  if (isLanes(traced)) {
    const flat = traced.flat();
    const unseen = flat.find(isNonNumeric);
    if (unseen) return unseen;
    const columns = flat.filter(isColumn);
    if (columns.length === 0) return { columns, take: () => traced as Value[][] };
    return {
      columns,
      take: (numbers) => {
        let next = 0;
        return traced.map((line) =>
          line.map((lane) => (isColumn(lane) ? valueOf(numbers[next++]!, lane) : (lane as Value))),
        );
      },
    };
  }
  if (isNonNumeric(traced)) return traced;
  if (isColumn(traced)) return { columns: [traced], take: ([number]) => valueOf(number!, traced) };
  return { columns: [], take: () => traced };
}

const ERROR = new FormulaError("#VALUE!");
const valueOf = (number: number, { kind }: Column): Value =>
  number !== number ? ERROR : kind === "truth" ? number !== 0 : number;

/** What a call gives in one draw: numbers, NaN for an error; undefined where it is none of that. */
type Outcome = Operand | undefined;

export class LaneCalls {
  constructor(private readonly columns: Columns) {}

  /**
   * @param settle separates texts from errors first in columns that may have both
   * @param call with the arguments of one draw
   */
  make(
    name: string,
    where: string,
    given: readonly Traced[],
    settle: (column: Column) => Column,
    call: (args: readonly Operand[]) => Operand,
  ): Traced {
    const args = given.map((each) => argumentOf(each));
    for (const each of args) if (isNonNumeric(each)) return each;
    const ready = args as Argument[];
    const columns = ready.flatMap((each) => each.columns).map(settle);
    const once = (numbers: readonly number[]): Outcome => {
      let at = 0;
      const operands = ready.map((each) => {
        const own = numbers.slice(at, at + each.columns.length);
        at += each.columns.length;
        return each.take(own);
      });
      try {
        return attempt(() => call(operands));
      } catch (thrown) {
        if (thrown instanceof BeyondArea) return undefined;
        throw thrown;
      }
    };
    const sample = once(columns.map(({ likely }) => likely));
    const values = sample === undefined || sample instanceof Lambda ? undefined : valuesOf(sample);
    if (values === undefined) return new NonNumeric(where, name);
    return isMatrix(values)
      ? this.table(name, where, columns, once, values)
      : this.single(name, where, columns, once, values);
  }

  private single(
    name: string,
    where: string,
    columns: readonly Column[],
    once: (numbers: readonly number[]) => Outcome,
    sample: Value,
  ): Lane {
    if (typeof sample === "string" || sample === null) return new NonNumeric(where, name);
    const kind = typeof sample === "boolean" ? "truth" : "number";
    const kept = memoize((numbers) => {
      const result = once(numbers);
      return result === undefined || result instanceof Lambda ? undefined : numberIn(scalarOf(result), kind);
    });
    const numbers = new Array<number>(columns.length);
    const kernel: Kernel = (out, given, count, lost) => {
      for (let i = 0; i < count; i++) {
        for (let at = 0; at < given.length; at++) numbers[at] = given[at]![i]!;
        const result = kept(numbers);
        out[i] = result ?? Number.NaN;
        if (result === undefined) lost[i] = 1;
      }
    };
    // A call is known by nothing but itself.
    return this.columns.make(`call ${this.columns.all.length}`, columns, kernel, { kind });
  }

  /** Each element of what is given is a column of its own, filled by one call a draw. */
  private table(
    name: string,
    where: string,
    columns: readonly Column[],
    once: (numbers: readonly number[]) => Outcome,
    sample: readonly (readonly Value[])[],
  ): Lanes {
    const [rows, width] = [sample.length, sample[0]!.length];
    let store: Float64Array[] = [];
    const kinds = sample.flat().map((value) => (typeof value === "boolean" ? "truth" : "number"));
    const kept = memoize((numbers) => {
      const result = once(numbers);
      const values = result === undefined ? undefined : valuesOf(result);
      if (!values || !isMatrix(values) || values.length !== rows || values[0]!.length !== width) return undefined;
      return values.flat().map((value, at) => numberIn(value, kinds[at]!));
    });
    const numbers = new Array<number>(columns.length);
    const caller = this.columns.make(`call ${this.columns.all.length}`, columns, (out, given, count, lost) => {
      if (store.length === 0 || store[0]!.length < count) store = kinds.map(() => new Float64Array(count));
      for (let i = 0; i < count; i++) {
        for (let at = 0; at < given.length; at++) numbers[at] = given[at]![i]!;
        const results = kept(numbers);
        out[i] = results ? 1 : 0;
        if (!results) lost[i] = 1;
        // Whether an element that is none is needed, only who takes it knows.
        for (let at = 0; at < store.length; at++) store[at]![i] = results?.[at] ?? NONE;
      }
    });
    return sample.map((line, row) =>
      line.map((value, column): Lane => {
        if (value === null || typeof value === "string") return new NonNumeric(where, name);
        const at = row * width + column;
        return this.columns.make(
          `element ${at}`,
          [caller],
          (out, _, count, lost) => {
            for (let i = 0; i < count; i++) {
              const element = store[at]![i]!;
              out[i] = element === NONE ? Number.NaN : element;
              if (element === NONE) lost[i] = 1;
            }
          },
          { kind: kinds[at]! },
        );
      }),
    );
  }
}

/** No cell holds infinity. */
const NONE = Infinity;

function numberIn(value: Value, kind: "number" | "truth"): number | undefined {
  if (value instanceof FormulaError) return Number.NaN;
  if (typeof value === "number") return kind === "number" ? (Number.isFinite(value) ? value : Number.NaN) : undefined;
  return typeof value === "boolean" && kind === "truth" ? Number(value) : undefined;
}

function memoize<Result>(run: (numbers: readonly number[]) => Result): (numbers: readonly number[]) => Result {
  const known = new Map<string, Result>();
  let [calls, hits, off] = [0, 0, false];
  return (numbers) => {
    if (off || numbers.length > 8) return run(numbers);
    const key = numbers.join();
    if (known.has(key)) {
      hits++;
      return known.get(key)!;
    }
    if (++calls >= TRIED && hits < calls / 10) {
      off = true;
      known.clear();
    }
    const result = run(numbers);
    if (known.size < MOST_KEPT) known.set(key, result);
    return result;
  };
}
