/** What becomes of a CSV file's columns. */
import { parseDataFile } from "../../src/cli/data-file";
import { en } from "../../src/words/cli/en";
import { ko } from "../../src/words/cli/ko";

const kindOf = (header: string, ...values: string[]): unknown =>
  parseDataFile([header, ...values].map((line) => `"${line}",x`).join("\n"), "f.csv", en).kinds[0];

describe("a CSV file", () => {
  it.each([
    ["hts", ["8703230140"], "text"],
    ["HTS_10", ["101210010"], "text"],
    ["HS code", ["8703"], "text"],
    ["codes", ["1"], "text"],
    ["zip", ["10115", "01067"], "text"],
    ["share", ["0.5", "0"], "number"],
    ["value", ["1,234,567.5", "-3", "1e6"], "number"],
    ["rate", ["25%", "2.5%"], "number"],
    ["mostly numbers", ["1", "n/a"], "number"],
    ["day", ["2025-05-21", "2025-07-09 00:01"], "day"],
    ["not quite a day", ["2025-02-30"], "text"],
    ["account", ["12345678901234567"], "text"],
    ["open", ["TRUE", "false"], "truth"],
    ["nothing", [""], "text"],
    ["shsy", ["1"], "number"],
  ])("has in the column %s with %j: %s", (header, values, kind) => {
    expect(kindOf(header, ...values)).toBe(kind);
  });

  it("gives numbers, Excel days, truths and texts, and null where nothing is", () => {
    const { rows } = parseDataFile("a,b,c,d,e\n1%,2025-01-01T12:00,true,=A1,\n,,,x,2\n", "f.csv", en);
    expect(rows).toEqual([
      [0.01, 45658.5, true, "=A1", null],
      [null, null, null, "x", 2],
    ]);
  });

  it("names every column, each another, and fills short rows", () => {
    expect(parseDataFile("\uFEFFa,A,,\n1\n\n", "f.csv", en)).toMatchObject({
      headers: ["a", "A2", "Column3", "Column4"],
      rows: [[1, null, null, null]],
    });
  });

  it("takes semicolons, quoted commas and line breaks", () => {
    expect(parseDataFile('a;b\n"x;y";"two\nlines"', "f.csv", en).rows).toEqual([["x;y", "two\nlines"]]);
  });

  it.each([
    ["", /f\.csv is empty/],
    ['a,b\n"open,1\n2,3', /quotation mark is not closed/],
    ["a,b\n\0\0,1", /not a text file/],
  ])("refuses %j", (text, message) => {
    expect(() => parseDataFile(text, "f.csv", en)).toThrow(message);
    expect(() => parseDataFile(text, "f.csv", ko)).toThrow(/^f\.csv[가-힣].*[가-힣]/);
  });
});
