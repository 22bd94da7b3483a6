/** Structured references on their way to the engine and back. */
import { renameColumn, toEngineFormula, toTypedFormula } from "../../../src/host/grid/structured-references";

const sectors = { name: "Sectors", columns: ["Sector", "Trade", "Base rate"] };
const terms = { name: "Terms", columns: ["Exempt rate"] };

it.each([
  ["=[@Trade]*2", "=Sectors[[#This Row],[Trade]]*2"],
  ["=[@[Base rate]]", "=Sectors[[#This Row],[Base rate]]"],
  ["=Terms[@[Exempt rate]]", "=Terms[[#This Row],[Exempt rate]]"],
  ["=SUM(Sectors[@[Trade]:[Base rate]])", "=SUM(Sectors[[#This Row],[Trade]:[Base rate]])"],
  ['=SUM([Trade])&"[@Trade]"', '=SUM(Sectors[Trade])&"[@Trade]"'],
])("writes %s in a cell of the table as the engine reads it", (typed, engine) => {
  expect(toEngineFormula(typed, [sectors, terms], sectors)).toBe(engine);
});

it.each([
  "=[@Trade]*2",
  "=[@[Base rate]]",
  "=Terms[@[Exempt rate]]",
  "=SUM([@[Trade]:[Base rate]])",
  "=SUM(Sectors[Trade])",
  "=ROWS(Sectors[#All])",
])("gives %s back as it was typed", (typed) => {
  expect(toTypedFormula(toEngineFormula(typed, [sectors, terms], sectors), sectors)).toBe(typed);
});

it("compares the names of tables and columns without case, as Excel does", () => {
  expect(toEngineFormula("=SUM(sectors[trade])+terms[[#Headers],[exempt RATE]]", [sectors, terms], undefined)).toBe(
    "=SUM(Sectors[Trade])+Terms[[#Headers],[Exempt rate]]",
  );
});

it("leaves what is no table alone", () => {
  expect(toEngineFormula("='[Book2.xlsx]S 1'!A1+Other[x]", [sectors], undefined)).toBe(
    "='[Book2.xlsx]S 1'!A1+Other[x]",
  );
});

it("names the table where the cell lies outside it", () => {
  expect(toTypedFormula("=Sectors[[#This Row],[Trade]]", undefined)).toBe("=Sectors[@Trade]");
});

it("renames a column of one table and of no other", () => {
  expect(
    renameColumn(
      '=SUM(Sectors[Trade])+Sectors[[#This Row],[Trade]]+Terms[Trade]&"Sectors[Trade]"',
      "Sectors",
      "Trade",
      "Imports",
    ),
  ).toBe('=SUM(Sectors[Imports])+Sectors[[#This Row],[Imports]]+Terms[Trade]&"Sectors[Trade]"');
});
