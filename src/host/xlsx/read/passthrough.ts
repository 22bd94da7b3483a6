/** Gathers what a file holds beyond the document's model, in the form in which the writer takes it up again. */
import { strToU8 } from "fflate";
import { namespaces } from "../namespaces";
import { relationshipsPath, relationshipsXml, type PartReader, type Relationship } from "../package";
import { attribute, children, tag, xmlDeclaration, type XmlElement } from "../xml";
import { rootNamespaces, unselected } from "../write/kept";

/** Made again from the document, or of no use with what is (compiled formulas' order, printer drivers, macros). */
const madeAnew = {
  file: new Set(["officeDocument", "core-properties", "extended-properties", "thumbnail", "digital-signature/origin"]),
  workbook: new Set([
    "styles",
    "sharedStrings",
    "calcChain",
    "sheetMetadata",
    "customXml",
    "vbaProject",
    "dialogsheet",
    "xlMacrosheet",
    "rdRichValue",
    "rdRichValueStructure",
    "rdRichValueTypes",
    "richValueRel",
    "rdArray",
    "rdSupportingPropertyBag",
    "rdSupportingPropertyBagStructure",
  ]),
  sheet: new Set(["table", "printerSettings", "queryTable", "customProperty"]),
};

const keptInWorkbook = new Set([
  "fileSharing",
  "workbookProtection",
  "functionGroups",
  "externalReferences",
  "pivotCaches",
  "extLst",
]);
const keptInSheet = new Set([
  "sheetFormatPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "customSheetViews",
  "phoneticPr",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "headerFooter",
  "colBreaks",
  "ignoredErrors",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "extLst",
]);

export class Passthrough {
  readonly parts = new Map<string, Uint8Array>();
  private readonly workbookRelations: Relationship[];

  constructor(
    private readonly reader: PartReader,
    private readonly workbookPath: string,
  ) {
    this.workbookRelations = reader
      .relationships(workbookPath)
      .filter((each) => each.kind !== "worksheet" && !madeAnew.workbook.has(each.kind));
    this.keepAll(this.workbookRelations);
    for (const { kind, target } of this.workbookRelations) if (kind === "chartsheet") this.unselect(target);
    this.keepRelations(
      "",
      reader.relationships("").filter((each) => !madeAnew.file.has(each.kind)),
    );
  }

  /** The workbook opens on a sheet with cells; another that is selected with it would be changed along with it. */
  private unselect(path: string): void {
    if (this.parts.has(path)) this.parts.set(path, strToU8(unselected(this.reader.text(path))));
  }

  private raw(path: string, element: XmlElement): string {
    return this.reader.text(path).slice(element.start, element.end);
  }

  /** A part together with all that it relates to. */
  private keepAll(relations: readonly Relationship[]): void {
    for (const { external, target } of relations) {
      const bytes = external || this.parts.has(target) ? undefined : this.reader.parts.get(target);
      if (!bytes) continue;
      this.parts.set(target, bytes);
      const own = this.reader.parts.get(relationshipsPath(target));
      if (own) this.parts.set(relationshipsPath(target), own);
      this.keepAll(this.reader.relationships(target));
    }
  }

  private keepRelations(source: string, relations: readonly Relationship[], stored = source): void {
    this.keepAll(relations);
    if (relations.length > 0) this.parts.set(relationshipsPath(stored), strToU8(relationshipsXml(stored, relations)));
  }

  private keepRoot(path: string, name: string, root: XmlElement, content: readonly string[]): void {
    this.parts.set(
      path,
      strToU8(
        xmlDeclaration +
          tag(name, { ...rootNamespaces(root), xmlns: namespaces.main, "xmlns:r": namespaces.relationships }, [
            ...content,
          ]),
      ),
    );
  }

  /** The elements of a sheet other than its cells; `blocks` are conditional formats that were not understood. */
  sheet(path: string, blocks: readonly XmlElement[]): void {
    const root = this.reader.tree(path);
    const relations = this.reader
      .relationships(path)
      .filter((each) => !madeAnew.sheet.has(each.kind) && each.kind !== "drawing");
    const elements = root.children.filter((each) => keptInSheet.has(each.name) || blocks.includes(each));
    this.keepRoot(
      path,
      "worksheet",
      root,
      elements.map((each) => this.raw(path, each)),
    );
    this.keepAll(relations);
    const drawing = this.reader
      .relationships(path)
      .filter((each) => each.kind === "drawing" && this.parts.has(each.target));
    this.keepRelations(path, [...relations, ...drawing]);
  }

  /** The anchors of a drawing that hold something else than charts of known kinds. Comes before its sheet. */
  drawing(path: string, anchors: readonly XmlElement[]): void {
    if (anchors.length === 0) return;
    const root = this.reader.tree(path);
    const xml = anchors.map((each) => this.raw(path, each));
    const content = tag(
      "xdr:wsDr",
      { ...rootNamespaces(root), "xmlns:xdr": namespaces.sheetDrawing, "xmlns:a": namespaces.drawing },
      xml,
    );
    this.parts.set(path, strToU8(xmlDeclaration + content));
    // A relationship that only a chart made again used would tie the old chart to the file.
    this.keepRelations(
      path,
      this.reader.relationships(path).filter((each) => xml.some((text) => text.includes(`"${each.id}"`))),
    );
  }

  /** The workbook's own elements, and which part was which sheet, by name. */
  workbook(names: readonly XmlElement[], sheetRelations: readonly Relationship[]): void {
    const root = this.reader.tree(this.workbookPath);
    const raw = (element: XmlElement): string => this.raw(this.workbookPath, element);
    const sheets = children(root, "sheets")[0];
    const list = children(sheets, "sheet").map((each) =>
      tag("sheet", {
        name: attribute(each, "name"),
        sheetId: attribute(each, "sheetId"),
        state: attribute(each, "state"),
        "r:id": attribute(each, "id"),
      }),
    );
    const kept = root.children.filter((each) => keptInWorkbook.has(each.name)).map(raw);
    this.keepRoot("xl/workbook.xml", "workbook", root, [
      tag("sheets", {}, list),
      tag("definedNames", {}, names.map(raw)),
      ...kept,
    ]);
    this.parts.set(
      relationshipsPath("xl/workbook.xml"),
      strToU8(relationshipsXml("xl/workbook.xml", [...this.workbookRelations, ...sheetRelations])),
    );
  }

  /** Formats that kept elements and cells name by number. */
  styles(path: string | undefined): void {
    if (path === undefined) return;
    const root = this.reader.tree(path);
    this.keepRoot(
      "xl/styles.xml",
      "styleSheet",
      root,
      root.children.map((each) => this.raw(path, each)),
    );
  }

  finish(): Map<string, Uint8Array> {
    const types = this.reader.parts.get("[Content_Types].xml");
    if (types) this.parts.set("[Content_Types].xml", types);
    return this.parts;
  }
}
