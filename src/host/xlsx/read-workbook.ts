/** Reads an .xlsx file into a workbook document; throws WorkbookFileError where it is none. */
import type { ChartDocument, SheetDocument, WorkbookDocument } from "../workbook/document";
import { FormulaMarks, namesFor } from "./array-formulas";
import { WorkbookFileError } from "./file-error";
import { PartReader, unpack, type Relationship } from "./package";
import { stringText } from "./read/cells";
import { readChart, readPlace } from "./read/charts";
import { Colors } from "./read/colors";
import { readCustomXml, readProperties, readSettings } from "./read/extras";
import { readNames } from "./read/names";
import { Passthrough } from "./read/passthrough";
import { readConditionalFormats } from "./read/rules";
import { filteredRows } from "./read/filters";
import { readSheet } from "./read/sheet";
import { readStyles } from "./read/styles";
import { readTable, tableName } from "./read/tables";
import { attribute, child, children, descend, isOn, type XmlElement } from "./xml";

/** An opened file: the document, and where its content is in the parts. */
export interface OpenedWorkbook {
  document: WorkbookDocument;
  reader: PartReader;
  /** What the document does not hold, as the writer takes it up again. */
  kept: Map<string, Uint8Array>;
  /** The parts of the document's sheets, and of each sheet's charts, in their order. */
  sheets: { path: string; charts: Relationship[] }[];
}

export interface ReadingOptions {
  /** Whether cells name their cell format even where it says nothing that the document holds. */
  everyStyle?: boolean;
}

export function readWorkbook(bytes: Uint8Array): WorkbookDocument {
  return openParts(unpack(bytes)).document;
}

export function openParts(parts: ReadonlyMap<string, Uint8Array>, options: ReadingOptions = {}): OpenedWorkbook {
  const reader = new PartReader(parts);
  const workbookPath = reader.related("", "officeDocument");
  if (workbookPath === undefined) throw new WorkbookFileError("noWorkbook", undefined);
  const root = reader.tree(workbookPath);
  refuseMacros(reader, workbookPath);
  if (root.name !== "workbook") throw new WorkbookFileError("otherDocument", { root: root.name });
  return new WorkbookReading(reader, workbookPath, root, options).read();
}

/** More than the reader's trees and the grid have memory for; counted before any of them is made. */
const MOST_CELLS = 1_000_000;

function refuseTooManyCells(text: string, sheet: string): void {
  let count = 0;
  for (const _ of text.matchAll(/<(?:[\w.-]+:)?c[\s/>]/g)) {
    if (++count > MOST_CELLS) throw new WorkbookFileError("tooManyCells", { sheet, most: MOST_CELLS });
  }
}

/** They could not be written back, and a workbook without them is another workbook. */
function refuseMacros(reader: PartReader, workbookPath: string): void {
  const kinds = new Set(reader.relationships(workbookPath).map(({ kind }) => kind));
  if (kinds.has("vbaProject") || kinds.has("xlMacrosheet") || kinds.has("xlIntlMacrosheet")) {
    throw new WorkbookFileError("macros", undefined);
  }
}

/** Where the sheets of a workbook are: their parts, in the order of their tabs. */
export function sheetParts(
  reader: PartReader,
  workbookPath: string,
): { element: XmlElement; place: number; relationship: Relationship }[] {
  const relations = new Map(reader.relationships(workbookPath).map((each) => [each.id, each]));
  return children(child(reader.tree(workbookPath), "sheets"), "sheet").flatMap((element, place) => {
    const relationship = relations.get(attribute(element, "id") ?? "");
    if (!relationship) throw new WorkbookFileError("sheetWithoutPart", { sheet: attribute(element, "name") });
    // Sheets that hold only a chart, and macro sheets, have no cells.
    return relationship.kind === "worksheet" ? [{ element, place, relationship }] : [];
  });
}

class WorkbookReading {
  private readonly colors: Colors;
  private readonly stylesRoot: XmlElement | undefined;
  private readonly differences: readonly XmlElement[];
  private readonly passthrough: Passthrough;

  constructor(
    private readonly reader: PartReader,
    private readonly path: string,
    private readonly root: XmlElement,
    private readonly options: ReadingOptions,
  ) {
    if (isOn(attribute(child(root, "workbookPr"), "date1904"))) {
      throw new WorkbookFileError("dates1904", undefined);
    }
    this.stylesRoot = this.tree("styles");
    this.colors = new Colors(this.tree("theme"), this.stylesRoot);
    this.differences = children(child(this.stylesRoot, "dxfs"), "dxf");
    this.passthrough = new Passthrough(reader, path);
  }

