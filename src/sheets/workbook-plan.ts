/** All sheets of a build as data, in the order of their tabs. */
import type { Contents } from "./contents";
import { dealSheet } from "./deal";
import { inputsSheet } from "./inputs-sheet";
import { measuresSheet } from "./measures";
import { projectSheet } from "./modules/project";
import { outcomesSheet } from "./outcomes";
import { placesOf, type Place, type SheetPlan, type TablePlan } from "./plan";
import { sectorsSheet } from "./sectors";
import { summarySheet } from "./summary/sheet";
import { suppliersSheet } from "./suppliers";
import { timelineSheet } from "./timeline";

export function planWorkbook(contents: Contents): SheetPlan[] {
  const { deal, project } = contents.negotiation;
  return [
    summarySheet(contents),
    inputsSheet(contents),
    outcomesSheet(contents),
    suppliersSheet(contents),
    timelineSheet(contents),
    ...(deal ? [dealSheet(contents, deal)] : []),
    ...(project ? [projectSheet(contents, project)] : []),
    sectorsSheet(contents),
    measuresSheet(contents),
  ];
}

/** Tables that are so for Excel too. */
export function excelTables(plans: readonly SheetPlan[]): TablePlan[] {
  return plans.flatMap((plan) => plan.tables).filter((table) => !table.spills);
}

/** Workbook names of single cells, with where they are: the tab, row and column. */
export function namedCells(plans: readonly SheetPlan[]): ({ name: string; sheet: SheetPlan["tab"] } & Place)[] {
  return plans.flatMap((plan) =>
    plan.parameters.flatMap((parameter) =>
      parameter.name === undefined ? [] : [{ name: parameter.name, sheet: plan.tab, ...placesOf(parameter).value }],
    ),
  );
}
