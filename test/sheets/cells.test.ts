import fc from "fast-check";
import { columnName } from "../../src/formula/addresses";
import { cellAddress, rangeAddress } from "../../src/sheets/address";
import { typed } from "../../src/sheets/cell-text";
import { refersToParley } from "../../src/sheets/dependent-cells";
import { datedText, stagedFormula } from "../../src/sheets/write-formulas";

describe("what is handed to Excel", () => {
  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "'quoted",
    "870380",
    "3-4",
    "10%",
    "TRUE",
    "May 2025",
    "jul 9",
    " 5",
    "#N/A",
    "\t=1",
  ])("keeps the text %j a text", (text) => {
    expect(typed(text)).toBe(`'${text}`);
  });

  it.each(["Automobiles", "자동차", "EO 14257", "all ex (8703)", "(870380)"])("leaves %j as it is", (text) =>
    expect(typed(text)).toBe(text),
  );

  it("never lets a text begin as a formula does", () => {
    fc.assert(fc.property(fc.string(), (text) => !/^[=+\-@]/.test(String(typed(text)))));
  });

  it("passes formulas, numbers and blanks on", () => {
    expect([typed({ formula: "=A1" }), typed(0.25), typed(false), typed(null)]).toEqual(["=A1", 0.25, false, ""]);
  });
});

describe("formulas of a staged sheet", () => {
  it("name tables as they are called meanwhile, but not in texts", () => {
    const staged = (name: string) => `${name}_new`;
    expect(stagedFormula('=SUM(Sectors[Trade KR])&"Sectors[x]"&SectorLines[HS6]', staged)).toBe(
      '=SUM(Sectors_new[Trade KR])&"Sectors[x]"&SectorLines_new[HS6]',
    );
    expect(stagedFormula("=Outcomes!A1+Measures[#All]", staged)).toBe("=Outcomes!A1+Measures_new[#All]");
  });
});

describe("formulas of other sheets", () => {
  it.each([
    "=Outcomes!C8",
    "='Outcomes'!C8*2",
    "=SUM(Terms[Coverage])",
    "=1+sectors!A1",
    "=ROWS(Sectors)",
    "=terms",
    "=INDEX(Terms, 1, 1)",
  ])("that refer to Parley's are found: %s", (formula) => expect(refersToParley(formula)).toBe(true));
  it.each([
    "=Sheet1!A1",
    "=MyOutcomes!A1",
    "Outcomes!C8",
    "=AsOf+1",
    "=OtherTerms[x]",
    "=ROWS(MyTerms)",
    "=Terms.of(1)",
    "=TERMS(A1)",
  ])("that do not are left alone: %s", (formula) => expect(refersToParley(formula)).toBe(false));
});

describe("addresses", () => {
  it("count columns as Excel does", () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
    expect([cellAddress(4, 2), rangeAddress(4, 2, 1, 1), rangeAddress(0, 0, 2, 28)]).toEqual(["C5", "C5", "A1:AB2"]);
  });
});

it("dates the provenance by the cell AsOf, in literals of a length that Excel takes", () => {
  const formula = datedText('a "long" text '.repeat(40), "as of");
  const literals = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => match[1]!.replaceAll('""', '"'));
  expect(literals.slice(0, -4).join("")).toBe(`${'a "long" text '.repeat(40)} · as of `);
  expect(literals.every((literal) => literal.length <= 255)).toBe(true);
  expect(formula).toMatch(/YEAR\(AsOf\).*MONTH\(AsOf\).*DAY\(AsOf\)/);
});
