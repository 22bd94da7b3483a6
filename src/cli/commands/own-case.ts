/** `parley own-case`: fills a workbook with a case that a file describes, with lines of trade from another. */
import { basename } from "node:path";
import { decodeText } from "../../files/text";
import { writeWorkbook } from "../../host/xlsx/write-workbook";
import { CommandError, UsageError } from "../command-error";
import { outputPath, readInput, writeWhole } from "../files";
import { readOptions, type CommandLine } from "../options";
import { withSession } from "../session";
import type { Surroundings } from "../surroundings";
import { withoutBlankSheets } from "./workbook";

export const ownCaseLine: CommandLine = {
  name: "own-case",
  summary: "Fills a workbook with a case for any countries and says which lines it rejected (docs/own-case.md).",
  example: "parley own-case case.json --lines lines.csv --out case.xlsx",
  options: {
    out: { value: "FILE.xlsx", required: true },
    lines: { value: "FILE.csv" },
    language: { value: "en|ko" },
  },
  positional: { what: "a file that describes the case", names: ["CASE.json"] },
};

/** What the add-in's action answers, as JSON text. */
type Answer = { lines?: { accepted: number; rejected: { row: number; reason: string; cell: string }[] } } & (
  { ok: true } | { ok: false; reason: string; message: string }
);

const action = "BUILD_OWN_CASE";
/** Rejected rows that are named; all are counted. */
const NAMED = 20;

export async function ownCaseCommand(args: readonly string[], surroundings: Surroundings): Promise<void> {
  const { values, positional } = readOptions(args, ownCaseLine);
  const language = values.language ?? "en";
  if (language !== "en" && language !== "ko") throw new UsageError(`--language is "${language}"; write en or ko`);
  const own = parsed(text("the case", positional!, surroundings), positional!);
  const lines =
    values.lines === undefined
      ? undefined
      : { name: basename(values.lines), text: text("--lines", values.lines, surroundings) };
  const out = outputPath(values.out!, surroundings);
  const document = await withSession(
    surroundings,
    { locale: language === "ko" ? "ko-KR" : "en-US" },
    async ({ host }) => {
      const answer = JSON.parse(
        String(await host.runAction(action, JSON.stringify({ own, language, lines }))),
      ) as Answer;
      for (const line of told(answer)) surroundings.tell(line);
      if (!answer.ok)
        throw answer.reason === "bad-option" ? new UsageError(answer.message) : new CommandError(answer.message);
      await host.settle();
      return withoutBlankSheets(host.capture());
    },
  );
  writeWhole(out, writeWorkbook(document));
  surroundings.tell(`Wrote ${values.out}.`);
}

function text(option: string, path: string, surroundings: Surroundings): string {
  return decodeText(readInput(option, path, surroundings));
}

function parsed(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UsageError(`${name} is not JSON; write a case as docs/own-case.md shows`);
  }
}

function told({ lines }: Answer): string[] {
  if (!lines) return [];
  const { accepted, rejected } = lines;
  const named = rejected
    .slice(0, NAMED)
    .map(({ row, reason, cell }) => `  row ${row}: ${reason}${cell === "" ? "" : ` (${cell})`}`);
  const more = rejected.length > NAMED ? [`  and ${rejected.length - NAMED} more`] : [];
  return [`${accepted} lines taken, ${rejected.length} rejected${rejected.length > 0 ? ":" : "."}`, ...named, ...more];
}
