/** The rules of refunds as cells: days of the clocks and rates of interest, each with its source, yellow where a person may have to change it. */
import {
  CLOCKS,
  IEEPA_VOID,
  OVERPAYMENT_RATES,
  RATES_END,
  RULE_SOURCES,
  type EntryRule,
} from "../../law/entries/rules";
import { serialOf } from "../../model/calendar/day";
import { daysOfYear } from "../../model/entries/interest";
import { MOST_ENTRIES } from "../../model/entries/filing";
import type { EntriesText } from "../../words/sheets/entries/words";
import { cellAddress, fixedAddress } from "../address";
import { plainTable } from "../columns";
import { DAY, TEXT } from "../formats";
import { DAY_CELL, IMPORTER_CELL } from "./refund-subject";
import { type Cell, formula, quoted, type TablePlan, thisRow } from "../plan";
import type { ReportTable } from "../sheet-names";

const RATE = "0.0%";
const DAILY = "0.000000%";
const GROWTH = "0.000000";

const CLOCK_RULES = ["consolidated", "protest", "correction", "beforeLiquidation", "cycle"] as const;
export type ClockRule = (typeof CLOCK_RULES)[number];

export interface RulesTable {
  table: TablePlan<ReportTable>;
  /** Cells in which formulas find the days of a clock, and what a dollar has grown to. */
  cell: Readonly<Record<ClockRule | "growth", string>>;
}

/** Growth to a day, from the first quarter on: `day` is a cell. */
export function growthTo(day: string): string {
  // The place of the quarter: LOOKUP, which could find it alone, is not the same everywhere where a rate is missing.
  const of = (header: string) => `INDEX(InterestRates[${header}],MATCH(${day},InterestRates[From],1))`;
  return `${of("Growth")}*(1+${of("Daily rate")})^(${day}-${of("From")}+1)`;
}

export function rulesTable(text: EntriesText, row: number): RulesTable {
  const source = (rule: EntryRule): [string, string] => [
    text.confidence[RULE_SOURCES[rule].confidence],
    RULE_SOURCES[rule].source,
  ];
  const rows: Cell[][] = [
    [text.rules.void, serialOf(IEEPA_VOID), ...source("void")],
    ...CLOCK_RULES.map((rule): Cell[] => [text.rules[rule], CLOCKS[rule], ...source(rule)]),
    [text.rules.most, MOST_ENTRIES, ...source("most")],
    [text.rules.growth, formula(`=${growthTo(DAY_CELL)}`), ...source("interest")],
  ];
  const formats = [DAY, ...CLOCK_RULES.map(() => "0"), "#,##0", GROWTH];
  const plan = plainTable(
    "EntryRules",
    { row, column: 0 },
    text,
    [
      ["Rule", "text", TEXT],
      ["Value", "input", "0"],
      ["Confidence", "text", TEXT],
      ["Source", "text", TEXT, undefined, "quiet"],
    ],
    rows,
  );
  const table = {
    ...plan,
    columns: plan.columns.map((column) => (column.header === "Value" ? { ...column, formats } : column)),
  };
  const cellOf = (at: number) => fixedAddress(row + 1 + at, 1);
  const clocks = Object.fromEntries(CLOCK_RULES.map((rule, at) => [rule, cellOf(at + 1)])) as Record<ClockRule, string>;
  return { table, cell: { ...clocks, growth: cellOf(rows.length - 1) } };
}

const RATE_COLUMNS = ["From", "Corporation", "Other", "Daily rate", "Growth", "Source"] as const;

/** The last row begins where no rate is published: a person writes it there. */
export function ratesTable(text: EntriesText, row: number): TablePlan<ReportTable> {
  const { prompts } = text.refunds;
  const share = { rule: { kind: "decimal" as const, min: 0, max: 1 }, ...prompts.rate };
  const here = (header: string) => thisRow("InterestRates", header);
  const own = `IF(${IMPORTER_CELL}=${quoted(text.importers.corporation)},${here("Corporation")},${here("Other")})`;
  const published = [
    ...OVERPAYMENT_RATES.map(({ from, corporation, other, source }) => ({ from, corporation, other, source })),
    { from: RATES_END, corporation: null, other: null, source: "" },
  ];
  return plainTable(
    "InterestRates",
    { row, column: 0 },
    text,
    [
      ["From", "text", DAY],
      ["Corporation", "input", RATE, share],
      ["Other", "input", RATE, share],
      ["Daily rate", "formula", DAILY],
      ["Growth", "formula", GROWTH],
      ["Source", "text", TEXT, undefined, "quiet"],
    ],
    published.map(({ from, corporation, other, source }, at): Cell[] => {
      // By its address: a column that reads from itself as a whole would be circular.
      const before = (header: (typeof RATE_COLUMNS)[number]) => cellAddress(row + at, RATE_COLUMNS.indexOf(header));
      const days = `(${here("From")}-${before("From")})`;
      return [
        serialOf(from),
        corporation,
        other,
        formula(`=IF(${own}="","",${own}/${daysOfYear(serialOf(from))})`),
        at === 0 ? 1 : formula(`=${before("Growth")}*(1+${before("Daily rate")})^${days}`),
        source,
      ];
    }),
  );
}
