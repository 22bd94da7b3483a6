/** What a user types into a cell under US settings. */
import { numberOfText, parseInput } from "../../src/formula/parse-input";
import { FormulaError } from "../../src/formula/values";

const YEAR = 2025;
const typed = (text: string): unknown => {
  const { value, format } = parseInput(text, YEAR);
  const shown = value instanceof FormulaError ? value.error : value;
  return format === undefined ? [shown] : [shown, format];
};

test.each([
  // Excel keeps these as text.
  ["8708.10.30", ["8708.10.30"]],
  ["2025.7.9", ["2025.7.9"]],
  ["1.5.", ["1.5."]],
  ["13/1/2025", ["13/1/2025"]],
  ["2/29/2025", ["2/29/2025"]],
  ["1 000", ["1 000"]],
  ["1,00", ["1,00"]],
  ["--5", ["--5"]],
  ["0x10", ["0x10"]],
  ["Infinity", ["Infinity"]],
  ["1e400", ["1e400"]],
  ["3 pears", ["3 pears"]],
  ["May", ["May"]],
  ["25:61", ["25:61"]],
  ["", [""]],
  [" two words ", [" two words "]],
  ["'007", ["007"]],
  ["'=A1", ["=A1"]],
  // And these as what they are.
  ["007", [7]],
  ["0.10", [0.1]],
  [" 5 ", [5]],
  [".5", [0.5]],
  ["5.", [5]],
  ["+5", [5]],
  ["-5", [-5]],
  ["(5)", [-5]],
  ["9007199254740993", [9007199254740990]],
  ["1,000", [1000, "#,##0"]],
  ["1,234.50", [1234.5, "#,##0.00"]],
  ["25%", [0.25, "0%"]],
  ["7%", [0.07, "0%"]],
  ["2.5%", [0.025, "0.00%"]],
  ["$1,000", [1000, "$#,##0"]],
  ["-$5.25", [-5.25, "$#,##0.00"]],
  ["$-5", [-5, "$#,##0"]],
  ["1e3", [1000, "0.00E+00"]],
  ["1.5E-2", [0.015, "0.00E+00"]],
  ["12 1/2", [12.5, "# ?/?"]],
  ["TRUE", [true]],
  ["false", [false]],
  ["#n/a", ["#N/A"]],
  ["5/21/2025", [45798, "m/d/yyyy"]],
  ["5/21/25", [45798, "m/d/yyyy"]],
  ["5-21-2025", [45798, "m/d/yyyy"]],
  ["1/1/30", [10959, "m/d/yyyy"]],
  ["1/1/29", [47119, "m/d/yyyy"]],
  ["2025-05-21", [45798, "yyyy-mm-dd"]],
  ["2/29/1900", [60, "m/d/yyyy"]],
  ["1-2", [45659, "d-mmm"]],
  ["4/5", [45752, "d-mmm"]],
  ["5/2026", [46143, "mmm-yy"]],
  ["May 21, 2025", [45798, "d-mmm-yy"]],
  ["21-May-2025", [45798, "d-mmm-yy"]],
  ["21 May", [45798, "d-mmm"]],
  ["May 2025", [45778, "mmm-yy"]],
  ["1:30", [0.0625, "h:mm"]],
  ["13:30:30", [48630 / 86400, "h:mm:ss"]],
  ["1:30 PM", [0.5625, "h:mm AM/PM"]],
  ["3 pm", [0.625, "h:mm AM/PM"]],
  ["25:30", [1.0625, "[h]:mm:ss"]],
  ["5/21/2025 12:00", [45798.5, "m/d/yyyy h:mm"]],
])("%j", (text, expected) => expect(typed(text)).toEqual(expected));

test("a text in arithmetic is read in the same way", () => {
  expect(numberOfText("25%")).toBe(0.25);
  expect(numberOfText("8708.10.30")).toBeUndefined();
  expect(numberOfText("TRUE")).toBeUndefined();
});
