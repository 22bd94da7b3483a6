/** The packages that fair rules choose, and the undominated ones behind the chart. */
import { fixedAddress } from "./address";
import { columnsOf, nameAlone } from "./columns";
import type { Contents } from "./contents";
import { MILLIONS, TEXT, WHOLE } from "./formats";
import { formula, quoted, thisRow, type Cell, type TablePlan } from "./plan";

/** Of BEST_PACKAGES: some of the whole front. */
const SPREAD = "spread";
/** In the order of their rows. */
export const RULES = ["nash", "kalai-smorodinsky", "egalitarian", "sum"] as const;
/** The row of the package that a user chose, option by option, in DealIssues. */
const CHOSEN = "chosen";
/** Undominated packages that the chart shows, spread over all of them. */
const SHOWN = 150;
/** Before the options of the issues: rule, ours, theirs. */
const LEADING = 3;

/** Issues in the order in which options first name them. */
export function issueIds({ deal }: Contents): string[] {
  return [...new Set(deal.map((row) => row.issue))];
}

/** One row a rule and then the front. Not a table of Excel's: each formula fills its row, or the rows below it. */
export function searchTable(contents: Contents, row: number, column: number): TablePlan {
  const { text } = contents;
  const issues = issueIds(contents);
  const packages = (count: number, rule: string) =>
    formula(
      `=PARLEY.BEST_PACKAGES(Deal[[Issue]:[Requires]],OurReservation,TheirReservation,${count},${quoted(rule)},DisagreementPoint)`,
    );
  const blank = Array.from({ length: issues.length + 1 }, (): Cell => null);
  return {
    name: "DealSearch",
    row,
    column,
    caption: text.captions.DealSearch,
    keys: [],
    spills: true,
    columns: [
      ...columnsOf(text.labels.DealSearch, [
        ["Found by", "text", TEXT],
        ["Ours", "formula", MILLIONS],
        ["Theirs", "formula", MILLIONS],
      ]),
      ...issues.map((id) => ({ header: id, label: nameAlone(issueName(contents, id)), kind: "formula" as const })),
    ],
    rows: [
      ...RULES.map((rule): Cell[] => [rule, packages(1, rule), ...blank]),
      [text.deal.chart.front, packages(SHOWN, SPREAD), ...blank],
      ...Array.from({ length: SHOWN - 1 }, (): Cell[] => [null, null, ...blank]),
    ],
  };
}

/** The cells of a column that hold the front. */
export function foundBlock(search: TablePlan, header: "Ours" | "Theirs"): string {
  const column = search.column + search.columns.findIndex((each) => each.header === header);
  return `${fixedAddress(search.row + 1 + RULES.length, column)}:${fixedAddress(search.row + search.rows.length, column)}`;
}

/** The cell in which a rule's package begins: a number, or the error that says why there is none. */
export function foundCell(search: TablePlan, rule: (typeof RULES)[number], header: "Ours" | "Theirs"): string {
  return fixedAddress(
    search.row + 1 + RULES.indexOf(rule),
    search.column + search.columns.findIndex((each) => each.header === header),
  );
}

/** The option that a rule's package takes of the issue at a place, from 1. */
export function chosenOption(search: TablePlan, rule: (typeof RULES)[number], place: string): string {
  const row = search.row + 1 + RULES.indexOf(rule);
  const first = search.column + LEADING;
  return `INDEX(${fixedAddress(row, first)}:${fixedAddress(row, search.column + search.columns.length - 1)},${place})`;
}

/**
 * The front as the chart draws it, in millions: a table of native formulas, which every program shows. Where there are fewer
 * packages than rows the last one stands again, as a blank would be drawn at 0.
 */
export function frontTable(
  { text }: Contents,
  row: number,
  column: number,
  search: TablePlan,
  packages: TablePlan,
): TablePlan {
  const found = (header: "Ours" | "Theirs") => foundBlock(search, header);
  const place = thisRow("DealFront", "Package");
  const point = (header: "Ours" | "Theirs") =>
    formula(`=IF(COUNT(${found(header)})=0,"",INDEX(${found(header)},MIN(${place},COUNT(${found(header)})))/1000000)`);
  const named = (header: "Ours" | "Theirs", at: number): Cell =>
    at < packages.rows.length
      ? formula(
          `=IF(ISNUMBER(INDEX(DealPackages[${header}],${at + 1})),INDEX(DealPackages[${header}],${at + 1})/1000000,"")`,
        )
      : null;
  return {
    name: "DealFront",
    row,
    column,
    caption: text.captions.DealFront,
    keys: [],
    columns: columnsOf(text.labels.DealFront, [
      ["Package", "text", WHOLE],
      ["Ours", "formula", WHOLE],
      ["Theirs", "formula", WHOLE],
      ["Named ours", "formula", WHOLE],
      ["Named theirs", "formula", WHOLE],
    ]),
    rows: Array.from({ length: SHOWN }, (_, at): Cell[] => [
      at + 1,
      point("Ours"),
      point("Theirs"),
      named("Ours", at),
      named("Theirs", at),
    ]),
  };
}

export function packagesTable({ text }: Contents, row: number, search: TablePlan): TablePlan {
  const here = (header: string) => thisRow("DealPackages", header);
  // #N/A says that no package is worse for nobody: that is an answer. Of other errors the sheet's first cell tells.
  const value = (rule: (typeof RULES)[number], header: "Ours" | "Theirs") => {
    const cell = foundCell(search, rule, header);
    return formula(
      `=IF(ISNUMBER(${cell}),${cell},IF(ISNA(${foundCell(search, rule, "Ours")}),${quoted(text.deal.none)},""))`,
    );
  };
  const gain = (header: "Ours" | "Theirs", reservation: string) =>
    formula(`=IF(ISNUMBER(${here(header)}),${here(header)}-${reservation},"")`);
  return {
    name: "DealPackages",
    row,
    column: 0,
    keys: [],
    columns: columnsOf(text.labels.DealPackages, [
      ["What it seeks", "text", TEXT],
      ["Rule", "text", TEXT],
      ["Ours", "formula", MILLIONS, undefined, "strong"],
      ["Theirs", "formula", MILLIONS, undefined, "strong"],
      ["Our gain", "formula", MILLIONS],
      ["Their gain", "formula", MILLIONS],
    ]),
    rows: [
      ...RULES.map((rule): Cell[] => [
        text.deal.seeks[rule],
        rule,
        value(rule, "Ours"),
        value(rule, "Theirs"),
        gain("Ours", "OurReservation"),
        gain("Theirs", "TheirReservation"),
      ]),
      [
        text.deal.chosen,
        CHOSEN,
        formula("=SUM(DealIssues[Chosen ours])"),
        formula("=SUM(DealIssues[Chosen theirs])"),
        gain("Ours", "OurReservation"),
        gain("Theirs", "TheirReservation"),
      ],
    ],
  };
}

export function issueName({ negotiation, language }: Contents, id: string): string {
  return negotiation.deal?.issues.find((issue) => issue.id === id)?.name[language] ?? id;
}
