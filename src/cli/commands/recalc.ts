/** `parley recalc`: calculates Parley's formulas of a workbook file and what depends on them, and keeps everything else in it. */
import type { CellDocument, WorkbookDocument } from "../../host/workbook/document";
import { cellAddress, quotedSheet } from "../../host/xlsx/addresses";
import { WorkbookFileError } from "../../host/xlsx/file-error";
import { readWorkbook } from "../../host/xlsx/read-workbook";
import { withCalculatedValues } from "../../host/xlsx/recalculated";
import { CommandError } from "../command-error";
import { outputPath, readInput, writeWhole } from "../files";
import { readOptions, type CommandLine } from "../options";
import { bringUpToDate, withStoredResults } from "../../host/stored-results";
import { OWN_MARK } from "../own-mark";
import { withFunctions } from "../session";
import type { CliText } from "../../words/cli/words";
import { fileReason, reportOtherResults } from "../workbook-file";
import { wordsOf, type Environment } from "../environment";

export const recalcLine: CommandLine = {
  name: "recalc",
  example: "parley recalc in.xlsx --out out.xlsx",
  options: { out: { value: "FILE.xlsx", required: true } },
  positional: { what: "workbook", names: ["IN.xlsx"] },
};

const errorOf = (cell: CellDocument | undefined): string | undefined =>
  typeof cell?.value === "object" ? cell.value.error : undefined;

/** Formulas that had a result and now have none, for want of a function that this host knows. */
function lost(before: WorkbookDocument, after: WorkbookDocument): string[] {
  return after.sheets.flatMap((sheet) => {
    const old = before.sheets.find((each) => each.name === sheet.name);
    return [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) => {
        const previous = old?.cells.get(row)?.get(column);
        return cell.formula !== undefined &&
          errorOf(cell) === "#NAME?" &&
          previous?.value !== undefined &&
          errorOf(previous) === undefined
          ? `${quotedSheet(sheet.name)}!${cellAddress(row, column)}`
          : [];
      }),
    );
  });
}

export async function recalcCommand(args: readonly string[], environment: Environment): Promise<void> {
  const words = wordsOf(environment);
  const { values, positional } = readOptions(args, recalcLine, words);
  const bytes = readInput(words.given.workbook, positional!, environment);
  const out = outputPath(values.out!, environment);
  const document = read(bytes, positional!, words);
  const calculated = await withFunctions(environment, async ({ grid }): Promise<WorkbookDocument> => {
    grid.restore(document);
    const others = await bringUpToDate(grid, document, { mark: OWN_MARK });
    reportOtherResults(others, environment);
    const copy = { ...document, ...grid.capture() };
    withStoredResults(copy, document, others, grid);
    return copy;
  });
  writeWhole(out, withCalculatedValues(bytes, calculated), environment);
  const cells = lost(document, calculated);
  if (cells.length > 0) environment.tell(words.lost(cells.length, cells[0]!));
}

function read(bytes: Uint8Array, name: string, words: CliText): WorkbookDocument {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookFileError)
      throw new CommandError(words.cannotRecalculate(name, fileReason(error, words)), { cause: error });
    throw error;
  }
}
