/** Excel.RangeFormat with its fill, font and protection. */
import { COLUMNS, ROWS } from "./address";
import type { Book } from "./book";
import type { StyleDocument } from "./document";
import { invalidArgument, notImplemented } from "./errors";
import { ExcelObject } from "./excel-object";
import type { GridRange } from "./grid";
import { charactersToPoints, pointsToCharacters } from "./measure";
import { checkColor } from "./color";
import { RangeBorderCollection } from "./range-borders";

const HORIZONTAL = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
} as const;
const VERTICAL = { Top: "top", Center: "center", Bottom: "bottom" } as const;

/** A part of a range's format, over the style that the grid keeps. */
abstract class FormatPart extends ExcelObject {
  constructor(
    book: Book,
    protected readonly range: GridRange,
  ) {
    super(book);
  }

  protected get style(): StyleDocument {
    return this.book.grid.readStyle(this.range);
  }

  protected write(style: StyleDocument): void {
    if (this.book.sheetStore.of(this.range.sheet).protection)
      throw invalidArgument("Cells of a protected sheet cannot be formatted.");
    this.book.grid.writeStyle(this.range, style);
  }

  /** null where the cells differ; a single cell without the property has its default. */
  protected settled<T>(value: T | undefined, byDefault: T): T | null {
    return value ?? (this.range.rows === 1 && this.range.columns === 1 ? byDefault : null);
  }
}

export class RangeFormat extends FormatPart {
  readonly excelClass = "RangeFormat";

  get Fill(): RangeFill {
    return new RangeFill(this.book, this.range);
  }
  get Font(): RangeFont {
    return new RangeFont(this.book, this.range);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.book, this.range);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.book, this.range);
  }

  get HorizontalAlignment(): string | null {
    const { horizontal } = this.style;
    const named = Object.entries(HORIZONTAL).find(([, value]) => value === horizontal);
    return horizontal === undefined ? this.settled(undefined, "General") : (named?.[0] ?? null);
  }
  set HorizontalAlignment(alignment: string) {
    if (!(alignment in HORIZONTAL)) throw notImplemented(`horizontalAlignment ${alignment}`);
    this.write({ horizontal: HORIZONTAL[alignment as keyof typeof HORIZONTAL] });
  }
  get VerticalAlignment(): string | null {
    const { vertical } = this.style;
    const named = Object.entries(VERTICAL).find(([, value]) => value === vertical);
    return named?.[0] ?? this.settled(undefined, "Bottom");
  }
  set VerticalAlignment(alignment: string) {
    if (!(alignment in VERTICAL)) throw notImplemented(`verticalAlignment ${alignment}`);
    this.write({ vertical: VERTICAL[alignment as keyof typeof VERTICAL] });
  }
  get WrapText(): boolean | null {
    return this.settled(this.style.wrap, false);
  }
  set WrapText(wrap: boolean) {
    this.write({ wrap });
  }
  get IndentLevel(): number | null {
    return this.settled(this.style.indent, 0);
  }
  set IndentLevel(indent: number) {
    if (!Number.isInteger(indent) || indent < 0 || indent > 250)
      throw invalidArgument(`An indent is a whole number from 0 to 250, not ${indent}.`);
    this.write({ indent });
  }

  /** In points; null where the columns differ. */
  get ColumnWidth(): number | null {
    return this.shared(this.range.columns === COLUMNS ? 1 : this.range.columns, (index) =>
      charactersToPoints(this.book.grid.columnWidth(this.range.sheet, this.range.column + index)),
    );
  }
  set ColumnWidth(points: number) {
    this.book.grid.setColumnWidth(this.range.sheet, this.range.column, this.range.columns, pointsToCharacters(points));
  }
  get RowHeight(): number | null {
    return this.shared(this.range.rows === ROWS ? 1 : this.range.rows, (index) =>
      this.book.grid.rowHeight(this.range.sheet, this.range.row + index),
    );
  }
  set RowHeight(points: number) {
    if (points < 0 || points > 409) throw invalidArgument(`A row is 0 to 409 points high, not ${points}.`);
    this.book.grid.setRowHeight(this.range.sheet, this.range.row, this.range.rows, points);
  }
  AutofitColumns(): void {
    this.book.grid.setColumnWidth(this.range.sheet, this.range.column, this.range.columns, "auto");
  }
  AutofitRows(): void {
    this.book.grid.setRowHeight(this.range.sheet, this.range.row, this.range.rows, "auto");
  }

  private shared(count: number, size: (index: number) => number): number | null {
    const first = size(0);
    for (let index = 1; index < count; index++) if (size(index) !== first) return null;
    return first;
  }
}

export class RangeFill extends FormatPart {
  readonly excelClass = "RangeFill";

  get Color(): string {
    return this.style.fill ?? "#FFFFFF";
  }
  set Color(color: string) {
    this.write({ fill: checkColor(color) });
  }
  Clear(): void {
    this.write({ fill: "" });
  }
}

export class RangeFont extends FormatPart {
  readonly excelClass = "RangeFont";

  private get font(): NonNullable<StyleDocument["font"]> {
    return this.style.font ?? {};
  }
  get Name(): string | null {
    return this.settled(this.font.name, "Calibri");
  }
  set Name(name: string) {
    this.write({ font: { name } });
  }
  get Size(): number | null {
    return this.settled(this.font.size, 11);
  }
  set Size(size: number) {
    if (size < 1 || size > 409) throw invalidArgument(`A font size is 1 to 409, not ${size}.`);
    this.write({ font: { size } });
  }
  get Bold(): boolean | null {
    return this.settled(this.font.bold, false);
  }
  set Bold(bold: boolean) {
    this.write({ font: { bold } });
  }
  get Italic(): boolean | null {
    return this.settled(this.font.italic, false);
  }
  set Italic(italic: boolean) {
    this.write({ font: { italic } });
  }
  get Underline(): string | null {
    const underline = this.settled(this.font.underline, false);
    return underline === null ? null : underline ? "Single" : "None";
  }
  set Underline(underline: string) {
    if (underline !== "Single" && underline !== "None") throw notImplemented(`underline ${underline}`);
    this.write({ font: { underline: underline === "Single" } });
  }
  get Color(): string | null {
    return this.settled(this.font.color, "#000000");
  }
  set Color(color: string) {
    this.write({ font: { color: checkColor(color) } });
  }
}

export class FormatProtection extends FormatPart {
  readonly excelClass = "FormatProtection";

  get Locked(): boolean | null {
    return this.settled(this.style.locked, true);
  }
  set Locked(locked: boolean) {
    this.write({ locked });
  }
}
