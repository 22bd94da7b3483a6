/** A portable copy as new sheets next to the live ones: copies of the sheets, whose formulas look at their own inputs, tables and names. */
import { OWN_MARK } from "../../sheets/ownership";
import { isFormula } from "../../sheets/plan";
import { parleyIds } from "../formula-text";
import { addOwnSheet } from "../own-sheet";
import type { Provenance } from "../provenance";
import { cellAt, formulaCells, type FormulaCell, type WorkbookReading } from "../reading";
import { readOpenWorkbook, type OpenWorkbook } from "../read-workbook";
import { reportProgress, type WorkHooks } from "../progress";
import { freezeCells, writeCells, type CellChange } from "../write-cells";
import { FIGURE, RATE } from "./lookup-forms";
import { HOLIDAY_NAMES } from "../../functions/native-holidays";
import { addCarried, sameFigure } from "./write-carried";
import { planRenaming, renamed, sheetsToCopy, type Renaming } from "./renaming";
import { isValueOnly, PORTABLE_STEPS, type PortableCell, type PortablePlan } from "./portable-plan";
import { carriedSheets, COPY_SHEET, copySheet, PORTABLE_SHEETS, type CarriedSheet } from "./sheets";

export interface BesidePlan {
  copied: string[];
  renaming: Renaming;
  carried: CarriedSheet[];
  /** All sheets that will be new, in their order. */
  sheets: string[];
}

export function planBeside(reading: WorkbookReading, plan: PortablePlan, about: Provenance): BesidePlan {
  const copied = sheetsToCopy(reading);
  const renaming = planRenaming(reading, copied, {
    sheets: PORTABLE_SHEETS,
    names: [...[RATE, FIGURE].flatMap((names) => Object.values(names)), ...HOLIDAY_NAMES],
  });
  const sheetOf = (name: string): string => renaming.sheets.get(name.toLowerCase())!;
  const lookups = plan.lookups.map((each) => ({ ...each, cell: { ...each.cell, sheet: sheetOf(each.cell.sheet) } }));
  const carried = carriedSheets({ ...plan, lookups }, about).map(({ sheet, names }) => ({
    sheet: {
      ...sheet,
      name: sheetOf(sheet.name),
      rows: sheet.rows.map((row) =>
        row.map((cell) => (isFormula(cell) ? { formula: renamed(cell.formula, renaming) } : cell)),
      ),
    },
    names: names.map((each) => ({
      ...each,
      name: renaming.names.get(each.name.toLowerCase())!,
      sheet: sheetOf(each.sheet),
    })),
  }));
  return {
    copied,
    renaming,
    carried,
    sheets: [...copied.map(sheetOf), ...carried.map(({ sheet }) => sheet.name), sheetOf(COPY_SHEET)],
  };
}

/** Whatever fails, the workbook is left as it was. The cells of the answer stand on the copies. */
export async function writeBeside(
  context: Excel.RequestContext,
  reading: OpenWorkbook,
  plan: PortablePlan,
  about: Provenance,
  beside: BesidePlan,
  hooks: WorkHooks,
): Promise<PortableCell[]> {
  const { renaming, carried, copied } = beside;
  try {
    await copySheets(context, reading, beside);
    for (const { name, formula } of reading.names) {
      const fresh = renaming.names.get(name.toLowerCase());
      if (fresh !== undefined) context.workbook.names.add(fresh, renamed(formula, renaming));
    }
    await context.sync();
    await addCarried(context, carried);
    const cells = await writeFormulas(context, reading, plan, beside, hooks);
    const sheet = copySheet(cells, about, about.text.sheets.copy.beside(copied.length));
    await addOwnSheet(context, { ...sheet, name: renaming.sheets.get(COPY_SHEET.toLowerCase())! });
    reportProgress(hooks, PORTABLE_STEPS, PORTABLE_STEPS);
    return cells;
  } catch (error) {
    await remove(context, beside).catch(() => undefined);
    throw error;
  }
}

