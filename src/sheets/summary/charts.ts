/** The two charts of the sheet Summary and, beside the page, the tables that they draw, in the unit that a user chose. */
import { SERIES_COLORS } from "../colors";
import { columnsOf } from "../columns";
import type { Contents } from "../contents";
import { seriesName } from "../outcomes";
import { formula, quoted, rowBelowRows, thisRow, type Cell, type ChartPlan, type TablePlan } from "../plan";
import { CHART_ROW, HELPER_COLUMN, HELPER_ROW, LAST_CHART_ROW, LEFT, RIGHT } from "./layout";
import { bare } from "./units";
import { summaryTexts } from "../../words/sheets/summary/words";

/** In a unit that the format does not know. */
const FIGURE = "[>=100]#,##0;[>=1]#,##0.0;0.0##";
const inUnit = (usd: string): Cell => formula(`=IFERROR(${usd}/SummaryFactor,"")`);

/** The figure stands beside the name, where every program shows it: on a bar's colour it could not be read. */
const labelled = (name: string, usd: string): Cell =>
  formula(`=IFERROR(IF(${name}="","",${name}&"  "&${bare(usd)}),"")`);

/** The last scenario first, as bars stand from the foot upwards. */
export function dutyTable({ text, scenarios }: Contents): TablePlan {
  return {
    name: "SummaryDuty",
    row: HELPER_ROW,
    column: HELPER_COLUMN,
    keys: [],
    columns: columnsOf(text.labels.SummaryDuty, [
      ["Scenario", "formula"],
      ["Net duty", "formula", FIGURE],
      ["Saved by terms", "formula", FIGURE],
    ]),
    rows: scenarios.map((_, index): Cell[] => {
      const total = (header: string) => `INDEX(OutcomeTotals[${header}],${scenarios.length - index})`;
      return [labelled(total("Name"), total("Net duty")), inUnit(total("Net duty")), inUnit(total("Saved by terms"))];
    }),
  };
}

/** A series for each sector, so that it has the colour that it has on Outcomes. */
export function sectorDutyTable({ text, sectors, scenarios }: Contents): TablePlan {
  const labels = text.labels.SummarySectors;
  return {
    name: "SummarySectors",
    row: rowBelowRows(HELPER_ROW, scenarios.length),
    column: HELPER_COLUMN,
    keys: [],
    columns: [
      ...columnsOf(labels, [
        ["Named duty", "formula", FIGURE],
        ["Net duty", "formula", FIGURE],
        ["Name", "formula"],
        ["Sector", "formula"],
      ]),
      ...sectors.map((sector) => ({
        header: dutyHeader(sector.id),
        label: seriesName(sector, sectors),
        kind: "formula" as const,
        format: FIGURE,
      })),
    ],
    rows: sectors
      .map((sector, place): Cell[] => {
        const duty = `SUMIFS(Outcomes[Net duty],Outcomes[Scenario],CompareWith,Outcomes[Sector],${quoted(sector.id)})`;
        const name = `INDEX(Sectors[Name],MATCH(${quoted(sector.id)},Sectors[Sector],0))`;
        const codes = `INDEX(Sectors[HS codes],MATCH(${quoted(sector.id)},Sectors[Sector],0))`;
        return [
          formula(`=IFERROR(IF(${codes}="all","",${thisRow("SummarySectors", "Net duty")}),"")`),
          inUnit(duty),
          formula(`=IFERROR(IF(${name}="",${quoted(sector.id)},${name}),${quoted(sector.id)})`),
          labelled(thisRow("SummarySectors", "Name"), duty),
          ...sectors.map((_, other) => (other === place ? inUnit(duty) : null)),
        ];
      })
      .reverse(),
  };
}

const dutyHeader = (sector: string): string => `Duty ${sector}`;

export function summaryCharts(contents: Contents): ChartPlan[] {
  const { language, sectors } = contents;
  const { charts: words } = summaryTexts[language];
  const place = ({ first, last }: { first: number; last: number }) => ({
    from: { row: CHART_ROW, column: first },
    to: { row: LAST_CHART_ROW, column: last },
  });
  return [
    {
      name: "SummaryDuty",
      title: words.duty,
      noTitle: true,
      kind: "BarStacked",
      table: "SummaryDuty",
      firstHeader: "Scenario",
      lastHeader: "Saved by terms",
      seriesNames: [words.net, words.saved],
      ...place(LEFT),
      valueFormat: "General",
      valueTitle: "",
    },
    {
      name: "SummarySectors",
      title: words.sectors,
      noTitle: true,
      kind: "BarStacked",
      table: "SummarySectors",
      firstHeader: "Sector",
      lastHeader: dutyHeader(sectors.at(-1)!.id),
      seriesNames: sectors.map((sector) => seriesName(sector, sectors)),
      fills: sectors.map((_, index) => SERIES_COLORS[index % SERIES_COLORS.length]!),
      noLegend: true,
      ...place(RIGHT),
      valueFormat: "General",
      valueTitle: "",
    },
  ];
}
