/** From an export of entry summaries to the sheets Entries and Refunds, and from these to files for a declaration; what a person decided or noted stays. */
import type { Language } from "../cases/case";
import { headerPlace, numberColumn, rowsByHeader, textColumn } from "../files/header-table";
import { ENTRY_ROLES, type EntryColumns } from "../files/entry-headers";
import { filingsOf, type Filing } from "../model/entries/filing";
import { ledgerOf, type AuditedLine, type LedgerEntry } from "../model/entries/ledger";
import type { Liquidation } from "../model/entries/line";
import { rangeAddress } from "../sheets/address";
import { entriesSheet } from "../sheets/entries/entries-sheet";
import { STATUSES } from "../sheets/entries/plan";
import type { Kept } from "../sheets/entries/refund-subject";
import { refundAuthorities, refundsSheet } from "../sheets/entries/refunds-sheet";
import { PARAMETER_ROW } from "../sheets/plan";
import { rejectedRowsSheet } from "../sheets/rejected-rows";
import { writeReports } from "../sheets/reports";
import { runInExcel } from "../sheets/run-in-excel";
import { loadErrorWords } from "../words/errors/words";
import { entriesTexts } from "../words/sheets/entries/words";
import { texts } from "../words/sheets/words";
import type { ReadEntries } from "./read-entries";

/** What earlier sheets hold of a person's own. */
export interface HeldEntries {
  columns: EntryColumns;
  kept: ReadonlyMap<string, Kept>;
  /** undefined where there is no sheet Refunds. */
  day: number | undefined;
  corporation: boolean | undefined;
  /** Cells of the table Entries with its headers, to be audited again; undefined where there is none. */
  lines: unknown[][] | undefined;
  /** By entry, as a user may have corrected it. */
  ledger: ReadonlyMap<string, Pick<LedgerEntry, "importer" | "deposited" | "liquidation">>;
}

/** One exchange where there is nothing, two where there is. */
export function readHeldEntries(): Promise<HeldEntries> {
  return runInExcel(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name,items/worksheet/name");
    await context.sync();
    const find = (name: string, sheet: string) =>
      tables.items.some((each) => each.name === name && each.worksheet.name === sheet)
        ? tables.getItem(name).getRange().load("values")
        : null;
    const columns = find("EntryColumns", "Entries");
    const ledger = find("RefundLedger", "Refunds");
    const lines = find("Entries", "Entries");
    const inputs = ledger
      ? context.workbook.worksheets
          .getItem("Refunds")
          .getRange(rangeAddress(PARAMETER_ROW, 0, 1, 2))
          .load("values")
      : null;
    await context.sync();
    const [day, importer] = (inputs?.values as unknown[][] | undefined)?.[0] ?? [];
    return {
      columns: columnsIn((columns?.values as unknown[][] | undefined) ?? []),
      kept: keptIn((ledger?.values as unknown[][] | undefined) ?? []),
      day: typeof day === "number" ? day : undefined,
      corporation: inputs ? !isOther(importer) : undefined,
      lines: lines?.values as unknown[][] | undefined,
      ledger: ledgerIn((ledger?.values as unknown[][] | undefined) ?? []),
    };
  });
}

function ledgerIn(cells: readonly (readonly unknown[])[]): HeldEntries["ledger"] {
  const rows = rowsByHeader(cells, {
    entry: textColumn("Entry"),
    importer: textColumn("Importer"),
    deposited: numberColumn("Deposited"),
    liquidated: { header: "Liquidated", read: liquidationIn },
  });
  return new Map(
    rows.flatMap(({ entry, importer, deposited, liquidated }) =>
      deposited === null ? [] : [[entry, { importer, deposited, liquidation: liquidated }] as const],
    ),
  );
}

/** Of the ledger's cell. */
function liquidationIn(cell: unknown): Liquidation {
  if (typeof cell === "number") return { state: "liquidated", day: cell };
  return LANGUAGES.some(({ notLiquidated }) => notLiquidated === cell) ? { state: "open" } : { state: "not known" };
}

const LANGUAGES = Object.values(entriesTexts);
const isOther = (cell: unknown): boolean => LANGUAGES.some(({ importers }) => importers.other === cell);

/** By role, whichever language the sheet was written in. */
function columnsIn(cells: readonly (readonly unknown[])[]): EntryColumns {
  const rows = rowsByHeader(cells, { role: textColumn("Role"), column: textColumn("Column") });
  return Object.fromEntries(
    rows.flatMap(({ role, column }) => {
      const known = ENTRY_ROLES.find((each) => LANGUAGES.some(({ roles }) => roles[each] === role));
      return known === undefined || column === "" ? [] : [[known, column]];
    }),
  );
}

/** Entries as Parley writes them first are not kept: they say nothing of a person's. */
function keptIn(cells: readonly (readonly unknown[])[]): Map<string, Kept> {
  const rows = rowsByHeader(cells, {
    entry: textColumn("Entry"),
    status: textColumn("Status"),
    note: textColumn("Note"),
  });
  return new Map(
    rows.flatMap(({ entry, status: written, note }): [string, Kept][] => {
      const status = STATUSES.find((each) => LANGUAGES.some(({ statuses }) => statuses[each] === written));
      // A word that is none of the three is kept as a note.
      const noted = status === undefined && written !== "" ? [written, note].filter(Boolean).join(" · ") : note;
      return entry === "" || ((status ?? "draft") === "draft" && noted === "")
        ? []
        : [[entry, { status: status ?? "draft", note: noted }]];
    }),
  );
}

/** All or nothing. Throws BuildError. */
export async function writeEntries(
  { columns, leftOut }: Pick<ReadEntries, "columns" | "leftOut">,
  audited: readonly AuditedLine[],
  about: { source: string; today: number; language: Language },
): Promise<void> {
  const { language, source } = about;
  await loadErrorWords(language);
  const held = await readHeldEntries();
  const ledger = ledgerOf(audited);
  const refunds = refundsSheet({
    ledger,
    kept: held.kept,
    authorities: refundAuthorities(ledger),
    day: held.day ?? about.today,
    corporation: held.corporation ?? true,
    language,
  });
  const entries = entriesSheet({ audited, columns, source, leftOut: leftOut.length, language });
  const rejected = leftOut.length > 0 ? [rejectedRowsSheet(leftOut, entriesTexts[language].leftOut, language)] : [];
  await writeReports([...rejected, entries, refunds], texts[language].errors);
}

export interface ReviewedEntries {
  filings: Filing[];
  /** Entries of that status, those whose number is no entry's among them. */
  reviewed: number;
}

/** What the person has marked as reviewed and is refundable, as files for declarations. */
export function readFilings(): Promise<ReviewedEntries> {
  return runInExcel(async (context) => {
    const table = context.workbook.tables.getItem("RefundLedger").getRange().load("values");
    await context.sync();
    return filingsIn(table.values as unknown[][]);
  });
}

export function filingsIn(cells: readonly (readonly unknown[])[]): ReviewedEntries {
  const refundable = headerPlace(cells[0], "Refundable");
  const rows = rowsByHeader(cells, {
    entry: textColumn("Entry"),
    importer: textColumn("Importer"),
    status: textColumn("Status"),
  }).filter(
    ({ status }, at) =>
      LANGUAGES.some(({ statuses }) => statuses.reviewed === status) && Number(cells[at + 1]![refundable]) > 0,
  );
  return { filings: filingsOf(rows), reviewed: rows.length };
}
