/** Writes sheets of results, all or nothing, in place of earlier ones of Parley's and never over the user's own. */
import { findDependentCells, referringTo, writeDependentCells, type DependentCells } from "./dependent-cells";
import { BuildError } from "./options";
import { OWN_MARK, retiredSheet, retiredTable, stagedSheet, stagedTable } from "./ownership";
import type { ReportPlan } from "./plan";
import type { SheetText } from "../words/sheets/words";
import { Sender } from "./send";
import { writeContents } from "./write-contents";
import { writeStructure } from "./write-structure";
import { runInExcel } from "./run-in-excel";

interface Seen {
  /** Parley wrote the sheet of that name that is there. */
  ours: boolean;
  /** Whether it is the sheet that is looked at. */
  shown: boolean;
  position: number | null;
  /** Tables on it. */
  tables: ReadonlySet<string>;
  dependents: DependentCells;
}

/** Throws BuildError, whose message says what to do; then the workbook is as it was. */
export function writeReport(plan: ReportPlan, errors: SheetText["errors"]): Promise<void> {
  return writeReports([plan], errors);
}

/** Several sheets together, all or none; the last one is shown. None refers to cells of another outside of tables. */
export async function writeReports(plans: readonly ReportPlan[], errors: SheetText["errors"]): Promise<void> {
  try {
    await runInExcel(async (context) => {
      const written: { plan: ReportPlan; seen: Seen }[] = [];
      const names = plans.map(({ name }) => name);
      for (const plan of plans) written.push({ plan, seen: await look(context, plan, names, errors) });
      const replaced = new Set(written.flatMap(({ seen }) => [...seen.tables]));
      const table = (name: string) => (replaced.has(name) ? stagedTable(name) : name);
      try {
        hold(context);
        const send = async () => {
          await context.sync();
          hold(context);
        };
        const missingNames = new Set<string>();
        for (const { plan } of written) {
          const staged = { sheet: stagedSheet(plan.name), table, missingNames };
          await writeStructure(context, plan, staged, new Sender(send));
          await send();
        }
        for (const { plan } of written) {
          const sheet = context.workbook.worksheets.getItem(stagedSheet(plan.name));
          await writeContents(sheet, plan, table, send);
          await send();
        }
        // Once, as in a build.
        context.application.suspendScreenUpdatingUntilNextSync();
        for (const { plan, seen } of written) exchange(context, plan, seen);
        await context.sync();
      } catch (error) {
        for (const { plan, seen } of written) await runInExcel((fresh) => putBack(fresh, plan, seen));
        throw error;
      }
    });
  } catch (error) {
    throw asBuildError(error, errors);
  }
}

/** Three syncs: names, whose sheet it is, and who refers to it. What an interrupted write has left is removed. */
async function look(
  context: Excel.RequestContext,
  plan: ReportPlan,
  together: readonly string[],
  errors: SheetText["errors"],
): Promise<Seen> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name,items/position");
  tables.load("items/name,items/worksheet/name");
  names.load("items/name,items/formula");
  const active = worksheets.getActiveWorksheet().load("name");
  await context.sync();
  const marks = worksheets.items
    .filter(
      ({ name }) => sameName(name, plan.name) || name === stagedSheet(plan.name) || name === retiredSheet(plan.name),
    )
    .map(({ name, position }) => ({
      name,
      position,
      mark: worksheets.getItem(name).names.getItemOrNullObject(OWN_MARK).load("name"),
    }));
  await context.sync();
  const present = marks.find(({ name }) => sameName(name, plan.name));
  if (present && present.mark.isNullObject) throw new BuildError("foreign-sheet", errors.foreignSheet(present.name));
  const leftovers = marks
    .filter(({ name, mark }) => name !== present?.name && !mark.isNullObject)
    .map(({ name }) => name);
  const wanted = new Set<string>(plan.tables.map(({ name }) => name.toLowerCase()));
  for (const { name, worksheet } of tables.items) {
    const own = worksheet.name === present?.name || leftovers.includes(worksheet.name);
    if (wanted.has(name.toLowerCase()) && !own)
      throw new BuildError("foreign-sheet", errors.foreignTable(name, worksheet.name));
  }
  const inTheWay = names.items.find(({ name }) => wanted.has(name.toLowerCase()));
  if (inTheWay) throw new BuildError("foreign-sheet", errors.foreignName(inTheWay.name));
  for (const name of leftovers) worksheets.getItem(name).delete();
  const others = worksheets.items
    .map(({ name }) => name)
    .filter((name) => !leftovers.includes(name) && !together.some((each) => sameName(each, name)));
  const dependents = present
    ? await findDependentCells(
        context,
        others,
        names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
        referringTo(
          [plan.name],
          plan.tables.map(({ name }) => name),
        ),
      )
    : { cells: [], names: [] };
  return {
    ours: present !== undefined,
    shown: present !== undefined && active.name === present.name,
    position: present?.position ?? null,
    tables: new Set(tables.items.filter(({ worksheet }) => worksheet.name === present?.name).map(({ name }) => name)),
    dependents,
  };
}

