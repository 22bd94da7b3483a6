import { strFromU8, unzipSync } from "fflate";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import { openPane, type Pane } from "../session";

let pane: Pane;
beforeEach(async () => {
  pane = await openPane();
  await pane.run(`
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:C4").values = [["", "cost", "saved"], ["autos", 1, 2], ["steel", 3, 4], ["ships", 5, 6]];
    await context.sync();`);
});
afterEach(() => pane.close());
const run = <T>(body: string): Promise<T> =>
  pane.run<T>(`const sheet = context.workbook.worksheets.getItem("Sheet1"); ${body}`);
const fails = (body: string): ReturnType<Pane["fails"]> =>
  pane.fails(`const sheet = context.workbook.worksheets.getItem("Sheet1"); ${body}`);

describe("charts", () => {
  it("read their series from labelled cells", async () => {
    await run(`
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Auto"); chart.name = "Costs"; chart.title.text = "What it costs"; chart.legend.position = "Bottom";
      chart.axes.valueAxis.title.text = "USD"; chart.axes.valueAxis.numberFormat = "#,##0"; chart.dataLabels.showValue = true; chart.setPosition("E2", "H10");
      chart.series.getItemAt(0).format.fill.setSolidColor("#1F4E79"); await context.sync();`);
    const [chart] = pane.host.capture().sheets[0]!.charts;
    expect(chart).toMatchObject({
      name: "Costs",
      kind: "ColumnClustered",
      title: "What it costs",
      legend: "bottom",
      valueAxis: { title: "USD", numberFormat: "#,##0" },
      dataLabels: {},
      series: [
        { nameRef: "Sheet1!$B$1", values: "Sheet1!$B$2:$B$4", categories: "Sheet1!$A$2:$A$4", color: "#1F4E79" },
        { nameRef: "Sheet1!$C$1", values: "Sheet1!$C$2:$C$4", categories: "Sheet1!$A$2:$A$4" },
      ],
    });
    expect(chart!.left).toBe(4 * 48);
    expect(chart!.top).toBe(15);
    expect(chart!.width).toBe(4 * 48);
    expect(chart!.height).toBe(9 * 15);
  });

  it("take the shape, the size and the colour of a series' markers and whether a line joins them, and refuse what Excel does not know", async () => {
    const pane = await openPane();
    const mark = (change: string) =>
      pane.run(`const sheet = context.workbook.worksheets.getActiveWorksheet(); const chart = sheet.charts.add("XYScatter", sheet.getRange("A1:B3"), "Columns");
        const series = chart.series.getItemAt(0); ${change} series.load("markerStyle,markerSize"); await context.sync(); return [series.markerStyle, series.markerSize];`);
    expect(await mark("")).toEqual(["Automatic", 5]);
    expect(
      await mark(
        'series.markerStyle = "Diamond"; series.markerSize = 12; series.markerBackgroundColor = "#E0A875"; series.markerForegroundColor = "#E0A875";',
      ),
    ).toEqual(["Diamond", 12]);
    expect(pane.host.capture().sheets[0]!.charts[1]!.series[0]).toMatchObject({
      markerStyle: "Diamond",
      markerSize: 12,
      color: "#E0A875",
    });
    await expect(mark("series.markerSize = 1;")).rejects.toThrow(/size 1/);
    await expect(mark('series.markerStyle = "Heart";')).rejects.toThrow();
    const last = () => pane.host.capture().sheets[0]!.charts.at(-1)!.series[0];
    await mark('series.format.line.color = "#E0A875"; series.format.line.lineStyle = "None";');
    expect(last()).toMatchObject({ line: "none", color: "#E0A875" });
    await mark('series.format.line.lineStyle = "None"; series.format.line.lineStyle = "Continuous";');
    expect(last()).not.toHaveProperty("line");
    await expect(mark('series.format.line.lineStyle = "Dash";')).rejects.toThrow();
  });

  it("take the first column of a scatter for its x values, though they are numbers, and of other kinds for a series", async () => {
    const pane = await openPane();
    const series = async (kind: string) => {
      await pane.run(`const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("F1:H3").values = [["x", "one", "two"], [1, 0.1, 0.2], [2, 0.3, 0.4]];
        sheet.charts.add(${JSON.stringify(kind)}, sheet.getRange("F1:H3"), "Columns"); await context.sync();`);
      return pane.host
        .capture()
        .sheets[0]!.charts.at(-1)!
        .series.map(({ values, categories }) => [categories, values]);
    };
    expect(await series("XYScatterLinesNoMarkers")).toEqual([
      ["Sheet1!$F$2:$F$3", "Sheet1!$G$2:$G$3"],
      ["Sheet1!$F$2:$F$3", "Sheet1!$H$2:$H$3"],
    ]);
    expect(await series("ColumnClustered")).toHaveLength(3);
  });

  it("take series one by one and give their names", async () => {
    expect(
      await run(`
        const chart = sheet.charts.add("Line", sheet.getRange("A1:B4")); const added = chart.series.add("by hand"); added.setValues(sheet.getRange("C2:C4")); added.setXAxisValues(sheet.getRange("A2:A4"));
        chart.series.load("items/name, count"); chart.load("name, id, width, height, chartType"); sheet.charts.load("count"); await context.sync();
        return [chart.series.items.map((s) => s.name), chart.series.count, chart.name, chart.width, chart.height, chart.chartType, sheet.charts.count];`),
    ).toEqual([["cost", "by hand"], 2, "Chart 1", 360, 216, "Line", 1]);
  });

  it("follow inserted rows and a renamed sheet", async () => {
    await run(
      `sheet.charts.add("Pie", sheet.getRange("A1:B4")); sheet.getRange("1:2").insert("Down"); sheet.name = "My data"; await context.sync();`,
    );
    expect(pane.host.capture().sheets[0]!.charts[0]!.series).toEqual([
      { nameRef: "'My data'!$B$3", values: "'My data'!$B$4:$B$6", categories: "'My data'!$A$4:$A$6" },
    ]);
  });

  it("are found, deleted, and passed to the renderer", async () => {
    let told = 0;
    pane.host.charts.onChanged(() => told++);
    expect(
      await run(`
        sheet.charts.add("Pie", sheet.getRange("A1:B4")).name = "One"; await context.sync();
        sheet.charts.getItem("One").delete(); const gone = sheet.charts.getItemOrNullObject("One"); await context.sync(); return gone.isNullObject;`),
    ).toBe(true);
    expect(told).toBeGreaterThan(1);
    expect(await fails(`sheet.charts.add("Cake", sheet.getRange("A1:B4")); await context.sync();`)).toMatchObject({
      code: "InvalidArgument",
    });
  });
});

