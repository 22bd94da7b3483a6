/** Copies as workbooks of their own: what Excel opens, and that the open workbook is as it was. */
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import type { PortableListing } from "../../../src/sharing/portable/make-portable";
import type { Snapshot } from "../../../src/sharing/snapshot";
import { addIn } from "../bundle";
import { snapshot } from "../sheets/open";
import { callsParley, filled, formulasOf, namedCell, open, type Sharing } from "./open";

let directory: string;
let original: WorkbookDocument;
let sharing: Sharing;
const files: Uint8Array[] = [];
beforeAll(async () => {
  directory = await addIn();
  original = await filled(directory, { sectors: ["autos"], scenarios: ["pause", "milder"] });
});
beforeEach(async () => {
  files.length = 0;
  sharing = await open(directory, structuredClone(original));
  sharing.host.onNewWorkbook((file) => files.push(file));
});
afterEach(() => sharing.close());

interface Copies {
  openPortable(): Promise<PortableListing>;
  openSnapshot(): Promise<Snapshot>;
}
const copies = (): Copies => (sharing.window as unknown as { parley: Copies }).parley;
const inOrder = (document: WorkbookDocument): string[] =>
  formulasOf(document)
    .map(({ where, cell }) => `${where} ${cell.formula} ${JSON.stringify(cell.value)}`)
    .sort();

it("opens the portable copy, and leaves the workbook as it was", async () => {
  const before = sharing.host.capture();
  const listing = await copies().openPortable();
  await sharing.host.settle();
  expect(files).toHaveLength(1);
  const copy = readWorkbook(files[0]!);
  expect(formulasOf(copy, callsParley)).toEqual([]);
  // Each formula of Parley's has become Excel's own, or a value that the listing names.
  const calls = formulasOf(original, callsParley);
  expect(calls.length).toBeGreaterThan(20);
  expect(listing.native + listing.values.length).toBe(calls.length);
  expect(listing.values.length).toBeLessThan(listing.native / 4);
  for (const sheet of [...original.sheets.map(({ name }) => name), ...listing.sheets])
    expect(copy.sheets.map(({ name }) => name)).toContain(sheet);
  expect(namedCell(copy, "ExpectedDuty").value).toBeCloseTo(namedCell(original, "ExpectedDuty").value as number, 3);
  const after = sharing.host.capture();
  expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect(after.names).toEqual(before.names);
  expect(after.customXml).toHaveLength(before.customXml.length);
  expect(inOrder(after)).toEqual(inOrder(before));
});

it("opens the snapshot, and leaves the workbook as it was", async () => {
  const before = snapshot(sharing);
  const { cells, sheet } = await copies().openSnapshot();
  await sharing.host.settle();
  const copy = readWorkbook(files[0]!);
  expect(formulasOf(copy)).toEqual([]);
  expect(cells).toBe(formulasOf(original).length);
  expect(copy.sheets.find(({ name }) => name === sheet)!.cells.size).toBeGreaterThan(cells);
  expect(namedCell(copy, "ExpectedDuty").value).toBe(namedCell(original, "ExpectedDuty").value);
  expect(copy.sheets.flatMap(({ charts }) => charts)).toHaveLength(
    original.sheets.flatMap(({ charts }) => charts).length,
  );
  expect(snapshot(sharing)).toBe(before);
});

it("takes the copy back where Excel gives no file or opens none, and says what to do instead", async () => {
  sharing.host.onNewWorkbook(() => {
    throw new Error("no window");
  });
  await expect(copies().openPortable()).rejects.toMatchObject({
    message: expect.stringMatching(/could not open the copy.*as it was/),
  });
  // Formulas that came back are calculated, as Excel does with all that is written.
  await sharing.host.settle();
  expect(inOrder(sharing.host.capture())).toEqual(inOrder(original));
  await sharing.done("FREEZE_WORKBOOK");
  const frozen = formulasOf(sharing.host.capture()).length;
  await expect(copies().openPortable()).rejects.toMatchObject({
    message: expect.stringMatching(/unfreeze them first/),
  });
  // What a user had frozen stays frozen.
  expect(formulasOf(sharing.host.capture())).toHaveLength(frozen);
});
