/** Puts together what the grid and the host's own stores hold into one workbook document, and splits one up. */
import type { Book } from "../workbook/book";
import type { WorkbookDocument } from "../workbook/document";

export function captureBook(book: Book, passthrough: WorkbookDocument["passthrough"]): WorkbookDocument {
  book.endBatch();
  const { sheets, styles, names, active } = book.grid.capture();
  const held = book.grid.sheets();
  return {
    sheets: sheets.map((sheet) => {
      const id = held.find((one) => one.name === sheet.name)?.id ?? "";
      const { print } = book.sheetStore.of(id);
      return {
        ...sheet,
        charts: structuredClone(book.charts.of(id).map((stored) => stored.chart)),
        ...(Object.keys(print).length > 0 ? { print: { ...print } } : {}),
      };
    }),
    styles,
    names,
    active,
    customXml: structuredClone(book.customXml),
    settings: Object.fromEntries(book.settings),
    properties: { ...book.properties },
    passthrough,
  };
}

export function restoreBook(book: Book, document: WorkbookDocument): void {
  book.conditionalFormats.forgetAll();
  book.references.clear();
  book.sheetStore.clear();
  book.charts.clear();
  book.grid.restore(document);
  for (const sheet of document.sheets) {
    const id = book.findSheet(sheet.name)?.id;
    if (id === undefined) continue;
    if (sheet.print) book.sheetStore.of(id).print = { ...sheet.print };
    for (const chart of sheet.charts) book.charts.add(id, structuredClone(chart));
  }
  book.customXml = structuredClone(document.customXml);
  book.settings = new Map(Object.entries(document.settings));
  book.properties = { ...document.properties };
}
