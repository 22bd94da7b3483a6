/** The way from a figure back to what it rests on: every cell that counts in it, and those that hold no formula. */
import { FormulaSyntaxError } from "../formula/engine-types";
import type { CellAddress } from "../formula/values";
import type { CellBook } from "./cell-book";
import type { LawRow, Step, Where } from "./explanation";
import { asksLaw, lawAsked } from "./law";
import { Steps } from "./steps";

/** A figure of the Korean case rests on some hundreds of cells; beyond this a list says nothing. */
const MOST_CELLS = 4_000;
/** Of periods the first day and the changes soon after it: all days of all rows would be a law book. */
const DAYS_EACH = 3;

export interface Walk {
  /** Cells without formula, the nearest first. */
  constants: Where[];
  law: LawRow[];
}

export function walkBack(book: CellBook, from: CellAddress): Walk {
  const seen = new Set<string>();
  const constants: Where[] = [];
  const law = new LawRows();
  const asked = new Set<string>();
  let next: CellAddress[] = [from];
  while (next.length > 0 && seen.size < MOST_CELLS) {
    const now = next;
    next = [];
    for (const at of now) {
      const where = book.where(at);
      if (seen.has(where.cell)) continue;
      seen.add(where.cell);
      const frame = book.frameOf(at);
      const formula = frame && book.formulaAt(frame.at);
      if (!frame || formula === undefined) {
        if (book.valueAt(at) !== "") constants.push(where);
        continue;
      }
      for (const each of partsOf(new Steps(book, frame, at, MOST_CELLS), formula)) next.push(each);
      if (!asksLaw(formula)) continue;
      for (const answer of lawAsked(book, frame, formula, DAYS_EACH)) {
        const key = [answer.goods, answer.origin, answer.day, answer.scenario].join("|");
        if (!asked.has(key)) law.add(answer.rows);
        asked.add(key);
      }
    }
  }
  return { constants, law: law.list() };
}

function partsOf(steps: Steps, formula: string): CellAddress[] {
  const found: CellAddress[] = [];
  const visit = ({ at, how, steps: parts }: Step): void => {
    if (at && how === "cell") found.push(at);
    parts.forEach(visit);
  };
  try {
    visit(steps.ofFormula(formula));
  } catch (thrown) {
    if (!(thrown instanceof FormulaSyntaxError)) throw thrown;
  }
  return found;
}

/** Measures that add something, each once. */
class LawRows {
  private readonly rows = new Map<string, LawRow>();

  add(rows: readonly LawRow[]): void {
    for (const row of rows) {
      if (row.rate === 0) continue;
      const key = [row.authority, row.from, row.until, row.citation].join("|");
      const known = this.rows.get(key);
      if (!known) this.rows.set(key, row);
      else if (known.rate !== row.rate) this.rows.set(key, { ...known, rate: null });
    }
  }

  list(): LawRow[] {
    return [...this.rows.values()];
  }
}
