/** The table Milestones on the sheet Timeline, and the days left that it takes. */
import { fixedAddress } from "./address";
import { columnName } from "../formula/addresses";
import { cited } from "../cases/case";
import { argumentCells, type Block, block, fromBlock } from "./blocks";
import { NOTICE_FILL, SPENT_TEXT } from "./colors";
import { columnsOf } from "./columns";
import { type Contents, country } from "./contents";
import { DAY, TEXT, WHOLE } from "./formats";
import { type Cell, type Column, formula, PARAMETER_ROW, type TablePlan } from "./plan";
import { bothCapitals, calendarOf } from "./working-calendars";
import { dayOfIso } from "../model/calendar/day";

/** Of the parameter. */
/** The one that is wide enough for a day with its hour and zone. */
export const DEADLINE_COLUMN = 2;

/** Of the table; the days left stand beside it. */
const WHEN_COLUMN = 2;

/** The header that says that holidays are not counted. */
const WEEKDAYS = "Weekdays";

/** Days left to every milestone, on each calendar: one call. */
export function daysBlock(contents: Contents, row: number, column: number): Block {
  const { text, milestones, negotiation } = contents;
  const place = { row, column };
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
    names: (at) => formula(`=INDEX(Milestones[Milestone],${at + 1})`),
  });
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

export function milestoneColumns(contents: Contents): Column[] {
  const { text } = contents;
  return [
    ...columnsOf(text.labels.Milestones, [
      ["Event", "data", TEXT, undefined, "wrap"],
      ["Milestone", "key", TEXT, undefined, "quiet"],
      ["When", "input", DAY],
    ]),
    ...dayColumns(contents),
    ...columnsOf(text.labels.Milestones, [["Source", "data", TEXT]]),
  ];
}

export function milestonesTable(contents: Contents, row: number, days: Block): TablePlan {
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
      milestone.name[language],
      milestone.id,
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
