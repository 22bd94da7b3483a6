/** The sheet Brief: one page to decide by, every figure a live cell on the sheets that it refers to. */
import type { Language, NegotiationCase } from "../cases/case";
import { fixedAddress } from "./address";
import { TEAL } from "./colors";
import { hoursIn, laterDay, placeName } from "./clocks";
import { columnsOf, type ColumnSpec } from "./columns";
import { RULES } from "./deal-packages";
import { DAY, MILLIONS, PERCENT_OR_NONE, TEXT, THOUSANDS, WHOLE } from "./formats";
import {
  FIRST_TABLE_ROW,
  formula,
  PARAMETER_NOTE_ROW,
  PARAMETER_ROW,
  quoted,
  rowAfter,
  type Cell,
  type ChartPlan,
  type Parameter,
  type ReportPlan,
  type ReportTable,
  type TablePlan,
} from "./plan";
import { briefTexts } from "../words/sheets/brief/words";
import { texts } from "../words/sheets/words";
import { calendarOf } from "./timeline";
import { TRADE_SHEET } from "./trade-sheet";
import { PARLEY_VERSION } from "./version";
import { isoText } from "./write-formulas";

/** What the workbook holds now, with the rows that people added. */
export interface BriefSubject {
  negotiation: NegotiationCase;
  language: Language;
  /** Rows of the tables. */
  scenarios: number;
  sectors: number;
  /** 0 where the case has no bargain. */
  issues: number;
  /** Whether the workbook has trade of its own, which says where it is from. */
  ownTrade: boolean;
}

type Table = TablePlan<ReportTable>;

const COLUMNS = 6;
/** Of the tables for charts, beside the page. */
const DAYS_COLUMN = COLUMNS + 1;
const FRONT_COLUMN = COLUMNS + 4;
const WIDTHS = [38, 15, 15, 15, 15, 15];
/** The page's last column is its right edge, so that charts do not stand on it. */
const EDGE = 4;
const CHART_ROWS = 17;
const SOURCES = 5;
/** Of the front, spread evenly over it. */
const FRONT_POINTS = 60;
const PACKAGE_COLUMN = 5;
/** In the order of the columns of DealIssues. */
const PACKAGES = ["chosen", ...RULES];

const chosenRule = fixedAddress(PARAMETER_ROW, PACKAGE_COLUMN);
const orBlank = (text: string) => formula(`=IFERROR(${text},"")`);

export function briefSheet(subject: BriefSubject): ReportPlan {
  const { negotiation, language } = subject;
  const text = briefTexts[language];
  const points = pointsTable(subject);
  const scenarios = scenariosTable(subject, rowAfter(points) + 2);
  const chartRow = rowAfter(scenarios) + 1;
  const below = chartRow + CHART_ROWS + 2;
  const agreed = subject.issues > 0 ? [packageTable(subject, below)] : [];
  const sources = sourcesTable(subject, agreed[0] ? rowAfter(agreed[0]) + 2 : below);
  const days = daysTable(subject);
  const beside = subject.issues > 0 ? frontTable() : sectorsTable(subject);
  return {
    name: "Brief",
    tabColor: TEAL,
    title: text.title(negotiation.name[language]),
    explanation: text.explanation,
    provenance: text.provenance(PARLEY_VERSION),
    legend: texts[language].legend,
    parameters: parameters(subject),
    tables: [points, scenarios, ...agreed, ...(sources.rows.length > 0 ? [sources] : []), days, beside],
    charts: charts(subject, chartRow),
    // The last ones hold what only the charts need.
    widths: [...WIDTHS, EDGE, 26, 18, 3, 18, 18, 18, 18],
    printColumns: COLUMNS + 1,
    frozenRows: PARAMETER_NOTE_ROW + 1,
    labelsLead: language !== "en",
    onePage: true,
  };
}

