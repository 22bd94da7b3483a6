/** Puts newly calculated results into a workbook file and leaves every other byte of its parts as it was. */
import { strToU8, zipSync, type Zippable } from "fflate";
import type { CellDocument, SheetDocument, WorkbookDocument } from "../workbook/document";
import { cellAddress, parseRange } from "./addresses";
import { PartReader, unpack } from "./package";
import { sheetParts } from "./read-workbook";
import { cachedValue } from "./write/cells";
import { attribute, child, children, tag, type XmlElement } from "./xml";

/** `document` is what was read from `original`, calculated again. */
export function withCalculatedValues(original: Uint8Array, document: WorkbookDocument): Uint8Array {
  const parts = unpack(original);
  const reader = new PartReader(parts);
  const workbook = reader.related("", "officeDocument") ?? "";
  const archive: Zippable = Object.fromEntries(parts);
  for (const { element, relationship } of sheetParts(reader, workbook)) {
    const sheet = document.sheets.find((each) => each.name === attribute(element, "name"));
    if (sheet)
      archive[relationship.target] = strToU8(
        new SheetPatch(reader.text(relationship.target), reader.tree(relationship.target), sheet).apply(),
      );
  }
  return zipSync(archive, { level: 6 });
}

type Cells = Map<number, Map<number, CellDocument>>;

/** Cells that a spill covers, its first one left out, whose file marks the formula as an array. */
function covered(range: string | undefined, into: Cells, sheet: SheetDocument): void {
  const area = range === undefined ? undefined : parseRange(range);
  if (!area) return;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      if (row === area.top && column === area.left) continue;
      const inRow = into.get(row) ?? new Map<number, CellDocument>();
      into.set(row, inRow.set(column, sheet.cells.get(row)?.get(column) ?? {}));
    }
}

class SheetPatch {
  /** "x:" where the writer of the file put every element under a prefix. */
  private readonly prefix: string;
  private readonly sheetData: XmlElement | undefined;
  /** What spills cover now, and blanks where they no longer reach. */
  private readonly spilled: Cells = new Map();

  constructor(
    private readonly text: string,
    root: XmlElement,
    private readonly sheet: SheetDocument,
  ) {
    this.sheetData = child(root, "sheetData");
    this.prefix = this.sheetData
      ? (/^<([^\s:>/]+:)?/.exec(text.slice(this.sheetData.start, this.sheetData.start + 100))?.[1] ?? "")
      : "";
    for (const row of children(this.sheetData, "row"))
      for (const cell of children(row, "c")) {
        const formula = child(cell, "f");
        if (attribute(formula, "t") !== "array") continue;
        const place = parseRange(attribute(cell, "r") ?? "");
        // The old extent first: what the new one does not reach stays blank.
        covered(attribute(formula, "ref"), this.spilled, { ...sheet, cells: new Map() });
        if (place) covered(sheet.cells.get(place.top)?.get(place.left)?.spill, this.spilled, sheet);
      }
  }

  apply(): string {
    if (!this.sheetData || this.sheetData.children.length === 0) return this.text;
    const rows = children(this.sheetData, "row");
    let patched = "";
    let at = 0;
    let row = -1;
    const missing = [...this.spilled.keys()]
      .filter((index) => !rows.some((each) => Number(attribute(each, "r")) === index + 1))
      .sort((a, b) => a - b);
    const addMissing = (before: number): void => {
      while (missing.length > 0 && missing[0]! < before) patched += this.newRow(missing.shift()!);
    };
    for (const element of rows) {
      row = attribute(element, "r") === undefined ? row + 1 : Number(attribute(element, "r")) - 1;
      patched += this.text.slice(at, element.start);
      addMissing(row);
      patched += this.row(element, row);
      at = element.end;
    }
    addMissing(Infinity);
    return patched + this.text.slice(at);
  }

  private newRow(row: number): string {
    return this.element(
      "row",
      { r: row + 1 },
      this.spilledCells(row, new Set())
        .map(([, xml]) => xml)
        .join(""),
    );
  }

  private element(name: string, attributes: Parameters<typeof tag>[1], content: string): string {
    return tag(this.prefix + name, attributes, content);
  }

  private raw(element: XmlElement): string {
    return this.text.slice(element.start, element.end);
  }

  private spilledCells(row: number, present: ReadonlySet<number>): [number, string][] {
    return [...(this.spilled.get(row) ?? [])]
      .filter(([column, cell]) => !present.has(column) && cell.value !== undefined)
      .map(([column, cell]) => [column, this.cell({ r: cellAddress(row, column) }, "", cell.value)]);
  }

  private cell(attributes: Record<string, string | undefined>, formula: string, value: CellDocument["value"]): string {
    const { type, xml } = cachedValue(value);
    return this.element(
      "c",
      { ...attributes, t: type },
      formula + (this.prefix ? xml.replace(/^<v/, `<${this.prefix}v`).replace(/<\/v>$/, `</${this.prefix}v>`) : xml),
    );
  }

  private row(element: XmlElement, row: number): string {
    const cells = children(element, "c");
    const spilled = this.spilled.get(row);
    if (!spilled && !cells.some((cell) => child(cell, "f"))) return this.raw(element);
    const written: [number, string][] = [];
    let column = -1;
    for (const cell of cells) {
      column = parseRange(attribute(cell, "r") ?? "")?.left ?? column + 1;
      written.push([column, this.patched(cell, row, column)]);
    }
    const all = [...written, ...this.spilledCells(row, new Set(written.map(([at]) => at)))].sort(([a], [b]) => a - b);
    // "spans" is a hint that would be wrong where a spill grew.
    const { spans: _, ...attributes } = element.attributes;
    return this.element("row", attributes, all.map(([, xml]) => xml).join(""));
  }

  private patched(cell: XmlElement, row: number, column: number): string {
    const address = cellAddress(row, column);
    const formula = child(cell, "f");
    const style = attribute(cell, "s");
    const spilled = this.spilled.get(row)?.get(column);
    if (!formula) return spilled ? this.cell({ r: address, s: style }, "", spilled.value) : this.raw(cell);
    if (attribute(formula, "t") === "dataTable") return this.raw(cell);
    const calculated = this.sheet.cells.get(row)?.get(column);
    // What the host could not take up it could not calculate either.
    if (calculated?.formula === undefined) return this.raw(cell);
    // "vm" would mark an old error of the newer kinds.
    return this.cell(
      { r: address, s: style, cm: attribute(cell, "cm") },
      this.formula(formula, calculated.spill ?? address),
      calculated.value,
    );
  }

  private formula(formula: XmlElement, extent: string): string {
    const raw = this.raw(formula);
    return attribute(formula, "t") === "array" ? raw.replace(/(\sref=)(?:"[^"]*"|'[^']*')/, `$1"${extent}"`) : raw;
  }
}
