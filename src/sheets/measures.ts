/** The sheet Measures: the dated acts that make every rate, the assumptions beside them, and the sources of the case. */
import { serialOf } from "../model/calendar/day";
import { type Contents, lookingAhead } from "./contents";
import { DAY, TEXT, WHOLE } from "./formats";
import { sheetHead } from "./head";
import { formula, type Parameter, rowAfter, type SheetPlan } from "./plan";
import { AS_OF_COLUMN, measuresTable, PUBLISHED_COLUMN } from "./measures-table";
import { assumptionsTable, sourcesTable } from "./assumptions-and-sources";

const RIVAL_DEALS_COLUMN = 7;
/** Of the switches of the readings: where the strip has room for what they are about. */
const SWITCH_COLUMNS = [10, 11];
/** What the switch of the rivals' deals says: as each scenario knows them, in all, in none. */
const DEAL_SWITCH = ["scenario", "in", "out"] as const;

export function measuresSheet(contents: Contents): SheetPlan {
  const { text, negotiation, language } = contents;
  const measures = measuresTable(contents);
  // Beside the measures rather than below, so that a person can add an act without moving them.
  const beside = measures.columns.length + 1;
  const assumptions = assumptionsTable(contents, beside);
  const sources = sourcesTable(contents, rowAfter(assumptions) + 3, beside);
  return {
    ...sheetHead("Measures", contents),
    parameters: [
      { label: text.parameters.asOf, column: AS_OF_COLUMN, value: formula("=AsOf"), kind: "formula", format: DAY },
      {
        name: "ScheduleStart",
        label: text.parameters.scheduleStart,
        column: 1,
        value: serialOf(negotiation.scheduleFrom),
        kind: "input",
        format: DAY,
      },
      {
        name: "KnownScenarios",
        label: text.parameters.knownScenarios,
        column: 3,
        value: lookingAhead(contents).join(", "),
        kind: "input",
        format: TEXT,
      },
      {
        label: text.parameters.knownActs,
        column: PUBLISHED_COLUMN,
        value: formula(
          `=COUNTIFS(Measures[Status],"law",Measures[${negotiation.ownLaw ? "From" : "Published"}],"<="&AsOf)`,
        ),
        kind: "formula",
        format: WHOLE,
      },
      ...rivalDealsSwitch(contents),
      ...negotiation.readings.map((reading, index) => ({
        name: reading.cell,
        label: reading.name[language],
        column: SWITCH_COLUMNS[index]!,
        value: reading.taken,
        kind: "input" as const,
        format: TEXT,
        validation: { rule: { kind: "list" as const, items: [reading.taken, reading.other] }, ...text.prompts.reading },
      })),
    ],
    tables: [measures, assumptions, sources],
    charts: [],
    widths: [
      28,
      26,
      10,
      34,
      10,
      20,
      10,
      13,
      13,
      13,
      56,
      36,
      44,
      16,
      16,
      44,
      26,
      16,
      9,
      ...(negotiation.ownLaw ? [10] : []),
      3,
      26,
      60,
      24,
      26,
      34,
      44,
      44,
    ],
    printColumns: measures.columns.findIndex((column) => column.header === "Scenarios"),
  };
}

/** Only where a rival has a deal of its own. */
function rivalDealsSwitch({ text, negotiation }: Contents): Parameter[] {
  if (negotiation.rivalDeals.length === 0) return [];
  const validation = { rule: { kind: "list" as const, items: DEAL_SWITCH }, ...text.prompts.rivalDeals };
  return [
    {
      name: "RivalDeals",
      label: text.parameters.rivalDeals,
      column: RIVAL_DEALS_COLUMN,
      value: DEAL_SWITCH[0],
      kind: "input",
      format: TEXT,
      validation,
    },
  ];
}
