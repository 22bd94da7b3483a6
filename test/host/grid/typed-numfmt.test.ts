/** What Excel makes of a text that is typed into a cell of General format. */
import { parseInput } from "../../../src/formula/parse-input";
import * as numfmt from "../../../src/host/grid/typed-numfmt";

it.each([
  ["42", { value: 42 }],
  ["-1.5", { value: -1.5 }],
  ["36,855,828,372", { value: 36_855_828_372, format: "#,##0" }],
  ["1,234.50", { value: 1234.5, format: "#,##0.00" }],
  ["1e3", { value: 1000, format: "0.00E+00" }],
  ["25%", { value: 0.25, format: "0%" }],
  ["7%", { value: 0.07, format: "0%" }],
  ["2.5 %", { value: 0.025, format: "0.00%" }],
  ["-$1,200", { value: -1200, format: "$#,##0" }],
  ["2025-01-01", { value: 45_658, format: "yyyy-mm-dd" }],
  ["7/9/2025", { value: 45_847, format: "m/d/yyyy" }],
  ["1900-01-01", { value: 1, format: "yyyy-mm-dd" }],
  ["TRUE", { value: true }],
  ["#n/a", { value: { error: "#N/A" } }],
  ["0102", { value: 102 }],
  ["'0102", { value: "0102" }],
  ["'=A1", { value: "=A1" }],
  ["12,34", { value: "12,34" }],
  ["2025-02-30", { value: "2025-02-30" }],
  ["8703.23.01.90", { value: "8703.23.01.90" }],
  ["  steel ", { value: "  steel " }],
])("reads %s", (typed, read) => {
  expect(parseInput(typed)).toEqual(read);
});

describe("what Univer asks of a typed text", () => {
  it.each<[string, unknown, unknown, unknown]>([
    ["8708.10.30", null, null, null],
    ["2025.7.9", null, null, null],
    ["8703.23.01.90", null, null, null],
    ["'25%", null, null, null],
    ["25%", null, null, { v: 0.25, z: "0%" }],
    ["$1,200", null, null, { v: 1200, z: "$#,##0" }],
    ["007", null, null, { v: 7 }],
    ["7/9/2025", { v: 45_847, z: "m/d/yyyy" }, null, null],
    ["21-May-25", { v: 45_798, z: "d-mmm-yy" }, null, null],
    ["1:30 PM", null, { v: 0.5625, z: "h:mm AM/PM" }, null],
  ])("%s", (text, day, time, number) => {
    expect(numfmt.parseDate(text)).toEqual(day);
    expect(numfmt.parseTime(text)).toEqual(time);
    expect(numfmt.parseNumber(text)).toEqual(number);
    expect(numfmt.parseValue(text)).toEqual(day ?? time ?? number);
  });

  it("shows numbers as the library does", () => {
    expect(numfmt.format("#,##0.0", 1234.56)).toBe("1,234.6");
  });
});
