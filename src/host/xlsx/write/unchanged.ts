/** Tells whether a sheet is still as the opened file had it: then its part can be written back as it came, with all that the document does not hold. */
import type { CellDocument, SheetDocument, StyleDocument } from "../../workbook/document";
import { canonical } from "../canonical";

/** Styles as texts that are the same for equal ones, by their numbers. */
export const looksOf = (styles: readonly StyleDocument[]): string[] => styles.map(canonical);

export interface StyledSheet {
  sheet: SheetDocument;
  looks: readonly string[];
}

/** Grids keep sizes in whole pixels: half of one, in characters and in points. */
const HALF_PIXEL_WIDE = 0.08;
const HALF_PIXEL_HIGH = 0.376;
/** What grids do not distinguish from a column or row whose size is the default. */
const USUAL_WIDTH = 9.140625;
const USUAL_HEIGHT = 15;
/** Relative; spreadsheet programs differ in the last digits of what they calculate. */
const ROUNDING = 1e-12;

export function isUnchanged(now: StyledSheet, then: StyledSheet): boolean {
  const [one, other] = [now.sheet, then.sheet];
  return (
    canonical(rest(one)) === canonical(rest(other)) &&
    sameSizes(one.columnWidths, other.columnWidths, USUAL_WIDTH, HALF_PIXEL_WIDE) &&
    sameSizes(one.rowHeights, other.rowHeights, USUAL_HEIGHT, HALF_PIXEL_HIGH) &&
    sameCells(now, then)
  );
}

/** All but cells and sizes, of what is in the sheet's own parts; its name, its visibility and its print area are in the workbook's. */
function rest({
  tabColor,
  gridlines,
  hiddenRows,
  hiddenColumns,
  merges,
  frozen,
  tables,
  charts,
  conditionalFormats,
  validations,
  print,
}: SheetDocument): unknown {
  const sorted = (places: ReadonlySet<number>): number[] => [...places].sort((a, b) => a - b);
  const page = print && {
    orientation: print.orientation,
    fitWidth: print.fitWidth,
    fitHeight: print.fitHeight,
    paper: print.paper,
    rowBreaks: print.rowBreaks,
  };
  return {
    tabColor,
    gridlines,
    rows: sorted(hiddenRows),
    columns: sorted(hiddenColumns),
    merges: [...merges].sort(),
    frozen,
    tables,
    charts,
    conditionalFormats,
    validations,
    page: { ...page },
  };
}

function sameSizes(
  one: ReadonlyMap<number, number>,
  other: ReadonlyMap<number, number>,
  usual: number,
  tolerance: number,
): boolean {
  return [...new Set([...one.keys(), ...other.keys()])].every(
    (at) => Math.abs((one.get(at) ?? usual) - (other.get(at) ?? usual)) <= tolerance,
  );
}

function sameCells(now: StyledSheet, then: StyledSheet): boolean {
  const lookOf = (cell: CellDocument | undefined, { looks }: StyledSheet): string =>
    cell?.style === undefined ? PLAIN : (looks[cell.style] ?? PLAIN);
  const same = (one: CellDocument | undefined, other: CellDocument | undefined): boolean =>
    one?.formula === other?.formula &&
    one?.spill === other?.spill &&
    one?.fixed === other?.fixed &&
    sameValue(one?.value, other?.value) &&
    lookOf(one, now) === lookOf(other, then);
  for (const [row, cells] of now.sheet.cells) {
    const others = then.sheet.cells.get(row);
    for (const [column, cell] of cells) if (!same(cell, others?.get(column))) return false;
  }
  for (const [row, cells] of then.sheet.cells) {
    const others = now.sheet.cells.get(row);
    for (const [column, cell] of cells) if (!others?.has(column) && !same(undefined, cell)) return false;
  }
  return true;
}

const PLAIN = canonical({});

function sameValue(one: CellDocument["value"], other: CellDocument["value"]): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));
  if (typeof one === "object" && typeof other === "object") return one.error === other.error;
  return one === other;
}
