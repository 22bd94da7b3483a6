/** Parley's functions in the text of formulas. */
import { piecesOf } from "../../src/formula/pieces";
import {
  hasBrokenName,
  leavesWorkbook,
  parleyCalls,
  parleyIds,
  repairNames,
  replaceCalls,
} from "../../src/sharing/formula-text";

it("cuts a formula into tokens that are the formula again", () => {
  const formula = `=IF('Alaska LNG'!A1>2e3,"a ""b"", [c]",Terms[[#This Row],[It's '[odd']]])&[@Rate]&{1,2;3,4}`;
  expect(
    piecesOf(formula)
      .map(({ text }) => text)
      .join(""),
  ).toBe(formula);
});

it("finds calls with their arguments, texts and arrays whole", () => {
  const [call] = parleyCalls('=1+PARLEY.SECTOR("a,b",{1,2},(1,2),)*2');
  expect(call).toEqual({ id: "SECTOR", start: 3, end: 36, args: ['"a,b"', "{1,2}", "(1,2)", ""] });
  expect(parleyCalls('="PARLEY.SECTOR(1)"&PARLEYX(2)')).toEqual([]);
  expect(parleyCalls("=parley.zopa( )")[0]).toMatchObject({ id: "ZOPA", args: [] });
});

it("names functions inside of functions, and replaces the outermost", () => {
  const formula = "=PARLEY.TARIFF_COST(PARLEY.SECTOR(A1),0.1)+PARLEY.ZOPA(1,2)";
  expect(parleyIds(formula)).toEqual(["TARIFF_COST", "SECTOR", "ZOPA"]);
  expect(replaceCalls(formula, ({ id }) => id)).toBe("=TARIFF_COST+ZOPA");
});

it.each([
  ["=_xldudf_PARLEY_TARIFF_COST(A1,B1)", "=PARLEY.TARIFF_COST(A1,B1)"],
  ["=[2]!_xldudf_PARLEY_TARIFF_COST(A1,B1)", "=PARLEY.TARIFF_COST(A1,B1)"],
  ["=[2]!PARLEY.TARIFF_COST(A1,B1)", "=PARLEY.TARIFF_COST(A1,B1)"],
  ["=1+BloombergUI.xla!_xldudf_PARLEY_SECTOR(A1)", "=1+PARLEY.SECTOR(A1)"],
  ["='C:\\Add-ins\\old (2).xlam'!_xldudf_PARLEY_SECTOR(A1)", "=PARLEY.SECTOR(A1)"],
  ["=SUM([1]!_xldudf_PARLEY_SECTOR(A1),_xldudf_parley_sector(A2))", "=SUM(PARLEY.SECTOR(A1),PARLEY.SECTOR(A2))"],
])("repairs %s", (broken, repaired) => {
  expect(hasBrokenName(broken)).toBe(true);
  expect(repairNames(broken)).toBe(repaired);
});

it.each([
  "=PARLEY.TARIFF_COST(A1,B1)",
  '="[2]!_xldudf_PARLEY_TARIFF_COST(1)"',
  "=[2]!_xldudf_OTHER_THING(A1)",
  "=Sheet1!A1+PARLEY.SECTOR(Sheet2!A1)",
  "=Sheet1!A1&PARLEY_X(1)",
])("leaves %s alone", (formula) => {
  expect(hasBrokenName(formula)).toBe(false);
});

it.each([
  ["=[1]Sheet1!A1", true],
  ["=[Book 2.xlsx]Sheet1!$A$1+1", true],
  ["='C:\\x\\[Book.xlsx]My sheet'!A1", true],
  ["=[3]!SomeName", true],
  ["=cmd|'/c calc'!A0", true],
  ["=Terms[Rate]*Terms[[#This Row],[Coverage]]", false],
  ["=[@Rate]*'My sheet (2)'!A1", false],
  ['="[1]Sheet1!A1|x"', false],
  ["=PARLEY.TARIFF_RATE(A1,B1,,Measures[#All])", false],
])("%s leaves the workbook: %s", (formula, leaves) => {
  expect(leavesWorkbook(formula)).toBe(leaves);
});
