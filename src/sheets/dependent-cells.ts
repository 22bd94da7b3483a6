/** Formulas of a person's own sheets and names that refer to Parley's: they are written again after a refresh, as Excel breaks them when the old sheet goes. */
import { SHEET_NAMES, TABLE_NAMES } from "./plan";
import { filledBy, spillsIn } from "./spills";

export interface DependentCells {
  cells: { sheet: string; row: number; column: number; formula: string }[];
  names: { name: string; formula: string }[];
}

/** Excel on the web answers at most 5 MB; larger sheets are data rather than models and are not searched. */
const LARGEST_SHEET = 200_000;

const REFERS_TO_PARLEY = new RegExp(
  `(?:^|[^\\w.])'?(?:${SHEET_NAMES.join("|")})'?!|\\b(?:${TABLE_NAMES.join("|")})\\[`,
  "i",
);

export function refersToParley(formula: string): boolean {
  return formula.startsWith("=") && REFERS_TO_PARLEY.test(formula);
}

/** Two syncs: how large the other sheets are, then their formulas. */
export async function findDependentCells(
  context: Excel.RequestContext,
  sheets: readonly string[],
  names: readonly { name: string; formula: string }[],
  refers: (formula: string) => boolean = refersToParley,
): Promise<DependentCells> {
  const used = sheets.map((sheet) => ({
    sheet,
    range: context.workbook.worksheets
      .getItem(sheet)
      .getUsedRangeOrNullObject(true)
      .load("cellCount,rowIndex,columnIndex"),
  }));
  const own = names.filter(({ formula }) => refers(formula));
  if (used.length === 0) return { cells: [], names: own };
  await context.sync();
  const searched = used.filter(({ range }) => !range.isNullObject && range.cellCount <= LARGEST_SHEET);
  for (const { range } of searched) range.load("formulas");
  if (searched.length > 0) await context.sync();
  const areas = searched.map(({ sheet, range }) => ({
    sheet,
    row: range.rowIndex,
    column: range.columnIndex,
    formulas: range.formulas as unknown[][],
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
