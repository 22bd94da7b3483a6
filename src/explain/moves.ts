/** How much each input moves a figure: each is tried a little higher, the others as they are, by the workbook's own formulas. */
import { CellDraws } from "../formula/draw/cells";
import type { FormulaEngine } from "../formula/engine-types";
import type { CellAddress } from "../formula/values";
import { engineOf } from "../sharing/evaluate/workbook-engine";
import { parleyFunctions } from "../sharing/evaluate/parley-functions";
import { CellsError } from "../sharing/simulate/cell-request";
import { prepared } from "../sharing/simulate/cell-simulation";
import type { CellBook } from "./cell-book";
import type { Move, Where } from "./explanation";

export interface Input {
  at: Where;
  value: number;
}

/** Relative to the figure, below which nothing moved. */
const SAME = 1e-12;
/** Numbers that are days: 1954 to 2064. */
const [FIRST_DAY, LAST_DAY] = [20_000, 60_000];
/** They sum to 1: one is tried with the others in proportion. */
const TOGETHER = "Scenarios[Probability]";
/** Acts are read as a whole table, which draws cannot follow. */
const ACTS = "Measures[";
const RATE_OF_ACT = "Measures[Rate]";
/** Milliseconds for what the engine tries one by one; what is left then is said to be untried. */
const BUDGET = 3_000;
/** Relative: other programs add up in another order. */
const AS_SHOWN = 1e-6;

export interface Moved {
  moves: Move[];
  still: number;
  untried: number;
}

type Changes = ReadonlyMap<string, number>;

/** A figure worked out for other values of what it rests on, with nothing written. */
export class Trials {
  readonly inputs: readonly Input[];
  /** Those that are tried together with others are not among what is drawn. */
  private drawn: readonly Input[];
  private readonly draws: CellDraws | null;
  private engine: FormulaEngine | undefined;
  private changed: Changes = new Map();

  /** Throws CellsError where the formulas cannot be followed. */
  constructor(
    private readonly book: CellBook,
    readonly cell: CellAddress,
  ) {
    this.inputs = inputsBehind(book, cell);
    this.drawn = this.inputs.filter((each) => book.columnOf(each.at) !== TOGETHER && !this.isOfAct(each));
    this.draws = this.prepare() ?? this.withoutDays();
  }

  /** The figure with some inputs changed, by their cells; NaN where it would be no number. */
  with(changes: Changes): number {
    const canDraw = this.draws && [...changes.keys()].every((cell) => this.drawn.some(({ at }) => at.cell === cell));
    return canDraw ? this.byDraws([changes])[0]! : this.byEngine(changes);
  }

  /**
   * The strongest first, how many move nothing, and how many could not be tried in time.
   * @param counts whether an act of the law counts in the figure: of others nothing is to be expected
   */
  moves(counts: (act: Where) => boolean = () => true, clock: () => number = Date.now): Moved {
    const figure = this.book.valueAt(this.cell);
    if (typeof figure !== "number") return { moves: [], still: 0, untried: 0 };
    // What the engine tries while there is time begins with what a person is likeliest to ask about.
    const tried = this.inputs
      .filter(({ at }) => this.isWorthTrying(at, counts))
      .sort((one, other) => Number(this.isOfAct(one)) - Number(this.isOfAct(other)))
      .map(({ at, value }) => ({ at, value, tried: triedFor(value) }));
    const changes = tried.map(({ at, tried: to }): Changes => new Map([[at.cell, to]]));
    const drawn = tried.flatMap(({ at }, place) =>
      this.draws && this.drawn.some((each) => each.at === at) ? [place] : [],
    );
    const found = new Map<number, number>();
    const results = drawn.length > 0 ? this.byDraws(drawn.map((place) => changes[place]!)) : [];
    drawn.forEach((place, at) => found.set(place, results[at]!));
    const end = clock() + BUDGET;
    for (let place = 0; place < tried.length && clock() < end; place++)
      if (!found.has(place)) found.set(place, this.byEngine(changes[place]!));
    const moves = [...found]
      .map(([place, value]): Move => ({ ...tried[place]!, by: value - figure }))
      .filter(({ by }) => Math.abs(by) > SAME * Math.max(1, Math.abs(figure)))
      .sort((one, other) => Math.abs(other.by) - Math.abs(one.by));
    return { moves, still: found.size - moves.length, untried: tried.length - found.size };
  }

