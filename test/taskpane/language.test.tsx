/** Both languages say everything; the pane takes Office's language until a user chooses one. */
import { screen } from "@testing-library/react";
import { buildWorkbook, inspectWorkbook } from "../../src/sheets/build";
import { formatsOf } from "../../src/words/pane/formats";
import { country } from "../../src/words/pane/countries";
import { en } from "../../src/words/pane/en";
import { ko } from "../../src/words/pane/ko";
import { KOREA_SHEETS } from "../korea-sheets";
import { emptyWorkbook, type Builder, type Inspector } from "./builds";
import { openPane } from "./open-pane";

jest.mock("../../src/sheets/build", () => ({ buildWorkbook: jest.fn(), inspectWorkbook: jest.fn() }));
const builder = buildWorkbook as Builder;

beforeEach(() => {
  localStorage.clear();
  builder.mockReset();
  builder.mockResolvedValue({ sheets: KOREA_SHEETS, refreshed: false, keptInputs: 0 });
  emptyWorkbook(inspectWorkbook as Inspector);
});

type Entries = Record<string, unknown>;

/** Numbers where it takes numbers, their digits where it takes texts. */
function withArguments(entry: (...given: unknown[]) => unknown): string {
  const numbers = Array.from({ length: entry.length }, (_, place) => 7 + place);
  try {
    return String(entry(...numbers));
  } catch {
    return String(entry(...numbers.map(String)));
  }
}

/** "failed.protected" → its text, with the arguments shown where it takes some. */
function texts(dictionary: Entries, prefix = ""): [string, string][] {
  return Object.entries(dictionary).flatMap(([key, entry]) => {
    const name = `${prefix}${key}`;
    if (typeof entry === "string") return [[name, entry]];
    if (typeof entry === "function") return [[name, withArguments(entry as (...given: unknown[]) => unknown)]];
    return texts(entry as Entries, `${name}.`);
  });
}

test("Korean has the same entries as English, each in Hangul, each naming what the English names", () => {
  const english = texts(en);
  const korean = new Map(texts(ko));
  expect([...korean.keys()]).toEqual(english.map(([name]) => name));
  // The switch names the other language; codes, clocks and years are written alike.
  const alike = ["otherLanguage", "clockIn", "help.keyNames.pane", "help.keyNames.tabs"];
  for (const [name, text] of english) {
    const translated = korean.get(name) ?? "";
    expect(translated).not.toBe("");
    if (!alike.includes(name)) expect([name, /[가-힣]/.test(translated)]).toEqual([name, true]);
    for (const argument of text.match(/\b\d+\b/g) ?? [])
      expect([name, translated.includes(argument)]).toEqual([name, true]);
  }
});

test("no text of the English pane holds Hangul but the switch", () => {
  expect(
    texts(en)
      .filter(([, text]) => /[가-힣]/.test(text))
      .map(([name]) => name),
  ).toEqual(["otherLanguage"]);
});

test("follows Office into Korean, and builds in Korean", async () => {
  const { user } = await openPane({ displayLanguage: "ko-KR" });
  expect(screen.getByText("협상 시한까지 49일")).toBeTruthy();
  expect(screen.getByText("워싱턴 00:01 · 서울 13:01")).toBeTruthy();
  expect(document.documentElement.lang).toBe("ko");
  await user.click(screen.getByRole("button", { name: "통합 문서 작성" }));
  expect(builder.mock.calls[0]?.[0].language).toBe("ko");
});

test("the switch is remembered in the partition of the site", async () => {
  const first = await openPane({ partitionKey: "site-7" });
  await first.user.click(screen.getByRole("button", { name: "한국어" }));
  expect(screen.getByRole("heading", { name: "시나리오" })).toBeTruthy();
  expect(localStorage.getItem("site-7.parley.language")).toBe("ko");
  first.unmount();
  await openPane({ partitionKey: "site-7" });
  expect(screen.getByRole("button", { name: "English" })).toBeTruthy();
});

test("writes sums in each language's own unit", () => {
  // US Census, imports for consumption 2024 from Korea, HS 8703.80.
  expect(formatsOf("en").sectorTrade(4_516_002_058)).toBe("4.52");
  expect(formatsOf("ko").sectorTrade(4_516_002_058)).toBe("45.2");
  expect(formatsOf("en").lineTrade(4_516_002_058)).toBe("4,516.0");
  expect(formatsOf("ko").share(0.25)).toBe("25.0%");
  expect(formatsOf("en").wholePercent(0.404)).toBe("40%");
});

test("writes days in words and lists with their own and", () => {
  expect(formatsOf("en").day("2025-07-09")).toMatch(/^Wednesday,? 9 July 2025$/);
  expect(formatsOf("ko").day("2025-07-09")).toBe("2025년 7월 9일 수요일");
  expect(formatsOf("en").list(["Sectors", "Timeline"])).toBe("Sectors and Timeline");
  expect(formatsOf("ko").list(["Sectors", "Timeline"])).toBe("Sectors 및 Timeline");
});

test("names a country of another case as the browser does, without a clock", () => {
  expect(country("CA").name).toEqual({ en: "Canada", ko: "캐나다" });
  expect(country("CA").capital).toBeNull();
  expect(country("US").capital?.timeZone).toBe("America/New_York");
});
