/** The grid on the rehearsal page: the engine with everything that draws it and that a user handles it with. */
import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleService,
  LocaleType,
  LogLevel,
  ThemeService,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsDrawingPlugin } from "@univerjs/docs-drawing";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverDrawingPlugin } from "@univerjs/drawing";
import { UniverDrawingUIPlugin } from "@univerjs/drawing-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverNetworkPlugin } from "@univerjs/network";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import { UniverSheetsDrawingPlugin } from "@univerjs/sheets-drawing";
import { UniverSheetsDrawingUIPlugin } from "@univerjs/sheets-drawing-ui";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsSortUIPlugin } from "@univerjs/sheets-sort-ui";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { UniverSheetsTableUIPlugin } from "@univerjs/sheets-table-ui";
import { IEditorBridgeService, UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
// What a user's script would call: the page draws charts over the cells with it.
import "@univerjs/sheets/facade";
import "@univerjs/ui/facade";
import "@univerjs/sheets-ui/facade";
import "@univerjs/sheets-drawing-ui/facade";
import { english, korean } from "./page-locales";
import { patchPage } from "./page-patches";
import { tableThemes } from "./table-themes";
import { type PluginChoice, startUniver } from "./univer";
import type { UniverGrid } from "./univer-grid";

export type PageLocale = "en-US" | "ko-KR";

export interface BrowserGridOptions {
  container: HTMLElement;
  locale: PageLocale;
  dark: boolean;
}

/** The grid, and the engine's own face for what only the page does: drawing over it, its language and its colours. */
export interface BrowserGrid {
  grid: UniverGrid;
  api: FUniver;
  /** Resolves once the grid has been drawn for the first time. */
  drawn: Promise<void>;
  /** Told true when a user opens a cell to type into it, and false when they have done. */
  onCellEdit(listener: (open: boolean) => void): void;
  /** The text so far in the cell that a user is editing; undefined where none is. */
  typed(): string | undefined;
  setLocale(locale: PageLocale): void;
  setDark(dark: boolean): void;
  /** What add-ins offer on the menu of a cell, in the language of the page. */
  setCellMenu(items: readonly CellMenuItem[]): void;
}

export interface CellMenuItem {
  title: string;
  press(): void;
}

const localeType = (name: PageLocale): LocaleType => (name === "ko-KR" ? LocaleType.KO_KR : LocaleType.EN_US);

function plugins(container: HTMLElement): PluginChoice[] {
  return [
    UniverNetworkPlugin,
    UniverDocsPlugin,
    UniverRenderEnginePlugin,
    [UniverUIPlugin, { container }],
    UniverDocsUIPlugin,
    UniverFormulaEnginePlugin,
    UniverSheetsPlugin,
    [UniverSheetsUIPlugin, { disableForceStringAlert: true, disableForceStringMark: true }],
    UniverSheetsNumfmtPlugin,
    UniverSheetsNumfmtUIPlugin,
    [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION }],
    UniverSheetsFormulaUIPlugin,
    UniverSheetsSortPlugin,
    UniverSheetsSortUIPlugin,
    [UniverSheetsTablePlugin, { userThemes: tableThemes() }],
    // The tab with the table's name would lie on the row above the table.
    [UniverSheetsTableUIPlugin, { hideAnchor: true }],
    UniverSheetsConditionalFormattingPlugin,
    UniverSheetsConditionalFormattingUIPlugin,
    UniverDataValidationPlugin,
    UniverSheetsDataValidationPlugin,
    UniverSheetsDataValidationUIPlugin,
    UniverDrawingPlugin,
    UniverDocsDrawingPlugin,
    UniverDrawingUIPlugin,
    UniverSheetsDrawingPlugin,
    UniverSheetsDrawingUIPlugin,
  ];
}

export function createUniverGrid({ container, locale, dark }: BrowserGridOptions): BrowserGrid {
  const { univer, engine, grid } = startUniver(
    {
      locale: localeType(locale),
      locales: { [LocaleType.EN_US]: english, [LocaleType.KO_KR]: korean },
      darkMode: dark,
      logLevel: LogLevel.ERROR,
    },
    plugins(container),
  );
  patchPage(engine);
  const { injector } = engine;
  const api = FUniver.newAPI(univer);
  return {
    grid,
    api,
    drawn: injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    onCellEdit: (listener) =>
      void injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => listener(visible)),
    typed: () => {
      if (!injector.get(IEditorBridgeService).isVisible().visible) return undefined;
      const editor = injector.get(IUniverInstanceService).getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
      return editor?.getBody()?.dataStream.replace(/[\r\n]+$/, "");
    },
    setLocale: (name) => injector.get(LocaleService).setLocale(localeType(name)),
    setDark: (on) => injector.get(ThemeService).setDarkMode(on),
    setCellMenu: cellMenu(api, injector.get(LocaleService)),
  };
}

/** An item of Univer's menu stays; what it is called, and what it does, follows the add-in. */
function cellMenu(api: FUniver, words: LocaleService): BrowserGrid["setCellMenu"] {
  let now: readonly CellMenuItem[] = [];
  let made = 0;
  return (items) => {
    now = items;
    const titles = Object.fromEntries(items.map(({ title }, at) => [`item${at}`, title]));
    words.load({ [words.getCurrentLocale()]: { cellMenu: titles } });
    for (; made < items.length; made++) {
      const at = made;
      api
        .createMenu({ id: `add-in.cell-menu.${at}`, title: `cellMenu.item${at}`, action: () => now[at]?.press() })
        .appendTo(["contextMenu.mainArea", "contextMenu.others"]);
    }
  };
}
