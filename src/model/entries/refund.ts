/** Which part of the duty on an entry line is refundable because the duties of an authority are void, and because it was overpaid. */
import { cents, type Audit, type DutyDue } from "./audit";
import type { EntryLine } from "./line";

export interface Refund {
  /** USD by authority whose duties are void. */
  voided: ReadonlyMap<string, number>;
  /** USD overpaid besides. */
  overpaid: number;
}

/**
 * Where the export has the duty of each heading of chapter 99, that of void headings; where it has the sum alone, the law's part of a sum
 * that was paid in full. null where neither says it: nothing is taken for refundable on a guess.
 */
export function refundOf(
  line: EntryLine,
  { verdict, difference }: Audit,
  due: DutyDue | null,
  authorityOf: (heading: string) => string | undefined,
  isVoid: (authority: string) => boolean,
): Refund | null {
  if (line.paid === null) return null;
  const parts = due?.parts.filter(({ authority }) => isVoid(authority)) ?? [];
  const owed = parts.reduce((sum, { rate }) => sum + cents(line.value * rate), 0);
  const excess = verdict === "overpaid" ? difference! : 0;
  const voided = new Map<string, number>();
  const add = (authority: string, amount: number) =>
    amount > 0 && voided.set(authority, cents((voided.get(authority) ?? 0) + amount));
  if (line.headings !== null) {
    // Of a sum that is right no more is refunded than the law has for void duties: the rest is due by other acts, whatever its heading.
    let left = verdict === "right" ? owed : Infinity;
    for (const { heading, paid } of line.headings) {
      const authority = authorityOf(heading);
      if (authority === undefined || !isVoid(authority)) continue;
      const amount = Math.min(paid, left);
      left -= amount;
      add(authority, amount);
    }
    // What was paid too much under a void heading is refunded with it.
    return { voided, overpaid: Math.max(0, cents(excess - Math.max(0, total(voided) - owed))) };
  }
  if (verdict !== "right" && verdict !== "overpaid") return null;
  for (const { authority, rate } of parts) add(authority, cents(line.value * rate));
  return { voided, overpaid: excess };
}

const total = (amounts: ReadonlyMap<string, number>): number =>
  [...amounts.values()].reduce((sum, each) => sum + each, 0);
