/** Turns the open workbook into a portable copy of itself, or adds one as new sheets; proves each native formula against Parley's figure, and keeps the originals for the way back. */
import { place } from "../check";
import { filledCells, keepFrozen, assertWritable, assertSendable } from "../freeze";
import { stateDigest, type FrozenCell } from "../frozen-part";
import { addOwnSheet, removeOldSheets } from "../own-sheet";
import { provenanceOf } from "../provenance";
import { cellAt, cellKey, quotedSheet, type FormulaCell } from "../reading";
import { readOpenWorkbook, type OpenWorkbook } from "../read-workbook";
import { SharingError } from "../sharing-error";
import type { SharingText } from "../../words/sharing/en";
import { reportProgress, type WorkHooks } from "../progress";
import { freezeCells, writeCells, type SpilledCell } from "../write-cells";
import { planBeside, writeBeside } from "./side-by-side";
import { valuesOf } from "./expressions";
import { planPortable } from "./native-formulas";
import { expressionsOf } from "./parley-cells";
import { addCarried, sameFigure } from "./write-carried";
import { isValueOnly, PORTABLE_STEPS, type PortableCell, type PortablePlan } from "./portable-plan";
import { carriedSheets, COPY_SHEET, copySheet, PORTABLE_SHEETS, type CarriedSheet } from "./sheets";
import { runInExcel } from "../../sheets/run-in-excel";

export interface PortableListing {
  native: number;
  values: { where: string; formula: string; why: string }[];
  /** New sheets. */
  sheets: string[];
}

export interface PortablePreview extends PortableListing {
  /** New sheets where the copy stands beside the live ones. */
  beside: string[];
}

/** "here": in place of Parley's formulas, which wait in the workbook. "beside": as new sheets, and nothing of the workbook changes. */
export type PortablePlace = "here" | "beside";

/** What would become of each formula; the workbook stays as it is. */
export function listPortable(text: SharingText): Promise<PortablePreview> {
  return runInExcel(async (context) => {
    const reading = await readOpenWorkbook(context);
    const plan = planOf(reading);
    const about = provenanceOf(reading);
    return {
      ...listing(plan.cells, namesOf(carriedSheets(plan, about)), text),
      beside: planBeside(reading, plan, about).sheets,
    };
  });
}

/** May be cancelled until the last step; where the copy takes the place of the formulas, until it is written. */
export function makePortable(
  text: SharingText,
  where: PortablePlace = "here",
  hooks: WorkHooks = {},
): Promise<PortableListing> {
  return runInExcel(async (context) => {
    reportProgress(hooks, 0, PORTABLE_STEPS);
    const reading = await readOpenWorkbook(context);
    reportProgress(hooks, 1, PORTABLE_STEPS);
    const plan = planOf(reading);
    const about = provenanceOf(reading);
    reportProgress(hooks, 2, PORTABLE_STEPS);
    if (where === "beside") {
      const beside = planBeside(reading, plan, about);
      return listing(await writeBeside(context, reading, plan, about, beside, hooks), beside.sheets, text);
    }
    const carried = carriedSheets(plan, about);
    await removeOldSheets(context, PORTABLE_SHEETS);
    await clearNames(context, reading, carried);
    await addCarried(context, carried);
    const cells = await replaceFormulas(context, plan.cells, hooks);
    await addOwnSheet(context, copySheet(cells, about));
    return listing(cells, namesOf(carried), text);
  });
}

function planOf(reading: OpenWorkbook): PortablePlan {
  assertWritable(reading);
  assertSendable(reading);
  if (reading.frozen.size > 0) throw new SharingError("already", ({ refusals }) => refusals.unfreezeFirst);
  const plan = planPortable(reading, valuesOf(reading, expressionsOf(reading)));
  if (plan.cells.length === 0) throw new SharingError("no-figures", ({ refusals }) => refusals.noParleyFormula);
  return plan;
}

function namesOf(carried: readonly CarriedSheet[]): string[] {
  return [...carried.map(({ sheet }) => sheet.name), COPY_SHEET];
}

