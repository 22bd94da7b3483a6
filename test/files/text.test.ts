/** Files of characters that Excel and other programs save, read as what they say. */
import { decodeText } from "../../src/files/text";

const SAID = "품목번호,수입액,원산지\r\n870323,1000000,한국\r\n";
const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
};
/** 한국, 대한민국 and 뷁, which only the code page of Windows has, as Korean Excel saves them. */
const CP949: [string, number[]][] = [
  ["한국", [0xc7, 0xd1, 0xb1, 0xb9]],
  ["대한민국", [0xb4, 0xeb, 0xc7, 0xd1, 0xb9, 0xce, 0xb1, 0xb9]],
  ["뷁", [0x94, 0xee]],
  ["갂힣", [0x81, 0x41, 0xc6, 0x52]],
  ["품목,a", [0xc7, 0xb0, 0xb8, 0xf1, 0x2c, 0x61]],
];

describe("a text file", () => {
  it.each([
    ["UTF-8", Buffer.from(SAID)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${SAID}`)],
    ["UTF-16 as Excel saves it", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(SAID)])],
    ["UTF-16 the other way round", Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(SAID, true)])],
    ["UTF-16 without a mark", utf16(SAID)],
    ["UTF-16 without a mark, the other way round", utf16(SAID, true)],
  ])("is read in %s", (_, bytes) => {
    expect(decodeText(bytes)).toBe(SAID);
  });

  it.each(CP949)("of Korean Excel says %s", (text, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text);
    expect(decodeText(Uint8Array.from([...Buffer.from("HS,"), ...bytes]))).toBe(`HS,${text}`);
  });

  it("of Western Windows keeps its accents", () => {
    expect(decodeText(Uint8Array.from([0x43, 0xf4, 0x74, 0x65, 0x20, 0x64]))).toBe("Côte d");
    expect(decodeText(Uint8Array.from([0x80, 0x35]))).toBe("€5");
  });

  it("may be empty, and is no text where it holds zeros", () => {
    expect(decodeText(new Uint8Array(0))).toBe("");
    expect(decodeText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))).toContain("\0");
  });
});
