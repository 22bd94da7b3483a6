/** Numbers and texts in formulas as Excel reads them: a number however it is spelt, and a quoted text always a text. */
import { testSheet } from "./sheet";

const sheet = testSheet();
const { give } = sheet;

describe("numbers", () => {
  test.each([
    ["=0.10", 0.1],
    ["=1.0", 1],
    ["=10.0", 10],
    ["=0.0", 0],
    ["=00", 0],
    ["=007", 7],
    ["=0100", 100],
    ["=.5", 0.5],
    ["=-.5", -0.5],
    ["=5.", 5],
    ["=0.0000001", 1e-7],
    ["=1e3", 1000],
    ["=1E+3", 1000],
    ["=1E21", 1e21],
    ["=25%", 0.25],
    ["=10.0%", 0.1],
    // Digits after the fifteenth count as 0.
    ["=9007199254740993", 9007199254740990],
    ["=3.14159265358979323846", 3.14159265358979],
    ["=12345678901234567890", 12345678901234500000],
    ["=0.0001234567890123456789", 0.000123456789012345],
    ["=0.10+0", 0.1],
    ["=--0.10", 0.1],
    ["=0.10=0.1", true],
    ["=IF(0.0,1,2)", 2],
    ["=IF(1.0=1,1,0)", 1],
    ["=0.10>5", false],
    ["=AND(0.0)", false],
    ["=LARGE({0.10,0.20},1.0)", 0.2],
    ['=VLOOKUP(2.0,{1,"a";2,"b"},2,FALSE)', "b"],
    ["=0.1+0.2=0.3", true],
    // Of a difference that is noise Excel makes 0, but not in brackets.
    ["=0.5-0.4-0.1", 0],
    ["=(0.5-0.4-0.1)", 0.5 - 0.4 - 0.1],
    ["=SUM(0.5-0.4-0.1)", 0.5 - 0.4 - 0.1],
  ])("%s", (formula, expected) => expect(give(formula)).toBe(expected));

  test("next to texts", () => {
    sheet.set({ A10: 200 });
    expect(give("=A10&1.50")).toBe("2001.5");
    expect(give('=1e3&""')).toBe("1000");
  });
});

describe("inline arrays", () => {
  test.each([
    ["=SUMPRODUCT({1.0,2.0},{0.50,0.25})", 1],
    ["=SUM({0.10,0.20})", 0.1 + 0.2],
    ["=SUM({1.0,2.0})", 3],
    ["=SUM({1.50,2.25})", 3.75],
    ["=SUMPRODUCT({10.0;20.0},{1;2})", 50],
    ["=MAX({0.10,0.20})", 0.2],
    ["={0.10;0.20}", [[0.1], [0.2]]],
    ["={-1.0}", -1],
    ["={+5}", 5],
    ["={-1.0,+2}", [[-1, 2]]],
    ["=0.1*{1;2}", [[0.1], [0.2]]],
    ["=1/{4;8}", [[0.25], [0.125]]],
    ["=-{1;2}", [[-1], [-2]]],
    ["={1,2}*0.1", [[0.1, 0.2]]],
    ['={"8703.23, 8704";"8708"}', [["8703.23, 8704"], ["8708"]]],
    ['={"Korea, Republic of","Japan"}', [["Korea, Republic of", "Japan"]]],
    ['={"a;b"}', "a;b"],
    ['={"25%"}', "25%"],
    ['={"$5"}', "$5"],
    ['={"1-2","1:30","4/5"}', [["1-2", "1:30", "4/5"]]],
    ['={"say ""no""",TRUE,#N/A}', [['say "no"', true, "#N/A"]]],
  ])("%s", (formula, expected) => expect(give(formula)).toEqual(expected));
});

