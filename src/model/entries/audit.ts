/** Compares the duty that was paid on an entry line with what the law of the day of entry asks for. */
import type { InputError } from "../input-error";
import type { NamedCondition } from "../tariff/reason";
import type { EntryLine } from "./line";

/** USD up to which a difference is rounding: each part of a duty is rounded to the cent by itself. */
export const TOLERANCE = 0.05;

/** What the law asks for: rates are fractions of the value. */
export interface DutyDue {
  rate: number;
  /** The base rate in it, and what each act adds. */
  base: number;
  parts: readonly DuePart[];
  /** A part of the base rate goes by quantity, or the schedule's edition has no rate: the duty is more than the rate says. */
  byQuantity: boolean;
  /** The share of metal in the value is an estimate for goods of this kind. */
  metalEstimated: boolean;
  /** Rates under facts of the good that the export does not state; found when they are asked for. */
  alternatives(): readonly Alternative[];
}

export interface DuePart {
  authority: string;
  measure: string;
  rate: number;
  /** Instrument and Federal Register document. */
  citation: string;
}

export interface Alternative {
  /** As TARIFF_RATE takes it: "civil aircraft", "no KORUS". */
  fact: string;
  about: { conditions: readonly NamedCondition[] } | { programme: string; claimed: boolean };
  rate: number;
}

export const VERDICTS = ["right", "overpaid", "underpaid", "cannot tell"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why; amounts in USD. */
export type Finding =
  | { code: "as law" }
  /** The authority whose part differs most, "" for the base rate. */
  | { code: "part"; authority: string; measure: string; citation: string; paid: number; due: number }
  /** The export has the sum of the duty alone. */
  | { code: "sum"; acts: readonly string[]; citation: string }
  | { code: "not paid" }
  | { code: "refused"; problem: InputError }
  /** Ten digits are needed: parts of the line are treated differently. */
  | { code: "digits" }
  /** The value is that of several tariff numbers. */
  | { code: "several" }
  | { code: "by quantity" }
  | { code: "metal" }
  | { code: "right if"; alternative: Alternative };

export interface Audit {
  verdict: Verdict;
  /** USD, rounded to the cent; null where the law gives no figure for the line. */
  due: number | null;
  /** Paid less due; null where either is not known. */
  difference: number | null;
  finding: Finding;
}

/** What the law says of a line, or why it cannot say it. */
export type Asked = { due: DutyDue } | { refused: InputError } | { undetermined: true };

/** `authorityOf`: whose heading of chapter 99 it is; undefined where no act of the law has it. */
export function auditLine(line: EntryLine, asked: Asked, authorityOf: (heading: string) => string | undefined): Audit {
  const unknown = (finding: Finding): Audit => ({ verdict: "cannot tell", due: null, difference: null, finding });
  if (line.several) return unknown({ code: "several" });
  if ("refused" in asked) return unknown({ code: "refused", problem: asked.refused });
  if ("undetermined" in asked) return unknown({ code: "digits" });
  const { due } = asked;
  const amount = cents(line.value * due.rate);
  if (line.paid === null)
    return { verdict: "cannot tell", due: amount, difference: null, finding: { code: "not paid" } };
  const difference = cents(line.paid - amount);
  const told = (verdict: Verdict, finding: Finding): Audit => ({ verdict, due: amount, difference, finding });
  if (due.byQuantity) return told("cannot tell", { code: "by quantity" });
  if (isSame(difference)) return told("right", { code: "as law" });
  const alternative = due.alternatives().find(({ rate }) => isSame(line.paid! - line.value * rate));
  if (alternative) return told("cannot tell", { code: "right if", alternative });
  if (due.metalEstimated) return told("cannot tell", { code: "metal" });
  return told(difference > 0 ? "overpaid" : "underpaid", largestPart(line, due, authorityOf));
}

function largestPart(line: EntryLine, due: DutyDue, authorityOf: (heading: string) => string | undefined): Finding {
  const acts = due.parts.map(({ measure }) => measure);
  const citation = due.parts.map((part) => part.citation).join("; ");
  if (line.headings === null || line.paid === null) return { code: "sum", acts, citation };
  const paid = new Map<string, number>();
  let added = 0;
  for (const each of line.headings) {
    const authority = authorityOf(each.heading) ?? each.heading;
    paid.set(authority, (paid.get(authority) ?? 0) + each.paid);
    added += each.paid;
  }
  paid.set(BASE, line.paid - added);
  const owed = new Map<string, number>([[BASE, line.value * due.base]]);
  for (const part of due.parts) owed.set(part.authority, (owed.get(part.authority) ?? 0) + line.value * part.rate);
  const differing = [...new Set([...owed.keys(), ...paid.keys()])]
    .map((authority) => ({ authority, paid: cents(paid.get(authority) ?? 0), due: cents(owed.get(authority) ?? 0) }))
    .sort((a, b) => Math.abs(b.paid - b.due) - Math.abs(a.paid - a.due))[0]!;
  const part = due.parts.find(({ authority }) => authority === differing.authority);
  return { code: "part", ...differing, measure: part?.measure ?? "", citation: part?.citation ?? "" };
}

const BASE = "";

const isSame = (difference: number): boolean => Math.abs(difference) <= TOLERANCE + 1e-9;

/** Half cents up, as they are on an entry summary, whatever binary fractions make of them. */
export function cents(amount: number): number {
  const rounded = Math.round(Math.abs(amount) * 100 + 1e-7) / 100;
  return amount < 0 && rounded > 0 ? -rounded : rounded;
}