/** Excel gives the copied tables names of its own, and the copies names that are local: these would hide the workbook's, or mark the copies as sheets that a build may write again. */
async function copySheets(
  context: Excel.RequestContext,
  reading: OpenWorkbook,
  { copied, renaming }: BesidePlan,
): Promise<void> {
  const { application, workbook } = context;
  application.suspendApiCalculationUntilNextSync();
  const copies = copied.map((name) => {
    const sheet = workbook.worksheets.getItem(name).copy("End");
    sheet.name = renaming.sheets.get(name.toLowerCase())!;
    return { name, tables: sheet.tables.load("items/name"), names: sheet.names.load("items/name") };
  });
  await context.sync();
  application.suspendApiCalculationUntilNextSync();
  const headers = copies.flatMap(({ name, tables }) =>
    tables.items.map((table) => ({ name, table, at: table.getHeaderRowRange().load("rowIndex,columnIndex") })),
  );
  for (const { names } of copies)
    for (const item of names.items)
      if (item.name === OWN_MARK || renaming.names.has(item.name.toLowerCase())) item.delete();
  await context.sync();
  application.suspendApiCalculationUntilNextSync();
  for (const { name, table, at } of headers) {
    const live = reading.tables.find(
      ({ sheet, row, column }) => sheet === name && row === at.rowIndex && column === at.columnIndex,
    );
    const fresh = live && renaming.tables.get(live.name.toLowerCase());
    if (fresh !== undefined) table.name = fresh;
  }
  await context.sync();
}

async function writeFormulas(
  context: Excel.RequestContext,
  reading: OpenWorkbook,
  plan: PortablePlan,
  { copied, renaming }: BesidePlan,
  hooks: WorkHooks,
): Promise<PortableCell[]> {
  const sheetOf = (name: string): string => renaming.sheets.get(name.toLowerCase())!;
  const cells = plan.cells.map((cell): PortableCell => ({
    ...cell,
    sheet: sheetOf(cell.sheet),
    native: cell.native === null ? null : renamed(cell.native, renaming),
  }));
  const shown = new Map(
    reading.sheets.filter(({ name }) => copied.includes(name)).map((sheet) => [sheetOf(sheet.name), sheet]),
  );
  await freezeCells(context, cells.filter(isValueOnly), shown);
  const native = cells.filter((cell) => cell.native !== null);
  await writeCells(context, [
    ...native.map((cell): CellChange => ({ ...at(cell), input: cell.native! })),
    ...others(reading, copied, renaming),
  ]);
  reportProgress(hooks, PORTABLE_STEPS - 1, PORTABLE_STEPS);
  const after = await readOpenWorkbook(context);
  const different = new Set(
    native.filter((cell) => !sameFigure(cell.value, cellAt(after, cell.sheet, cell.row, cell.column).value)),
  );
  await freezeCells(context, [...different], shown);
  return cells.map((cell) =>
    different.has(cell)
      ? {
          ...cell,
          native: null,
          why: ({ why }) => why.otherFigure(String(cellAt(after, cell.sheet, cell.row, cell.column).value)),
        }
      : cell,
  );
}

const at = ({ sheet, row, column }: FormulaCell): Pick<CellChange, "sheet" | "row" | "column"> => ({
  sheet,
  row,
  column,
});

/** Formulas without Parley that name what was copied. */
function others(reading: OpenWorkbook, copied: readonly string[], renaming: Renaming): CellChange[] {
  return [...formulaCells(reading)].flatMap((cell): CellChange[] => {
    if (!copied.includes(cell.sheet) || parleyIds(cell.formula).length > 0) return [];
    const input = renamed(cell.formula, renaming);
    return input === cell.formula
      ? []
      : [{ ...at(cell), sheet: renaming.sheets.get(cell.sheet.toLowerCase())!, input }];
  });
}

/** All of these names were free before. */
async function remove(context: Excel.RequestContext, { sheets, renaming }: BesidePlan): Promise<void> {
  const found = [
    ...sheets.map((name) => context.workbook.worksheets.getItemOrNullObject(name)),
    ...[...renaming.names.values()].map((name) => context.workbook.names.getItemOrNullObject(name)),
  ];
  await context.sync();
  for (const item of found) if (!item.isNullObject) item.delete();
  await context.sync();
}
