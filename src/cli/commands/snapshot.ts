/** `parley snapshot`: a copy of a workbook with values in the place of formulas, and a sheet that says where each came from. */
import { withStoredResults } from "../../host/stored-results";
import { writeWorkbook } from "../../host/xlsx/write-workbook";
import { outputPath, writeWhole } from "../files";
import { readOptions, type CommandLine } from "../options";
import { wordsOf, type Environment } from "../environment";
import { ask, readWorkbookFile, withWorkbook } from "../workbook-file";

export const snapshotLine: CommandLine = {
  name: "snapshot",
  example: "parley snapshot in.xlsx --out out.xlsx",
  options: { out: { value: "FILE.xlsx", required: true } },
  positional: { what: "workbook", names: ["IN.xlsx"] },
};

export async function snapshotCommand(args: readonly string[], environment: Environment): Promise<void> {
  const { values, positional } = readOptions(args, snapshotLine, wordsOf(environment));
  const out = outputPath(values.out!, environment);
  const document = readWorkbookFile(positional!, environment);
  const { copy, result } = await withWorkbook(document, { calculate: true }, environment, async (session, others) => {
    const answer = await ask<{ cells: number; parley: number; sheet: string }>(session, "SNAPSHOT_WORKBOOK");
    const captured = session.host.capture();
    withStoredResults(captured, document, others, session.grid);
    return { copy: captured, result: answer };
  });
  writeWhole(out, writeWorkbook(copy), environment);
  environment.tell(wordsOf(environment).wroteSnapshot(values.out!, result.cells, result.parley, result.sheet));
}
