import { openPane, type Pane } from "../session";

let pane: Pane;
beforeAll(async () => {
  pane = await openPane();
});
afterAll(() => pane.close());
/** A fresh sheet for each test, called T1, T2, …: names that read as cells and so need quotes in an address. */
let sheet = "";
let number = 0;
beforeEach(async () => {
  sheet = `T${++number}`;
  await pane.run(`context.workbook.worksheets.add("${sheet}"); await context.sync();`);
});
const run = <T>(body: string): Promise<T> =>
  pane.run<T>(`const sheet = context.workbook.worksheets.getItem("${sheet}"); ${body}`);
const fails = (body: string): ReturnType<Pane["fails"]> =>
  pane.fails(`const sheet = context.workbook.worksheets.getItem("${sheet}"); ${body}`);

describe("worksheets", () => {
  it("answers a missing sheet with an error, or with a null object where that was asked", async () => {
    expect(
      await pane.fails(`context.workbook.worksheets.getItem("Missing").load("name"); await context.sync();`),
    ).toMatchObject({ code: "ItemNotFound" });
    expect(
      await pane.run(
        `const s = context.workbook.worksheets.getItemOrNullObject("Missing"); s.load("name"); await context.sync(); return s.isNullObject;`,
      ),
    ).toBe(true);
    expect(
      await pane.run(
        `const r = context.workbook.worksheets.getItemOrNullObject("Missing").getRange("A1"); r.load("values"); await context.sync(); return r.isNullObject;`,
      ),
    ).toBe(true);
  });

  it.each([
    ["a name of 32 characters", "x".repeat(32), "InvalidArgument"],
    ["a forbidden character", "a:b", "InvalidArgument"],
    ["another one", "a/b", "InvalidArgument"],
    ["brackets", "[a]", "InvalidArgument"],
    ["an apostrophe at the end", "a'", "InvalidArgument"],
    ["Excel's reserved name", "history", "InvalidArgument"],
    ["a taken name in another case", "sheet1", "ItemAlreadyExists"],
  ])("refuses %s", async (_what, name, code) => {
    expect(
      await pane.fails(`context.workbook.worksheets.add(${JSON.stringify(name)}); await context.sync();`),
    ).toMatchObject({ code });
    expect(await fails(`sheet.name = ${JSON.stringify(name)}; await context.sync();`)).toMatchObject({ code });
  });

  it("keeps a created sheet's proxy usable over several requests", async () => {
    const name = await pane.run(
      `const s = context.workbook.worksheets.add("Kept"); await context.sync(); s.name = "Renamed"; await context.sync(); s.load("name"); await context.sync(); s.delete(); return s.name;`,
    );
    expect(name).toBe("Renamed");
  });

  it("copies a sheet as Excel does: its tables renamed, its names local, its charts and formulas on the copied cells", async () => {
    const seen = await run(`
      sheet.getRange("A1:B3").values = [["Sector", "Duty"], ["autos", 4], ["steel", 5]];
      sheet.tables.add("A1:B3", true).name = "Copied";
      const table = sheet.tables.getItemAt(0).load("name"); await context.sync();
      sheet.getRange("D1:D3").formulas = [["=SUM(" + table.name + "[Duty])"], ["=B2*2"], ["text"]];
      sheet.getRange("D2").numberFormat = [["0.00"]]; sheet.getRange("D2").format.fill.color = "#FFF2CC";
      context.workbook.names.add("Doubled" + table.name, sheet.getRange("D2"));
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3")); chart.name = "Duties";
      await context.sync();
      const copy = sheet.copy("After", sheet); copy.load("name,position"); sheet.load("position");
      copy.getRange("B2").values = [[40]];
      const [cells, tables, names, charts] = [copy.getRange("D1:D3").load("values,formulas,numberFormat"), copy.tables.load("items/name"), copy.names.load("items/name,items/formula"), copy.charts.load("items/name")];
      const fill = copy.getRange("D2").format.fill.load("color"); const own = sheet.getRange("D1:D2").load("values");
      await context.sync();
      const result = [copy.name, copy.position - sheet.position, cells.values, cells.formulas[1], cells.formulas[0][0] === "=SUM(" + tables.items[0].name + "[Duty])", tables.items[0].name !== table.name,
        names.items.map((n) => [n.name === "Doubled" + table.name, n.formula]), charts.items.map((c) => c.name), cells.numberFormat[1], fill.color, own.values];
      copy.delete(); await context.sync(); return result;`);
    expect(seen).toEqual([
      `${sheet} (2)`,
      1,
      [[45], [80], ["text"]],
      ["=B2*2"],
      true,
      true,
      [[true, `='${sheet} (2)'!$D$2`]],
      ["Duties"],
      ["0.00"],
      "#FFF2CC",
      [[9], [8]],
    ]);
  });

  it("sets what a sheet looks like and reads it back", async () => {
    const seen = await run(`
      sheet.tabColor = "#1F4E79"; sheet.showGridlines = false; sheet.freezePanes.freezeRows(2); sheet.position = 0;
      sheet.load("tabColor, showGridlines, visibility, position");
      const frozen = sheet.freezePanes.getLocationOrNullObject(); frozen.load("address");
      await context.sync();
      return [sheet.tabColor, sheet.showGridlines, sheet.visibility, sheet.position, frozen.address];`);
    expect(seen).toEqual(["#1F4E79", false, "Visible", 0, `'${sheet}'!1:2`]);
  });

  it("lists sheets with count, items and a selection of properties", async () => {
    const [names, count] = await pane.run<[string[], number]>(`
      const sheets = context.workbook.worksheets; sheets.load("items/name"); const count = sheets.getCount();
      await context.sync(); return [sheets.items.map((s) => s.name), count.value];`);
    expect(names).toHaveLength(count);
    expect(names).toContain(sheet);
  });

  it("will not hide or delete the last visible sheet", async () => {
    const one = await openPane();
    try {
      expect(
        await one.fails(`context.workbook.worksheets.getActiveWorksheet().delete(); await context.sync();`),
      ).toMatchObject({ code: "InvalidOperation" });
      expect(
        await one.fails(
          `context.workbook.worksheets.getActiveWorksheet().visibility = "Hidden"; await context.sync();`,
        ),
      ).toMatchObject({ code: "InvalidOperation" });
    } finally {
      one.close();
    }
  });
});

