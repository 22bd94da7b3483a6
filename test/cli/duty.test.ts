/** Duty of lines in bulk: to the cent what the cells' own engine gives, and nothing lost of files that are wrong. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { Database, quoted } from "../../src/bulk/database";
import { lawSchedule } from "../../src/law/schedule";
import { lawLines } from "../../src/law/unpack";
import { isoOf } from "../../src/model/calendar/day";
import { UNITS } from "../../src/law/table/stack";
import { parley } from "./run";

const folder = mkdtempSync(join(tmpdir(), "parley-duty-"));
const at = (name: string): string => join(folder, name);
const schedule = lawSchedule();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], language: "en" | "ko" = "en") =>
  parley(["duty", ...args], { directory: folder, language });

function rowsOf(name: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(at(name), "utf8"), { header: true, skipEmptyLines: true })
    .data;
}

async function dutyOf(
  name: string,
  text: string | Uint8Array,
  more: readonly string[] = [],
): Promise<{ errors: string; rows: Record<string, string>[]; rejected: Record<string, string>[] }> {
  writeFileSync(at(name), text);
  const out = `${name}.out.csv`;
  const { code, errors } = await run([name, "--out", out, ...more]);
  if (code !== 0) throw new Error(errors);
  const left = `${name}.out.rejected.csv`;
  return { errors, rows: rowsOf(out), rejected: existsSync(at(left)) ? rowsOf(left) : [] };
}

/** Half a cent is rounded up; a product of whole numbers has no other ties than real ones. */
function cents(valueInTenThousandths: number, rate: number): bigint {
  const product = BigInt(valueInTenThousandths) * BigInt(Math.round(rate * UNITS));
  return (product + 50_000_000_000_000n) / 100_000_000_000_000n;
}

/** More by PARLEY_LINES=100000: most of the time is the other engine's. */
const LINES = Number(process.env["PARLEY_LINES"] ?? 20_000);

it(`${LINES} random lines: the rate and the duty of the engine that cells ask`, async () => {
  const seed = Number(process.env["PARLEY_SEED"] ?? Date.now() % 1e9);
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const { eights, suffixes } = lawLines();
  const given = Array.from({ length: LINES }, () => {
    const eight = random(eights.length);
    const tens = suffixes[eight]!;
    const code = tens.length === 0 || random(10) === 0 ? eights[eight]! : eights[eight]! + tens[random(tens.length)]!;
    const origin = schedule.origins[random(schedule.origins.length)]!;
    const day = schedule.firstDay + random(schedule.lastDay - schedule.firstDay + 1);
    // Some are of hundreds of millions, and some have parts of a cent.
    const value = random(20) === 0 ? random(1e9) * 100_000 : random(1e9);
    return { code, origin, day, value };
  });
  const line = ({ code, origin, day, value }: (typeof given)[number]): string =>
    `${code},${origin},${isoOf(day)},${(value / 10_000).toFixed(4)}`;
  writeFileSync(at("random.csv"), `code,origin,date,value\n${given.map(line).join("\n")}\n`);
  const { code, errors } = await run(["random.csv", "--out", "random.parquet"]);
  expect(`${seed}: ${code === 0 ? "done" : errors}`).toBe(`${seed}: done`);
  const database = await Database.open();
  const rows = await database.rows(
    `SELECT rate::VARCHAR AS rate, (duty * 100)::BIGINT::VARCHAR AS cents, concat_ws(',', code, origin, date, value) AS line FROM read_parquet(${quoted(at("random.parquet"))})`,
  );
  database.close();
  // Where the parts of a line are treated differently, eight digits tell no rate: those lines are rejected, and only those.
  const rejected = new Set(rowsOf("random.rejected.csv").map((row) => Number(row["row"]) - 2));
  const differs = (index: number): boolean => {
    const { code, origin, day } = given[index]!;
    const parts = [...schedule.goods(code).lines].map((each) => schedule.rateTable(origin).lookup(each, day));
    return parts.length > 1 && code.length === 8 && new Set(parts).size > 1;
  };
  const different = given.flatMap((_, index) => (differs(index) ? [index] : []));
  expect(different.filter((index) => !rejected.has(index))).toEqual([]);
  const taken = given.filter((_, index) => !rejected.has(index));
  expect([seed, rows.length]).toEqual([seed, taken.length]);
  // The order of single lines may change on the way; no two lines are alike, or they have the same duty.
  const answers = new Map(rows.map((row) => [String(row["line"]), row]));
  const wrong = taken.flatMap((each) => {
    const goods = schedule.goods(each.code);
    const rate = schedule.rateTable(each.origin).lookup(goods.lines[0]!, each.day);
    const row = answers.get(line(each));
    const same = Number(row?.["rate"]) === rate && row?.["cents"] === String(cents(each.value, rate));
    return same ? [] : [{ seed, ...each, rate, row }];
  });
  expect(wrong.slice(0, 5)).toEqual([]);
});

