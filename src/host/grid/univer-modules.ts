/** The engine's packages that the adapter works with, on the page as in Node. */
import * as core from "@univerjs/core";
import * as dataValidation from "@univerjs/data-validation";
import * as formula from "@univerjs/engine-formula";
import * as sheets from "@univerjs/sheets";
import * as conditional from "@univerjs/sheets-conditional-formatting";
import * as sheetsFormula from "@univerjs/sheets-formula";
import * as table from "@univerjs/sheets-table";
import type { EngineModules } from "./engine";

export const modules: EngineModules = { core, formula, sheets, sheetsFormula, table, conditional, dataValidation };
