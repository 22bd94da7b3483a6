import { dayTexts } from "../../../src/bulk/day-texts";
import { entryDay } from "../../../src/cases/entries/entry-day";
import { MOST_ENTRY_LINES } from "../../../src/cases/entries/read-entries";
import { auditEntries, EntriesError, entriesOfCells, readEntries } from "../../../src/commands/read-entries";
import { decodeText } from "../../../src/files/text";
import { ledgerOf } from "../../../src/model/entries/ledger";
import { serialOf } from "../../../src/model/calendar/day";

const HEADERS =
  "Entry Summary Number,Entry Summary Line Number,Importer Number,Country of Origin Code,Entry Date,Entry Summary Date,Liquidation Date,Liquidation Status,Line SPI Code,Tariff Ordinal Number,HTS Number - Full,Line Tariff Goods Value Amount,Line Tariff Duty Amount";
const REPORT = [
  HEADERS,
  "ABC-1234567-8,001,12-3456789,CN,08/15/2025,08/25/2025,,Unliquidated,,1,9903.01.24,0,1000.00",
  "ABC-1234567-8,001,12-3456789,CN,08/15/2025,08/25/2025,,Unliquidated,,2,9903.01.25,0,1000.00",
  'ABC-1234567-8,001,12-3456789,CN,08/15/2025,08/25/2025,,Unliquidated,,3,6109.10.00.12,"10,000.00",1650.00',
  "ABC-1234567-8,002,12-3456789,CN,08/15/2025,08/25/2025,,Unliquidated,,1,8471.30.01.00,5000,0",
  "ABC-7654321-0,1,12-3456789,KR,09/15/2025,09/25/2025,07/01/2026,Liquidated,KR,1,85287272,10000,0",
  "ABC-7654321-0,1,12-3456789,KR,09/15/2025,09/25/2025,07/01/2026,Liquidated,KR,2,99030225,,1500",
].join("\n");

const failure = async (reading: Promise<unknown>) =>
  reading.then(
    () => undefined,
    (error: unknown) => (error as EntriesError).problem,
  );

test("a report of ACE: rows of tariff numbers become lines, with the duty of each heading of chapter 99", async () => {
  const { lines, leftOut, columns } = await readEntries(REPORT);
  expect(leftOut).toEqual([]);
  expect(columns).toMatchObject({ entry: "Entry Summary Number", deposited: "Entry Summary Date" });
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatchObject({
    row: 2,
    entry: "ABC12345678",
    line: "1",
    code: "6109.10.00.12",
    origin: "CN",
    day: serialOf("2025-08-15"),
    deposited: serialOf("2025-08-25"),
    value: 10_000,
    paid: 3650,
    headings: [
      { heading: "99030124", paid: 1000 },
      { heading: "99030125", paid: 1000 },
    ],
    claim: false,
    liquidation: { state: "open" },
    several: false,
  });
  expect(lines[1]).toMatchObject({ paid: 0, headings: [] });
  expect(lines[2]).toMatchObject({ claim: true, liquidation: { state: "liquidated", day: serialOf("2026-07-01") } });
});

test("its ledger: void duties by authority, of each entry", async () => {
  const { lines } = await readEntries(REPORT);
  const ledger = ledgerOf(await auditEntries(lines));
  expect(
    ledger.map(({ entry, voided, lines: count, unknown }) => ({ entry, voided: [...voided], count, unknown })),
  ).toEqual([
    {
      entry: "ABC12345678",
      voided: [
        ["IEEPA fentanyl", 1000],
        ["IEEPA reciprocal", 1000],
      ],
      count: 2,
      unknown: expect.any(Number),
    },
    { entry: "ABC76543210", voided: [["IEEPA reciprocal", 1500]], count: 1, unknown: 0 },
  ]);
});

test("every written form of a day that files in bulk may have is read as that day", () => {
  for (const iso of ["2025-01-02", "2025-05-21", "2026-12-31"]) {
    const day = serialOf(iso);
    for (const written of dayTexts(day)) expect([written, entryDay(written)]).toEqual([written, day]);
  }
  expect(entryDay("08/15/2025 12:00:00 AM")).toBe(serialOf("2025-08-15"));
  for (const none of ["", "13/40/2025", "soon", "2025", "31.02.2025"]) expect(entryDay(none)).toBeUndefined();
});

