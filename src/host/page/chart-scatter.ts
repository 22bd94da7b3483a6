/** A scatter chart: points at numbers on both axes, joined where its kind says so. */
import type { ChartData } from "./chart-data";
import type { Area } from "./chart-drawing";
import { scaleFor, shortNumber } from "./chart-scale";
import { label, svg, textWidth } from "./svg";

const LINE_HEIGHT = 14;

export function drawScatter(
  { chart, series }: ChartData,
  body: Area,
  format: (value: number, pattern: string) => string,
): SVGGElement {
  const shown = (value: number, pattern: string | undefined): string =>
    pattern && pattern !== "General" ? format(value, pattern) : shortNumber(value);
  const number = (value: number): string => shown(value, chart.valueAxis?.numberFormat);
  const numberAcross = (value: number): string => shown(value, chart.categoryAxis?.numberFormat);
  const points = series.map(({ places, values }) =>
    places.flatMap((x, at) => (x === null || values[at] == null ? [] : [{ x, y: values[at] }])),
  );
  const across = scaleFor(
    points.flat().map(({ x }) => x),
    body.width / 90,
  );
  const up = scaleFor(
    points.flat().map(({ y }) => y),
    body.height / 40,
    chart.valueAxis,
  );
  const side = Math.max(...up.ticks.map((tick) => textWidth(number(tick)))) + 8;
  const beside = chart.valueAxis?.title ? LINE_HEIGHT : 0;
  const below = chart.categoryAxis?.title ? LINE_HEIGHT : 0;
  const plot = {
    left: body.left + side + beside,
    top: body.top + 4,
    width: body.width - side - beside - 12,
    height: body.height - 1.5 * LINE_HEIGHT - below - 8,
  };
  const right = (x: number): number =>
    plot.left + ((x - across.minimum) / (across.maximum - across.minimum)) * plot.width;
  const high = (y: number): number =>
    plot.top + plot.height - ((y - up.minimum) / (up.maximum - up.minimum)) * plot.height;
  const faint = chart.valueAxis?.gridlines === false ? "chart-tick" : "chart-grid";
  const grid = [
    ...up.ticks.flatMap((tick) => [
      svg("line", {
        x1: plot.left,
        x2: plot.left + plot.width,
        y1: high(tick),
        y2: high(tick),
        class: tick === 0 ? "chart-axis" : faint,
      }),
      svg("text", { x: plot.left - 5, y: high(tick) + 4, "text-anchor": "end" }, number(tick)),
    ]),
    ...across.ticks.map((tick) =>
      svg(
        "text",
        { x: right(tick), y: plot.top + plot.height + LINE_HEIGHT, "text-anchor": "middle" },
        numberAcross(tick),
      ),
    ),
  ];
  const drawn = series.flatMap(({ name, color, joined, markers, markerSize }, index) => {
    const found = points[index]!;
    const path = found
      .map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${right(x).toFixed(1)} ${high(y).toFixed(1)}`)
      .join("");
    const radius = 0.6 * markerSize;
    return [
      ...(joined ? [svg("path", { d: path, fill: "none", stroke: color, "stroke-width": 2 })] : []),
      ...(markers
        ? found.map(({ x, y }) =>
            svg(
              "circle",
              { cx: right(x), cy: high(y), r: radius, fill: color },
              svg("title", {}, `${name}: ${numberAcross(x)}, ${number(y)}`),
            ),
          )
        : []),
    ];
  });
  const x = body.left + 8;
  const y = plot.top + plot.height / 2;
  const titles = [
    ...(chart.categoryAxis?.title
      ? [
          label(chart.categoryAxis.title, plot.width, {
            x: plot.left + plot.width / 2,
            y: body.top + body.height - 2,
            "text-anchor": "middle",
          }),
        ]
      : []),
    ...(chart.valueAxis?.title
      ? [
          label(chart.valueAxis.title, plot.height, {
            x,
            y,
            transform: `rotate(-90 ${x} ${y})`,
            "text-anchor": "middle",
          }),
        ]
      : []),
  ];
  return svg("g", {}, ...grid, ...drawn, ...titles);
}
