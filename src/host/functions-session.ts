/**
 * The add-in's functions on the headless grid, without its page and without office.js: enough where cells are only calculated,
 * and open in a tenth of the time. Excel has such a runtime too, for add-ins whose functions share nothing with a page.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { createHeadlessGrid } from "./headless-grid/headless-grid";
import { directFunctions, type FunctionsRuntime } from "./protocol/direct-functions";
import { gridStreams } from "./protocol/direct-streams";
import type { FunctionsMetadata } from "./protocol/functions-metadata";
import { functionsRuntime } from "./protocol/functions-runtime";
import type { Grid } from "./workbook/grid";

export interface FunctionsSession {
  grid: Grid;
  close(): void;
}

export interface FunctionsOptions {
  /** The built add-in: functions.js and functions.json. */
  directory: string;
  /** Namespace of the custom functions, as the manifest names it. */
  namespace?: string;
  /** The language of Excel's window; without it functions know nothing of Office. */
  locale?: string;
}

export function openFunctions({ directory, namespace, locale }: FunctionsOptions): FunctionsSession {
  const runtime = functionsRuntime();
  const context = createContext({
    ...SURROUNDINGS,
    ...(locale === undefined ? {} : spoken(locale)),
    CustomFunctions: runtime,
  });
  context["self"] = context;
  context["window"] = context;
  const file = join(directory, "functions.js");
  new Script(readFileSync(file, "utf8"), { filename: file }).runInContext(context);
  const metadata = JSON.parse(readFileSync(join(directory, "functions.json"), "utf8")) as FunctionsMetadata;
  return withFunctions(createHeadlessGrid(), runtime, metadata, namespace);
}

/** Gives a grid the functions that have registered. */
export function withFunctions(
  grid: Grid,
  runtime: FunctionsRuntime,
  metadata: FunctionsMetadata,
  namespace = "PARLEY",
): FunctionsSession {
  const streams = gridStreams(grid);
  grid.registerFunctions(directFunctions(metadata, namespace, () => runtime, streams));
  return {
    grid,
    close: () => {
      streams.close();
      grid.dispose();
    },
  };
}

/** As much of Office and of the browser as gives their language. */
function spoken(locale: string): object {
  const context = { displayLanguage: locale, requirements: { isSetSupported: () => false } };
  return { navigator: { language: locale }, Office: { context, onReady: () => Promise.resolve() } };
}

/** What functions may ask of the world besides the language itself; a page has all of it. */
const SURROUNDINGS = {
  atob,
  btoa,
  clearInterval,
  clearTimeout,
  performance,
  setInterval,
  setTimeout,
  structuredClone,
  TextDecoder,
  TextEncoder,
};
