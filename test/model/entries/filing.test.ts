import { filingsOf, filingText, isEntryNumber, plainEntry } from "../../../src/model/entries/filing";

const number = (at: number) => `ABC${String(at).padStart(8, "0")}`;

test("declarations of at most 9,999 entries, each number once, in their order", () => {
  const all = Array.from({ length: 20_000 }, (_, at) => ({ entry: number(at), importer: "12-3456789" }));
  const filings = filingsOf([...all, all[7]!]);
  expect(filings.map(({ entries }) => entries.length)).toEqual([9_999, 9_999, 2]);
  expect(new Set(filings.flatMap(({ entries }) => entries)).size).toBe(20_000);
  expect(filings[1]!.entries[0]).toBe(number(9_999));
});

test("importers do not share a declaration", () => {
  const filings = filingsOf([
    { entry: number(1), importer: "A" },
    { entry: number(2), importer: "B" },
    { entry: number(3), importer: "A" },
  ]);
  expect(filings).toEqual([
    { importer: "A", entries: [number(1), number(3)] },
    { importer: "B", entries: [number(2)] },
  ]);
});

test("the file is one column with its heading, a number a row, without hyphens", () => {
  const [filing] = filingsOf([{ entry: plainEntry("abc-1234567-8"), importer: "" }]);
  expect(filingText(filing!)).toBe("Entry Number\r\nABC12345678\r\n");
});

test("what is no number of an entry is in no file", () => {
  expect(
    filingsOf([
      { entry: "=CMD()", importer: "" },
      { entry: "12345678", importer: "" },
    ]),
  ).toEqual([]);
  expect(isEntryNumber(plainEntry(" '002-1234567-8 "))).toBe(true);
  expect(isEntryNumber("ABC1234567")).toBe(false);
});
