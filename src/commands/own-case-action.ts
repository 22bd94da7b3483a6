/** Builds a user's case for the command line: JSON in, JSON out. */
import { completed } from "../cases/own/fill";
import type { Language } from "../cases/case";
import { OwnCaseError } from "../cases/own/field";
import type { OwnCase } from "../cases/own/own-case";
import { checkedCase } from "../cases/own/read";
import type { LinesReport } from "../cases/own/lines";
import { BuildError } from "../sheets/options";
import { rejectedTexts } from "../words/sheets/rejected-rows/words";
import { today } from "../taskpane/state/today";
import { commandTexts } from "../words/commands/words";
import { newCaseTexts } from "../words/pane/new-case/words";
import { buildOwnCase } from "./own-case";
import { LinesError, readLines } from "./read-lines";
import { answered } from "./text-action";

interface Argument {
  own: unknown;
  language: Language;
  /** Text of a file with lines in US dollars, and its name. */
  lines?: { name: string; text: string };
}

/** The build's outcome, with what became of the lines: `rejected` by row, reason and cell. */
export async function runOwnCaseAction(argument: string): Promise<string> {
  return answered(async () => {
    const { own: given, language, lines } = JSON.parse(argument) as Argument;
    const own = caseOf(given, language);
    const report =
      lines &&
      (await readLines(lines.text, { importer: own.importer, exporters: own.exporters, unit: 1 }).catch(
        (error: unknown) => asBadOption(error, language),
      ));
    const outcome = await buildOwnCase(
      own,
      report && lines ? { rows: report.trade, name: lines.name, accepted: report.accepted } : null,
      language,
    );
    return { ...outcome, ...(report ? { lines: linesReport(report, language) } : {}) };
  });
}

function caseOf(given: unknown, language: Language): OwnCase {
  try {
    return checkedCase(completed(given, today(), language));
  } catch (error) {
    if (!(error instanceof OwnCaseError)) throw error;
    const { at, given: found, needed } = error;
    throw new BuildError("bad-option", commandTexts[language].caseField(at, found, needed), { cause: error });
  }
}

function asBadOption(error: unknown, language: Language): never {
  throw error instanceof LinesError
    ? new BuildError("bad-option", newCaseTexts[language].linesFailure(error.problem))
    : error;
}

function linesReport({ accepted, rejected }: LinesReport, language: Language) {
  const { reasons } = rejectedTexts[language];
  return { accepted, rejected: rejected.map(({ row, reason, cell }) => ({ row, reason: reasons[reason], cell })) };
}
