/** The sheet Entries: each line of the entry summaries that were read, with what the law asks for by Parley's function, and the verdict. */
import type { Language } from "../../cases/case";
import { authorityName, lawTexts } from "../../cases/translations";
import type { EntryColumns } from "../../files/entry-headers";
import { ENTRY_ROLES } from "../../files/entry-headers";
import { LAW_TO } from "../../law/schedule";
import { TOLERANCE, VERDICTS, type Finding } from "../../model/entries/audit";
import type { AuditedLine } from "../../model/entries/ledger";
import type { EntryLine } from "../../model/entries/line";
import { dottedDigits } from "../../model/tariff/codes";
import { errorSentence } from "../../words/errors/words";
import { entriesTexts, type EntriesText, type FindingWords } from "../../words/sheets/entries/words";
import { texts } from "../../words/sheets/words";
import { type Block, blockWidths, fromBlock } from "../blocks";
import { plainTable } from "../columns";
import { TEAL } from "../colors";
import { CENTS, DAY, PERCENT, TEXT, WHOLE } from "../formats";
import { lineRatesBlock } from "../line-rates";
import { notesAt } from "../notes";
import {
  type Cell,
  FIRST_TABLE_ROW,
  formula,
  quoted,
  type ReportPlan,
  rowAfter,
  rowBelow,
  rowBelowRows,
  thisRow,
} from "../plan";
import type { ReportTable } from "../sheet-names";
import { PARLEY_VERSION } from "../version";
import { SEVERAL } from "./plan";

export interface EntriesSubject {
  audited: readonly AuditedLine[];
  columns: EntryColumns;
  /** Name of the file, or what was read in its place. */
  source: string;
  leftOut: number;
  language: Language;
}

const LINE_WIDTHS = [18, 13, 17, 15, 15, 16, 15, 15, 11, 15, 15, 14, 15, 62, 46, 40, 9];
const COLUMNS = LINE_WIDTHS.length;
/** Up to the reason. */
const PRINTED = 14;
/** Right of what is printed and of the block of rates. */
const COLUMNS_COLUMN = COLUMNS + 4;
const here = (header: string): string => thisRow("Entries", header);

export function entriesSheet(subject: EntriesSubject): ReportPlan {
  const { language, source } = subject;
  const text = entriesTexts[language];
  const verdicts = verdictTable(text);
  const notes = notesAt(rowAfter(verdicts) + 1, text.entries.method);
  const row = notes.row + notes.lines.length + 3;
  const rates = lineRatesBlock({
    name: "EntryRates",
    of: "Entries",
    rows: subject.audited.length,
    row: rowBelowRows(row, subject.audited.length),
    column: COLUMNS + 1,
    asked: "Entries[Origin],Entries[Entered],,,,Entries[Facts]",
    text,
  });
  const lines = linesTable(subject, text, row, rates);
  const columns = columnTable(subject, text, rowBelow(lines, rates));
  return {
    name: "Entries",
    tabColor: TEAL,
    title: text.entries.title,
    explanation: text.entries.explanation,
    provenance: text.entries.provenance(PARLEY_VERSION, source, LAW_TO),
    legend: texts[language].legend,
    parameters: parameters(subject, text),
    tables: rates.rows.length > 0 ? [verdicts, lines, rates, columns] : [verdicts, lines, columns],
    charts: [],
    notes,
    widths: [...LINE_WIDTHS, 3, ...blockWidths(rates, 18, 11), 3, 26, 34],
    printColumns: PRINTED,
    labelsLead: language !== "en",
  };
}

function parameters({ leftOut }: EntriesSubject, text: EntriesText): ReportPlan["parameters"] {
  const label = text.entries.parameters;
  const known = "SUMPRODUCT(--ISNUMBER(Entries[Difference]))";
  const number = (text_: string, column: number, value: string, format: string, note?: Cell) => ({
    label: text_,
    column,
    value: formula(value),
    kind: "formula" as const,
    format,
    ...(note === undefined ? {} : { note }),
  });
  const unclear = `COUNTIF(Entries[Verdict],${quoted(text.verdicts["cannot tell"])})`;
  return [
    number(label.lines, 0, "=ROWS(Entries[Entry])", WHOLE),
    number(label.check, 1, `=${unclear}`, WHOLE, text.entries.lawCheck),
    number(label.paid, 2, "=SUM(Entries[Paid])", CENTS),
    number(label.due, 3, "=SUM(Entries[Due])", CENTS),
    number(
      label.difference,
      4,
      "=SUM(Entries[Difference])",
      CENTS,
      formula(`=${quoted(text.entries.notAll(""))}&${known}`),
    ),
    {
      label: label.leftOut,
      column: 5,
      value: leftOut,
      kind: "formula",
      format: WHOLE,
      ...(leftOut > 0 ? { note: text.entries.leftOutNote } : {}),
    },
  ];
}

