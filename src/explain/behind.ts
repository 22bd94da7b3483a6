/** What a figure rests on: inputs with what each moves, sources, law, and what it was before a person changed something. */
import type { CellAddress } from "../formula/values";
import { headerPlace } from "../files/header-table";
import { engineOf } from "../sharing/evaluate/workbook-engine";
import { provenanceOf } from "../sharing/provenance";
import type { WorkbookReading } from "../sharing/reading";
import { CellsError } from "../sharing/simulate/cell-request";
import type { CellBook } from "./cell-book";
import { changedAt } from "./explain";
import type { Behind, Changed, LawRow, Where } from "./explanation";
import { Trials } from "./moves";
import { walkBack } from "./walk";

/** @param trials of that cell, where they could be prepared; else why not */
export function behind(book: CellBook, cell: CellAddress, trials: Trials | CellsError): Behind {
  const { constants, law } = walkBack(book, cell);
  const found = trials instanceof Trials ? trials.moves((act) => counts(book, act, law)) : NOTHING;
  const changed = changesBehind(book, cell);
  return {
    ...found,
    sources: sourcesOf(book, constants),
    vintage: provenanceOf({ ...book.workbook, skipped: [], frozen: new Set() } as WorkbookReading).vintage,
    law,
    changed,
    before: changed.length > 0 ? valueBefore(book, cell, changed) : null,
    refused: trials instanceof Trials ? null : trials.failure,
  };
}

const NOTHING = { moves: [], still: 0, untried: 0 };

/** Whether one of the measures that count is that of a row of Measures: both name its instrument and heading. */
function counts(book: CellBook, { sheet, row }: Where, law: readonly LawRow[]): boolean {
  const table = book.tableAt({ sheet, row, column: 0 });
  const said = (header: string): string => {
    const place = headerPlace(table?.headers, header);
    return table && place >= 0 ? String(book.valueAt({ sheet, row, column: table.column + place })) : "";
  };
  const [instrument, heading] = [said("Instrument"), said("Heading")];
  return law.some(({ citation }) => citation.includes(instrument) && citation.includes(heading));
}

/** Throws nothing that is about the formulas. */
export function trialsOf(book: CellBook, cell: CellAddress): Trials | CellsError {
  try {
    return new Trials(book, cell);
  } catch (thrown) {
    if (thrown instanceof CellsError) return thrown;
    throw thrown;
  }
}

/** Headers under which a table says where its rows come from. */
const SOURCE_HEADERS = ["Source", "Basis"];

function sourcesOf(book: CellBook, constants: readonly Where[]): Behind["sources"] {
  const found = new Map<string, Where>();
  for (const at of constants) {
    const table = book.tableAt(at);
    if (!table) continue;
    for (const header of SOURCE_HEADERS) {
      const place = headerPlace(table.headers, header);
      if (place < 0) continue;
      const value = book.valueAt({ sheet: at.sheet, row: at.row, column: table.column + place });
      const text = typeof value === "string" ? value.trim() : "";
      if (text !== "" && !found.has(text)) found.set(text, at);
    }
  }
  return [...found].map(([text, at]) => ({ text, at }));
}

/** Of the inputs that it rests on. */
function changesBehind(book: CellBook, cell: CellAddress): Changed[] {
  const at = [cell, ...book.engine.restsOn(cell)];
  const found = new Map<string, Changed>();
  for (const each of at) {
    const change = changedAt(book, each);
    if (change) found.set(change.at.cell, change);
  }
  return [...found.values()];
}

/** null where the record does not hold all that was there, or the figure would be no number. */
function valueBefore(book: CellBook, { sheet, row, column }: CellAddress, changed: readonly Changed[]): number | null {
  if (changed.some(({ before }) => before === null)) return null;
  const engine = engineOf(book.workbook, true);
  for (const { at, before } of changed) engine.setValue(at.sheet, at.row, at.column, before === "" ? null : before);
  engine.calculate();
  const value = engine.value(sheet, row, column);
  return typeof value === "number" ? value : null;
}
