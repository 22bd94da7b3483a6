/** The sheet Brief: one page to decide by, every figure a live cell on the sheets that it refers to. */
import type { Language, NegotiationCase } from "../cases/case";
import { TEAL } from "./colors";
import { hoursIn, laterDay, placeName } from "./clocks";
import { DAY, MILLIONS, TEXT, WHOLE } from "./formats";
import { formula, type Parameter, quoted, type ReportPlan, rowAfter, rowBelow } from "./plan";
import { briefTexts } from "../words/sheets/brief/words";
import { texts } from "../words/sheets/words";
import { calendarOf } from "./working-calendars";
import { PARLEY_VERSION } from "./version";
import {
  COLUMNS,
  PACKAGE_COLUMN,
  PACKAGES,
  packageTable,
  pointsTable,
  scenariosTable,
  sourcesTable,
} from "./brief-tables";
import { CHART_ROWS, charts, daysTable, frontTable, sectorsTable } from "./brief-charts";

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

const WIDTHS = [38, 15, 15, 15, 15, 15];
/** The page's last column is its right edge, so that charts do not stand on it. */
const EDGE = 4;

export function briefSheet(subject: BriefSubject): ReportPlan {
  const { negotiation, language } = subject;
  const text = briefTexts[language];
  const points = pointsTable(subject);
  const scenarios = scenariosTable(subject, rowAfter(points) + 2);
  const chartRow = rowAfter(scenarios) + 1;
  const below = chartRow + CHART_ROWS + 2;
  const agreed = subject.issues > 0 ? [packageTable(subject, below)] : [];
  const sources = sourcesTable(subject, agreed[0] ? rowAfter(agreed[0]) + 2 : below);
  const page = [points, scenarios, ...agreed, ...(sources.rows.length > 0 ? [sources] : [])];
  const days = daysTable(subject, rowBelow(...page));
  const drawnAt = rowBelow(days);
  const drawn = subject.issues > 0 ? frontTable(drawnAt) : sectorsTable(subject, drawnAt);
  return {
    name: "Brief",
    tabColor: TEAL,
    title: text.title(negotiation.name[language]),
    explanation: text.explanation,
    provenance: text.provenance(PARLEY_VERSION),
    legend: texts[language].legend,
    parameters: parameters(subject),
    tables: [...page, days, drawn],
    charts: charts(subject, chartRow),
    // The last ones hold what only the charts need.
    widths: [...WIDTHS, EDGE, 26, 18, 3, 18, 18, 18, 18],
    printColumns: COLUMNS + 1,
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