function parameters({ negotiation, language, issues }: BriefSubject): Parameter[] {
  const { parameters: label, prompt } = briefTexts[language];
  const capital = (code: string, column: number): Parameter => ({
    label: (calendarOf(negotiation, [code]) === "business" ? label.weekdays : label.working)(placeName(code, language)),
    column,
    value: formula(`=PARLEY.DAYS_TO_DEADLINE(DeadlineDay,AsOf,${quoted(calendarOf(negotiation, [code]))})`),
    kind: "formula",
    format: WHOLE,
    note: formula(`=DaysLeft${laterDay(code, negotiation.importer)}&${quoted(label.calendarDays)}`),
  });
  return [
    {
      label: label.decideBy,
      column: 0,
      value: formula("=DeadlineDay"),
      kind: "formula",
      format: DAY,
      note: hoursIn([negotiation.importer, negotiation.origin], language),
    },
    capital(negotiation.importer, 1),
    capital(negotiation.origin, 2),
    { label: label.expected, column: 3, value: formula("=ExpectedDuty"), kind: "formula", format: MILLIONS },
    { label: label.dayLate, column: 4, value: formula("=DayPrice"), kind: "formula", format: MILLIONS },
    ...(issues > 0
      ? [
          {
            label: label.package,
            column: PACKAGE_COLUMN,
            value: "nash",
            kind: "input" as const,
            format: TEXT,
            validation: { rule: { kind: "list" as const, items: PACKAGES }, ...prompt },
          },
        ]
      : []),
  ];
}

/** What the package of a rule is worth to a side beyond having no deal, or whole. */
const ofPackage = (header: string) => `INDEX(DealPackages[${header}],MATCH(${chosenRule},DealPackages[Rule],0))`;

