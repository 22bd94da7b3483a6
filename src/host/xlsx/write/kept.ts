/** What an opened file contained that the host does not understand, as it is to be written back. */
import type { StyleDocument } from "../../workbook/document";
import { PartReader, type Relationship } from "../package";
import { escapeXml } from "../../../files/xml-text";
import { attribute, child, children, parseXml, tag, type XmlElement } from "../xml";
import type { OpenedStyles } from "./styles";

export interface KeptElements {
  /** Elements of the part's root by name, as they were written. */
  elements: ReadonlyMap<string, string>;
  /** Declarations of the root that those elements may use. */
  namespaces: Record<string, string>;
}

export interface KeptSheet extends KeptElements {
  path?: string;
  relationships: readonly Relationship[];
  /** The lowest rank of the kept conditional formats; ranks are unique on a sheet. */
  lastPriority: number;
  drawing?: KeptDrawing | undefined;
}

export interface KeptDrawing {
  path: string;
  anchors: readonly string[];
  namespaces: Record<string, string>;
  relationships: readonly Relationship[];
}

/** A sheet that holds nothing but a chart. */
export interface KeptChartSheet {
  name: string;
  /** Of the workbook's relationship to its part. */
  id: string;
  state?: string | undefined;
  /** Names of the sheets that were before it, the nearest first. */
  after: readonly string[];
}

const nothing: KeptSheet = { elements: new Map(), namespaces: {}, relationships: [], lastPriority: 0 };

/** Declarations and "mc:Ignorable", without those that the writers add by themselves. */
export const rootNamespaces = (root: XmlElement): Record<string, string> =>
  Object.fromEntries(
    Object.entries(root.attributes).filter(([name]) => name.startsWith("xmlns:") || name.endsWith(":Ignorable")),
  );

/** The part of a sheet without the mark that it is selected: with another it would be changed along with it. */
export const unselected = (sheet: string): string => sheet.replace(/\s(?:\w+:)?tabSelected="[^"]*"/g, "");

function elementsOf(root: XmlElement, text: string): Map<string, string> {
  const elements = new Map<string, string>();
  for (const each of root.children)
    elements.set(each.name, (elements.get(each.name) ?? "") + text.slice(each.start, each.end));
  return elements;
}

function keptElements(reader: PartReader, path: string): KeptElements {
  if (!reader.parts.has(path)) return nothing;
  const text = reader.text(path);
  const root = parseXml(text, path);
  return { elements: elementsOf(root, text), namespaces: rootNamespaces(root) };
}

export class KeptParts {
  readonly reader: PartReader;
  readonly workbook: KeptElements;
  private readonly sheets = new Map<string, string>();

  constructor(passthrough: ReadonlyMap<string, Uint8Array>) {
    this.reader = new PartReader(passthrough);
    const path = "xl/workbook.xml";
    this.workbook = keptElements(this.reader, path);
    const relations = new Map(
      this.reader
        .relationships(path)
        .filter((each) => each.kind === "worksheet")
        .map((each) => [each.id, each.target]),
    );
    for (const sheet of passthrough.has(path) ? children(child(this.reader.tree(path), "sheets"), "sheet") : []) {
      const target = relations.get(attribute(sheet, "id") ?? "");
      if (target) this.sheets.set(attribute(sheet, "name") ?? "", target);
    }
  }

  /** Relationships of the whole file or of the workbook to kept parts; those to sheets are made again. */
  relationships(source: "" | "xl/workbook.xml"): Relationship[] {
    return this.reader.relationships(source).filter((each) => each.kind !== "worksheet");
  }

  chartSheets(): KeptChartSheet[] {
    const path = "xl/workbook.xml";
    if (!this.reader.parts.has(path)) return [];
    const relations = new Map(this.reader.relationships(path).map((each) => [each.id, each]));
    const all = children(child(this.reader.tree(path), "sheets"), "sheet");
    const nameOf = (sheet: XmlElement): string => attribute(sheet, "name") ?? "";
    return all.flatMap((sheet, index) => {
      const relation = relations.get(attribute(sheet, "id") ?? "");
      if (relation?.kind !== "chartsheet" || !this.reader.parts.has(relation.target)) return [];
      return [
        {
          name: nameOf(sheet),
          id: relation.id,
          state: attribute(sheet, "state"),
          after: all.slice(0, index).map(nameOf).reverse(),
        },
      ];
    });
  }

  sheet(name: string): KeptSheet {
    const path = this.sheets.get(name);
    if (path === undefined || !this.reader.parts.has(path)) return nothing;
    const priorities = children(this.reader.tree(path), "conditionalFormatting").flatMap((block) =>
      children(block, "cfRule").map((rule) => Number(attribute(rule, "priority")) || 0),
    );
    const all = this.reader.relationships(path);
    const drawing = all.find((each) => each.kind === "drawing");
    return {
      ...keptElements(this.reader, path),
      path,
      relationships: all.filter((each) => each !== drawing),
      lastPriority: Math.max(0, ...priorities),
      drawing: drawing && this.drawing(drawing.target),
    };
  }

  private drawing(path: string): KeptDrawing | undefined {
    if (!this.reader.parts.has(path)) return undefined;
    const text = this.reader.text(path);
    const root = this.reader.tree(path);
    return {
      path,
      anchors: root.children.map((each) => text.slice(each.start, each.end)),
      namespaces: rootNamespaces(root),
      relationships: this.reader.relationships(path),
    };
  }

  /** `read` is what the document makes of its cell formats. */
  styles(read: readonly StyleDocument[]): OpenedStyles | undefined {
    const path = "xl/styles.xml";
    if (!this.reader.parts.has(path)) return undefined;
    const text = this.reader.text(path);
    const root = this.reader.tree(path);
    const formats = children(child(root, "numFmts"), "numFmt");
    return {
      ...keptElements(this.reader, path),
      items: (list) => child(root, list)?.children.map((each) => text.slice(each.start, each.end)) ?? [],
      numberFormats: new Map(
        formats.map((each) => [attribute(each, "formatCode") ?? "", Number(attribute(each, "numFmtId"))]),
      ),
      read,
    };
  }

  /** Names of Excel's own making, tied to the sheets that they belong to by the sheets' present order. */
  names(sheetNames: readonly string[]): string {
    const path = "xl/workbook.xml";
    if (!this.reader.parts.has(path)) return "";
    const before = children(child(this.reader.tree(path), "sheets"), "sheet").map(
      (each) => attribute(each, "name") ?? "",
    );
    return children(child(this.reader.tree(path), "definedNames"), "definedName")
      .flatMap((each) => {
        const local = attribute(each, "localSheetId");
        const localSheetId = local === undefined ? undefined : sheetNames.indexOf(before[Number(local)] ?? "");
        return localSheetId === -1
          ? []
          : [tag("definedName", { ...each.attributes, localSheetId }, escapeXml(each.text))];
      })
      .join("");
  }

  /** The part in which the opened file kept an add-in's settings. */
  webExtension(): { path: string; xml: string } | undefined {
    const panes = this.reader.related("", "webextensiontaskpanes");
    const path = panes === undefined ? undefined : this.reader.related(panes, "webextension");
    return path === undefined ? undefined : { path, xml: this.reader.text(path) };
  }
}
