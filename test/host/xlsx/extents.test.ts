/** Extents, numbers and lengths out of a file: whatever stands there, the file is read or refused in one line. */
import { strToU8 } from "fflate";
import { WorkbookFileError } from "../../../src/host/xlsx/file-error";
import { unpack } from "../../../src/host/xlsx/package";
import { openParts } from "../../../src/host/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/host/xlsx/write-workbook";
import { workbookOf } from "./package-of";
import { sampleWorkbook } from "./sample";

const sheetWith = (cell: string): Map<string, Uint8Array> =>
  unpack(workbookOf(`<sheetData><row r="1">${cell}</row></sheetData>`));
const refusal = (parts: ReadonlyMap<string, Uint8Array>): unknown => {
  try {
    openParts(parts);
    return undefined;
  } catch (error) {
    return error;
  }
};

it.each<[string, string, RegExp]>([
  [
    "a formula of 200,000 characters",
    `<f>1${"+1".repeat(100_000)}</f>`,
    /A1 of the sheet "One" has 200,001 characters.*8,192/,
  ],
  ["a formula of 8,193 characters", `<f>"${"x".repeat(8191)}"</f>`, /8,193 characters/],
  [
    "an array over the whole sheet",
    '<f t="array" ref="A1:XFD1048576">1</f>',
    /A1 of the sheet "One" fills 17,179,869,184 cells/,
  ],
  ["an array outside the sheet", '<f t="array" ref="A1:ZZZ9">1</f>', /fills "A1:ZZZ9", which is outside a sheet/],
])("refuses %s", (_, formula, message) => {
  const error = refusal(sheetWith(`<c r="A1">${formula}</c>`));
  expect(error).toBeInstanceOf(WorkbookFileError);
  expect((error as Error).message).toMatch(message);
});

it("reads the longest formula that Excel takes, however deep it is", () => {
  const longest = `1${"+1".repeat(4095)}`;
  expect(refusal(sheetWith(`<c r="A1"><f>${longest}</f></c>`))).toBeUndefined();
});

describe("each number of a whole workbook's parts", () => {
  const parts = unpack(writeWorkbook(sampleWorkbook()));
  const decoder = new TextDecoder();
  const places = [...parts].flatMap(([path, bytes]) => {
    const text = decoder.decode(bytes);
    return /\.xml$/.test(path)
      ? [...text.matchAll(/(?:="|>)(-?\d+)(?:"|<)/g)].map((match) => ({ path, text, at: match.index, found: match[0] }))
      : [];
  });
  it.each(["-1", "4294967295"])("may be %s", (number) => {
    for (const { path, text, at, found } of places) {
      const changed = text.slice(0, at) + found.replace(/-?\d+/, number) + text.slice(at + found.length);
      const error = refusal(new Map(parts).set(path, strToU8(changed)));
      if (error !== undefined && !(error instanceof WorkbookFileError))
        throw new Error(`${path}: ${text.slice(at - 60, at + 20)} as ${number}`, { cause: error });
    }
    expect(places.length).toBeGreaterThan(300);
  });

  it.each(["A1:XFD1048576", "XFD1048576", "A:XFD", "ZZZ99999999", "#REF!"])("each reference may be %s", (reference) => {
    for (const [path, bytes] of parts) {
      const text = decoder.decode(bytes);
      if (!/worksheets|tables/.test(path)) continue;
      for (const match of text.matchAll(/\b(?:ref|sqref|r|activeCell|topLeftCell)="([A-Z]+\d+(?::[A-Z]+\d+)?)"/g)) {
        const changed =
          text.slice(0, match.index) +
          match[0].replace(match[1]!, reference) +
          text.slice(match.index + match[0].length);
        const error = refusal(new Map(parts).set(path, strToU8(changed)));
        if (error !== undefined && !(error instanceof WorkbookFileError))
          throw new Error(`${path}: ${match[0]} as ${reference}`, { cause: error });
      }
    }
  });
});
