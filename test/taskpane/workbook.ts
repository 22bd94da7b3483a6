/** A workbook of tables and named cells for components that read and follow one; a test can change its cells. */
import { parseRange } from "../../src/formula/addresses";
import type { CellValue } from "../../src/taskpane/workbook/reading";

interface FakeTable {
  sheet: string;
  /** Of the header row, from 0. */
  row: number;
  column: number;
  values: CellValue[][];
}

interface FakeCell {
  sheet: string;
  row: number;
  column: number;
  value: CellValue;
}

export interface FakeWorkbook {
  tables: Record<string, FakeTable>;
  names: Record<string, FakeCell>;
  /** Sheets without tables, from their first cell. */
  sheets?: Record<string, CellValue[][]>;
}

/** What a user would see selected, and the way to change cells as a user does. */
export interface WorkbookHandle {
  selected: string[];
  /** Cells with what the pane wrote into them. */
  written: [string, unknown][];
  /** What the workbook calculates from that. */
  onWrite: () => unknown;
  /** The next exchange with Excel fails so. */
  failNext(error: unknown): void;
  /** After the change has been made in `workbook`. */
  edited(): void;
  readonly listening: number;
}

const notFound = () => Object.assign(new Error("The requested resource doesn't exist."), { code: "ItemNotFound" });

export function stubWorkbook(workbook: FakeWorkbook): WorkbookHandle {
  const selected: string[] = [];
  const written: [string, unknown][] = [];
  const listeners = new Set<() => unknown>();
  let failure: unknown;
  let missing = false;
  const take = <T>(found: T | undefined, fallback: T): T => {
    missing ||= found === undefined;
    return found ?? fallback;
  };
  const range = (sheet: string, row: number, column: number, values: () => CellValue[][]) => {
    const made = {
      rowIndex: row,
      columnIndex: column,
      get values() {
        return values();
      },
      get text() {
        return values().map((row) => row.map(String));
      },
      worksheet: { name: sheet, load: () => ({ name: sheet }) },
      load: () => made,
    };
    return made;
  };
  const event = () => ({
    add(handler: () => unknown) {
      const listener = () => handler();
      listeners.add(listener);
      return { context, remove: () => listeners.delete(listener) };
    },
  });
  const context = {
    application: { load: () => ({ calculationMode: "Automatic", calculationState: "Done" }) },
    workbook: {
      tables: {
        getItem(name: string) {
          const found = take<FakeTable>(workbook.tables[name], { sheet: "", row: 0, column: 0, values: [[]] });
          // A column as it is read and as a whole new one is written into it.
          const column = (header: string) => {
            const place = found.values[0]!.indexOf(header);
            const body = () => found.values.slice(1).map((row) => [row[place] ?? ""]);
            const made = {
              load: () => made,
              get values() {
                return body();
              },
              get formulas() {
                return body();
              },
              set formulas(cells: CellValue[][]) {
                cells.forEach(
                  ([cell], at) =>
                    (found.values[at + 1]![place] =
                      typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell!),
                );
              },
            };
            return made;
          };
          return {
            isNullObject: false,
            load() {
              return this;
            },
            worksheet: { load: () => ({ name: found.sheet }) },
            getRange: () => range(found.sheet, found.row, found.column, () => found.values),
            columns: { getItem: (header: string) => ({ getDataBodyRange: () => column(header) }) },
          };
        },
        getItemOrNullObject(name: string) {
          if (name in workbook.tables) return this.getItem(name);
          const nothing = {
            isNullObject: true,
            load: () => nothing,
            get worksheet() {
              return nothing;
            },
            getRange: () => nothing,
          };
          return nothing;
        },
      },
      names: {
        getItem(name: string) {
          const found = take<FakeCell>(workbook.names[name], { sheet: "", row: 0, column: 0, value: "" });
          const cell = range(found.sheet, found.row, found.column, () => [[found.value]]);
          Object.defineProperty(cell, "values", {
            get: () => [[found.value]],
            set: ([[value]]: [[CellValue]]) => (found.value = value),
          });
          return { getRange: () => cell };
        },
      },
      worksheets: {
        onChanged: event(),
        onCalculated: event(),
        getItem(name: string) {
          return {
            getUsedRange() {
              const cells = take(workbook.sheets?.[name], [[]]);
              return range(name, 0, 0, () => cells);
            },
            getRange: (address: string) => ({
              set values([[value]]: [[unknown]]) {
                if (failure !== undefined) return;
                written.push([`${name}!${address}`, value]);
                handle.onWrite();
              },
            }),
          };
        },
        getItemOrNullObject: (name: string) => ({
          load() {
            return this;
          },
          isNullObject:
            !(name in (workbook.sheets ?? {})) && !Object.values(workbook.tables).some(({ sheet }) => sheet === name),
          activate: () => selected.push(name),
          getRange: (address: string) => ({
            select: () => selected.push(`${name}!${address}`),
            load() {
              return this;
            },
            // Of a sheet given from its first cell, what is asked for.
            get values() {
              const range = parseRange(address)!;
              const at = (row: number, column: number) =>
                workbook.sheets?.[name]?.[range.row + row]?.[range.column + column] ?? "";
              return Array.from({ length: range.rows }, (_, row) =>
                Array.from({ length: range.columns }, (__, column) => at(row, column)),
              );
            },
          }),
        }),
      },
    },
    sync() {
      const [failed, absent] = [failure, missing];
      failure = undefined;
      missing = false;
      return failed !== undefined ? Promise.reject(failed) : absent ? Promise.reject(notFound()) : Promise.resolve();
    },
  };
  const run = (first: unknown, second?: unknown) =>
    ((typeof first === "function" ? first : second) as (given: typeof context) => Promise<unknown>)(context);
  Object.assign(globalThis, { Excel: { run } });
  const handle: WorkbookHandle = {
    selected,
    written,
    onWrite: () => undefined,
    failNext: (error) => (failure = error),
    edited: () => listeners.forEach((listener) => listener()),
    get listening() {
      return listeners.size;
    },
  };
  return handle;
}
