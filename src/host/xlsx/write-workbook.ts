/** Writes a workbook document as an .xlsx file that Excel opens without repair, cached values included. */
import type { SheetDocument, WorkbookDocument } from "../workbook/document";
import { FormulaMarks, namesFor } from "./array-formulas";
import { WorkbookFileError } from "./file-error";
import { contentTypes, relationshipTypes } from "./namespaces";
import { openParts, type OpenedWorkbook } from "./read-workbook";
import { ChartData } from "./write/chart-data";
import { chartXml } from "./write/charts";
import { drawingXml } from "./write/drawings";
import {
  corePropertiesXml,
  customXmlPropertiesXml,
  extendedPropertiesXml,
  metadataXml,
  taskPanesXml,
  webExtensionXml,
  withSettings,
  type AddInReference,
} from "./write/fixed-parts";
import { KeptParts, unselected, type KeptSheet } from "./write/kept";
import { keepClosure } from "./write/kept-closure";
import { openedCharts, withPresentValues } from "./write/opened-charts";
import { PackageWriter } from "./write/package-writer";
import { SharedStrings } from "./write/shared-strings";
import { sheetXml } from "./write/sheet";
import { StyleSheet } from "./write/styles";
import { tabsOf } from "./write/tabs";
import { openedTables, tableXml, withCalculatedColumns, withTextHeaders } from "./write/tables";
import { themeXml } from "./write/theme";
import { UnchangedSheets } from "./write/unchanged-sheets";
import { workbookXml } from "./write/workbook-part";

const workbookPath = "xl/workbook.xml";

/** `addIn` is needed only where the document has settings of an add-in that its file did not know yet. */
export function writeWorkbook(document: WorkbookDocument, addIn?: AddInReference): Uint8Array {
  if (!document.sheets.some((sheet) => sheet.visibility === "visible"))
    throw new WorkbookFileError("noVisibleSheet", undefined);
  return new WorkbookWriter(document).write(addIn);
}

class WorkbookWriter {
  private readonly out = new PackageWriter();
  private readonly opened: OpenedWorkbook | undefined;
  private readonly kept: KeptParts;
  private readonly unchanged: UnchangedSheets | undefined;
  private readonly strings: SharedStrings;
  private readonly styles: StyleSheet;
  private readonly taken: ReadonlySet<string>;
  private hasDynamicArrays = false;
  private readonly tableIds: Set<number>;
  private readonly tableNames: readonly string[];

  constructor(private readonly document: WorkbookDocument) {
    this.opened = document.passthrough.size === 0 ? undefined : openParts(document.passthrough, { everyStyle: true });
    this.kept = new KeptParts(this.opened?.kept ?? new Map());
    this.unchanged = this.opened && new UnchangedSheets(this.opened, document);
    this.strings = this.unchanged?.strings() ?? new SharedStrings();
    this.styles = new StyleSheet(document.styles, this.opened && this.kept.styles(this.opened.document.styles));
    this.taken = new Set(document.passthrough.keys());
    this.tableIds = new Set(this.unchanged?.tableIds());
    this.tableNames = document.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  }

  write(addIn: AddInReference | undefined): Uint8Array {
    const { out, document, kept } = this;
    // Reserved first: the workbook's part is before the sheets in the archive, though its content depends on them.
    out.add(workbookPath, "", contentTypes.workbook);
    // Kept relationships come before new ones, which then avoid their ids.
    keepClosure(kept.reader, workbookPath, kept.relationships(workbookPath), out);
    keepClosure(kept.reader, "", kept.relationships(""), out);
    out.relate("", relationshipTypes.workbook, workbookPath);
    const tabs = tabsOf(document.sheets, this.writeSheets(), kept.chartSheets());
    out.add(
      workbookPath,
      workbookXml(document, tabs, kept.workbook, kept.names(tabs.map(({ name }) => name))),
      contentTypes.workbook,
    );
    this.writeWorkbookParts();
    this.writeProperties();
    this.writeCustomXml();
    this.writeSettings(addIn);
    return out.pack();
  }

  /** Relationship ids of the sheets, in their order. */
  private writeSheets(): string[] {
    return this.document.sheets.map((sheet, index) => {
      const unchanged = this.unchanged?.pathOf(sheet);
      const path = unchanged ?? this.kept.sheet(sheet.name).path ?? this.out.free("xl/worksheets/sheet", this.taken);
      if (unchanged !== undefined) this.writeBack(sheet, index, path);
      else this.writeSheet(withTextHeaders(sheet), index, path);
      return this.out.relate(workbookPath, relationshipTypes.sheet, path);
    });
  }

  /** A sheet as the opened file had it, down to the last attribute. */
  private writeBack(sheet: SheetDocument, index: number, path: string): void {
    const { out } = this;
    const { reader } = this.opened!;
    keepClosure(reader, path, reader.relationships(path), out);
    const charts = this.unchanged!.chartsOf(sheet);
    for (const { target } of charts) out.add(target, this.openedChart(target, sheet), contentTypes.chart);
    if (this.unchanged!.hasDynamicArrays(path)) this.hasDynamicArrays = true;
    out.add(
      path,
      index === this.document.active ? reader.text(path) : unselected(reader.text(path)),
      contentTypes.sheet,
    );
  }

