/** The table Measures: one row a legal act, with its rate, share, dates and the scenarios in which it counts. */
import { columnName } from "../formula/addresses";
import { type Measure, MEASURE_FORMS } from "../model/tariff/measure";
import { assumedShare } from "../model/tariff/stacking";
import { fixedAddress } from "./address";
import { SPENT_TEXT } from "./colors";
import { columnsOf } from "./columns";
import type { Contents } from "./contents";
import { DAY, PERCENT, TEXT } from "./formats";
import {
  type Cell,
  FIRST_TABLE_ROW,
  formula,
  PARAMETER_ROW,
  quoted,
  type TablePlan,
  thisRow,
  type Validation,
} from "./plan";
import { RATE_RULE } from "./rate-rule";
import { isOther } from "./readings";

/** The scenario in which every act counts, whenever it was published. */
export const AS_IT_HAPPENED = "as-it-happened";

/** Of the parameter. */
export const AS_OF_COLUMN = 0;

/** Of the table. */
export const PUBLISHED_COLUMN = 9;
/** A number or a word; which, the functions say. */
const LONGEST_SHARE = 20;
/** Excel takes no longer text inside a formula. */
export const LONGEST_LITERAL = 255;

export function measuresTable(contents: Contents): TablePlan {
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
      ["Form", "input", TEXT, { rule: { kind: "list", items: MEASURE_FORMS }, ...text.prompts.form }],
      ["Share", "input", PERCENT, { rule: { kind: "text", max: LONGEST_SHARE }, ...text.prompts.share }],
      ["From", "input", DAY, day],
      ["Until", "input", DAY, day],
      ["Published", "input", DAY, day],
      ["Scenarios", "data", undefined, { rule: { kind: "text", max: LONGEST_LITERAL }, ...text.prompts.actScenarios }],
      ["Instrument", "data", TEXT],
      ["Citation", "data", TEXT],
      ["Heading", "data", TEXT],
      ["Status", "data", TEXT, { rule: { kind: "list", items: ["law", "counterfactual"] }, ...text.prompts.status }],
      ["Note", "data", TEXT],
      ["Condition", "input", TEXT],
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
