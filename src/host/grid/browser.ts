/** The grid on the rehearsal page, over the engine's prebuilt files, whose globals the page has loaded. */
import type { ILanguagePack } from "@univerjs/core";
import { Engine } from "./engine";
import { type IdleWork, mendIdleWork } from "./page-mends";
import { tableThemes } from "./table-themes";
import { FIRST_WORKBOOK, UniverGrid } from "./univer-grid";
import type { EngineModules } from "./engine";

type Plugins = Parameters<typeof import("@univerjs/presets").createUniver>[0]["presets"][number];
type Api = ReturnType<typeof import("@univerjs/presets").createUniver>["univerAPI"];
type Preset = (options?: object) => Plugins;
type PluginClass = typeof import("@univerjs/sheets-table").UniverSheetsTablePlugin;
type Words = Record<
  `Univer${"PresetSheetsCore" | "PresetSheetsSort" | "PresetSheetsTable" | "PresetSheetsConditionalFormatting" | "PresetSheetsDataValidation" | "PresetSheetsDrawing"}${"EnUS" | "KoKR"}`,
  ILanguagePack
>;

/** What the prebuilt files leave behind. */
export interface EngineGlobals extends Words, IdleWork {
  UniverCore: EngineModules["core"];
  UniverEngineFormula: EngineModules["formula"];
  UniverSheets: EngineModules["sheets"];
  UniverSheetsFormula: EngineModules["sheetsFormula"];
  UniverSheetsTable: EngineModules["table"];
  UniverSheetsTableUi: { UniverSheetsTableUIPlugin: PluginClass };
  UniverSheetsConditionalFormatting: EngineModules["conditional"];
  UniverDataValidation: EngineModules["dataValidation"];
  UniverPresets: { createUniver: typeof import("@univerjs/presets").createUniver };
  UniverPresetSheetsCore: { UniverSheetsCorePreset: Preset };
  UniverPresetSheetsSort: { UniverSheetsSortPreset: Preset };
  UniverPresetSheetsConditionalFormatting: { UniverSheetsConditionalFormattingPreset: Preset };
  UniverPresetSheetsDataValidation: { UniverSheetsDataValidationPreset: Preset };
  UniverPresetSheetsDrawing: { UniverSheetsDrawingPreset: Preset };
}

export type PageLocale = "en-US" | "ko-KR";

export interface BrowserGridOptions {
  globals: EngineGlobals;
  container: HTMLElement;
  locale: PageLocale;
  dark: boolean;
}

/** The grid, and the engine's own face for what only the page does: drawing over it, its language and its colours. */
export interface BrowserGrid {
  grid: UniverGrid;
  api: Api;
  /** Resolves once the grid has been drawn for the first time. */
  drawn: Promise<void>;
  setLocale(locale: PageLocale): void;
  setDark(dark: boolean): void;
}

const PARTS = [
  "PresetSheetsCore",
  "PresetSheetsSort",
  "PresetSheetsTable",
  "PresetSheetsConditionalFormatting",
  "PresetSheetsDataValidation",
  "PresetSheetsDrawing",
] as const;

export function createUniverGrid({ globals, container, locale, dark }: BrowserGridOptions): BrowserGrid {
  const { LifecycleService, LifecycleStages, LocaleType, LogLevel, mergeLocales } = globals.UniverCore;
  const { UniverSheetsTablePlugin } = globals.UniverSheetsTable;
  const tables: Plugins = {
    plugins: [
      [UniverSheetsTablePlugin, { userThemes: tableThemes() }],
      // The tab with the table's name would lie on the row above the table.
      [globals.UniverSheetsTableUi.UniverSheetsTableUIPlugin, { hideAnchor: true }],
    ],
  };
  const localeType = (name: PageLocale): (typeof LocaleType)[keyof typeof LocaleType] =>
    name === "ko-KR" ? LocaleType.KO_KR : LocaleType.EN_US;
  const { univer, univerAPI } = globals.UniverPresets.createUniver({
    locale: localeType(locale),
    locales: {
      [LocaleType.EN_US]: mergeLocales(...PARTS.map((part) => globals[`Univer${part}EnUS`])),
      [LocaleType.KO_KR]: mergeLocales(...PARTS.map((part) => globals[`Univer${part}KoKR`])),
    },
    darkMode: dark,
    logLevel: LogLevel.ERROR,
    presets: [
      globals.UniverPresetSheetsCore.UniverSheetsCorePreset({
        container,
        formula: { initialFormulaComputing: globals.UniverSheetsFormula.CalculationMode.NO_CALCULATION },
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      }),
      globals.UniverPresetSheetsSort.UniverSheetsSortPreset(),
      tables,
      globals.UniverPresetSheetsConditionalFormatting.UniverSheetsConditionalFormattingPreset(),
      globals.UniverPresetSheetsDataValidation.UniverSheetsDataValidationPreset(),
      globals.UniverPresetSheetsDrawing.UniverSheetsDrawingPreset(),
    ],
  });
  univerAPI.createWorkbook(FIRST_WORKBOOK);
  const modules: EngineModules = {
    core: globals.UniverCore,
    formula: globals.UniverEngineFormula,
    sheets: globals.UniverSheets,
    sheetsFormula: globals.UniverSheetsFormula,
    table: globals.UniverSheetsTable,
    conditional: globals.UniverSheetsConditionalFormatting,
    dataValidation: globals.UniverDataValidation,
  };
  const injector = univer.__getInjector();
  const engine = new Engine(modules, injector);
  mendIdleWork(globals, engine);
  const grid = new UniverGrid(engine, {
    create: (data) => void univerAPI.createWorkbook(data),
    end: (unitId) => void univerAPI.disposeUnit(unitId),
    dispose: () => univer.dispose(),
  });
  return {
    grid,
    api: univerAPI,
    drawn: injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    setLocale: (name) => univerAPI.setLocale(localeType(name)),
    setDark: (on) => univerAPI.toggleDarkMode(on),
  };
}
