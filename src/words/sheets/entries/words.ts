/** The words of the sheets Entries and Refunds, which audit what was entered and say what is refundable; the pane and the command line use them too. */
import type { Language } from "../../../cases/case";
import type { LeftOut } from "../../../cases/entries/read-entries";
import type { EntryRole } from "../../../files/entry-headers";
import type { EntryRule } from "../../../law/entries/rules";
import type { Finding, Verdict } from "../../../model/entries/audit";
import type { Route } from "../../../model/entries/clocks";
import type { EntryStatus, EntryTable } from "../../../sheets/entries/plan";
import { en } from "./en";
import { ko } from "./ko";

/** What a finding says, given the law's own words in that language. */
export interface FindingWords {
  /** "" for the base rate. */
  authority(authority: string): string;
  /** Of an alternative: the fact that would make the sum right. */
  fact(finding: Extract<Finding, { code: "right if" }>["alternative"]): string;
  refused(finding: Extract<Finding, { code: "refused" }>["problem"]): string;
}

export interface EntriesText {
  verdicts: Record<Verdict, string>;
  finding(finding: Finding, words: FindingWords): string;
  claimed(programme: string): string;
  notClaimed(programme: string): string;
  leftOut: Record<LeftOut, string>;
  roles: Record<EntryRole, string>;
  routes: Record<Route, string>;
  statuses: Record<EntryStatus, string>;
  rules: Record<EntryRule | "growth", string>;
  confidence: Record<"primary" | "secondary", string>;
  importers: { corporation: string; other: string };
  baseRate: string;
  overpaid: string;
  notKnown: string;
  notLiquidated: string;
  total: string;
  entries: {
    title: string;
    explanation: string;
    method: string;
    provenance(version: string, source: string, lawTo: string): string;
    parameters: { lines: string; paid: string; due: string; difference: string; leftOut: string; check: string };
    leftOutNote: string;
    lawCheck: string;
    notAll(known: string): string;
    pasted: string;
    selected: string;
  };
  refunds: {
    title: string;
    explanation: string;
    method: string;
    provenance(version: string): string;
    parameters: {
      day: string;
      importer: string;
      refundable: string;
      interest: string;
      soonest: string;
      unknown: string;
    };
    dayNote: string;
    importerNote: string;
    unknownNote: string;
    prompts: Record<"day" | "importer" | "status" | "days" | "rate", { title: string; prompt: string }>;
    chart: { title: string; duty: string; interest: string; usd: string };
    gone: string;
  };
  captions: Record<EntryTable, string>;
  labels: Record<EntryTable, Record<string, string>>;
}

export const entriesTexts: Record<Language, EntriesText> = { en, ko };
