/** The ledger of refunds: what is refundable on each entry, of all its lines, as a declaration or a protest is about whole entries. */
import { cents, type Audit } from "./audit";
import type { EntryLine, Liquidation } from "./line";
import type { Refund } from "./refund";

export interface AuditedLine {
  line: EntryLine;
  audit: Audit;
  /** null where it cannot be told. */
  refund: Refund | null;
}

export interface LedgerEntry {
  entry: string;
  importer: string;
  entered: number;
  /** Of its lines the last, so that no interest is counted before a deposit. */
  deposited: number;
  liquidation: Liquidation;
  lines: number;
  /** USD of the lines whose duty is known. */
  paid: number;
  /** USD by authority whose duties are void. */
  voided: ReadonlyMap<string, number>;
  overpaid: number;
  underpaid: number;
  /** Lines of which it cannot be told whether they were right, or what of them is refundable. */
  unknown: number;
}

/** In the order of the entries' first lines. */
export function ledgerOf(audited: readonly AuditedLine[]): LedgerEntry[] {
  const entries = new Map<string, LedgerEntry & { voided: Map<string, number> }>();
  for (const { line, audit, refund } of audited) {
    let own = entries.get(line.entry);
    if (!own) {
      const { entry, importer, deposited, liquidation } = line;
      const none = { lines: 0, paid: 0, overpaid: 0, underpaid: 0, unknown: 0, voided: new Map<string, number>() };
      entries.set(entry, (own = { entry, importer, entered: line.day, deposited, liquidation, ...none }));
    }
    own.lines += 1;
    own.paid = cents(own.paid + (line.paid ?? 0));
    own.deposited = Math.max(own.deposited, line.deposited);
    if (own.importer === "") own.importer = line.importer;
    if (own.liquidation.state !== "liquidated") own.liquidation = line.liquidation;
    if (audit.verdict === "underpaid") own.underpaid = cents(own.underpaid - audit.difference!);
    if (audit.verdict === "cannot tell" || refund === null) own.unknown += 1;
    if (refund === null) continue;
    own.overpaid = cents(own.overpaid + refund.overpaid);
    for (const [authority, amount] of refund.voided)
      own.voided.set(authority, cents((own.voided.get(authority) ?? 0) + amount));
  }
  return [...entries.values()];
}
