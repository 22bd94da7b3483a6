/** The sheet Summary: the answer on one screen and one page, every figure a formula over the other sheets. */
import { packageIssue } from "../brief-tables";
import type { Contents } from "../contents";
import { issueIds, RULES } from "../deal-packages";
import { sheetHead } from "../head";
import { currencyOf } from "../modules/currency";
import { notesAt } from "../notes";
import { MOST_SAVED, scenarioWith } from "../outcome-picks";
import { EXPLANATION_ROW, formula, quoted, type Cell, type PageCell, type SheetPlan } from "../plan";
import { PARLEY_VERSION } from "../version";
import { isoText } from "../write-formulas";
import { summaryTexts } from "../../words/sheets/summary/words";
import { cardParameters, cards, daysIn, hasClock, type DaysIn } from "./cards";
import { dutyTable, sectorDutyTable, summaryCharts } from "./charts";
import {
  cardColumn,
  heightsOf,
  LEFT,
  MESSAGE_ROW,
  PACKAGE_ROW,
  PAGE_COLUMNS,
  PARTS,
  RIGHT,
  summaryWidths,
} from "./layout";
import { amount, unitParameters } from "./units";

export function summarySheet(contents: Contents): SheetPlan {
  const { text, negotiation, language } = contents;
  const { explanation } = text.sheets.Summary;
  const duty = dutyTable(contents);
  const sectors = sectorDutyTable(contents);
  const agreed = packageCells(contents);
  const packageRows = agreed.length === 0 ? 0 : Math.max(...agreed.map(({ row }) => row)) - PACKAGE_ROW + 1;
  // What is not the answer stands below it.
  const linksRow = PACKAGE_ROW + packageRows;
  const stateRow = linksRow + 1;
  return {
    ...sheetHead("Summary", contents, { title: summaryTexts[language].title(negotiation.name[language]), explanation }),
    parameters: [...cardParameters(contents), ...unitParameters(contents)],
    tables: [duty, sectors],
    charts: summaryCharts(contents),
    notes: notesAt(stateRow + 1, explanation),
    page: {
      cells: [
        headline(contents),
        state(contents, stateRow),
        ...links(contents, linksRow),
        ...messages(contents),
        ...agreed,
      ],
      cards,
      heights: heightsOf(packageRows),
    },
    widths: summaryWidths(sectors.column + sectors.columns.length - duty.column),
    printColumns: PAGE_COLUMNS,
    onePage: "lying",
  };
}

const across = (row: number, value: Cell, look: PageCell["look"]): PageCell => ({
  row,
  column: 0,
  columns: PAGE_COLUMNS,
  value,
  look,
});

/** The day, what is left until then, and the decision. */
function headline(contents: Contents): PageCell {
  const { language } = contents;
  const { headline: words, day } = summaryTexts[language];
  const [there, here] = daysIn(contents) as [DaysIn, DaysIn];
  const left = words.left(day("DeadlineDay"), there, hasClock(here.code) ? here : null);
  const passed = words.passed(day("DeadlineDay"), `-DaysLeft`);
  const gain = (header: string) => `INDEX(DealPackages[${header}],1)`;
  const decide =
    contents.deal.length > 0
      ? `IF(ISNUMBER(${gain("Our gain")}),${words.propose(amount(gain("Our gain")), amount(gain("Their gain")))},${quoted(words.noPackage)})`
      : quoted(words.ask);
  return across(
    EXPLANATION_ROW,
    formula(`=IFERROR(IF(DaysLeft<0,${passed},${left}),${quoted(words.noDay)})&${decide}`),
    "headline",
  );
}

/** As of when, by which law, and whether the checks find something amiss. */
function state({ language, negotiation }: Contents, row: number): PageCell {
  const { state: words } = summaryTexts[language];
  const law = negotiation.ownLaw ? [] : [words.law(negotiation.scheduleTo)];
  const said = [...law, words.version(PARLEY_VERSION), words.probabilities].join(" · ");
  return {
    ...across(
      row,
      formula(
        `=${quoted(`${words.asOf} `)}&${isoText("AsOf")}&${quoted(` · ${said} `)}&ProbabilityCheck&${quoted(` · ${words.sectors} `)}&SectorCheck`,
      ),
      "quiet",
    ),
    checks: ["ProbabilityCheck", "SectorCheck"],
  };
}

/** What to change where: by names, which stay when a sheet is called otherwise. */
function links(contents: Contents, row: number): PageCell[] {
  const { links: words } = summaryTexts[contents.language];
  const places: [name: string, words: string][] = [
    ["AsOf", words.day],
    ["Scenarios", words.probabilities],
    ["Terms", words.terms],
    ["Measures", words.rates],
    ...(contents.deal.length > 0 ? [["DealIssues", words.package] as [string, string]] : []),
    ...(currencyOf(contents) ? [["ExchangeRate", words.exchangeRate] as [string, string]] : []),
  ];
  const cell = (card: number, value: Cell, look: PageCell["look"]): PageCell => ({
    row,
    column: cardColumn(card),
    columns: 1,
    value,
    look,
  });
  return [
    cell(0, words.change, "quiet"),
    ...places.map(([name, label], at) =>
      cell(at + 1, formula(`=HYPERLINK(${quoted(`#${name}`)},${quoted(label)})`), "link"),
    ),
  ];
}

/** Over each chart what it says. */
function messages({ language }: Contents): PageCell[] {
  const { messages: words } = summaryTexts[language];
  const reference = scenarioWith("Scenario", "CompareWith");
  const then = amount("SUMIFS(OutcomeTotals[Net duty],OutcomeTotals[Scenario],CompareWith)");
  const most = "MAX(SummarySectors[Named duty])";
  const sector = `INDEX(SummarySectors[Name],MATCH(${most},SummarySectors[Named duty],0))`;
  const share = `TEXT(${most}/SUM(SummarySectors[Net duty]),"0%")`;
  const said = (place: { first: number; last: number }, sentence: string): PageCell => ({
    row: MESSAGE_ROW,
    column: place.first,
    columns: place.last - place.first + 1,
    value: formula(`=IFERROR(${sentence},"")`),
    look: "message",
  });
  return [
    said(
      LEFT,
      `IF(${MOST_SAVED}>0,${words.duty(reference, then, scenarioWith("Saved by terms", MOST_SAVED), amount(MOST_SAVED))},${words.dutyAlone(reference, then)})`,
    ),
    said(
      RIGHT,
      `IF(${most}>0,${words.sector(sector, amount(`${most}*SummaryFactor`), share)},IF(SUM(SummarySectors[Net duty])=0,${quoted(words.noDuty)},""))`,
    ),
  ];
}

/** What the package holds of each issue, in the Brief's words, in columns beside each other. */
function packageCells(contents: Contents): PageCell[] {
  if (contents.deal.length === 0) return [];
  const issues = issueIds(contents);
  const rows = Math.ceil(issues.length / PARTS.length);
  return [
    across(PACKAGE_ROW, summaryTexts[contents.language].package, "band"),
    ...issues.map((_, index): PageCell => {
      const { first, last } = PARTS[Math.floor(index / rows)]!;
      const value = packageIssue(index, quoted(RULES[0])).of("In words");
      return { row: PACKAGE_ROW + 1 + (index % rows), column: first, columns: last - first + 1, value, look: "plain" };
    }),
  ];
}
