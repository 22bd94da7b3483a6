/** Starts the rehearsal page: a spreadsheet that simulates Excel, with the add-in next to it. */
import { numfmt } from "@univerjs/core";
import { createUniverGrid } from "../grid/browser";
import { onAnyChange } from "./changes";
import { ChartLayer } from "./chart-layer";
import { placeOf, reasonOf } from "./elements";
import { followLinks } from "./links";
import { Page } from "./page";
import { readPreferences } from "./preferences";
import { RowFitter } from "./row-fitter";
import { pageText } from "./text";

const preferences = readPreferences();
try {
  const browser = createUniverGrid({
    container: placeOf("grid"),
    locale: preferences.locale,
    dark: preferences.dark,
  });
  followLinks(browser);
  const page = new Page({
    browser,
    charts: new ChartLayer(browser, (value, pattern) => numfmt.format(pattern, value), pageText(preferences.locale)),
    rows: new RowFitter(browser),
    onAnyChange: (listener) => onAnyChange(browser, listener),
    preferences,
  });
  // For the tests in a browser, and for the page's console.
  Object.assign(globalThis, { rehearsal: page });
  void page.start();
} catch (error) {
  placeOf("status").textContent = pageText(preferences.locale).gridFailed(reasonOf(error));
  throw error;
}
