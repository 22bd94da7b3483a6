/** The sheets of an opened file that are unchanged, and what of the file's common parts they need to stay as they were. */
import type { SheetDocument, WorkbookDocument } from "../../workbook/document";
import type { Relationship } from "../package";
import { stringText } from "../read/cells";
import type { OpenedWorkbook } from "../read-workbook";
import { attribute, child, children } from "../xml";
import { rootNamespaces } from "./kept";
import { SharedStrings } from "./shared-strings";
import { tableId } from "./tables";
import { isUnchanged, looksOf } from "./unchanged";

export class UnchangedSheets {
  private readonly places = new Map<SheetDocument, OpenedWorkbook["sheets"][number]>();

  constructor(
    private readonly opened: OpenedWorkbook,
    document: WorkbookDocument,
  ) {
    const { sheets } = opened.document;
    const [now, then] = [looksOf(document.styles), looksOf(opened.document.styles)];
    for (const sheet of document.sheets) {
      const at = sheets.findIndex(({ name }) => name === sheet.name);
      const place = opened.sheets[at];
      if (
        place &&
        isUnchanged({ sheet, looks: now }, { sheet: sheets[at]!, looks: then }) &&
        this.standsAlone(place.path)
      )
        this.places.set(sheet, place);
    }
  }

  pathOf(sheet: SheetDocument): string | undefined {
    return this.places.get(sheet)?.path;
  }

  chartsOf(sheet: SheetDocument): readonly Relationship[] {
    return this.places.get(sheet)?.charts ?? [];
  }

  /** Whether its cells use the one metadata record that the writer writes. */
  hasDynamicArrays(path: string): boolean {
    return /<(?:\w+:)?c\s[^>]*\scm="/.test(this.opened.reader.text(path));
  }

  /** Of all tables in the file: any of them may come back as it was. */
  tableIds(): number[] {
    const { reader, sheets } = this.opened;
    return sheets.flatMap(({ path }) => reader.allRelated(path, "table").map(({ target }) => tableId(reader, target)));
  }

  /** The texts that the sheets name by number, in their places. */
  strings(): SharedStrings {
    const path = this.related("sharedStrings");
    if (path === undefined) return new SharedStrings();
    const { reader } = this.opened;
    const [root, text] = [reader.tree(path), reader.text(path)];
    const all = children(root, "si").map((item) => ({ text: stringText(item), xml: text.slice(item.start, item.end) }));
    return new SharedStrings(all, this.heldStrings(), rootNamespaces(root));
  }

  private heldStrings(): Map<number, number> {
    const held = new Map<number, number>();
    for (const { path } of this.places.values()) {
      for (const row of children(child(this.opened.reader.tree(path), "sheetData"), "row")) {
        for (const cell of children(row, "c")) {
          const number = attribute(cell, "t") === "s" ? Number(child(cell, "v")?.text) : NaN;
          if (Number.isInteger(number)) held.set(number, (held.get(number) ?? 0) + 1);
        }
      }
    }
    return held;
  }

  private related(kind: string): string | undefined {
    const { reader } = this.opened;
    return reader.related(reader.related("", "officeDocument") ?? "", kind);
  }

  /** Values with data types, a second window's view and metadata other than that of dynamic arrays lean on parts that are made again. */
  private standsAlone(path: string): boolean {
    const text = this.opened.reader.text(path);
    if (/\svm="|\sworkbookViewId="[^0"]/.test(text)) return false;
    if (!this.hasDynamicArrays(path)) return true;
    const metadata = this.related("sheetMetadata");
    return (
      metadata !== undefined &&
      /\scm="(?!1")/.test(text) === false &&
      isOfDynamicArraysAlone(this.opened.reader.text(metadata))
    );
  }
}

const isOfDynamicArraysAlone = (metadata: string): boolean =>
  /<(?:\w+:)?cellMetadata\s+count="1"/.test(metadata) && /\sname="XLDAPR"/.test(metadata);
