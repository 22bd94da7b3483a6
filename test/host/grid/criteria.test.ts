/** Criteria, lookups and texts of numbers, on the page and headless: what counts as equal, and what "*" stands for. */
import { eachGrid } from "./sheet";

eachGrid((openSheet) => {
  /** In A the texts, each of a power of two in B; in C numbers, a truth value, texts and blank cells. */
  const TEXTS = [
    "8708.10.30",
    "1-2",
    "8703230190",
    "007",
    "25%",
    "$5",
    "1e3",
    "a*b",
    "a,b",
    "",
    "0.10",
    "Korea, Republic of",
  ];
  const OTHERS = [7, 0.25, 5, 1000, true, 0.1, 8703230190, "x", "X", "", 0, -0.5];
  const sheetOfTexts = () => {
    const sheet = openSheet();
    sheet.grid.writeNumberFormats(
      sheet.at("A1:A12"),
      TEXTS.map(() => ["@"]),
    );
    sheet.put(
      "A1",
      TEXTS.map((text, index) => [text, 2 ** index, OTHERS[index]!]),
    );
    return sheet;
  };

  it.each<[criterion: string, sumOfTexts: number, countOfOthers: number]>([
    ['"8708.10.30"', 1, 0],
    ['"1-2"', 2, 0],
    ['"8703*"', 4, 0],
    ['"87????????"', 5, 0],
    ['"007"', 8, 1],
    ["7", 8, 1],
    ['"=007"', 8, 1],
    ["0.25", 16, 1],
    ['"25%"', 16, 1],
    ["5", 32, 1],
    ['"5.0"', 32, 1],
    ["1000", 64, 1],
    ['"1E3"', 64, 1],
    ['"a~*b"', 128, 0],
    ['"a*b"', 128 + 256, 0],
    ['"a,b"', 256, 0],
    ['""', 512, 1],
    ['"="', 512, 1],
    ['"<>"', 4095 - 512, 11],
    ['"0.1"', 1024, 1],
    ['"korea*"', 2048, 0],
    ['">0.10"', 0, 5],
    ['"<1"', 0, 4],
    ['"x"', 0, 2],
    ["TRUE", 0, 1],
  ])("SUMIF, SUMIFS and COUNTIF with %s", async (criterion, sumOfTexts, countOfOthers) => {
    const { grid, put, values } = sheetOfTexts();
    put("E1", [
      [`=SUMIF(A1:A12,${criterion},B1:B12)`, `=SUMIFS(B1:B12,A1:A12,${criterion})`, `=COUNTIF(C1:C12,${criterion})`],
    ]);
    await grid.calculate(true);
    expect(values("E1:G1")).toEqual([[sumOfTexts, sumOfTexts, countOfOthers]]);
  });

  it.each<[formula: string, value: unknown]>([
    ['=MATCH("8708.10.30",A1:A12,0)', 1],
    ['=MATCH("87*",A1:A12,0)', 1],
    ['=MATCH("1-2",A1:A12,0)', 2],
    ["=MATCH(7,A1:A12,0)", "#N/A"],
    ['=MATCH("7",C1:C12,0)', "#N/A"],
    ['=VLOOKUP("8703*",A1:B12,2,FALSE)', 4],
    ['=XLOOKUP("Korea*",A1:A12,B1:B12,"none",2)', 2048],
    ['=XLOOKUP("a~*b",A1:A12,B1:B12,"none",2)', 128],
    ['=XLOOKUP("a*b",A1:A12,B1:B12,"none")', 128],
    ['=SUMPRODUCT((A1:A12="8708.10.30")*B1:B12)', 1],
    ['=SUMPRODUCT((A1:A12="8703*")*B1:B12)', 0],
    ['="x"&1E20', "x1E+20"],
    ['=1/3&""', "0.333333333333333"],
    ['=(0.1+0.2)&""', "0.3"],
    ["=LEN(1E20)", 5],
    ["=UPPER(1/3)", "0.333333333333333"],
    ["=LEFT(007,1)", "7"],
    ['=DATEVALUE("8708.10.30")', "#VALUE!"],
    ['=DATEVALUE("5/21/2025")', 45_798],
    ['=VALUE("1,000")', 1000],
    ['=SUBSTITUTE("8708.10.30",".","")', "87081030"],
  ])("%s is %p", async (formula, value) => {
    const { grid, put, value: valueOf } = sheetOfTexts();
    put("E1", [[formula]]);
    await grid.calculate(true);
    expect(valueOf("E1")).toBe(value);
  });

  it.each(["=1,5", "=1 000", "=0x10", "=1e", "=.", "=1..2", '="open', "={1,A1}"])(
    "%s is refused, as Excel refuses it",
    (formula) => {
      expect(() => openSheet().put("A1", [[formula]])).toThrow("cannot be read");
    },
  );
});
