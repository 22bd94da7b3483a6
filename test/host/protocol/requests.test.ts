import { openPane, type Pane } from "../session";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { DEFAULT_SETS } from "../../../src/host/protocol/requirement-sets";

let pane: Pane;
beforeEach(async () => {
  pane = await openPane();
});
afterEach(() => pane.close());
const evaluate = async <T>(script: string): Promise<T> =>
  JSON.parse(
    (await (pane.window.eval(
      `(async () => JSON.stringify(await (async () => { ${script} })()))()`,
    ) as Promise<string>)) ?? "null",
  ) as T;

describe("requests", () => {
  it("stop at the first error, keep what was done before, and name the action", async () => {
    const error = await pane.fails(`
      const sheet = context.workbook.worksheets.getItem("Sheet1"); sheet.getRange("A1").values = [["before"]];
      context.workbook.worksheets.getItem("Nowhere").load("name"); sheet.getRange("A2").values = [["after"]]; await context.sync();`);
    expect(error.code).toBe("ItemNotFound");
    expect(
      await pane.run(
        `const r = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2"); r.load("values"); await context.sync(); return r.values;`,
      ),
    ).toEqual([["before"], [""]]);
  });

  it("over 5 MB are refused and do nothing", async () => {
    expect(
      await pane.fails(
        `context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200").values = Array.from({ length: 200 }, () => ["x".repeat(30000)]); await context.sync();`,
      ),
    ).toMatchObject({
      code: "RequestPayloadSizeLimitExceeded",
    });
    expect(
      await pane.run(
        `const u = context.workbook.worksheets.getItem("Sheet1").getUsedRangeOrNullObject(); await context.sync(); return u.isNullObject;`,
      ),
    ).toBe(true);
  });

  it("for a member that the host does not have fail by its name", async () => {
    const error = await pane.fails(
      `context.workbook.worksheets.getItem("Sheet1").getRange("A1").getSurroundingRegion().load("address"); await context.sync();`,
    );
    expect(error).toMatchObject({ code: "ApiNotFound" });
    expect(error.message).toContain("Range.GetSurroundingRegion");
    const property = await pane.fails(
      `context.workbook.worksheets.getItem("Sheet1").getRange("A1").format.readingOrder = "LeftToRight"; await context.sync();`,
    );
    expect(property.message).toContain("RangeFormat.ReadingOrder");
  });

  it("for a member that Excel does not have fail too", async () => {
    const error = await pane.fails(
      `context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("colour"); await context.sync();`,
    );
    expect(error.message).toContain("Range.Colour");
  });

  it("give the workbook as a file in slices, and nothing but a workbook", async () => {
    await pane.run(
      `context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").formulas = [[20], ["=A1*2"]]; await context.sync();`,
    );
    const bytes = await evaluate<number[]>(`
      const asked = (ask) => new Promise((resolve, reject) => ask((result) => (result.status === "succeeded" ? resolve(result.value) : reject(result.error))));
      const file = await asked((done) => Office.context.document.getFileAsync("compressed", { sliceSize: 1000 }, done));
      const slices = [];
      for (let index = 0; index < file.sliceCount; index++) slices.push(await asked((done) => file.getSliceAsync(index, done)));
      await asked((done) => file.closeAsync(done));
      if (slices.some(({ size, data }, index) => size !== data.length || (index < slices.length - 1 && size !== 1000))) throw new Error("slices");
      const closed = await asked((done) => file.getSliceAsync(0, done)).then(() => "open", () => "closed");
      const pdf = await asked((done) => Office.context.document.getFileAsync("pdf", done)).then(() => "given", () => "refused");
      if (closed !== "closed" || pdf !== "refused") throw new Error(closed + pdf);
      return slices.flatMap(({ data }) => data);`);
    const cell = readWorkbook(Uint8Array.from(bytes)).sheets[0]!.cells.get(1)!.get(0);
    expect(cell).toMatchObject({ value: 40, formula: "=A1*2" });
  });

  it("open a workbook of its own from a file", async () => {
    const opened: Uint8Array[] = [];
    pane.host.onNewWorkbook((file) => opened.push(file));
    await evaluate(`await Excel.createWorkbook(btoa("PK\\u0003\\u00ff"));`);
    expect(opened).toEqual([Uint8Array.from([0x50, 0x4b, 3, 0xff])]);
    expect(
      await evaluate(
        `try { await Excel.createWorkbook("no base64!"); return "opened"; } catch (error) { return error.code; }`,
      ),
    ).toBe("InvalidArgument");
  });

  it("are counted, by sheet as well", async () => {
    pane.host.counters.reset();
    await pane.run(
      `const s = context.workbook.worksheets.getItem("Sheet1"); s.getRange("A1").values = [[1]]; await context.sync(); s.getRange("A2").values = [[2]]; await context.sync();`,
    );
    const { syncs, requestsBySheet, largestRequestBytes } = pane.host.counters;
    expect(syncs).toBe(2);
    expect(requestsBySheet.get("Sheet1")).toBe(2);
    expect(largestRequestBytes).toBeGreaterThan(100);
  });

  it("update many properties at once", async () => {
    expect(
      await pane.run(`
        const r = context.workbook.worksheets.getItem("Sheet1").getRange("A1"); r.set({ values: [[5]], format: { font: { bold: true }, fill: { color: "#FF0000" } } });
        r.load({ values: true, format: { font: { bold: true }, fill: { color: true } } }); await context.sync(); return [r.values, r.format.font.bold, r.format.fill.color];`),
    ).toEqual([[[5]], true, "#FF0000"]);
  });

  it("hold calculation until they end where that was asked", async () => {
    expect(
      await pane.run(`
        const sheet = context.workbook.worksheets.getItem("Sheet1"); context.application.suspendApiCalculationUntilNextSync(); context.application.suspendScreenUpdatingUntilNextSync();
        sheet.getRange("A1:A2").formulas = [[1], ["=A1+1"]]; await context.sync();
        const r = sheet.getRange("A2"); r.load("values"); await context.sync(); return r.values;`),
    ).toEqual([[2]]);
  });
});

