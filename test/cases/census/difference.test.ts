import { compareTrade } from "../../../src/cases/census/difference";
import { bundledRows, type TradeRows } from "../../../src/cases/trade-table";

const SECTORS = [
  { name: "Cars", goods: "8703" },
  { name: "Nothing", goods: "no such scope" },
];
const rows = (codes: string[], values: number[]): TradeRows => ({
  codes,
  trade: { KR: Float64Array.from(values), world: Float64Array.from(values) },
  duty: {},
});
const compare = (before: TradeRows, after: TradeRows) => compareTrade("korea-us-2025", SECTORS, "KR", before, after);

test("changes are listed by sector, in total and by line, the largest first", () => {
  const { sectors, total, lines, changed } = compare(
    rows(["870323", "852872", "720839"], [100, 50, 5]),
    rows(["870323", "870380", "720839"], [70, 40, 5]),
  );
  expect(sectors).toEqual([{ name: "Cars", before: 100, after: 110 }]);
  expect(total).toEqual({ before: 155, after: 115 });
  expect(lines).toEqual([
    { code: "852872", before: 50, after: 0 },
    { code: "870380", before: 0, after: 40 },
    { code: "870323", before: 100, after: 70 },
  ]);
  expect(changed).toBe(3);
});

test("codes that the tariff schedule does not have are counted separately", () => {
  expect(compare(rows([], []), rows(["990099", "870323"], [8, 1])).unknown).toEqual({ codes: ["990099"], usd: 8 });
});

test("the bundled figures against themselves change nothing, and all their codes are known", () => {
  const { total, changed, unknown } = compare(bundledRows(), bundledRows());
  expect(changed).toBe(0);
  expect(unknown).toEqual({ codes: [], usd: 0 });
  expect(total).toEqual({ before: 130_458_735_626, after: 130_458_735_626 });
});
