/** Reads native charts of the kinds that the host can draw; others are left to be kept as they are. */
import type { ChartDocument, SheetDocument } from "../../workbook/document";
import { chartKind, type ChartShape } from "../chart-kinds";
import { pointsAbove, pointsLeftOf } from "../measures";
import { attribute, child, children, descend, unescapeText, type XmlElement } from "../xml";

const emuPerPoint = 12700;
const val = (element: XmlElement | undefined, name: string): string | undefined =>
  attribute(child(element, name), "val");
const plotNames = new Set<string>(["barChart", "lineChart", "areaChart", "pieChart", "doughnutChart", "scatterChart"]);
const isPlot = (name: string): name is ChartShape["element"] => plotNames.has(name);

function richText(title: XmlElement | undefined): string | undefined {
  const paragraphs = children(descend(title, "tx", "rich"), "p");
  const text = paragraphs
    .map((each) =>
      children(each, "r")
        .map((run) => child(run, "t")?.text ?? "")
        .join(""),
    )
    .join("\n");
  return text || undefined;
}

function shapeOf(plot: XmlElement, series: XmlElement): ChartShape | undefined {
  if (!isPlot(plot.name)) return undefined;
  const shape: ChartShape = { element: plot.name };
  const grouping = val(plot, "grouping");
  if (plot.name === "barChart") {
    shape.direction = val(plot, "barDir") === "bar" ? "bar" : "col";
    shape.grouping = grouping === "stacked" || grouping === "percentStacked" ? grouping : "clustered";
  } else if (plot.name === "lineChart" || plot.name === "areaChart")
    shape.grouping = grouping === "stacked" || grouping === "percentStacked" ? grouping : "standard";
  const unmarked = val(child(series, "marker"), "symbol") === "none";
  if (plot.name === "lineChart") shape.markers = !unmarked && val(plot, "marker") === "1";
  if (plot.name === "scatterChart") {
    shape.markers = !unmarked;
    if (descend(series, "spPr", "ln", "noFill") !== undefined) shape.pointsOnly = true;
    // Which of two smoothed kinds it is, the table of kinds decides by the markers; a smooth line without any has no kind there.
    shape.scatterStyle = val(series, "smooth") === "1" ? "smoothMarker" : "lineMarker";
  }
  return shape;
}

function kindOf(plot: XmlElement, series: XmlElement): string | undefined {
  const shape = shapeOf(plot, series);
  return shape && chartKind(shape);
}

const reference = (element: XmlElement | undefined): string | undefined =>
  element?.children.map((each) => child(each, "f")?.text).find((text) => text !== undefined);

function readSeries(series: XmlElement, plot: string): ChartDocument["series"][number] | undefined {
  const values = reference(child(series, "val") ?? child(series, "yVal"));
  if (values === undefined) return undefined;
  const text = child(series, "tx");
  const nameRef = descend(text, "strRef", "f")?.text;
  const stored = child(text, "v")?.text ?? descend(text, "strRef", "strCache", "pt", "v")?.text;
  const name = stored === undefined ? undefined : unescapeText(stored);
  const categories = reference(child(series, "cat") ?? child(series, "xVal"));
  const color =
    val(descend(series, "spPr", "solidFill"), "srgbClr") ?? val(descend(series, "spPr", "ln", "solidFill"), "srgbClr");
  const marker = child(series, "marker");
  const symbol = val(marker, "symbol");
  const size = val(marker, "size");
  const pointed = val(descend(marker, "spPr", "solidFill"), "srgbClr");
  const shown = color ?? pointed;
  return {
    values,
    ...(symbol === undefined || symbol === "none" || symbol === "circle"
      ? {}
      : { markerStyle: symbol === "x" ? "X" : `${symbol.charAt(0).toUpperCase()}${symbol.slice(1)}` }),
    ...(size === undefined || size === "5" ? {} : { markerSize: Number(size) }),
    ...(plot === "lineChart" && descend(series, "spPr", "ln", "noFill") ? { line: "none" as const } : {}),
    ...(name === undefined ? {} : { name }),
    ...(nameRef === undefined ? {} : { nameRef }),
    ...(categories === undefined ? {} : { categories }),
    ...(descend(series, "spPr", "noFill")
      ? { color: "none" }
      : shown === undefined
        ? {}
        : { color: `#${shown.toUpperCase()}` }),
  };
}

