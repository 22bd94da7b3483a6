import { delimiterOf, readNumber } from "../../src/files/separators";

test.each([
  ["1.000.000,50", ";", 1_000_000.5],
  ["500.000", ";", 500_000],
  ["500.000", ",", 500],
  ["1,234", ";", 1.234],
  ["1,234", ",", 1234],
  ["1,234", "\t", 1234],
  ["12,5", ",", 12.5],
  ["1 234 567,25", ";", 1_234_567.25],
  ["2025 07", ",", null],
  ["1e308", ",", null],
  ["", ",", null],
  ["1.2.3", ",", null],
] as const)("%j between %j is %j", (text, delimiter, value) => {
  expect(readNumber(text, delimiter)).toBe(value);
});

test("the first row says what separates cells, quotation marks aside", () => {
  expect(['"a;b",c', "a;b,c", "a\tb;c", "a"].map(delimiterOf)).toEqual([",", ";", "\t", ","]);
});
