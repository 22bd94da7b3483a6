/** Formulas between the screen and the file. */
import fc from "fast-check";
import { FormulaMarks, namesFor } from "../../../src/host/xlsx/array-formulas";
import { piecesOf } from "../../../src/formula/pieces";
import { showFormula, storeFormula } from "../../../src/host/xlsx/stored-formula";

describe("stored formulas", () => {
  it.each([
    ["=PARLEY.TARIFF_COST(A1,25%)", "_xldudf_PARLEY_TARIFF_COST(A1,25%)"],
    ["=SUM(A1:A3)", "SUM(A1:A3)"],
    ["=XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
    ["=SUM(FILTER(A1:A3,B1:B3>0))", "SUM(_xlfn._xlws.FILTER(A1:A3,B1:B3>0))"],
    ["=NORM.S.DIST(1,TRUE)+NETWORKDAYS.INTL(A1,A2)", "_xlfn.NORM.S.DIST(1,TRUE)+NETWORKDAYS.INTL(A1,A2)"],
    ['=IF(A1="PARLEY.X(1)","it""s [@a]",\'My sheet (2)\'!B2)', 'IF(A1="PARLEY.X(1)","it""s [@a]",\'My sheet (2)\'!B2)'],
    ["=LAMBDA(rate,[cap],rate*2+cap)", "_xlfn.LAMBDA(_xlpm.rate,[_xlpm.cap],_xlpm.rate*2+_xlpm.cap)"],
    ["=LET(x,A1,y,x*2,SUM(x,y))", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,SUM(_xlpm.x,_xlpm.y))"],
    ["=SUM(Data!B2#)", "SUM(_xlfn.ANCHORARRAY(Data!B2))"],
    ["=@INDEX(A1:A3,2)+1", "_xlfn.SINGLE(INDEX(A1:A3,2))+1"],
    ["=Measures[#All]", "Measures[#All]"],
  ])("%s is stored as %s and read back", (shown, stored) => {
    expect(storeFormula(shown)).toBe(stored);
    expect(showFormula(stored)).toBe(shown);
  });

  it.each([
    ["=[@Rate]*2", "Sectors[[#This Row],[Rate]]*2"],
    ["=[@[Trade, USD]]", "Sectors[[#This Row],[Trade, USD]]"],
    ["=SUM([@[Low]:[High]])", "SUM(Sectors[[#This Row],[Low]:[High]])"],
    ["=Other[@Rate]", "Other[[#This Row],[Rate]]"],
  ])("%s within the table Sectors is stored as %s", (shown, stored) => {
    expect(storeFormula(shown, "Sectors")).toBe(stored);
    expect(showFormula(stored, "Sectors")).toBe(shown);
  });

  it("writes a column of the table that the cell is in with the table's name", () => {
    expect(storeFormula("=SUM([Rate])", "Sectors")).toBe("SUM(Sectors[Rate])");
  });

  it("cuts any text into tokens that join to the same text", () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) =>
          piecesOf(text)
            .map((token) => token.text)
            .join("") === text,
      ),
    );
  });

  it.each([
    ["=A1+B1", false],
    ["=SUM(A1:A3)", false],
    ["=SUMIFS(Data[a],Data[b],C1)", false],
    ["=[@Rate]*Sectors[@Trade]", false],
    ["=INDEX(Data[a],MATCH(A1,Data[b],0))", false],
    ["=XLOOKUP(1,(Data[a]=2)*(Data[b]=3),Data[c])", true],
    ["=SUMPRODUCT((A1:A3>1)*B1:B3)", false],
    ["=SUM(A1:A3*B1:B3)", true],
    ["=A1:A3", true],
    ["=PARLEY.TARIFF_RATE(A1,B1,,Measures[#All])", false],
    ["=SUM(PARLEY.TARIFF_COST(A1:A3*2,B1))", true],
    ["=UNIQUE(Data[a])", true],
    ["=NORM.S.DIST(1,TRUE)", false],
    ["=@A1:A3*2", false],
    ["=@A1:A3*B1:B3", true],
    ["=SUM(@A1:A3)", false],
    ["=LET(x,A1,x*2)", true],
  ])("%s needs array evaluation: %s", (formula, expected) => {
    expect(new FormulaMarks(namesFor("One", [], [])).stored(formula).isArray).toBe(expected);
  });
});
