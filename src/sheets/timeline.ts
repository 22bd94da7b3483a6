/** The sheet Timeline: the as-of day that all formulas take, the deadline, the price of a day, and the dated events. */
import { cited } from "../cases/case";
import { calendarNamed } from "../cases/countries/calendars";
import { HOLIDAYS_FROM, HOLIDAYS_UNTIL } from "../cases/countries/holidays";
import { dayOfIso, serialOf } from "../model/calendar/day";
import { columnName } from "../formula/addresses";
import { fixedAddress } from "./address";
import { NOTICE_FILL, SPENT_TEXT } from "./colors";
import { hourIn } from "./clocks";
import { argumentCells, block, blockWidths, fromBlock, fromBlockRow, type Block } from "./blocks";
import { columnsOf } from "./columns";
import { country, ownWeights, referenceScenario, scenarioList, type Contents } from "./contents";
import { DAY, MILLIONS, PERCENT, TEXT, THOUSANDS, WHOLE } from "./formats";
import { sheetHead } from "./head";
import {
  FIRST_TABLE_ROW,
  formula,
  PARAMETER_NOTE_ROW,
  PARAMETER_ROW,
  quoted,
  rowAfter,
  thisRow,
  type Cell,
  type Column,
  type Parameter,
  type SheetPlan,
  type TablePlan,
} from "./plan";
import { tradeHeader } from "./headers";
import { deadlineShift } from "./readings";
import { barsTable, timelineChart } from "./timeline-chart";

/** Of the columns that may print; the sources stand beside them. */
const WIDTHS = [23, 62, 37, 16, 16, 16, 16];
/** Of the parameter. */
const DEADLINE_COLUMN = 1;
/** Of the table; the days left stand beside it. */
const WHEN_COLUMN = 2;

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
    frozenRows: PARAMETER_NOTE_ROW + 1,
  };
}

/** The blocks are beside all tables: rows can be put into these, and the blocks have room below. */
function tables(contents: Contents) {
  const width = milestoneColumns(contents).length;
  const bars = barsTable(contents, width + 1);
  const rates = dayRatesBlock(contents, bars.column + bars.columns.length + 1);
  const days = daysBlock(contents, rates.column + rates.columns.length + 1);
  const dayCosts = dayCostsTable(contents, rates);
  const milestones = milestonesTable(contents, rowAfter(dayCosts) + 3, days);
  return { dayCosts, milestones, bars, rates, days };
}