function verdictTable(text: EntriesText) {
  const sum = (header: string, verdict: string) =>
    formula(`=SUMIFS(Entries[${header}],Entries[Verdict],${quoted(verdict)})`);
  return plainTable(
    "EntryVerdicts",
    { row: FIRST_TABLE_ROW, column: 0 },
    text,
    [
      ["Verdict", "text", TEXT],
      ["Lines", "formula", WHOLE],
      ["Paid", "formula", CENTS],
      ["Due", "formula", CENTS],
      ["Difference", "formula", CENTS, undefined, "strong"],
    ],
    VERDICTS.map((each): Cell[] => {
      const verdict = text.verdicts[each];
      return [
        verdict,
        formula(`=COUNTIF(Entries[Verdict],${quoted(verdict)})`),
        ...["Paid", "Due", "Difference"].map((header) => sum(header, verdict)),
      ];
    }),
  );
}

/** By these names the next file is read. */
function columnTable({ columns }: EntriesSubject, text: EntriesText, row: number) {
  return plainTable(
    "EntryColumns",
    { row, column: COLUMNS_COLUMN },
    text,
    [
      ["Role", "text", TEXT],
      ["Column", "input", TEXT],
    ],
    ENTRY_ROLES.map((role): Cell[] => [text.roles[role], columns[role] ?? ""]),
  );
}

function linesTable({ audited, language }: EntriesSubject, text: EntriesText, row: number, rates: Block<ReportTable>) {
  const words = findingWords(language);
  const rate = formula(`=${fromBlock(rates, "Rate", "Entries")}`);
  const due = formula(`=IFERROR(ROUND(${here("Value")}*${here("Rate")},2),${quoted(text.notKnown)})`);
  const difference = formula(
    `=IF(AND(ISNUMBER(${here("Paid")}),ISNUMBER(${here("Due")})),ROUND(${here("Paid")}-${here("Due")},2),${quoted(text.notKnown)})`,
  );
  const by = here("Difference");
  const verdict = formula(
    `=IF(ISNUMBER(${by}),IF(ABS(${by})<=${TOLERANCE},${quoted(text.verdicts.right)},IF(${by}>0,${quoted(text.verdicts.overpaid)},${quoted(text.verdicts.underpaid)})),${quoted(text.verdicts["cannot tell"])})`,
  );
  return plainTable(
    "Entries",
    { row, column: 0 },
    text,
    [
      ["Entry", "key", TEXT],
      ["Line", "text", TEXT],
      ["HTS", "data", TEXT],
      ["Origin", "data", TEXT],
      ["Entered", "data", DAY],
      ["Facts", "data", TEXT],
      ["Value", "data", CENTS],
      ["Paid", "data", CENTS],
      ["Rate", "formula", PERCENT],
      ["Due", "formula", CENTS],
      ["Difference", "formula", CENTS, undefined, "strong"],
      ["Verdict", "formula"],
      ["Refundable", "text", CENTS],
      ["Why", "text", TEXT],
      ["Citation", "text", TEXT, undefined, "quiet"],
      ["Chapter 99", "data", TEXT, undefined, "quiet"],
      ["Row", "text", WHOLE, undefined, "quiet"],
    ],
    audited.map(({ line, audit, refund }): Cell[] => {
      const { finding } = audit;
      const known = audit.due !== null;
      const refundable =
        refund === null
          ? text.notKnown
          : [...refund.voided.values()].reduce((sum, each) => sum + each, refund.overpaid);
      return [
        line.entry,
        line.line,
        line.several ? line.code + SEVERAL : line.code,
        line.origin,
        line.day,
        line.claim === null ? "" : line.claim ? "preference" : "no preference",
        line.value,
        line.paid ?? text.notKnown,
        known ? rate : text.notKnown,
        known ? due : text.notKnown,
        difference,
        audit.verdict === "cannot tell" ? text.verdicts["cannot tell"] : verdict,
        refundable,
        text.finding(finding, words),
        "citation" in finding ? finding.citation : "",
        headingsText(line.headings),
        line.row,
      ];
    }),
  );
}

/** Duty by heading of chapter 99, as the export had it: what is refundable follows from it when the sheet is audited again. */
function headingsText(headings: EntryLine["headings"]): string {
  if (headings === null) return "";
  if (headings.length === 0) return "–";
  return headings.map(({ heading, paid }) => `${dottedDigits(heading)} ${paid.toFixed(2)}`).join("; ");
}

/** The law's own words, and the sentences of the model's errors, in a language; the latter are to be loaded before. */
export function findingWords(language: Language): FindingWords {
  const text = entriesTexts[language];
  const law = lawTexts(language);
  return {
    authority: (authority) => (authority === "" ? text.baseRate : authorityName(authority, language)),
    fact: ({ about }: Extract<Finding, { code: "right if" }>["alternative"]) =>
      "conditions" in about
        ? about.conditions.map((each) => law.condition(each)).join(" + ")
        : (about.claimed ? text.claimed : text.notClaimed)(law.text(about.programme)),
    refused: (problem) => errorSentence(problem, language),
  };
}
