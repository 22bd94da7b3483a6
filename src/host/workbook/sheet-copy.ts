/** Excel's copy of a sheet: cells, look, tables under fresh names, charts on the copied cells, and the names of the sheet as its own. */
import { formatAddress, parseCells, quoteSheet, splitSheet } from "./address";
import type { Book } from "./book";
import type { ChartDocument, TableDocument } from "./document";
import type { GridInput } from "./grid";
import { sameName } from "./naming";

/** Answers with the id of the copy, which Excel calls "Terms (2)". */
export function copySheet(book: Book, id: string, at: number): string {
  const { grid } = book;
  const source = book.sheet(id).name;
  const name = freeSheetName(book, source);
  book.conditionalFormats.flush();
  const copy = grid.copySheet(id, name, at);
  const renamed = copyTables(book, id, copy);
  const used = grid.usedRange(id, true);
  if (used) {
    const inputs = grid
      .read(used)
      .map((line) =>
        line.map(({ formula }): GridInput => (formula === undefined ? null : withTables(formula, renamed))),
      );
    if (inputs.some((line) => line.some((input) => input !== null))) grid.write({ ...used, sheet: copy }, inputs);
  }
  grid.setConditionalFormats(copy, grid.conditionalFormats(id));
  grid.setValidations(copy, grid.validations(id));
  copyNames(book, source, name);
  book.sheetStore.of(copy).print = { ...book.sheetStore.of(id).print };
  for (const { chart } of book.charts.of(id)) book.charts.add(copy, moved(structuredClone(chart), source, name));
  book.touched();
  return copy;
}

function freeSheetName(book: Book, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const free = base.slice(0, 31 - suffix.length) + suffix;
    if (!book.findSheet(free)) return free;
  }
}

function copyTables(book: Book, from: string, to: string): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const { sheet, ...table } of book.grid.tables()) {
    if (sheet !== from) continue;
    const fresh: TableDocument = { ...table, name: freeTableName(book, table.name) };
    renamed.set(table.name.toLowerCase(), fresh.name);
    book.grid.addTable(to, {
      ...fresh,
      columns: fresh.columns.map((column) => ({
        ...column,
        ...(column.formula === undefined ? {} : { formula: withTables(column.formula, renamed) }),
      })),
    });
  }
  return renamed;
}

/** Excel counts on from the table's name. */
function freeTableName(book: Book, name: string): string {
  const taken = [...book.grid.tables(), ...book.grid.names()].map((each) => each.name);
  for (let number = 2; ; number++)
    if (!taken.some((each) => sameName(each, `${name}${number}`))) return `${name}${number}`;
}

/** The sheet's own tables are those of the copy; texts stay as they are. */
function withTables(formula: string, renamed: ReadonlyMap<string, string>): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            /(?<![\p{L}\p{N}_.\\!'])[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\[)/gu,
            (word) => renamed.get(word.toLowerCase()) ?? word,
          ),
    )
    .join("");
}

/** Names of the sheet, and the workbook's that stand for its cells, become names local to the copy. */
function copyNames({ grid }: Book, from: string, to: string): void {
  for (const name of grid.names()) {
    const pointsThere = [`=${quoteSheet(from)}!`, `=${from}!`, `='${from.replaceAll("'", "''")}'!`].find((start) =>
      name.formula.startsWith(start),
    );
    if (name.sheet !== from && (name.sheet !== undefined || pointsThere === undefined)) continue;
    const formula =
      pointsThere === undefined ? name.formula : `=${quoteSheet(to)}!${name.formula.slice(pointsThere.length)}`;
    grid.setName({ ...name, formula, sheet: to });
  }
}

function moved(chart: ChartDocument, from: string, to: string): ChartDocument {
  const follow = (reference: string): string => {
    const { sheet, cells } = splitSheet(reference);
    const range = parseCells(cells);
    return sheet !== undefined && sameName(sheet, from) && range ? formatAddress(to, range, true) : reference;
  };
  for (const series of chart.series) {
    series.values = follow(series.values);
    if (series.categories !== undefined) series.categories = follow(series.categories);
    if (series.nameRef !== undefined) series.nameRef = follow(series.nameRef);
  }
  return chart;
}
