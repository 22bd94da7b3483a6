/** All sheets of a build as data, in the order of their tabs. */
import { alaskaSheet } from "./alaska";
import type { Contents } from "./contents";
import { dealSheet } from "./deal";
import { measuresSheet } from "./measures";
import { outcomesSheet } from "./outcomes";
import type { SheetPlan, TablePlan } from "./plan";
import { scenariosSheet } from "./scenarios";
import { sectorsSheet } from "./sectors";
import { timelineSheet } from "./timeline";

export function planWorkbook(contents: Contents): SheetPlan[] {
  const { deal, project } = contents.negotiation;
  return [
    sectorsSheet(contents),
    measuresSheet(contents),
    scenariosSheet(contents),
    outcomesSheet(contents),
    timelineSheet(contents),
    ...(deal.issues.length > 0 ? [dealSheet(contents)] : []),
    ...(project.inputs.length > 0 ? [alaskaSheet(contents)] : []),
  ];
}

/** Tables that are so for Excel too. */
export function excelTables(plans: readonly SheetPlan[]): TablePlan[] {
  return plans.flatMap((plan) => plan.tables).filter((table) => !table.spills);
}

/** Workbook names of single cells, with where they stand. */
export function namedCells(plans: readonly SheetPlan[]): { name: string; sheet: SheetPlan["name"]; column: number }[] {
  return plans.flatMap((plan) =>
    plan.parameters.flatMap((parameter) =>
      parameter.name === undefined ? [] : [{ name: parameter.name, sheet: plan.name, column: parameter.column }],
    ),
  );
}
