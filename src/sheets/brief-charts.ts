/** The charts of Brief, and the tables beside the page that only they need. */
import { COLUMNS, ofPackage, orBlank, type Table } from "./brief-tables";
import { type Cell, type ChartPlan } from "./plan";
import type { ReportTable } from "./sheet-names";
import { columnsOf, type ColumnSpec } from "./columns";
import type { BriefSubject } from "./brief";
import { MILLIONS, THOUSANDS, WHOLE } from "./formats";
import { briefTexts } from "../words/sheets/brief/words";

/** Of the tables for charts, beside the page. */
const DAYS_COLUMN = COLUMNS + 1;
const FRONT_COLUMN = COLUMNS + 4;
export const CHART_ROWS = 17;
/** Of the front, spread evenly over it. */
const FRONT_POINTS = 60;
/** For a chart, below and right of the page and not printed. */
function besideThePage(
  name: ReportTable,
  row: number,
  column: number,
  sketches: readonly ColumnSpec[],
  rows: Cell[][],
): Table {
  return { name, row, column, keys: [], ownHeaders: true, columns: columnsOf({}, sketches), rows };
}

/** A figure of each sector, which `formulaOf` gives for the sector of a row of DayCosts, from 1. */
function sectorFigures(
  name: ReportTable,
  at: number,
  column: number,
  figure: ColumnSpec,
  { sectors }: BriefSubject,
  formulaOf: (row: number) => string,
): Table {
  const rows = Array.from({ length: sectors }, (_, index): Cell[] => [
    orBlank(`INDEX(DayCosts[Name],${index + 1})`),
    orBlank(formulaOf(index + 1)),
  ]);
  return besideThePage(name, at, column, [["Sector", "formula"], figure], rows);
}

export function daysTable(subject: BriefSubject, at: number): Table {
  return sectorFigures(
    "BriefDays",
    at,
    DAYS_COLUMN,
    ["Cost of a day", "formula", THOUSANDS],
    subject,
    (row) => `INDEX(DayCosts[Cost of a day],${row})`,
  );
}

/** What stands in the place of the front where there is no bargain. */
export function sectorsTable(subject: BriefSubject, at: number): Table {
  return sectorFigures(
    "BriefSectors",
    at,
    FRONT_COLUMN,
    ["Net duty", "formula", MILLIONS],
    subject,
    (row) =>
      `SUMIFS(Outcomes[Net duty],Outcomes[Scenario],CompareWith,Outcomes[Sector],INDEX(DayCosts[Sector],${row}))`,
  );
}

export function frontTable(row: number): Table {
  const point = (header: string, at: number) =>
    orBlank(`INDEX(DealFront[${header}],ROUND(1+${at}*(ROWS(DealFront[${header}])-1)/${FRONT_POINTS - 1},0))`);
  const proposed = (header: string, at: number): Cell => (at === 0 ? orBlank(`${ofPackage(header)}/1000000`) : null);
  return besideThePage(
    "BriefFront",
    row,
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

export function charts({ language, issues }: BriefSubject, row: number): ChartPlan[] {
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
