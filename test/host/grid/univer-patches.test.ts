/** Each fault of Univer that is patched, seen in an engine without patches: a test that fails here says that its patch can go. */
import { SpreadsheetSkeleton } from "@univerjs/engine-render";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import { createUniverGrid } from "../../../src/host/grid/headless";
import { SHEET_ROWS, UNIT, type Engine } from "../../../src/host/grid/engine";
import type { Grid, GridInput } from "../../../src/host/workbook/grid";
import { parseCells } from "../../../src/host/workbook/address";
import { fn, table } from "./sheet";

/** Patches of classes would last for all of the file, so that no grid here has any. */
function openUnpatched() {
  const grid = createUniverGrid([]);
  open.push(grid);
  const sheet = grid.activeSheet();
  const place = (address: string, on = sheet) => ({ sheet: on, ...parseCells(address)! });
  return {
    grid,
    sheet,
    engine: (grid as unknown as { engine: Engine }).engine,
    put: (address: string, cells: GridInput[][], on?: string) =>
      grid.write({ ...place(address, on), rows: cells.length, columns: cells[0]!.length }, cells),
    async calculated(formula: string): Promise<unknown> {
      grid.write(place("H1"), [[formula]]);
      await grid.calculate(true);
      const value = grid.read(place("H1"))[0]![0]!.value;
      return value !== null && typeof value === "object" ? value.error : value;
    },
  };
}
const open: ReturnType<typeof createUniverGrid>[] = [];
afterEach(() => {
  jest.restoreAllMocks();
  for (const grid of open.splice(0)) grid.dispose();
});

