/** `parley own-case`: fills a workbook with a case that a file describes, with lines of trade from another. */
import { basename } from "node:path";
import { decodeText } from "../../files/text";
import { writeWorkbook } from "../../host/xlsx/write-workbook";
import { CommandError, UsageError } from "../command-error";
import { outputPath, readInput, writeWhole } from "../files";
import { languageOption, readOptions, type CommandLine } from "../options";
import { withSession } from "../session";
import type { CliText } from "../../words/cli/words";
import { localeOf, wordsOf, type Environment } from "../environment";
import { withoutBlankSheets } from "./workbook";

export const ownCaseLine: CommandLine = {
  name: "own-case",
  example: "parley own-case case.json --lines lines.csv --out case.xlsx",
  options: {
    out: { value: "FILE.xlsx", required: true },
    lines: { value: "FILE.csv" },
    language: { value: "en|ko" },
  },
  positional: { what: "case", names: ["CASE.json"] },
};

/** What the add-in's action answers, as JSON text. */
type Answer = { lines?: { accepted: number; rejected: { row: number; reason: string; cell: string }[] } } & (
  { ok: true } | { ok: false; reason: string; message: string }
);

const action = "BUILD_OWN_CASE";
/** Rejected rows that are named; all are counted. */
const NAMED = 20;

export async function ownCaseCommand(args: readonly string[], environment: Environment): Promise<void> {
  const words = wordsOf(environment);
  const { values, positional } = readOptions(args, ownCaseLine, words);
  const language = languageOption(values.language, words, environment);
  const own = parsed(text(words.given.case, positional!, environment), positional!, words);
  const lines =
    values.lines === undefined
      ? undefined
      : { name: basename(values.lines), text: text("--lines", values.lines, environment) };
  const out = outputPath(values.out!, environment);
  const document = await withSession(environment, { locale: localeOf(language) }, async ({ host }) => {
    const answer = JSON.parse(String(await host.runAction(action, JSON.stringify({ own, language, lines })))) as Answer;
    for (const line of linesText(answer, words)) environment.tell(line);
    if (!answer.ok)
      throw answer.reason === "bad-option" ? new UsageError(answer.message) : new CommandError(answer.message);
    await host.settle();
    return withoutBlankSheets(host.capture());
  });
  writeWhole(out, writeWorkbook(document), environment);
  environment.tell(words.wrote(values.out!));
}

function text(option: string, path: string, environment: Environment): string {
  return decodeText(readInput(option, path, environment));
}

function parsed(json: string, name: string, words: CliText): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UsageError(words.notJson(name));
  }
}

function linesText({ lines }: Answer, words: CliText): string[] {
  if (!lines) return [];
  const { accepted, rejected } = lines;
  const named = rejected.slice(0, NAMED).map(({ row, reason, cell }) => words.rejectedRow(row, reason, cell));
  const more = rejected.length > NAMED ? [words.moreRows(rejected.length - NAMED)] : [];
  return [words.lines(accepted, rejected.length), ...named, ...more];
}
