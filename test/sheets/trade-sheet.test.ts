/** Year and source of the workbook's own trade, as this version and earlier ones wrote them over its table. */
import { yearAndSource } from "../../src/sheets/trade-sheet";

it("reads year and source where they are, also in sheets of earlier versions", () => {
  expect(
    yearAndSource([
      ["2025", "Census"],
      ["", ""],
    ]),
  ).toEqual(["2025", "Census"]);
  expect(
    yearAndSource([
      ["Year of the data", "Source"],
      [2025, "Census"],
    ]),
  ).toEqual(["2025", "Census"]);
  expect(yearAndSource([])).toEqual(["", ""]);
});
