/** What depends on conditions, over columns: IF and IFERROR, truth values, and what a value is. */
import { numberOfText } from "../parse-input";
import { FormulaError } from "../values";
import { compareLoop } from "./arithmetic";
import {
  isColumn,
  isNonNumeric,
  NonNumeric,
  type Column,
  type Columns,
  type Kernel,
  type Kind,
  type Lane,
} from "./column";

/** A branch as numbers: a column, or one number in all draws, NaN for a text or an error. */
interface Branch {
  of: Column | number;
  kind: Kind | undefined;
  sure: boolean;
  texts: boolean;
  unseen: boolean;
}

function branchOf(lane: Lane): Branch {
  if (isColumn(lane)) return { of: lane, kind: lane.kind, sure: lane.sure, texts: lane.texts, unseen: false };
  const none = { of: Number.NaN, kind: undefined, sure: false, texts: false, unseen: false };
  if (isNonNumeric(lane)) return { ...none, unseen: true };
  if (lane instanceof FormulaError) return none;
  // A text that reads as a number would count as that number in arithmetic.
  if (typeof lane === "string")
    return numberOfText(lane) === undefined ? { ...none, texts: true } : { ...none, unseen: true };
  const kind = typeof lane === "boolean" ? ("truth" as const) : ("number" as const);
  return { of: Number(lane ?? 0), kind, sure: true, texts: false, unseen: false };
}

const nameOf = ({ of, unseen, texts }: Branch): string =>
  isColumn(of) ? "column" : `${of}${unseen ? " unseen" : texts ? " text" : ""}`;

/** A loop for each: where the test is not 0, of the first, else of the second. */
function pick(
  out: Float64Array,
  test: Float64Array,
  first: Float64Array | number,
  second: Float64Array | number,
  count: number,
): void {
  // The plus tells the compiler that these are numbers, which it would put into objects otherwise.
  const x = typeof first === "number" ? +first : 0;
  const y = typeof second === "number" ? +second : 0;
  if (typeof first === "number") {
    if (typeof second === "number") for (let i = 0; i < count; i++) out[i] = test[i] !== 0 ? x : y;
    else for (let i = 0; i < count; i++) out[i] = test[i] !== 0 ? x : second[i]!;
  } else if (typeof second === "number") for (let i = 0; i < count; i++) out[i] = test[i] !== 0 ? first[i]! : y;
  else for (let i = 0; i < count; i++) out[i] = test[i] !== 0 ? first[i]! : second[i]!;
}

export class Choices {
  constructor(
    private readonly columns: Columns,
    private readonly where: () => string,
  ) {}

  /** By a condition that is a column: `then` where it is not 0. */
  select(condition: Column, then: Lane, otherwise: Lane): Lane {
    if (condition.sure && then === otherwise) return then;
    const [one, other] = [branchOf(then), branchOf(otherwise)];
    const kind = one.kind ?? other.kind;
    // Neither is a number in any draw, or they are of two kinds.
    if (kind === undefined)
      return isNonNumeric(then) ? then : isNonNumeric(otherwise) ? otherwise : new NonNumeric(this.where(), "IF");
    if (one.kind !== undefined && other.kind !== undefined && one.kind !== other.kind)
      return new NonNumeric(this.where(), "IF");
    const given = [condition, ...[one.of, other.of].filter(isColumn)];
    const [a, b] = [one.of, other.of];
    const kernel: Kernel = (out, args, count, lost) => {
      const test = args[0]!;
      const first = isColumn(a) ? args[1]! : undefined;
      const second = isColumn(b) ? args[first ? 2 : 1]! : undefined;
      pick(out, test, first ?? (a as number), second ?? (b as number), count);
      if (!condition.sure) for (let i = 0; i < count; i++) if (test[i]! !== test[i]!) out[i] = Number.NaN;
      if (one.unseen || other.unseen)
        for (let i = 0; i < count; i++) if (test[i] === 0 ? other.unseen : one.unseen) lost[i] = 1;
    };
    return this.columns.make(`IF ${nameOf(one)} ${nameOf(other)}`, given, kernel, {
      kind,
      sure: condition.sure && one.sure && other.sure,
      texts: one.texts || other.texts,
    });
  }

