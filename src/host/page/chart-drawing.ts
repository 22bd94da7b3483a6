/** Draws a workbook's chart: columns, bars, lines, areas, alone or combined, pies and points. */
import type { ChartData } from "./chart-data";
import { drawPie, PIE_COLORS } from "./chart-pie";
import { drawScatter } from "./chart-scatter";
import { type Scale, scaleFor, shortNumber } from "./chart-scale";
import { label, svg, textWidth, twoLines } from "./svg";

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

type Format = (value: number, format: string) => string;

const TITLE = 26;
const LEGEND = 22;
const LINE_HEIGHT = 14;
/** The coloured square of a legend, with the gap after it. */
const KEY = 13;

export function drawChart(
  data: ChartData,
  width: number,
  height: number,
  description: string,
  format: Format,
): SVGSVGElement {
  const { chart } = data;
  const drawing = svg("svg", {
    viewBox: `0 0 ${width} ${height}`,
    width: "100%",
    height: "100%",
    role: "img",
    "aria-label": description,
    class: "chart",
  });
  const title = chart.title ? TITLE : 6;
  const position = chart.legend ?? (data.series.length > 1 || data.family === "pie" ? "bottom" : "none");
  const legend = position === "none" ? 0 : LEGEND;
  if (chart.title)
    drawing.append(
      label(chart.title, width - 20, { x: width / 2, y: 18, "text-anchor": "middle", class: "chart-title" }),
    );
  const body = {
    left: 8,
    top: title + (position === "top" ? legend : 0),
    width: width - 16,
    height: height - title - legend - 6,
  };
  if (legend) drawing.append(drawLegend(data, width, position === "top" ? title + 10 : height - 10));
  const draw = { pie: drawPie, scatter: drawScatter, column: drawAxes, bar: drawAxes }[data.family];
  drawing.append(draw(data, body, format));
  return drawing;
}

function drawLegend(data: ChartData, width: number, y: number): SVGGElement {
  const entries =
    data.family === "pie"
      ? data.categories.map((name, index) => ({ name, color: PIE_COLORS[index % PIE_COLORS.length]! }))
      : data.series.filter(({ color }) => color !== "none");
  const widths = entries.map(({ name }) => textWidth(name) + KEY + 14);
  const wanted = widths.reduce((sum, one) => sum + one, 0);
  const shrink = Math.min(1, (width - 16) / Math.max(1, wanted));
  let left = (width - wanted * shrink) / 2;
  const parts = entries.flatMap(({ name, color }, index) => {
    const each = widths[index]! * shrink;
    const entry = [
      svg("rect", { x: left, y: y - 8, width: 9, height: 9, fill: color }),
      label(name, each - KEY - 6, { x: left + KEY, y }),
    ];
    left += each;
    return entry;
  });
  return svg("g", { class: "chart-legend" }, ...parts);
}

/** Values as drawn: a stacked value starts where the one under it ends. */
function stack({ series, stacking, categories }: ChartData): { from: number; to: number }[][] {
  const bars = series.map((one) => one.shape !== "line");
  return series
    .map((one, s) =>
      one.values.map((value, index) => {
        const size = value ?? 0;
        if (stacking === "none" || !bars[s]) return { from: 0, to: size };
        const below = series
          .slice(0, s)
          .reduce(
            (sum, other, o) =>
              bars[o] && Math.sign(other.values[index] ?? 0) === Math.sign(size)
                ? sum + (other.values[index] ?? 0)
                : sum,
            0,
          );
        if (stacking === "stacked") return { from: below, to: below + size };
        const total =
          series.reduce((sum, other, o) => (bars[o] ? sum + Math.abs(other.values[index] ?? 0) : sum), 0) || 1;
        return { from: below / total, to: (below + size) / total };
      }),
    )
    .map((points) => points.slice(0, categories.length));
}

function drawAxes(data: ChartData, body: Area, format: Format): SVGGElement {
  const { chart, family, categories, stacking } = data;
  const spans = stack(data);
  const sideways = family === "bar";
  const scale = scaleFor(
    spans.flat().flatMap(({ from, to }) => [from, to]),
    sideways ? body.width / 90 : body.height / 40,
    chart.valueAxis,
  );
  const pattern = chart.valueAxis?.numberFormat;
  const number = (value: number): string =>
    stacking === "percent"
      ? `${Math.round(value * 100)}%`
      : pattern && pattern !== "General"
        ? format(value, pattern)
        : shortNumber(value);
  const labelPattern = chart.dataLabels?.numberFormat ?? "General";
  const labelled = (value: number): string =>
    labelPattern === "General" ? number(value) : format(value, labelPattern);
  const widest = (texts: string[]): number => Math.max(0, ...texts.map(textWidth)) + 8;
  const side = Math.min(
    body.width * (sideways ? 0.45 : 0.35),
    sideways ? widest(categories) : widest(scale.ticks.map(number)),
  );
  const axisTitle = (sideways ? chart.valueAxis?.title : chart.categoryAxis?.title) ? LINE_HEIGHT : 0;
  const valueTitle = (sideways ? chart.categoryAxis?.title : chart.valueAxis?.title) ? LINE_HEIGHT : 0;
  const plot = {
    left: body.left + side + valueTitle,
    top: body.top + 4,
    width: body.width - side - valueTitle - 6,
    height: body.height - (sideways ? 1 : 2) * LINE_HEIGHT - axisTitle - 8,
  };
  const along = (value: number): number => {
    const share = (value - scale.minimum) / (scale.maximum - scale.minimum);
    return sideways ? plot.left + share * plot.width : plot.top + plot.height - share * plot.height;
  };
  return svg(
    "g",
    {},
    ...grid(data, scale, plot, along, number),
    ...bars(data, spans, plot, along, labelled),
    ...lines(data, spans, plot, along),
    ...axisTitles(data, body, plot),
  );
}

