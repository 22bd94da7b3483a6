/** The sheet Deal: what may be agreed, what each option is worth to both sides, and which packages fair rules choose. */
import type { DealTerms } from "../cases/deal";
import { scenarioList, type Contents } from "./contents";
import { barriersTable } from "./deal-barriers";
import { exchangeTable } from "./deal-exchange";
import { issuesTable } from "./deal-issues";
import { optionsTable } from "./deal-options";
import { foundBlock, foundCell, frontTable, packagesTable, RULES, searchTable } from "./deal-packages";
import { bestChoice, perfectInformation, timingTable } from "./deal-timing";
import { DOLLARS, MILLIONS, POINTS, TEXT } from "./formats";
import { sheetHead } from "./head";
import {
  FIRST_TABLE_ROW,
  formula,
  quoted,
  rowAfter,
  rowBelow,
  ROWS_BETWEEN,
  type ChartPlan,
  type Parameter,
  type SheetPlan,
  type TablePlan,
} from "./plan";

const CHART_ROWS = 20;
/** What helps the tables stands to the right of what prints. */
const PRINTED = 8;
const OPTION_COLUMNS = 26;
/** Those that other tables have, too. */
const WIDE_COLUMNS = 12;
/** Rows for options that a person adds before the next refresh. */
const ROOM = 20;

export function dealSheet(contents: Contents, deal: DealTerms): SheetPlan {
  const { tables, search, front, chartRow } = dealTables(contents, deal);
  return {
    ...sheetHead("Deal", contents, words(contents)),
    parameters: parameters(contents, search, deal),
    tables,
    charts: [frontChart(contents, chartRow, front)],
    widths: [
      46,
      20,
      17,
      17,
      17,
      19,
      19,
      19,
      15,
      15,
      15,
      15,
      ...Array.from({ length: OPTION_COLUMNS - WIDE_COLUMNS }, () => 13),
      3,
      24,
      15,
      15,
      ...search.columns.slice(3).map(() => 16),
      3,
      ...front.columns.map(() => 12),
    ],
    printColumns: PRINTED,
  };
}

/** One below the other, and what helps them below and right of them all. */
function dealTables(contents: Contents, deal: DealTerms) {
  const at = (searchAt: number) => {
    const search = searchTable(contents, searchAt, OPTION_COLUMNS + 1);
    const packages = packagesTable(contents, FIRST_TABLE_ROW, search);
    const chartRow = rowAfter(packages) + 1;
    const issues = issuesTable(contents, chartRow + CHART_ROWS + ROWS_BETWEEN, search);
    const timing = timingTable(contents, deal, rowBelow(issues));
    const exchange = exchangeTable(contents, rowBelow(timing));
    const barriers = barriersTable(contents, deal, rowBelow(exchange));
    // Last, so that a person can add options below.
    const options = optionsTable(contents, rowBelow(barriers));
    const front = frontTable(contents, rowBelow(search), search.column + search.columns.length + 1, search, packages);
    const tables = [packages, issues, timing, exchange, barriers, options, search, front];
    return { tables, options, search, front, chartRow };
  };
  // How many rows the tables have does not depend on where their helpers are.
  return at(rowBelow(at(0).options) + ROOM);
}

function words({ text, negotiation, language }: Contents): { title: string; explanation: string } {
  const { title, explanation } = text.sheets.Deal;
  const { project } = negotiation;
  return {
    title,
    explanation: explanation.replace("{project}", project ? text.deal.fromProject(project.words[language].short) : ""),
  };
}

