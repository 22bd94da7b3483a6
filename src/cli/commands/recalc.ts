/** `parley recalc`: calculates every formula of a workbook file again and keeps everything else in it. */
import type { CellDocument, WorkbookDocument } from "../../host/workbook/document";
import { cellAddress, quotedSheet } from "../../host/xlsx/addresses";
import { WorkbookFileError } from "../../host/xlsx/file-error";
import { readWorkbook } from "../../host/xlsx/read-workbook";
import { withCalculatedValues } from "../../host/xlsx/recalculated";
import { CommandError } from "../command-error";
import { outputPath, readInput, writeWhole } from "../files";
import { readOptions, type CommandLine } from "../options";
import { withFunctions } from "../session";
import type { Surroundings } from "../surroundings";

export const recalcLine: CommandLine = {
  name: "recalc",
  summary: "Calculates every formula of a workbook again and keeps everything else.",
  example: "parley recalc in.xlsx --out out.xlsx",
  options: { out: { value: "FILE.xlsx", required: true } },
  positional: { what: "a workbook", names: ["IN.xlsx"] },
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

export async function recalcCommand(args: readonly string[], surroundings: Surroundings): Promise<void> {
  const { values, positional } = readOptions(args, recalcLine);
  const bytes = readInput("the workbook", positional!, surroundings);
  const out = outputPath(values.out!, surroundings);
  const document = read(bytes, positional!);
  const calculated = await withFunctions(surroundings, async ({ grid }): Promise<WorkbookDocument> => {
    grid.restore(document);
    await grid.calculate(true);
    return { ...document, ...grid.capture() };
  });
  writeWhole(out, withCalculatedValues(bytes, calculated));
  const cells = lost(document, calculated);
  if (cells.length > 0)
    surroundings.tell(
      `${cells.length} formulas name a function that is not known here and now give #NAME?, the first in ${cells[0]}; Excel calculates them when the file is opened.`,
    );
}

function read(bytes: Uint8Array, name: string): WorkbookDocument {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookFileError)
      throw new CommandError(`${name} cannot be recalculated: ${error.message}`, { cause: error });
    throw error;
  }
}
