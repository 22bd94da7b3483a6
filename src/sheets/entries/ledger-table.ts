/** The ledger: one row for each entry, its refund by authority, what can still be done until when, interest, and the person's status and note. */
import { authorityName } from "../../cases/translations";
import type { LedgerEntry } from "../../model/entries/ledger";
import type { EntriesText } from "../../words/sheets/entries/words";
import { columnsOf, type ColumnSpec, plainTable } from "../columns";
import { CENTS, DAY, TEXT, WHOLE } from "../formats";
import { type Cell, formula, quoted, type TablePlan, thisRow } from "../plan";
import type { ReportTable } from "../sheet-names";
import { DAY_CELL, type Kept, type RefundsSubject } from "./refund-subject";
import { growthTo, type RulesTable } from "./rules-tables";

const FACTOR = "0.0000";
const LONGEST_NOTE = 500;
const here = (header: string): string => thisRow("RefundLedger", header);

export function ledgerTable(
  subject: RefundsSubject,
  text: EntriesText,
  row: number,
  { cell }: RulesTable,
): TablePlan<ReportTable> {
  const { ledger, kept, authorities, language } = subject;
  const status = {
    rule: { kind: "list" as const, items: Object.values(text.statuses) },
    ...text.refunds.prompts.status,
  };
  const before: ColumnSpec[] = [
    ["Entry", "key", TEXT],
    ["Importer", "text", TEXT],
    ["Entered", "data", DAY],
    ["Deposited", "data", DAY],
    ["Liquidated", "data", DAY],
    ["Lines", "text", WHOLE],
    ["Paid", "data", CENTS],
  ];
  const after: ColumnSpec[] = [
    ["Overpaid", "data", CENTS],
    ["Refundable", "formula", CENTS, undefined, "strong"],
    ["Interest factor", "formula", FACTOR, undefined, "quiet"],
    ["Interest", "formula", CENTS],
    ["Way", "formula"],
    ["Until", "formula", DAY],
    ["Days left", "formula", WHOLE],
    ["Cannot tell", "text", WHOLE],
    ["Status", "input", TEXT, status],
    [
      "Note",
      "input",
      TEXT,
      { rule: { kind: "text", max: LONGEST_NOTE }, title: text.labels.RefundLedger["Note"]!, prompt: "" },
    ],
  ];
  const formulas = ledgerFormulas(text, authorities, cell);
  const gone = [...kept.keys()].filter((entry) => !ledger.some((each) => each.entry === entry));
  const rows = [
    ...ledger.map((entry) => entryRow(entry, kept.get(entry.entry), authorities, text, formulas)),
    // What a person has decided or noted of an entry is never lost, though the entry is not among those read last.
    ...gone.map((entry) => goneRow(entry, kept.get(entry)!, authorities, text)),
  ];
  const plan = plainTable("RefundLedger", { row, column: 0 }, text, before, rows);
  const own = authorities.map((authority) => ({
    header: authority,
    label: language === "en" ? "USD" : `${authorityName(authority, language)}\n${usdOf(text)}`,
    kind: "data" as const,
    format: CENTS,
  }));
  return { ...plan, columns: [...plan.columns, ...own, ...columnsOf(text.labels.RefundLedger, after)] };
}

const usdOf = (text: EntriesText): string => text.refunds.chart.usd;

type Formulas = Record<"refundable" | "factor" | "interest" | "way" | "until" | "left", Cell>;

function ledgerFormulas(text: EntriesText, authorities: readonly string[], cell: RulesTable["cell"]): Formulas {
  const liquidated = here("Liquidated");
  const { routes, notKnown } = text;
  const unknown = quoted(notKnown);
  const way = (route: keyof typeof routes) => quoted(routes[route]);
  const within = (days: string) => `${DAY_CELL}<=${liquidated}+${days}`;
  const closes = `IF(ISNUMBER(${liquidated}),${liquidated},${here("Entered")}+${cell.cycle})-${cell.beforeLiquidation}`;
  return {
    refundable: formula(`=${[...authorities, "Overpaid"].map(here).join("+")}`),
    factor: formula(
      `=IF(${DAY_CELL}<=${here("Deposited")},0,IFERROR(${cell.growth}/(${growthTo(here("Deposited"))})-1,${unknown}))`,
    ),
    interest: formula(
      `=IF(ISNUMBER(${here("Interest factor")}),ROUND(${here("Refundable")}*${here("Interest factor")},2),${unknown})`,
    ),
    way: formula(
      `=IF(ISNUMBER(${liquidated}),IF(${liquidated}>${DAY_CELL},${way("not liquidated")},IF(${within(cell.consolidated)},${way("consolidated")},IF(${within(cell.protest)},${way("protest")},${way("final")}))),IF(${liquidated}=${quoted(text.notLiquidated)},${way("not liquidated")},${way("not known")}))`,
    ),
    until: formula(
      // Past the time for corrections an entry that is not liquidated waits for that, and nothing ends before.
      `=IF(${here("Way")}=${way("not liquidated")},IF(MIN(${here("Entered")}+${cell.correction},${closes})<${DAY_CELL},"",MIN(${here("Entered")}+${cell.correction},${closes})),IF(${here("Way")}=${way("consolidated")},${liquidated}+${cell.consolidated},IF(${here("Way")}=${way("protest")},${liquidated}+${cell.protest},"")))`,
    ),
    left: formula(`=IF(ISNUMBER(${here("Until")}),${here("Until")}-${DAY_CELL},"")`),
  };
}

function entryRow(
  entry: LedgerEntry,
  kept: Kept | undefined,
  authorities: readonly string[],
  text: EntriesText,
  { refundable, factor, interest, way, until, left }: Formulas,
): Cell[] {
  const { liquidation } = entry;
  return [
    entry.entry,
    entry.importer,
    entry.entered,
    entry.deposited,
    liquidation.state === "liquidated"
      ? liquidation.day
      : liquidation.state === "open"
        ? text.notLiquidated
        : text.notKnown,
    entry.lines,
    entry.paid,
    ...authorities.map((authority) => entry.voided.get(authority) ?? 0),
    entry.overpaid,
    ...[refundable, factor, interest, way, until, left],
    entry.unknown,
    text.statuses[kept?.status ?? "draft"],
    kept?.note ?? "",
  ];
}

function goneRow(entry: string, { status, note }: Kept, authorities: readonly string[], text: EntriesText): Cell[] {
  return [
    entry,
    ...[null, null, null, text.notKnown, 0, null],
    ...authorities.map(() => null),
    ...[null, 0, 0, 0, text.refunds.gone, null, null, 0],
    text.statuses[status],
    note,
  ];
}
