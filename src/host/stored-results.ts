/**
 * Brings a workbook file up to date with the add-in's functions and leaves other people's formulas alone: those that depend on
 * no cell of the add-in keep the results of the program that wrote the file, as this engine is not that program's.
 */
import type { CellDocument, SheetDocument, WorkbookDocument } from "./workbook/document";
import type { CellPlace, Grid } from "./workbook/grid";
import { cellAddress, quotedSheet } from "./xlsx/addresses";

export interface UpToDateOptions {
  /** Of the custom functions, as the manifest names it. */
  namespace?: string;
  /** A name of this spelling in a sheet's scope says that the add-in wrote the sheet. */
  mark: string;
}

export interface OtherResult extends CellPlace {
  /** "'Our totals'!B7" */
  where: string;
  stored: NonNullable<CellDocument["value"]>;
}

/** `grid` holds the document, with nothing calculated yet. The answer: formulas of others that would give another result here. */
export async function bringUpToDate(
  grid: Grid,
  document: WorkbookDocument,
  { namespace = "PARLEY", mark }: UpToDateOptions,
): Promise<OtherResult[]> {
  const sheets = new Map(grid.sheets().map(({ id, name }) => [id, document.sheets.find((each) => each.name === name)]));
  const calls = callsOf(document, namespace);
  const own = new Set(
    document.names.flatMap(({ name, sheet }) => (name === mark && sheet !== undefined ? [sheet] : [])),
  );
  const isOwn = (sheet: SheetDocument, formula: string) => own.has(sheet.name) || calls(formula);
  const withoutResult: CellPlace[] = [];
  const ofAddIn: CellPlace[] = [];
  for (const [id, sheet] of sheets)
    for (const [row, line] of sheet?.cells ?? [])
      for (const [column, { formula, value }] of line) {
        if (formula === undefined) continue;
        if (isOwn(sheet!, formula)) ofAddIn.push({ sheet: id, row, column });
        else if (value === undefined) withoutResult.push({ sheet: id, row, column });
      }
  const cellAt = ({ sheet, row, column }: CellPlace) => sheets.get(sheet)?.cells.get(row)?.get(column);
  if (grid.keepStored === undefined) throw new Error("This grid knows no files.");
  const others = grid.keepStored({ withoutResult, ofAddIn }, (place) => {
    const cell = cellAt(place);
    return cell?.formula === undefined || isOwn(sheets.get(place.sheet)!, cell.formula) ? undefined : cell.value;
  });
  await grid.calculate();
  return others.map((place) => ({
    ...place,
    where: `${quotedSheet(sheets.get(place.sheet)!.name)}!${cellAddress(place.row, place.column)}`,
    stored: cellAt(place)!.value!,
  }));
}

/** Whether a formula calls the add-in, itself or by a name. */
function callsOf({ names }: WorkbookDocument, namespace: string): (formula: string) => boolean {
  const direct = new RegExp(`(?:^|[^\\w.])${namespace}\\.`, "i");
  const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const calling = names.filter(({ formula }) => direct.test(formula)).map(({ name }) => escaped(name));
  const byName = calling.length === 0 ? undefined : new RegExp(`(?:^|[^\\w.])(?:${calling.join("|")})(?![\\w.])`, "i");
  return (formula) => direct.test(formula) || byName?.test(formula) === true;
}

/** Puts the stored results back into a copy of the workbook, where the same formulas still are. */
export function withStoredResults(
  copy: WorkbookDocument,
  document: WorkbookDocument,
  others: readonly OtherResult[],
  grid: Grid,
): void {
  const names = new Map(grid.sheets().map(({ id, name }) => [id, name]));
  for (const { sheet, row, column, stored } of others) {
    const find = ({ sheets }: WorkbookDocument) =>
      sheets
        .find(({ name }) => name === names.get(sheet))
        ?.cells.get(row)
        ?.get(column);
    const cell = find(copy);
    if (cell && (cell.formula === undefined || cell.formula === find(document)?.formula)) cell.value = stored;
  }
}
