import { answerCoverage, coverageQuestions, coverageRows } from "../../src/commands/coverage";
import { EntriesError } from "../../src/commands/read-entries";
import { lineAnswer } from "../../src/law/line-answer";
import { lawSchedule } from "../../src/law/schedule";
import { serialOf } from "../../src/model/calendar/day";
import { coverageSheet } from "../../src/sheets/coverage";
import { coverageTexts } from "../../src/words/sheets/coverage/words";
import { loadErrorWords } from "../../src/words/errors/words";

const DAY = serialOf("2026-10-01");
const EN = { day: DAY, language: "en" as const };

const asked = async (text: string, origin = "KR") =>
  answerCoverage(coverageQuestions(await coverageRows(text), origin), EN);

test("a code has its rate, its acts, and the day since when it is so", async () => {
  const [car] = await asked("8703.23.01.90");
  expect(car).toMatchObject({ given: "8703.23.01.90", origin: "KR", answer: { kind: "found", lines: 1 } });
  if (car!.answer.kind !== "found") throw new Error();
  expect(car!.answer.answer).toEqual(lineAnswer(lawSchedule(), "8703230190", "KR", DAY));
  expect(car!.answer.since).toBe(serialOf("2025-11-01"));
});

test("another country's number is never taken for a US line, but answered with lines that may be meant", async () => {
  const rows = await asked("HSK 8703.23.9110\n8703239110\n9999.99\nskin cream\n8703");
  expect(rows.map(({ answer }) => answer.kind)).toEqual(["foreign", "unknown", "unknown", "words", "found"]);
  const [korean, unmarked] = rows.map(({ answer }) => ("candidates" in answer ? answer.candidates : []));
  expect(korean![0]).toMatch(/^8703\.23\.\d\d$/);
  expect(unmarked).toEqual(korean);
  const [, , , words] = rows;
  expect((words!.answer as { candidates: readonly string[] }).candidates.length).toBeGreaterThan(0);
});

test("a column that is headed HSK holds Korean numbers, also where one is a US line's too", async () => {
  const [row] = await asked("HSK\n8703230190");
  expect(row!.answer.kind).toBe("foreign");
  const [line] = await asked("HTS\n8703230190");
  expect(line!.answer.kind).toBe("found");
});

test("origins stand beside the codes, in any words; where none does the given one counts", async () => {
  const rows = await asked("HTS code,Country\n85287272,Japan\n85287272,\n85287272,Atlantis");
  expect(rows.map(({ origin }) => origin)).toEqual(["JP", "KR", "Atlantis"]);
  expect(rows[2]!.answer.kind).toBe("unknown");
  const [bare] = await asked("85287272\tTelevision sets", "CN");
  expect(bare!.origin).toBe("CN");
});

test("numbers that lost a zero or gained a decimal are the codes that they were", async () => {
  const rows = await asked("401.50.50\n8703230190.0\n4015050");
  expect(rows.map(({ answer }) => answer.kind === "found" && answer.code)).toEqual([
    "04015050",
    "8703230190",
    "04015050",
  ]);
});

test("nothing asked is an error, and a list can be cancelled", async () => {
  await expect(asked("\n\n")).rejects.toThrow(EntriesError);
  const stop = new AbortController();
  stop.abort();
  const questions = coverageQuestions([["8703"]], "KR");
  await expect(answerCoverage(questions, EN, { signal: stop.signal })).rejects.toMatchObject({
    problem: { kind: "cancelled" },
  });
});

test.each(["en", "ko"] as const)("the sheet in %s: a text that begins like a formula stays one", async (language) => {
  await loadErrorWords(language);
  const questions = coverageQuestions([["=1+1"], ["85287272"], ["8703239110"]], "KR");
  const rows = await answerCoverage(questions, { day: DAY, language });
  const [table] = coverageSheet({ rows, day: DAY, language }).tables;
  const place = (header: string) => table!.columns.findIndex((column) => column.header === header);
  expect(table!.rows.map((row) => row[place("Given")])).toEqual(["=1+1", "85287272", "8703239110"]);
  expect(table!.rows[0]![place("Goods")]).toBe(coverageTexts[language].notCode(""));
  expect(table!.rows[2]![place("Goods")]).toContain("8703.23.");
  expect(table!.rows[1]![place("HTS")]).toBe("8528.72.72");
});
