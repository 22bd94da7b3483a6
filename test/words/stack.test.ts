/** What TARIFF_STACK says, in both languages: every reason and every text of the law has its Korean. */
import { lawTexts } from "../../src/cases/translations";
import { tariffCases } from "../../src/cases/tariff-registry";
import { lawMeasures } from "../../src/law/acts";
import { lawOrigins, originData } from "../../src/law/base";
import { CONDITIONS } from "../../src/law/conditions";
import { conditions, names, sources } from "../../src/law/korean-stack";
import { readFacts } from "../../src/law/facts";
import { lawSchedule } from "../../src/law/schedule";
import { OWN_TRADE, OWN_TRADE_BY_LINE } from "../../src/law/trade";
import { lawLines } from "../../src/law/unpack";
import { serialOf } from "../../src/model/calendar/day";
import type { StackRow } from "../../src/model/tariff/measure";
import { en } from "../../src/words/stack/en";
import { ko } from "../../src/words/stack/ko";
import { loadStackWords, stackTexts } from "../../src/words/stack/words";

const schedule = lawSchedule();
const rows = (hts: string, origin: string, day: string, facts = ""): StackRow[] =>
  schedule.stack(schedule.goods(hts), origin, serialOf(day), undefined, readFacts(facts));

beforeAll(() => loadStackWords("ko", () => Promise.resolve(lawTexts("ko"))));

/** Names of acts and places, numbers of documents and what a formula goes by stay as they are. */
const LATIN =
  /https?:\/\/\S+|Section \d+ ?(autos?|auto parts|trucks|steel|aluminium|copper|metals|timber|semiconductors|pharmaceuticals|drones|forced labour|Brazil)?|IEEPA( reciprocal| fentanyl| border| Brazil| India)?|KORUS|USMCA|MFN|HTS\d*|CBP|CSMS|GetTransport|Penn Wharton Budget Model|DataWeb|tariff-rate-tracker|S&P Global|facts|share|Form|AGOA|CBERA|CBTPA|CAFTA-DR|kg|GN|FR|CFR|EO|USITC|USTR|BIS|BEA|II?I?/g;

it("answers a Korean in Korean", () => {
  const [base, ...others] = rows("8703.23", "KR", "2025-11-15").map((row) => stackTexts(row, "ko"));
  expect(base!.why).toBe(
    "한미 FTA 세율; 품목 8개, 가중치: 2024년 미국의 HTS 품목별 수입(인구조사국); 한미 FTA 특혜를 신청한 것으로 가정; 신청하지 않으면 2.5%(최혜국(MFN))",
  );
  expect(others[0]!.why).toContain("2025-12-04 공포, 2025-11-01부터 소급 적용");
  expect(others[0]!.citation).toContain("무역확장법 232조 자동차");
});

it.each([
  ["8450.20", "KR", "2025-08-20", ""],
  ["8450.20", "KR", "2025-08-20", "steel 20%"],
  ["8704", "JP", "2025-05-21", ""],
  ["0406.90.97", "KR", "2025-01-02", ""],
  ["8471.50.01", "MX", "2025-08-10", ""],
  ["8703.23", "CA", "2025-08-10", "no USMCA"],
  ["8542.31", "TW", "2026-02-10", ""],
  ["3004.90.92", "DE", "2026-09-01", ""],
  ["9403.40.90", "VN", "2025-11-20", ""],
  ["2709.00.20", "RU", "2025-08-10", ""],
  ["7208", "GB", "2025-08-10", ""],
])("leaves no English sentence of %s from %s on %s, facts %j", (hts, origin, day, facts) => {
  for (const row of rows(hts, origin, day, facts)) {
    const { why } = stackTexts(row, "ko");
    expect([why, why.replace(LATIN, "").match(/[A-Za-z]{3,}( [a-z]{2,})+/)]).toEqual([why, null]);
    expect(stackTexts(row, "en").why).not.toMatch(/[가-힣]/);
  }
});

it("has Korean for the same reasons, for every condition, and for every name and source of the law", () => {
  expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
  expect(Object.keys(conditions).sort()).toEqual([...CONDITIONS.keys()].sort());
  const origins = lawOrigins().map((code) => originData(code)!);
  const named = origins.flatMap(({ baseName, generalName, programme }) => [baseName, generalName, programme]);
  const own = ["no base", OWN_TRADE, OWN_TRADE_BY_LINE, schedule.data.edition];
  const given = origins.flatMap(({ weights, claimSource, claimUptake }) => [
    weights,
    claimSource,
    ...claimUptake.map(({ source }) => source),
  ]);
  const texts = new Set(
    [...named.flatMap((name) => name.split(" or ")), ...given, ...own].filter((text) => text !== ""),
  );
  const known = { ...names, ...sources };
  expect([...texts].filter((text) => !(text in known))).toEqual([]);
  expect(Object.keys(known).filter((text) => !texts.has(text))).toEqual([]);
});

it("has Korean for where the metal of every line comes from", () => {
  const { text } = lawTexts("ko");
  const { lines, metals } = lawLines();
  const said = new Set([...metals!.values()].flatMap(({ source }) => lines.codes.map((_, line) => text(source(line)))));
  expect([...said].filter((each) => !/^(산업연관표, 산업 \w+|\d\d류, 전부 (철강|알루미늄|구리))$/.test(each))).toEqual(
    [],
  );
});

it("takes a case's own words for what did not happen, and leaves a row alone that says something else", () => {
  const { act } = lawTexts("ko");
  const letter = tariffCases.flatMap(({ measures }) => measures).find(({ id }) => id === "LETTER-EU-30")!;
  expect(act(letter).note).toMatch(/실제로는 일어나지 않음/);
  expect(act({ ...letter, note: "Mine." }).note).toBe("Mine.");
  const korean = act(lawMeasures()[0]!);
  expect(act(korean)).toBe(korean);
});
