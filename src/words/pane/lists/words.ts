/** What the parts of the tab Look up say that take whole lists: products to check, entries to audit; loaded when one is opened. */
import type { Language } from "../../../cases/case";
import type { EntryRole } from "../../../files/entry-headers";
import type { EntriesFailure } from "../../../commands/read-entries";
import { en } from "./en";
import { ko } from "./ko";

interface PartWords {
  title: string;
  about: string;
  paste: string;
  checking: string;
}

export interface ListsText {
  coverage: PartWords & {
    checkPasted: string;
    done(goods: number, unknown: number): string;
    rules(from: string, day: string): string;
  };
  entries: PartWords & {
    auditPasted: string;
    again: string;
    done(lines: number, unclear: number): string;
    leftOut(rows: number): string;
    columns: string;
    columnsAbout(missing: string): string;
    column(role: EntryRole): string;
    choose: string;
    withColumns: string;
    filings: string;
    filingsAbout: string;
    makeFilings: string;
    noFilings: string;
    noNumber(entries: number): string;
    filing(number: number, importer: string, entries: number): string;
    filingName(number: number): string;
    save: string;
  };
  reading: string;
  writing: string;
  chooseFile: string;
  takeSelected: string;
  failed: string;
  failure(problem: EntriesFailure): string;
}

export const listsTexts: Record<Language, ListsText> = { en, ko };
