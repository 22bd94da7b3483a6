/** How the kinds of charts that Office.js names are drawn in a file. */

export interface ChartShape {
  element: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart";
  direction?: "col" | "bar";
  grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  markers?: boolean;
  scatterStyle?: "lineMarker" | "smoothMarker";
  /** Scatter charts without lines. */
  pointsOnly?: boolean;
}

const bars = (name: string, direction: "col" | "bar"): [string, ChartShape][] => [
  [`${name}Clustered`, { element: "barChart", direction, grouping: "clustered" }],
  [`${name}Stacked`, { element: "barChart", direction, grouping: "stacked" }],
  [`${name}Stacked100`, { element: "barChart", direction, grouping: "percentStacked" }],
];

/** By Excel.ChartType. */
export const chartShapes: ReadonlyMap<string, ChartShape> = new Map<string, ChartShape>([
  ...bars("Column", "col"),
  ...bars("Bar", "bar"),
  ["Line", { element: "lineChart", grouping: "standard", markers: false }],
  ["LineMarkers", { element: "lineChart", grouping: "standard", markers: true }],
  ["LineStacked", { element: "lineChart", grouping: "stacked", markers: false }],
  ["LineMarkersStacked", { element: "lineChart", grouping: "stacked", markers: true }],
  ["LineStacked100", { element: "lineChart", grouping: "percentStacked", markers: false }],
  ["Area", { element: "areaChart", grouping: "standard" }],
  ["AreaStacked", { element: "areaChart", grouping: "stacked" }],
  ["AreaStacked100", { element: "areaChart", grouping: "percentStacked" }],
  ["Pie", { element: "pieChart" }],
  ["Doughnut", { element: "doughnutChart" }],
  ["XYScatter", { element: "scatterChart", scatterStyle: "lineMarker", markers: true, pointsOnly: true }],
  ["XYScatterLines", { element: "scatterChart", scatterStyle: "lineMarker", markers: true }],
  ["XYScatterLinesNoMarkers", { element: "scatterChart", scatterStyle: "lineMarker", markers: false }],
  ["XYScatterSmooth", { element: "scatterChart", scatterStyle: "smoothMarker", markers: true }],
]);

export function chartKind(shape: ChartShape): string | undefined {
  const same = (known: ChartShape): boolean =>
    known.element === shape.element &&
    known.direction === shape.direction &&
    known.grouping === shape.grouping &&
    (known.markers ?? false) === (shape.markers ?? false) &&
    (known.pointsOnly ?? false) === (shape.pointsOnly ?? false);
  return [...chartShapes].find(([, known]) => same(known))?.[0];
}