  private isOfAct({ at }: Input): boolean {
    return this.book.columnOf(at).startsWith(ACTS);
  }

  /** Of acts the rate: their days and shares are for What if. */
  private isWorthTrying(at: Where, counts: (act: Where) => boolean): boolean {
    const column = this.book.columnOf(at);
    return !column.startsWith(ACTS) || (column === RATE_OF_ACT && counts(at));
  }

  private byDraws(trials: readonly Changes[]): number[] {
    const columns = this.drawn.map(({ at, value }) => Float64Array.from(trials, (each) => each.get(at.cell) ?? value));
    return [...this.draws!.run(columns)[0]!];
  }

  private byEngine(given: Changes): number {
    const engine = (this.engine ??= engineOf(this.book.workbook, true));
    const changes = this.balanced(given);
    for (const { at, value } of this.inputs) {
      const to = changes.get(at.cell) ?? (this.changed.has(at.cell) ? value : undefined);
      if (to !== undefined) engine.setValue(at.sheet, at.row, at.column, to);
    }
    this.changed = changes;
    engine.calculate();
    const value = engine.value(this.cell.sheet, this.cell.row, this.cell.column);
    return typeof value === "number" ? value : Number.NaN;
  }

  /** Where one probability is another, the others share what is left as they did. */
  private balanced(changes: Changes): Changes {
    const chances = this.inputs.filter(({ at }) => this.book.columnOf(at) === TOGETHER);
    const others = chances.filter(({ at }) => !changes.has(at.cell));
    const before = others.reduce((sum, { value }) => sum + value, 0);
    if (others.length === chances.length || before === 0) return changes;
    const left = chances.reduce((sum, { at }) => sum - (changes.get(at.cell) ?? 0), 1);
    return new Map([
      ...changes,
      ...others.map(({ at, value }): [string, number] => [at.cell, (value * left) / before]),
    ]);
  }

  /** A day on which all law is known moves every act of it, which draws cannot follow. */
  private withoutDays(): CellDraws | null {
    const others = this.drawn.filter(({ at, value }) => at.head !== "" || !isDay(value));
    if (others.length === this.drawn.length) return null;
    this.drawn = others;
    return this.prepare();
  }

  /** null where no input that can be drawn moves the figure, or draws would ask the engine for each. */
  private prepare(): CellDraws | null {
    try {
      const draws = prepared(
        () =>
          new CellDraws({
            engine: engineOf(this.book.workbook, true),
            functions: parleyFunctions(),
            inputs: this.drawn.map(({ at, value }) => ({ ...at, likely: value })),
            outcomes: [this.cell],
          }),
      );
      if (draws.slow.length > 0) return null;
      const [here, figure] = [draws.at(this.drawn.map(({ value }) => value))[0]!, this.book.valueAt(this.cell)];
      const same = typeof figure === "number" && Math.abs(here - figure) <= AS_SHOWN * Math.max(1, Math.abs(figure));
      return same ? draws : null;
    } catch (thrown) {
      const unmoved =
        thrown instanceof CellsError && thrown.failure.kind === "refused" && thrown.failure.reason === "unmoved";
      if (unmoved) return null;
      throw thrown;
    }
  }
}

/** Numbers that a person may change: on sheets that Parley filled the yellow cells, on others what holds no formula. */
function inputsBehind(book: CellBook, cell: CellAddress): Input[] {
  const self = book.where(cell).cell;
  return book.engine.restsOn(cell).flatMap((place): Input[] => {
    const [value, at] = [book.valueAt(place), book.where(place)];
    const counts = book.isYellow(place) || !book.isFilled(place.sheet);
    return typeof value === "number" && counts && at.cell !== self ? [{ at, value }] : [];
  });
}

/** A tenth more; a share near all of it a tenth less; a day later; a hundredth in place of nothing. */
export function triedFor(value: number): number {
  if (value === 0) return 0.01;
  if (isDay(value)) return value + 1;
  return value > 0.9 && value <= 1 ? value * 0.9 : value + Math.abs(value) * 0.1;
}

const isDay = (value: number): boolean => Number.isInteger(value) && value >= FIRST_DAY && value <= LAST_DAY;
