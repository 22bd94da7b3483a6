/** Formulas while they run: which one it is, and what its code may ask. */
import type { Book, Place } from "./book";
import type { Calculation } from "./calculation";
import type { Code, Resolved } from "./code";
import type { Contents } from "./contents";
import type { CustomFunctions } from "./custom-functions";
import type { EngineOptions } from "./engine-types";
import type { FormulaCell } from "./formula-cell";
import { FormulaFrame, type FrameHost } from "./frame";
import type { LeftOut } from "./functions/define";
import { isReference, raise, type Operand, type Reference } from "./operands";
import { RangeNode, referenceAt } from "./range-node";
import type { Sheet } from "./sheet";
import { referenceOf } from "./syntax";
import type { Value } from "./values";

export interface RunningParts {
  book: Book;
  contents: Contents;
  calculation: Calculation;
  shownFormula(sheet: string, row: number, column: number): string | undefined;
}

export class RunningFormulas implements FrameHost {
  private current: FormulaCell | undefined;

  constructor(
    /** Made after this, as they run formulas. */
    private readonly parts: () => RunningParts,
    private readonly functions: CustomFunctions,
    private readonly options: EngineOptions,
  ) {}

  runFormula(formula: FormulaCell): Operand {
    const before = this.current;
    this.current = formula;
    try {
      return this.runCode(formula.code.run, formula.references, formula.code.locals, formula);
    } finally {
      this.current = before;
    }
  }

  runCode(code: Code, references: readonly Resolved[], locals: number, { sheet, row, column }: Place): Operand {
    return code(
      new FormulaFrame(this, sheet.id, row, column, references, locals === 0 ? [] : new Array<Operand>(locals)),
    );
  }

  now(): { time: number; offset: number } {
    return this.options.now?.() ?? { time: Date.now(), offset: -new Date().getTimezoneOffset() };
  }

  random(): number {
    return this.options.random?.() ?? Math.random();
  }

  custom(name: string, args: readonly Operand[], { sheet, row, column }: FormulaFrame): Operand {
    return this.functions.call(name, args, { sheet, row, column });
  }

  spillOf(reference: Reference): Operand {
    const sheet = this.parts().book.sheet(reference.sheet.id);
    // Calculated first where it is due.
    reference.cell();
    const formula = sheet.cell(reference.row, reference.column)?.formula;
    if (!formula) return raise("#REF!");
    const { row, column, rows, columns } = formula.area;
    return referenceAt(sheet, row, column, rows, columns) ?? raise("#REF!");
  }

  dependOn(reference: Reference): void {
    if (this.current && !(reference instanceof RangeNode))
      this.parts().calculation.dependOn(this.current, this.parts().book.sheet(reference.sheet.id), reference);
  }

  refer(address: string, frame: FormulaFrame): Operand | undefined {
    const found = referenceOf({ value: address.trim() });
    if (!found || (found.kind === "cells" && found.unsupported)) return undefined;
    const place: Place = { sheet: this.parts().book.sheet(frame.sheet), row: frame.row, column: frame.column };
    const { references, dependencies } = this.parts().contents.resolve(`=${address.trim()}`, place);
    const [resolved] = references;
    this.parts().contents.forgetUnused(dependencies);
    if (!resolved) return undefined;
    const operand = "evaluate" in resolved ? resolved.evaluate() : resolved;
    if (!isReference(operand)) return undefined;
    const { row, column, rows, columns } = operand;
    const reference = referenceAt(operand.sheet as Sheet, row, column, rows, columns);
    if (reference) this.dependOn(reference);
    return reference;
  }

  formulaAt(reference: Reference): string | undefined {
    const { sheet, row, column } = reference;
    return this.parts().shownFormula(sheet.id, row, column);
  }

  sheetNumber(frame: FormulaFrame, reference: Reference | undefined): number {
    const id = reference?.sheet.id ?? frame.sheet;
    return this.parts().book.sheets.findIndex((sheet) => sheet.id === id) + 1;
  }

  sheetCount(): number {
    return this.parts().book.sheets.length;
  }

  shown(reference: Reference, leaveOut: LeftOut): Value[] {
    return this.parts().book.sheet(reference.sheet.id).shown(reference, leaveOut);
  }
}
