/** The tables on the page of Brief: the decision, the scenarios, the package and the sources. */
import { briefTexts } from "../words/sheets/brief/words";
import { fixedAddress } from "./address";
import type { BriefSubject } from "./brief";
import { columnsOf } from "./columns";
import { RULES } from "./deal-packages";
import { MILLIONS, PERCENT_OR_NONE } from "./formats";
import { type Cell, FIRST_TABLE_ROW, formula, PARAMETER_ROW, quoted, type TablePlan } from "./plan";
import type { ReportTable } from "./sheet-names";
import { TRADE_SHEET } from "./trade-sheet";
import { isoText } from "./write-formulas";

export const COLUMNS = 6;
export const PACKAGE_COLUMN = 5;
/** In the order of the columns of DealIssues. */
export const PACKAGES = ["chosen", ...RULES];
const chosenRule = fixedAddress(PARAMETER_ROW, PACKAGE_COLUMN);
export const orBlank = (text: string) => formula(`=IFERROR(${text},"")`);
export type Table = TablePlan<ReportTable>;
/** What the package of a rule is worth to a side beyond having no deal, or whole. */
export const ofPackage = (header: string) => `INDEX(DealPackages[${header}],MATCH(${chosenRule},DealPackages[Rule],0))`;
/** Texts that run over the empty cells beside them, which a table of Excel's would not leave them. */
function acrossThePage(
  name: ReportTable,
  row: number,
  headers: string[],
  rows: Cell[][],
  labels: Record<string, string> = {},
  formats: (string | undefined)[] = [],
): Table {
  const blank = (cells: readonly Cell[]) => [
    ...cells,
    ...Array.from({ length: COLUMNS - cells.length }, (): Cell => null),
  ];
  return {
    name,
    row,
    column: 0,
    keys: [],
    spills: true,
    columns: blank(headers).map((header, index) => ({
      header: String(header ?? ""),
      label: labels[String(header ?? "")] ?? "",
      kind: "formula",
      ...(formats[index] === undefined ? {} : { format: formats[index] }),
    })),
    rows: rows.map(blank),
  };
}

export function pointsTable({ language, issues }: BriefSubject): Table {
  const { points, money } = briefTexts[language];
  const day = isoText("DeadlineDay");
  const then = "INDEX(OutcomeTotals[Net duty],MATCH(CompareWith,OutcomeTotals[Scenario],0))";
  const name = "INDEX(OutcomeTotals[Name],MATCH(CompareWith,OutcomeTotals[Scenario],0))";
  const best = "MAX(DealTiming[Expected])";
  const sentences = [
    issues > 0
      ? `IF(ISNUMBER(${ofPackage("Our gain")}),${points.propose(day, money(ofPackage("Our gain")), money(ofPackage("Their gain")))},${quoted(points.noDeal)})`
      : points.ask(day),
    points.duty(money("ExpectedDuty"), name, money(then)),
    `IF(DayPrice=0,${quoted(points.sameDay)},${points.day(money("DayPrice"))})`,
    ...(issues > 0
      ? [points.timing(`INDEX(DealTiming[Name],MATCH(${best},DealTiming[Expected],0))`, money(best))]
      : []),
  ];
  const first = FIRST_TABLE_ROW + 1;
  return {
    ...acrossThePage(
      "BriefPoints",
      FIRST_TABLE_ROW - 1,
      [points.header],
      sentences.map((sentence) => [orBlank(sentence)]),
    ),
    ownHeaders: true,
    highlights: [{ formula: `=ROW()=${first}`, bold: true }],
  };
}

export function scenariosTable({ language, scenarios }: BriefSubject, row: number): Table {
  const text = briefTexts[language];
  return {
    name: "BriefScenarios",
    row: row + 1,
    column: 0,
    caption: text.captions.BriefScenarios,
    keys: [],
    columns: columnsOf(text.labels.BriefScenarios, [
      ["Scenario", "formula"],
      ["Net duty", "formula", MILLIONS, undefined, "strong"],
      ["Saved by terms", "formula", MILLIONS],
      ["Against reference", "formula", MILLIONS, undefined, "cost"],
      ["Imports after", "formula", MILLIONS],
      ["Probability", "formula", PERCENT_OR_NONE],
    ]),
    rows: Array.from({ length: scenarios }, (_, index): Cell[] => {
      const total = (header: string) => orBlank(`INDEX(OutcomeTotals[${header}],${index + 1})`);
      return [
        total("Name"),
        total("Net duty"),
        total("Saved by terms"),
        total("Against reference"),
        orBlank(
          `INDEX(OutcomeTrade[Imports after],MATCH(INDEX(OutcomeTotals[Scenario],${index + 1}),OutcomeTrade[Scenario],0))`,
        ),
        total("Probability"),
      ];
    }),
  };
}

/**
 * An issue of the package of a rule: its name, and what the option that the package takes of it is.
 *
 * @param index of the issue, from 0
 * @param rule a formula's text for a rule, or for "chosen"
 */
export function packageIssue(index: number, rule: string): { name: Cell; of(header: string): Cell } {
  const issue = `INDEX(DealIssues[Issue],${index + 1})`;
  const option = `INDEX(DealIssues[[Chosen]:[${RULES.at(-1)!}]],${index + 1},MATCH(${rule},{${PACKAGES.map(quoted).join(",")}},0))`;
  const place = `SUMPRODUCT((Deal[Issue]=${issue})*(Deal[Option]=${option})*(ROW(Deal[Issue])-MIN(ROW(Deal[Issue]))+1))`;
  return {
    name: orBlank(`INDEX(DealIssues[Name],${index + 1})`),
    // INDEX with the row 0 would give the whole column.
    of: (header) => orBlank(`IF(${place}=0,"",INDEX(Deal[${header}],${place}))`),
  };
}

export function packageTable({ language, issues }: BriefSubject, row: number): Table {
  const text = briefTexts[language];
  const rows = Array.from({ length: issues }, (_, index): Cell[] => {
    const { name, of } = packageIssue(index, chosenRule);
    return [name, of("In words"), null, null, of("Ours"), of("Theirs")];
  });
  return {
    ...acrossThePage(
      "BriefPackage",
      row + 1,
      ["Issue", "Terms", "", "", "Ours", "Theirs"],
      rows,
      text.labels.BriefPackage,
      [undefined, undefined, undefined, undefined, MILLIONS, MILLIONS],
    ),
    caption: text.captions.BriefPackage,
  };
}

const SOURCES = 5;
/** Where Trade data says its vintage and its source. */
const quotedSheet = `'${TRADE_SHEET}'`;

export function sourcesTable({ negotiation, language, ownTrade }: BriefSubject, row: number): Table {
  const primary = negotiation.sources.filter(({ confidence }) => confidence === "primary");
  const ids = (primary.length > 0 ? primary : negotiation.sources).map(({ id }) => id).slice(0, SOURCES);
  const of = (header: string, id: string) => `INDEX(Sources[${header}],MATCH(${quoted(id)},Sources[Source],0))`;
  const given = ids.map((id) => [orBlank(`${of("Title", id)}&" ("&${isoText(of("Date", id))}&")"`)]);
  const cell = (column: number) => `${quotedSheet}!${fixedAddress(PARAMETER_ROW, column)}`;
  const trade = ownTrade ? [[orBlank(briefTexts[language].tradeOf(cell(0), cell(1)))]] : [];
  const table = acrossThePage("BriefSources", row, [briefTexts[language].captions.BriefSources], [...trade, ...given]);
  return { ...table, ownHeaders: true };
}
