/** The last step of a build: staged sheets take the names and places of the old ones; and the way back if Excel refuses. */
import { fixedAddress } from "./address";
import { writeDependentCells, type DependentCells } from "./dependent-cells";
import type { Inspection } from "./inspect";
import { retiredSheet, retiredTable, stagedSheet, stagedTable } from "./ownership";
import { sheetReference, type SheetPlan } from "./plan";
import { successorOf, type SheetName } from "./sheet-names";
import type { OwnedTab } from "./tabs";
import { RECORD_NAMESPACE } from "./record";
import { excelTables, namedCells } from "./workbook-plan";

/** The sheet that opens once a workbook is built. */
const FIRST: SheetName = "Summary";

export interface Swap {
  plans: readonly SheetPlan[];
  seen: Inspection;
  ours: readonly OwnedTab[];
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
  for (const { sheet, tab } of swap.ours) worksheets.getItem(tab).name = retiredSheet(sheet);
  for (const plan of swap.plans) worksheets.getItem(stagedSheet(plan.name)).name = plan.tab;
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
  const inPlaceOf = (tab: string): string | undefined => {
    const old = swap.ours.find((each) => each.tab === tab);
    return old && swap.plans.find(({ name }) => name === successorOf(old.sheet))?.tab;
  };
  for (const { sheet } of swap.ours) worksheets.getItem(retiredSheet(sheet)).delete();
  // From left to right, so that each finds the sheets before it where they were.
  swap.seen.sheets.forEach((name, position) => {
    const tab = inPlaceOf(name);
    if (tab !== undefined) worksheets.getItem(tab).position = position;
  });
  // The answer comes first; in a workbook that had none of Parley's sheets the others follow it.
  const isNew = ({ name }: SheetPlan) => !swap.ours.some(({ sheet }) => sheet === name);
  const front = swap.ours.length === 0 ? swap.plans : swap.plans.filter((plan) => plan.name === FIRST && isNew(plan));
  front.forEach(({ tab }, position) => {
    worksheets.getItem(tab).position = position;
  });
  for (const id of swap.seen.recordIds) customXmlParts.getItem(id).delete();
  customXmlParts.add(swap.recordXml);
  const shown =
    swap.ours.length === 0 ? swap.plans.find(({ name }) => name === FIRST)?.tab : inPlaceOf(swap.seen.active);
  if (shown !== undefined) worksheets.getItem(shown).activate();
}

/** What `takeNames` has done is undone, whatever part of it that was; false where an old sheet is gone already. */
export async function restoreNames(context: Excel.RequestContext, swap: Swap): Promise<boolean> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  await context.sync();
  const sheets = new Set(worksheets.items.map((sheet) => sheet.name));
  const isTaken = (tab: string) => swap.plans.some((plan) => plan.tab === tab && !sheets.has(stagedSheet(plan.name)));
  const oldIsThere = ({ sheet, tab }: OwnedTab) =>
    sheets.has(retiredSheet(sheet)) || (sheets.has(tab) && !isTaken(tab));
  if (!swap.ours.every(oldIsThere)) return false;
  const present = new Set(tables.items.map((table) => table.name));
  const oldTables = new Set(swap.seen.tables.map((table) => table.name));
  for (const { name, tab } of swap.plans)
    if (sheets.has(tab) && isTaken(tab)) worksheets.getItem(tab).name = stagedSheet(name);
  for (const { sheet, tab } of swap.ours)
    if (sheets.has(retiredSheet(sheet))) worksheets.getItem(retiredSheet(sheet)).name = tab;
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
