/** Writes where a sheet's charts are: a frame for each, anchored to the cells beneath it. */
import type { ChartDocument, SheetDocument } from "../../workbook/document";
import { pointsOfColumn, pointsOfRow } from "../measures";
import { namespaces } from "../namespaces";
import { tag, xmlDeclaration } from "../xml";

const emuPerPoint = 12700;

/** The cell at a distance from the sheet's edge, and how far into it. */
function cellAt(points: number, sizeOf: (index: number) => number): { index: number; offset: number } {
  let rest = Math.max(points, 0);
  let index = 0;
  for (let size = sizeOf(0); rest >= size && index < 16383; size = sizeOf(++index)) rest -= size;
  return { index, offset: Math.round(rest * emuPerPoint) };
}

function corner(name: string, x: number, y: number, sheet: SheetDocument): string {
  const column = cellAt(x, (index) => pointsOfColumn(sheet, index));
  const row = cellAt(y, (index) => pointsOfRow(sheet, index));
  return tag(`xdr:${name}`, {}, [
    tag("xdr:col", {}, String(column.index)),
    tag("xdr:colOff", {}, String(column.offset)),
    tag("xdr:row", {}, String(row.index)),
    tag("xdr:rowOff", {}, String(row.offset)),
  ]);
}

function frameXml(chart: ChartDocument, number: number, relation: string, sheet: SheetDocument): string {
  const reference = tag("c:chart", {
    "xmlns:c": namespaces.chart,
    "xmlns:r": namespaces.relationships,
    "r:id": relation,
  });
  const frame = tag("xdr:graphicFrame", { macro: "" }, [
    tag(
      "xdr:nvGraphicFramePr",
      {},
      tag("xdr:cNvPr", { id: number + 1, name: chart.name, descr: chart.title }) + "<xdr:cNvGraphicFramePr/>",
    ),
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    tag("a:graphic", {}, tag("a:graphicData", { uri: namespaces.chart }, reference)),
  ]);
  const from = corner("from", chart.left, chart.top, sheet);
  const to = corner("to", chart.left + chart.width, chart.top + chart.height, sheet);
  return tag("xdr:twoCellAnchor", { editAs: "oneCell" }, `${from}${to}${frame}<xdr:clientData/>`);
}

/** `kept` are the anchors of an opened file's drawing that hold what the host does not understand. */
export function drawingXml(
  sheet: SheetDocument,
  relations: readonly string[],
  kept: readonly string[],
  keptNamespaces: Record<string, string>,
): string {
  const frames = sheet.charts.map((chart, index) => frameXml(chart, 1000 + index, relations[index]!, sheet));
  return (
    xmlDeclaration +
    tag("xdr:wsDr", { ...keptNamespaces, "xmlns:xdr": namespaces.sheetDrawing, "xmlns:a": namespaces.drawing }, [
      ...kept,
      ...frames,
    ])
  );
}
