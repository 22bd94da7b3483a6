/** Univer's grid without a screen, for tests and measurements. */
import { LocaleType, LogLevel } from "@univerjs/core";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import english from "@univerjs/sheets/locale/en-US";
import type { Grid } from "../workbook/grid";
import { tableThemes } from "./table-themes";
import { startUniver } from "./univer";
import { type UniverPatch, univerPatches } from "./univer-patches";

/** Only tests leave a patch out. */
export function createUniverGrid(patches: readonly UniverPatch[] = univerPatches): Grid {
  const { grid } = startUniver(
    {
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: english },
      // A failing command is reported to its caller; the log would mix with what the command line prints.
      logLevel: LogLevel.SILENT,
    },
    [
      UniverFormulaEnginePlugin,
      UniverSheetsPlugin,
      UniverSheetsNumfmtPlugin,
      [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION }],
      UniverDataValidationPlugin,
      UniverSheetsConditionalFormattingPlugin,
      [UniverSheetsTablePlugin, { userThemes: tableThemes() }],
    ],
    patches,
  );
  return grid;
}