function parameters(contents: Contents): Parameter[] {
  const { text, negotiation, asOf, scenarios } = contents;
  const label = text.parameters;
  const shift = deadlineShift(contents);
  const both = bothCapitals(negotiation);
  return [
    {
      name: "AsOf",
      label: label.asOf,
      column: 0,
      value: serialOf(asOf),
      kind: "input",
      format: DAY,
      validation: {
        rule: { kind: "date", min: negotiation.scheduleFrom, max: negotiation.scheduleTo },
        ...text.prompts.asOf,
      },
    },
    // The cell itself says the hour in the capital that sets it.
    {
      name: "Deadline",
      label: label.deadline,
      column: DEADLINE_COLUMN,
      value: negotiation.deadline,
      kind: "input",
      format: TEXT,
      ...hourIn(negotiation.origin, contents),
    },
    {
      name: "DeadlineDay",
      label: label.deadlineDay,
      column: 2,
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
    {
      name: "DayScenario",
      label: label.dayScenario,
      column: 6,
      value: laterTerms(contents),
      kind: "input",
      format: TEXT,
      validation: { rule: scenarioList(scenarios), ...text.prompts.dayScenario },
    },
  ];
}

/** The scenario whose terms come longest after the deadline shows best what a day costs. */
function laterTerms(contents: Contents): string {
  const { negotiation, scenarios } = contents;
  const deadline = negotiation.deadline.slice(0, 10);
  const late = scenarios.find(({ terms }) => terms.some(({ effective }) => effective > deadline));
  return late?.id ?? referenceScenario(contents);
}

function bothCapitals(negotiation: Contents["negotiation"]): string {
  return calendarOf(negotiation, [negotiation.origin, negotiation.importer]);
}

/** The header that says that holidays are not counted. */
const WEEKDAYS = "Weekdays";

/** Monday to Friday where the holidays are not known. */
export function calendarOf({ deadline, defaultAsOf }: Contents["negotiation"], capitals: readonly string[]): string {
  const name = capitals.join("+");
  const known =
    calendarNamed(name) !== undefined &&
    [deadline, defaultAsOf].every((day) => day.slice(0, 10) >= HOLIDAYS_FROM && day.slice(0, 10) <= HOLIDAYS_UNTIL);
  return known ? name : "business";
}

/** The rates of the day before the deadline and of the deadline: one call for all sectors. */
function dayRatesBlock(contents: Contents, column: number): Block {
  const { text, sectors } = contents;
  const place = { row: FIRST_TABLE_ROW, column };
  return block({
    ...place,
    name: "DayCostRates",
    caption: text.captions.DayCostRates,
    columns: columnsOf(text.labels.DayCosts, [
      ["Sector", "text", TEXT],
      ["Rate before", "formula", PERCENT],
      ["Rate after", "formula", PERCENT],
    ]),
    arguments: [[text.cells.day, formula("=DeadlineDay-1"), formula("=DeadlineDay")]],
    days: [0],
    calls: [
      null,
      formula(
        `=PARLEY.TARIFF_RATE(Sectors[Counts],Origin,${argumentCells(place, 0, 1, 2)},Measures[#All],CompareWith${ownWeights(contents)})`,
      ),
      null,
    ],
    rows: sectors.length,
    names: (row) => formula(`=INDEX(Sectors[Sector],${row + 1})`),
  });
}

/** Days left to every milestone, on each calendar: one call. */
function daysBlock(contents: Contents, column: number): Block {
  const { text, milestones, negotiation } = contents;
  const place = { row: FIRST_TABLE_ROW, column };
  const { origin, importer } = negotiation;
  const columns = dayColumns(contents);
  const both = bothCapitals(negotiation);
  const calendars = [
    "days",
    both,
    ...(both === "business" ? [] : [origin, importer].map((code) => calendarOf(negotiation, [code]))),
  ];
  return block({
    ...place,
    name: "MilestoneDays",
    caption: text.captions.MilestoneDays,
    columns: [...columnsOf(text.labels.Milestones, [["Milestone", "text", TEXT]]), ...columns],
    arguments: [[text.cells.calendar, ...calendars]],
    calls: [
      null,
      formula(`=PARLEY.DAYS_TO_DEADLINE(Milestones[When],AsOf,${argumentCells(place, 0, 1, columns.length)})`),
      ...columns.slice(1).map((): Cell => null),
    ],
    rows: milestones.length,
    names: (row) => formula(`=INDEX(Milestones[Milestone],${row + 1})`),
  });
}

function dayCostsTable(contents: Contents, rates: Block): TablePlan {
  const { text, negotiation, sectors } = contents;
  const here = (header: string) => thisRow("DayCosts", header);
  return {
    name: "DayCosts",
    row: FIRST_TABLE_ROW,
    column: 0,
    keys: [],
    columns: columnsOf(text.labels.DayCosts, [
      ["Sector", "formula"],
      ["Name", "formula"],
      ["Trade", "formula", MILLIONS],
      ["Rate before", "formula", PERCENT],
      ["Rate after", "formula", PERCENT],
      ["Cost of a day", "formula", THOUSANDS, undefined, "strong"],
    ]),
    rows: sectors.map((_, index): Cell[] => [
      formula(`=INDEX(Sectors[Sector],${index + 1})`),
      formula(`=INDEX(Sectors[Name],${index + 1})`),
      formula(`=INDEX(Sectors[${tradeHeader(negotiation.origin)}],${index + 1})`),
      formula(`=${fromBlockRow(rates, "Rate before", index + 1)}`),
      formula(`=${fromBlockRow(rates, "Rate after", index + 1)}`),
      formula(`=${here("Trade")}/365*(${here("Rate after")}-${here("Rate before")})`),
    ]),
  };
}

/** What DAYS_TO_DEADLINE gives of each milestone: on the calendar of the year, of both capitals together and of each. */
function dayColumns(contents: Contents): Column[] {
  const { text, negotiation } = contents;
  const isKnown = bothCapitals(negotiation) !== "business";
  const office = (code: string): Column => ({
    header: `Business days ${code}`,
    label: text.officeDays(country(contents, code)),
    kind: "formula",
    format: WHOLE,
  });
  return [
    ...columnsOf(text.labels.Milestones, [
      ["Days left", "formula", WHOLE, undefined, "strong"],
      [isKnown ? "Business days both" : WEEKDAYS, "formula", WHOLE],
    ]),
    ...(isKnown ? [negotiation.origin, negotiation.importer].map(office) : []),
  ];
}

function milestoneColumns(contents: Contents): Column[] {
  const { text } = contents;
  return [
    ...columnsOf(text.labels.Milestones, [
      ["Milestone", "key", TEXT],
      ["Event", "data", TEXT, undefined, "wrap"],
      ["When", "input", DAY],
    ]),
    ...dayColumns(contents),
    ...columnsOf(text.labels.Milestones, [["Source", "data", TEXT]]),
  ];
}

function milestonesTable(contents: Contents, row: number, days: Block): TablePlan {
  const { text, milestones, language } = contents;
  return {
    name: "Milestones",
    row,
    column: 0,
    caption: text.captions.Milestones,
    keys: ["Milestone"],
    highlights: [
      {
        formula: `=$${columnName(WHEN_COLUMN)}${row + 2}=${fixedAddress(PARAMETER_ROW, DEADLINE_COLUMN)}`,
        fill: NOTICE_FILL,
        bold: true,
      },
      { formula: `=$${columnName(WHEN_COLUMN + 1)}${row + 2}<0`, text: SPENT_TEXT },
    ],
    columns: milestoneColumns(contents),
    rows: milestones.map((milestone): Cell[] => [
      milestone.id,
      milestone.name[language],
      whenCell(milestone.at),
      ...dayColumns(contents).map(({ header }) => formula(`=${fromBlock(days, header, "Milestones")}`)),
      cited(milestone.source, language),
    ]),
  };
}

/** A plain day is a date that Excel can count with; a day with an hour and a zone stays as written. */
function whenCell(at: string): Cell {
  return dayOfIso(at) ?? at;
}
