/** Cells that are drawn in columns, against the engine that calculates them one draw at a time. */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { CustomFunction, FormulaEngine } from "../../../src/formula/engine-types";
import { CellDraws, DrawRefusal } from "../../../src/formula/draw/cells";
import type { Value } from "../../../src/formula/values";
import { place, SHEET, testSheet } from "../sheet";

const RATE: CustomFunction = {
  name: "OWN.RATE",
  call: ([day]) => {
    const value = Array.isArray(day) ? (day as Value[][])[0]![0]! : (day as Value);
    return typeof value === "number" ? (value < 45900 ? 0.25 : 0.15) : { error: "#VALUE!" };
  },
};
const FUNCTIONS: CustomFunction[] = [
  RATE,
  { name: "OWN.NOW", volatile: true, call: () => 1 },
  { name: "OWN.LIVE", call: () => ({ error: "#BUSY!" }) },
  {
    name: "OWN.TWICE",
    call: ([value]) => [[Number((value as Value[][])[0]![0]) * 2, Number((value as Value[][])[0]![0]) * 3]],
  },
];

/** A1 to A3 are inputs: a rate, a coverage and a day. B1:C4 is a small table of constants, D1:D4 its products with A1. */
const CELLS: Record<string, Value> = {
  A1: 0.15,
  A2: 0.8,
  A3: 45900,
  B1: "autos",
  B2: "steel",
  B3: "autos",
  B4: "other",
  C1: 100,
  C2: 50,
  C3: 30,
  C4: 7,
  D1: "=C1*$A$1",
  D2: "=C2*$A$1-4",
  D3: "=C3*$A$1/$A$2",
  D4: "=C4-D1",
};

function workbook(cells: Record<string, Value>): FormulaEngine {
  const sheet = testSheet();
  sheet.engine.registerFunctions(FUNCTIONS);
  sheet.set({ ...CELLS, ...cells });
  return sheet.engine;
}

const at = (address: string) => ({ sheet: SHEET, row: place(address).row, column: place(address).column });
const INPUTS = ["A1", "A2", "A3"].map((address) => ({ ...at(address), likely: CELLS[address] as number }));

function draws(cells: Record<string, Value>, outcome = "F1"): CellDraws {
  return new CellDraws({ engine: workbook(cells), functions: FUNCTIONS, inputs: INPUTS, outcomes: [at(outcome)] });
}

/** From −0.2 to 0.6, 0 to 1.2, and days around the change of the rate. */
function random(count: number): Float64Array[] {
  const generator = xoroshiro128plus(11);
  const between = (low: number, high: number) => low + ((high - low) * (generator.next() >>> 0)) / 2 ** 32;
  return [
    Float64Array.from({ length: count }, () => between(-0.2, 0.6)),
    Float64Array.from({ length: count }, () => between(0, 1.2)),
    Float64Array.from({ length: count }, () => Math.round(between(45890, 45910))),
  ];
}

function asEngine(cells: Record<string, Value>, columns: readonly Float64Array[], outcome = "F1"): number[] {
  const engine = workbook(cells);
  const { sheet, row, column } = at(outcome);
  return Array.from(columns[0]!, (_, draw) => {
    INPUTS.forEach((input, index) => engine.setValue(input.sheet, input.row, input.column, columns[index]![draw]!));
    engine.calculate();
    const value = engine.value(sheet, row, column);
    return typeof value === "number" || typeof value === "boolean" ? Number(value) : Number.NaN;
  });
}

/** Formulas whose draws columns hold, and those that are worked out in the engine in some draws or in all. */
const IN_COLUMNS = [
  "=SUM(D1:D4)",
  '=SUM(D1:D4,A1,"3",TRUE)',
  "=SUMPRODUCT(C1:C4,D1:D4)",
  '=SUMPRODUCT((B1:B4="autos")*(D1:D4>2)*D1:D4)',
  '=SUMIFS(D1:D4,B1:B4,"autos")',
  '=SUMIFS(D1:D4,B1:B4,"a*",D1:D4,">3")',
  '=SUMIF(B1:B4,"steel",D1:D4)',
  '=COUNTIFS(D1:D4,"<=2.5",C1:C4,">10")+COUNTIF(D1:D4,"<>0")',
  '=AVERAGEIFS(D1:D4,C1:C4,">20")+MINIFS(D1:D4,B1:B4,"autos")-MAXIFS(D1:D4,B1:B4,"autos")',
  "=MIN(D1:D4)+MAX(D1:D4,5)-AVERAGE(D1:D4)+COUNT(D1:D4)",
  "=IF(A1>0.2,D1,D2)+IF(AND(A1>0,A2<0.9),1,2)-IF(OR(A1<0,NOT(A2>1)),3,)",
  "=IF(A1=0.15,1,IF(A1<>A2,2,3))",
  "=IFERROR(LN(A1),-1)+IFERROR(1/(A2-A2),7)",
  "=IF(ISNUMBER(LN(A1)),LN(A1),A2)",
  "=SQRT(ABS(A1))+EXP(A2)+INT(A3/7)+SIGN(A1)+POWER(ABS(A1),A2)",
  "=(1+A1)^(1-A2)+2^A1+A2^2-(-2)^3+(1+A2)^0.5",
  '=INDEX(D1:D4,MATCH("steel",B1:B4,0))*XLOOKUP("other",B1:B4,D1:D4)+VLOOKUP("autos",B1:D4,3,FALSE)',
  "=CHOOSE(IF(A1>0.2,2,1),D1,D2,D3)",
  "=IFS(A1<0,-1,A1<0.3,D1,TRUE,D2)+SWITCH(A3>45900,TRUE,1,FALSE,2)",
  "=ROUND(D1,2)+MOD(A3,7)+ROUNDUP(A2,1)+WEEKDAY(A3)+YEAR(A3)",
  "=LET(x,A1*2,y,x+A2,y^2-x)",
  "=STDEV(D1:D4)+LARGE(D1:D4,2)+NPV(0.1,D1:D4)+MEDIAN(D1:D4)",
  "=100*OWN.RATE(A3)*A2",
  "=SUM(OFFSET(D1,1,0,2,1))+ROWS(D1:D4)+ROW(D2)+SUM(D:D)",
  '=SUM(D1:INDEX(D1:D4,3))+SUM(INDIRECT("D2:D3"))',
  "=MATCH(A1,{-1,0,0.2,0.4},1)",
  "=A1-A1+(A2-A2)+PRODUCT(A1,A2,C2)",
  "=--(A1>0)+N(A2>0.5)+A1%",
  "=MAX(0,MIN(D1,A2*20))*(A1>=0)",
] as const;
const IN_ENGINE = [
  "=A1-IF(A2>0.5,3)",
  '=VALUE(TEXT(A1,"0.00"))+LEN(A1&"")',
  "=SUM(MAP(D1:D4,LAMBDA(x,x*A2)))",
  '=IF(A1>0.5,LEN(A1&"x"),A1)',
  "=IFNA(MATCH(A1,{0.1,0.3},1),9)",
  "=SUM(OFFSET(D1,0,0,IF(A1>0.2,2,3),1))",
] as const;

