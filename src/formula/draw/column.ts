/** What part of a formula gives in a run of draws: one value for all of them, or a column of numbers that is worked out block by block. */
import type { Value } from "../values";

/** Truth values are columns of 1 and 0. */
export type Kind = "number" | "truth";

/**
 * Works out the first `count` numbers of `out`. NaN stands for an error (or for a text, where the column may hold one);
 * where a kernel does not know what a draw gives, it says so in `lost`, and the engine works that draw out.
 */
export type Kernel = (out: Float64Array, given: readonly Float64Array[], count: number, lost: Uint8Array) => void;

export interface Column {
  readonly id: number;
  readonly kind: Kind;
  /** Gives a number in every draw. */
  readonly sure: boolean;
  /** NaN may stand for a text. */
  readonly texts: boolean;
  readonly given: readonly Column[];
  readonly kernel: Kernel;
  /** With all inputs at their most likely value. */
  readonly likely: number;
}

/** A value that columns of numbers cannot hold: the engine works out what depends on it, draw by draw. */
export class NonNumeric {
  constructor(
    /** The cell whose formula is the cause: "Own!B5". */
    readonly where: string,
    /** The function or sign that is not drawn in columns: "TEXT", "&". */
    readonly what: string,
  ) {}
}

export type Lane = Value | Column | NonNumeric;

export const isColumn = (lane: unknown): lane is Column =>
  typeof lane === "object" && lane !== null && "kernel" in lane && "likely" in lane;
export const isNonNumeric = (lane: unknown): lane is NonNumeric => lane instanceof NonNumeric;
export const isFixed = (lane: Lane): lane is Value => !isColumn(lane) && !isNonNumeric(lane);

interface Traits {
  kind?: Kind;
  sure?: boolean;
  texts?: boolean;
}

/** All columns of a run, in an order in which they can be worked out. The same work on the same columns is one column. */
export class Columns {
  readonly all: Column[] = [];
  private readonly known = new Map<string, Column>();

  /** @param what distinguishes this kernel from others, with the constants that it holds */
  make(what: string, given: readonly Column[], kernel: Kernel, traits: Traits = {}): Column {
    const { kind = "number", sure = false, texts = false } = traits;
    let key = `${what} ${kind}`;
    for (const { id } of given) key += ` ${id}`;
    let column = this.known.get(key);
    if (!column) {
      column = { id: this.all.length, kind, sure, texts, given, kernel, likely: likelyOf(given, kernel) };
      this.add(column);
      this.known.set(key, column);
    }
    return column;
  }

  /** One that comes from outside: an input, or what a call fills. */
  source(likely: number, { kind = "number", sure = false, texts = false }: Traits = {}): Column {
    const column: Column = { id: this.all.length, kind, sure, texts, given: [], kernel: () => undefined, likely };
    this.add(column);
    return column;
  }

  private add(column: Column): void {
    this.all.push(column);
  }
}

const one = new Float64Array(1);
const lost = new Uint8Array(1);

function likelyOf(given: readonly Column[], kernel: Kernel): number {
  one[0] = 0;
  kernel(
    one,
    given.map(({ likely }) => Float64Array.of(likely)),
    1,
    lost,
  );
  return one[0];
}