function parameters({ text, scenarios }: Contents, search: TablePlan, deal: DealTerms): Parameter[] {
  const { deal: label } = text;
  const netDuty = (scenario: string) => `SUMIFS(OutcomeTotals[Net duty],OutcomeTotals[Scenario],${scenario})`;
  // Values count against the reference scenario, so what happens without a deal is worth the duty that it saves against it.
  const noDeal = `(${netDuty("CompareWith")}-${netDuty("NoDeal")})`;
  const reservation = (side: "Our" | "Their", fromNoDeal: string) =>
    formula(`=IF(ISNUMBER(${side}Override),${side}Override,${fromNoDeal})`);
  const valued = "COUNT(Deal[Ours],Deal[Theirs])=2*COUNTA(Deal[Option])";
  const whyNone = `IF(${valued},IF(ISNA(${foundCell(search, "nash", "Ours")}),${quoted(label.noZone)},${quoted(label.unreadable)}),${quoted(label.valueMissing)})`;
  return [
    {
      name: "DealZone",
      label: label.zone,
      column: 0,
      value: formula(`=IFERROR(MAX(0,MAX(${foundBlock(search, "Ours")})-OurReservation),${whyNone})`),
      kind: "formula",
      format: MILLIONS,
      note: label.zoneNote,
    },
    {
      name: "OurReservation",
      label: label.ourReservation,
      column: 1,
      value: reservation("Our", noDeal),
      kind: "formula",
      format: MILLIONS,
      note: label.fromNoDeal,
    },
    {
      name: "TheirReservation",
      label: label.theirReservation,
      column: 2,
      value: reservation("Their", `0-TheirDuty*${noDeal}`),
      kind: "formula",
      format: MILLIONS,
      note: label.fromNoDeal,
    },
    {
      name: "NoDeal",
      label: label.noDeal,
      column: 3,
      value: formula("=CompareWith"),
      kind: "input",
      format: TEXT,
      validation: { rule: scenarioList(scenarios), ...label.prompts.noDeal },
    },
    {
      name: "OurOverride",
      label: label.ourOverride,
      column: 4,
      value: null,
      kind: "input",
      format: MILLIONS,
      note: label.inUsd,
    },
    {
      name: "TheirOverride",
      label: label.theirOverride,
      column: 5,
      value: null,
      kind: "input",
      format: MILLIONS,
      note: label.inUsd,
    },
    {
      name: "DisagreementPoint",
      label: label.disagreement,
      column: 6,
      value: "declared",
      kind: "input",
      format: TEXT,
      validation: { rule: { kind: "list", items: ["declared", "attainable"] }, ...label.prompts.disagreement },
    },
    {
      name: "TheirDuty",
      label: label.theirDuty,
      column: 7,
      value: 0.5,
      kind: "input",
      format: POINTS,
      validation: { rule: { kind: "decimal", min: 0, max: 2 }, ...label.prompts.theirDuty },
      note: label.assumption,
    },
    {
      name: "PoliticalPoint",
      label: label.politicalPoint,
      column: 8,
      value: deal.politicalPoint,
      kind: "input",
      format: DOLLARS,
      validation: { rule: { kind: "decimal", min: 0 }, ...label.prompts.politicalPoint },
      note: label.assumption,
    },
    {
      name: "PerfectInformation",
      label: label.perfectInformation,
      column: 9,
      value: formula(`=${perfectInformation()}`),
      kind: "formula",
      format: MILLIONS,
      note: formula(`=${bestChoice()}`),
    },
  ];
}

function frontChart({ text }: Contents, row: number, front: TablePlan): ChartPlan {
  const { deal: words } = text;
  return {
    name: "DealFront",
    title: words.chart.title,
    kind: "XYScatter",
    table: front.name,
    firstHeader: "Ours",
    lastHeader: "Theirs",
    seriesNames: [words.chart.front],
    from: { row, column: 0 },
    to: { row: row + CHART_ROWS - 1, column: 5 },
    valueFormat: "#,##0",
    valueTitle: words.chart.theirs,
    xTitle: words.chart.ours,
    marks: [...RULES.map((rule) => words.rules[rule]), words.chosen].map((name, row) => ({
      name,
      table: front.name,
      row,
      x: "Named ours",
      y: "Named theirs",
    })),
  };
}