it("an entry that was published: total and parts to the cent, and the duty paid found right", async () => {
  const { rows, errors } = await dutyOf(
    "published.csv",
    "HTS,Origin,Entry date,Value,Duty paid\n7326.90.8688,CN,2026-09-15,14172,11039.99\n7326.90.8688,CN,2026-09-15,14172,12000\n",
  );
  const [right, over] = rows;
  expect(right).toMatchObject({
    rate: "0.779000000000",
    duty: "11039.99",
    base_duty: "410.99",
    section_232_metals: "7086.00",
    section_301: "3543.00",
    acts: "S232-METALS-IA; CN-301-25",
    audit: "right",
  });
  expect(over).toMatchObject({ audit: "overpaid" });
  expect(Number(over!["difference"])).toBe(960.01);
  expect(errors).toContain("Duty paid overpaid: 1 lines, paid less due 960.01.");
});

it("a preference counts as the entry says, and as the law takes it where the entry says nothing", async () => {
  const text =
    "hts,origin,value,date,claimed\n8703230190,KR,1000,2025-01-02,yes\n8703230190,KR,1000,2025-01-02,no\n8703230190,KR,1000,2025-01-02,\n8703230190,KR,1000,2025-01-02,perhaps\n";
  const { rows, rejected } = await dutyOf("claimed.csv", text);
  expect(rows.map(({ duty }) => duty)).toEqual(["0.00", "25.00", "0.00"]);
  expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([["5", "the claim is none of yes, no, or blank"]]);
  const spi = await dutyOf(
    "spi.csv",
    "hts,origin,value,date,SPI\n8703230190,KR,1000,2025-01-02,KR\n8703230190,KR,1000,2025-01-02,\n",
  );
  expect(spi.rows.map(({ duty }) => duty)).toEqual(["0.00", "25.00"]);
});

const HEADER = "hts,origin,value,date";
const GOOD = "8703230190,KR,10000,2025-05-21";

it("each rejected row has its number, why, and its own cells; a cell that looks like a formula is text", async () => {
  const bad: [string, string][] = [
    [",KR,1,2025-05-21", "no HTS code"],
    ["8703,KR,1,2025-05-21", "the code has fewer than eight digits; give the eight or ten digits of the tariff line"],
    ["87x3230190,KR,1,2025-05-21", "not an HTS code"],
    ["9999999999,KR,1,2025-05-21", "no line of the tariff has this code"],
    ["8703230190,,1,2025-05-21", "no country of origin"],
    ["8703230190,Atlantis,1,2025-05-21", "not a country of origin; write an ISO code such as KR"],
    ["8703230190,US,1,2025-05-21", "goods of the United States pay no duty as imports of a country"],
    ["8703230190,KR,,2025-05-21", "no value"],
    ["8703230190,KR,=1+1,2025-05-21", "not a number"],
    ["8703230190,KR,-5,2025-05-21", "the value is below zero"],
    ["8703230190,KR,1,", "no date of entry"],
    ["8703230190,KR,1", "the row has fewer cells than the header; the file may have been cut here"],
    ["8703230190,KR,1,2025-05-21,more", "the row has more cells than the header"],
  ];
  const text = [HEADER, ...bad.flatMap(([line]) => [line, GOOD])].join("\n");
  const { rows, rejected, errors } = await dutyOf("bad.csv", `${text}\n`);
  expect(rows).toHaveLength(bad.length);
  expect(rejected.map(({ row, reason }) => [Number(row), reason])).toEqual(
    bad.map(([, reason], index) => [2 + 2 * index, reason]),
  );
  expect(rejected.find(({ reason }) => reason === "not a number")?.["value"]).toBe("'=1+1");
  expect(errors).toContain(`Wrote bad.csv.out.csv: ${bad.length} of ${2 * bad.length} lines.`);
});

it("codes that lost their zeros, and days and values as people write them", async () => {
  const lines = [
    "101210010,DE,1000,20250521",
    '0101.21.0010,DE,"1,000",05/21/2025',
    "1012100,Germany,1000.00,21.05.2025",
    "01012100,독일,1 000,2025. 5. 21.",
    "0101210010.0,DEU,USD 1000,45798",
  ];
  const { rows, rejected } = await dutyOf("forms.csv", `${HEADER}\n${lines.join("\n")}\n`);
  expect(rejected).toEqual([]);
  expect(rows.map(({ duty }) => duty)).toEqual(lines.map(() => "100.00"));
});

