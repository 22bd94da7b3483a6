/** Reads what many cells hold: in bands of rows, as many in an exchange as an answer of Excel's holds. */
import { rangeAddress } from "./address";

export type BandValue = string | number | boolean;

export interface UsedRange {
  sheet: Excel.Worksheet;
  range: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">;
}

/** What a range is asked for; all of it is read before it is asked. */
type Property = "values" | "formulas";

/** Excel on the web answers at most 5 MB: a cell's value and its formula are a few hundred characters at most. */
const CELLS_A_SYNC = 5_000;

/** The properties of each range, in the order of the ranges. */
export async function readInBands<Asked extends Property>(
  context: Excel.RequestContext,
  used: readonly UsedRange[],
  properties: readonly Asked[],
): Promise<Record<Asked, BandValue[][]>[]> {
  const found = used.map(
    () => Object.fromEntries(properties.map((each) => [each, []])) as unknown as Record<Asked, BandValue[][]>,
  );
  let open: { at: number; band: Excel.Range }[] = [];
  let cells = 0;
  const take = async (): Promise<void> => {
    if (open.length > 0) await context.sync();
    for (const { at, band } of open)
      for (const each of properties) found[at]![each].push(...(band[each] as BandValue[][]));
    open = [];
    cells = 0;
  };
  for (const [at, { sheet, range }] of used.entries()) {
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    for (let row = 0; row < rowCount;) {
      if (cells + columnCount > CELLS_A_SYNC) await take();
      const rows = Math.min(rowCount - row, Math.max(1, Math.floor((CELLS_A_SYNC - cells) / columnCount)));
      const band = sheet.getRange(rangeAddress(rowIndex + row, columnIndex, rows, columnCount));
      open.push({ at, band: band.load(properties.join()) });
      cells += rows * columnCount;
      row += rows;
    }
  }
  await take();
  return found;
}
