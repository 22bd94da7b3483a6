/** Writes a native chart's part (ECMA-376 part 1, § 21.2), its elements in schema order. */
import type { ChartDocument, WorkbookDocument } from "../../workbook/document";
import { chartShapes, type ChartShape } from "../chart-kinds";
import { WorkbookFileError } from "../file-error";
import { namespaces } from "../namespaces";
import { escapeXml } from "../../../files/xml-text";
import { tag, xmlDeclaration } from "../xml";
import { ChartData } from "./chart-data";

const value = (name: string, val: string | number): string => tag(`c:${name}`, { val });

function titleXml(text: string, size: number, rotated = false): string {
  const run = tag(
    "a:r",
    {},
    tag("a:rPr", { lang: "en-US", sz: size, b: size > 1200 ? 1 : 0 }) + tag("a:t", {}, escapeXml(text)),
  );
  const body =
    tag("a:bodyPr", rotated ? { rot: -5400000, vert: "horz" } : {}) + tag("a:lstStyle") + tag("a:p", {}, run);
  return tag("c:title", {}, tag("c:tx", {}, tag("c:rich", {}, body)) + value("overlay", 0));
}

function appearance({ color, line }: ChartDocument["series"][number], shape: ChartShape): string {
  if (color === "none") return tag("c:spPr", {}, `<a:noFill/>${tag("a:ln", {}, "<a:noFill/>")}`);
  const solid =
    color === undefined ? "" : tag("a:solidFill", {}, tag("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));
  if (shape.pointsOnly || line === "none") return tag("c:spPr", {}, tag("a:ln", { w: 19050 }, "<a:noFill/>"));
  if (shape.element === "lineChart" || shape.element === "scatterChart")
    return tag("c:spPr", {}, tag("a:ln", { w: 28575, cap: "rnd" }, `${solid}<a:round/>`));
  return solid && tag("c:spPr", {}, solid);
}

function markerXml(
  { color, markerStyle = "Circle", markerSize = 5 }: ChartDocument["series"][number],
  shape: ChartShape,
): string {
  if (shape.element !== "lineChart" && shape.element !== "scatterChart") return "";
  if (!shape.markers) return tag("c:marker", {}, value("symbol", "none"));
  const solid =
    color === undefined || color === "none"
      ? ""
      : tag("c:spPr", {}, tag("a:solidFill", {}, tag("a:srgbClr", { val: color.replace("#", "").toUpperCase() })));
  return tag("c:marker", {}, value("symbol", markerStyle.toLowerCase()) + value("size", markerSize) + solid);
}

function labelsXml(labels: ChartDocument["dataLabels"]): string {
  if (!labels) return "";
  const format =
    labels.numberFormat === undefined ? "" : tag("c:numFmt", { formatCode: labels.numberFormat, sourceLinked: 0 });
  const shown = ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"].map(
    (name) => value(name, name === "showVal" ? 1 : 0),
  );
  return tag("c:dLbls", {}, [format, ...shown]);
}

function seriesXml(
  series: ChartDocument["series"][number],
  index: number,
  shape: ChartShape,
  data: ChartData,
  labels: ChartDocument["dataLabels"],
): string {
  const scatter = shape.element === "scatterChart";
  const smooth = scatter
    ? value("smooth", shape.scatterStyle === "smoothMarker" ? 1 : 0)
    : shape.element === "lineChart"
      ? value("smooth", 0)
      : "";
  return tag("c:ser", {}, [
    value("idx", index),
    value("order", index),
    data.name(series.nameRef, series.name),
    appearance(series, shape),
    shape.element === "barChart" ? value("invertIfNegative", 0) : "",
    markerXml(series, shape),
    labelsXml(labels),
    data.categories(scatter ? "c:xVal" : "c:cat", series.categories),
    data.numbers(scatter ? "c:yVal" : "c:val", series.values),
    smooth,
  ]);
}

const categoryAxisId = 111111111;
const valueAxisId = 222222222;
const axisIds = value("axId", categoryAxisId) + value("axId", valueAxisId);

function plotXml(shape: ChartShape, series: string): string {
  const grouping = shape.grouping ? value("grouping", shape.grouping) : "";
  switch (shape.element) {
    case "barChart":
      return tag("c:barChart", {}, [
        value("barDir", shape.direction ?? "col"),
        grouping,
        value("varyColors", 0),
        series,
        value("gapWidth", shape.grouping === "clustered" ? 100 : 60),
        shape.grouping === "clustered" ? "" : value("overlap", 100),
        axisIds,
      ]);
    case "lineChart":
      return tag("c:lineChart", {}, [grouping, value("varyColors", 0), series, value("marker", 1), axisIds]);
    case "areaChart":
      return tag("c:areaChart", {}, [grouping, value("varyColors", 0), series, axisIds]);
    case "scatterChart":
      return tag("c:scatterChart", {}, [
        value("scatterStyle", shape.scatterStyle ?? "lineMarker"),
        value("varyColors", 0),
        series,
        axisIds,
      ]);
    case "pieChart":
      return tag("c:pieChart", {}, [value("varyColors", 1), series, value("firstSliceAng", 0)]);
    case "doughnutChart":
      return tag("c:doughnutChart", {}, [
        value("varyColors", 1),
        series,
        value("firstSliceAng", 0),
        value("holeSize", 60),
      ]);
  }
}

const optional = (name: string, val: number | undefined): string => (val === undefined ? "" : value(name, val));

const hairline = tag(
  "c:spPr",
  {},
  tag("a:ln", { w: 9525 }, tag("a:solidFill", {}, tag("a:srgbClr", { val: "D9D9D9" }))),
);

interface AxisOptions {
  title?: string | undefined;
  format?: string | undefined;
  values: boolean;
  between?: string;
  gridlines?: boolean | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
}

function axisXml(element: "catAx" | "valAx", id: number, crossing: number, side: string, options: AxisOptions): string {
  return tag(`c:${element}`, {}, [
    value("axId", id),
    tag(
      "c:scaling",
      {},
      value("orientation", "minMax") + optional("max", options.maximum) + optional("min", options.minimum),
    ),
    value("delete", 0),
    value("axPos", side),
    options.values && options.gridlines !== false ? tag("c:majorGridlines", {}, hairline) : "",
    options.title ? titleXml(options.title, 1000, side === "l") : "",
    tag("c:numFmt", { formatCode: options.format ?? "General", sourceLinked: options.format === undefined ? 1 : 0 }),
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    // Labels stay at the foot of the chart where values are negative.
    value("tickLblPos", options.values ? "nextTo" : "low"),
    hairline,
    value("crossAx", crossing),
    value("crosses", "autoZero"),
    element === "catAx"
      ? value("auto", 1) + value("lblAlgn", "ctr") + value("lblOffset", 100) + value("noMultiLvlLbl", 0)
      : value("crossBetween", options.between ?? "between"),
  ]);
}

function axesXml(chart: ChartDocument, shape: ChartShape): string {
  if (shape.element === "pieChart" || shape.element === "doughnutChart") return "";
  const scatter = shape.element === "scatterChart";
  const lying = shape.direction === "bar";
  const first = axisXml(scatter ? "valAx" : "catAx", categoryAxisId, valueAxisId, lying ? "l" : "b", {
    title: chart.categoryAxis?.title,
    format: chart.categoryAxis?.numberFormat,
    values: false,
    between: "midCat",
  });
  const second = axisXml("valAx", valueAxisId, categoryAxisId, lying ? "b" : "l", {
    ...chart.valueAxis,
    format: chart.valueAxis?.numberFormat,
    values: true,
    between: scatter || shape.element === "areaChart" ? "midCat" : "between",
  });
  return first + second;
}

const legendSides = { top: "t", bottom: "b", left: "l", right: "r" } as const;

function shapeOf(kind: string, chart: ChartDocument, sheet: string): ChartShape {
  const shape = chartShapes.get(kind);
  if (shape) return shape;
  throw new WorkbookFileError("chartKind", { chart: chart.name, sheet, kind });
}

/** Series of one shape share a plot; a combination chart has several plots over the same axes. */
function plotsXml(chart: ChartDocument, sheet: string, data: ChartData): string {
  const plots = new Map<string, { shape: ChartShape; series: string }>();
  chart.series.forEach((series, index) => {
    const shape = shapeOf(series.kind ?? chart.kind, chart, sheet);
    const key = [shape.element, shape.direction, shape.grouping].join();
    const plot = plots.get(key) ?? { shape, series: "" };
    plots.set(key, { ...plot, series: plot.series + seriesXml(series, index, shape, data, chart.dataLabels) });
  });
  return [...plots.values()].map(({ shape, series }) => plotXml(shape, series)).join("");
}

export function chartXml(chart: ChartDocument, document: WorkbookDocument, sheet: string): string {
  const shape = shapeOf(chart.kind, chart, sheet);
  const plots = plotsXml(chart, sheet, new ChartData(document, sheet)) || plotXml(shape, "");
  const side = chart.legend ?? (chart.series.length > 1 || shape.element === "pieChart" ? "bottom" : "none");
  const attributes = {
    "xmlns:c": namespaces.chart,
    "xmlns:a": namespaces.drawing,
    "xmlns:r": namespaces.relationships,
  };
  const drawn = tag("c:chart", {}, [
    chart.title ? titleXml(chart.title, 1400) : "",
    value("autoTitleDeleted", chart.title ? 0 : 1),
    tag("c:plotArea", {}, `<c:layout/>${plots}${axesXml(chart, shape)}`),
    side === "none" ? "" : tag("c:legend", {}, value("legendPos", legendSides[side]) + value("overlay", 0)),
    value("plotVisOnly", 1),
    value("dispBlanksAs", "gap"),
  ]);
  return xmlDeclaration + tag("c:chartSpace", attributes, value("roundedCorners", 0) + drawn);
}
