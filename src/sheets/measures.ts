/** The sheet Measures: the dated acts that make every rate, the assumptions beside them, and the sources of the case. */
import { serialOf } from "../model/calendar/day";
import { columnName } from "../formula/addresses";
import { fixedAddress } from "./address";
import { SPENT_TEXT } from "./colors";
import { cited } from "../cases/case";
import { columnsOf, plainTable } from "./columns";
import { lookingAhead, type Contents } from "./contents";
import { DAY, PERCENT, TEXT, WHOLE } from "./formats";
import { sheetHead } from "./head";
import { isOther } from "./readings";
import {
  FIRST_TABLE_ROW,
  formula,
  PARAMETER_ROW,
  quoted,
  rowAfter,
  thisRow,
  type Cell,
  type Parameter,
  type SheetPlan,
  type TablePlan,
  type Validation,
} from "./plan";
import { RATE_RULE } from "./rate-rule";
import { MEASURE_FORMS, type Measure } from "../model/tariff/measure";
import { assumedShare } from "../model/tariff/stacking";

/** The scenario in which every act counts, whenever it was published. */
export const AS_IT_HAPPENED = "as-it-happened";

/** Of the parameter. */
const AS_OF_COLUMN = 0;
const RIVAL_DEALS_COLUMN = 7;
/** Of the switches of the readings: where the strip has room for what they are about. */
const SWITCH_COLUMNS = [10, 11];
/** What the switch of the rivals' deals says: as each scenario knows them, in all, in none. */
export const DEAL_SWITCH = ["scenario", "in", "out"] as const;

/** Of the table. */
const PUBLISHED_COLUMN = 9;
/** A number or a word; which, the functions say. */
const LONGEST_SHARE = 20;
/** Excel takes no longer text inside a formula. */
const LONGEST_LITERAL = 255;

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
      36,
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
    printColumns: measures.columns.findIndex((column) => column.header === "Citation"),
    frozenRows: FIRST_TABLE_ROW + 1,
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

function measuresTable(contents: Contents): TablePlan {
  const { text, negotiation } = contents;
  const day: Validation = { rule: { kind: "date", min: "1994-01-01", max: "2060-12-31" }, ...text.prompts.day };
  return {
    name: "Measures",
    row: FIRST_TABLE_ROW,
    column: 0,
    keys: ["Measure"],
    // Not known yet on the as-of day.
    highlights: [
      {
        formula: `=$${columnName(PUBLISHED_COLUMN)}${FIRST_TABLE_ROW + 2}>${fixedAddress(PARAMETER_ROW, AS_OF_COLUMN)}`,
        text: SPENT_TEXT,
      },
    ],
    columns: columnsOf(text.labels.Measures, [
      ["Measure", "key", TEXT],
      ["Authority", "data", TEXT],
      ["Origin", "data", TEXT],
      ["Scope", "input", TEXT, undefined, "wrap"],
      ["Rate", "input", PERCENT, { rule: RATE_RULE, ...text.prompts.rate }],
      ["Form", "input", TEXT, { rule: { kind: "list", items: MEASURE_FORMS }, ...text.prompts.form }, "wrap"],
      ["Share", "input", PERCENT, { rule: { kind: "text", max: LONGEST_SHARE }, ...text.prompts.share }],
      ["From", "input", DAY, day],
      ["Until", "input", DAY, day],
      ["Published", "input", DAY, day],
      ["Scenarios", "data"],
      ["Instrument", "data", TEXT, undefined, "wrap"],
      ["Citation", "data", TEXT],
      ["Heading", "data", TEXT],
      ["Status", "data", TEXT, { rule: { kind: "list", items: ["law", "counterfactual"] }, ...text.prompts.status }],
      ["Note", "data", TEXT],
      ["Condition", "input", TEXT, undefined, "wrap"],
      ["Confidence", "data", TEXT],
      ["Link", "text"],
      // By it the functions know that these measures are all the law there is.
      ...(negotiation.ownLaw ? [["Importer", "data", TEXT] as const] : []),
    ]),
    rows: contents.measures.map((measure): Cell[] => [
      measure.id,
      measure.authority,
      measure.origins === "all" ? "all" : measure.origins.join(", "),
      measure.scope,
      measure.rate,
      measure.form,
      shareCell(measure, contents.negotiation),
      measure.from === 0 ? null : measure.from,
      measure.until,
      measure.published,
      scenariosCell(measure, contents),
      measure.instrument,
      measure.citation,
      measure.heading,
      measure.status,
      measure.note,
      measure.condition ?? "",
      measure.confidence ?? "",
      linkCell(measure.citation, text.cells.openLink),
      ...(negotiation.ownLaw ? [negotiation.importer] : []),
    ]),
  };
}

