/** Excel.ConditionalFormatCollection of a range, and ConditionalFormat. */
import { formatCells, intersect, parseCells } from "./address";
import type { Book } from "./book";
import {
  CellValueConditionalFormat,
  ColorScaleConditionalFormat,
  CustomConditionalFormat,
  DataBarConditionalFormat,
} from "./conditional-rules";
import type { ConditionalFormatDocument } from "./document";
import { invalidArgument, itemNotFound, notImplemented } from "./errors";
import { ExcelCollection, ExcelObject } from "./excel-object";
import type { GridRange } from "./grid";
import { Range } from "./range";

type Rule = ConditionalFormatDocument["rule"];

/** The rule a new format starts from, by Excel.ConditionalFormatType. Excel's own colour of a data bar is #638EC6. */
const FRESH: Record<string, () => Rule> = {
  Custom: () => ({ kind: "custom", formula: "" }),
  CellValue: () => ({ kind: "cellValue", operator: "", formula1: "" }),
  DataBar: () => ({ kind: "dataBar", color: "#638EC6" }),
  ColorScale: () => ({ kind: "colorScale", colors: [] }),
};
const TYPES: Record<Rule["kind"], string> = {
  custom: "Custom",
  cellValue: "CellValue",
  dataBar: "DataBar",
  colorScale: "ColorScale",
};

export class ConditionalFormatCollection extends ExcelCollection<ConditionalFormat> {
  readonly excelClass = "ConditionalFormatCollection";

  constructor(
    book: Book,
    private readonly range: GridRange,
  ) {
    super(book);
  }
  list(): ConditionalFormat[] {
    return this.book.conditionalFormats
      .of(this.range.sheet)
      .filter(({ document }) => {
        const cells = parseCells(document.range);
        return cells !== undefined && intersect({ sheet: this.range.sheet, ...cells }, this.range) !== null;
      })
      .map(({ id }) => new ConditionalFormat(this.book, this.range.sheet, id));
  }
  Add(type: string): ConditionalFormat {
    const fresh = FRESH[type];
    if (!fresh) throw notImplemented(`conditional formats of type ${type}`);
    const stored = this.book.conditionalFormats.add(this.range.sheet, {
      range: formatCells(this.range),
      rule: fresh(),
    });
    return new ConditionalFormat(this.book, this.range.sheet, stored.id);
  }
  ClearAll(): void {
    this.book.conditionalFormats.clear(this.range.sheet, this.range);
  }
  GetItemOrNullObject(id: string): ConditionalFormat | null {
    return this.list().find((format) => format.formatId === id) ?? null;
  }
  GetItem(id: string): ConditionalFormat {
    const format = this.GetItemOrNullObject(id);
    if (!format) throw itemNotFound(`The conditional format ${id}`);
    return format;
  }
}

export class ConditionalFormat extends ExcelObject {
  readonly excelClass = "ConditionalFormat";

  constructor(
    book: Book,
    readonly sheet: string,
    readonly formatId: string,
  ) {
    super(book);
  }
  override identity(): Record<string, string> {
    return { Id: this.formatId };
  }
  get document(): ConditionalFormatDocument {
    const found = this.book.conditionalFormats.of(this.sheet).find((format) => format.id === this.formatId);
    if (!found) throw itemNotFound("The conditional format");
    return found.document;
  }
  change(change: Partial<ConditionalFormatDocument>): void {
    this.book.conditionalFormats.change(this.sheet, this.formatId, change);
  }

  get Id(): string {
    return this.formatId;
  }
  get Type(): string {
    return TYPES[this.document.rule.kind];
  }
  get Priority(): number {
    return this.book.conditionalFormats.of(this.sheet).findIndex((format) => format.id === this.formatId);
  }
  get StopIfTrue(): boolean {
    return false;
  }
  set StopIfTrue(stop: boolean) {
    if (stop) throw notImplemented("conditional formats that stop the ones after them");
  }

  private part<Part>(kind: Rule["kind"], make: () => Part): Part | null {
    return this.document.rule.kind === kind ? make() : null;
  }
  private must<Part>(part: Part | null, type: string): Part {
    if (part === null) throw invalidArgument(`The conditional format is of type ${this.Type}, not ${type}.`);
    return part;
  }
  get CustomOrNullObject(): CustomConditionalFormat | null {
    return this.part("custom", () => new CustomConditionalFormat(this.book, this));
  }
  get Custom(): CustomConditionalFormat {
    return this.must(this.CustomOrNullObject, "Custom");
  }
  get CellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.part("cellValue", () => new CellValueConditionalFormat(this.book, this));
  }
  get CellValue(): CellValueConditionalFormat {
    return this.must(this.CellValueOrNullObject, "CellValue");
  }
  get DataBarOrNullObject(): DataBarConditionalFormat | null {
    return this.part("dataBar", () => new DataBarConditionalFormat(this.book, this));
  }
  get DataBar(): DataBarConditionalFormat {
    return this.must(this.DataBarOrNullObject, "DataBar");
  }
  get ColorScaleOrNullObject(): ColorScaleConditionalFormat | null {
    return this.part("colorScale", () => new ColorScaleConditionalFormat(this.book, this));
  }
  get ColorScale(): ColorScaleConditionalFormat {
    return this.must(this.ColorScaleOrNullObject, "ColorScale");
  }

  GetRange(): Range {
    return new Range(this.book, { sheet: this.sheet, ...parseCells(this.document.range)! });
  }
  GetRangeOrNullObject(): Range {
    return this.GetRange();
  }
  Delete(): void {
    this.book.conditionalFormats.remove(this.sheet, this.formatId);
  }
}
