/** Audits a line of an entry summary against the law of its day, and says what of its duty is refundable. */
import { auditLine } from "../../model/entries/audit";
import type { AuditedLine } from "../../model/entries/ledger";
import type { EntryLine } from "../../model/entries/line";
import { refundOf } from "../../model/entries/refund";
import type { DutyAsker } from "./due";
import { authorityOfHeading } from "./headings";
import { isVoid } from "./rules";

export function auditedLine(line: EntryLine, asker: DutyAsker): AuditedLine {
  const asked = asker.ask(line);
  const audit = auditLine(line, asked, authorityOfHeading);
  const due = "due" in asked && !line.several ? asked.due : null;
  return { line, audit, refund: refundOf(line, audit, due, authorityOfHeading, isVoid) };
}
