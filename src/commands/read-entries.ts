/** Reads an export of entry summaries, out of a text or out of cells, and audits its lines between which the pane stays usable. */
import { EntryReader, type EntriesReport } from "../cases/entries/read-entries";
import { findEntryColumns, type EntryColumns, type EntryRole } from "../files/entry-headers";
import { auditedLine } from "../law/entries/audit";
import { DutyAsker } from "../law/entries/due";
import { lawSchedule } from "../law/schedule";
import type { AuditedLine } from "../model/entries/ledger";
import type { EntryLine } from "../model/entries/line";
import { type BatchHooks, inBatches } from "./in-batches";
import { readRows, textsOfCells, type RowHooks, type RowsFailure } from "./read-rows";

export type EntriesFailure =
  | RowsFailure
  /** The file has these headers and no column for these roles. */
  | { kind: "columns"; missing: EntryRole[]; headers: string[] };

export class EntriesError extends Error {
  constructor(readonly problem: EntriesFailure) {
    super(`The entries cannot be read: ${problem.kind}`);
    this.name = "EntriesError";
  }
}

export const cancelledList = (): EntriesError => new EntriesError({ kind: "cancelled" });

export interface ReadEntries extends EntriesReport {
  /** The header of each column that was read, by role. */
  columns: EntryColumns;
}

/** The reader for a header row. Throws EntriesError where a column is missing. */
function readerFor(headers: readonly string[], delimiter: string, given: EntryColumns) {
  const found = findEntryColumns(headers, given);
  if (found.missing.length > 0)
    throw new EntriesError({ kind: "columns", missing: found.missing, headers: headers.filter((each) => each !== "") });
  return { reader: new EntryReader(found.places, delimiter), columns: found.columns };
}

function read(reader: EntryReader | undefined, columns: EntryColumns): ReadEntries {
  const report = reader?.report();
  if (!report || report.lines.length + report.leftOut.length === 0) throw new EntriesError({ kind: "empty" });
  return { ...report, columns };
}

/** `given`: what was said before of the columns, by role. Throws EntriesError. */
export async function readEntries(text: string, given: EntryColumns = {}, hooks: RowHooks = {}): Promise<ReadEntries> {
  let columns: EntryColumns = {};
  const reader = await readRows(
    text,
    (first, delimiter) => {
      const begun = readerFor(first, delimiter, given);
      ({ columns } = begun);
      return { taker: begun.reader, headless: false };
    },
    (problem) => new EntriesError(problem),
    hooks,
  );
  return read(reader ?? undefined, columns);
}

/** The same of cells as Excel gives them; days are its numbers. */
export function entriesOfCells(cells: readonly (readonly unknown[])[], given: EntryColumns = {}): ReadEntries {
  const texts = textsOfCells(cells);
  const first = texts.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  if (first < 0) throw new EntriesError({ kind: "empty" });
  const { reader, columns } = readerFor(texts[first]!, ",", given);
  texts.slice(first + 1).forEach((row, at) => reader.take(row, first + at + 2));
  return read(reader, columns);
}

/** Lines audited before others have their turn. */
const BATCH = 500;
let asker: DutyAsker | undefined;

/** In their order. Throws EntriesError where it is cancelled. */
export async function auditEntries(lines: readonly EntryLine[], hooks: BatchHooks = {}): Promise<AuditedLine[]> {
  const law = (asker ??= new DutyAsker(lawSchedule()));
  return inBatches(lines, BATCH, (line) => auditedLine(line, law), cancelledList, hooks);
}
