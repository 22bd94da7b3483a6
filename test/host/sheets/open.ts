/** Opens the tests' add-in in the headless host, office.js unchanged, to fill workbooks. */
import type { HeadlessSession } from "../../../src/host/headless";
import type { CellDocument, SheetDocument, WorkbookDocument } from "../../../src/host/workbook/document";
import type { BuildHooks } from "../../../src/sheets/build";
import type { BuildOptions, BuildResult } from "../../../src/sheets/options";
import { sheetOfTab, tabsOf } from "../../../src/sheets/tabs";
import { openExcel } from "../reused-excel";

interface Builder {
  buildWorkbook(options: BuildOptions, hooks?: BuildHooks): Promise<BuildResult>;
  inspectWorkbook(): Promise<{ ours: string[]; foreign: string[] }>;
}

export interface Parley extends HeadlessSession {
  build(options?: Partial<BuildOptions>, hooks?: BuildHooks): Promise<BuildResult>;
  /** The reason and message with which a build is refused. */
  refusal(options?: Partial<BuildOptions>, hooks?: BuildHooks): Promise<{ reason: string; message: string }>;
  inspect(): Promise<{ ours: string[]; foreign: string[] }>;
  /** Adds a row at the end of a table, by its headers, as a user writes below it; what is not named stays blank. */
  addRow(table: string, values: Record<string, string | number | boolean>): Promise<unknown>;
  /** Runs the text of an async function of `context` inside Excel.run. */
  run<T>(body: string): Promise<T>;
}

export const OPTIONS: BuildOptions = {
  caseId: "korea-us-2025",
  asOf: "2025-05-21",
  language: "en",
  existing: "refresh",
};

/** On a workbook as it was saved, else on an empty one. */
export async function openParley(directory: string, document?: WorkbookDocument): Promise<Parley> {
  const session = await openExcel({ directory }, document);
  const builder = (session.window as unknown as { parley: Builder }).parley;
  const build = (options: Partial<BuildOptions> = {}, hooks: BuildHooks = {}) =>
    builder.buildWorkbook({ ...OPTIONS, ...options }, hooks);
  const run = async <T>(body: string): Promise<T> => {
    const text = (await session.window.eval(
      `Excel.run(async (context) => { ${body} }).then((value) => JSON.stringify(value === undefined ? null : value))`,
    )) as string;
    return JSON.parse(text) as T;
  };
  return {
    ...session,
    build,
    inspect: () => builder.inspectWorkbook(),
    refusal: async (options, hooks) => {
      try {
        await build(options, hooks);
      } catch (error) {
        const { reason, message } = error as { reason: string; message: string };
        return { reason, message };
      }
      throw new Error("This build should have been refused.");
    },
    addRow: (name, values) =>
      run(`
        const table = context.workbook.tables.getItem(${JSON.stringify(name)});
        const headers = table.getHeaderRowRange().load("values");
        await context.sync();
        const values = ${JSON.stringify(values)};
        const unknown = Object.keys(values).filter((header) => !headers.values[0].includes(header));
        if (unknown.length > 0) throw new Error("The table has no column " + unknown.join(", "));
        table.rows.add(null, [headers.values[0].map((header) => values[header] ?? "")]);
        await context.sync();`),
    run,
  };
}

/** All that the workbook holds, as text to compare. */
export function snapshot(session: HeadlessSession): string {
  return JSON.stringify(session.host.capture(), (_, value: unknown) =>
    value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
  );
}

/** By its name in English, whatever the language of the workbook. */
export function sheetOf(document: WorkbookDocument, name: string): SheetDocument {
  const own = sheetOfTab(name);
  const tabs = [name, ...(own === undefined ? [] : tabsOf(own))];
  const sheet = document.sheets.find((each) => tabs.includes(each.name));
  if (!sheet) throw new Error(`There is no sheet ${name}: ${document.sheets.map((each) => each.name).join(", ")}`);
  return sheet;
}

/** A table's rows as cells by header. */
export function tableOf(document: WorkbookDocument, name: string): Record<string, CellDocument>[] {
  for (const sheet of document.sheets) {
    const table = sheet.tables.find((each) => each.name === name);
    if (!table) continue;
    const corners = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(table.range);
    if (!corners) throw new Error(`The table ${name} stands at ${table.range}`);
    const [, letters = "", first = "", last = ""] = corners;
    const column = [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const rows: Record<string, CellDocument>[] = [];
    for (let row = Number(first); row < Number(last); row++) {
      rows.push(
        Object.fromEntries(
          table.columns.map((each, index) => [each.name, sheet.cells.get(row)?.get(column + index) ?? {}]),
        ),
      );
    }
    return rows;
  }
  throw new Error(`There is no table ${name}`);
}

/** Which tables of one sheet share rows, so that to insert, delete or filter a row of one would touch the other. */
export function tablesBeside({ sheets }: WorkbookDocument): string[] {
  return sheets.flatMap((sheet) => {
    const areas = sheet.tables.map(({ name, range }) => {
      const [first = 0, last = 0] = [...range.matchAll(/\d+/g)].map(Number);
      return { name, first, last };
    });
    return areas.flatMap((one, at) =>
      areas
        .slice(at + 1)
        .filter((other) => one.first <= other.last && other.first <= one.last)
        .map((other) => `${one.name} and ${other.name}`),
    );
  });
}
