/**
 * Fills a workbook with Parley's sheets, all or nothing: new sheets are written beside the old ones under other names
 * and take their places in the end, so that a cancelled or failed build leaves the workbook as it was.
 */
import type { Language, NegotiationCase } from "../cases/case";
import { caseOf } from "../cases/registry";
import { withScenario } from "./add-scenario";
import { withScenarioChange } from "./change-scenarios";
import { CELL_NAMES } from "./cell-names";
import { checkOptions } from "./check-options";
import { findDependentCells, referringTo, type DependentCells } from "./dependent-cells";
import { inspect, obstacle, readOwnership, type Inspection, type Ownership } from "./inspect";
import { EMPTY_PREVIOUS, type Previous } from "./inputs";
import { takeLock, WorkbookLocked, type HeldLock } from "./lock";
import { withMovedCells } from "./moved-cells";
import { BuildError, type BuildOptions, type BuildProgress, type BuildResult } from "./options";
import { stagedSheet, stagedTable } from "./ownership";
import type { SheetPlan } from "./plan";
import { OWNED_SHEETS, TABLE_NAMES, type CommonSheet, type SheetName } from "./sheet-names";
import { prepare } from "./prepare";
import { RECORD_SCHEMA, type CaseRecord } from "./record";
import { discardStaged, finish, restoreNames, takeNames, type Swap } from "./swap";
import { ALL_TABS } from "./tabs";
import { withTaken } from "./take-rows";
import { texts } from "../words/sheets/words";
import type { SheetText } from "../words/sheets/words";
import { namedCells } from "./workbook-plan";
import { Sender } from "./send";
import { writeContents } from "./write-contents";
import { writeStructure } from "./write-structure";
import { runInExcel } from "./run-in-excel";
import { timeOfDay } from "../words/formats";

export interface BuildHooks {
  onProgress?(progress: BuildProgress): void;
  signal?: AbortSignal;
  /** What the inputs held before a refresh, and from what the sheets were built: with it as `restore`, another build puts them back. */
  onBefore?(before: Previous): void;
  /** Takes inputs from here in place of what the cells hold now. */
  restore?: Previous;
}

/** Sheets before those that calculate from them, so that nothing is calculated twice. A sheet without a place does not compile. */
const FORMULA_ORDER: Readonly<Record<CommonSheet, number>> = {
  Measures: 1,
  Sectors: 2,
  Timeline: 3,
  Inputs: 4,
  Suppliers: 5,
  Outcomes: 6,
  Deal: 8,
  Summary: 9,
};
const PROJECTS = 7;
const NO_DEPENDENTS: DependentCells = { cells: [], names: [] };

export async function buildWorkbook(options: BuildOptions, hooks: BuildHooks = {}): Promise<BuildResult> {
  const { negotiation, language } = checkOptions(options);
  const { errors } = texts[language];
  const throwIfCancelled = () => {
    if (hooks.signal?.aborted) throw new BuildError("cancelled", errors.cancelled);
  };
  try {
    throwIfCancelled();
    return await runInExcel(async (context) => {
      const lock = await takeLock(context, throwIfCancelled).catch((error: unknown) => {
        throw error instanceof WorkbookLocked
          ? new BuildError("locked", errors.locked(timeOfDay(error.since, language)))
          : error;
      });
      return releasing(lock, () =>
        buildLocked(context, { negotiation, options: { ...options, language }, hooks, lock, throwIfCancelled }),
      );
    });
  } catch (error) {
    throw asBuildError(error, errors);
  }
}

interface Work {
  negotiation: NegotiationCase;
  options: BuildOptions;
  hooks: BuildHooks;
  lock: HeldLock;
  throwIfCancelled(): void;
}