describe("requirement sets", () => {
  it("refuse members newer than they are, in the client and in the host", async () => {
    expect(DEFAULT_SETS.ExcelApi).toBe("1.9");
    const newer = await openPane({ sets: { ...DEFAULT_SETS, ExcelApi: "1.12" } });
    try {
      expect(
        await newer.run(
          `const r = context.workbook.worksheets.getItem("Sheet1").getRange("A1"); r.formulas = [["=PARLEY.GRID(2)"]]; r.load("hasSpill"); const s = r.getSpillingToRangeOrNullObject(); s.load("address"); await context.sync(); return [r.hasSpill, s.address];`,
        ),
      ).toEqual([true, "Sheet1!A1:B2"]);
    } finally {
      newer.close();
    }
    const oldest = await openPane({ sets: DEFAULT_SETS });
    try {
      expect(
        await oldest.fails(
          `context.workbook.worksheets.getItem("Sheet1").getRange("A1").getSpillingToRangeOrNullObject().load("address"); await context.sync();`,
        ),
      ).toMatchObject({ code: "ApiNotFound" });
      expect(
        oldest.window.eval(
          `Office.context.requirements.isSetSupported("ExcelApi", "1.9") && !Office.context.requirements.isSetSupported("ExcelApi", "1.10")`,
        ),
      ).toBe(true);
    } finally {
      oldest.close();
    }
  });

  it("declare more than the oldest Excel, but answer no more than what the add-in does without elsewhere", async () => {
    expect(pane.window.eval(`Office.context.requirements.isSetSupported("ExcelApi", "1.12")`)).toBe(true);
    expect(
      await pane.run(
        `const r = context.workbook.worksheets.getItem("Sheet1").getRange("A1"); r.formulas = [["=PARLEY.GRID(2)"]]; r.load("values"); await context.sync(); const s = r.getSpillingToRangeOrNullObject(); s.load("address"); await context.sync(); return s.address;`,
      ),
    ).toBe("Sheet1!A1:B2");
    expect(
      await pane.fails(
        `context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("hasSpill"); await context.sync();`,
      ),
    ).toMatchObject({ code: "ApiNotFound" });
  });
});

describe("events", () => {
  it("tell the add-in of its own writes and of a person's, until it stops listening", async () => {
    await evaluate(`
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        window.handle = sheet.onChanged.add(async (event) => { window.log.push(event.address + " " + event.triggerSource + " " + event.changeType); });
        context.workbook.worksheets.onAdded.add(async () => { window.log.push("added"); });
        await context.sync();
      });`);
    await pane.run(
      `context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3").values = 1; context.workbook.worksheets.add("More"); await context.sync();`,
    );
    await pane.host.settle();
    expect(await evaluate("await new Promise((r) => setTimeout(r, 20)); return window.log")).toEqual([
      "B2:C3 ThisLocalAddin RangeEdited",
      "added",
    ]);
    await evaluate(
      `await Excel.run(window.handle.context, async (context) => { window.handle.remove(); await context.sync(); }); window.log.length = 0;`,
    );
    await pane.run(`context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = 2; await context.sync();`);
    expect(await evaluate("await new Promise((r) => setTimeout(r, 20)); return window.log")).toEqual([]);
  });

  it("are silent while events are switched off", async () => {
    await evaluate(
      `await Excel.run(async (context) => { context.workbook.worksheets.onChanged.add(async (event) => { window.log.push(event.address); }); await context.sync(); });`,
    );
    await pane.run(
      `context.runtime.enableEvents = false; context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = 2; await context.sync(); context.runtime.enableEvents = true; await context.sync();`,
    );
    await pane.run(`context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = 2; await context.sync();`);
    expect(await evaluate("await new Promise((r) => setTimeout(r, 20)); return window.log")).toEqual(["A2"]);
  });

  it("say where a person selects", async () => {
    await evaluate(
      `await Excel.run(async (context) => { context.workbook.worksheets.getItem("Sheet1").onSelectionChanged.add(async (event) => { window.log.push(event.address); }); await context.sync(); });`,
    );
    pane.grid.select({ sheet: pane.grid.activeSheet(), row: 1, column: 1, rows: 2, columns: 1 });
    expect(await evaluate("await new Promise((r) => setTimeout(r, 20)); return window.log")).toEqual(["B2:B3"]);
    expect(
      await pane.run(
        `const r = context.workbook.getSelectedRange(); r.load("address"); await context.sync(); return r.address;`,
      ),
    ).toBe("Sheet1!B2:B3");
  });
});

