/**
 * Excels that are opened once in a worker and then given one workbook after another, by one test file after another. The add-in in
 * them keeps what it has unpacked and worked out of the law, which costs more than a build; it remembers nothing else but the way
 * back from the last one.
 */
import { modesNamed, type ExcelModes } from "../../src/host/excel-modes";
import { openHeadless, type HeadlessOptions, type HeadlessSession } from "../../src/host/headless";
import type { WorkbookDocument } from "../../src/host/workbook/document";

interface Excel {
  session: HeadlessSession;
  /** The workbook that it starts with. */
  empty: WorkbookDocument;
}

/** Of what kind an Excel is for as long as it lives. */
type Kind = Pick<HeadlessOptions, "directory" | "modes">;

/** As the add-in is tested where a test does not choose: in the slowest and strictest Excel, or in that which PARLEY_HOST names. */
export const testedIn = (): ExcelModes => modesNamed(process.env["PARLEY_HOST"], "strict");

/** More at once are rare, and each holds some 200 MB. */
const MOST_FREE = 4;

/** In order of use, the longest unused first. The files of a worker share one global object (test/host/worker-environment.cjs). */
const free = ((globalThis as { freeExcels?: [string, Excel][] }).freeExcels ??= []);

function takeFree(kind: string): Excel | undefined {
  const at = free.map(([each]) => each).lastIndexOf(kind);
  return at < 0 ? undefined : free.splice(at, 1)[0]![1];
}

function giveBack(kind: string, excel: Excel): void {
  free.push([kind, excel]);
  if (free.length > MOST_FREE) free.shift()![1].session.close();
}

/** With the workbook that is given, else with an empty one; closing it lets the next one have it. */
export async function openExcel(
  { directory, modes = testedIn() }: Kind,
  document?: WorkbookDocument,
): Promise<HeadlessSession> {
  const kind = { directory, modes };
  const key = JSON.stringify(kind);
  const excel = takeFree(key) ?? (await newExcel(kind));
  const { session, empty } = excel;
  const { host } = session;
  // A test that failed may have left it at work.
  await host.settle();
  host.between = undefined;
  host.restore(structuredClone(document ?? empty));
  host.counters.reset();
  let isOpen = true;
  return {
    ...session,
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      session.window.localStorage.clear();
      giveBack(key, excel);
    },
  };
}

async function newExcel(kind: Kind): Promise<Excel> {
  const session = await openHeadless(kind);
  return { session, empty: session.host.capture() };
}