it.each([...IN_COLUMNS, ...IN_ENGINE])("%s", (formula) => {
  const columns = random(200);
  const drawn = draws({ F1: formula });
  const [given] = drawn.run(columns);
  asEngine({ F1: formula }, columns).forEach((expected, draw) => {
    if (Number.isNaN(expected)) expect(given![draw]).toBeNaN();
    else expect(Math.abs(given![draw]! - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
  });
  if ((IN_COLUMNS as readonly string[]).includes(formula)) expect([drawn.slow, drawn.byEngine]).toEqual([[], 0]);
  else expect(drawn.byEngine).toBeGreaterThan(0);
});

it("names what it works out in the engine", () => {
  expect(draws({ E1: '=TEXT(A1,"0.00")', F1: "=VALUE(E1)" }).slow).toEqual([{ cell: "Sheet1!E1", what: "TEXT" }]);
});

it("follows spills, chains as long as sheets, and arrays of constants", () => {
  const chain = Object.fromEntries(Array.from({ length: 3000 }, (_, row) => [`H${row + 2}`, `=H${row + 1}+$A$1`]));
  const cells = { ...chain, H1: 1, I1: "=OWN.TWICE(A1)", F1: "=H3001+J1+SUM(I1#)" };
  const columns = random(4);
  const [given] = draws(cells).run(columns);
  asEngine(cells, columns).forEach((expected, draw) => expect(given![draw]).toBeCloseTo(expected, 9));
});

it("takes an input in place of the formula that a cell holds", () => {
  const engine = workbook({ F1: "=D1*2" });
  const drawn = new CellDraws({ engine, functions: [], inputs: [{ ...at("D1"), likely: 15 }], outcomes: [at("F1")] });
  expect(drawn.at([4])).toEqual([8]);
});

it.each([
  [{ E1: "=RAND()*A1", F1: "=E1+1" }, "volatile", "Sheet1!E1", "RAND"],
  [{ F1: "=A1+TODAY()" }, "volatile", "Sheet1!F1", "TODAY"],
  [{ F1: "=A1+OWN.NOW()" }, "volatile", "Sheet1!F1", "OWN.NOW"],
  [{ F1: "=A1+OWN.LIVE(1)" }, "streams", "Sheet1!F1", "OWN.LIVE"],
  [{ F1: "=A1+OTHER.ADDIN(1)" }, "unknown", "Sheet1!F1", "OTHER.ADDIN"],
  [{ F1: "=A1+[Prices.xlsx]Sheet1!A1" }, "outside", "Sheet1!F1", "[Prices.xlsx]Sheet1!A1"],
  [{ E1: "=F1+A1", F1: "=E1*0.5" }, "circle", "Sheet1!F1", ""],
  [{ F1: "=C1+1" }, "unmoved", "Sheet1!F1", ""],
] as const)("refuses %j", (cells, reason, cell, what) => {
  let thrown: unknown;
  try {
    draws(cells);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(DrawRefusal);
  expect(thrown).toMatchObject({ reason, cell, what });
});

it("does not look at what is taken in no draw", () => {
  expect(draws({ F1: "=IF(C1>0,A1,RAND())" }).at([0.3, 0, 0])).toEqual([0.3]);
});

it("gives NaN where the outcome is an error or a text", () => {
  const [given] = draws({ F1: '=IF(A1>0,A1,"none")', F2: "=1" }).run(random(50));
  random(50)[0]!.forEach((rate, draw) => expect(given![draw]).toEqual(rate > 0 ? rate : Number.NaN));
});
