/** Opens the add-in's actions in the headless host, on a workbook or on a new one that it fills with the case. */
import { openHeadless, type HeadlessOptions, type HeadlessSession } from "../../../src/host/headless";
import type { CellDocument, SheetDocument, WorkbookDocument } from "../../../src/host/workbook/document";
import type { SharingAction } from "../../../src/sharing/action-names";
import type { Difference } from "../../../src/sharing/compare";
import type { PortableListing } from "../../../src/sharing/portable/make-portable";
import { BUILD_ACTION } from "../../../src/sheets/options";
import type { TakenCell, TakenOver } from "../../../src/sharing/apply-differences";
import { kept } from "../kept";
import { openExcel, testedIn } from "../reused-excel";
import { OPTIONS } from "../sheets/open";

export type Answer<T> = { ok: true; result: T } | { ok: false; reason: string; message: string };

type Action = SharingAction | typeof BUILD_ACTION;

export interface Sharing extends HeadlessSession {
  act<T>(name: Action, argument?: unknown): Promise<Answer<T>>;
  /** The result of an action that must succeed. */
  done<T>(name: Action, argument?: unknown): Promise<T>;
  /** Runs the text of an async function of `context` inside Excel.run. */
  run(body: string): Promise<unknown>;
}

export async function open(
  directory: string,
  document?: WorkbookDocument,
  how: Pick<HeadlessOptions, "modes" | "limit"> = {},
): Promise<Sharing> {
  const { modes = testedIn(), limit } = how;
  // How long the add-in waits is told to it when it starts.
  const session =
    limit === undefined
      ? await openExcel({ directory, modes }, document)
      : await openHeadless({ directory, modes, limit, ...(document ? { document } : {}) });
  const act = async <T>(name: Action, argument: unknown = {}): Promise<Answer<T>> => {
    const answer = JSON.parse(String(await session.host.runAction(name, JSON.stringify(argument)))) as Answer<T>;
    await session.host.settle();
    return answer;
  };
  return {
    ...session,
    act,
    done: async <T>(name: Action, argument?: unknown): Promise<T> => {
      const answer = await act<T>(name, argument);
      if (!answer.ok) throw new Error(answer.message);
      return answer.result;
    },
    run: async (body) =>
      JSON.parse(
        (await session.window.eval(
          `Excel.run(async (context) => { ${body} }).then((value) => JSON.stringify(value === undefined ? null : value))`,
        )) as string,
      ) as unknown,
  };
}

/** Works in a session of its own, on a copy of the workbook. */
export async function inSession<T>(
  directory: string,
  document: WorkbookDocument,
  work: (session: Sharing) => Promise<T>,
): Promise<T> {
  const session = await open(directory, structuredClone(document));
  try {
    return await work(session);
  } finally {
    session.close();
  }
}

/** With the results of what was changed in it. */
export const recalculated = (directory: string, document: WorkbookDocument): Promise<WorkbookDocument> =>
  inSession(directory, document, async ({ grid, host }) => {
    await grid.calculate(true);
    await host.settle();
    return host.capture();
  });

/** Two sectors and two scenarios say the same as all of them, sooner. */
export const TWO = { sectors: ["autos", "steel"], scenarios: ["pause", "return"] };

type Choice = Partial<typeof OPTIONS> & { sectors?: string[]; scenarios?: string[] };

/** A workbook of the case, filled in a workbook that is there or in a new one; a fresh copy for each caller. */
export async function filled(
  directory: string,
  choice: Choice = {},
  document?: WorkbookDocument,
): Promise<WorkbookDocument> {
  const options = { ...OPTIONS, ...choice };
  const fill = async (): Promise<WorkbookDocument> => {
    const session = await open(directory, document);
    try {
      await session.done(BUILD_ACTION, options);
      return session.host.capture();
    } finally {
      session.close();
    }
  };
  return document ? fill() : kept(directory, JSON.stringify(options), fill);
}

/** What the action says of the copy, and the workbook with the copy in it. */
export interface PortableCopy {
  listing: PortableListing;
  document: WorkbookDocument;
}

export const madePortable = (
  directory: string,
  document: WorkbookDocument,
  argument: object = {},
): Promise<PortableCopy> =>
  inSession(directory, document, async ({ done, host }) => ({
    listing: await done<PortableListing>("MAKE_PORTABLE", argument),
    document: host.capture(),
  }));

/** The copy of a workbook as `filled` gives it. */
export const portableCopy = (directory: string, choice: Choice = {}, argument: object = {}): Promise<PortableCopy> =>
  kept(directory, `portable ${JSON.stringify({ ...OPTIONS, ...choice, argument })}`, async () =>
    madePortable(directory, await filled(directory, choice), argument),
  );

export interface FormulaCell {
  where: string;
  cell: CellDocument;
}

export function formulasOf(
  document: WorkbookDocument,
  wanted: (formula: string) => boolean = () => true,
): FormulaCell[] {
  return document.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, cell]) =>
        cell.formula !== undefined && wanted(cell.formula) ? [{ where: `${sheet.name}!${row},${column}`, cell }] : [],
      ),
    ),
  );
}

export const callsParley = (formula: string): boolean => /\bPARLEY\.|_xldudf_/i.test(formula);

/** The cell that a workbook name stands for. */
export function namedCell(document: WorkbookDocument, name: string): CellDocument {
  const match = /^='?([^'!]+)'?!\$([A-Z]+)\$(\d+)$/.exec(
    document.names.find((each) => each.name === name)?.formula ?? "",
  );
  const sheet = document.sheets.find((each) => each.name === match?.[1]);
  if (!match || !sheet) throw new Error(`There is no name ${name}`);
  return cellOf(sheet, Number(match[3]) - 1, match[2]!.charCodeAt(0) - 65);
}

export function cellOf(sheet: SheetDocument, row: number, column: number): CellDocument {
  const line = sheet.cells.get(row) ?? new Map<number, CellDocument>();
  sheet.cells.set(row, line);
  const cell = line.get(column) ?? {};
  line.set(column, cell);
  return cell;
}

/** What the pane does, which is no action of its own. */
export interface Pane {
  takeOver(differences: readonly Difference[]): Promise<TakenOver>;
  restoreCells(cells: readonly TakenCell[]): Promise<number>;
  undoBuild(): Promise<void>;
}

export const paneOf = (session: Sharing): Pane => (session.window as unknown as { parley: Pane }).parley;
