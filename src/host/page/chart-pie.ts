/** Draws a pie or a doughnut of the first series. */
import type { ChartData } from "./chart-data";
import type { Area } from "./chart-drawing";
import { shortNumber } from "./chart-scale";
import { svg } from "./svg";

/** The accents of the Office theme, one a slice. */
export const PIE_COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#264478", "#9E480E"];
const HOLE = 0.55;

export function drawPie(data: ChartData, body: Area, format: (value: number, pattern: string) => string): SVGGElement {
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const radius = Math.max(10, Math.min(body.width, body.height) / 2 - 6);
  const [x, y] = [body.left + body.width / 2, body.top + body.height / 2];
  const at = (share: number): string =>
    `${(x + radius * Math.sin(share * 2 * Math.PI)).toFixed(1)} ${(y - radius * Math.cos(share * 2 * Math.PI)).toFixed(1)}`;
  const pattern = data.chart.dataLabels?.numberFormat;
  let start = 0;
  const slices = values.flatMap((value, index) => {
    if (total === 0 || value === 0) return [];
    const share = value / total;
    const from = start;
    start += share;
    const color = PIE_COLORS[index % PIE_COLORS.length]!;
    const title = svg(
      "title",
      {},
      `${data.categories[index]}: ${pattern ? format(value, pattern) : shortNumber(value)} (${Math.round(share * 100)}%)`,
    );
    // A whole circle has no arc from a point to itself.
    if (share > 0.9999) return [svg("circle", { cx: x, cy: y, r: radius, fill: color }, title)];
    return [
      svg(
        "path",
        { d: `M${x} ${y}L${at(from)}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${at(start)}Z`, fill: color },
        title,
      ),
    ];
  });
  const hole = data.chart.kind.startsWith("Doughnut")
    ? [svg("circle", { cx: x, cy: y, r: radius * HOLE, class: "chart-hole" })]
    : [];
  return svg("g", {}, ...slices, ...hole);
}
