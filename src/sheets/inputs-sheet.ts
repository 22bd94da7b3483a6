/** The sheet Inputs: all that is a person's to change but the acts and the deal, in one column of tables. */
import { assumptionsTable, sourcesTable } from "./assumptions-and-sources";
import type { Contents } from "./contents";
import { elasticitiesTable } from "./elasticities";
import { DAY, WHOLE, YEARS } from "./formats";
import { sheetHead } from "./head";
import { inputsForm } from "./inputs-form";
import { formula, PARAMETER_NOTE_ROW, rowAfter, type Parameter, type SheetPlan, type TablePlan } from "./plan";
import { scenarioCheck } from "./scenario-slots";
import { scenariosTable, termsTable } from "./scenarios";
import { uncertaintyTable } from "./uncertainty";

/** After a gap. */
const FORM_ROW = PARAMETER_NOTE_ROW + 2;
/** Of a table's caption and labels. */
const LINES_ABOVE = 2;

export function inputsSheet(contents: Contents): SheetPlan {
  const form = inputsForm(contents, FORM_ROW);
  // None beside another and none wider than the one above it: a row that a person puts into one, deletes or hides is no
  // other's, and Excel moves down what stands below.
  const tables: TablePlan[] = [];
  for (const make of [
    scenariosTable,
    termsTable,
    elasticitiesTable,
    uncertaintyTable,
    assumptionsTable,
    sourcesTable,
  ]) {
    const last = tables.at(-1);
    tables.push(make(contents, (last ? rowAfter(last) : form.end) + 1 + LINES_ABOVE));
  }
  return {
    ...sheetHead("Inputs", contents),
    parameters: [...strip(contents), ...form.parameters],
    page: { cells: form.cells, cards: [], heights: new Map() },
    tables,
    charts: [],
    widths: [34, 31, 15, 16, 16, 13, 57],
    // What is drawn is for the screen.
    printRows: tables[2]!.row - LINES_ABOVE,
  };
}

/** What follows from the cells below, at a glance. */
function strip({ text, scenarios }: Contents): Parameter[] {
  const label = text.parameters;
  return [
    { label: label.daysLeft, column: 0, value: formula("=DaysLeft"), kind: "formula", format: WHOLE },
    {
      name: "HorizonStart",
      label: label.horizonStart,
      column: 1,
      value: formula("=DeadlineDay"),
      kind: "formula",
      format: DAY,
    },
    {
      name: "HorizonEnd",
      label: label.horizonEnd,
      column: 2,
      value: formula("=EDATE(HorizonStart,HorizonMonths)"),
      kind: "formula",
      format: DAY,
    },
    {
      name: "HorizonYears",
      label: label.horizonYears,
      column: 3,
      value: formula("=(HorizonEnd-HorizonStart)/365"),
      kind: "formula",
      format: YEARS,
    },
    {
      name: "ProbabilityCheck",
      label: label.probabilityCheck,
      // The last: what it says is a sentence.
      column: 4,
      value: formula(`=${scenarioCheck(text, scenarios.length)}`),
      kind: "formula",
      check: true,
    },
  ];
}
