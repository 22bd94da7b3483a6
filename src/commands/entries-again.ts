/** The lines of the sheet Entries as they are now, with what a user changed in them, to be audited again. */
import type { Language } from "../cases/case";
import { entryDay } from "../cases/entries/entry-day";
import { headerPlace } from "../files/header-table";
import type { EntryLine } from "../model/entries/line";
import { SEVERAL } from "../sheets/entries/plan";
import { entriesTexts } from "../words/sheets/entries/words";
import type { HeldEntries } from "./entries";
import { EntriesError, type ReadEntries } from "./read-entries";

/** Throws EntriesError where the sheet has no line. */
export function entriesOfSheet(held: HeldEntries, language: Language): { read: ReadEntries; source: string } {
  const [headers = [], ...rows] = held.lines ?? [];
  const place = (header: string) => headerPlace(headers, header);
  const lines = rows.flatMap((cells): EntryLine[] => {
    const text = (header: string) => String(cells[place(header)] ?? "").trim();
    const number = (header: string) => {
      const cell = cells[place(header)];
      return typeof cell === "number" && cell >= 0 ? cell : null;
    };
    const entry = text("Entry");
    const day = number("Entered") ?? entryDay(text("Entered"));
    if (entry === "" || day === undefined) return [];
    const of = held.ledger.get(entry);
    const facts = text("Facts");
    return [
      {
        row: number("Row") ?? 0,
        entry,
        line: text("Line"),
        importer: of?.importer ?? "",
        code: text("HTS").replace(SEVERAL, ""),
        several: text("HTS").endsWith(SEVERAL),
        origin: text("Origin"),
        day,
        deposited: of?.deposited ?? day,
        value: number("Value") ?? 0,
        paid: number("Paid"),
        headings: headingsIn(text("Chapter 99")),
        claim: facts === "" ? null : !/^no\b/i.test(facts),
        liquidation: of?.liquidation ?? { state: "not known" },
      },
    ];
  });
  if (lines.length === 0) throw new EntriesError({ kind: "empty" });
  return {
    read: { lines, leftOut: [], blank: 0, columns: held.columns },
    source: `Entries: ${entriesTexts[language].entries.selected}`,
  };
}

/** "9903.01.25 1000.00; 9903.01.24 500.00", "–" for an export that has them and none here; null where it does not divide the duty. */
export function headingsIn(text: string): EntryLine["headings"] {
  if (text === "") return null;
  return text.split(";").flatMap((part) => {
    const [heading = "", paid = ""] = part.trim().split(/\s+/);
    const digits = heading.replace(/\D/g, "");
    return digits.length === 8 && Number.isFinite(Number(paid)) ? [{ heading: digits, paid: Number(paid) }] : [];
  });
}
