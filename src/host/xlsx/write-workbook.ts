/** Writes a workbook document as an .xlsx file that Excel opens without repair, cached values included. */
import type { SheetDocument, WorkbookDocument } from "../workbook/document";
import { WorkbookFileError } from "./file-error";
import { contentTypes, relationshipTypes } from "./namespaces";
import { SharedStrings } from "./write/cells";
import { chartXml } from "./write/charts";
import { drawingXml } from "./write/drawings";
import { corePropertiesXml, customXmlPropertiesXml, extendedPropertiesXml, metadataXml, taskPanesXml, webExtensionXml, withSettings, type AddInReference } from "./write/fixed-parts";
import { KeptParts, type KeptSheet } from "./write/kept";
import { keepClosure } from "./write/kept-closure";
import { PackageWriter } from "./write/package-writer";
import { sheetXml } from "./write/sheet";
import { StyleSheet } from "./write/styles";
import { tabsOf } from "./write/tabs";
import { tableXml, withCalculatedColumns, withTextHeaders } from "./write/tables";
import { themeXml } from "./write/theme";
import { workbookXml } from "./write/workbook-part";

const workbookPath = "xl/workbook.xml";

/** `addIn` is needed only where the document has settings of an add-in that its file did not know yet. */
export function writeWorkbook(document: WorkbookDocument, addIn?: AddInReference): Uint8Array {
  if (!document.sheets.some((sheet) => sheet.visibility === "visible")) throw new WorkbookFileError("the workbook has no visible sheet; show one before saving");
  return new WorkbookWriter(document).write(addIn);
}

class WorkbookWriter {
  private readonly out = new PackageWriter();
  private readonly strings = new SharedStrings();
  private readonly kept: KeptParts;
  private readonly styles: StyleSheet;
  private hasDynamicArrays = false;
  private tableCount = 0;

  constructor(private readonly document: WorkbookDocument) {
    this.kept = new KeptParts(document.passthrough);
    const { differences, tableStyles } = this.kept.styles();
    this.styles = new StyleSheet(document.styles, differences, tableStyles);
  }

  write(addIn: AddInReference | undefined): Uint8Array {
    const { out, document, kept } = this;
    // Reserved first: the workbook's part stands before the sheets in the archive, though its content depends on them.
    out.add(workbookPath, "", contentTypes.workbook);
    // Kept relationships come before new ones, which then avoid their ids.
    keepClosure(kept, workbookPath, kept.relationships(workbookPath), out);
    keepClosure(kept, "", kept.relationships(""), out);
    out.relate("", relationshipTypes.workbook, workbookPath);
    const tabs = tabsOf(document.sheets, this.writeSheets(), kept.chartSheets());
    out.add(workbookPath, workbookXml(document, tabs, kept.workbook, kept.names(tabs.map(({ name }) => name))), contentTypes.workbook);
    this.writeWorkbookParts();
    this.writeProperties();
    this.writeCustomXml();
    this.writeSettings(addIn);
    return out.pack();
  }

  /** Relationship ids of the sheets, in their order. */
  private writeSheets(): string[] {
    const keptSheets = this.document.sheets.map((sheet) => this.kept.sheet(sheet.name));
    const taken = new Set(keptSheets.flatMap((sheet) => sheet.path ?? []));
    return this.document.sheets.map((sheet, index) => {
      const kept = keptSheets[index]!;
      const path = kept.path ?? this.out.free("xl/worksheets/sheet", taken);
      this.writeSheet(withTextHeaders(sheet), index, path, kept);
      return this.out.relate(workbookPath, relationshipTypes.sheet, path);
    });
  }

  private writeSheet(sheet: SheetDocument, index: number, path: string, kept: KeptSheet): void {
    const { out, strings, styles } = this;
    keepClosure(this.kept, path, kept.relationships, out);
    const tables = sheet.tables.map((table) => {
      const id = ++this.tableCount;
      return out.relate(path, relationshipTypes.table, out.add(out.free("xl/tables/table"), tableXml(withCalculatedColumns(table, sheet), id), contentTypes.table));
    });
    const drawing = this.writeDrawing(sheet, path, kept);
    const active = index === this.document.active;
    const onDynamic = (): void => void (this.hasDynamicArrays = true);
    out.add(path, sheetXml(sheet, { styles, strings, active, drawing, tables, kept, onDynamic }), contentTypes.sheet);
  }

  private writeDrawing(sheet: SheetDocument, sheetPath: string, { drawing: kept }: KeptSheet): string | undefined {
    if (sheet.charts.length === 0 && !kept?.anchors.length) return undefined;
    const { out } = this;
    const path = kept?.path ?? out.free("xl/drawings/drawing");
    if (kept) keepClosure(this.kept, path, kept.relationships, out);
    const charts = sheet.charts.map((chart) => {
      const part = out.add(out.free("xl/charts/chart"), chartXml(chart, this.document, sheet.name), contentTypes.chart);
      return out.relate(path, relationshipTypes.chart, part);
    });
    out.add(path, drawingXml(sheet, charts, kept?.anchors ?? [], kept?.namespaces ?? {}), contentTypes.drawing);
    return out.relate(sheetPath, relationshipTypes.drawing, path);
  }

  private writeWorkbookParts(): void {
    const { out, kept } = this;
    const part = (path: string, xml: string, name: "theme" | "styles" | "sharedStrings" | "metadata"): void => {
      out.relate(workbookPath, relationshipTypes[name], out.add(path, xml, contentTypes[name]));
    };
    if (!kept.relationships(workbookPath).some((each) => each.kind === "theme")) part("xl/theme/theme1.xml", themeXml(), "theme");
    part("xl/styles.xml", this.styles.xml(), "styles");
    if (!this.strings.empty) part("xl/sharedStrings.xml", this.strings.xml(), "sharedStrings");
    if (this.hasDynamicArrays) part("xl/metadata.xml", metadataXml(), "metadata");
  }

  private writeProperties(): void {
    const { out } = this;
    out.relate("", relationshipTypes.core, out.add("docProps/core.xml", corePropertiesXml(this.document.properties), contentTypes.core));
    out.relate("", relationshipTypes.extended, out.add("docProps/app.xml", extendedPropertiesXml(), contentTypes.extended));
  }

  private writeCustomXml(): void {
    const { out } = this;
    for (const { id, xml } of this.document.customXml) {
      const item = out.add(out.free("customXml/item"), xml);
      const properties = out.add(item.replace("item", "itemProps"), customXmlPropertiesXml(id), contentTypes.customXmlProperties);
      out.relate(item, relationshipTypes.customXmlProperties, properties);
      out.relate(workbookPath, relationshipTypes.customXml, item);
    }
  }

  private writeSettings(addIn: AddInReference | undefined): void {
    const { settings } = this.document;
    const known = this.kept.webExtension();
    if (known) this.out.add(known.path, withSettings(known.xml, settings));
    if (known || !addIn || Object.keys(settings).length === 0) return;
    const panes = "xl/webextensions/taskpanes.xml";
    const extension = this.out.add("xl/webextensions/webextension1.xml", webExtensionXml(settings, addIn), contentTypes.webExtension);
    this.out.add(panes, taskPanesXml(this.out.relate(panes, relationshipTypes.webExtension, extension)), contentTypes.taskPanes);
    this.out.relate("", relationshipTypes.taskPanes, panes);
  }
}
