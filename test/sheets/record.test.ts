/** @jest-environment jsdom */
import { digest, recordFromXml, recordToXml, RECORD_NAMESPACE, type CaseRecord } from "../../src/sheets/record";

const RECORD: CaseRecord = {
  version: "0.1.0",
  caseId: "korea-us-2025",
  asOf: "2025-05-21",
  language: "ko",
  sectors: ["autos", "steel"],
  scenarios: ["pause"],
  defaults: { "": { cells: { AsOf: "n45798" } }, Terms: { "pause/autos": { Coverage: "n0", Note: 't<&"철강">' } } },
};

describe("the record in the workbook", () => {
  it("comes back as it was written", () => {
    expect(recordFromXml(recordToXml(RECORD))).toEqual(RECORD);
  });

  it.each(["<other/>", `<parley xmlns="${RECORD_NAMESPACE}"/>`, `<parley xmlns="${RECORD_NAMESPACE}"><defaults>{</defaults></parley>`, "not xml"])("is nothing where it is damaged: %s", (xml) => {
    expect(recordFromXml(xml)).toBeNull();
  });
});

describe("the digest of a cell", () => {
  it.each([
    [null, ""],
    [{ formula: "=Sectors[[#This Row],[HS codes]]" }, { formula: "=[@[HS codes]]" }],
    [{ formula: "=IF([@A]<1, 2)" }, { formula: "=if(T[[#This Row],[A]]<1,2)" }],
  ])("is the same for %j and %j", (one, other) => expect(digest(one)).toBe(digest(other)));

  it.each([
    [0, null],
    [0, false],
    ["1", 1],
    [{ formula: "=A1" }, "=A1"],
    ["a text of more than twenty-four letters", "a text of more than twenty-four letterS"],
  ])("differs for %j and %j", (one, other) => expect(digest(one)).not.toBe(digest(other)));
});