it("copySortArgument: SORT sorts the array that it is given, which other formulas read too", () => {
  const { engine } = openUnpatched();
  const { formula } = engine.modules;
  const values = [3, 1, 2].map((value) => [formula.NumberValueObject.create(value)]);
  const given = formula.ArrayValueObject.create({
    calculateValueList: values,
    rowCount: 3,
    columnCount: 1,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
  engine.injector.get(formula.IFunctionService).getExecutor("SORT")!.calculate(given);
  expect(given.get(0, 0)!.getValue()).not.toBe(3);
});

it("skipLookupIndexOfFormulas: the index looks through all values again for each cell that a formula fills", () => {
  const { engine } = openUnpatched();
  const index = engine.modules.formula.CELL_INVERTED_INDEX_CACHE;
  const lookups = jest.spyOn(Set.prototype, "has");
  const cells = 200;
  for (let row = 0; row < cells; row++) index.set("unit", "sheet", 0, `value ${row}`, row, true);
  expect(lookups.mock.calls.length).toBeGreaterThan((cells * cells) / 3);
  index.clear();
});

it("lookUpByKind: in the index of values 0 is the empty text, and a text of digits a number", () => {
  const { engine } = openUnpatched();
  const index = engine.modules.formula.CELL_INVERTED_INDEX_CACHE;
  [0, "", "8703"].forEach((value, row) => index.set("unit", "sheet", 0, value, row, true));
  const rowsOf = (value: string | number) => index.getCellPositions("unit", "sheet", 0, value, [[0, 2]])?.matchingRows;
  expect(rowsOf("")).toEqual([0, 1]);
  expect(rowsOf(8703)).toEqual([2]);
  index.clear();
});

it("compareOtherKinds: TRUE is not unequal to a number, and an empty text is no blank cell", async () => {
  const { calculated } = openUnpatched();
  expect(await calculated("=TRUE<>1")).toBe(false);
  const { StringValueObject, NullValueObject } = openUnpatched().engine.modules.formula;
  expect(
    StringValueObject.create("")
      .compare(NullValueObject.create(), "=" as never)
      .getValue(),
  ).toBe(false);
});

it("compareWithoutWildcards: an asterisk after an equals sign stands for other characters", async () => {
  expect(await openUnpatched().calculated('="abc"="a*"')).toBe(true);
});

it("useOwnFunctions: DATEVALUE takes a tariff code for a day, and a number as a text has too many digits", async () => {
  const { calculated } = openUnpatched();
  expect(await calculated('=DATEVALUE("8708.10.30")')).toBe(2_486_875);
  expect(await calculated("=UPPER(1/3)")).toBe("0.3333333333333333");
});

it("findHiddenRowsOnce: a calculation asks of every row of the sheet whether it is hidden", () => {
  const { engine } = openUnpatched();
  const asked = jest.spyOn(engine.sheet(engine.workbook.getActiveSheet().getSheetId()), "getRowVisible");
  engine.injector.get(engine.modules.formula.FormulaDataModel).getHiddenRowsFiltered();
  expect(asked).toHaveBeenCalledTimes(SHEET_ROWS);
});

it("findHiddenRowsOfThemes: a height that is set asks of every row of the sheet whether it is hidden", () => {
  const { engine, sheet } = openUnpatched();
  const asked = jest.spyOn(engine.sheet(sheet), "getRowVisible");
  engine.injector.get(engine.modules.sheets.SheetRangeThemeModel).refreshSheetRowVisibleFuncSet(UNIT, sheet);
  expect(asked).toHaveBeenCalledTimes(SHEET_ROWS);
});

it("containFailingFormulas: a formula on which the engine fails ends the calculation", () => {
  const { engine } = openUnpatched();
  const { formula } = engine.modules;
  const failing = new (class extends formula.BaseFunction {
    override calculate(): never {
      throw new Error("failed in the engine");
    }
  })("FAILING");
  engine.injector.get(formula.IFunctionService).registerExecutors(failing);
  const lexed = engine.injector.get(formula.LexerTreeBuilder).treeBuilder("=FAILING(1)");
  const node = engine.injector.get(formula.AstTreeBuilder).parse(lexed as never)!;
  const interpreter = engine.injector.get(formula.Interpreter);
  expect(() => interpreter.execute(formula.generateExecuteAstNodeData(node))).toThrow("failed in the engine");
});

/** A function that counts its calls. */
function counting(grid: Grid): () => number {
  let calls = 0;
  grid.registerFunctions([fn("PARLEY.COUNTED", () => ++calls)]);
  return () => calls;
}

it("calculateOnlyWhatSpillsReach: what no spill reaches is calculated again after one", async () => {
  const { grid, put } = openUnpatched();
  const calls = counting(grid);
  put("A1", [["=SEQUENCE(3)", null, "=PARLEY.COUNTED(1)"]]);
  await grid.calculate();
  const before = calls();
  await grid.calculate(true);
  expect(calls() - before).toBeGreaterThan(1);
});

it("calculateNothingAfterFormats: with a format elsewhere all that reads the sheet's first cells is calculated", async () => {
  const { grid, sheet, put } = openUnpatched();
  const calls = counting(grid);
  put("A1", [[1, "=PARLEY.COUNTED(A1)", 1]]);
  grid.setConditionalFormats(sheet, [
    { range: "D5:E6", rule: { kind: "custom", formula: "=$C$1>1" }, style: { fill: "#FFCC00" } },
  ]);
  await grid.calculate(true);
  const before = calls();
  put("C1", [[2]]);
  await grid.calculate();
  expect(calls()).toBeGreaterThan(before);
});

it("keepSheetOfTables: a cell that INDEX picks from a table is read from the formula's own sheet", async () => {
  const { grid, put, calculated } = openUnpatched();
  const other = grid.addSheet("Other");
  put("A1", [["Rate"], [0.25], [0.15]], other);
  grid.addTable(other, table("Terms", "A1:A3", ["Rate"]));
  expect(await calculated("=INDEX(Terms[Rate],2)")).not.toBe(0.15);
});

it("readTableNames: a table's name with an underscore is no table", async () => {
  const { grid, put, sheet, calculated } = openUnpatched();
  put("A1", [["Rate"], [1], [2]]);
  grid.addTable(sheet, table("My_Terms", "A1:A3", ["Rate"]));
  expect(await calculated("=SUM(My_Terms[Rate])")).not.toBe(3);
});

it("readEmptyTexts: an empty text that a formula gives is read as a blank cell", async () => {
  const { put, calculated } = openUnpatched();
  put("A1", [['=IF(TRUE,"")']]);
  expect(await calculated("=INDEX(A1:A2,1)/2")).toBe(0);
});

it("readLiterals: 0.10 is a text, a text a day, and a comma within quotation marks parts an array", async () => {
  const { calculated } = openUnpatched();
  expect(await calculated("=0.10=0.1")).not.toBe(true);
  expect(await calculated('=ISNUMBER("8708.10.30")')).not.toBe(false);
  expect(await calculated('=COLUMNS({"Korea, Republic of","Japan"})')).not.toBe(2);
});

it("readTextsAsNumbers: arithmetic takes 8708.10.30 for a day", async () => {
  const { put, calculated } = openUnpatched();
  put("A1", [["'8708.10.30"]]);
  expect(await calculated("=A1+0")).not.toBe("#VALUE!");
});

it("readDaysInTexts: YEAR reads no day in a text", async () => {
  const { put, calculated } = openUnpatched();
  put("A1", [["'5/21/2025"]]);
  expect(await calculated("=YEAR(A1)")).not.toBe(2025);
});

it("takeOneOfSeveral: the cell of a name's range in the formula's own row is not read", async () => {
  const { grid, put, calculated } = openUnpatched();
  put("A1", [[10], [20]]);
  grid.setName({ name: "Rates", formula: "=Sheet1!$A$1:$A$2", visible: true });
  expect(await calculated("=@Rates")).toBe("#NAME?");
  expect(await calculated("=@A1")).toBe("#VALUE!");
});

it("fillWhatWasEntered: no function fills cells of a given number", async () => {
  expect(await openUnpatched().calculated("=ARRAYFORMULA(1,2,1)")).toBe("#NAME?");
});

it("allowArraysAfterOperators: an array after an operator is refused", async () => {
  const { calculated } = openUnpatched();
  await expect(calculated("=SUM(0.1*{1;2})")).rejects.toThrow("cannot be read");
});

it("takeErrorOnTheLeft: an error on the right is the result, whatever error is in the cell on the left", async () => {
  const { put, calculated } = openUnpatched();
  put("A1", [["=NA()", "=1/0"]]);
  expect(await calculated("=A1-IF(B1>1,1,0)")).toBe("#DIV/0!");
});

describe("on the page", () => {
  it("findFilteredRowsOnce: each row is asked whether a filter hides it", () => {
    const getRowFiltered = jest.fn(() => false);
    const placed = { worksheet: { getRowFiltered }, _gapConfig: {} };
    const skeleton = SpreadsheetSkeleton.prototype as unknown as {
      _generateRowMatrixCache(this: unknown, rows: number, data: object, height: number): unknown;
    };
    skeleton._generateRowMatrixCache.call(placed, 100, {}, 20);
    expect(getRowFiltered).toHaveBeenCalledTimes(100);
  });

  it("patchIdleWork: rows of a sheet that is gone are measured all the same", () => {
    const gone = { _worksheetData: null } as unknown as SpreadsheetSkeleton;
    const rows = [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }];
    expect(() => SpreadsheetSkeleton.prototype.calculateAutoHeightInRange.call(gone, rows)).toThrow(TypeError);
  });

  it("patchIdleWork: cells of a sheet that is gone are validated all the same", async () => {
    const { engine } = openUnpatched();
    const service = { _univerInstanceService: engine.instances } as unknown as SheetsDataValidationValidatorService;
    const rows = [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }];
    await expect(
      SheetsDataValidationValidatorService.prototype.validatorRanges.call(service, UNIT, "gone", rows),
    ).rejects.toThrow("gone");
  });
});
