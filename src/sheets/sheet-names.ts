/** The names of the sheets that Parley writes, and of the tables on them. */
import { projectNames, type BundledProject } from "../cases/project-names";
import { ENTRY_TABLES } from "./entries/plan";
import { TALK_TABLES } from "./talks/plan";

/** The sheets that cases have in common, in the order of their tabs: the answer, what a person changes, the results; the deal only where the case has one. */
const FRONT_SHEETS = ["Summary", "Inputs", "Outcomes", "Suppliers", "Timeline", "Deal"] as const;
/** Behind the projects': what the results are calculated from. */
const BACK_SHEETS = ["Sectors", "Measures"] as const;
export type CommonSheet = (typeof FRONT_SHEETS)[number] | (typeof BACK_SHEETS)[number];
export type ProjectSheet = BundledProject["sheet"];
export type SheetName = CommonSheet | ProjectSheet;

export const PROJECT_SHEETS: readonly ProjectSheet[] = projectNames.map(({ sheet }) => sheet);
/** All sheets that Parley may have filled, in the order of their tabs. */
export const SHEET_NAMES: readonly SheetName[] = [...FRONT_SHEETS, ...PROJECT_SHEETS, ...BACK_SHEETS];

/** Sheets of earlier versions, with those that have taken their places. */
export const FORMER_SHEETS = { Scenarios: "Inputs" } as const satisfies Record<string, SheetName>;
export type FormerSheet = keyof typeof FORMER_SHEETS;
/** Any that a workbook may hold from Parley. */
export type OwnedSheet = SheetName | FormerSheet;
export const OWNED_SHEETS: readonly OwnedSheet[] = [...SHEET_NAMES, ...(Object.keys(FORMER_SHEETS) as FormerSheet[])];

export const isFormer = (name: OwnedSheet): name is FormerSheet => name in FORMER_SHEETS;

/** The sheet that holds now what that one held. */
export const successorOf = (name: OwnedSheet): SheetName => (isFormer(name) ? FORMER_SHEETS[name] : name);

/** Tables that a person or a formula may name. Headers stay English: formulas need one spelling. */
const COMMON_TABLES = [
  "SummaryDuty",
  "SummarySectors",
  "Sectors",
  "Elasticities",
  "SectorLines",
  "SectorFigures",
  "SectorRates",
  "LineTrade",
  "Measures",
  "Assumptions",
  "Sources",
  "Scenarios",
  "Terms",
  "Uncertainty",
  "OutcomeTotals",
  "OutcomeTrade",
  "ExpectedOutcomes",
  "OutcomesBySector",
  "Outcomes",
  "SecondMover",
  "SupplierTotals",
  "Suppliers",
  "SupplierTrade",
  "SupplierRates",
  "DayPath",
  "DayTerms",
  "Readings",
  "SecondMoverRates",
  "DayRates",
  "ReadingDuties",
  "OutcomeRates",
  "SupplierFigures",
  "OutcomeMethod",
  "DayCosts",
  "DayCostRates",
  "MilestoneDays",
  "Milestones",
  "MilestoneBars",
  "DealPackages",
  "DealIssues",
  "DealTiming",
  "DealExchange",
  "DealBarriers",
  "Deal",
  "DealFront",
  "DealSearch",
] as const;
export type CommonTable = (typeof COMMON_TABLES)[number];

export type ProjectTable = `${BundledProject["prefix"]}${"Cases" | "Inputs" | "Years"}`;
export type TableName = CommonTable | ProjectTable;

/** The tables of a project, named after it. */
export function projectTables({ prefix }: BundledProject): Record<"cases" | "inputs" | "years", ProjectTable> {
  return { cases: `${prefix}Cases`, inputs: `${prefix}Inputs`, years: `${prefix}Years` };
}

export const TABLE_NAMES: readonly TableName[] = [
  ...COMMON_TABLES,
  ...projectNames.flatMap((names) => Object.values(projectTables(names))),
];

/** Sheets of results that a person asks for beside the model, with the tables on them. */
export const REPORT_NAMES = [
  "Brief",
  "Bridge",
  "Uncertainty",
  "Simulated cells",
  "Lines to ask for",
  "Sourcing",
  "Trade data",
  "Rejected rows",
  "Coverage",
  "Entries",
  "Refunds",
  "Talks",
] as const;
export type ReportName = (typeof REPORT_NAMES)[number];
export const REPORT_TABLES = [
  "BriefPoints",
  "BriefScenarios",
  "BriefPackage",
  "BriefSources",
  "BriefDays",
  "BriefFront",
  "BriefSectors",
  "BridgeSteps",
  "BridgeSectors",
  "BridgeOrders",
  "BridgeRates",
  "BridgeBars",
  "BridgeCopy",
  "Percentiles",
  "Histogram",
  "Tornado",
  "TornadoBars",
  "PercentileFan",
  "OutcomeQuantiles",
  "OutcomeCurve",
  "DrawnInputs",
  "CellPercentiles",
  "CellHistogram",
  "CellMoves",
  "CellBars",
  "CellCorrelations",
  "AskLines",
  "AskRates",
  "AskComparison",
  "SourcingCountries",
  "SourcingBills",
  "SourcingProducts",
  "SourcingRates",
  "TradeData",
  "TradeBefore",
  "RejectedRows",
  "Coverage",
  "CoverageRates",
  ...ENTRY_TABLES,
  ...TALK_TABLES,
] as const;
export type ReportTable = (typeof REPORT_TABLES)[number];
