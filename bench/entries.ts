/** Entry summaries: reading, auditing and adding up 10,000 lines. */
import { EntryReader } from "../src/cases/entries/read-entries";
import { findEntryColumns } from "../src/files/entry-headers";
import { auditedLine } from "../src/law/entries/audit";
import { DutyAsker } from "../src/law/entries/due";
import { lawSchedule } from "../src/law/schedule";
import { ledgerOf } from "../src/model/entries/ledger";
import { count, fastest, type Row } from "./report";

const LINES = 10_000;
const HEADERS = ["entry", "line", "hts", "co", "date", "value", "paid", "spi"];
const ORIGINS = ["KR", "CN", "DE", "VN", "JP"];

export function entries(): Row[] {
  const schedule = lawSchedule();
  const codes = schedule.data.lines.codes.filter((code) => !code.endsWith("xx"));
  const rows = Array.from({ length: LINES }, (_, at) => {
    const code = codes[(at * 7919) % codes.length]!;
    const day = `2025-${String(4 + (at % 9)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;
    const entry = `ABC${String(Math.floor(at / 3)).padStart(8, "0")}`;
    return [entry, String(at % 3), code, ORIGINS[at % ORIGINS.length]!, day, String(1000 + at), String(at % 700), ""];
  });
  const { places } = findEntryColumns(HEADERS);
  const read = () => {
    const reader = new EntryReader(places, ",");
    rows.forEach((row, at) => reader.take(row, at + 2));
    return reader.report().lines;
  };
  const lines = read();
  const reading = fastest(3, read);
  // Of an asker of its own each time, so that no answer is kept of the time before.
  const auditing = fastest(3, () => {
    const asker = new DutyAsker(schedule);
    ledgerOf(lines.map((line) => auditedLine(line, asker)));
  });
  return [
    { what: `read ${count(LINES)} entry lines`, figure: `${count(reading)} ms`, peer: "" },
    {
      what: `audit ${count(LINES)} entry lines, mostly of different goods, with their ledger`,
      figure: `${count(auditing)} ms`,
      peer: "2,000 ms asked for",
    },
  ];
}