describe("ranges", () => {
  it("refuses an array of another shape and writes nothing", async () => {
    const error = await fails(`sheet.getRange("A1:B2").values = [[1, 2, 3], [4, 5, 6]]; await context.sync();`);
    expect(error).toMatchObject({ code: "InvalidArgument" });
    expect(error.message).toContain("2 × 3");
    expect(await fails(`sheet.getRange("A1:B2").values = [[1], [2]]; await context.sync();`)).toMatchObject({
      code: "InvalidArgument",
    });
    expect(
      await run(
        `const used = sheet.getUsedRangeOrNullObject(); used.load("address"); await context.sync(); return used.isNullObject;`,
      ),
    ).toBe(true);
  });

  it("fills a range with one value, leaves null, clears with an empty text", async () => {
    expect(
      await run(
        `const range = sheet.getRange("A1:B2"); range.values = 7; range.values = [[null, ""], [1, null]]; range.load("values"); await context.sync(); return range.values;`,
      ),
    ).toEqual([
      [7, ""],
      [1, 7],
    ]);
  });

  it("writes and reads 4,000 cells, which office.js sends in pieces", async () => {
    const sum = await run<number>(`
      const rows = Array.from({ length: 1000 }, (_, r) => [r, r + 0.5, "t" + r, r % 2 === 0]);
      sheet.getRangeByIndexes(0, 0, 1000, 4).values = rows;
      const total = sheet.getRange("F1"); total.formulas = [["=SUM(A1:B1000)"]]; total.load("values");
      const last = sheet.getRange("A1000:D1000"); last.load("values");
      await context.sync();
      return [total.values[0][0], ...last.values[0]];`);
    expect(sum).toEqual([999_500, 999, 999.5, "t999", false]);
  });

  it("shows errors and blanks as Excel does", async () => {
    expect(
      await run(
        `const r = sheet.getRange("A1:C1"); r.formulas = [["=1/0", "", "=NA()"]]; r.load("values, valueTypes, text"); await context.sync(); return [r.values, r.valueTypes, r.text];`,
      ),
    ).toEqual([[["#DIV/0!", "", "#N/A"]], [["Error", "Empty", "Error"]], [["#DIV/0!", "", "#N/A"]]]);
  });

  it("moves from range to range", async () => {
    const address = (expression: string): Promise<string> =>
      run(
        `const r = ${expression}; r.load("address"); await context.sync(); return r.isNullObject ? "null" : r.address.split("!")[1];`,
      );
    expect(await address(`sheet.getRange("B2").getResizedRange(2, 1)`)).toBe("B2:C4");
    expect(await address(`sheet.getRange("B2:C4").getOffsetRange(1, -1)`)).toBe("A3:B5");
    expect(await address(`sheet.getRange("B2:C4").getLastCell()`)).toBe("C4");
    expect(await address(`sheet.getRange("B2:C4").getEntireColumn()`)).toBe("B:C");
    expect(await address(`sheet.getRange("B2:C4").getRowsBelow(2)`)).toBe("B5:C6");
    expect(await address(`sheet.getRange("B2:C4").getIntersectionOrNullObject("C4:D9")`)).toBe("C4");
    expect(await address(`sheet.getRange("B2:C4").getIntersectionOrNullObject("E1")`)).toBe("null");
    expect(await address(`sheet.getRange("B2").getBoundingRect("D5")`)).toBe("B2:D5");
    expect(
      await fails(`sheet.getRange("A1").getOffsetRange(-1, 0).load("address"); await context.sync();`),
    ).toMatchObject({ code: "InvalidArgument" });
    expect(await fails(`sheet.getRange("no address").load("address"); await context.sync();`)).toMatchObject({
      code: "InvalidArgument",
    });
  });

  it("answers whole columns with null values and refuses to set them", async () => {
    expect(
      await run(
        `const r = sheet.getRange("C:C"); r.load("values, cellCount"); await context.sync(); return [r.values, r.cellCount];`,
      ),
    ).toEqual([null, 1_048_576]);
    expect(await fails(`sheet.getRange("C:C").values = [[1]]; await context.sync();`)).toMatchObject({
      code: "InvalidArgument",
    });
  });

  it("keeps a tracked range on its cells when rows are inserted above it", async () => {
    expect(
      await run(`
        const kept = sheet.getRange("B5"); kept.values = [["here"]]; context.trackedObjects.add(kept);
        await context.sync();
        sheet.getRange("2:3").insert("Down");
        await context.sync();
        kept.load("address, values"); await context.sync();
        return [kept.address.split("!")[1], kept.values];`),
    ).toEqual(["B7", [["here"]]]);
  });

  it("formats cells and reads the format back", async () => {
    expect(
      await run(`
        const r = sheet.getRange("B2"); r.values = [[1234.5]]; r.numberFormat = [["#,##0.00"]];
        r.format.fill.color = "#ffff99"; r.format.font.color = "blue"; r.format.font.bold = true; r.format.horizontalAlignment = "Right"; r.format.wrapText = true; r.format.indentLevel = 1;
        r.format.borders.getItem("EdgeBottom").style = "Continuous"; r.format.borders.getItem("EdgeBottom").color = "#808080";
        r.format.columnWidth = 96; r.format.protection.locked = false;
        r.load("text, numberFormat, format/fill/color, format/font/color, format/font/bold, format/horizontalAlignment, format/wrapText, format/indentLevel, format/columnWidth, format/protection/locked");
        const bottom = r.format.borders.getItem("EdgeBottom"); bottom.load("style, color, weight");
        await context.sync();
        const f = r.format;
        return [r.text, r.numberFormat, f.fill.color, f.font.color, f.font.bold, f.horizontalAlignment, f.wrapText, f.indentLevel, f.columnWidth, f.protection.locked, bottom.style, bottom.color, bottom.weight];`),
    ).toEqual([
      [["1,234.50"]],
      [["#,##0.00"]],
      "#FFFF99",
      "#0000FF",
      true,
      "Right",
      true,
      1,
      96,
      false,
      "Continuous",
      "#808080",
      "Thin",
    ]);
  });

  it("refuses words that are none of an enumeration and colours that are none", async () => {
    expect(
      await fails(`sheet.getRange("A1").format.horizontalAlignment = "Middle"; await context.sync();`),
    ).toMatchObject({ code: "InvalidArgument" });
    expect(await fails(`sheet.getRange("A1").format.fill.color = "lightish"; await context.sync();`)).toMatchObject({
      code: "InvalidArgument",
    });
    expect(await fails(`sheet.getRange("A1").insert("Sideways"); await context.sync();`)).toMatchObject({
      code: "InvalidArgument",
    });
  });

  it("sees formulas calculated in the same request that wrote them, and not while calculation is manual", async () => {
    expect(
      await run(
        `sheet.getRange("A1").values = [[2]]; const r = sheet.getRange("A2"); r.formulas = [["=A1*21"]]; r.load("values"); await context.sync(); return r.values;`,
      ),
    ).toEqual([[42]]);
    const manual = await run(`
      context.application.calculationMode = "Manual"; sheet.getRange("A1").values = [[3]]; const r = sheet.getRange("A2"); r.load("values"); await context.sync();
      const before = r.values[0][0]; context.application.calculate("Recalculate"); r.load("values"); await context.sync();
      context.application.calculationMode = "Automatic"; await context.sync(); return [before, r.values[0][0]];`);
    expect(manual).toEqual([42, 63]);
  });

  it("guards the locked cells of a protected sheet", async () => {
    await run(
      `sheet.getRange("B1").format.protection.locked = false; sheet.protection.protect(); await context.sync();`,
    );
    expect(await fails(`sheet.getRange("A1").values = [[1]]; await context.sync();`)).toMatchObject({
      code: "AccessDenied",
    });
    expect(
      await run(
        `const r = sheet.getRange("B1"); r.values = [[1]]; r.load("values"); sheet.protection.load("protected"); await context.sync(); return [r.values, sheet.protection.protected];`,
      ),
    ).toEqual([[[1]], true]);
    expect(
      await run(
        `sheet.protection.unprotect(); sheet.getRange("A1").values = [[1]]; await context.sync(); return "written";`,
      ),
    ).toBe("written");
  });

  it("will not let a property be read that was not loaded", async () => {
    expect(await fails(`const r = sheet.getRange("A1"); await context.sync(); return r.values;`)).toMatchObject({
      code: "PropertyNotLoaded",
    });
  });
});
