/** The dated events as a chart: a bar for each, as long as the days between it and the as-of day, past or to come. */
import { SERIES_COLORS, TEAL } from "./colors";
import { columnsOf } from "./columns";
import type { Contents } from "./contents";
import { WHOLE } from "./formats";
import { formula, type Cell, type ChartPlan, type TablePlan } from "./plan";
import { isoText } from "./write-formulas";

const PAST = "#AEBBC0";
/** Rows beside those of the bars, for title, axis and legend. */
const FRAME_ROWS = 6;
const BARS = "MilestoneBars";

/** With what is above it. */
export const chartRows = ({ milestones }: Contents): number => milestones.length + FRAME_ROWS + 1;

/** What the chart draws, below and right of what prints; the last event comes first, as bars stand from the foot upwards. */
export function barsTable({ text, milestones }: Contents, row: number, column: number): TablePlan {
  const days = (place: number) => `INDEX(Milestones[Days left],${place})`;
  const when = (place: number) => `INDEX(Milestones[When],${place})`;
  const cell = (formulaText: string): Cell => formula(`=IFERROR(${formulaText},"")`);
  return {
    name: BARS,
    row,
    column,
    keys: [],
    columns: columnsOf(text.labels.MilestoneBars, [
      ["Event", "formula"],
      ["Past", "formula", WHOLE],
      ["Ahead", "formula", WHOLE],
      ["Deadline", "formula", WHOLE],
    ]),
    rows: milestones.map((_, index): Cell[] => {
      const place = milestones.length - index;
      return [
        cell(
          `IF(ISNUMBER(${when(place)}),${isoText(when(place))},LEFT(${when(place)},10))&"  "&INDEX(Milestones[Event],${place})`,
        ),
        cell(`MIN(${days(place)},0)`),
        cell(`IF(${when(place)}=Deadline,0,MAX(${days(place)},0))`),
        cell(`IF(${when(place)}=Deadline,MAX(${days(place)},0),0)`),
      ];
    }),
  };
}

/** Across the page below everything else; none where there is nothing to set apart. */
export function timelineChart({ text, milestones }: Contents, row: number, lastColumn: number): ChartPlan[] {
  const { title, past, ahead, deadline, axis } = text.timelineChart;
  if (milestones.length < 2) return [];
  return [
    {
      name: "Milestones",
      title,
      kind: "BarStacked",
      table: BARS,
      firstHeader: "Event",
      lastHeader: "Deadline",
      seriesNames: [past, ahead, deadline],
      fills: [PAST, TEAL, SERIES_COLORS[4]],
      from: { row, column: 0 },
      to: { row: row + milestones.length + FRAME_ROWS - 1, column: lastColumn },
      valueFormat: "#,##0",
      valueTitle: axis,
      newPage: true,
    },
  ];
}
