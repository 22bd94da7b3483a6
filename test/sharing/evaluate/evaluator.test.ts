/** Formulas worked out without Excel: what Excel gives, and where the answer is that it is not known. */
import "../../functions/office-globals";
import { FormulaError } from "../../../src/formula/values";
import { Evaluator, type Book, type BookTable, type CellPlace } from "../../../src/sharing/evaluate/evaluator";
import { UnknownResult } from "../../../src/sharing/evaluate/unknown-result";
import type { Cell } from "../../../src/sheets/plan";

/** A table at A1 of the sheet "S", a cell named Rate, and the formula in Z1. */
const TABLE: BookTable = {
  name: "Trade",
  sheet: "S",
  row: 0,
  column: 0,
  rows: 4,
  headers: ["Code", "Value", "Exempt rate"],
};
const CELLS: Cell[][] = [
  ["Code", "Value", "Exempt rate"],
  ["cars", 100, 0.25],
  ["Steel", 40, null],
  ["cars", 10, { formula: "=[@Value]/100" }],
  ["ships", "none", { formula: "=1/0" }],
];

function given(formula: string, more: Record<string, Cell> = {}): unknown {
  const cells = new Map<string, Cell>(
    CELLS.flatMap((row, index) => row.map((cell, column): [string, Cell] => [`S!${index},${column}`, cell])),
  );
  cells.set("S!0,25", { formula });
  cells.set("S!8,0", 0.1);
  for (const [place, cell] of Object.entries(more)) cells.set(place, cell);
  const inTable = ({ sheet, row, column }: CellPlace) => sheet === "S" && row > 0 && row < 5 && column < 3;
  const book: Book = {
    cell({ sheet, row, column }) {
      const cell = cells.get(`${sheet}!${row},${column}`);
      if (cell === undefined) throw new UnknownResult(sheet);
      return cell;
    },
    table: (name) => (name.toLowerCase() === "trade" ? TABLE : undefined),
    tableAt: (place) => (inTable(place) ? TABLE : undefined),
    name: (name) =>
      name === "Rate"
        ? { sheet: "S", row: 8, column: 0 }
        : name === "Here"
          ? { sheet: "S", row: 0, column: 25 }
          : undefined,
    mayLook(from, to) {
      if (to === "Moved") throw new UnknownResult(from);
    },
  };
  return new Evaluator(book).named("Here");
}

it.each<[string, unknown]>([
  ["=1+2*3^2", 19],
  // Excel's minus binds before its power, and a percentage after the number.
  ["=-2^2", 4],
  ["=50%*-4", -2],
  ['=(1+2)*3&" days"', "9 days"],
  ['="a""b"="A""B"', true],
  ["=1<>1", false],
  ["=2>=2", true],
  ['="x">9', true],
  ["=Rate*10", 1],
  ["=A9*$A$9", 0.1 * 0.1],
  ["=SUM(Trade[Value])", 150],
  ["=SUM(B2:B4,5)", 155],
  ["=MAX(0,MIN(Trade[Value]))", 10],
  ["=MIN(A2:A3)", 0],
  ['=SUMIFS(Trade[Value],Trade[Code],"CARS")', 110],
  ['=SUMIFS(Trade[Value],Trade[Code],"cars",Trade[Value],">=100")', 100],
  ['=COUNTIFS(Trade[Code],"<>cars")', 2],
  ['=INDEX(Trade[Value],MATCH("steel",Trade[Code],0))', 40],
  ["=INDEX(Trade[Exempt rate],3)", 0.1],
  ['=IF(INDEX(Trade[Exempt rate],2)="","blank",1)', "blank"],
  ['=IFERROR(INDEX(Trade[Exempt rate],4),"no")', "no"],
  ['=IFERROR(MATCH("x",Trade[Code],0),0)', 0],
  ["=OR(1=2,ISNUMBER(Rate))", true],
  ["=AND(TRUE,0)", false],
  ["=ISNUMBER(INDEX(Trade[Value],4))", false],
  ["=IF(FALSE,1)", false],
  ['=DATE(LEFT("2025-07-09",4),MID("2025-07-09",6,2),RIGHT("2025-07-09",2))', 45_847],
  ["=EDATE(45688,1)", 45_716],
  ["=EDATE(45847,12)", 46_212],
  ['=TEXTJOIN(", ",TRUE,A2:A4)', "cars, Steel, cars"],
  ['="sum is "&TEXT(0.756,"0.00")', "sum is 0.76"],
  ["=ROUND(1.005,2)", 1.01],
  ["=MOD(-3,2)", 1],
  ['=N("x")+N(3)', 3],
  ['=HYPERLINK("https://example.org","open")', "open"],
  ['=VLOOKUP("Steel",A2:B5,2,FALSE)', 40],
  ["=LET(x,1,x)", 1],
  ["=IF(TRUE,1,Unknown)", 1],
  ['=SUMIFS(Trade[Value],Trade[Code],"c*")', 110],
  ["=PARLEY.TARIFF_COST(100,25%,40,5%)", 17],
  ["=PARLEY.EXEMPTION_SAVINGS(1000,25%,,80%,500)", 125],
])("%s", (formula, value) => {
  if (typeof value === "number") expect(given(formula)).toBeCloseTo(value, 12);
  else expect(given(formula)).toBe(value);
});

it.each<[string, string]>([
  ["=1/0", "#DIV/0!"],
  ["=SUM(Trade[Exempt rate])", "#DIV/0!"],
  ['="x"*1', "#VALUE!"],
  ["=INDEX(Trade[Value],5)", "#REF!"],
  ['=MATCH("x",Trade[Code],0)', "#N/A"],
  ['=PARLEY.TARIFF_COST("a lot",25%)', "#VALUE!"],
  ['=PARLEY.TARIFF_RATE("8703","KR",DATE(1999,1,1))', "#N/A"],
  ["=IF(1/0,1,2)", "#DIV/0!"],
])("%s is an error, as in Excel", (formula, code) => {
  expect(given(formula)).toMatchObject({ error: code });
  expect(given(formula)).toBeInstanceOf(FormulaError);
});

it.each([
  "={1,2}",
  "=Unknown+1",
  "=Other[Value]",
  "=Trade[No such column]",
  "=Trade[[Code]:[Value]]",
  "=A1:B2",
  "=Moved!A1",
  "=Elsewhere!A1",
  "=NOW()",
  "=RAND()",
  '=INDIRECT("A1")',
  "=SUM(A:A)",
  "=PARLEY.CURRENT_TIME()",
  '=PARLEY.TARIFF_STACK("8703.23","KR")',
  "=Here",
  "=1+",
  "=(1",
])("%s is not known rather than guessed", (formula) => {
  expect(() => given(formula)).toThrow(UnknownResult);
});

it.each(["=Trade[[#This Row],[Value]]", "=Trade[@Value]", "=Trade[@[Value]]", "=[@Value]", "=[@[value]]"])(
  "reads a row of a table as %s",
  (formula) => expect(given("=C4", { "S!3,2": { formula } })).toBe(10),
);

it("does not take a cell that was refused once for one that needs its own result", () => {
  expect(() => given("=A20+A20")).toThrow(/^S$/);
});
