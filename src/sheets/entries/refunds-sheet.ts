/** The sheet Refunds: what is refundable by authority, by what can still be done and by status, the rules with their sources, and the ledger of entries. */
import { authorityName } from "../../cases/translations";
import type { LedgerEntry } from "../../model/entries/ledger";
import { ROUTES } from "../../model/entries/clocks";
import { entriesTexts, type EntriesText } from "../../words/sheets/entries/words";
import { texts } from "../../words/sheets/words";
import { plainTable } from "../columns";
import { SLATE, TEAL } from "../colors";
import { CENTS, DAY, TEXT, WHOLE } from "../formats";
import { notesAt } from "../notes";
import { type Cell, FIRST_TABLE_ROW, formula, quoted, type ReportPlan, rowAfter } from "../plan";
import { PARLEY_VERSION } from "../version";
import { ledgerTable } from "./ledger-table";
import { STATUSES } from "./plan";
import { DAY_CELL, type RefundsSubject } from "./refund-subject";
import { ratesTable, rulesTable } from "./rules-tables";

const CHART_COLUMN = 5;

/** Authorities of the ledger, the largest refund first. */
export function refundAuthorities(ledger: readonly LedgerEntry[]): string[] {
  const sums = new Map<string, number>();
  for (const { voided } of ledger)
    for (const [authority, amount] of voided) sums.set(authority, (sums.get(authority) ?? 0) + amount);
  return [...sums].sort((a, b) => b[1] - a[1]).map(([authority]) => authority);
}

export function refundsSheet(subject: RefundsSubject): ReportPlan {
  const { language } = subject;
  const text = entriesTexts[language];
  const authorities = authorityTable(subject, text);
  const ways = groupTable(
    "RefundWays",
    "Way",
    ROUTES.map((route) => text.routes[route]),
    text,
    rowAfter(authorities) + 3,
  );
  const statuses = groupTable(
    "RefundStatuses",
    "Status",
    STATUSES.map((status) => text.statuses[status]),
    text,
    rowAfter(ways) + 3,
  );
  const rules = rulesTable(text, rowAfter(statuses) + 3);
  const rates = ratesTable(text, rowAfter(rules.table) + 3);
  const notes = notesAt(rowAfter(rates) + 1, text.refunds.method);
  const ledger = ledgerTable(subject, text, notes.row + notes.lines.length + 3, rules);
  return {
    name: "Refunds",
    tabColor: TEAL,
    title: text.refunds.title,
    explanation: text.refunds.explanation,
    provenance: text.refunds.provenance(PARLEY_VERSION),
    legend: texts[language].legend,
    parameters: parameters(subject, text),
    tables: [authorities, ways, statuses, rules.table, rates, ledger],
    charts: [
      {
        name: "RefundsByAuthority",
        title: text.refunds.chart.title,
        kind: "ColumnStacked",
        table: "RefundAuthorities",
        firstHeader: "Authority",
        firstSeries: "Duty",
        lastHeader: "Interest",
        seriesNames: [text.refunds.chart.duty, text.refunds.chart.interest],
        fills: [TEAL, SLATE],
        from: { row: FIRST_TABLE_ROW - 1, column: CHART_COLUMN },
        to: { row: rowAfter(statuses) - 1, column: CHART_COLUMN + 6 },
        valueFormat: "#,##0",
        valueTitle: text.refunds.chart.usd,
      },
    ],
    notes,
    widths: [46, 16, 15, 15, 16, 9, 15, ...subject.authorities.map(() => 15), 15, 15, 11, 14, 21, 13, 10, 10, 12, 30],
    labelsLead: language !== "en",
  };
}

function parameters({ day, corporation }: RefundsSubject, text: EntriesText): ReportPlan["parameters"] {
  const { parameters: label, prompts, ...words } = text.refunds;
  const open = "RefundLedger[Until]";
  return [
    {
      label: label.day,
      column: 0,
      value: day,
      kind: "input",
      format: DAY,
      validation: { rule: { kind: "date", min: "2025-01-01", max: "2099-12-31" }, ...prompts.day },
      note: words.dayNote,
    },
    {
      label: label.importer,
      column: 1,
      value: corporation ? text.importers.corporation : text.importers.other,
      kind: "input",
      format: TEXT,
      validation: { rule: { kind: "list", items: Object.values(text.importers) }, ...prompts.importer },
      note: words.importerNote,
    },
    {
      label: label.refundable,
      column: 2,
      value: formula("=SUM(RefundLedger[Refundable])"),
      kind: "formula",
      format: CENTS,
    },
    {
      label: label.interest,
      column: 3,
      value: formula("=SUM(RefundLedger[Interest])"),
      kind: "formula",
      format: CENTS,
    },
    {
      label: label.soonest,
      column: 4,
      value: formula(
        `=IF(COUNTIFS(${open},">="&${DAY_CELL},RefundLedger[Refundable],">0")=0,"",MINIFS(${open},${open},">="&${DAY_CELL},RefundLedger[Refundable],">0"))`,
      ),
      kind: "formula",
      format: DAY,
    },
    {
      label: label.unknown,
      column: 6,
      value: formula("=SUM(RefundLedger[Cannot tell])"),
      kind: "formula",
      format: WHOLE,
      note: words.unknownNote,
    },
  ];
}

function authorityTable({ authorities, language }: RefundsSubject, text: EntriesText) {
  const row = (name: string, header: string): Cell[] => [
    name,
    formula(`=COUNTIF(RefundLedger[${header}],">0")`),
    formula(`=SUM(RefundLedger[${header}])`),
    formula(`=SUMPRODUCT(RefundLedger[${header}],RefundLedger[Interest factor])`),
  ];
  return plainTable(
    "RefundAuthorities",
    { row: FIRST_TABLE_ROW, column: 0 },
    text,
    [
      ["Authority", "text", TEXT],
      ["Entries", "formula", WHOLE],
      ["Duty", "formula", CENTS, undefined, "strong"],
      ["Interest", "formula", CENTS],
    ],
    [...authorities.map((each) => row(authorityName(each, language), each)), row(text.overpaid, "Overpaid")],
  );
}

function groupTable(
  name: "RefundWays" | "RefundStatuses",
  header: "Way" | "Status",
  groups: readonly string[],
  text: EntriesText,
  row: number,
) {
  const sum = (of: string, group: string) =>
    formula(`=SUMIFS(RefundLedger[${of}],RefundLedger[${header}],${quoted(group)})`);
  return plainTable(
    name,
    { row, column: 0 },
    text,
    [
      [header, "text", TEXT],
      ["Entries", "formula", WHOLE],
      ["Refundable", "formula", CENTS, undefined, "strong"],
      ["Interest", "formula", CENTS],
    ],
    groups.map((group): Cell[] => [
      group,
      formula(`=COUNTIFS(RefundLedger[${header}],${quoted(group)},RefundLedger[Refundable],">0")`),
      sum("Refundable", group),
      sum("Interest", group),
    ]),
  );
}
