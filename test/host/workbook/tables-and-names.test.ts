import { DEFAULT_SETS } from "../../../src/host/protocol/requirement-sets";
import { openPane, type Pane } from "../session";

let pane: Pane;
beforeEach(async () => {
  // Table.resize came with ExcelApi 1.13.
  pane = await openPane({ sets: { ...DEFAULT_SETS, ExcelApi: "1.13" } });
  await pane.run(`
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B3:D6").values = [["Sector", "Value", "Rate"], ["autos", 100, 0.25], ["steel", 200, 0.5], ["ships", 300, 0]];
    const table = sheet.tables.add("B3:D6", true); table.name = "Sectors";
    await context.sync();`);
});
afterEach(() => pane.close());

describe("tables", () => {
  it("are made, named, styled and read", async () => {
    expect(
      await pane.run(`
        const table = context.workbook.tables.getItem("Sectors");
        table.style = "TableStyleLight9"; table.showBandedRows = false; table.showFilterButton = false;
        table.load("id, name, style, showBandedRows, showFilterButton, showTotals"); table.columns.load("items/name, count"); table.rows.load("count");
        const body = table.getDataBodyRange(), header = table.getHeaderRowRange(), rate = table.columns.getItem("Rate").getDataBodyRange();
        for (const range of [body, header, rate]) range.load("address, values");
        await context.sync();
        return [table.name, table.style, table.showBandedRows, table.showFilterButton, table.showTotals, table.columns.items.map((c) => c.name), table.columns.count, table.rows.count, body.address, header.values, rate.values];`),
    ).toEqual([
      "Sectors",
      "TableStyleLight9",
      false,
      false,
      false,
      ["Sector", "Value", "Rate"],
      3,
      3,
      "Sheet1!B4:D6",
      [["Sector", "Value", "Rate"]],
      [[0.25], [0.5], [0]],
    ]);
  });

  it("carry formulas that name their columns, also after a rename", async () => {
    expect(
      await pane.run(`
        const sheet = context.workbook.worksheets.getItem("Sheet1"); const cell = sheet.getRange("F1");
        cell.formulas = [["=SUM(Sectors[Value])"]]; cell.load("values"); await context.sync(); const before = cell.values[0][0];
        context.workbook.tables.getItem("Sectors").name = "Branches"; cell.load("formulas, values"); await context.sync();
        return [before, cell.formulas[0][0], cell.values[0][0]];`),
    ).toEqual([600, "=SUM(Branches[Value])", 600]);
  });

  it("can be read from another sheet, also after their own is renamed", async () => {
    expect(
      await pane.run(`
        const cells = context.workbook.worksheets.add("Other").getRange("A1:A3"); cells.formulas = [["=INDEX(Sectors[Value],2)"], ['=SUMIFS(Sectors[Value],Sectors[Sector],"ships")'], ["=INDEX(Sheet1!B4:B6,3)"]];
        cells.load("values"); await context.sync(); const before = cells.values;
        context.workbook.worksheets.getItem("Sheet1").name = "My data"; cells.load("values, formulas"); await context.sync(); return [before, cells.values, cells.formulas[2][0]];`),
    ).toEqual([[[200], [300], ["ships"]], [[200], [300], ["ships"]], "=INDEX('My data'!B4:B6,3)"]);
  });

  it("may have the name of a sheet, and their formulas follow", async () => {
    expect(
      await pane.run(`
        const cell = context.workbook.worksheets.add("Totals").getRange("A1"); cell.formulas = [["=SUM(Sectors[Value])"]]; context.workbook.tables.getItem("Sectors").name = "Totals";
        cell.load("formulas, values"); await context.sync(); return [cell.formulas[0][0], cell.values[0][0]];`),
    ).toEqual(["=SUM(Totals[Value])", 600]);
  });

  it("keep the handle through a rename", async () => {
    expect(
      await pane.run(
        `const t = context.workbook.tables.getItem("Sectors"); t.load("id"); await context.sync(); t.name = "Branches"; await context.sync(); t.load("name"); await context.sync(); return t.name;`,
      ),
    ).toBe("Branches");
  });

  it.each([
    ["a cell's address", "Tbl1", "InvalidArgument"],
    ["an R1C1 address", "R1C1", "InvalidArgument"],
    ["a space", "My table", "InvalidArgument"],
    ["a digit first", "1st", "InvalidArgument"],
  ])("refuse %s as a name", async (_what, name, code) => {
    expect(
      await pane.fails(`context.workbook.tables.getItem("Sectors").name = "${name}"; await context.sync();`),
    ).toMatchObject({ code });
  });

  it("refuse a taken name and an overlap", async () => {
    await pane.run(
      `const s = context.workbook.worksheets.getItem("Sheet1"); s.getRange("H1:H2").values = [["x"], [1]]; s.tables.add("H1:H2", true).name = "Other"; await context.sync();`,
    );
    expect(
      await pane.fails(`context.workbook.tables.getItem("Other").name = "sectors"; await context.sync();`),
    ).toMatchObject({ code: "ItemAlreadyExists" });
    expect(
      await pane.fails(
        `context.workbook.worksheets.getItem("Sheet1").tables.add("C5:E9", true); await context.sync();`,
      ),
    ).toMatchObject({ code: "InvalidArgument" });
  });

  it("grow by rows and shrink by resize", async () => {
    expect(
      await pane.run(`
        const table = context.workbook.tables.getItem("Sectors"); table.rows.add(null, [["chips", 400, 0.1]]); const range = table.getRange(); range.load("address, values");
        await context.sync(); const grown = [range.address, range.values[4]];
        table.resize("B3:D4"); const small = table.getRange(); small.load("address"); await context.sync();
        return [...grown, small.address];`),
    ).toEqual(["Sheet1!B3:D7", ["chips", 400, 0.1], "Sheet1!B3:D4"]);
  });

  it("follow a renamed column", async () => {
    expect(
      await pane.run(`
        const table = context.workbook.tables.getItem("Sectors"); const cell = context.workbook.worksheets.getItem("Sheet1").getRange("F1"); cell.formulas = [["=SUM(Sectors[Value])"]];
        await context.sync(); table.columns.getItem("Value").name = "Trade"; cell.load("formulas, values"); const header = table.getHeaderRowRange(); header.load("values");
        await context.sync(); return [cell.formulas[0][0], cell.values[0][0], header.values[0]];`),
    ).toEqual(["=SUM(Sectors[Trade])", 600, ["Sector", "Trade", "Rate"]]);
  });

  it("turn into a range or go with their cells", async () => {
    expect(
      await pane.run(`
        const table = context.workbook.tables.getItem("Sectors"); const range = table.convertToRange(); range.load("values"); context.workbook.tables.load("count"); await context.sync();
        return [range.values[1], context.workbook.tables.count];`),
    ).toEqual([["autos", 100, 0.25], 0]);
  });
});

