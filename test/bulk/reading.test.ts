/** What DuckDB reads of texts is what the readers of the add-in read: numbers, days, names of origins. */
import { Database, quoted } from "../../src/bulk/database";
import { dayTexts } from "../../src/bulk/day-texts";
import { codeKeySql, dayKeySql, originKeySql } from "../../src/bulk/duty-sql";
import { harmless, numberSql } from "../../src/bulk/input-sql";
import { readValue } from "../../src/cases/own/lines";
import { originKeys, nameKey, originName } from "../../src/law/origins";
import { isoOf, serialOf } from "../../src/model/calendar/day";

let database: Database;
beforeAll(async () => (database = await Database.open({ threads: 1 })));
afterAll(() => database.close());

async function column(texts: readonly string[], sql: string): Promise<unknown[]> {
  const values = texts.map((text, index) => `(${index}, ${quoted(text)})`).join(", ");
  const rows = await database.rows(`SELECT ${sql} AS found FROM (VALUES ${values}) given(place, text) ORDER BY place`);
  return rows.map(({ found }) => found);
}

const NUMBERS = [
  ..."1234.5|1,234.5|1.234,5|1 234|1'234.50|1,234|1.234|12,5|12.5|0.5|.5|-5|−5|+7|1e3|1,234,567|1.234.567|$1,234.50".split(
    "|",
  ),
  ..."USD 12|12 USD|1,23,4|12 34|abc|1_000|1,2345|--5|5%|9,999.999|0,999|1.234.56|١٢".split("|"),
];

it.each([",", ";"])("numbers in files with %j between cells", async (delimiter) => {
  const found = await column(NUMBERS, `${numberSql("text", delimiter)}::DOUBLE`);
  expect(found).toEqual(NUMBERS.map((text) => readValue(text, delimiter)));
});

it("no text means two days, and five forms of each are read", () => {
  const days = new Map<string, number>();
  for (let day = serialOf("2025-01-01"); day <= serialOf("2026-11-23"); day += 1)
    for (const text of dayTexts(day)) {
      expect(`${text} ${days.get(text) ?? day}`).toBe(`${text} ${day}`);
      days.set(text, day);
    }
  const forms = [
    "2025-05-21",
    "20250521",
    "05/21/2025",
    "21.05.2025",
    "2025. 5. 21.",
    "2025년 5월 21일",
    "21-May-2025",
    "45798",
  ];
  expect(forms.map((text) => isoOf(days.get(text) ?? 0))).toEqual(forms.map(() => "2025-05-21"));
});

it("days and codes have the keys of the law however they are written", async () => {
  const days = [
    "July 9, 2025",
    "09 July 2025",
    "2025. 07. 09.",
    "2025년7월9일",
    "２０２５－０７－０９",
    "20250709",
    "9-JUL-2025",
  ];
  const known = new Set(dayTexts(serialOf("2025-07-09")));
  const timed = days.map((text) => `${text} 12:01 AM ET`);
  for (const key of await column([...days, ...timed], dayKeySql("text"))) expect(known).toContain(key);
  const codes = [
    "8703.23.0190",
    "HS 8703.23.0190",
    "HTSUS: 8703.23.01.90",
    "제8703.23.0190호",
    "８７０３２３０１９０",
    "8703 23 0190",
  ];
  expect(await column(codes, codeKeySql("duckdb", "text"))).toEqual(codes.map(() => "8703230190"));
  expect(await column(["abc", "HS", "0304.83.50", "3048350"], codeKeySql("duckdb", "text"))).toEqual([
    "ABC",
    "",
    "03048350",
    "03048350",
  ]);
});

it("names of origins have the key of the law", async () => {
  const names = [
    ...new Set(
      [...originKeys().values()].flatMap((code) => [originName(code)?.english ?? "", originName(code)?.korean ?? ""]),
    ),
  ];
  const others = [
    "Côte d'Ivoire",
    "viet nam",
    "St. Lucia",
    "The Gambia",
    "Trinidad & Tobago",
    "Türkiye",
    "Korea, South",
  ];
  const texts = [...names, ...others];
  expect(await column(texts, originKeySql("duckdb", "text"))).toEqual(texts.map(nameKey));
});

it("a cell that a spreadsheet would calculate becomes a text, a number stays one", async () => {
  const cells = ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-5", "-2+3", "\t=1", "plain", "+7.5", "1=1"];
  expect(await column(cells, harmless("text"))).toEqual([
    "'=1+1",
    "'+cmd|' /C calc'!A0",
    "'@SUM(A1)",
    "-5",
    "'-2+3",
    "'\t=1",
    "plain",
    "+7.5",
    "1=1",
  ]);
});
