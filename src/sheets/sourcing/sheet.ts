/** The sheet Sourcing: products of a person's own by country of origin, with duty and landed cost expected over the scenarios. */
import { sourcingTexts } from "../../words/sheets/sourcing/words";
import { texts } from "../../words/sheets/words";
import { blockWidths } from "../blocks";
import { TEAL } from "../colors";
import { DAY, DOLLARS, PERCENT, TEXT } from "../formats";
import { notesAt } from "../notes";
import { type ChartPlan, formula, type Parameter, quoted, type ReportPlan, rowAfter, rowBelowRows } from "../plan";
import { PARLEY_VERSION } from "../version";
import { DAY_CELL, SCENARIO_CELL } from "./places";
import type { SourcingSubject } from "./subject";
import { billsTable, countriesTable, productRows, productsTable, ratesBlock } from "./tables";

const CHART_ROWS = 15;
/** What is printed: the countries, and of the products all but their cost from each country and the levers. */
const PRINTED = 11;

export function sourcingSheet(subject: SourcingSubject): ReportPlan {
  const { language } = subject;
  const text = sourcingTexts[language];
  const countries = countriesTable(subject);
  const chartRow = rowAfter(countries) + 1;
  const bills = billsTable(subject, chartRow + CHART_ROWS + 3);
  const notes = notesAt(rowAfter(bills) + 1, text.method);
  const row = notes.row + notes.lines.length + 3;
  const rates = ratesBlock(subject, rowBelowRows(row, productRows(subject)));
  const products = productsTable(subject, row, rates);
  return {
    name: "Sourcing",
    tabColor: TEAL,
    title: text.title,
    explanation: text.explanation,
    provenance: text.provenance(PARLEY_VERSION),
    legend: texts[language].legend,
    parameters: parameters(subject),
    tables: [countries, bills, products, rates],
    charts: [chart(subject, chartRow)],
    notes,
    widths: [
      ...[32, 17, 14, 14, 14, 18, 12, 14, 15, 15, 14],
      ...products.columns.slice(PRINTED).map(() => 15),
      3,
      ...blockWidths(rates),
    ],
    printColumns: PRINTED,
    labelsLead: language !== "en",
  };
}

function parameters(subject: SourcingSubject): Parameter[] {
  const { language, choices, scenarios, scheduleFrom, scheduleTo } = subject;
  const { parameters: label, notes, prompts, ...text } = sourcingTexts[language];
  const products = (header: string) => `SourcingProducts[${header}]`;
  const input = (column: number, name: keyof typeof label & keyof typeof prompts) => ({
    label: label[name],
    column,
    kind: "input" as const,
  });
  const share = { kind: "decimal" as const, min: 0, max: 1 };
  const noRate = `(SUMPRODUCT((${products("Code")}<>"")*(${products("Value")}<>""))-COUNT(${products("Rate now")}))`;
  const notListed = `SUMPRODUCT((${products("From")}<>"")*(COUNTIF(SourcingCountries[Country],${products("From")})=0))`;
  return [
    {
      ...input(0, "day"),
      value: choices.day,
      format: DAY,
      validation: { rule: { kind: "date", min: scheduleFrom, max: scheduleTo }, ...prompts.day },
      note: formula(`=IF(${DAY_CELL}="",${quoted(notes.horizon)},"")`),
    },
    {
      ...input(1, "scenario"),
      value: choices.scenario === "" ? null : choices.scenario,
      format: TEXT,
      validation: {
        rule: { kind: "list", items: scenarios, column: { table: "Scenarios", header: "Scenario" } },
        ...prompts.scenario,
      },
      note: formula(
        `=IF(${SCENARIO_CELL}="",${quoted(notes.expected)},IFERROR(INDEX(Scenarios[Name],MATCH(${SCENARIO_CELL},Scenarios[Scenario],0)),""))`,
      ),
    },
    {
      ...input(2, "entry"),
      value: choices.entry,
      format: DOLLARS,
      validation: { rule: { kind: "decimal", min: 1 }, ...prompts.entry },
      note: notes.entry,
    },
    {
      ...input(3, "content"),
      value: choices.content,
      format: PERCENT,
      validation: { rule: share, ...prompts.content },
      note: notes.content,
    },
    {
      ...input(4, "firstSale"),
      value: choices.firstSale,
      format: PERCENT,
      validation: { rule: share, ...prompts.firstSale },
      note: notes.firstSale,
    },
    {
      label: label.saving,
      column: 5,
      value: formula(`=SUMIFS(${products("Saving")},${products("Counts")},1)`),
      kind: "formula",
      format: DOLLARS,
      note: notes.saving,
      tone: "good",
    },
    {
      label: label.check,
      column: 7,
      value: formula(
        `=IF(${notListed}>0,${notListed}&${quoted(text.notListed)},IF(${noRate}>0,${noRate}&${quoted(text.noRate)},${quoted(text.allWell)}))`,
      ),
      kind: "formula",
      format: TEXT,
      check: true,
    },
  ];
}

function chart({ language }: SourcingSubject, row: number): ChartPlan {
  const text = sourcingTexts[language].chart;
  return {
    name: "SourcingLanded",
    title: text.title,
    kind: "ColumnClustered",
    table: "SourcingCountries",
    firstHeader: "Name",
    firstSeries: "Landed",
    lastHeader: "Landed",
    noLegend: true,
    fills: [TEAL],
    from: { row, column: 0 },
    to: { row: row + CHART_ROWS - 1, column: 5 },
    valueFormat: "#,##0,,",
    valueTitle: text.millionUsd,
  };
}