describe("what the document keeps for the add-in", () => {
  it("settings, the same through both doors", async () => {
    await pane.run(
      `context.workbook.settings.add("case", { id: "korea-us-2025", days: [1, 2] }); await context.sync();`,
    );
    expect(
      await pane.run(
        `const s = context.workbook.settings.getItemOrNullObject("case"); s.load("value"); const none = context.workbook.settings.getItemOrNullObject("none"); await context.sync(); return [s.value, none.isNullObject];`,
      ),
    ).toEqual([{ id: "korea-us-2025", days: [1, 2] }, true]);
    await evaluate(
      `Office.context.document.settings.set("language", "ko"); await new Promise((r) => Office.context.document.settings.saveAsync(r));`,
    );
    expect(pane.host.capture().settings).toMatchObject({ language: "ko" });
  });

  it("custom XML parts, found by namespace", async () => {
    expect(
      await pane.run(`
        const parts = context.workbook.customXmlParts; const part = parts.add('<p:case xmlns:p="urn:parley">one</p:case>'); part.load("id, namespaceUri"); const xml = part.getXml();
        const found = parts.getByNamespace("urn:parley").getOnlyItemOrNullObject(); found.load("id"); const other = parts.getByNamespace("urn:other").getOnlyItemOrNullObject(); await context.sync();
        part.setXml('<p:case xmlns:p="urn:parley">two</p:case>'); const after = part.getXml(); await context.sync();
        return [part.namespaceUri, xml.value.includes("one"), found.id === part.id, other.isNullObject, after.value.includes("two")];`),
    ).toEqual(["urn:parley", true, true, true, true]);
    expect(pane.host.capture().customXml).toHaveLength(1);
    expect(await pane.fails(`context.workbook.customXmlParts.add("no xml"); await context.sync();`)).toMatchObject({
      code: "InvalidArgument",
    });
  });

  it("all of it, through capture and restore", async () => {
    await pane.run(`
      const sheet = context.workbook.worksheets.getItem("Sheet1"); sheet.getRange("A1:B3").values = [["k", "v"], ["a", 1], ["b", 2]]; sheet.tables.add("A1:B3", true).name = "Data";
      sheet.charts.add("Line", sheet.getRange("A1:B3")); context.workbook.names.add("Two", "=2"); context.workbook.settings.add("x", 1); sheet.pageLayout.orientation = "Landscape"; await context.sync();`);
    const document = pane.host.capture();
    const other = await openPane({ document });
    try {
      const again = other.host.capture();
      expect(again.sheets[0]!.charts).toEqual(document.sheets[0]!.charts);
      expect(again.sheets[0]!.print).toEqual({ orientation: "landscape" });
      expect(again.settings).toEqual({ x: 1 });
      expect(
        await other.run(
          `const t = context.workbook.tables.getItem("Data").getDataBodyRange(); t.load("values"); await context.sync(); return t.values;`,
        ),
      ).toEqual([
        ["a", 1],
        ["b", 2],
      ]);
    } finally {
      other.close();
    }
  });
});

describe("actions, commands and the runtime", () => {
  it("run an action and give back its result or its error", async () => {
    expect(await pane.host.runAction("ECHO", "hello")).toBe("echo hello");
    await expect(pane.host.runAction("ECHO", "fail")).rejects.toThrow("it failed");
    await expect(pane.host.runAction("NOBODY", "")).rejects.toThrow("no action NOBODY");
  });

  it("press a ribbon button", async () => {
    await pane.host.runCommand("ECHO");
    expect(pane.window.eval("window.pressed")).toBe(1);
    await expect(pane.host.runCommand("NOBODY")).rejects.toThrow("NOBODY");
  });

  it("show and hide the pane, and remember how the add-in starts", async () => {
    const seen: boolean[] = [];
    pane.host.onVisibility((visible) => seen.push(visible));
    const modes = await evaluate(`
      const modes = []; await Office.addin.onVisibilityModeChanged((event) => { modes.push(event.visibilityMode); });
      await Office.addin.hide(); await Office.addin.showAsTaskpane(); await Office.addin.setStartupBehavior(Office.StartupBehavior.load); await new Promise((r) => setTimeout(r, 20));
      return [modes, await Office.addin.getStartupBehavior()];`);
    expect(modes).toEqual([["Hidden", "Taskpane"], "Load"]);
    expect(seen).toEqual([false, true]);
  });
});
