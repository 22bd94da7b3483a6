/** The tables Scenarios and Terms on the sheet Inputs: what may become of it, how likely, and what each scenario grants each sector. */
import type { SectorTerms } from "../cases/case";
import { serialOf } from "../model/calendar/day";
import { columnName } from "../formula/addresses";
import { SPENT_TEXT } from "./colors";
import { columnsOf } from "./columns";
import type { Contents } from "./contents";
import { DAY, DOLLARS, MILLIONS, PERCENT, PERCENT_OR_NONE, TEXT, TRUTH } from "./formats";
import { formula, thisRow, type Cell, type TablePlan } from "./plan";
import { RATE_RULE } from "./rate-rule";

const COVERAGE_COLUMN = 3;

export function scenariosTable({ text, scenarios, rescaled }: Contents, row: number): TablePlan {
  return {
    name: "Scenarios",
    row,
    column: 0,
    caption: text.captions.Scenarios,
    keys: ["Scenario"],
    columns: columnsOf(text.labels.Scenarios, [
      ["Name", "data", TEXT],
      ["Scenario", "key", TEXT, undefined, "quiet"],
      // Beside the probability, and the table as wide as Terms below, so that Excel can move Terms down when a scenario is added.
      [
        "Probability",
        "input",
        PERCENT,
        { rule: { kind: "decimal", min: 0, max: 1 }, ...text.prompts.probability },
        "strong",
      ],
      ["Net duty", "formula", MILLIONS],
      ["Basis", "data", TEXT, undefined, "wrap"],
      ["Note", "data", TEXT, undefined, "wrap"],
      ["What the law is", "data", TEXT, undefined, "wrap"],
    ]),
    rows: scenarios.map((scenario): Cell[] => [
      scenario.name,
      scenario.id,
      scenario.probability,
      formula(`=SUMIFS(Outcomes[Net duty],Outcomes[Scenario],${thisRow("Scenarios", "Scenario")})`),
      rescaled ? text.cells.rescaled : text.cells.assumption,
      "",
      scenario.law,
    ]),
  };
}

export function termsTable({ text, negotiation, scenarios, sectors }: Contents, row: number): TablePlan {
  const deadline = serialOf(negotiation.deadline.slice(0, 10));
  const day = { kind: "date" as const, min: negotiation.scheduleFrom, max: negotiation.scheduleTo };
  const last = (terms?: SectorTerms): Cell =>
    negotiation.ownLaw ? (terms?.until ? serialOf(terms.until) : null) : (terms?.refund ?? false);
  const coverage = { rule: { kind: "decimal" as const, min: 0, max: 1 }, ...text.prompts.coverage };
  return {
    name: "Terms",
    row,
    column: 0,
    caption: text.captions.Terms,
    keys: ["Scenario", "Sector"],
    // Where nothing is covered, the rest of the row says nothing.
    highlights: [{ formula: `=$${columnName(COVERAGE_COLUMN)}${row + 2}=0`, text: SPENT_TEXT }],
    columns: columnsOf(text.labels.Terms, [
      ["Scenario", "key", TEXT],
      ["Sector", "key", TEXT],
      ["Exempt rate", "input", PERCENT, { rule: RATE_RULE, ...text.prompts.exemptRate }],
      ["Coverage", "input", PERCENT_OR_NONE, coverage],
      ["Quota", "input", DOLLARS, { rule: { kind: "decimal", min: 0 }, ...text.prompts.quota }],
      ["Effective", "input", DAY, { rule: day, ...text.prompts.effective }],
      // As many columns either way, for the table above has as many too.
      negotiation.ownLaw
        ? (["Until", "input", DAY, { rule: day, ...text.prompts.until }] as const)
        : ([
            "Refund",
            "input",
            TRUTH,
            { rule: { kind: "list", items: ["TRUE", "FALSE"] }, ...text.prompts.refund },
          ] as const),
    ]),
    rows: scenarios.flatMap((scenario) =>
      sectors.map((sector): Cell[] => {
        const terms = scenario.terms.find((each) => each.sector === sector.id);
        return terms
          ? [
              scenario.id,
              sector.id,
              terms.exemptRate,
              terms.coverage,
              terms.quota,
              serialOf(terms.effective),
              last(terms),
            ]
          : [scenario.id, sector.id, 0, 0, null, deadline, last()];
      }),
    ),
  };
}
