/** @jest-environment jsdom */
import {
  digest,
  sameDigest,
  recordFromXml,
  recordToXml,
  RECORD_NAMESPACE,
  RECORD_SCHEMA,
  recordSchema,
  type CaseRecord,
} from "../../src/sheets/record";

const RECORD: CaseRecord = {
  version: "0.1.0",
  caseId: "korea-us-2025",
  asOf: "2025-05-21",
  language: "ko",
  sectors: ["autos", "steel"],
  scenarios: ["pause"],
  sheets: ["Sectors", "Measures"],
  sources: { "census-2024": "2024-12-31", "hts-2025": "2025-01-01" },
  defaults: { "": { cells: { AsOf: "n45798" } }, Terms: { "pause/autos": { Coverage: "n0", Note: 't<&"철강">' } } },
};

describe("the record in the workbook", () => {
  it("comes back as it was written", () => {
    expect(recordFromXml(recordToXml(RECORD))).toEqual(RECORD);
  });

  it.each([
    "<other/>",
    `<parley xmlns="${RECORD_NAMESPACE}"/>`,
    `<parley xmlns="${RECORD_NAMESPACE}"><defaults>{</defaults></parley>`,
    "not xml",
  ])("is nothing where it is damaged: %s", (xml) => {
    expect(recordFromXml(xml)).toBeNull();
  });

  it("of the first schema is brought up to date, without sources that it did not keep", () => {
    const first = recordToXml(RECORD)
      .replace(RECORD_NAMESPACE, "urn:parley:case:1")
      .replace(/ (?:sheets|sources)="[^"]*"/g, "");
    const { sources: _, ...rest } = RECORD;
    expect(recordFromXml(first)).toEqual({
      ...rest,
      sheets: ["Sectors", "Measures", "Scenarios", "Outcomes", "Timeline"],
    });
  });

  it("of a later schema is not read, nor is another program's part", () => {
    expect(
      recordFromXml(recordToXml(RECORD).replace(RECORD_NAMESPACE, `urn:parley:case:${RECORD_SCHEMA + 1}`)),
    ).toBeNull();
    expect(
      [RECORD_NAMESPACE, "urn:parley:case:17", "urn:parley:case:", "urn:parley:case:1x", "urn:other"].map(recordSchema),
    ).toEqual([RECORD_SCHEMA, 17, 0, 0, 0]);
  });

  it("is not even parsed where it declares entities", () => {
    const parse = jest.spyOn(DOMParser.prototype, "parseFromString");
    const laughs = `<!DOCTYPE parley [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${recordToXml(RECORD).replace("<defaults>", "<defaults>&b;")}`;
    expect(recordFromXml(laughs)).toBeNull();
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });
});

describe("the digest of a cell", () => {
  // As version 0.1 wrote them for =IF([@Rate]>0,"as is","") and for =[@Rate]*2.
  it.each([
    ['=IF([@Rate]>0,"as is","")', "f1f4j2fo"],
    ["=[@Rate]*2", "f1osu2dk"],
  ])("counts %s as unchanged in a workbook of version 0.1", (formula, written) => {
    expect(sameDigest(digest({ formula }), written)).toBe(true);
    expect(sameDigest(digest({ formula: `${formula}+1` }), written)).toBe(false);
    expect(sameDigest(written, undefined)).toBe(false);
  });

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
    [{ formula: '=A1&"A b"' }, { formula: '=A1&"ab"' }],
    [{ formula: '=A1&"A b"' }, { formula: '=A1&"A  b"' }],
    [{ formula: '=A1&"KOREA"' }, { formula: '=A1&"Korea"' }],
    [{ formula: '=A1&"AB"' }, { formula: '=A1&"ab"' }],
    [{ formula: '=A1&"AB"' }, { formula: '=A1&"A B"' }],
  ])("differs for %j and %j", (one, other) => {
    expect(digest(one)).not.toBe(digest(other));
    // Nor is either taken for what version 0.1 wrote of the other.
    expect(sameDigest(digest(one), digest(other))).toBe(false);
    expect(sameDigest(digest(other), digest(one))).toBe(false);
  });
});
