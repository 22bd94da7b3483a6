/** `parley check`: what in a workbook would break, or is broken, when it travels. */
import type { CliText } from "../../words/cli/words";
import { readOptions, type CommandLine } from "../options";
import { wordsOf, type Environment } from "../environment";
import { ask, readWorkbookFile, withWorkbook } from "../workbook-file";

export const checkLine: CommandLine = {
  name: "check",
  example: "parley check in.xlsx --json",
  options: {},
  flags: ["json"],
  positional: { what: "workbook", names: ["IN.xlsx"] },
};

interface Report {
  version: string;
  counts: { formulas: number; parley: number; byFunction: Record<string, number>; errors: number; frozen: number };
  findings: { kind: string; where: string; what: string; remedy: string }[];
}

export async function checkCommand(args: readonly string[], environment: Environment): Promise<void> {
  const { flags, positional } = readOptions(args, checkLine, wordsOf(environment));
  const document = readWorkbookFile(positional!, environment);
  // As saved: errors that calculating here would repair are what the next person sees.
  const report = await withWorkbook(document, { calculate: false }, environment, (session) =>
    ask<Report>(session, "CHECK_WORKBOOK"),
  );
  environment.print(flags.has("json") ? `${JSON.stringify(report)}\n` : reportText(report, wordsOf(environment)));
}

function reportText({ counts, findings }: Report, words: CliText): string {
  const { parley, formulas, errors, frozen } = counts;
  const lines = [words.counts(parley, formulas, errors, frozen)];
  for (const { where, what, remedy } of findings)
    lines.push(`${where === "" ? words.wholeWorkbook : where}: ${what}\n    ${remedy}`);
  if (findings.length === 0) lines.push(words.nothingFound);
  return `${lines.join("\n")}\n`;
}
