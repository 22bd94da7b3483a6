/** `parley snapshot`: a copy of a workbook with values in the place of formulas, and a sheet that says where each came from. */
import { writeWorkbook } from "../../host/xlsx/write-workbook";
import { outputPath, writeWhole } from "../files";
import { readOptions, type CommandLine } from "../options";
import type { Surroundings } from "../surroundings";
import { ask, readWorkbookFile, withWorkbook } from "../workbook-file";

export const snapshotLine: CommandLine = {
  name: "snapshot",
  summary: "Copies a workbook with values in place of formulas, and a sheet that says what each was calculated from.",
  example: "parley snapshot in.xlsx --out out.xlsx",
  options: { out: { value: "FILE.xlsx", required: true } },
  positional: { what: "a workbook", names: ["IN.xlsx"] },
};

export async function snapshotCommand(args: readonly string[], surroundings: Surroundings): Promise<void> {
  const { values, positional } = readOptions(args, snapshotLine);
  const out = outputPath(values.out!, surroundings);
  const document = readWorkbookFile(positional!, surroundings);
  const { copy, result } = await withWorkbook(document, { calculate: true }, surroundings, async (session) => {
    const answer = await ask<{ cells: number; parley: number; sheet: string }>(session, "SNAPSHOT_WORKBOOK");
    return { copy: session.host.capture(), result: answer };
  });
  writeWhole(out, writeWorkbook(copy));
  surroundings.tell(
    `Wrote ${values.out}: ${result.cells} formulas became values, ${result.parley} of them Parley's; the sheet "${result.sheet}" lists them.`,
  );
}
