/** Columns are found by what trade statistics and customs' reports call them, else by what the user says. */
import { mapColumns } from "../../src/bulk/columns";

it("finds the columns of an entry summary line report", () => {
  const headers = [
    "Entry Summary Number",
    "Entry Summary Line Number",
    "Entry Date",
    "Country of Origin Code",
    "HTS Number - Full",
    "Line Tariff Goods Value Amount",
    "Line Tariff Duty Amount",
    "Line SPI Code",
  ];
  expect(mapColumns(headers, {})).toEqual({
    mapping: {
      code: "HTS Number - Full",
      origin: "Country of Origin Code",
      value: "Line Tariff Goods Value Amount",
      date: "Entry Date",
      spi: "Line SPI Code",
      paid: "Line Tariff Duty Amount",
      entry: "Entry Summary Number",
      entry_line: "Entry Summary Line Number",
    },
    problem: null,
  });
});

it("takes what the person says first, in any case", () => {
  const headers = ["HS", "Code", "원산지", "금액", "수입신고일"];
  expect(mapColumns(headers, { code: "code" }).mapping).toEqual({
    code: "Code",
    origin: "원산지",
    value: "금액",
    date: "수입신고일",
  });
});

it("names what is missing, and what is named and not there", () => {
  expect(mapColumns(["hts", "origin"], { date: "When" }).problem).toEqual({ missing: ["value"], absent: ["When"] });
});

it("an entry number alone does not identify a line", () => {
  const headers = ["hts", "origin", "value", "date", "Entry Number"];
  expect(mapColumns(headers, {}).mapping).not.toHaveProperty("entry");
  expect(mapColumns(headers, { entry: "Entry Number" }).mapping).toHaveProperty("entry", "Entry Number");
});