describe("names", () => {
  it("stand for cells, constants and formulas", async () => {
    expect(
      await pane.run(`
        const sheet = context.workbook.worksheets.getItem("Sheet1"); const names = context.workbook.names;
        names.add("AsOf", sheet.getRange("A1"), "the day"); names.add("Limit", "=0.25"); names.addFormulaLocal("Twice", "=2*Sheet1!$C$4");
        sheet.getRange("A1").values = [[45800]]; const cell = sheet.getRange("F2"); cell.formulas = [["=AsOf+Limit+Twice"]]; cell.load("values");
        const asOf = names.getItem("AsOf"); asOf.load("formula, value, type, scope, comment, visible"); const limit = names.getItem("Limit"); limit.load("value, type");
        const range = asOf.getRange(); range.load("address"); const missing = names.getItemOrNullObject("Nobody"); await context.sync();
        return [cell.values[0][0], asOf.formula, asOf.value, asOf.type, asOf.scope, asOf.comment, asOf.visible, limit.value, limit.type, range.address, missing.isNullObject];`),
    ).toEqual([
      46000.25,
      "=Sheet1!$A$1",
      "Sheet1!$A$1",
      "Range",
      "Workbook",
      "the day",
      true,
      0.25,
      "Double",
      "Sheet1!A1",
      true,
    ]);
  });

  it("can be hidden, changed and deleted", async () => {
    expect(
      await pane.run(`
        const names = context.workbook.names; const item = names.add("Limit", "=0.25"); item.visible = false; item.formula = "=0.5"; item.load("visible, value"); await context.sync();
        const seen = [item.visible, item.value]; item.delete(); const gone = names.getItemOrNullObject("Limit"); await context.sync(); return [...seen, gone.isNullObject];`),
    ).toEqual([false, 0.5, true]);
  });

  it.each(["A1", "R2", "two words", "1a", ""])('cannot be "%s"', async (name) => {
    expect(
      await pane.fails(`context.workbook.names.add(${JSON.stringify(name)}, "=1"); await context.sync();`),
    ).toMatchObject({ code: "InvalidArgument" });
  });

  it("are not given twice, nor to a name that a table has", async () => {
    await pane.run(`context.workbook.names.add("Limit", "=1"); await context.sync();`);
    expect(await pane.fails(`context.workbook.names.add("limit", "=2"); await context.sync();`)).toMatchObject({
      code: "ItemAlreadyExists",
    });
    expect(await pane.fails(`context.workbook.names.add("Sectors", "=2"); await context.sync();`)).toMatchObject({
      code: "ItemAlreadyExists",
    });
  });
});
