/** `parley workbook`: fills a workbook with a case, as the pane's button does, and saves it. */
import type { WorkbookDocument } from "../../host/workbook/document";
import { writeWorkbook } from "../../host/xlsx/write-workbook";
import { CommandError, UsageError } from "../command-error";
import { outputPath, writeWhole } from "../files";
import { dayOption, languageOption, listOption, readOptions, type CommandLine } from "../options";
import { withSession } from "../session";
import { localeOf, wordsOf, type Environment } from "../environment";

export const workbookLine: CommandLine = {
  name: "workbook",
  example: "parley workbook --case korea-us-2025 --as-of 2025-05-21 --out korea.xlsx",
  options: {
    case: { value: "ID", required: true },
    "as-of": { value: "DAY", required: true },
    out: { value: "FILE.xlsx", required: true },
    sectors: { value: "ID,ID" },
    scenarios: { value: "ID,ID" },
    language: { value: "en|ko" },
  },
  flags: ["brief"],
};

/** What the add-in's action answers, as JSON text. */
type Answer = { ok: true; result: { sheets: string[] } } | { ok: false; reason: string; message: string };

const action = "BUILD_WORKBOOK";

/** A new workbook starts with an empty sheet, which the add-in leaves alone. */
export function withoutBlankSheets(document: WorkbookDocument): WorkbookDocument {
  const used = document.sheets.filter((sheet) => sheet.cells.size > 0 || sheet.charts.length > 0);
  const active = Math.max(0, used.indexOf(document.sheets[document.active]!));
  return used.length === 0 ? document : { ...document, sheets: used, active };
}

export async function workbookCommand(args: readonly string[], environment: Environment): Promise<void> {
  const words = wordsOf(environment);
  const { values, flags } = readOptions(args, workbookLine, words);
  const language = languageOption(values.language, words, environment);
  const options = {
    caseId: values.case,
    asOf: dayOption("as-of", values["as-of"]!, words),
    sectors: listOption(values.sectors),
    scenarios: listOption(values.scenarios),
    language,
    existing: "refresh",
  };
  const out = outputPath(values.out!, environment);
  const document = await withSession(environment, { locale: localeOf(language) }, async ({ host }) => {
    const answer = JSON.parse(String(await host.runAction(action, JSON.stringify(options)))) as Answer;
    if (!answer.ok)
      throw answer.reason === "bad-option" ? new UsageError(answer.message) : new CommandError(answer.message);
    await host.settle();
    if (flags.has("brief")) {
      const written = JSON.parse(String(await host.runAction("WRITE_BRIEF", JSON.stringify({ language })))) as
        { ok: true } | { ok: false; message: string };
      if (!written.ok) throw new CommandError(written.message);
      await host.settle();
    }
    return withoutBlankSheets(host.capture());
  });
  writeWhole(out, writeWorkbook(document), environment);
  const sheets = document.sheets.filter((sheet) => sheet.visibility === "visible").map((sheet) => sheet.name);
  environment.tell(words.wroteSheets(values.out!, sheets.join(", ")));
}
