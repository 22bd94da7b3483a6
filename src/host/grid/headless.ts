/** The grid without a screen, for Node: tests and the command line. */
import * as core from "@univerjs/core";
import * as conditional from "@univerjs/sheets-conditional-formatting";
import * as dataValidation from "@univerjs/data-validation";
import * as formula from "@univerjs/engine-formula";
import * as sheets from "@univerjs/sheets";
import * as sheetsFormula from "@univerjs/sheets-formula";
import * as table from "@univerjs/sheets-table";
import english from "@univerjs/preset-sheets-node-core/locales/en-US";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { createUniver } from "@univerjs/presets";
import type { Grid } from "../workbook/grid";
import { Engine } from "./engine";
import { tableThemes } from "./table-themes";
import { FIRST_WORKBOOK, UniverGrid } from "./univer-grid";

export function createHeadlessGrid(): Grid {
  const { univer, univerAPI } = createUniver({
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: english },
    // A failing command is reported to its caller; the log would mix with what the command line prints.
    logLevel: core.LogLevel.SILENT,
    presets: [
      UniverSheetsNodeCorePreset({
        formula: { initialFormulaComputing: sheetsFormula.CalculationMode.NO_CALCULATION },
      }),
    ],
    plugins: [
      UniverSheetsNumfmtPlugin,
      conditional.UniverSheetsConditionalFormattingPlugin,
      [table.UniverSheetsTablePlugin, { userThemes: tableThemes() }],
    ],
  });
  // The engine keeps and changes what it is given.
  univerAPI.createWorkbook(structuredClone(FIRST_WORKBOOK));
  const engine = new Engine(
    { core, formula, sheets, sheetsFormula, table, conditional, dataValidation },
    univer.__getInjector(),
  );
  return new UniverGrid(engine, {
    create: (data) => void univerAPI.createWorkbook(data),
    end: (unitId) => void univerAPI.disposeUnit(unitId),
    dispose: () => univer.dispose(),
  });
}
