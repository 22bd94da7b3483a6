/** What a person calls a cell: by the words of its row and the head of its column in a table, elsewhere by the words beside or above it. */
import { headerPlace } from "../../files/header-table";
import type { CellAddress } from "../../formula/values";
import { cellOfName, isError, type TableReading, type Value } from "../reading";
import type { Workbook } from "./cell-simulation";

/** As many words of a row as tell it from the others. */
const MOST_WORDS = 2;
const BETWEEN = " · ";
/** The head of the column that says it, in tables of Parley's. */
const NAME = "Name";

export class CellLabels {
  private readonly named: ReadonlySet<string>;
  /** Of what tables know by a name and, in the first column beside it, by an id: scenarios, sectors. */
  private readonly nameOfId = new Map<string, string>();

  /** @param labelsLead tables of Parley's are read by the labels above their heads, which are in the person's language */
  constructor(
    private readonly workbook: Workbook,
    private readonly labelsLead: boolean,
  ) {
    this.named = new Set(
      workbook.names.flatMap(({ formula }) => {
        const at = cellOfName(formula);
        return at ? [`${at.sheet}!${at.row},${at.column}`] : [];
      }),
    );
    for (const table of workbook.tables)
      for (const [id, name] of this.namesIn(table)) if (!this.nameOfId.has(id)) this.nameOfId.set(id, name);
  }

  /** Names by id; none where an id is in several rows, as that of a sector is in a list of its suppliers. */
  private namesIn({ sheet, row, column, rows, headers }: TableReading): Map<string, string> {
    const found = new Map<string, string>();
    const name = headerPlace(headers, NAME);
    const ids = column + (name === 0 ? 1 : 0);
    for (let down = 1; name >= 0 && down <= rows; down++) {
      const [id, words] = [this.words(sheet, row + down, ids), this.words(sheet, row + down, column + name)];
      if (id === "" || words === "") continue;
      if (found.has(id)) return new Map();
      found.set(id, words);
    }
    return found;
  }

  /** "Terms[Coverage]"; "" outside of tables. The sheet is known by its name. */
  columnOf(cell: CellAddress): string {
    const table = this.tableAt(cell);
    return table ? `${table.name}[${table.headers[cell.column - table.column]!}]` : "";
  }

  /** "" where no words stand near. */
  of(cell: CellAddress): string {
    const { sheet, row, column } = cell;
    const table = this.tableAt(cell);
    if (!table) return this.beside(sheet, row, column);
    const words: string[] = [];
    for (let at = table.column; at < table.column + table.headers.length && words.length < MOST_WORDS; at++) {
      // To the right of a figure stand notes on it, of which only a row without words before it is in need.
      if (at > column && words.length > 0) break;
      const id = at === column ? "" : this.words(sheet, row, at);
      const value = this.nameOfId.get(id) ?? id;
      if (value !== "" && !words.includes(value)) words.push(value);
    }
    return [...words, this.headOf(cell)].join(BETWEEN);
  }

  /** Of the column of the table that the cell stands in; "" outside of tables. */
  headOf(cell: CellAddress): string {
    const table = this.tableAt(cell);
    if (!table) return "";
    const label = this.labelsLead ? this.words(cell.sheet, table.row - 1, cell.column).replace(/\n+/g, " ") : "";
    return label || table.headers[cell.column - table.column]!;
  }

  private tableAt({ sheet, row, column }: CellAddress): TableReading | undefined {
    return this.workbook.tables.find(
      (each) =>
        each.sheet === sheet &&
        row > each.row &&
        row <= each.row + each.rows &&
        column >= each.column &&
        column < each.column + each.headers.length,
    );
  }

  /** A cell with a name stands under its label on Parley's sheets, in a form of such cells and on others beside it. */
  private beside(sheet: string, row: number, column: number): string {
    const above = this.words(sheet, row - 1, column);
    const isNamed = (at: number) => this.named.has(`${sheet}!${at},${column}`);
    if (above !== "" && isNamed(row) && !isNamed(row - 1)) return above;
    for (let at = column - 1; at >= 0; at--) {
      const words = this.words(sheet, row, at);
      if (words !== "") return words;
    }
    for (let at = row - 1; at >= 0; at--) {
      const words = this.words(sheet, at, column);
      if (words !== "") return words;
    }
    return "";
  }

  private words(sheet: string, row: number, column: number): string {
    const on = this.workbook.sheets.find(({ name }) => name === sheet);
    const value: Value = on?.values[row - on.row]?.[column - on.column] ?? "";
    const text = typeof value === "string" ? value.trim() : "";
    return isError(text) ? "" : text;
  }
}
