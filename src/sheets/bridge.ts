/** The sheet Bridge: from the duty of one scenario or day to another's, and how much of the difference is due to law, trade, terms and response. */
import type { Language, NegotiationCase } from "../cases/case";
import { bridgeTexts } from "../words/sheets/bridge/words";
import { texts } from "../words/sheets/words";
import { blockWidths } from "./blocks";
import { FROM, FROM_DAY, TO, TO_DAY } from "./bridge-factors";
import { barsTable, ordersTable, ratesBlock, SECTOR_COLUMNS, sectorsTable, stepsTable } from "./bridge-tables";
import { copyTable } from "./bridge-copy";
import { ALERT_TEXT, SERIES_COLORS, SLATE, TEAL } from "./colors";
import { DAY, MILLIONS, TEXT } from "./formats";
import { formula, quoted, type ChartPlan, type Parameter, type ReportPlan, rowAfter, rowBelow } from "./plan";
import { PARLEY_VERSION } from "./version";

/** What the workbook holds now, with the rows that people added. */
export interface BridgeSubject {
  negotiation: NegotiationCase;
  language: Language;
  /** Ids of the table Sectors, in its order. */
  sectors: readonly string[];
  /** Ids of the table Scenarios, for the lists of the two cells. */
  scenarios: readonly string[];
  /** What a user had chosen, or what to begin with; "" is a blank day. */
  from: string;
  to: string;
  fromDay: number | "";
  toDay: number | "";
  /** The last arguments of rates where the workbook has trade of its own. */
  ownWeights: string;
  /** Where the first figure is that of another copy. */
  copy?: BridgeCopy | undefined;
}

export interface BridgeCopy {
  /** Of the file. */
  name: string;
  /** The cells of COPY_COLUMNS, as values. */
  rows: readonly (readonly (string | number | boolean)[])[];
}

const CHART_ROWS = 18;

export function bridgeSheet(subject: BridgeSubject): ReportPlan {
  const text = bridgeTexts[subject.language];
  const steps = stepsTable(subject);
  const chartRow = rowAfter(steps) + 1;
  const sectorRow = chartRow + CHART_ROWS + 3;
  const at = (blockRow: number) => {
    const rates = ratesBlock(subject, blockRow);
    const sectors = sectorsTable(subject, sectorRow, rates);
    const orders = ordersTable(subject, rowBelow(sectors));
    return { rates, tables: [steps, sectors, orders, ...copyTable(subject, { row: rowBelow(orders), column: 0 })] };
  };
  // What helps them is below and right of them all.
  const bars = barsTable(subject, rowBelow(...at(0).tables));
  const { rates, tables } = at(rowBelow(bars));
  return {
    name: "Bridge",
    tabColor: TEAL,
    title: text.title,
    explanation: text.explanation,
    provenance: text.provenance(PARLEY_VERSION),
    legend: texts[subject.language].legend,
    parameters: parameters(subject),
    tables: [...tables, bars, rates],
    charts: [waterfall(subject, chartRow)],
    widths: [34, 26, ...Array.from({ length: SECTOR_COLUMNS - 2 }, () => 17), 3, ...blockWidths(rates)],
    printColumns: 8,
    labelsLead: subject.language !== "en",
  };
}

function parameters(subject: BridgeSubject): Parameter[] {
  const { language, scenarios, negotiation, from, to, fromDay, toDay, copy } = subject;
  const { parameters: label, prompts, ...text } = bridgeTexts[language];
  const list = {
    rule: { kind: "list" as const, items: scenarios, column: { table: "Scenarios" as const, header: "Scenario" } },
    ...prompts.scenario,
  };
  const days = {
    rule: { kind: "date" as const, min: negotiation.scheduleFrom, max: negotiation.scheduleTo },
    ...prompts.day,
  };
  const first = copy ? "BridgeCopy" : "Outcomes";
  const ids = copy ? [...new Set(copy.rows.map(([scenario]) => String(scenario)))] : scenarios;
  const nameOf = (cell: string) => formula(`=IFERROR(INDEX(Scenarios[Name],MATCH(${cell},Scenarios[Scenario],0)),"")`);
  const period = (cell: string) => formula(`=IF(${cell}="",${quoted(text.wholePeriod)},${quoted(text.dayNote)})`);
  const unknown = (cell: string, table = "Scenarios") => `COUNTIF(${table}[Scenario],${cell})=0`;
  const parts = ["law", "trade", "terms", "response"].map((factor) => `SUM(BridgeSectors[Due to ${factor}])`).join("+");
  const whole = "SUM(BridgeSectors[Duty to])-SUM(BridgeSectors[Duty from])";
  const known = `${FROM_DAY}<>"",COUNTIFS(${first}[Scenario],${FROM},${first}[Growth],">=0")+COUNTIFS(Outcomes[Scenario],${TO},Outcomes[Growth],">=0")=${copy ? `COUNTIF(BridgeCopy[Scenario],${FROM})+` : "2*"}ROWS(Sectors[Sector])`;
  return [
    {
      label: label.from,
      column: 0,
      value: from,
      kind: "input",
      format: TEXT,
      validation: { ...list, rule: copy ? { kind: "list", items: ids } : list.rule },
      note: copy ? text.ofCopy(copy.name) : nameOf(FROM),
    },
    { label: label.to, column: 1, value: to, kind: "input", format: TEXT, validation: list, note: nameOf(TO) },
    {
      label: label.fromDay,
      column: 2,
      value: fromDay === "" ? null : fromDay,
      kind: "input",
      format: DAY,
      validation: days,
      note: period(FROM_DAY),
    },
    {
      label: label.toDay,
      column: 3,
      value: toDay === "" ? null : toDay,
      kind: "input",
      format: DAY,
      validation: days,
      note: period(TO_DAY),
    },
    { label: label.difference, column: 4, value: formula(`=${whole}`), kind: "formula", format: MILLIONS },
    {
      label: label.check,
      column: 5,
      value: formula(
        `=IF(${unknown(FROM, copy ? "BridgeCopy" : "Scenarios")},${quoted(copy ? text.noScenarioInCopy : text.noScenario)}&${FROM},IF(${unknown(TO)},${quoted(text.noScenario)}&${TO},IF(${copy ? `OR(${FROM_DAY}<>"",${TO_DAY}<>"")` : `(${FROM_DAY}="")<>(${TO_DAY}="")`},${quoted(copy ? text.noDayInCopy : text.oneDay)},IF(ABS(${parts}-(${whole}))<1,${quoted(text.allWell)}&IF(OR(${known}),"",${quoted(text.noResponse)}),${parts}-(${whole})))))`,
      ),
      kind: "formula",
      format: TEXT,
      check: true,
    },
  ];
}

function waterfall({ language }: BridgeSubject, row: number): ChartPlan {
  const { chart } = bridgeTexts[language];
  return {
    name: "BridgeWaterfall",
    title: chart.title,
    kind: "ColumnStacked",
    table: "BridgeBars",
    firstHeader: "Step",
    lastHeader: "Below zero",
    // Colours say what the names of the steps say already; the first series carries the others and is not drawn.
    noLegend: true,
    fills: [null, SLATE, ALERT_TEXT, TEAL, SERIES_COLORS[5]],
    from: { row, column: 0 },
    to: { row: row + CHART_ROWS - 1, column: 5 },
    valueFormat: "#,##0,,",
    valueTitle: chart.millionUsd,
  };
}
