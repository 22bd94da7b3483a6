/** The grid's content as a workbook document, rows and columns in order. */
import { formatCells } from "../workbook/address";
import type { CellDocument, SheetDocument, StyleDocument, WorkbookDocument } from "../workbook/document";
import { DEFAULT_HEIGHT_PIXELS, DEFAULT_WIDTH_PIXELS, pixelsToFileWidth, pixelsToHeight } from "../grid/layout";
import { hostValue } from "./cells";
import type { GridParts } from "./headless-grid";
import type { Line } from "./sheet-looks";
import { PLAIN, type StylePool } from "./style-pool";

export type GridDocument = Pick<WorkbookDocument, "sheets" | "styles" | "names" | "active">;

export function captureWorkbook(parts: GridParts): GridDocument {
  const styles = new StyleIndex(parts.pool);
  const sheets = parts.sheets.all();
  return {
    sheets: sheets.map(({ id }) => captureSheet(parts, id, styles)),
    styles: styles.all,
    names: parts.names.all(),
    active: Math.max(
      0,
      sheets.findIndex((sheet) => sheet.id === parts.sheets.active),
    ),
  };
}

/** The styles that are in use, numbered in the order in which cells are met. */
class StyleIndex {
  readonly all: StyleDocument[] = [];
  private readonly known = new Map<number, number>();

  constructor(private readonly pool: StylePool) {}

  of(style: number): number | undefined {
    if (style === PLAIN) return undefined;
    let index = this.known.get(style);
    if (index === undefined) {
      index = this.all.length;
      this.all.push(structuredClone(this.pool.get(style)));
      this.known.set(style, index);
    }
    return index;
  }
}

function captureSheet(parts: GridParts, id: string, styles: StyleIndex): SheetDocument {
  const { info, looks, formats, validations } = parts.sheets.get(id);
  const { name, visibility, tabColor, gridlines, frozen } = info;
  const columns = inOrder(looks.columns);
  const rows = inOrder(looks.rows);
  const hidden = (lines: [number, Line][]): Set<number> =>
    new Set(lines.filter(([, line]) => line.hidden).map(([index]) => index));
  const filtered = new Set(rows.flatMap(([row, line]) => (line.hidden && line.filtered ? [row] : [])));
  return {
    name,
    visibility,
    ...(tabColor === undefined ? {} : { tabColor }),
    gridlines,
    cells: captureCells(parts, id, styles),
    columnWidths: new Map(sizes(columns, DEFAULT_WIDTH_PIXELS, pixelsToFileWidth)),
    rowHeights: new Map(sizes(rows, DEFAULT_HEIGHT_PIXELS, pixelsToHeight)),
    hiddenRows: hidden(rows),
    ...(filtered.size === 0 ? {} : { filteredRows: filtered }),
    hiddenColumns: hidden(columns),
    merges: looks.merges.map((range) => formatCells(range)),
    frozen: { ...frozen },
    tables: parts.tables.all().flatMap(({ sheet, ...table }) => (sheet === id ? [table] : [])),
    charts: [],
    conditionalFormats: formats.all(),
    validations: validations.all(),
  };
}

const inOrder = <Value>(map: ReadonlyMap<number, Value>): [number, Value][] => [...map].sort(([a], [b]) => a - b);

const sizes = (lines: [number, Line][], usual: number, convert: (pixels: number) => number): [number, number][] =>
  lines.flatMap(([index, { pixels }]) =>
    pixels === undefined || pixels === usual ? [] : [[index, convert(pixels)] as [number, number]],
  );

function captureCells(
  { engine, sheets }: GridParts,
  id: string,
  styles: StyleIndex,
): Map<number, Map<number, CellDocument>> {
  const { looks } = sheets.get(id);
  const cells = new Map<number, Map<number, CellDocument>>();
  const at = (row: number, column: number): CellDocument => {
    let line = cells.get(row);
    if (!line) cells.set(row, (line = new Map<number, CellDocument>()));
    let cell = line.get(column);
    if (!cell) line.set(column, (cell = {}));
    return cell;
  };
  engine.forEachCell(id, ({ row, column, value, formula }) => {
    const spill = formula === undefined ? undefined : engine.spill(id, row, column);
    // A formula's empty text is left out like a blank, and put back when a formula comes without a value.
    const shown = hostValue(value);
    Object.assign(at(row, column), {
      ...(shown === null || shown === "" ? {} : { value: shown }),
      ...(formula === undefined ? {} : { formula }),
      ...(spill === undefined ? {} : { spill: formatCells(spill) }),
      ...(formula !== undefined && engine.isFixed(id, row, column) ? { fixed: true as const } : {}),
    });
  });
  looks.forEachStyled((row, column, style) => {
    if (style !== PLAIN) at(row, column).style = style;
  });
  // A content without a style of its own looks like its row or column, which a document does not refer to.
  const sorted = new Map<number, Map<number, CellDocument>>();
  for (const [row, line] of inOrder(cells)) {
    const kept = new Map<number, CellDocument>();
    for (const [column, cell] of inOrder(line)) {
      const style = styles.of(looks.styleAt(row, column));
      delete cell.style;
      if (style !== undefined) cell.style = style;
      if (Object.keys(cell).length > 0) kept.set(column, cell);
    }
    if (kept.size > 0) sorted.set(row, kept);
  }
  return sorted;
}
