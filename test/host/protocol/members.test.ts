import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Members } from "../../../src/host/protocol/members";
import { isDeclared } from "../../../src/host/protocol/requirement-sets";

const { deriveMembers, declarationsPath } = jest.requireActual<{
  deriveMembers(text: string): string;
  declarationsPath(): string;
}>("../../../src/host/protocol/members.generate.cjs");

describe("the table of members", () => {
  it("is what Microsoft's declarations say now", () => {
    expect(readFileSync(join(__dirname, "../../../src/host/protocol/members.json"), "utf8")).toBe(
      deriveMembers(readFileSync(declarationsPath(), "utf8")),
    );
  });

  const members = new Members({ ExcelApi: "1.15" });

  it("holds an answer to its promise", () => {
    expect(() => members.checkAnswer("Range", "RowCount", 3)).not.toThrow();
    expect(() => members.checkAnswer("Range", "RowCount", "3")).toThrow("Range.RowCount");
    expect(() => members.checkAnswer("Range", "RowCount", NaN)).toThrow("Range.RowCount");
    expect(() => members.checkAnswer("Range", "Text", [["a"], ["b"]])).not.toThrow();
    expect(() => members.checkAnswer("Range", "Text", [["a"], [2]])).toThrow("Range.Text");
    expect(() => members.checkAnswer("Worksheet", "Visibility", "Visible")).not.toThrow();
    expect(() => members.checkAnswer("Worksheet", "Visibility", "visible")).toThrow("Worksheet.Visibility");
    expect(() => members.checkAnswer("Worksheet", "Name", undefined)).toThrow("Worksheet.Name");
  });

  it("holds a call to its parameters", () => {
    expect(() => members.checkArguments("Worksheet", "GetRangeByIndexes", [0, 0, 1, 1])).not.toThrow();
    expect(() => members.checkArguments("Worksheet", "GetRangeByIndexes", [0, 0, 1, null])).toThrow(
      "Argument 4 of Worksheet.GetRangeByIndexes",
    );
    expect(() => members.checkArguments("Range", "Clear", [null])).not.toThrow();
    expect(() => members.checkArguments("Range", "Clear", ["Everything"])).toThrow("one of All");
    expect(() => members.checkWrite("Range", "RowCount", 3)).toThrow("read-only");
  });

  it("knows what is newer than the declared sets", () => {
    expect(() => new Members({ ExcelApi: "1.9" }).find("Range", "HasSpill")).toThrow("ExcelApi 1.12");
    expect(() => members.find("Range", "Sparkle")).toThrow("Range.Sparkle");
    expect(isDeclared({ ExcelApi: "1.9" }, "ExcelApi 1.10")).toBe(false);
    expect(isDeclared({ ExcelApi: "1.10" }, "ExcelApi 1.9")).toBe(true);
    expect(isDeclared({ ExcelApi: "2.0" }, "ExcelApi 1.9")).toBe(true);
    expect(isDeclared({}, "ExcelApi 1.1")).toBe(false);
  });
});
