/** Where a formula that a file holds without the mark of an array means one cell of several. */
import { withIntersections } from "../../src/formula/implicit-intersection";

const NAMES: Readonly<Record<string, string>> = {
  rates: "=Model!$A$1:$A$3",
  one: "=Model!$B$1",
  quarter: "=0.25",
  twice: "=Model!$A$1:$A$3*2",
  total: "=SUM(Model!$A$1:$A$3)",
  moving: "=OFFSET(Model!$A$1,0,0,COUNT(Model!$A:$A),1)",
  same: "=Rates",
  list: "={1,2,3}",
  round: "=round",
  "two!rates": "=Two!$A$1",
};
const names = {
  formulaOf: (name: string, sheet: string | null) => {
    const key = name.toLowerCase();
    return (sheet === null ? undefined : NAMES[`${sheet.toLowerCase()}!${key}`]) ?? NAMES[key];
  },
  isTable: (name: string) => name.toLowerCase() === "sectors",
};

describe("a range where one value is taken", () => {
  it.each([
    ["=A1:A3", "=@A1:A3"],
    ["=A1:A3*2", "=@A1:A3*2"],
    ["=-A1:A3%", "=-@A1:A3%"],
    ['=(A1:A3)&"x"', '=(@A1:A3)&"x"'],
    ["=A:A+1:1", "=@A:A+@1:1"],
    ["=Model!A1:A3+'My sheet'!$A$1:$A$3", "=@Model!A1:A3+@'My sheet'!$A$1:$A$3"],
    ["=Rates*2", "=@Rates*2"],
    ["=Rates+B3", "=@Rates+B3"],
    ["=Two!Rates*2", "=Two!Rates*2"],
    ["=Twice+Moving+Same+List", "=@Twice+@Moving+@Same+@List"],
    ["=Sectors[Rate]*2", "=@Sectors[Rate]*2"],
    ["=Sectors[[#This Row],[Low]:[High]]", "=@Sectors[[#This Row],[Low]:[High]]"],
    ["=Sectors", "=@Sectors"],
    ["=LEN(A1:A3)", "=LEN(@A1:A3)"],
    ["=ROUND(A1:A3,B1:B3)", "=ROUND(@A1:A3,@B1:B3)"],
    ["=SUM(A1:A3*2)", "=SUM(@A1:A3*2)"],
    ["=SUM(LEN(A1:A3))", "=SUM(LEN(@A1:A3))"],
    ["=IF(A1:A3>1,B1:B3,0)", "=IF(@A1:A3>1,@B1:B3,0)"],
    ["=IFERROR(A1:A3/0,Rates)", "=IFERROR(@A1:A3/0,@Rates)"],
    ["=SUMPRODUCT(IF(A1:A3>1,B1:B3))", "=SUMPRODUCT(IF(@A1:A3>1,B1:B3))"],
    ["=VLOOKUP(A1:A3,D1:E3,2,FALSE)", "=VLOOKUP(@A1:A3,D1:E3,2,FALSE)"],
    ["=COUNTIF(A1:A3,B1:B3)", "=COUNTIF(A1:A3,@B1:B3)"],
    ["=SUMIFS(A1:A3,B1:B3,C1:C3)", "=SUMIFS(A1:A3,B1:B3,@C1:C3)"],
    ["=MATCH(1,A1:A3=2,0)", "=MATCH(1,@A1:A3=2,0)"],
    ["=INDEX(A1:A3,0)*2", "=@INDEX(A1:A3,0)*2"],
    ["=INDEX(A1:C3,2,)", "=@INDEX(A1:C3,2,)"],
    ["=OFFSET(A1,0,0,3,1)", "=@OFFSET(A1,0,0,3,1)"],
    ["=OFFSET(A1:A3,1,0)+1", "=@OFFSET(A1:A3,1,0)+1"],
    ['=INDIRECT("A1:A3")*2', '=@INDIRECT("A1:A3")*2'],
    ["=A1:INDEX(A1:A9,3)", "=@(A1:INDEX(A1:A9,3))"],
    ["=A1:C3 B1:B9", "=@(A1:C3 B1:B9)"],
    ["=A1#*2", "=@A1#*2"],
    ["=TRANSPOSE(A1:A3)", "=@TRANSPOSE(A1:A3)"],
    ["=ROW(A1:A3)", "=@ROW(A1:A3)"],
    ["=UNIQUE(A1:A3)", "=@UNIQUE(A1:A3)"],
    ["={1,2}*2", "=@{1,2}*2"],
    ['=LEN({"a","bb"})', '=LEN(@{"a","bb"})'],
    ["=SUM(Rates,Rates*2)", "=SUM(Rates,@Rates*2)"],
    ["=PARLEY.TARIFF_COST(A1:A3*2,25%)", "=PARLEY.TARIFF_COST(@A1:A3*2,25%)"],
  ])("%s is %s", (stored, shown) => {
    expect(withIntersections(stored, names)).toBe(shown);
  });
});

describe("what is left as it is", () => {
  it.each([
    ["one cell", "=A1+$B$2+Model!C3"],
    ["names of one value", "=One*Quarter+Total"],
    ["a name that goes round in a circle", "=Round+1"],
    ["a name that nobody knows", "=Unknown*2"],
    ["functions of ranges", "=SUM(A1:A3,Rates,Sectors[Rate])+COUNTIF(A:A,1)+MAX(1:1)"],
    ["criteria of one value", '=SUMIFS(A1:A3,B1:B3,">"&C1,Sectors[Rate],1)'],
    ["lookups", "=VLOOKUP(A1,D1:E3,2,FALSE)+INDEX(A1:A3,MATCH(2,B1:B3,0))+XLOOKUP(1,A1:A3,B1:B3)"],
    ["INDEX of one place", "=INDEX(A1:A3,2)+INDEX(A1:C3,B1,2)"],
    ["OFFSET of one cell", "=OFFSET(A1,1,0)+OFFSET(A1:A3,1,0,1,1)"],
    ["functions that make arrays of their arguments", "=SUMPRODUCT((A1:A3>1)*Rates)+LOOKUP(2,1/(A1:A3=1),B1:B3)"],
    ["what INDEX makes an array of", "=MATCH(1,INDEX((A1:A3=1)*(B1:B3=2),0),0)+SUM(INDEX(A1:A3*B1:B3,0))"],
    ["counts in arrays", "=SUMPRODUCT(COUNTIF(A1:A3,B1:B3))"],
    ["arrays of constants within functions", '=SUM(LEN({"a","bb"}))+SUM({1,2}*2)+MATCH(2,{1,2},0)'],
    ["arrays that a function takes whole", "=SUM(UNIQUE(A1:A3))+ROWS(A1:A3)+SUM(OFFSET(A1,0,0,3,1))+COUNT(A1#)"],
    ["the row of a table", "=[@Rate]*Sectors[@Trade]+Sectors[[#This Row],[Rate]]+Sectors[[#Totals],[Rate]]"],
    ["what says so itself", "=@A1:A3+@Rates+SUM(@A1:A3)"],
    ["functions of add-ins", "=PARLEY.TARIFF_RATE(A1:A3,B1,,Measures[#All])"],
    ["texts", '="A1:A3"&"Rates*2"'],
    ["what cannot be read", "=A1:A3*("],
    ["links to other workbooks", "=[1]Sheet1!A1:A3"],
    ["LET and LAMBDA, which only newer files have", "=LET(x,A1:A3,SUM(x*2))"],
  ])("%s: %s", (_, formula) => {
    expect(withIntersections(formula, names)).toBe(formula);
  });
});
