/** Starts the rehearsal page: a spreadsheet that stands in for Excel, with the add-in beside it. */
import { createUniverGrid, type EngineGlobals } from "../grid/browser";
import { placeOf, reasonOf } from "./elements";
import { Page } from "./page";
import { readPreferences } from "./preferences";
import { pageText } from "./text";

type PageGlobals = EngineGlobals & { React: ConstructorParameters<typeof Page>[0]["react"] };

const preferences = readPreferences();
try {
  const globals = globalThis as unknown as PageGlobals;
  const browser = createUniverGrid({
    globals,
    container: placeOf("grid"),
    locale: preferences.locale,
    dark: preferences.dark,
  });
  const page = new Page({
    browser,
    react: globals.React,
    format: (value, pattern) => globals.UniverCore.numfmt.format(pattern, value),
    preferences,
  });
  // For the tests in a browser, and for whoever looks at the page from its console.
  Object.assign(globalThis, { rehearsal: page });
  void page.start();
} catch (error) {
  placeOf("status").textContent = pageText(preferences.locale).gridFailed(reasonOf(error));
  throw error;
}
