/** `parley portable`: a copy of a workbook that calculates without Parley, and says what became of each formula. */
import { withStoredResults } from "../../host/stored-results";
import { writeWorkbook } from "../../host/xlsx/write-workbook";
import { outputPath, writeWhole } from "../files";
import { readOptions, type CommandLine } from "../options";
import { wordsOf, type Surroundings } from "../surroundings";
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

export async function portableCommand(args: readonly string[], surroundings: Surroundings): Promise<void> {
  const { values, positional } = readOptions(args, portableLine, wordsOf(surroundings));
  const out = outputPath(values.out!, surroundings);
  const document = readWorkbookFile(positional!, surroundings);
  const { copy, listing } = await withWorkbook(document, { calculate: true }, surroundings, async (session, others) => {
    const answer = await ask<Listing>(session, "MAKE_PORTABLE");
    const captured = session.host.capture();
    withStoredResults(captured, document, others, session.grid);
    return { copy: captured, listing: answer };
  });
  writeWhole(out, writeWorkbook(copy), surroundings);
  const words = wordsOf(surroundings);
  surroundings.tell(words.wrotePortable(values.out!, listing.native, listing.values.length, listing.sheets.join(", ")));
  for (const { where, why } of listing.values) surroundings.tell(words.isValue(where, why));
}