describe("texts", () => {
  test.each([
    ['="8708.10.30"', "8708.10.30"],
    ['=ISNUMBER("8708.10.30")', false],
    ['=ISTEXT("1-2")', true],
    ['=IF(TRUE,"8708.10.30")', "8708.10.30"],
    ['=CHOOSE(1,"8708.10.30")', "8708.10.30"],
    ['=IFERROR("8708.10.30",0)', "8708.10.30"],
    ['=TRIM(" 8708.10.30 ")', "8708.10.30"],
    ['=SUBSTITUTE("8708.10.30",".","")', "87081030"],
    ['="25%"', "25%"],
    ['=LEN("007")', 3],
    ['="007"="7"', false],
    // In arithmetic Excel reads what it would read in a cell, and no more.
    ['="25%"+0', 0.25],
    ['="$1,000"+0', 1000],
    ['="1e3"+0', 1000],
    ['="5/21/2025"+0', 45798],
    ['="May 21, 2025"+0', 45798],
    ['="13:30"+0', 0.5625],
    ['="8708.10.30"+0', "#VALUE!"],
    ['="2025.7.9"+0', "#VALUE!"],
    ['="abc"+0', "#VALUE!"],
    ['=""+0', "#VALUE!"],
    ['=SUM("3",TRUE)', 4],
  ])("%s", (formula, expected) => expect(give(formula)).toBe(expected));
});

describe("arguments of custom functions", () => {
  test("texts arrive as texts, numbers as numbers", () => {
    const seen: unknown[][] = [];
    sheet.engine.registerFunctions([{ name: "TEST.SEE", call: (args) => (seen.push([...args]), "") }]);
    give('=TEST.SEE("8708.10.30","25%","1,000",0.10,{0.30;0.70},{"25%"},,TRUE)');
    expect(seen).toEqual([["8708.10.30", "25%", "1,000", 0.1, [[0.3], [0.7]], [["25%"]], null, true]]);
  });
});

describe("criteria", () => {
  beforeAll(() =>
    sheet.set({
      C1: "8708.10.30",
      C2: "1-2",
      C3: 0.25,
      C4: "25%",
      C5: "apple",
      C6: "Apple pie",
      C7: true,
      C8: 5,
      C9: "5",
      C11: "a*b",
      D1: 1,
      D2: 2,
      D3: 4,
      D4: 8,
      D5: 16,
      D6: 32,
      D7: 64,
      D8: 128,
      D9: 256,
      D10: 512,
      D11: 1024,
    }),
  );
  test.each([
    ['=COUNTIF(C1:C11,"8708.10.30")', 1],
    ['=COUNTIFS(C1:C11,"8708.10.30",D1:D11,1)', 1],
    ['=SUMIFS(D1:D11,C1:C11,"8708.10.30")', 1],
    ['=COUNTIF(C1:C11,"1-2")', 1],
    ['=MATCH("8708.10.30",C1:C11,0)', 1],
    ['=XLOOKUP("1-2",C1:C11,D1:D11)', 2],
    ['=VLOOKUP("8708.10.30",C1:D11,2,FALSE)', 1],
    // A criterion is read as it would be in a cell, and so are the texts that it is held against.
    ['=SUMIFS(D1:D11,C1:C11,"25%")', 4 + 8],
    ["=SUMIF(C1:C11,0.25,D1:D11)", 4 + 8],
    ["=COUNTIF(C1:C11,5)", 2],
    ['=COUNTIF(C1:C11,">0.1")', 2],
    ['=COUNTIF(C1:C11,"APPLE")', 1],
    ['=COUNTIF(C1:C11,"app*")', 2],
    ['=COUNTIF(C1:C11,"a~*b")', 1],
    ['=COUNTIF(C1:C11,"?pple")', 1],
    ["=COUNTIF(C1:C11,TRUE)", 1],
    ['=COUNTIF(C1:C11,"")', 1],
    ['=COUNTIF(C1:C11,"<>")', 10],
    ['=COUNTIF(C1:C11,"=")', 1],
    ['=COUNTIF(C1:C11,"<>apple")', 10],
    ['=SUMIF(D1:D11,">=512")', 512 + 1024],
    ['=COUNTIF(C:C,"")', 1_048_576 - 10],
  ])("%s", (formula, expected) => expect(give(formula)).toBe(expected));
});
