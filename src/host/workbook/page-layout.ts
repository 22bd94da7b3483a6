/** Excel.PageLayout: how a sheet prints. */
import { formatCells, parseCells } from "./address";
import type { Book } from "./book";
import type { Edge, SheetDocument } from "./document";
import { invalidArgument, notImplemented } from "./errors";
import { ExcelObject } from "./excel-object";
import type { Range } from "./range";

type Print = NonNullable<SheetDocument["print"]>;

/** Excel.PaperType to the words of a workbook document. */
const PAPERS: Record<string, string> = { Letter: "letter", Legal: "legal", A3: "a3", A4: "a4", A5: "a5" };

/** In points. */
const EXCEL_MARGINS: Record<Edge, number> = { left: 50.4, right: 50.4, top: 54, bottom: 54 };

export class PageLayout extends ExcelObject {
  readonly excelClass = "PageLayout";

  constructor(
    book: Book,
    private readonly sheet: string,
  ) {
    super(book);
  }
  private get print(): Print {
    return this.book.sheetStore.of(this.sheet).print;
  }

  get Orientation(): string {
    return this.print.orientation === "landscape" ? "Landscape" : "Portrait";
  }
  set Orientation(orientation: string) {
    this.print.orientation = orientation === "Landscape" ? "landscape" : "portrait";
  }
  get LeftMargin(): number {
    return this.margin("left");
  }
  set LeftMargin(points: number) {
    this.setMargin("left", points);
  }
  get RightMargin(): number {
    return this.margin("right");
  }
  set RightMargin(points: number) {
    this.setMargin("right", points);
  }
  get TopMargin(): number {
    return this.margin("top");
  }
  set TopMargin(points: number) {
    this.setMargin("top", points);
  }
  get BottomMargin(): number {
    return this.margin("bottom");
  }
  set BottomMargin(points: number) {
    this.setMargin("bottom", points);
  }
  /** Those of a file that nobody set are not read: they stay in it as they are. */
  private margin(edge: Edge): number {
    return this.print.margins?.[edge] ?? EXCEL_MARGINS[edge];
  }
  private setMargin(edge: Edge, points: number): void {
    if (!Number.isFinite(points) || points < 0) throw invalidArgument("A margin is a number of points, 0 or more.");
    this.print.margins = { ...this.print.margins, [edge]: points };
  }
  get PaperSize(): string | null {
    return Object.keys(PAPERS).find((key) => PAPERS[key] === this.print.paper) ?? null;
  }
  set PaperSize(paper: string) {
    if (!PAPERS[paper]) throw notImplemented(`the paper size ${paper}`);
    this.print.paper = PAPERS[paper];
  }
  get Zoom(): Record<string, number | null> {
    const { fitWidth, fitHeight } = this.print;
    if (fitWidth === undefined && fitHeight === undefined)
      return { scale: 100, horizontalFitToPages: null, verticalFitToPages: null };
    return { scale: null, horizontalFitToPages: fitWidth ?? null, verticalFitToPages: fitHeight ?? null };
  }
  set Zoom(zoom: { scale?: number | null; horizontalFitToPages?: number | null; verticalFitToPages?: number | null }) {
    const { scale, horizontalFitToPages, verticalFitToPages } = zoom;
    const fits = [horizontalFitToPages, verticalFitToPages].filter((pages) => pages !== null && pages !== undefined);
    if (typeof scale === "number") {
      if (fits.length > 0) throw invalidArgument("A page is scaled or fitted, not both.");
      if (scale !== 100) throw notImplemented("a print scale other than 100 %");
    }
    if (fits.some((pages) => !Number.isInteger(pages) || pages < 0))
      throw invalidArgument("The pages to fit to are whole numbers.");
    this.print.fitWidth = horizontalFitToPages ?? undefined;
    this.print.fitHeight = verticalFitToPages ?? undefined;
  }
  SetPrintArea(area: Range | string): void {
    const cells = typeof area === "string" ? parseCells(area) : area.range;
    if (!cells) throw invalidArgument(`"${String(area)}" is not the address of a range.`);
    this.print.area = formatCells(cells);
  }
  SetPrintTitleRows(rows: Range | string): void {
    const { row, rows: count } = typeof rows === "string" ? wholeRows(rows) : rows.range;
    this.print.titleRows = `${row + 1}:${row + count}`;
  }
}

/** "$8:$9" */
function wholeRows(address: string): { row: number; rows: number } {
  const [, first, last] = /^\$?([1-9]\d*):\$?([1-9]\d*)$/.exec(address) ?? [];
  if (Number(first) <= Number(last)) return { row: Number(first) - 1, rows: Number(last) - Number(first) + 1 };
  throw invalidArgument(`"${address}" does not name whole rows, as "$1:$2" does.`);
}