  private tree(kind: string): XmlElement | undefined {
    const part = this.reader.related(this.path, kind);
    return part === undefined ? undefined : this.reader.tree(part);
  }

  read(): OpenedWorkbook {
    const { reader, root, passthrough, options } = this;
    const allNames = children(child(root, "sheets"), "sheet").map((each) => attribute(each, "name") ?? "");
    const { names, printAreas, printTitleRows, kept } = readNames(
      children(child(root, "definedNames"), "definedName"),
      allNames,
    );
    const styles = readStyles(this.stylesRoot, this.colors);
    const strings = children(this.tree("sharedStrings"), "si").map(stringText);
    const parts = sheetParts(reader, this.path);
    if (parts.length === 0) throw new WorkbookFileError("noSheet", undefined);
    const hasStyle = (style: number): boolean =>
      options.everyStyle === true || Object.keys(styles[style] ?? {}).length > 0;
    const places: OpenedWorkbook["sheets"] = [];
    const tableNames = parts.flatMap(({ relationship }) => this.tableParts(relationship.target).map(tableName));
    const sheets = parts.map(({ element, place, relationship }) => {
      const marks = new FormulaMarks(namesFor(allNames[place]!, names, tableNames));
      const state = attribute(element, "state");
      refuseTooManyCells(reader.text(relationship.target), allNames[place]!);
      const sheet = readSheet(reader.tree(relationship.target), {
        name: allNames[place]!,
        visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
        tables: this.tableParts(relationship.target).map((table) => readTable(table, marks)),
        marks,
        strings,
        hasStyle,
        differences: this.differences,
        colors: this.colors,
        printArea: printAreas.get(place),
        printTitleRows: printTitleRows.get(place),
      });
      const charts = this.charts(relationship.target, sheet);
      this.keepSheet(relationship.target);
      places.push({ path: relationship.target, charts: charts.map(({ part }) => part) });
      const filtered = filteredRows(this.filters(relationship.target), sheet.hiddenRows);
      return {
        ...sheet,
        ...(filtered ? { filteredRows: filtered } : {}),
        charts: charts.map(({ chart }) => chart),
      };
    });
    passthrough.styles(reader.related(this.path, "styles"));
    passthrough.workbook(
      kept,
      parts.map(({ relationship }) => relationship),
    );
    const activeTab = Number(attribute(descend(root, "bookViews", "workbookView"), "activeTab") ?? 0);
    const document = {
      sheets,
      active: Math.max(
        0,
        parts.findIndex(({ place }) => place === activeTab),
      ),
      styles,
      names,
      customXml: readCustomXml(reader, this.path),
      settings: readSettings(reader),
      properties: readProperties(reader),
      passthrough: reader.parts,
    };
    return { document, reader, kept: passthrough.finish(), sheets: places };
  }

  private tableParts(sheetPath: string): XmlElement[] {
    return this.reader.allRelated(sheetPath, "table").map(({ target }) => this.reader.tree(target));
  }

  private filters(sheetPath: string): (XmlElement | undefined)[] {
    const { reader } = this;
    const roots = [sheetPath, ...reader.allRelated(sheetPath, "table").map(({ target }) => target)];
    return roots.map((path) => child(reader.tree(path), "autoFilter"));
  }

  private charts(sheetPath: string, sheet: SheetDocument): { chart: ChartDocument; part: Relationship }[] {
    const { reader, passthrough } = this;
    const path = reader.related(sheetPath, "drawing");
    if (path === undefined) return [];
    const relations = new Map(reader.relationships(path).map((each) => [each.id, each]));
    const others: XmlElement[] = [];
    const charts = reader.tree(path).children.flatMap((anchor) => {
      const frame = child(anchor, "graphicFrame");
      const part = relations.get(attribute(descend(frame, "graphic", "graphicData", "chart"), "id") ?? "");
      const name = attribute(descend(frame, "nvGraphicFramePr", "cNvPr"), "name") ?? "";
      const chart =
        part === undefined || !reader.parts.has(part.target)
          ? undefined
          : readChart(reader.tree(part.target), name, readPlace(anchor, sheet));
      if (!chart) others.push(anchor);
      return chart && part ? { chart, part } : [];
    });
    passthrough.drawing(path, others);
    return charts;
  }

  private keepSheet(path: string): void {
    const blocks = children(this.reader.tree(path), "conditionalFormatting").filter(
      (block) => readConditionalFormats(block, this.differences, this.colors) === undefined,
    );
    this.passthrough.sheet(path, blocks);
  }
}
