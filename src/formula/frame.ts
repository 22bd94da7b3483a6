/** What a formula's code may ask while it runs. */
import type { Frame, Resolved } from "./code";
import type { LeftOut } from "./functions/define";
import type { Operand, Reference } from "./operands";
import type { Value } from "./values";

/** The part of the engine that frames need. */
export interface FrameHost {
  now(): { time: number; offset: number };
  random(): number;
  custom(name: string, args: readonly Operand[], frame: FormulaFrame): Operand;
  spillOf(reference: Reference): Operand;
  dependOn(reference: Reference): void;
  refer(address: string, frame: FormulaFrame): Operand | undefined;
  formulaAt(reference: Reference): string | undefined;
  sheetNumber(frame: FormulaFrame, reference: Reference | undefined): number;
  sheetCount(): number;
  shown(reference: Reference, leaveOut: LeftOut): Value[];
}

export class FormulaFrame implements Frame {
  constructor(
    private readonly host: FrameHost,
    /** The sheet's id. */
    readonly sheet: string,
    readonly row: number,
    readonly column: number,
    readonly references: readonly Resolved[],
    readonly locals: Operand[],
  ) {}

  with(locals: Operand[]): Frame {
    return new FormulaFrame(this.host, this.sheet, this.row, this.column, this.references, locals);
  }
  now(): { time: number; offset: number } {
    return this.host.now();
  }
  random(): number {
    return this.host.random();
  }
  custom(name: string, args: readonly Operand[]): Operand {
    return this.host.custom(name, args, this);
  }
  spillOf(reference: Reference): Operand {
    return this.host.spillOf(reference);
  }
  dependOn(reference: Reference): void {
    this.host.dependOn(reference);
  }
  refer(address: string): Operand | undefined {
    return this.host.refer(address, this);
  }
  formulaAt(reference: Reference): string | undefined {
    return this.host.formulaAt(reference);
  }
  sheetNumber(reference?: Reference): number {
    return this.host.sheetNumber(this, reference);
  }
  sheetCount(): number {
    return this.host.sheetCount();
  }
  shown(reference: Reference, leaveOut: LeftOut): Value[] {
    return this.host.shown(reference, leaveOut);
  }
}