  private writeSheet(sheet: SheetDocument, index: number, path: string): void {
    const { out, strings, styles } = this;
    const kept = this.kept.sheet(sheet.name);
    const before = this.opened?.document.sheets.find(({ name }) => name === sheet.name);
    keepClosure(this.kept.reader, path, kept.relationships, out);
    const marks = new FormulaMarks(namesFor(sheet.name, this.document.names, this.tableNames));
    const tables = this.writeTables(sheet, path, before, marks);
    const drawing = this.writeDrawing(sheet, path, kept, before);
    const active = index === this.document.active;
    const onDynamic = (): void => void (this.hasDynamicArrays = true);
    const formatBefore = (row: number, column: number): number | undefined =>
      before?.cells.get(row)?.get(column)?.style;
    out.add(
      path,
      sheetXml(sheet, { styles, strings, active, drawing, tables, kept, formatBefore, marks, onDynamic }),
      contentTypes.sheet,
    );
  }

  /** Relationship ids of the tables; one that is unchanged keeps its part, with its filters and totals. */
  private writeTables(
    sheet: SheetDocument,
    path: string,
    before: SheetDocument | undefined,
    marks: FormulaMarks,
  ): string[] {
    const { out } = this;
    const same = before ? openedTables(sheet, before, this.opened!.reader, path) : [];
    // Kept relationships come before new ones, which then avoid their ids.
    if (this.opened)
      keepClosure(
        this.opened.reader,
        path,
        same.flatMap((part) => part ?? []),
        out,
      );
    return sheet.tables.map((table, index) => {
      const part = (): string =>
        out.add(
          out.free("xl/tables/table", this.taken),
          tableXml(withCalculatedColumns(table, sheet), this.freeTableId(), marks),
          contentTypes.table,
        );
      return same[index]?.id ?? out.relate(path, relationshipTypes.table, part());
    });
  }

  private freeTableId(): number {
    let id = 1;
    while (this.tableIds.has(id)) id++;
    this.tableIds.add(id);
    return id;
  }

  private writeDrawing(
    sheet: SheetDocument,
    sheetPath: string,
    { drawing: kept }: KeptSheet,
    before: SheetDocument | undefined,
  ): string | undefined {
    if (sheet.charts.length === 0 && !kept?.anchors.length) return undefined;
    const { out } = this;
    const path = kept?.path ?? out.free("xl/drawings/drawing", this.taken);
    if (kept) keepClosure(this.kept.reader, path, kept.relationships, out);
    const places = before ? this.opened!.sheets[this.opened!.document.sheets.indexOf(before)]!.charts : [];
    const same = openedCharts(sheet, before, places);
    // Kept relationships come before new ones, which then avoid their ids.
    if (this.opened)
      keepClosure(
        this.opened.reader,
        path,
        same.flatMap((part) => part ?? []),
        out,
      );
    const charts = sheet.charts.map((chart, index) => {
      const opened = same[index];
      if (opened) out.add(opened.target, this.openedChart(opened.target, sheet), contentTypes.chart);
      return (
        opened?.id ??
        out.relate(
          path,
          relationshipTypes.chart,
          out.add(
            out.free("xl/charts/chart", this.taken),
            chartXml(chart, this.document, sheet.name),
            contentTypes.chart,
          ),
        )
      );
    });
    out.add(path, drawingXml(sheet, charts, kept?.anchors ?? [], kept?.namespaces ?? {}), contentTypes.drawing);
    return out.relate(sheetPath, relationshipTypes.drawing, path);
  }

  private openedChart(path: string, sheet: SheetDocument): string {
    const opened = this.opened!;
    return withPresentValues(
      opened.reader,
      path,
      new ChartData(this.document, sheet.name),
      new ChartData(opened.document, sheet.name),
    );
  }

  private writeWorkbookParts(): void {
    const { out, kept } = this;
    const part = (path: string, xml: string, name: "theme" | "styles" | "sharedStrings" | "metadata"): void => {
      out.relate(workbookPath, relationshipTypes[name], out.add(path, xml, contentTypes[name]));
    };
    if (!kept.relationships(workbookPath).some((each) => each.kind === "theme"))
      part("xl/theme/theme1.xml", themeXml(), "theme");
    part("xl/styles.xml", this.styles.xml(), "styles");
    if (!this.strings.empty) part("xl/sharedStrings.xml", this.strings.xml(), "sharedStrings");
    if (this.hasDynamicArrays) part("xl/metadata.xml", metadataXml(), "metadata");
  }

  private writeProperties(): void {
    const { out } = this;
    out.relate(
      "",
      relationshipTypes.core,
      out.add("docProps/core.xml", corePropertiesXml(this.document.properties), contentTypes.core),
    );
    out.relate(
      "",
      relationshipTypes.extended,
      out.add("docProps/app.xml", extendedPropertiesXml(), contentTypes.extended),
    );
  }

  private writeCustomXml(): void {
    const { out } = this;
    for (const { id, xml } of this.document.customXml) {
      const item = out.add(out.free("customXml/item"), xml);
      const properties = out.add(
        item.replace("item", "itemProps"),
        customXmlPropertiesXml(id),
        contentTypes.customXmlProperties,
      );
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
    const extension = this.out.add(
      "xl/webextensions/webextension1.xml",
      webExtensionXml(settings, addIn),
      contentTypes.webExtension,
    );
    this.out.add(
      panes,
      taskPanesXml(this.out.relate(panes, relationshipTypes.webExtension, extension)),
      contentTypes.taskPanes,
    );
    this.out.relate("", relationshipTypes.taskPanes, panes);
  }
}