function pointsTable({ language, issues }: BriefSubject): Table {
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

function scenariosTable({ language, scenarios }: BriefSubject, row: number): Table {
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
      ["Against reference", "formula", MILLIONS],
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

function packageTable({ language, issues }: BriefSubject, row: number): Table {
  const text = briefTexts[language];
  const rows = Array.from({ length: issues }, (_, index): Cell[] => {
    const issue = `INDEX(DealIssues[Issue],${index + 1})`;
    const option = `INDEX(DealIssues[[Chosen]:[${RULES.at(-1)!}]],${index + 1},MATCH(${chosenRule},{${PACKAGES.map(quoted).join(",")}},0))`;
    const place = `SUMPRODUCT((Deal[Issue]=${issue})*(Deal[Option]=${option})*(ROW(Deal[Issue])-MIN(ROW(Deal[Issue]))+1))`;
    // INDEX with the row 0 would give the whole column.
    const of = (header: string) => orBlank(`IF(${place}=0,"",INDEX(Deal[${header}],${place}))`);
    return [orBlank(`INDEX(DealIssues[Name],${index + 1})`), of("In words"), null, null, of("Ours"), of("Theirs")];
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

/** Where Trade data says its vintage and its source. */
const quotedSheet = `'${TRADE_SHEET}'`;

function sourcesTable({ negotiation, language, ownTrade }: BriefSubject, row: number): Table {
  const primary = negotiation.sources.filter(({ confidence }) => confidence === "primary");
  const ids = (primary.length > 0 ? primary : negotiation.sources).map(({ id }) => id).slice(0, SOURCES);
  const of = (header: string, id: string) => `INDEX(Sources[${header}],MATCH(${quoted(id)},Sources[Source],0))`;
  const given = ids.map((id) => [orBlank(`${of("Title", id)}&" ("&${isoText(of("Date", id))}&")"`)]);
  const cell = (column: number) => `${quotedSheet}!${fixedAddress(PARAMETER_ROW, column)}`;
  const trade = ownTrade ? [[orBlank(briefTexts[language].tradeOf(cell(0), cell(1)))]] : [];
  const table = acrossThePage("BriefSources", row, [briefTexts[language].captions.BriefSources], [...trade, ...given]);
  return { ...table, ownHeaders: true };
}

/** For a chart, beside the page and not printed. */
function besideThePage(name: ReportTable, column: number, sketches: readonly ColumnSpec[], rows: Cell[][]): Table {
  return { name, row: FIRST_TABLE_ROW - 1, column, keys: [], ownHeaders: true, columns: columnsOf({}, sketches), rows };
}

/** A figure of each sector, which `formulaOf` gives for the sector of a row of DayCosts, from 1. */
function sectorFigures(
  name: ReportTable,
  column: number,
  figure: ColumnSpec,
  { sectors }: BriefSubject,
  formulaOf: (row: number) => string,
): Table {
  const rows = Array.from({ length: sectors }, (_, index): Cell[] => [
    orBlank(`INDEX(DayCosts[Name],${index + 1})`),
    orBlank(formulaOf(index + 1)),
  ]);
  return besideThePage(name, column, [["Sector", "formula"], figure], rows);
}

function daysTable(subject: BriefSubject): Table {
  return sectorFigures(
    "BriefDays",
    DAYS_COLUMN,
    ["Cost of a day", "formula", THOUSANDS],
    subject,
    (row) => `INDEX(DayCosts[Cost of a day],${row})`,
  );
}

/** What stands in the place of the front where there is no bargain. */
function sectorsTable(subject: BriefSubject): Table {
  return sectorFigures(
    "BriefSectors",
    FRONT_COLUMN,
    ["Net duty", "formula", MILLIONS],
    subject,
    (row) =>
      `SUMIFS(Outcomes[Net duty],Outcomes[Scenario],CompareWith,Outcomes[Sector],INDEX(DayCosts[Sector],${row}))`,
  );
}

function frontTable(): Table {
  const point = (header: string, at: number) =>
    orBlank(`INDEX(DealFront[${header}],ROUND(1+${at}*(ROWS(DealFront[${header}])-1)/${FRONT_POINTS - 1},0))`);
  const proposed = (header: string, at: number): Cell => (at === 0 ? orBlank(`${ofPackage(header)}/1000000`) : null);
  return besideThePage(
    "BriefFront",
    FRONT_COLUMN,
    [
      ["Ours", "formula", WHOLE],
      ["Theirs", "formula", WHOLE],
      ["Proposed ours", "formula", WHOLE],
      ["Proposed theirs", "formula", WHOLE],
    ],
    Array.from({ length: FRONT_POINTS }, (_, at): Cell[] => [
      point("Ours", at),
      point("Theirs", at),
      proposed("Ours", at),
      proposed("Theirs", at),
    ]),
  );
}

function charts({ language, issues }: BriefSubject, row: number): ChartPlan[] {
  const { charts: words } = briefTexts[language];
  const place = (first: number, last: number) => ({
    from: { row, column: first },
    to: { row: row + CHART_ROWS - 1, column: last },
  });
  return [
    {
      name: "BriefDuty",
      title: words.duty,
      kind: "BarStacked",
      table: "BriefScenarios",
      firstHeader: "Scenario",
      lastHeader: "Saved by terms",
      seriesNames: [words.net, words.saved],
      ...place(0, 0),
      valueFormat: "#,##0,,",
      valueTitle: words.millionUsd,
    },
    {
      name: "BriefDayCosts",
      title: words.day,
      kind: "BarStacked",
      table: "BriefDays",
      firstHeader: "Sector",
      lastHeader: "Cost of a day",
      seriesNames: [words.thousandUsd],
      ...place(1, 2),
      valueFormat: "#,##0,",
      valueTitle: words.thousandUsd,
    },
    ...(issues > 0
      ? [
          {
            name: "BriefFront",
            title: words.front,
            kind: "XYScatter" as const,
            table: "BriefFront" as const,
            firstHeader: "Ours",
            lastHeader: "Theirs",
            seriesNames: [words.undominated],
            ...place(3, 5),
            valueFormat: "#,##0",
            valueTitle: words.theirs,
            xTitle: words.ours,
            xFormat: "#,##0",
            marks: [
              { name: words.proposed, table: "BriefFront" as const, row: 0, x: "Proposed ours", y: "Proposed theirs" },
            ],
          },
        ]
      : [
          {
            name: "BriefSectors",
            title: words.sectors,
            kind: "BarStacked" as const,
            table: "BriefSectors" as const,
            firstHeader: "Sector",
            lastHeader: "Net duty",
            seriesNames: [words.net],
            ...place(3, 5),
            valueFormat: "#,##0,,",
            valueTitle: words.millionUsd,
          },
        ]),
  ];
}
