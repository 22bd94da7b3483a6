/** Literals in formulas are what Excel takes them for. */
import { closeGrids, fn, openSheet } from "./sheet";

afterEach(closeGrids);

async function valuesOf(formulas: readonly string[], cells: (string | number)[][] = []): Promise<unknown[]> {
  const { grid, put, values } = openSheet();
  if (cells.length > 0) put("Z1", cells);
  // One beneath the other with room between, as some spill.
  formulas.forEach((formula, index) => put(`A${1 + index * 5}`, [[formula]]));
  await grid.calculate(true);
  return formulas.map((_, index) => values(`A${1 + index * 5}`)[0]![0]);
}

describe("a number is a number however it is written", () => {
  it.each<[string, unknown]>([
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
    ["=9007199254740993", 9007199254740990],
    ["=3.14159265358979323846", 3.14159265358979],
    ["=1000000000000000000000", 1e21],
    ["=1e3", 1000],
    ["=1E+3", 1000],
    ["=25%", 0.25],
    ["=10.0%", 0.1],
    ["=0.10=0.1", true],
    ["=IF(0.0,1,2)", 2],
    ["=IF(1.0=1,1,0)", 1],
    ["=0.10>5", false],
    ['="x"&1.50', "x1.5"],
    ["=AND(0.0)", false],
    ["=SUM({0.10,0.20})", 0.30000000000000004],
    ["=SUM({1.0,2.0})", 3],
    ["=SUM({1.50,2.25})", 3.75],
    ["=SUM({-1.0;+5})", 4],
    ["=MAX({0.10,0.20})", 0.2],
    ["=SUMPRODUCT({1.0,2.0},{0.50,0.25})", 1],
    ["=SUMPRODUCT({10.0;20.0},{1;2})", 50],
    ["=LARGE({0.10,0.20},1.0)", 0.2],
    ["=VLOOKUP(2.0,{1,10;2,20},2.0,FALSE)", 20],
  ])("%s is %p", async (formula, value) => {
    expect(await valuesOf([formula])).toEqual([typeof value === "number" ? expect.closeTo(value, 14) : value]);
  });
});

describe("a text in quotation marks stays a text", () => {
  it.each<[string, unknown]>([
    ['=ISNUMBER("8708.10.30")', false],
    ['=ISTEXT("25%")', true],
    ['=ISTEXT(IF(TRUE,"8708.10.30",0))', true],
    ['=CHOOSE(1,"8708.10.30")', "8708.10.30"],
    ['=TRIM(" 8708.10.30 ")', "8708.10.30"],
    ['=IFERROR("1-2","")', "1-2"],
    ['=SUBSTITUTE("8708.10.30",".","")', "87081030"],
    ['=INDEX({"25%","$5"},1,2)', "$5"],
    ['=INDEX({"25%"},1)', "25%"],
    ['=INDEX({"1-2","1:30","4/5"},1,3)', "4/5"],
    ['=COLUMNS({"8703.23, 8704";"8708"})', 1],
    ['=INDEX({"8703.23, 8704";"8708"},1)', "8703.23, 8704"],
    ['=INDEX({"Korea, Republic of","Japan"},1,1)', "Korea, Republic of"],
    ['=INDEX({"a;b"},1)', "a;b"],
    ['=INDEX({"say ""a, b""","c"},1,1)', 'say "a, b"'],
    ['=INDEX({TRUE,#N/A,"x"},1,1)', true],
    ['=IFERROR(INDEX({TRUE,#N/A,"x"},1,2),"none")', "none"],
    // In arithmetic Excel takes it for what a user would have typed.
    ['="25%"+0', 0.25],
    ['=--"1,000"', 1000],
    ['=-"5"', -5],
    ['="$5"*2', 10],
    ['=VALUE("25%")', 0.25],
    ['="5/21/2025"+0', 45798],
    ['=YEAR("5/21/2025")', 2025],
    ['=DATEDIF("1/1/2025","5/21/2025","m")', 4],
    ['=EDATE("5/21/2025",1)', 45829],
    ['=DATEVALUE("5/21/2025")', 45798],
    ['=ABS("25%")', 0.25],
    ['=SUM("25%",1)', 1.25],
    ['=MAX("3",1)', 3],
    ['=ROUND("2.345",1)', 2.3],
    ['=MOD("7",2)', 1],
    ['=LEFT("25%",2)', "25"],
    ['="a""""b"', 'a""b'],
    ['=LEN("""")', 1],
    ['="8708.10.30"+0', "#VALUE!"],
    ['="2025.7.9"+0', "#VALUE!"],
    ['="abc"+1', "#VALUE!"],
  ])("%s is %p", async (formula, value) => {
    expect(await valuesOf([formula])).toEqual([value]);
  });

  it("reaches a function as a text, in an array too", async () => {
    const { grid, put } = openSheet();
    const seen: unknown[] = [];
    grid.registerFunctions([
      fn("PARLEY.SEE", (given) => {
        seen.push(given[0]);
        return 0;
      }),
    ]);
    const literals = [
      '"8708.10.30"',
      '"25%"',
      '"1,000"',
      '"$1,000"',
      '"5/21/2025"',
      '"May 21, 2025"',
      '{"25%","1-2"}',
      "0.10",
    ];
    put(
      "A1",
      literals.map((literal) => [`=PARLEY.SEE(${literal})`]),
    );
    await grid.calculate(true);
    expect(seen).toEqual(["8708.10.30", "25%", "1,000", "$1,000", "5/21/2025", "May 21, 2025", [["25%", "1-2"]], 0.1]);
  });
});

describe("an array may follow an operator", () => {
  it.each<[string, unknown]>([
    ["=SUM(0.1*{1;2})", 0.3],
    ["=SUM(1/{4;8})", 0.375],
    ["=SUM(-{1;2})", -3],
    ["=SUM(5-{1;2})", 7],
    ["=SUM({1,2}*0.1)", 0.3],
    ["=SUM(1+-{1;2})", -1],
  ])("%s is %p", async (formula, value) => {
    expect(await valuesOf([formula])).toEqual([expect.closeTo(value as number, 12)]);
  });
});

describe("criteria are what Excel takes them for", () => {
  const codes = [["8708.10.30"], ["8708.10.30"], ["1-2"], ["25%"], [0.25], [10]];
  it.each<[string, unknown]>([
    ['=COUNTIF(Z1:Z6,"8708.10.30")', 2],
    ['=COUNTIFS(Z1:Z6,"8708.10.30")', 2],
    ['=COUNTIF(Z1:Z6,"1-2")', 1],
    ['=COUNTIF(Z1:Z6,">=10.0")', 1],
    ['=COUNTIF(Z1:Z6,"0.250")', 2],
    ['=SUMIFS(Y1:Y6,Z1:Z6,"8708.10.30")', 3],
    ['=MATCH("8708.10.30",Z1:Z6,0)', 1],
    ['=XLOOKUP("1-2",Z1:Z6,Y1:Y6)', 4],
  ])("%s is %p", async (formula, value) => {
    const { grid, put, value: valueAt } = openSheet();
    codes.forEach(([code], index) =>
      put(`Y${index + 1}`, [[2 ** index, typeof code === "string" ? `'${code}` : code!]]),
    );
    put("A1", [[formula]]);
    await grid.calculate(true);
    expect(valueAt("A1")).toEqual(value);
  });
});