it.each<[string, (text: string) => Uint8Array]>([
  ["UTF-16", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["UTF-8 with its mark", (text) => Buffer.from(`\uFEFF${text}`)],
  // 원산지, 금액, 독일 as Korean Excel saves them.
  [
    "CP949",
    (text) =>
      Buffer.concat(
        text
          .split(/(원산지|금액|독일)/)
          .map((part) =>
            Buffer.from(
              { 원산지: "bff8bbeac1f6", 금액: "b1ddbed7", 독일: "b5b6c0cf" }[part] ?? Buffer.from(part).toString("hex"),
              "hex",
            ),
          ),
      ),
  ],
])("a file with semicolons and decimal commas in %s", async (name, encode) => {
  const text = "hts;원산지;금액;date\r\n0101.21.00;독일;1.000,50;21.05.2025\r\n0101.21.00;독일;1000,5;21.05.2025\r\n";
  const { rows } = await dutyOf(`${name.replace(/\W/g, "")}.csv`, encode(text));
  expect(rows.map(({ duty }) => duty)).toEqual(["100.05", "100.05"]);
});

it("a file that is cut within quotation marks, and one of no rows", async () => {
  const cut = await dutyOf("cut.csv", `${HEADER}\n${GOOD}\n8703230190,"KR`);
  expect([cut.rows.length, cut.rejected.length]).toEqual([1, 1]);
  expect(cut.rejected[0]!["reason"]).toMatch(/may have been cut here/);
  const none = await dutyOf("none.csv", `${HEADER}\n`);
  expect([none.rows.length, none.rejected.length]).toEqual([0, 0]);
});

it("an entry line that occurs twice counts once", async () => {
  const text = `Entry Summary Number,Entry Summary Line Number,${HEADER}\nA1,1,${GOOD}\nA1,2,${GOOD}\nA1,1,${GOOD}\n`;
  const { rows, rejected } = await dutyOf("twice.csv", text);
  expect(rows).toHaveLength(2);
  expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([["4", "the same entry line is in an earlier row"]]);
});

it("many files by a pattern, each with the rows of its own", async () => {
  for (let part = 1; part <= 30; part += 1)
    writeFileSync(at(`part-${part}.csv`), `${HEADER}\n${GOOD}\n${part === 7 ? "8703,KR,1,2025-05-21\n" : ""}${GOOD}\n`);
  const { code, errors } = await run(["part-*.csv", "--out", "parts.csv"]);
  expect([code, errors.split("\n")[0]]).toEqual([0, "Wrote parts.csv: 60 of 61 lines."]);
  expect(rowsOf("parts.rejected.csv").map(({ file, row }) => [file!.endsWith("part-7.csv"), row])).toEqual([
    [true, "3"],
  ]);
});

it("refuses in one line, in both languages, and writes nothing", async () => {
  writeFileSync(at("fine.csv"), `${HEADER}\n${GOOD}\n`);
  writeFileSync(at("there.csv"), "mine");
  writeFileSync(at("nodate.csv"), "hts,origin,value\n8703230190,KR,1\n");
  writeFileSync(at("cut.parquet"), "PAR1 and then nothing");
  writeFileSync(at("empty.csv"), "");
  const refusals: [string[], number, RegExp, RegExp][] = [
    [
      ["fine.csv", "--out", "there.csv"],
      2,
      /there\.csv exists already; name another file, or add --replace/,
      /이미 있습니다/,
    ],
    [
      ["nodate.csv", "--out", "x.csv"],
      2,
      /no column for the date of entry; its columns are "hts", "origin", "value"/,
      /수입신고일/,
    ],
    [["fine.csv", "--out", "x.csv", "--columns", "date=When"], 2, /no column "When", which --columns names/, /"When"/],
    [["fine.csv", "--out", "x.csv", "--columns", "when=date"], 2, /--columns has "when=date"/, /--columns/],
    [["cut.parquet", "--out", "x.csv"], 1, /not a whole Parquet file/, /온전한 Parquet/],
    [["empty.csv", "--out", "x.csv"], 1, /is empty; it needs a first row/, /비어 있습니다/],
    [["absent.csv", "--out", "x.csv"], 2, /there is no file absent\.csv/, /absent\.csv 파일이 없습니다/],
    [["fine.csv", "--out", "x.xlsx"], 2, /ends in \.csv or \.parquet/, /\.parquet로 끝나야/],
    [["--out", "x.csv"], 2, /duty needs one or more files of lines/, /품목 행이 든/],
    [["fine.csv"], 2, /duty needs --out/, /--out/],
    [["--print-sql", "oracle"], 2, /write duckdb, spark or postgres/, /oracle/],
  ];
  for (const [args, code, english, korean] of refusals) {
    const [en, ko] = [await run(args), await run(args, "ko")];
    expect([args, en.code, ko.code]).toEqual([args, code, code]);
    expect(en.errors).toMatch(english);
    expect(ko.errors).toMatch(korean);
    expect(en.errors.trim().split("\n")).toHaveLength(1);
  }
  expect(readFileSync(at("there.csv"), "utf8")).toBe("mine");
  expect(existsSync(at("x.csv"))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.startsWith(".parley"))).toEqual([]);
});