/** The old sheet goes last, once Excel has taken everything else. */
function exchange(context: Excel.RequestContext, plan: ReportPlan, seen: Seen): void {
  const { worksheets, tables } = context.workbook;
  if (seen.ours) worksheets.getItem(plan.name).name = retiredSheet(plan.name);
  const sheet = worksheets.getItem(stagedSheet(plan.name));
  sheet.name = plan.name;
  for (const { name } of plan.tables) {
    if (!seen.tables.has(name)) continue;
    tables.getItem(name).name = retiredTable(name);
    tables.getItem(stagedTable(name)).name = name;
  }
  writeDependentCells(context, seen.dependents);
  if (seen.position !== null) sheet.position = seen.position;
  // Who works on another sheet in the meantime stays there.
  if (!seen.ours || seen.shown) sheet.activate();
  if (seen.ours) worksheets.getItem(retiredSheet(plan.name)).delete();
}

/** However far it had come, the old sheet has its name again and the new one is gone. */
async function putBack(context: Excel.RequestContext, plan: ReportPlan, seen: Seen): Promise<void> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  await context.sync();
  const sheets = new Set(worksheets.items.map(({ name }) => name));
  const present = new Set(tables.items.map(({ name }) => name));
  const exchanged = sheets.has(retiredSheet(plan.name));
  if (sheets.has(stagedSheet(plan.name))) worksheets.getItem(stagedSheet(plan.name)).delete();
  else if ((exchanged || !seen.ours) && sheets.has(plan.name)) worksheets.getItem(plan.name).delete();
  if (exchanged) worksheets.getItem(retiredSheet(plan.name)).name = plan.name;
  for (const { name } of plan.tables)
    if (present.has(retiredTable(name)) && exchanged) tables.getItem(retiredTable(name)).name = name;
  if (exchanged) writeDependentCells(context, seen.dependents);
  await context.sync();
}

/** Excel does not calculate before the next sync. */
function hold(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Errors may come from another window's realm, so they are known by what they carry. */
function asBuildError(error: unknown, errors: SheetText["errors"]): BuildError {
  if (error instanceof BuildError) return error;
  const carried = typeof error === "object" && error !== null ? (error as { message?: unknown; code?: unknown }) : {};
  if (carried.code === "AccessDenied") return new BuildError("protected", errors.isProtected, { cause: error });
  if (carried.code === "InvalidOperationInCellEditMode")
    return new BuildError("failed", errors.editing, { cause: error });
  return new BuildError("failed", errors.failed(String(carried.message ?? error)), { cause: error });
}

/** Takes a sheet of results away again, where Parley wrote it. */
export async function removeReport(name: ReportPlan["name"]): Promise<void> {
  await runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItemOrNullObject(name).load("name");
    worksheets.load("items/name");
    await context.sync();
    if (sheet.isNullObject) return;
    const mark = sheet.names.getItemOrNullObject(OWN_MARK).load("name");
    await context.sync();
    if (mark.isNullObject) return;
    // A workbook cannot be without a sheet.
    if (worksheets.items.length === 1) worksheets.add();
    sheet.delete();
    await context.sync();
  });
}