function readAxis(axis: XmlElement | undefined): ChartDocument["valueAxis"] {
  if (!axis) return undefined;
  const format = child(axis, "numFmt");
  const title = richText(child(axis, "title"));
  const bound = (name: string): number | undefined =>
    val(child(axis, "scaling"), name) === undefined ? undefined : Number(val(child(axis, "scaling"), name));
  const found = {
    title,
    numberFormat: attribute(format, "sourceLinked") === "0" ? attribute(format, "formatCode") : undefined,
    minimum: bound("min"),
    maximum: bound("max"),
    gridlines: child(axis, "majorGridlines") ? undefined : false,
  };
  const known = Object.entries(found).filter(([, value]) => value !== undefined);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

const legendSides = { t: "top", b: "bottom", l: "left", r: "right", tr: "right" } as const;

export function readChart(
  root: XmlElement,
  name: string,
  place: Pick<ChartDocument, "left" | "top" | "width" | "height">,
): ChartDocument | undefined {
  const chart = child(root, "chart");
  const area = child(chart, "plotArea");
  const plots = area?.children.filter((each) => each.name.endsWith("Chart")) ?? [];
  const pairs = plots.flatMap((plot) => children(plot, "ser").map((series) => ({ plot, series })));
  const kinds = pairs.map(({ plot, series }) => kindOf(plot, series));
  const series = pairs.map((pair) => readSeries(pair.series, pair.plot.name));
  // Second axes have no place in the document: such a chart stays as it is.
  const axes = area?.children.filter((each) => each.name.endsWith("Ax")) ?? [];
  if (pairs.length === 0 || axes.length > 2 || kinds.includes(undefined) || series.includes(undefined))
    return undefined;
  const kind = kinds[0]!;
  const side = legendSides[(val(child(chart, "legend"), "legendPos") ?? "r") as keyof typeof legendSides];
  const title = richText(child(chart, "title"));
  const valueAxis = readAxis(children(area, "valAx").at(-1));
  const { title: categoryTitle, numberFormat: categoryFormat } =
    readAxis(axes.find((axis) => axis.name !== "valAx") ?? (axes.length > 1 ? axes[0] : undefined)) ?? {};
  const labels = child(pairs[0]!.series, "dLbls");
  const labelFormat = attribute(child(labels, "numFmt"), "formatCode");
  return {
    name,
    kind,
    ...(title === undefined ? {} : { title }),
    ...place,
    series: series.map((each, index) => ({ ...each!, ...(kinds[index] === kind ? {} : { kind: kinds[index]! }) })),
    legend: child(chart, "legend") ? (side ?? "right") : "none",
    ...(val(labels, "showVal") === "1"
      ? { dataLabels: labelFormat === undefined ? {} : { numberFormat: labelFormat } }
      : {}),
    ...(valueAxis === undefined ? {} : { valueAxis }),
    ...(categoryTitle === undefined && categoryFormat === undefined
      ? {}
      : {
          categoryAxis: {
            ...(categoryTitle === undefined ? {} : { title: categoryTitle }),
            ...(categoryFormat === undefined ? {} : { numberFormat: categoryFormat }),
          },
        }),
  };
}

const emu = (element: XmlElement | undefined, name: string): number =>
  Number(attribute(element, name) ?? 0) / emuPerPoint;

function corner(marker: XmlElement | undefined, sheet: SheetDocument): { x: number; y: number } {
  const number = (name: string): number => Number(child(marker, name)?.text ?? 0);
  return {
    x: number("colOff") / emuPerPoint + pointsLeftOf(sheet, number("col")),
    y: number("rowOff") / emuPerPoint + pointsAbove(sheet, number("row")),
  };
}

/** Where an anchor puts its frame, in points from the sheet's corner. */
export function readPlace(
  anchor: XmlElement,
  sheet: SheetDocument,
): Pick<ChartDocument, "left" | "top" | "width" | "height"> {
  const position = child(anchor, "pos");
  const from = position ? { x: emu(position, "x"), y: emu(position, "y") } : corner(child(anchor, "from"), sheet);
  const extent = child(anchor, "ext");
  const to = extent
    ? { x: from.x + emu(extent, "cx"), y: from.y + emu(extent, "cy") }
    : corner(child(anchor, "to"), sheet);
  return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
}