describe("conditional formats", () => {
  it("are kept by rule, in order of priority", async () => {
    await run(`
      const custom = sheet.getRange("A2:C4").conditionalFormats.add("Custom"); custom.custom.rule.formula = "=$B2>2"; custom.custom.format.font.color = "#C00000"; custom.custom.format.fill.color = "#FFF2CC";
      const value = sheet.getRange("B2:B4").conditionalFormats.add("CellValue"); value.cellValue.rule = { formula1: "3", operator: "GreaterThan" }; value.cellValue.format.font.bold = true;
      sheet.getRange("C2:C4").conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#1F4E79";
      sheet.getRange("B2:C4").conditionalFormats.add("ColorScale").colorScale.criteria = { minimum: { type: "LowestValue", color: "#FFFFFF" }, maximum: { type: "HighestValue", color: "#FF0000" } };
      await context.sync();`);
    expect(pane.host.capture().sheets[0]!.conditionalFormats).toEqual([
      { range: "A2:C4", rule: { kind: "custom", formula: "=$B2>2" }, style: { font: "#C00000", fill: "#FFF2CC" } },
      { range: "B2:B4", rule: { kind: "cellValue", operator: "GreaterThan", formula1: "3" }, style: { bold: true } },
      { range: "C2:C4", rule: { kind: "dataBar", color: "#1F4E79" } },
      { range: "B2:C4", rule: { kind: "colorScale", colors: ["#FFFFFF", "#FF0000"] } },
    ]);
  });

  it("can be changed in a later request, counted and cleared from a part", async () => {
    expect(
      await run(`
        const format = sheet.getRange("A1:A9").conditionalFormats.add("Custom"); format.custom.rule.formula = "=A1>1"; await context.sync();
        format.custom.rule.formula = "=A1>5"; format.load("type, priority"); await context.sync();
        const seen = [format.type, format.priority]; sheet.getRange("A4:A6").conditionalFormats.clearAll(); const count = sheet.getRange("A1:A9").conditionalFormats.getCount(); await context.sync();
        return [...seen, count.value];`),
    ).toEqual(["Custom", 0, 2]);
    expect(pane.host.capture().sheets[0]!.conditionalFormats.map(({ range, rule }) => [range, rule])).toEqual([
      ["A1:A3", { kind: "custom", formula: "=A1>5" }],
      ["A7:A9", { kind: "custom", formula: "=A1>5" }],
    ]);
  });
});

