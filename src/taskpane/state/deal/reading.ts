/** What the sheet Deal holds, as the pane works with it: read from cells, with what is missing or wrong in them. */
import { errorMessage } from "../../../commands/error-message";
import { issueTable } from "../../../model/deal/issue-table";
import type { Link } from "../../../model/deal/links";
import type { Estimate } from "../../../model/deal/other-side";
import {
  queueCell,
  queueTable,
  type CellView,
  type Queued,
  type RowView,
  type TableView,
} from "../../workbook/reading";

/** The sheet that the tab mirrors. */
export const DEAL_SHEET = "Deal";

export interface OptionReading {
  issue: string;
  id: string;
  words: string;
  /** USD over the horizon; null where the sheet has no number. */
  ours: number | null;
  theirs: number | null;
  /** What it may be worth to them, in USD, at the weight that the sheet gives; null where the sheet does not say. */
  theirEstimate: Estimate | null;
  sector: string;
  exemptRate: number | null;
  coverage: number | null;
  quotaShare: number | null;
  phaseInMonths: number | null;
}

export interface IssueReading {
  id: string;
  name: string;
  /** In the sheet; 1 where the table has no row for the issue. */
  ourWeight: number;
  theirWeight: number;
  /** Id of the option that is in the sheet as the user's own choice; "" where none is. */
  chosen: string;
  options: OptionReading[];
}

export interface TimingReading {
  id: string;
  name: string;
  day: number | null;
  probability: number | null;
  expected: number | null;
  evenChance: number | null;
}

export interface DealReading {
  issues: IssueReading[];
  links: Link[];
  /** Words of options without a value for both sides. */
  missing: string[];
  /** What keeps the rows from being a table of issues: a name that no option bears, an option that occurs twice. */
  problem: string | null;
  ourReservation: number | null;
  theirReservation: number | null;
  /** A side never falls back on less than the worst that a package gives it. */
  attainable: boolean;
  timing: TimingReading[];
  perfectInformation: number | null;
  /** Ids of the scenarios that are there. */
  scenarios: string[];
}

/** The tables and cells that the deal is read from. */
export interface DealCells {
  deal: TableView;
  issues: TableView;
  timing: TableView;
  scenarios: TableView;
  ourReservation: CellView;
  theirReservation: CellView;
  disagreement: CellView;
  politicalPoint: CellView;
  perfectInformation: CellView;
}

export function queueDeal(context: Excel.RequestContext): Queued<DealReading> {
  const table = (name: string) => queueTable(context, name);
  const [deal, issues, timing, scenarios] = [
    table("Deal"),
    table("DealIssues"),
    table("DealTiming"),
    table("Scenarios"),
  ];
  const cell = (name: string) => queueCell(context, name);
  const [ours, theirs, point, information, disagreement] = [
    cell("OurReservation"),
    cell("TheirReservation"),
    cell("PoliticalPoint"),
    cell("PerfectInformation"),
    cell("DisagreementPoint"),
  ];
  return () =>
    readingOf({
      deal: deal(),
      issues: issues(),
      timing: timing(),
      scenarios: scenarios(),
      ourReservation: ours(),
      theirReservation: theirs(),
      disagreement: disagreement(),
      politicalPoint: point(),
      perfectInformation: information(),
    });
}

type Row = (header: string) => unknown;

export function readingOf(cells: DealCells): DealReading {
  const inSheet = new Map(rowsOf(cells.issues).map((row) => [text(row("Issue")), row]));
  const rows = rowsOf(cells.deal).filter((row) => text(row("Issue")) !== "" || text(row("Option")) !== "");
  const options = rows.map((row) =>
    optionOf(
      row,
      numberIn(inSheet.get(text(row("Issue")))?.("Their weight")) ?? 1,
      numberIn(cells.politicalPoint.value) ?? 0,
    ),
  );
  const missing = options.filter(({ ours, theirs }) => ours === null || theirs === null).map(({ words }) => words);
  return {
    ...grouped(rows, missing.length > 0 ? [] : options, inSheet),
    missing,
    ourReservation: numberIn(cells.ourReservation.value),
    theirReservation: numberIn(cells.theirReservation.value),
    attainable: text(cells.disagreement.value) === "attainable",
    timing: rowsOf(cells.timing).map((row) => ({
      id: text(row("Choice")),
      name: text(row("Name")) || text(row("Choice")),
      day: numberIn(row("Day")),
      probability: numberIn(row("Probability")),
      expected: numberIn(row("Expected")),
      evenChance: numberIn(row("Even chance")),
    })),
    perfectInformation: numberIn(cells.perfectInformation.value),
    scenarios: rowsOf(cells.scenarios).map((row) => text(row("Scenario"))),
  };
}

function grouped(
  rows: readonly Row[],
  options: readonly OptionReading[],
  inSheet: ReadonlyMap<string, Row>,
): Pick<DealReading, "issues" | "links" | "problem"> {
  if (options.length === 0) return { issues: [], links: [], problem: null };
  try {
    const table = issueTable(
      options.map((option, at) => ({
        issue: option.issue,
        option: option.id,
        ours: option.ours!,
        theirs: option.theirs!,
        excludes: text(rows[at]!("Excludes")),
        requires: text(rows[at]!("Requires")),
      })),
    );
    const issues = table.names.map((id, at): IssueReading => {
      const known = inSheet.get(id);
      return {
        id,
        name: text(known?.("Name")) || id,
        ourWeight: numberIn(known?.("Our weight")) ?? 1,
        theirWeight: numberIn(known?.("Their weight")) ?? 1,
        chosen: text(known?.("Chosen")),
        options: table.rows[at]!.map((place) => options[place]!),
      };
    });
    return { issues, links: table.links, problem: null };
  } catch (error) {
    return { issues: [], links: [], problem: errorMessage(error) };
  }
}

function optionOf(row: Row, theirWeight: number, point: number): OptionReading {
  const [issue, id] = [text(row("Issue")), text(row("Option"))];
  return {
    issue,
    id,
    words: text(row("In words")) || `${issue}: ${id}`,
    ours: numberIn(row("Ours")),
    theirs: numberIn(row("Theirs")),
    theirEstimate: estimateOf(row, theirWeight, point),
    sector: text(row("Sector")),
    exemptRate: numberIn(row("Exempt rate")),
    coverage: numberIn(row("Coverage")),
    quotaShare: numberIn(row("Quota")),
    phaseInMonths: numberIn(row("Phase-in")),
  };
}

/** As the sheet would count it, were low, likely or high the only figure. */
function estimateOf(row: Row, weight: number, point: number): Estimate | null {
  const [amount, cost, ...factors] = ["Amount", "Their cost", "Their low", "Their likely", "Their high"].map((header) =>
    numberIn(row(header)),
  );
  if (amount == null || factors.some((factor) => factor === null)) return null;
  const [low = 0, likely = 0, high = 0] = factors
    .map((factor) => weight * (amount * factor! - (cost ?? 0) * point))
    .sort((one, other) => one - other);
  return { low, likely, high };
}

function rowsOf({ rows }: TableView): Row[] {
  return rows.map((row: RowView) => (header: string) => row.cell(header).value);
}

function text(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
}

function numberIn(cell: unknown): number | null {
  return typeof cell === "number" && Number.isFinite(cell) ? cell : null;
}
