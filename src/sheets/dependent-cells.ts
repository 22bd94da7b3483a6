/** Formulas of the user's own sheets and names that refer to Parley's: they are written again after a refresh, as Excel breaks them when the old sheet goes. */
import { TABLE_NAMES } from "./sheet-names";
import { ALL_TABS } from "./tabs";
import { readInBands } from "./read-bands";
import { filledBy, spillsIn } from "./spills";

export interface DependentCells {
  cells: { sheet: string; row: number; column: number; formula: string }[];
  names: { name: string; formula: string }[];
}

/** Larger sheets are data rather than models and are not searched. */
const LARGEST_SHEET = 200_000;

/**
 * Tells formulas that may name one of the sheets or tables, a table without brackets (`=ROWS(Sectors)`) included. A text that holds
 * such a name is taken for one too: it is written again as it is.
 */
export function referringTo(sheets: readonly string[], tables: readonly string[]): (formula: string) => boolean {
  const reference = new RegExp(
    `(?:^|[^\\w.])(?:'?(?:${sheets.map(escaped).join("|")})'?!|(?:${tables.join("|")})(?![\\w.(!']))`,
    "i",
  );
  return (formula) => formula.startsWith("=") && reference.test(formula);
}

/** The name of a sheet as a formula has it in its quotes, for a pattern. */
export const escaped = (name: string): string => name.replaceAll("'", "''").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export const refersToParley = referringTo(ALL_TABS, TABLE_NAMES);

/** How large the other sheets are, in one sync, then their formulas. */
export async function findDependentCells(
  context: Excel.RequestContext,
  sheets: readonly string[],
  names: readonly { name: string; formula: string }[],
  refers: (formula: string) => boolean = refersToParley,
): Promise<DependentCells> {
  const used = sheets.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const range = sheet.getUsedRangeOrNullObject(true).load("cellCount,rowIndex,columnIndex,rowCount,columnCount");
    return { name, sheet, range };
  });
  const own = names.filter(({ formula }) => refers(formula));
  if (used.length === 0) return { cells: [], names: own };
  await context.sync();
  const searched = used.filter(({ range }) => !range.isNullObject && range.cellCount <= LARGEST_SHEET);
  const read = await readInBands(context, searched, ["formulas"]);
  const areas = searched.map(({ name, range }, at) => ({
    sheet: name,
    row: range.rowIndex,
    column: range.columnIndex,
    // Of the thousands of formulas that do not refer to the sheet, Excel need not be asked what they fill.
    formulas: read[at]!.formulas.map((line) =>
      line.map((cell) => (typeof cell === "string" && cell.startsWith("=") && !refers(cell) ? "" : cell)),
    ),
  }));
  const isFilled = filledBy(await spillsIn(context, areas));
  const cells = areas.flatMap(({ sheet, formulas, ...first }) =>
    formulas.flatMap((line, down) =>
      line.flatMap((formula, across) => {
        const [row, column] = [first.row + down, first.column + across];
        return typeof formula === "string" && refers(formula) && !isFilled(sheet, row, column)
          ? [{ sheet, row, column, formula }]
          : [];
      }),
    ),
  );
  return { cells, names: own };
}

export function writeDependentCells(context: Excel.RequestContext, dependents: DependentCells): void {
  for (const { sheet, row, column, formula } of dependents.cells)
    context.workbook.worksheets.getItem(sheet).getCell(row, column).formulas = [[formula]];
  for (const { name, formula } of dependents.names) context.workbook.names.getItem(name).formula = formula;
}
