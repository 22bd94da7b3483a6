/** The sheet Timeline: days left until the deadline, the price of a day, and the dated events. */
import { hourIn } from "./clocks";
import { blockWidths } from "./blocks";
import type { Contents } from "./contents";
import { DAY, MILLIONS, WHOLE } from "./formats";
import { sheetHead } from "./head";
import {
  FIRST_TABLE_ROW,
  formula,
  type Parameter,
  quoted,
  rowAfter,
  rowBelow,
  rowBelowRows,
  ROWS_BETWEEN,
  type SheetPlan,
} from "./plan";
import { deadlineShift } from "./readings";
import { barsTable, chartRows, timelineChart } from "./timeline-chart";
import { dayCostsTable, dayRatesBlock } from "./day-costs";
import { daysBlock, DEADLINE_COLUMN, milestoneColumns, milestonesTable } from "./milestones-table";
import { bothCapitals } from "./working-calendars";

/** Of the columns that may print; the sources stand beside them. */
const WIDTHS = [44, 22, 35, 16, 16, 16, 16];

export function timelineSheet(contents: Contents): SheetPlan {
  const { dayCosts, milestones, bars, rates, days } = tables(contents);
  return {
    ...sheetHead("Timeline", contents),
    parameters: parameters(contents),
    tables: [dayCosts, milestones, bars, rates, days],
    charts: timelineChart(contents, rowAfter(milestones) + 1, milestones.columns.length - 2),
    widths: [
      ...WIDTHS.slice(0, milestones.columns.length - 1),
      60,
      3,
      60,
      12,
      12,
      12,
      ...[rates, days].flatMap((each) => [3, ...blockWidths(each)]),
    ],
    printColumns: milestones.columns.length - 1,
  };
}

/** What the chart and the tables take is below and right of them all: rows can be put into any, and the blocks have room below. */
function tables(contents: Contents) {
  const milestonesAt = rowBelowRows(FIRST_TABLE_ROW, contents.sectors.length);
  const afterMilestones = milestonesAt + 1 + contents.milestones.length;
  const barsAt = afterMilestones + chartRows(contents) + ROWS_BETWEEN;
  const bars = barsTable(contents, barsAt, milestoneColumns(contents).length + 1);
  const blocksAt = rowBelow(bars);
  const rates = dayRatesBlock(contents, blocksAt, bars.column + bars.columns.length + 1);
  const days = daysBlock(contents, blocksAt, rates.column + rates.columns.length + 1);
  const dayCosts = dayCostsTable(contents, rates);
  const milestones = milestonesTable(contents, milestonesAt, days);
  return { dayCosts, milestones, bars, rates, days };
}

function parameters(contents: Contents): Parameter[] {
  const { text, negotiation } = contents;
  const label = text.parameters;
  const shift = deadlineShift(contents);
  const both = bothCapitals(negotiation);
  return [
    // Both are changed on Inputs.
    { label: label.asOf, column: 0, value: formula("=AsOf"), kind: "formula", format: DAY },
    {
      label: label.deadline,
      column: DEADLINE_COLUMN,
      value: formula("=Deadline"),
      kind: "formula",
      ...hourIn(negotiation.origin, contents),
    },
    {
      name: "DeadlineDay",
      label: label.deadlineDay,
      column: 1,
      // A person may write the deadline as a plain Excel date too.
      value: formula(
        `=IF(ISNUMBER(Deadline),INT(Deadline),DATE(LEFT(Deadline,4),MID(Deadline,6,2),MID(Deadline,9,2)))${shift}`,
      ),
      kind: "formula",
      format: DAY,
    },
    {
      name: "DaysLeft",
      label: label.daysLeft,
      column: 3,
      value: formula(`=PARLEY.DAYS_TO_DEADLINE(Deadline,AsOf)${shift}`),
      kind: "formula",
      format: WHOLE,
    },
    {
      name: "BusinessDaysLeft",
      label: both === "business" ? label.weekdaysLeft : label.businessDaysLeft,
      column: 4,
      value: formula(`=PARLEY.DAYS_TO_DEADLINE(DeadlineDay,AsOf,${quoted(both)})`),
      kind: "formula",
      format: WHOLE,
    },
    {
      name: "DayPrice",
      label: label.dayCost,
      column: 5,
      value: formula("=SUM(DayCosts[Cost of a day])"),
      kind: "formula",
      format: MILLIONS,
    },
    { label: label.dayScenario, column: 6, value: formula("=DayScenario"), kind: "formula" },
  ];
}
