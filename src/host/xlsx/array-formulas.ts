/**
 * How formulas are stored in a file. One without the mark of an array takes one value where its text has several cells: Excel shows
 * "@" there, and a formula that is typed with "@" in just those places is stored without. One that works on arrays is marked.
 * No more than those are marked, for LibreOffice shows the cached result of a plain formula but calculates an array formula
 * again, and it does not know the add-in's functions.
 */
import { isOfArrays, withIntersections, type NamesInFormulas } from "../../formula/implicit-intersection";
import { isCalled, piecesOf } from "../../formula/pieces";
import type { NameDocument } from "../workbook/document";

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The names that formulas of the sheet `own` may use. */
export function namesFor(own: string, names: readonly NameDocument[], tables: readonly string[]): NamesInFormulas {
  const find = (name: string, sheet: string | undefined): NameDocument | undefined =>
    names.find((each) => same(each.name, name) && (sheet === undefined ? !each.sheet : same(each.sheet ?? "", sheet)));
  return {
    formulaOf: (name, sheet) => (find(name, sheet ?? own) ?? find(name, undefined))?.formula,
    isTable: (name) => tables.some((table) => same(table, name)),
  };
}

/** Of one sheet; a column of formulas is often one text, which is read once. */
export class FormulaMarks {
  private readonly known = new Map<string, string>();

  constructor(private readonly names: NamesInFormulas) {}

  /** As Excel shows a formula that is in the file without a mark. */
  shown(formula: string): string {
    let shown = this.known.get(formula);
    if (shown === undefined) this.known.set(formula, (shown = withIntersections(formula, this.names)));
    return shown;
  }

  /** The text to store, and whether it is to be marked as an array. */
  stored(formula: string): { text: string; isArray: boolean } {
    const plain = withoutIntersections(formula);
    if (this.shown(plain) === formula && !callsFunctionsOfArrays(plain)) return { text: plain, isArray: false };
    return { text: formula, isArray: this.shown(formula) !== formula || callsFunctionsOfArrays(formula) };
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
