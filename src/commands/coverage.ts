/** From a list of codes, pasted or selected, to the sheet Coverage. */
import type { Language } from "../cases/case";
import { headerKey, LINE_HEADERS } from "../files/line-headers";
import { coverageOf, saysKorean, type CoverageQuestion } from "../law/coverage";
import { GoodsSearch } from "../law/find-goods";
import { originCode } from "../law/origins";
import { lawSchedule } from "../law/schedule";
import { dottedDigits } from "../model/tariff/codes";
import type { TariffSchedule } from "../model/tariff/schedule";
import { coverageSheet, type CoverageRow } from "../sheets/coverage";
import { writeReport } from "../sheets/reports";
import { shortName } from "../taskpane/components/lookup/names";
import { loadErrorWords } from "../words/errors/words";
import { coverageTexts } from "../words/sheets/coverage/words";
import { texts } from "../words/sheets/words";
import { type BatchHooks, inBatches } from "./in-batches";
import { cancelledList, EntriesError } from "./read-entries";
import { readRows } from "./read-rows";

/** What a sheet holds; codes after them are not taken, which is said before. */
export const MOST_CODES = 10_000;
const BATCH = 200;

/** Rows of a list: codes in the first column unless a header says otherwise, origins beside them where there are any. */
export function coverageQuestions(rows: readonly (readonly string[])[], origin: string): CoverageQuestion[] {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  const keys = (filled[0] ?? []).map(headerKey);
  const code = keys.findIndex((key) => LINE_HEADERS.code.includes(key));
  const named = keys.findIndex((key) => LINE_HEADERS.origin.includes(key));
  const hasHeader = code >= 0;
  const foreign = hasHeader && saysKorean(filled[0]![code]!);
  return filled.slice(hasHeader ? 1 : 0).flatMap((row): CoverageQuestion[] => {
    const written = (row[Math.max(0, code)] ?? "").trim();
    const beside = (row[hasHeader ? named : 1] ?? "").trim();
    // Without a header the second column may hold anything: only a country counts as one.
    const own = beside !== "" && (named >= 0 || originCode(beside) !== undefined) ? beside : origin;
    return written === "" ? [] : [{ code: written, origin: originCode(own) ?? own, foreign }];
  });
}

/** Every row as it is, the first too. Throws EntriesError. */
export async function coverageRows(text: string): Promise<string[][]> {
  const rows: string[][] = [];
  await readRows(
    text,
    // A list may have a country beside some of its codes only, so that its first row does not say what separates them.
    () => ({ taker: { take: (cells) => void rows.push(cells.flatMap((cell) => cell.split("\t"))) }, headless: true }),
    (problem) => new EntriesError(problem),
  );
  return rows;
}

let schedule: TariffSchedule | undefined;
let search: GoodsSearch | undefined;

/** In their order, in batches between which the pane stays usable. Throws EntriesError where it is cancelled. */
export async function answerCoverage(
  questions: readonly CoverageQuestion[],
  { day, language }: { day: number; language: Language },
  hooks: BatchHooks = {},
): Promise<CoverageRow[]> {
  if (questions.length === 0) throw new EntriesError({ kind: "empty" });
  const law = (schedule ??= lawSchedule());
  const goods = (search ??= new GoodsSearch());
  if (questions.some(({ code }) => !/\d/.test(code))) await goods.prepare();
  const find = (words: string) => goods.find(words, 3).found.map(({ code }) => dottedDigits(code));
  const { other } = coverageTexts[language];
  return inBatches(
    questions,
    BATCH,
    (question): CoverageRow => {
      const answer = coverageOf(law, question, day, find);
      const named = answer.kind === "found" ? goods.named(answer.code) : undefined;
      return {
        given: question.code,
        origin: question.origin,
        goods: named ? shortName(named, language, other) : "",
        answer,
      };
    },
    cancelledList,
    hooks,
  );
}

/** All or nothing. Throws BuildError. */
export async function writeCoverage(rows: readonly CoverageRow[], day: number, language: Language): Promise<void> {
  await loadErrorWords(language);
  await writeReport(coverageSheet({ rows, day, language }), texts[language].errors);
}
