/** A chart's series with the numbers that their cells hold now. */
import { parseCells, splitSheet } from "../workbook/address";
import type { ChartDocument } from "../workbook/document";
import type { Grid, GridCell } from "../workbook/grid";

export interface ChartSeriesData {
  name: string;
  color: string;
  shape: "bar" | "line" | "area";
  markers: boolean;
  /** Across, in points. */
  markerSize: number;
  /** Of a scatter chart: whether a line joins the points, and where each is on the axis below. */
  joined: boolean;
  places: (number | null)[];
  /** null where the cell holds no number: the line has a gap there. */
  values: (number | null)[];
}

export interface ChartData {
  chart: ChartDocument;
  categories: string[];
  series: ChartSeriesData[];
  family: "column" | "bar" | "pie" | "scatter";
  stacking: "none" | "stacked" | "percent";
}

/** The accents of the Office theme, which Excel gives series in this order. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#264478", "#9E480E"];

export function readChart(chart: ChartDocument, grid: Grid, seriesName: (index: number) => string): ChartData {
  const series = chart.series.map((one, index): ChartSeriesData => {
    const kind = one.kind ?? chart.kind;
    return {
      name: one.name ?? readCells(grid, one.nameRef)[0]?.text ?? seriesName(index + 1),
      color: one.color ?? COLORS[index % COLORS.length]!,
      shape: /^(Line|XYScatter)/.test(kind) ? "line" : kind.startsWith("Area") ? "area" : "bar",
      markers: /Markers|^XYScatter$|^XYScatter(Lines|Smooth)$/.test(kind) && !kind.endsWith("NoMarkers"),
      markerSize: one.markerSize ?? 5,
      joined: kind !== "XYScatter" && one.line !== "none",
      places: numbers(grid, one.categories),
      values: numbers(grid, one.values),
    };
  });
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const labels = readCells(grid, chart.series.find((one) => one.categories !== undefined)?.categories);
  return {
    chart,
    series,
    categories: Array.from({ length: longest }, (_, index) => labels[index]?.text ?? String(index + 1)),
    family: /^(Pie|Doughnut)/.test(chart.kind)
      ? "pie"
      : chart.kind.startsWith("XYScatter")
        ? "scatter"
        : chart.kind.startsWith("Bar")
          ? "bar"
          : "column",
    stacking: chart.kind.includes("100") ? "percent" : chart.kind.includes("Stacked") ? "stacked" : "none",
  };
}

function numbers(grid: Grid, reference: string | undefined): (number | null)[] {
  return readCells(grid, reference).map(({ value }) => (typeof value === "number" ? value : null));
}

/** The cells of "Outcomes!$B$3:$B$9", row by row; none where the reference leads nowhere. */
function readCells(grid: Grid, reference: string | undefined): GridCell[] {
  if (!reference) return [];
  const { sheet, cells } = splitSheet(reference.replace(/^=/, ""));
  const range = parseCells(cells);
  const owner = grid.sheets().find((candidate) => candidate.name.toLowerCase() === sheet?.toLowerCase());
  return range && owner ? grid.read({ sheet: owner.id, ...range }).flat() : [];
}
