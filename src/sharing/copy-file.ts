/** A copy as a workbook of its own: Excel gives the open workbook as a file, and opens the copy's file in a new window. The open workbook is afterwards as it was. */
import { assertWritable, assertSendable, unfreezeOpenWorkbook } from "./freeze";
import { valuesOnly } from "./file/values-only";
import { addOwnSheet, removeOldSheets } from "./own-sheet";
import { makePortable, type PortableListing } from "./portable/make-portable";
import { PORTABLE_STEPS } from "./portable/portable-plan";
import { PORTABLE_SHEETS } from "./portable/sheets";
import { quotedSheet } from "./reading";
import { readAsItStands, readOpenWorkbook } from "./read-workbook";
import { SharingError } from "./sharing-error";
import { FIGURES_SHEET, snapshotOf, type Snapshot } from "./snapshot";
import type { SharingText } from "../words/sharing/en";
import { reportProgress, type WorkHooks } from "./progress";
import { runInExcel } from "../sheets/run-in-excel";

/** Excel on Windows, on the web and on Mac can; where it cannot, the copy is made in the workbook and saved by hand. */
export function canOpenCopies(): boolean {
  const { requirements } = Office.context;
  return requirements.isSetSupported("CompressedFile", "1.1") && requirements.isSetSupported("ExcelApi", "1.8");
}

/** The portable copy is made in place, taken as a file, and taken back, so that its figures are proved in Excel itself. */
export async function openPortable(text: SharingText, hooks: WorkHooks = {}): Promise<PortableListing> {
  await runInExcel(async (context) => {
    // What is frozen already must not be given back with what the copy froze.
    if ((await readAsItStands(context)).frozen.size > 0)
      throw new SharingError("already", ({ refusals }) => refusals.unfreezeFirst);
  });
  let made: { listing: PortableListing; file: Uint8Array };
  try {
    const listing = await makePortable(text, "here", hooks);
    reportProgress(hooks, PORTABLE_STEPS, PORTABLE_STEPS);
    made = { listing, file: await workbookFile() };
  } finally {
    await takePortableBack();
  }
  // Until the copy is opened, nothing is left of it.
  reportProgress(hooks, PORTABLE_STEPS, PORTABLE_STEPS);
  await openWorkbook(made.file);
  return made.listing;
}

/** Only the sheet that lists the cells is in the open workbook for a moment; formulas become values in the file. */
export async function openSnapshot(): Promise<Snapshot> {
  const { file, snapshot } = await runInExcel(async (context) => {
    const reading = await readOpenWorkbook(context);
    assertWritable(reading);
    assertSendable(reading);
    const { sheet, cells, parley } = snapshotOf(reading);
    await removeOldSheets(context, [FIGURES_SHEET]);
    try {
      await addOwnSheet(context, sheet);
      return { file: await workbookFile(), snapshot: { cells, parley } };
    } finally {
      await removeOldSheets(context, [FIGURES_SHEET]);
    }
  });
  await openWorkbook(valuesOnly(file));
  return { ...snapshot, sheet: FIGURES_SHEET };
}

/** The formulas come back, and the sheets and names of the copy go. Where nothing was made, nothing is done. */
async function takePortableBack(): Promise<void> {
  const waits = await runInExcel(async (context) => (await readAsItStands(context)).frozenCells.length > 0);
  if (waits) await unfreezeOpenWorkbook();
  await runInExcel(async (context) => {
    const names = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    const sheets = PORTABLE_SHEETS.map((name) => `=${quotedSheet(name)}!`);
    for (const item of names.items) if (sheets.some((sheet) => String(item.formula).startsWith(sheet))) item.delete();
    await removeOldSheets(context, PORTABLE_SHEETS).catch((error: unknown) => {
      // The user's own sheet of that name stopped the copy, which has been said.
      if (!(error instanceof SharingError)) throw error;
    });
  });
}

/** Excel gives at most 4 MB at once. */
const SLICE_BYTES = 1024 * 1024;

async function workbookFile(): Promise<Uint8Array> {
  const file = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    for (let index = 0, from = 0; index < file.sliceCount; index++) {
      const { data } = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
      bytes.set(data as ArrayLike<number>, from);
      from += (data as ArrayLike<number>).length;
    }
    return bytes;
  } finally {
    // Excel keeps at most two files open for an add-in.
    file.closeAsync();
  }
}

function answered<Value>(ask: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new SharingError("failed", ({ refusals }) => refusals.noFile(error.message)));
    });
  });
}

const PIECE = 0x6000;

async function openWorkbook(file: Uint8Array): Promise<void> {
  let text = "";
  // Whole bytes at a time, and not all of them as arguments of one call.
  for (let from = 0; from < file.length; from += PIECE)
    text += String.fromCharCode(...file.subarray(from, from + PIECE));
  try {
    await Excel.createWorkbook(btoa(text));
  } catch (error) {
    throw new SharingError("failed", ({ refusals }) => refusals.notOpened, { cause: error });
  }
}