/** A share that no act gives stands in Assumptions. A word or a number always: what a blank cell arrives as differs between Excels. */
function shareCell(measure: Measure, { shares }: Contents["negotiation"]): Cell {
  const assumed = assumedShare(measure, shares);
  if (assumed) {
    const share = `INDEX(Assumptions[Value],MATCH(${quoted(assumed.assumption)},Assumptions[Assumption],0))`;
    return formula(`=IF(${share}=0,"none",${share})`);
  }
  if (measure.share !== null) return measure.share === 0 ? "none" : measure.share;
  if (measure.form === "additional on metal content" || measure.form === "share") return "by line";
  return measure.condition ? "assumed" : 1;
}

/**
 * An act counts once it is published; what did not happen counts in the scenarios that it names. The row of another reading counts
 * where its switch says so; always it bears a name of its own, as the acts of a rival's deal do, by which a formula can count it or not.
 */
function scenariosCell({ id: act, status, scenarios }: Measure, { negotiation }: Contents): Cell {
  if (negotiation.ownLaw && status === "law") return formula("=KnownScenarios");
  const names = scenarios === "all" ? ["all"] : scenarios;
  const published = thisRow("Measures", "Published");
  const law = `IF(${published}<ScheduleStart,"all",IF(${published}<=AsOf,KnownScenarios,${quoted(AS_IT_HAPPENED)}))`;
  const reading = negotiation.readings.find(({ id }) => names.includes(id));
  if (reading) {
    const counts = reading.scenarios === "law" ? `${law}&", "` : quoted(`${reading.scenarios.join(", ")}, `);
    return formula(`=IF(${isOther(reading)},${counts},"")&${quoted(reading.id)}`);
  }
  if (status === "counterfactual") return names.join(", ");
  const deal = negotiation.rivalDeals.find(({ id }) => names.includes(id));
  const agreed = negotiation.outlook?.agreed;
  const also = [...(agreed?.acts.includes(act) ? [agreed.scenario] : []), ...(deal ? [deal.id] : [])];
  return formula(`=${law}${also.length > 0 ? `&${quoted(also.map((each) => `, ${each}`).join(""))}` : ""}`);
}

function linkCell(citation: string, label: string): Cell {
  const address = /https?:\/\/[^\s;"]+/.exec(citation)?.[0];
  return address === undefined || address.length > LONGEST_LITERAL
    ? null
    : formula(`=HYPERLINK(${quoted(address)},${quoted(label)})`);
}

/** Those on which a measure's share rests are live; what a change of the others does, the column Acts on says. */
function assumptionsTable({ text, negotiation, language }: Contents, column: number): TablePlan {
  const isLive = (id: string) => negotiation.shares.some((each) => each.assumption === id);
  const plan = plainTable(
    "Assumptions",
    { row: FIRST_TABLE_ROW, column },
    text,
    [
      ["Assumption", "key", TEXT],
      ["Name", "text", TEXT],
      ["Value", "data"],
      ["Unit", "text", TEXT],
      ["Acts on", "text", TEXT],
      ["Source", "text", TEXT],
      ["Why", "text", TEXT],
    ],
    negotiation.assumptions.map((each) => [
      each.id,
      each.name[language],
      typeof each.value === "number" ? each.value : cited(each.value, language),
      cited(each.unit, language),
      isLive(each.id) ? text.cells.actsOnShare : text.cells.actsOnNothing,
      cited(each.source, language),
      each.why[language],
    ]),
  );
  return { ...plan, keys: ["Assumption"] };
}

function sourcesTable({ text, negotiation, language }: Contents, row: number, column: number): TablePlan {
  return plainTable(
    "Sources",
    { row, column },
    text,
    [
      ["Source", "text", TEXT],
      ["Title", "text", TEXT],
      ["Address", "text", TEXT],
      ["Date", "text", DAY],
      ["Confidence", "text", TEXT],
    ],
    negotiation.sources.map((each) => [
      each.id,
      each.title[language],
      each.url,
      serialOf(each.date),
      text.confidence[each.confidence],
    ]),
  );
}
