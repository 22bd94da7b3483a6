/** Charts over the page's grid: the numbers they draw and the axes they get. */
import { readChart } from "../../../src/host/page/chart-data";
import { scaleFor, shortNumber } from "../../../src/host/page/chart-scale";
import type { ChartDocument } from "../../../src/host/workbook/document";
import { closeGrids, openSheet } from "../grid/sheet";

afterEach(closeGrids);

const CHART: ChartDocument = {
  name: "Chart 1",
  kind: "ColumnStacked",
  left: 0,
  top: 0,
  width: 300,
  height: 200,
  series: [
    { nameRef: "Sheet1!$B$1", values: "Sheet1!$B$2:$B$4", categories: "Sheet1!$A$2:$A$4" },
    { name: "Path", values: "'sheet1'!$C$2:$C$3", kind: "LineMarkers", color: "#112233" },
    { values: "#REF!" },
  ],
};

it("reads names, categories and values from the cells as they are now", async () => {
  const { grid, put } = openSheet();
  put("A1", [
    ["", "Duty", ""],
    ["a", "=1+1", 7],
    ["b", "none", 8],
    ["c", -3, 9],
  ]);
  await grid.calculate();
  const { categories, series, stacking, family } = readChart(CHART, grid, (index) => `Series ${index}`);
  expect([categories, stacking, family]).toEqual([["a", "b", "c"], "stacked", "column"]);
  expect(series.map(({ name, values, shape, color }) => [name, values, shape, color])).toEqual([
    ["Duty", [2, null, -3], "bar", "#4472C4"],
    ["Path", [7, 8], "line", "#112233"],
    ["Series 3", [], "bar", "#A5A5A5"],
  ]);
});

it("puts the points of a scatter chart where both their cells hold numbers", async () => {
  const { grid, put } = openSheet();
  put("A1", [
    ["Ours", "Theirs", "Nash"],
    [10, 2, "=NA()"],
    [8, 6, 6],
    ["=NA()", 9, "=NA()"],
  ]);
  await grid.calculate();
  const places = "Sheet1!$A$2:$A$4";
  const chart = {
    ...CHART,
    kind: "XYScatter",
    series: [
      { values: "Sheet1!$B$2:$B$4", categories: places },
      { values: "Sheet1!$C$2:$C$4", categories: places },
    ],
  };
  const { family, series } = readChart(chart, grid, String);
  expect(family).toBe("scatter");
  expect(series.map((one) => [one.places, one.values, one.markers, one.joined])).toEqual([
    [[10, 8, null], [2, 6, 9], true, false],
    [[10, 8, null], [null, 6, null], true, false],
  ]);
});

it.each([
  [[0, 25_023], { minimum: 0, maximum: 30_000, ticks: [0, 10_000, 20_000, 30_000] }],
  [[-3, 4], { minimum: -4, maximum: 4, ticks: [-4, -2, 0, 2, 4] }],
  [[], { minimum: 0, maximum: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] }],
  [[0.1, 0.25], { minimum: 0, maximum: 0.25, ticks: [0, 0.05, 0.1, 0.15, 0.2, 0.25] }],
])("puts %p on an axis with round numbers", (values, scale) => {
  expect(scaleFor(values, 5)).toMatchObject(scale);
});

it("keeps the ends of an axis that the chart fixes", () => {
  expect(scaleFor([1, 2], 4, { minimum: 1, maximum: 3 })).toEqual({
    minimum: 1,
    maximum: 3,
    ticks: [1, 1.5, 2, 2.5, 3],
  });
});

it.each([
  [1_530_000_000, "1.53B"],
  [20_000_000, "20M"],
  [25_000, "25K"],
  [-4000, "-4000"],
  [0.125, "0.125"],
])("writes %d short as %s", (value, text) => {
  expect(shortNumber(value)).toBe(text);
});
