/** Draws cells of a workbook: from the inputs that are drawn to the outcomes, through the formulas between them. */
import { CustomFunctions } from "../custom-functions";
import type { CustomFunction, FormulaEngine } from "../engine-types";
import type { CellAddress } from "../values";
import type { Powers } from "./arithmetic";
import { isColumn, isNonNumeric, type Lane } from "./column";
import { Program } from "./program";
import { DrawRefusal } from "./refusal";
import { Tracer, type TraceInput } from "./tracer";

export interface CellsToDraw {
  /** All of the workbook, calculated. It is written to, so nothing else may use it afterwards. */
  engine: FormulaEngine;
  /** What the engine knows of others. */
  functions: readonly CustomFunction[];
  inputs: readonly TraceInput[];
  outcomes: readonly CellAddress[];
  powers?: Powers;
}

/** A formula that is worked out with all that it depends on in the engine, draw by draw. */
export interface SlowCell {
  cell: string;
  what: string;
}

const PLAIN: Powers = {
  exponentials: (numbers, count) => {
    for (let at = 0; at < count; at++) numbers[at] = Math.exp(numbers[at]!);
  },
  logarithms: (numbers, count) => {
    for (let at = 0; at < count; at++) numbers[at] = Math.log(numbers[at]!);
  },
};

export class CellDraws {
  private readonly engine: FormulaEngine;
  private readonly program: Program;
  private readonly lanes: Lane[];
  private readonly inputs: readonly TraceInput[];
  private readonly outcomes: readonly CellAddress[];
  /** Of formulas that columns cannot hold. */
  readonly slow: SlowCell[] = [];
  /** How many draws the engine has worked out. */
  byEngine = 0;

  /** Throws DrawRefusal. */
  constructor({ engine, functions, inputs, outcomes, powers = PLAIN }: CellsToDraw) {
    this.engine = engine;
    this.inputs = inputs;
    this.outcomes = outcomes;
    engine.keepVolatile();
    const custom = new CustomFunctions();
    for (const each of functions) custom.register(each);
    const tracer = new Tracer(engine, inputs, custom, powers);
    this.lanes = outcomes.map((cell) => {
      if (!tracer.book.moves(cell)) throw new DrawRefusal("unmoved", tracer.book.cellName(cell));
      return tracer.outcome(cell);
    });
    for (const lane of this.lanes) if (isNonNumeric(lane)) this.slow.push({ cell: lane.where, what: lane.what });
    this.program = new Program(tracer.inputs, this.lanes.filter(isColumn));
  }

  /** How many columns of numbers are worked out for each block of draws. */
  get size(): number {
    return this.program.length;
  }

  /** The outcomes with the inputs at the values given. NaN for what is no number. */
  at(values: readonly number[]): number[] {
    const results = this.run(values.map((value) => Float64Array.of(value)));
    return results.map(([value]) => value!);
  }

  /** @param inputs the draws of each input, all of one length */
  run(inputs: readonly Float64Array[], onProgress?: (done: number) => void): Float64Array[] {
    const draws = inputs[0]?.length ?? 0;
    const results = this.outcomes.map(() => new Float64Array(draws));
    for (let from = 0; from < draws; from += Program.BLOCK) {
      this.block(inputs, from, Math.min(Program.BLOCK, draws - from), results);
      onProgress?.(Math.min(draws, from + Program.BLOCK) / draws);
    }
    return results;
  }

  /** Writes the outcomes of some draws, at most Program.BLOCK, at their places. */
  block(inputs: readonly Float64Array[], from: number, count: number, results: readonly Float64Array[]): void {
    const drawn = results.filter((_, at) => isColumn(this.lanes[at]!));
    this.program.run(inputs, from, count, drawn);
    this.lanes.forEach((lane, at) => {
      if (!isColumn(lane) && !isNonNumeric(lane))
        results[at]!.fill(typeof lane === "number" ? lane : Number.NaN, from, from + count);
    });
    const always = this.lanes.some(isNonNumeric);
    for (let draw = 0; draw < count; draw++)
      if (always || this.program.lost[draw] === 1) this.inEngine(inputs, from + draw, results);
    for (const values of results)
      for (let at = from; at < from + count; at++) if (!Number.isFinite(values[at])) values[at] = Number.NaN;
  }

  private inEngine(inputs: readonly Float64Array[], draw: number, results: readonly Float64Array[]): void {
    this.byEngine++;
    this.inputs.forEach(({ sheet, row, column }, at) => this.engine.setValue(sheet, row, column, inputs[at]![draw]!));
    this.engine.calculate();
    this.outcomes.forEach(({ sheet, row, column }, at) => {
      const value = this.engine.value(sheet, row, column);
      results[at]![draw] = typeof value === "number" || typeof value === "boolean" ? Number(value) : Number.NaN;
    });
  }
}

export { DrawRefusal, Program };
export type { TraceInput };
