/** The sheet Scenarios: what may become of it, how likely, and what each scenario grants each sector. */
import type { SectorTerms } from "../cases/case";
import { serialOf } from "../model/calendar/day";
import { columnName } from "../formula/addresses";
import { SPENT_TEXT } from "./colors";
import { columnsOf } from "./columns";
import { referenceScenario, scenarioList, type Contents } from "./contents";
import { DAY, DOLLARS, MILLIONS, PERCENT, PERCENT_OR_NONE, TEXT, TRUTH, WHOLE, YEARS } from "./formats";
import { RESPONSE_RUNS } from "./elasticities";
import { sheetHead } from "./head";
import { scenarioCheck } from "./scenario-slots";
import { uncertaintyTable } from "./uncertainty";
import {
  FIRST_TABLE_ROW,
  formula,
  rowAfter,
  thisRow,
  type Cell,
  type Parameter,
  type SheetPlan,
  type TablePlan,
} from "./plan";
import { RATE_RULE } from "./rate-rule";

/** Months of the horizon at first: a year of trade. */
const DEFAULT_MONTHS = 12;
const COVERAGE_COLUMN = 3;
/** Of a table's caption and labels. */
const LINES_ABOVE = 2;

export function scenariosSheet(contents: Contents): SheetPlan {
  const scenarios = scenariosTable(contents);
  const terms = termsTable(contents, rowAfter(scenarios) + 3);
  // All of one width and none beside another: a row that a person puts into one, deletes or hides is no other's.
  const uncertainty = uncertaintyTable(contents, rowAfter(terms) + 3);
  return {
    ...sheetHead("Scenarios", contents),
    parameters: parameters(contents),
    tables: [scenarios, terms, uncertainty],
    charts: [],
    widths: [26, 20, 14, 14, 18, 14, 80],
    // What is drawn is for the screen.
    printRows: uncertainty.row - LINES_ABOVE,
  };
}

function parameters({ text, negotiation, scenarios, ...contents }: Contents): Parameter[] {
  const label = text.parameters;
  return [
    {
      name: "HorizonMonths",
      label: label.horizonMonths,
      column: 0,
      value: DEFAULT_MONTHS,
      kind: "input",
      format: WHOLE,
      validation: { rule: { kind: "whole", min: 1, max: longestHorizon(negotiation) }, ...text.prompts.months },
    },
    {
      name: "CompareWith",
      label: label.compareWith,
      column: 1,
      value: referenceScenario({ text, negotiation, scenarios, ...contents }),
      kind: "input",
      format: TEXT,
      validation: {
        rule: scenarioList(scenarios),
        ...text.prompts.compareWith,
      },
    },
    {
      name: "HorizonYears",
      label: label.horizonYears,
      column: 2,
      value: formula("=(HorizonEnd-HorizonStart)/365"),
      kind: "formula",
      format: YEARS,
    },
    {
      name: "ResponseRun",
      label: label.responseRun,
      column: 3,
      value: RESPONSE_RUNS[0],
      kind: "input",
      format: TEXT,
      validation: { rule: { kind: "list", items: RESPONSE_RUNS }, ...text.prompts.responseRun },
    },
    {
      name: "HorizonStart",
      label: label.horizonStart,
      column: 4,
      value: formula("=DeadlineDay"),
      kind: "formula",
      format: DAY,
    },
    {
      name: "HorizonEnd",
      label: label.horizonEnd,
      column: 5,
      value: formula("=EDATE(HorizonStart,HorizonMonths)"),
      kind: "formula",
      format: DAY,
    },
    {
      name: "ProbabilityCheck",
      label: label.probabilityCheck,
      // The widest: what it says is a sentence.
      column: 6,
      value: formula(`=${scenarioCheck(text, scenarios.length)}`),
      kind: "formula",
      check: true,
    },
  ];
}

/** Whole months from the deadline that the schedule covers. */
export function longestHorizon({ deadline, scheduleTo }: Contents["negotiation"]): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = deadline.slice(0, 10).split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = scheduleTo.split("-").map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay + 1 < fromDay ? 1 : 0);
  return Math.max(1, months);
}

function scenariosTable({ text, scenarios, rescaled }: Contents): TablePlan {
  return {
    name: "Scenarios",
    row: FIRST_TABLE_ROW,
    column: 0,
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

function termsTable({ text, negotiation, scenarios, sectors }: Contents, row: number): TablePlan {
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