async function buildLocked(context: Excel.RequestContext, work: Work): Promise<BuildResult> {
  const { negotiation, options, hooks, lock } = work;
  const { errors } = texts[options.language];
  const present = await inspect(context);
  if (present.recordSchema > RECORD_SCHEMA) throw new BuildError("newer", errors.newer(present.recordSchema));
  const ownership = await readOwnership(context, present, CELL_NAMES, options.language);
  refuseObstacles(present, ownership, options, errors);
  refuseOtherCase(ownership, negotiation, options.language, errors);
  const refreshed = ownership.ours.length > 0;
  const before = refreshed ? (hooks.restore ?? ownership.previous) : EMPTY_PREVIOUS;
  // Trade of the workbook's own counts in a first build too, and stays as it is when a refresh is taken back.
  const { trade } = ownership.previous;
  const held = trade ? { ...before, trade } : before;
  const taken = options.take ? withTaken(held, options.take) : held;
  const added = options.addScenario ? withScenario(taken, options.addScenario) : taken;
  const prepared = await prepare(
    negotiation,
    options,
    options.change ? withScenarioChange(added, options.change) : added,
  );
  const seen = withoutLeftovers(present, ownership.leftovers);
  const swap: Swap = {
    plans: prepared.plans,
    seen,
    ours: ownership.ours,
    dependents: NO_DEPENDENTS,
    moved: NO_DEPENDENTS,
    recordXml: prepared.recordXml,
    oldNames: new Set(seen.names.map(({ name }) => name)),
  };
  const orphans = present.names.filter((each) => !seen.names.includes(each)).map(({ name }) => name);
  await stage(context, swap, { sheets: ownership.leftovers, names: orphans }, work);
  const dependents = refreshed ? await lastLook(context, swap, ownership, options.language) : NO_DEPENDENTS;
  const places = { tables: ownership.tables, names: seen.names };
  const moved = withMovedCells(dependents, ownership.ours, places, prepared.plans);
  const latest = { ...swap, dependents, moved };
  await exchange(context, latest, errors, lock);
  if (refreshed) hooks.onBefore?.(ownership.previous);
  hooks.onProgress?.({ sheet: prepared.plans[0]!.tab, done: 1 });
  return {
    sheets: prepared.plans.map((plan) => plan.tab),
    refreshed,
    keptInputs: prepared.keptInputs,
    ...(prepared.deletedScenarios.length > 0 ? { deletedScenarios: prepared.deletedScenarios } : {}),
    ...(lock.interrupted === null ? {} : { interrupted: lock.interrupted }),
  };
}

/** As if a build that died had never begun: its tables and names go with its sheets. */
function withoutLeftovers(seen: Inspection, leftovers: readonly string[]): Inspection {
  const isOf = (formula: string): boolean =>
    leftovers.some((sheet) => formula.startsWith(`=${sheet}!`) || formula.startsWith(`='${sheet}'!`));
  return {
    ...seen,
    sheets: seen.sheets.filter((name) => !leftovers.includes(name)),
    tables: seen.tables.filter(({ sheet }) => !leftovers.includes(sheet)),
    names: seen.names.filter(
      ({ name, formula }) => !((CELL_NAMES as readonly string[]).includes(name) && isOf(formula)),
    ),
  };
}

/** What people did while the sheets were being filled: formulas that refer to them follow; an input that changed would be lost. */
async function lastLook(
  context: Excel.RequestContext,
  swap: Swap,
  before: Ownership,
  language: Language,
): Promise<DependentCells> {
  const { errors } = texts[language];
  try {
    const now = await inspect(context);
    const ownership = await readOwnership(context, now, CELL_NAMES, language);
    const inputs = ({ ours, previous }: Ownership): string => JSON.stringify([ours, previous]);
    if (inputs(ownership) !== inputs(before)) throw new BuildError("changed", errors.changed);
    const refers = referringTo([...ALL_TABS, ...ownership.ours.map(({ tab }) => tab)], TABLE_NAMES);
    return await findDependentCells(context, otherSheets(now, ownership), userDefinedNames(now), refers);
  } catch (error) {
    await tidy(errors, () => runInExcel((fresh) => discardStaged(fresh, swap.seen, swap.plans)));
    throw error;
  }
}

/** Where the work does not end, the lock goes all the same; if even that fails, it is no longer renewed and the next build takes it over. */
async function releasing<Result>(lock: HeldLock, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await runInExcel(async (fresh) => {
      lock.release(fresh);
      await fresh.sync();
    }).catch(() => undefined);
    throw error;
  }
}

/** Which of Parley's sheets the workbook holds, which sheets bear their names without being Parley's, and what was built. */
export async function inspectWorkbook(): Promise<{ ours: string[]; foreign: string[]; record: CaseRecord | null }> {
  return runInExcel(async (context) => {
    const seen = await inspect(context);
    const { ours, foreign, previous } = await readOwnership(context, seen, CELL_NAMES);
    return { ours: ours.map(({ tab }) => tab), foreign, record: previous.record };
  });
}

function refuseObstacles(
  seen: Inspection,
  ownership: Ownership,
  options: BuildOptions,
  errors: SheetText["errors"],
): void {
  const sheet = ownership.foreign[0];
  if (sheet !== undefined) throw new BuildError("foreign-sheet", errors.foreignSheet(sheet));
  const inTheWay = obstacle(seen, ownership, CELL_NAMES);
  if (inTheWay)
    throw new BuildError(
      "foreign-sheet",
      "table" in inTheWay ? errors.foreignTable(inTheWay.table, inTheWay.sheet) : errors.foreignName(inTheWay.name),
    );
  if (ownership.ours.length > 0 && options.existing === "stop")
    throw new BuildError("exists", errors.exists(ownership.ours.map(({ tab }) => tab).join(", ")));
}

/** A workbook holds one case: its inputs would be taken for those of another. */
function refuseOtherCase(
  { ours, previous: { record } }: Ownership,
  { id, name }: NegotiationCase,
  language: Language,
  errors: SheetText["errors"],
): void {
  if (ours.length === 0 || !record || record.caseId === id) return;
  throw new BuildError("other-case", errors.otherCase(caseOf(record)?.name[language] ?? record.caseId, name[language]));
}