type Along = (value: number) => number;

function grid(
  data: ChartData,
  scale: Scale,
  plot: Area,
  along: Along,
  number: (value: number) => string,
): SVGElement[] {
  const sideways = data.family === "bar";
  const band = (sideways ? plot.height : plot.width) / Math.max(1, data.categories.length);
  const every = sideways ? Math.ceil(LINE_HEIGHT / band) : Math.ceil(36 / band);
  const faint = data.chart.valueAxis?.gridlines === false ? "chart-tick" : "chart-grid";
  const values = scale.ticks.flatMap((tick) => {
    const at = along(tick);
    const line = sideways
      ? { x1: at, x2: at, y1: plot.top, y2: plot.top + plot.height }
      : { x1: plot.left, x2: plot.left + plot.width, y1: at, y2: at };
    const text = sideways
      ? { x: at, y: plot.top + plot.height + LINE_HEIGHT, "text-anchor": "middle" }
      : { x: plot.left - 5, y: at + 4, "text-anchor": "end" };
    return [svg("line", { ...line, class: tick === 0 ? "chart-axis" : faint }), svg("text", text, number(tick))];
  });
  const names = data.categories.flatMap((name, index) => {
    if (index % every !== 0) return [];
    // Excel draws the first category of a bar chart at the bottom.
    const middle = sideways ? plot.top + plot.height - (index + 0.5) * band : plot.left + (index + 0.5) * band;
    return [
      sideways
        ? label(name, plot.left - 10, { x: plot.left - 5, y: middle + 4, "text-anchor": "end" })
        : twoLines(name, band * every - 4, middle, plot.top + plot.height + LINE_HEIGHT),
    ];
  });
  return [...values, ...names];
}

function bars(
  data: ChartData,
  spans: { from: number; to: number }[][],
  plot: Area,
  along: Along,
  number: (value: number) => string,
): SVGElement[] {
  const sideways = data.family === "bar";
  const band = (sideways ? plot.height : plot.width) / Math.max(1, data.categories.length);
  const barred = data.series.map((series, index) => ({ series, index })).filter(({ series }) => series.shape === "bar");
  const beside = data.stacking === "none" ? Math.max(1, barred.length) : 1;
  const thick = (band * 0.7) / beside;
  return barred.flatMap(({ series, index }, order) =>
    // What has no fill only carries the bars above it.
    series.color === "none"
      ? []
      : spans[index]!.flatMap(({ from, to }, category) => {
          const value = series.values[category];
          if (value === null || value === undefined) return [];
          const offset = category * band + band * 0.15 + (data.stacking === "none" ? order * thick : 0);
          const [start, end] = [along(from), along(to)].sort((a, b) => a - b) as [number, number];
          const place = sideways
            ? { x: start, width: end - start, y: plot.top + plot.height - offset - thick, height: thick }
            : { x: plot.left + offset, width: thick, y: start, height: end - start };
          const bar = svg(
            "rect",
            { ...place, fill: series.color },
            svg("title", {}, `${series.name}, ${data.categories[category]}: ${number(value)}`),
          );
          if (!data.chart.dataLabels) return [bar];
          const at = sideways
            ? { x: end + 3, y: place.y + thick / 2 + 4, "text-anchor": "start" }
            : { x: place.x + thick / 2, y: value < 0 ? end + 12 : start - 3, "text-anchor": "middle" };
          return [bar, svg("text", at, number(value))];
        }),
  );
}

function lines(data: ChartData, spans: { from: number; to: number }[][], plot: Area, along: Along): SVGElement[] {
  const band = plot.width / Math.max(1, data.categories.length);
  return data.series.flatMap((series, index) => {
    if (series.shape === "bar") return [];
    const points = spans[index]!.map(({ to }, category) =>
      series.values[category] === null ? undefined : ([plot.left + (category + 0.5) * band, along(to)] as const),
    );
    const path = points
      .map((point, at) => (point ? `${points[at - 1] ? "L" : "M"}${point[0].toFixed(1)} ${point[1].toFixed(1)}` : ""))
      .join("");
    const drawn = points.filter((point) => point !== undefined);
    const [first, last] = [drawn[0], drawn.at(-1)];
    if (series.shape === "area" && first && last)
      return [
        svg("path", {
          d: `${path}L${last[0]} ${along(0)}L${first[0]} ${along(0)}Z`,
          fill: series.color,
          "fill-opacity": 0.5,
        }),
      ];
    const line = series.joined ? [svg("path", { d: path, fill: "none", stroke: series.color, "stroke-width": 2 })] : [];
    return [
      ...line,
      ...(series.markers
        ? drawn.map(([cx, cy]) => svg("circle", { cx, cy, r: series.markerSize * 0.6, fill: series.color }))
        : []),
    ];
  });
}

function axisTitles(data: ChartData, body: Area, plot: Area): SVGElement[] {
  const { categoryAxis, valueAxis } = data.chart;
  const [below, beside] =
    data.family === "bar" ? [valueAxis?.title, categoryAxis?.title] : [categoryAxis?.title, valueAxis?.title];
  const x = body.left + 8;
  const y = plot.top + plot.height / 2;
  return [
    ...(below
      ? [
          label(below, plot.width, {
            x: plot.left + plot.width / 2,
            y: body.top + body.height - 2,
            "text-anchor": "middle",
          }),
        ]
      : []),
    ...(beside
      ? [label(beside, plot.height, { x, y, transform: `rotate(-90 ${x} ${y})`, "text-anchor": "middle" })]
      : []),
  ];
}