test("semicolons with decimal commas, Korean headers in CP949, UTF-16, lost zeros", async () => {
  const korean =
    "신고번호;란번호;품목번호;원산지;수입신고일;과세가격;납부세액\r\nABC12345678;1;401.50.50;프랑스;21.05.2025;1.234,50;12,5\r\n";
  const { lines } = await readEntries(korean);
  expect(lines[0]).toMatchObject({
    code: "401.50.50",
    origin: "프랑스",
    day: serialOf("2025-05-21"),
    value: 1234.5,
    paid: 12.5,
  });
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(korean, "utf16le")]);
  expect((await readEntries(decodeText(wide))).lines).toEqual(lines);
  // 신고번호 and the others as Korean Excel saves them.
  const cp949 = Buffer.from([0xbd, 0xc5, 0xb0, 0xed, 0xb9, 0xf8, 0xc8, 0xa3]);
  const rest = Buffer.from(",HTS,CO,Entry Date,Value,Duty Paid\nABC12345678,8703230190,KR,2025-09-15,10000,2500\n");
  const [line] = (await readEntries(decodeText(Buffer.concat([cp949, rest])))).lines;
  expect(line).toMatchObject({ entry: "ABC12345678", paid: 2500, headings: null, liquidation: { state: "not known" } });
});

test("a row that cannot be taken is left out with its number and its cell, and nothing of it is counted", async () => {
  const head = "entry,line,hts,co,date,value,paid";
  const rows = [
    ",1,8703230190,KR,2025-09-15,1,1",
    "ABC12345678,1,,KR,2025-09-15,1,1",
    "ABC12345678,1,=cmd|' /C calc'!A0,KR,2025-09-15,1,1",
    "ABC12345678,1,8703230190,,2025-09-15,1,1",
    "ABC12345678,1,8703230190,KR,,1,1",
    "ABC12345678,1,8703230190,KR,soon,1,1",
    "ABC12345678,1,8703230190,KR,2025-09-15,,1",
    "ABC12345678,1,8703230190,KR,2025-09-15,many,1",
    "ABC12345678,1,8703230190,KR,2025-09-15,-1,1",
    "ABC12345678,1,8703230190,KR,2025-09-15,1,much",
    "ABC12345678,1,8703230190,KR,2025-09-15,1,-1",
    "ABC12345678,1,8703230190,KR,2025-09-15,10000,2500",
    "ABC12345678,1,8703230190,KR,2025-09-15,10000,2500",
    "ABC12345678,,99030125,KR,2025-09-15,,5",
    "ABC12345678,9,99030125,KR,2025-09-15,,5",
    ",,,,,,",
  ];
  const { lines, leftOut, blank } = await readEntries([head, ...rows].join("\n"));
  expect(lines).toHaveLength(1);
  expect(lines[0]!.paid).toBe(2500);
  expect(blank).toBe(1);
  expect(leftOut.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
    "2 no entry",
    "3 no code",
    "4 bad code",
    "5 no origin",
    "6 no date",
    "7 bad date",
    "8 no value",
    "9 bad value",
    "10 negative value",
    "11 bad duty",
    "12 negative duty",
    "14 duplicate",
    "15 no line",
    "16 without goods",
  ]);
});

test("what is wrong with a whole file", async () => {
  expect(await failure(readEntries(""))).toEqual({ kind: "empty" });
  expect(await failure(readEntries("PK\u0003\0"))).toEqual({ kind: "binary" });
  expect(await failure(readEntries("entry,hts,co,date,value\n1,2,3,4,5"))).toEqual({
    kind: "columns",
    missing: ["paid"],
    headers: ["entry", "hts", "co", "date", "value"],
  });
  expect(await failure(readEntries('entry,hts,co,date,value,paid\n"A,1'))).toMatchObject({ kind: "unclosed" });
  expect(await failure(readEntries(HEADERS))).toEqual({ kind: "empty" });
  const stopped = new AbortController();
  stopped.abort();
  expect(await failure(readEntries(REPORT, {}, { signal: stopped.signal }))).toEqual({ kind: "cancelled" });
});

test("columns of any name once a user has named them, also where they come as cells of a sheet", () => {
  const given = { entry: "No.", code: "Tariff", origin: "Made in", date: "On", value: "USD", paid: "Tax" };
  const cells = [
    ["No.", "Tariff", "Made in", "On", "USD", "Tax"],
    ["ABC12345678", 8703230190, "KR", serialOf("2025-09-15"), 10_000, 2500],
  ];
  expect(entriesOfCells(cells, given).lines[0]).toMatchObject({
    day: serialOf("2025-09-15"),
    value: 10_000,
    paid: 2500,
  });
  expect(() => entriesOfCells(cells)).toThrow(EntriesError);
});

test("lines beyond those that a sheet holds are left out, and said to be", () => {
  const row = (at: number) => [`ABC${String(at).padStart(8, "0")}`, "1", "8703230190", "KR", "2025-09-15", "1", "0"];
  const cells = [
    ["entry", "line", "hts", "co", "date", "value", "paid"],
    ...Array.from({ length: MOST_ENTRY_LINES + 1 }, (_, at) => row(at)),
  ];
  const { lines, leftOut } = entriesOfCells(cells);
  expect(lines).toHaveLength(MOST_ENTRY_LINES);
  expect(leftOut).toEqual([{ row: MOST_ENTRY_LINES + 2, reason: "limit", cell: "" }]);
});