/** Writes all new sheets beside the old ones; whatever goes wrong, they are gone again. */
async function stage(
  context: Excel.RequestContext,
  swap: Swap,
  leftovers: { sheets: readonly string[]; names: readonly string[] },
  { options, hooks, lock, throwIfCancelled }: Work,
): Promise<void> {
  const { errors } = texts[options.language];
  const oldTables = new Set(swap.seen.tables.map((table) => table.name));
  const planned = new Set<string>(swap.plans.flatMap((plan) => plan.tables.map(({ name }) => name)));
  const table = (name: string) => (planned.has(name) && oldTables.has(name) ? stagedTable(name) : name);
  const missingNames = new Set(
    namedCells(swap.plans)
      .map(({ name }) => name)
      .filter((name) => !swap.oldNames.has(name)),
  );
  const steps = swap.plans.length + 2;
  const progress = (sheet: string, step: number) => hooks.onProgress?.({ sheet, done: step / steps });
  try {
    throwIfCancelled();
    progress(swap.plans[0]?.tab ?? "", 0);
    hold(context);
    for (const name of leftovers.names) context.workbook.names.getItem(name).delete();
    for (const name of leftovers.sheets) context.workbook.worksheets.getItem(name).delete();
    const send = async () => {
      await context.sync();
      hold(context);
    };
    const structures = new Sender(send);
    for (const plan of swap.plans)
      await writeStructure(context, plan, { sheet: stagedSheet(plan.name), table, missingNames }, structures);
    await context.sync();
    for (const [index, plan] of inFormulaOrder(swap.plans).entries()) {
      throwIfCancelled();
      progress(plan.tab, index + 1);
      hold(context);
      lock.renew(context);
      const sheet = context.workbook.worksheets.getItem(stagedSheet(plan.name));
      await writeContents(sheet, plan, table, send);
      await context.sync();
    }
    throwIfCancelled();
  } catch (error) {
    await tidy(errors, () => runInExcel((fresh) => discardStaged(fresh, swap.seen, swap.plans)));
    throw error;
  }
}

async function exchange(
  context: Excel.RequestContext,
  swap: Swap,
  errors: SheetText["errors"],
  lock: HeldLock,
): Promise<void> {
  try {
    hold(context);
    // Once: asked for again and again it makes the window flicker. The sheets were written out of sight.
    context.application.suspendScreenUpdatingUntilNextSync();
    takeNames(context, swap);
    // Old sheets go only once Excel has taken all the names; without any there is nothing to wait for.
    if (swap.ours.length > 0) await context.sync();
    finish(context, swap);
    lock.release(context);
    await context.sync();
  } catch (error) {
    let restored = false;
    await tidy(errors, () =>
      runInExcel(async (fresh) => {
        restored = await restoreNames(fresh, swap);
        if (restored) await discardStaged(fresh, swap.seen, swap.plans);
      }),
    );
    throw restored ? error : new BuildError("failed", errors.unfinished(messageOf(error)), { cause: error });
  }
}

/** Excel does not calculate before the next sync. */
function hold(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
}

/** Where even the tidying fails, "the workbook is as it was" would be untrue. */
async function tidy(errors: SheetText["errors"], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new BuildError("failed", errors.leftBehind(messageOf(error)), { cause: error });
  }
}

function inFormulaOrder(plans: readonly SheetPlan[]): SheetPlan[] {
  const place = ({ name }: SheetPlan): number =>
    (FORMULA_ORDER as Partial<Record<SheetName, number>>)[name] ?? PROJECTS;
  return [...plans].sort((one, other) => place(one) - place(other));
}

/** A person's own. */
export function otherSheets(seen: Inspection, { ours, leftovers }: Ownership): string[] {
  return seen.sheets.filter((name) => !ours.some(({ tab }) => tab === name) && !leftovers.includes(name));
}

export function userDefinedNames(seen: Inspection): Inspection["names"] {
  return seen.names.filter(
    ({ name }) =>
      !(CELL_NAMES as readonly string[]).includes(name) && !(OWNED_SHEETS as readonly string[]).includes(name),
  );
}

export function asBuildError(error: unknown, errors: SheetText["errors"]): BuildError {
  if (error instanceof BuildError) return error;
  const code = property(error, "code");
  if (code === "AccessDenied") return new BuildError("protected", errors.isProtected, { cause: error });
  if (code === "InvalidOperationInCellEditMode") return new BuildError("failed", errors.editing, { cause: error });
  return new BuildError("failed", errors.failed(messageOf(error).replace(/[.\s]*$/, ".")), { cause: error });
}

/** Errors may come from another window's realm, so they are known by what they carry. */
function property(error: unknown, key: "message" | "code"): string | undefined {
  return typeof error === "object" && error !== null && key in error
    ? String((error as Record<typeof key, unknown>)[key])
    : undefined;
}

function messageOf(error: unknown): string {
  return property(error, "message") ?? String(error);
}