  /** A column in which NaN is an error and nothing else: what may be a text is worked out by the engine. */
  settled(column: Column): Column {
    if (!column.texts) return column;
    const kernel: Kernel = (out, [a], count, lost) => {
      for (let i = 0; i < count; i++) {
        out[i] = a![i]!;
        if (out[i] !== out[i]) lost[i] = 1;
      }
    };
    return this.columns.make("settled", [column], kernel, { kind: column.kind });
  }

  /** 1 where a column gives no number. */
  private isNaN(column: Column): Column {
    return this.columns.make(
      "is NaN",
      [column],
      (out, [a], count) => {
        for (let i = 0; i < count; i++) out[i] = a![i]! !== a![i]! ? 1 : 0;
      },
      { kind: "truth", sure: true },
    );
  }

  not(column: Column): Column {
    return this.columns.make(
      "NOT",
      [column],
      (out, [a], count) => {
        for (let i = 0; i < count; i++) out[i] = a![i]! !== a![i]! ? Number.NaN : a![i] === 0 ? 1 : 0;
      },
      { kind: "truth", sure: column.sure },
    );
  }

  ifError(value: Lane, otherwise: Lane): Lane {
    if (!isColumn(value)) return value instanceof FormulaError ? otherwise : value;
    if (value.sure) return value;
    const settled = this.settled(value);
    return this.select(this.isNaN(settled), otherwise, settled);
  }

  isNumber(column: Column): Column | boolean {
    if (column.kind === "truth") return column.sure ? false : this.never(column);
    return column.sure ? true : this.not(this.isNaN(column));
  }

  isError(column: Column): Column | boolean {
    return column.sure ? false : this.isNaN(this.settled(column));
  }

  isText(column: Column): Column | boolean {
    return column.texts ? this.never(this.settled(column)) : false;
  }

  /** FALSE in every draw, where the engine is not asked. */
  private never(column: Column): Column {
    return this.columns.make("never", [column], (out, _, count) => void out.fill(0, 0, count), {
      kind: "truth",
      sure: true,
    });
  }

  /** All of them, or any of them; an error in one is an error. */
  every(of: "AND" | "OR" | "XOR", columns: readonly Column[], constants: readonly boolean[]): Lane {
    const [only] = columns;
    if (
      columns.length === 1 &&
      only!.kind === "truth" &&
      constants.every((each) => each === (of === "AND")) &&
      of !== "XOR"
    )
      return only!;
    const decides = of === "AND" ? constants.includes(false) : of === "OR" && constants.includes(true);
    if (columns.length === 0 || (decides && columns.every(({ sure }) => sure)))
      return of === "AND"
        ? constants.every(Boolean)
        : of === "OR"
          ? constants.some(Boolean)
          : constants.filter(Boolean).length % 2 === 1;
    const start = constants.filter(Boolean).length;
    const whole = constants.length + columns.length;
    const kernel: Kernel = (out, given, count) => {
      out.fill(start, 0, count);
      for (const a of given)
        for (let i = 0; i < count; i++) out[i]! += a[i]! !== a[i]! ? Number.NaN : a[i] !== 0 ? 1 : 0;
      for (let i = 0; i < count; i++) {
        const holding = out[i]!;
        if (holding !== holding) continue;
        out[i] = (of === "AND" ? holding === whole : of === "OR" ? holding > 0 : holding % 2 === 1) ? 1 : 0;
      }
    };
    return this.columns.make(`${of} ${start} ${whole}`, columns, kernel, {
      kind: "truth",
      sure: columns.every(({ sure }) => sure),
    });
  }

  /** Whether numbers meet a criterion of SUMIFS and similar functions; an error meets none but "<>". */
  meets(column: Column, sign: string, wanted: number): Column {
    const ofNaN = sign === "<>" ? 1 : 0;
    return this.columns.make(
      `meets ${sign} ${wanted}`,
      [column],
      (out, [a], count) => compareLoop(sign, out, a!, wanted, count, ofNaN),
      { kind: "truth", sure: true },
    );
  }
}
