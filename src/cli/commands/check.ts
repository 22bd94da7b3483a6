/** `parley check`: what in a workbook would break, or is broken, when it travels. */
import { readOptions, type CommandLine } from "../options";
import type { Surroundings } from "../surroundings";
import { ask, readWorkbookFile, withWorkbook } from "../workbook-file";

export const checkLine: CommandLine = {
  name: "check",
  summary:
    "Finds what breaks when a workbook travels: broken names, errors, other versions, probabilities, formulas lost to values.",
  example: "parley check in.xlsx --json",
  options: {},
  flags: ["json"],
  positional: { what: "a workbook", names: ["IN.xlsx"] },
};

interface Report {
  version: string;
  counts: { formulas: number; parley: number; byFunction: Record<string, number>; errors: number; frozen: number };
  findings: { kind: string; where: string; what: string; remedy: string }[];
}

export async function checkCommand(args: readonly string[], surroundings: Surroundings): Promise<void> {
  const { flags, positional } = readOptions(args, checkLine);
  const document = readWorkbookFile(positional!, surroundings);
  // As saved: errors that calculating here would mend are what the next person sees.
  const report = await withWorkbook(document, { calculate: false }, surroundings, (session) =>
    ask<Report>(session, "CHECK_WORKBOOK"),
  );
  surroundings.print(flags.has("json") ? `${JSON.stringify(report)}\n` : reportText(report));
}

function reportText({ counts, findings }: Report): string {
  const { parley, formulas, errors, frozen } = counts;
  const lines = [
    `${parley} of ${formulas} formulas use Parley; ${errors} give an error${frozen > 0 ? `; ${frozen} cells are frozen` : ""}.`,
  ];
  for (const { where, what, remedy } of findings)
    lines.push(`${where === "" ? "Workbook" : where}: ${what}\n    ${remedy}`);
  if (findings.length === 0)
    lines.push("Nothing else was found: the workbook is safe to send to a colleague who has Parley.");
  return `${lines.join("\n")}\n`;
}
