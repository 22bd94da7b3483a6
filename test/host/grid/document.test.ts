/** The whole workbook out of the grid and into it again. */
import type { ConditionalFormatDocument, ValidationDocument } from "../../../src/host/workbook/document";
import { COUNT, fn, eachGrid, table, type TestSheet } from "./sheet";

eachGrid((openSheet) => {
  const HIGHLIGHT: ConditionalFormatDocument = {
    range: "B2:B4",
    rule: { kind: "custom", formula: "=$B2>1" },
    style: { fill: "#FFCC00" },
  };
  const LIST: ValidationDocument = {
    range: "A2:A4",
    rule: { kind: "list", formula1: '"a,b"' },
    allowBlank: true,
    alert: { title: "Origin", message: "a or b", style: "stop" },
  };

  async function fill(sheet: TestSheet): Promise<void> {
    const { grid, id, at, put } = sheet;
    grid.registerFunctions([COUNT]);
    put("A1", [
      ["Name", "Value", "Twice"],
      ["'007", 1, "=[@Value]*2"],
      ["a", 2, "=[@Value]*2"],
      ["b", true, '=""'],
    ]);
    grid.addTable(
      id,
      table("Lines", "A1:C4", ["Name", "Value", "Twice"], { style: "TableStyleLight9", bandedRows: false }),
    );
    put("C2", [["=[@Value]*2"], ["=[@Value]*2"]]);
    put("E1", [["=PARLEY.COUNT(3)", "=1/0", "=Rate*100"]]);
    grid.setName({ name: "Rate", formula: "=0.25", visible: false, comment: "an assumption" });
    grid.setName({ name: "Local", formula: "=Sheet1!$B$2", visible: true, sheet: "Sheet1" });
    grid.writeStyle(at("A1:C1"), {
      font: { bold: true, color: "#FFFFFF", size: 12 },
      fill: "#0F6E56",
      horizontal: "center",
      wrap: true,
      borders: { bottom: { style: "medium", color: "#000000" } },
    });
    grid.writeStyle(at("B2:B4"), { numberFormat: "0.0%", locked: false });
    grid.setColumnWidth(id, 0, 1, 30);
    grid.setRowHeight(id, 1, 1, 33);
    grid.hideColumns(id, 6, 2, true);
    grid.hideRows(id, 9, 1, true);
    grid.merge(at("A6:C6"));
    grid.changeSheet(id, { frozen: { rows: 1, columns: 1 }, tabColor: "#0F6E56", gridlines: false });
    grid.setConditionalFormats(id, [HIGHLIGHT]);
    grid.setValidations(id, [LIST]);
    grid.changeSheet(grid.addSheet("Hidden"), { visibility: "veryHidden" });
    await grid.calculate();
  }

  it("gives back after a restore what it captured", async () => {
    const first = openSheet();
    await fill(first);
    const captured = first.grid.capture();
    const second = openSheet();
    second.grid.registerFunctions([COUNT]);
    second.grid.restore(captured);
    expect(second.grid.capture()).toEqual(captured);
    expect(captured.sheets[0]).toMatchObject({
      gridlines: false,
      tabColor: "#0F6E56",
      frozen: { rows: 1, columns: 1 },
      merges: ["A6:C6"],
      hiddenRows: new Set([9]),
      hiddenColumns: new Set([6, 7]),
      columnWidths: new Map([[0, 30.7109375]]),
      rowHeights: new Map([[1, 33]]),
      conditionalFormats: [HIGHLIGHT],
      validations: [LIST],
      tables: [{ name: "Lines", range: "A1:C4", style: "TableStyleLight9", bandedRows: false }],
    });
    expect(captured.sheets[1]).toMatchObject({ name: "Hidden", visibility: "veryHidden" });
    const row = (index: number): unknown[] => [...(captured.sheets[0]!.cells.get(index)?.values() ?? [])];
    expect(row(0)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ formula: "=PARLEY.COUNT(3)", spill: "E1:E3", value: 1 }),
        expect.objectContaining({ formula: "=1/0", value: { error: "#DIV/0!" } }),
      ]),
    );
    expect(row(1)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ value: "007" }),
        expect.objectContaining({ formula: "=[@Value]*2", value: 2 }),
        { value: 2 },
      ]),
    );
  });

  it("calculates nothing on a restore, and everything when asked", async () => {
    const { grid, put, value } = openSheet();
    let calls = 0;
    const counted = fn("PARLEY.V", () => ++calls);
    grid.registerFunctions([counted]);
    put("A1", [["=PARLEY.V(1)", "=A1+1"]]);
    await grid.calculate();
    const before = calls;
    const captured = grid.capture();
    captured.sheets[0]!.cells.get(0)!.get(0)!.value = 99;
    grid.restore(captured);
    await grid.calculate();
    expect([value("A1"), value("B1"), calls]).toEqual([99, before + 1, before]);
    await grid.calculate(true);
    expect([value("A1"), value("B1"), calls]).toEqual([before + 1, before + 2, before + 1]);
  });

  it("calculates nothing on a restore with tables and spills, of which the engine hears a moment later", async () => {
    const { grid, id, put, value, values } = openSheet();
    let calls = 0;
    grid.registerFunctions([fn("PARLEY.V", () => ++calls), COUNT]);
    put("A1", [["Rate"], [0.25]]);
    grid.addTable(id, table("Terms", "A1:A2", ["Rate"]));
    put("C1", [["=PARLEY.V(Terms[Rate])", "=PARLEY.COUNT(3)"]]);
    await grid.calculate();
    const before = calls;
    for (const _ of ["once", "and once more"]) {
      grid.restore(grid.capture());
      await new Promise((resolve) => setTimeout(resolve, 0));
      await grid.calculate();
      expect([value("C1"), calls]).toEqual([before, before]);
      expect(values("D1:D3")).toEqual([[1], [2], [3]]);
    }
    put("A2", [[0.15]]);
    await grid.calculate();
    expect([value("C1"), calls]).toEqual([before + 1, before + 1]);
  });

  it("reads each workbook's formulas by its own tables, names and functions, though they are called the same", async () => {
    const SUM = "=SUM(Terms[Rate])*Factor+SUM(Terms[[#Headers],[Rate]])+SUM(Terms[[#All],[Rate]])*PARLEY.V(1)";
    const workbook = async (rows: number, factor: number) => {
      const sheet = openSheet();
      sheet.grid.registerFunctions([fn("PARLEY.V", () => 1)]);
      sheet.put("A1", [["Rate"], [1], [2], [4], [8]]);
      sheet.grid.addTable(sheet.id, table("Terms", `A1:A${rows + 1}`, ["Rate"]));
      sheet.grid.setName({ name: "Factor", formula: `=${factor}`, visible: true });
      sheet.put("C1", [[SUM]]);
      await sheet.grid.calculate();
      return sheet.grid.capture();
    };
    const [short, long] = [await workbook(2, 10), await workbook(4, 100)];
    const { grid, put, value } = openSheet();
    const results = [];
    for (const [document, factor] of [
      [short, 1],
      [long, 1],
      [short, 2],
    ] as const) {
      grid.registerFunctions([fn("PARLEY.V", () => factor)]);
      grid.restore(document);
      put("A2", [[3]]);
      await grid.calculate();
      results.push(value("C1"));
    }
    expect(results).toEqual([5 * 10 + 5, 17 * 100 + 17, 5 * 10 + 5 * 2]);
  });

  it("follows an edit after a restore through tables, names and spills", async () => {
    const first = openSheet();
    await fill(first);
    first.put("I1", [["=SUM(E1:E9)+SUM(Lines[Value])+Local"]]);
    await first.grid.calculate();
    const { grid, put, value } = openSheet();
    grid.registerFunctions([COUNT]);
    grid.restore(first.grid.capture());
    expect(value("I1")).toBe(10);
    put("B2", [[10]]);
    put("E1", [["=PARLEY.COUNT(4)"]]);
    await grid.calculate();
    expect(value("I1")).toBe(10 + 12 + 10);
  });

  it("keeps formats separate: numbers, one property, the default again", () => {
    const { grid, at, id } = openSheet();
    grid.writeStyle(at("A1:B1"), { fill: "#FF0000", font: { bold: true } });
    grid.writeStyle(at("B1"), { font: { italic: true } });
    grid.writeNumberFormats(at("A1:B1"), [["0.00", null]]);
    expect(grid.readStyle(at("A1:B1"))).toEqual({ fill: "#FF0000", font: { bold: true } });
    expect(grid.readStyle(at("B1"))).toEqual({ fill: "#FF0000", font: { bold: true, italic: true } });
    expect(grid.numberFormats(at("A1:B1"))).toEqual([["0.00", "General"]]);
    grid.writeStyle(at("A1"), { fill: undefined });
    expect(grid.readStyle(at("A1"))).toEqual({ numberFormat: "0.00", font: { bold: true } });
    grid.clear(at("A1:B1"), "formats");
    expect(grid.readStyle(at("A1:B1"))).toEqual({});
    expect(grid.usedRange(id, false)).toBeNull();
  });
});