function listing(cells: readonly PortableCell[], sheets: string[], text: SharingText): PortableListing {
  const values = cells.filter(({ native }) => native === null);
  return {
    // A call that fills many cells counts once, as one formula of Parley's.
    native: cells.filter(({ native, original }) => native !== null && original !== "").length,
    values: values.map((cell) => ({ where: place(cell), formula: cell.formula, why: cell.why?.(text) ?? "" })),
    sheets,
  };
}

/** The argument of the action: {"where": "beside"}, or anything else for "here". */
export function makePortableFromText(text: SharingText, argument: string): Promise<PortableListing> {
  let where: unknown;
  try {
    where = (JSON.parse(argument) as { where?: unknown } | null)?.where;
  } catch {
    // Whoever asks without JSON asks for nothing special.
  }
  return makePortable(text, where === "beside" ? "beside" : "here");
}

/** Names left by an earlier copy go with its sheets; a person's own of that name stops the copy before anything is written. */
async function clearNames(
  context: Excel.RequestContext,
  reading: OpenWorkbook,
  carried: readonly CarriedSheet[],
): Promise<void> {
  const wanted = new Set(carried.flatMap(({ names }) => names.map(({ name }) => name.toLowerCase())));
  const sheets = PORTABLE_SHEETS.map((name) => `=${quotedSheet(name)}!`);
  const taken = reading.names.filter(({ name }) => wanted.has(name.toLowerCase()));
  const foreign = taken.find(
    ({ formula }) => !formula.includes("#REF!") && !sheets.some((sheet) => formula.startsWith(sheet)),
  );
  if (foreign) throw new SharingError("sheet-in-the-way", ({ refusals }) => refusals.nameInTheWay(foreign.name));
  for (const { name } of taken) context.workbook.names.getItem(name).delete();
  await context.sync();
}

/** Native formulas are written, calculated and compared: one that gives another figure than Parley becomes Parley's figure. */
async function replaceFormulas(
  context: Excel.RequestContext,
  planned: readonly PortableCell[],
  { onProgress }: WorkHooks,
): Promise<PortableCell[]> {
  const native = planned.filter((cell) => cell.native !== null);
  await keepFrozen(context, originals(planned));
  // A block becomes values as a whole before its cells get formulas of their own, or these would stand in its way.
  const written = new Set(planned.map(keyOf));
  const beyond = (cells: readonly SpilledCell[]) => cells.filter((cell) => !written.has(keyOf(cell)));
  const spilled = beyond(await freezeCells(context, planned.filter(isValueOnly)));
  await writeCells(
    context,
    native.map(({ sheet, row, column, native: formula }) => ({ sheet, row, column, input: formula! })),
  );
  onProgress?.(PORTABLE_STEPS - 1, PORTABLE_STEPS);
  const after = await readOpenWorkbook(context);
  const different = new Set(
    native.filter((cell) => !sameFigure(cell.value, cellAt(after, cell.sheet, cell.row, cell.column).value)),
  );
  const cells = planned.map((cell): PortableCell =>
    different.has(cell)
      ? {
          ...cell,
          native: null,
          why: ({ why }) => why.otherFigure(String(cellAt(after, cell.sheet, cell.row, cell.column).value)),
        }
      : cell,
  );
  if (different.size > 0) spilled.push(...beyond(await freezeCells(context, [...different])));
  if (different.size > 0 || spilled.length > 0)
    await keepFrozen(context, [...originals(cells), ...filledCells(spilled)]);
  return cells;
}

const keyOf = ({ sheet, row, column }: Pick<FormulaCell, "sheet" | "row" | "column">): string =>
  cellKey(sheet, row, column);

const originals = (cells: readonly PortableCell[]): FrozenCell[] =>
  cells.map((cell) => {
    const { sheet, row, column, formula, original = formula, value, native } = cell;
    const last = stateDigest(value, native);
    // A block's cells are values before they get formulas: who stops in between finds those.
    const states = native !== null && cell.original !== undefined ? [last, stateDigest(value, null)] : [last];
    return { sheet, row, column, formula: original, value: states.join(" ") };
  });
