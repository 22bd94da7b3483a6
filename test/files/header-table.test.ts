/** Columns are found by their headers as Excel's structured references find them, and cells come as what the column holds. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { numberColumn, headerPlace, rowsByHeader, textColumn } from "../../src/files/header-table";

it.each([
  ["Net duty", 1],
  ["net DUTY", 1],
  [" Net duty ", 1],
  ["2024", 2],
  ["Net", -1],
  ["", -1],
])("finds the column %j at %i", (header, place) => {
  expect(headerPlace(["Scenario", " Net duty", 2024, "net duty", ""], header)).toBe(place);
});

it("reads each cell as its column says, and a column that is missing as blank", () => {
  const cells = [
    ["Net duty", "SCENARIO"],
    [1.5, " return "],
    ["–", 7],
    ["", null],
    [Infinity, { error: "#N/A" }],
  ];
  const columns = { scenario: textColumn("Scenario"), duty: numberColumn("Net duty"), note: textColumn("Note") };
  expect(rowsByHeader(cells, columns)).toEqual([
    { scenario: "return", duty: 1.5, note: "" },
    { scenario: "7", duty: null, note: "" },
    { scenario: "", duty: null, note: "" },
    { scenario: "", duty: null, note: "" },
  ]);
  expect(rowsByHeader([], columns)).toEqual([]);
});

it("is the only way in which code looks for a header", () => {
  const source = join(__dirname, "../../src");
  const own = /headers\s*\.(?:indexOf|findIndex)\(/;
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    // Grids of the host and the engine are Excel's own reading; names of columns in people's files are of many words.
    (name) => /\.tsx?$/.test(name) && !/^(host|formula|words)\/|^cases\/own\/lines\.ts$/.test(name),
  );
  expect(files.filter((name) => own.test(readFileSync(join(source, name), "utf8")))).toEqual([]);
});
