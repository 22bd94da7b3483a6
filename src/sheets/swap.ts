/** The last step of a build: staged sheets take the names and places of the old ones; and the way back if Excel refuses. */
import { fixedAddress } from "./address";
import { writeDependentCells, type DependentCells } from "./dependent-cells";
import type { Inspection } from "./inspect";
import { retiredSheet, retiredTable, stagedSheet, stagedTable } from "./ownership";
import { isFormer, sheetReference, successorOf, type OwnedSheet, type SheetName, type SheetPlan } from "./plan";
import { RECORD_NAMESPACE } from "./record";
import { excelTables, namedCells } from "./workbook-plan";

/** The sheet that opens once a workbook is built. */
const FIRST: SheetName = "Summary";

export interface Swap {
  plans: readonly SheetPlan[];
  seen: Inspection;
  ours: readonly OwnedSheet[];
  dependents: DependentCells;
  /** The same with what they look at where it stands after this build. */
  moved: DependentCells;
  recordXml: string;
  /** Names that were there before this build; the others were made for the staged sheets and follow them. */
  oldNames: ReadonlySet<string>;
}

/** Everything by its final name; the old sheets are still there under another. */
export function takeNames(context: Excel.RequestContext, swap: Swap): void {
  const { worksheets, tables, names } = context.workbook;
  const oldTables = new Set(swap.seen.tables.map((table) => table.name));
  for (const name of swap.ours) worksheets.getItem(name).name = retiredSheet(name);
  for (const plan of swap.plans) worksheets.getItem(stagedSheet(plan.name)).name = plan.name;
  for (const { name } of excelTables(swap.plans)) {
    if (!oldTables.has(name)) continue;
    tables.getItem(name).name = retiredTable(name);
    tables.getItem(stagedTable(name)).name = name;
  }
  for (const { name, sheet, row, column } of namedCells(swap.plans)) {
    if (swap.oldNames.has(name)) names.getItem(name).formula = `=${sheetReference(sheet)}!${fixedAddress(row, column)}`;
  }
  writeDependentCells(context, swap.moved);
}

/** The old sheets go, the new ones take their places, and the workbook remembers what was written. */
export function finish(context: Excel.RequestContext, swap: Swap): void {
  const { worksheets, customXmlParts } = context.workbook;
  const isOld = (name: string): name is OwnedSheet => (swap.ours as readonly string[]).includes(name);
  for (const name of swap.ours) worksheets.getItem(retiredSheet(name)).delete();
  // From left to right, so that each finds the sheets before it where they were.
  swap.seen.sheets.forEach((name, position) => {
    if (isOld(name)) worksheets.getItem(successorOf(name)).position = position;
  });
  // The answer comes first; in a workbook that had none of Parley's sheets the others follow it.
  const front = swap.ours.length === 0 ? swap.plans : swap.plans.filter(({ name }) => name === FIRST && !isOld(name));
  front.forEach(({ name }, position) => {
    worksheets.getItem(name).position = position;
  });
  for (const id of swap.seen.recordIds) customXmlParts.getItem(id).delete();
  customXmlParts.add(swap.recordXml);
  if (swap.ours.length === 0) worksheets.getItem(FIRST).activate();
  else if (isOld(swap.seen.active)) worksheets.getItem(successorOf(swap.seen.active)).activate();
}

/** What `takeNames` has done is undone, whatever part of it that was; false where an old sheet is gone already. */
export async function restoreNames(context: Excel.RequestContext, swap: Swap): Promise<boolean> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  await context.sync();
  const sheets = new Set(worksheets.items.map((sheet) => sheet.name));
  const oldIsThere = (name: OwnedSheet) =>
    sheets.has(retiredSheet(name)) || (sheets.has(name) && (isFormer(name) || sheets.has(stagedSheet(name))));
  if (!swap.ours.every(oldIsThere)) return false;
  const present = new Set(tables.items.map((table) => table.name));
  const oldTables = new Set(swap.seen.tables.map((table) => table.name));
  for (const name of new Set<OwnedSheet>([...swap.plans.map((plan) => plan.name), ...swap.ours])) {
    const retired = (swap.ours as readonly string[]).includes(name) && sheets.has(retiredSheet(name));
    const isNew = sheets.has(name) && !sheets.has(stagedSheet(name)) && !isFormer(name);
    if (isNew) worksheets.getItem(name).name = stagedSheet(name);
    if (retired) worksheets.getItem(retiredSheet(name)).name = name;
  }
  for (const { name } of excelTables(swap.plans)) {
    // Recognized by the staged name, as a table called "…_old" may be the user's own.
    const isNew = present.has(name) && !present.has(stagedTable(name));
    if (!oldTables.has(name) || (present.has(name) && !isNew)) continue;
    if (isNew) tables.getItem(name).name = stagedTable(name);
    tables.getItem(retiredTable(name)).name = name;
  }
  for (const { name, formula } of swap.seen.names) if (swap.oldNames.has(name)) names.getItem(name).formula = formula;
  writeDependentCells(context, swap.dependents);
  await context.sync();
  return true;
}

/** Staged sheets, and names that were made for them, as if the build had never begun. */
export async function discardStaged(
  context: Excel.RequestContext,
  seen: Inspection,
  plans: readonly SheetPlan[],
): Promise<void> {
  const { worksheets, names, customXmlParts } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name");
  const records = customXmlParts.getByNamespace(RECORD_NAMESPACE).load("items/id");
  await context.sync();
  const before = new Set(seen.names.map(({ name }) => name));
  const made = new Set(namedCells(plans).map(({ name }) => name));
  for (const { name } of names.items) if (made.has(name) && !before.has(name)) names.getItem(name).delete();
  const staged = new Set<string>(plans.map((plan) => stagedSheet(plan.name)));
  for (const { name } of worksheets.items) if (staged.has(name)) worksheets.getItem(name).delete();
  for (const { id } of records.items) if (!seen.recordIds.includes(id)) customXmlParts.getItem(id).delete();
  await context.sync();
}