describe("data validation", () => {
  it("keeps rule, prompt and alert, and can be cleared from a part", async () => {
    expect(
      await run(`
        const rates = sheet.getRange("B2:B9").dataValidation; rates.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
        rates.prompt = { showPrompt: true, title: "Rate", message: "0 to 100 %" }; rates.errorAlert = { showAlert: true, title: "Rate", message: "Write 25% or 0.25", style: "Stop" };
        const list = sheet.getRange("E2").dataValidation; list.rule = { list: { inCellDropDown: true, source: sheet.getRange("A2:A4") } };
        sheet.getRange("B5").dataValidation.clear(); rates.load("type"); list.load("rule, type"); await context.sync(); return [list.type, list.rule];`),
    ).toEqual(["List", { list: { inCellDropDown: true, source: "=Sheet1!$A$2:$A$4" } }]);
    const kept = pane.host.capture().sheets[0]!.validations;
    expect(kept.map((validation) => validation.range).sort()).toEqual(["B2:B4", "B6:B9", "E2"]);
    expect(kept.find((validation) => validation.range === "B2:B4")).toMatchObject({
      rule: { kind: "decimal", operator: "Between", formula1: "0", formula2: "1" },
      prompt: { title: "Rate", message: "0 to 100 %" },
      alert: { title: "Rate", message: "Write 25% or 0.25", style: "stop" },
    });
  });

  it("refuses two rules at once and a range between nothing", async () => {
    expect(
      await fails(
        `sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=A1" }, decimal: { formula1: 1, operator: "EqualTo" } }; await context.sync();`,
      ),
    ).toMatchObject({ code: "InvalidArgument" });
    expect(
      await fails(
        `sheet.getRange("A1").dataValidation.rule = { decimal: { formula1: 1, operator: "Between" } }; await context.sync();`,
      ),
    ).toMatchObject({ code: "InvalidArgument" });
  });
});

describe("texts of a data validation longer than Excel takes", () => {
  const rule = "{ list: { inCellDropDown: true, source: SOURCE } }";
  const list = (source: string) => rule.replace("SOURCE", source);
  const words = (title: number, message: number) => `{ title: "t".repeat(${title}), message: "m".repeat(${message}) }`;

  it.each([
    ["a list that is written out", `v.rule = ${list(`"x".repeat(256)`)}`, /256 characters.*takes 255.*range/],
    ["a prompt's title", `v.rule = ${list(`"a,b"`)}; v.prompt = ${words(33, 1)}`, /prompt's title.*33.*32/],
    ["a prompt", `v.rule = ${list(`"a,b"`)}; v.prompt = ${words(1, 256)}`, /prompt of .*256.*255/],
    ["an alert's title", `v.rule = ${list(`"a,b"`)}; v.errorAlert = ${words(33, 1)}`, /alert's title.*33.*32/],
    ["an alert", `v.rule = ${list(`"a,b"`)}; v.errorAlert = ${words(1, 256)}`, /alert of .*256.*255/],
  ])("are refused: %s", async (_what, code, message) => {
    const refused = await fails(`const v = sheet.getRange("J1").dataValidation; ${code}; await context.sync();`);
    expect(refused).toMatchObject({ code: "InvalidArgument", message: expect.stringMatching(message) as string });
  });

  it("are taken up to that length", async () => {
    const longest = `v.rule = ${list(`"x".repeat(255)`)}; v.prompt = ${words(32, 255)}; v.errorAlert = ${words(32, 255)}`;
    await run(
      `const v = sheet.getRange("J1").dataValidation; ${longest}; await context.sync(); v.clear(); await context.sync();`,
    );
  });
});

describe("what prints and what the file says of itself", () => {
  it("keeps page layout and document properties in the document", async () => {
    await run(`
      sheet.pageLayout.orientation = "Landscape"; sheet.pageLayout.setPrintArea("A1:C4"); sheet.pageLayout.setPrintTitleRows("$1:$2"); sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      context.workbook.properties.title = "Outcomes"; context.workbook.properties.author = "Parley"; await context.sync();`);
    const document = pane.host.capture();
    expect(document.sheets[0]!.print).toEqual({
      orientation: "landscape",
      area: "A1:C4",
      titleRows: "1:2",
      fitWidth: 1,
    });
    expect(
      await run(`const page = sheet.pageLayout; page.leftMargin = 28.8; page.load("leftMargin,rightMargin,topMargin"); await context.sync();
        return [page.leftMargin, page.rightMargin, page.topMargin];`),
    ).toEqual([28.8, 50.4, 54]);
    const written = unzipSync(writeWorkbook(pane.host.capture()))["xl/worksheets/sheet1.xml"]!;
    expect(strFromU8(written)).toContain(`<pageMargins left="0.4" right="0.7"`);
    expect(
      await run(`const breaks = sheet.horizontalPageBreaks; breaks.add("A7"); breaks.add(sheet.getRange("B4")); breaks.load("items/rowIndex"); await context.sync();
        const cell = breaks.getItem(1).getCellAfterBreak().load("address"); breaks.getItem(0).delete(); await context.sync();
        const left = breaks.getCount(); await context.sync(); return [breaks.items.map((each) => each.rowIndex), cell.address.split("!")[1], left.value];`),
    ).toEqual([[3, 6], "A7", 1]);
    await expect(run(`sheet.horizontalPageBreaks.add("A1"); await context.sync();`)).rejects.toMatchObject({
      code: "InvalidArgument",
    });
    await expect(run(`sheet.pageLayout.setPrintTitleRows("A1"); await context.sync();`)).rejects.toMatchObject({
      code: "InvalidArgument",
    });
    expect(document.properties).toEqual({ title: "Outcomes", author: "Parley" });
  });
});
