/** The tables of the workbook that its calls of Parley pass, each read once, and the tariff schedules that they make. */
import { headerPlace } from "../../files/header-table";
import { isError, type TableReading, type Value } from "../reading";
import { measuresTable } from "./measures-table";
import { wholeTableName, type Workbook } from "./parley-cells";
import { BUNDLED, type ScheduleTables } from "./rate-rows";
import { tableCells } from "./table-cells";
import { Unportable } from "./unportable";

/** The texts of the arguments that take whole tables. */
export interface TableArguments {
  measures: string | undefined;
  trade: string | undefined;
}

export class WorkbookTables {
  readonly schedules = new Map<string, ScheduleTables>();
  private readonly read = new Map<string, Value[][]>();

  constructor(private readonly reading: Workbook) {}

  /** The name of the schedule that a call uses, by the tables that it passes. */
  schedule(tables: TableArguments): string {
    const [measures, trade] = [this.table(tables.measures), this.table(tables.trade)];
    const name = [measures?.name, trade?.name].filter((each) => each !== undefined).join(", ") || BUNDLED;
    if (!this.schedules.has(name))
      this.schedules.set(name, {
        ...(measures && { measures: measuresTable(this.reading, measures) }),
        ...(trade && { trade: this.cells(trade) }),
      });
    return name;
  }

  /** The table that an argument passes whole; undefined where it is left out. */
  table(argument: string | undefined): TableReading | undefined {
    if (argument === undefined || argument === "") return undefined;
    const name = wholeTableName(argument)?.toLowerCase();
    const table = this.reading.tables.find((each) => each.name.toLowerCase() === name);
    if (!table) throw new Unportable(({ why }) => why.noTable(argument));
    return table;
  }

  /** The same cells each time, so that the functions read a large table once. */
  cells(table: TableReading): Value[][] {
    const known = this.read.get(table.name) ?? tableCells(this.reading, table);
    this.read.set(table.name, known);
    return known;
  }

  /** The scenarios of the workbook. */
  scenarios(): Value[] {
    const table = this.reading.tables.find(({ name }) => name === "Scenarios");
    const column = headerPlace(table?.headers, "Scenario");
    const sheet = this.reading.sheets.find(({ name }) => name === table?.sheet);
    if (!table || !sheet || column < 0) return [];
    return Array.from(
      { length: table.rows },
      (_, row) => sheet.values[table.row + 1 + row - sheet.row]?.[table.column + column - sheet.column] ?? "",
    ).filter((each) => each !== "" && !isError(each));
  }
}
