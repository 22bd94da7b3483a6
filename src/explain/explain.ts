/** Why a cell shows what it shows. */
import { FormulaSyntaxError } from "../formula/engine-types";
import type { CellAddress } from "../formula/values";
import type { CellBook } from "./cell-book";
import type { Changed, Explanation } from "./explanation";
import { changeOf } from "./inputs";
import { lawAsked } from "./law";
import { Steps } from "./steps";

export function explain(book: CellBook, at: CellAddress): Explanation {
  const where = book.where(at);
  if (!book.has(at.sheet)) return blankAt(where);
  const value = book.valueAt(at);
  const frame = book.frameOf(at);
  const formula = frame && book.formulaAt(frame.at);
  const plain = {
    at: where,
    value,
    formula: "",
    filledFrom: null,
    about: book.aboutOf(at),
    root: null,
    law: [],
    changed: changedAt(book, at),
  };
  if (!frame || formula === undefined) {
    return { ...plain, kind: book.isYellow(at) ? "input" : value === "" ? "blank" : "constant" };
  }
  const steps = new Steps(book, frame, at);
  const isFilled = frame.at.row !== at.row || frame.at.column !== at.column;
  return {
    ...plain,
    kind: "formula",
    formula,
    filledFrom: isFilled ? book.where(frame.at) : null,
    root: read(steps, formula),
    law: lawAsked(book, frame, formula),
  };
}

/** Of a sheet without contents nothing was read. */
const blankAt = (at: Explanation["at"]): Explanation => ({
  at,
  value: "",
  kind: "blank",
  formula: "",
  filledFrom: null,
  about: "",
  root: null,
  law: [],
  changed: null,
});

export function changedAt(book: CellBook, at: CellAddress): Changed | null {
  const where = book.where(at);
  const input = book.inputs.get(where.cell);
  const change = input && changeOf(book.workbook, input);
  return change ? { at: where, ...change } : null;
}

/** What another program wrote and this one cannot read has no steps. */
function read(steps: Steps, formula: string) {
  try {
    return steps.ofFormula(formula);
  } catch (thrown) {
    if (thrown instanceof FormulaSyntaxError) return null;
    throw thrown;
  }
}
