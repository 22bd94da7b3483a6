/** Starts the rehearsal page: a spreadsheet that stands in for Excel, with the add-in beside it. */
import { numfmt } from "@univerjs/core";
import { createUniverGrid } from "../grid/browser";
import { placeOf, reasonOf } from "./elements";
import { Page } from "./page";
import { readPreferences } from "./preferences";
import { pageText } from "./text";

const preferences = readPreferences();
try {
  const browser = createUniverGrid({
    container: placeOf("grid"),
    locale: preferences.locale,
    dark: preferences.dark,
  });
  const page = new Page({ browser, format: (value, pattern) => numfmt.format(pattern, value), preferences });
  // For the tests in a browser, and for whoever looks at the page from its console.
  Object.assign(globalThis, { rehearsal: page });
  void page.start();
} catch (error) {
  placeOf("status").textContent = pageText(preferences.locale).gridFailed(reasonOf(error));
  throw error;
}
