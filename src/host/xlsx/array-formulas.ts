/**
 * How formulas are stored in a file. One without the mark of an array takes one value where its text has several cells: Excel shows
 * "@" there, and a formula that is typed with "@" in just those places is stored without. One that works on arrays is marked.
 * No more than those are marked, for LibreOffice shows the cached result of a plain formula but calculates an array formula
 * again, and it does not know the add-in's functions.
 */
import { isOfArrays, withIntersections, type NamesInFormulas } from "../../formula/implicit-intersection";
import { isCalled, piecesOf } from "../../formula/pieces";
import { memoize } from "../../formula/memoize";
import type { NameDocument } from "../workbook/document";
import { showFormula, storeFormula } from "./stored-formula";

const keyOf = (name: string, sheet = ""): string => `${name.toLowerCase()}\n${sheet.toLowerCase()}`;

/** The names that formulas of the sheet `own` may use. */
export function namesFor(own: string, names: readonly NameDocument[], tables: readonly string[]): NamesInFormulas {
  const formulas = new Map<string, string>();
  for (const { name, sheet, formula } of names) {
    const key = keyOf(name, sheet);
    if (!formulas.has(key)) formulas.set(key, formula);
  }
  const tableNames = new Set(tables.map((table) => table.toLowerCase()));
  return {
    formulaOf: (name, sheet) => formulas.get(keyOf(name, sheet ?? own)) ?? formulas.get(keyOf(name)),
    isTable: (name) => tableNames.has(name.toLowerCase()),
  };
}

/** Of one sheet; a column of formulas is often one text, which is read once. */
export class FormulaMarks {
  readonly shown: (formula: string) => string;
  /** The text to store, and whether it is to be marked as an array. */
  readonly stored: (formula: string) => { text: string; isArray: boolean };

  private readonly texts = memoize((table) => ({
    read: memoize((stored) => showFormula(stored, table || undefined)),
    written: memoize((formula) => storeFormula(formula, table || undefined)),
  }));

  constructor(names: NamesInFormulas) {
    /** As Excel shows a formula that is in the file without a mark. */
    this.shown = memoize((formula) => withIntersections(formula, names));
    this.stored = memoize((formula) => {
      const plain = withoutIntersections(formula);
      if (this.shown(plain) === formula && !callsFunctionsOfArrays(plain)) return { text: plain, isArray: false };
      return { text: formula, isArray: this.shown(formula) !== formula || callsFunctionsOfArrays(formula) };
    });
  }

  /** A formula of the file in a cell of the table as people read it. */
  read(stored: string, table = ""): string {
    return this.texts(table).read(stored);
  }

  /** And as the file has it. */
  written(formula: string, table = ""): string {
    return this.texts(table).written(formula);
  }
}

const withoutIntersections = (formula: string): string =>
  formula.includes("@")
    ? piecesOf(formula)
        .filter(({ kind, text }) => kind !== "operator" || text !== "@")
        .map(({ text }) => text)
        .join("")
    : formula;

function callsFunctionsOfArrays(formula: string): boolean {
  const pieces = piecesOf(formula);
  return pieces.some(({ text }, index) => isCalled(pieces, index) && isOfArrays(text));
}
