/** What a declaration for a consolidated refund contains: the numbers of entries, in files of at most as many as one takes. */

/** Entries of one declaration: CBP, CAPE. */
export const MOST_ENTRIES = 9_999;
/** Heading of the only column, as the template of the ACE Portal has it. */
export const ENTRY_HEADER = "Entry Number";
/** Three characters of the filer, seven digits, and a check digit. */
const ENTRY_NUMBER = /^[A-Z0-9]{3}\d{8}$/;

export interface Filing {
  importer: string;
  entries: readonly string[];
}

/** Without hyphens and blanks; whether it is a whole number of an entry is another question. */
export function plainEntry(text: string): string {
  return text.replace(/^\s*'/, "").replace(/[\s-]/g, "").toUpperCase();
}

export function isEntryNumber(entry: string): boolean {
  return ENTRY_NUMBER.test(entry);
}

/** Each entry once, in the order given, one importer's apart from another's; numbers that are no entry's are left out. */
export function filingsOf(entries: readonly { entry: string; importer: string }[], most = MOST_ENTRIES): Filing[] {
  const byImporter = new Map<string, Set<string>>();
  for (const { entry, importer } of entries) {
    if (!isEntryNumber(entry)) continue;
    const own = byImporter.get(importer);
    if (own) own.add(entry);
    else byImporter.set(importer, new Set([entry]));
  }
  return [...byImporter].flatMap(([importer, numbers]) => {
    const all = [...numbers];
    return Array.from({ length: Math.ceil(all.length / most) }, (_, part) => ({
      importer,
      entries: all.slice(part * most, (part + 1) * most),
    }));
  });
}

/** The file: one column with its heading, one number a row. */
export function filingText({ entries }: Filing): string {
  return [ENTRY_HEADER, ...entries].map((line) => `${line}\r\n`).join("");
}
