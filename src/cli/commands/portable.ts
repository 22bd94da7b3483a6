/** `parley portable`: a copy of a workbook that calculates without Parley, and says what became of each formula. */
import { withStoredResults } from "../../host/stored-results";
import { writeWorkbook } from "../../host/xlsx/write-workbook";
import { outputPath, writeWhole } from "../files";
import { readOptions, type CommandLine } from "../options";
import { wordsOf, type Environment } from "../environment";
import { ask, readWorkbookFile, withWorkbook } from "../workbook-file";

export const portableLine: CommandLine = {
  name: "portable",
  example: "parley portable in.xlsx --out out.xlsx",
  options: { out: { value: "FILE.xlsx", required: true } },
  positional: { what: "workbook", names: ["IN.xlsx"] },
};

interface Listing {
  native: number;
  values: { where: string; formula: string; why: string }[];
  sheets: string[];
}

export async function portableCommand(args: readonly string[], environment: Environment): Promise<void> {
  const { values, positional } = readOptions(args, portableLine, wordsOf(environment));
  const out = outputPath(values.out!, environment);
  const document = readWorkbookFile(positional!, environment);
  const { copy, listing } = await withWorkbook(document, { calculate: true }, environment, async (session, others) => {
    const answer = await ask<Listing>(session, "MAKE_PORTABLE");
    const captured = session.host.capture();
    withStoredResults(captured, document, others, session.grid);
    return { copy: captured, listing: answer };
  });
  writeWhole(out, writeWorkbook(copy), environment);
  const words = wordsOf(environment);
  environment.tell(words.wrotePortable(values.out!, listing.native, listing.values.length, listing.sheets.join(", ")));
  for (const { where, why } of listing.values) environment.tell(words.isValue(where, why));
}
