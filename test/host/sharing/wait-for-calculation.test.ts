/** Nobody reads before Excel is done: each reading right after a change, in an Excel that answers late and says that it has. */
import { MODES, type ExcelModes } from "../../../src/host/excel-modes";
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import type { Comparison, TheirWorkbook } from "../../../src/sharing/compare-workbook";
import type { CheckReport } from "../../../src/sharing/check";
import type { PortableListing } from "../../../src/sharing/portable/make-portable";
import type { SimulationState } from "../../../src/taskpane/components/simulate/session";
import type { AddIn } from "../add-in";
import { addIn } from "../bundle";
import { snapshot } from "../sheets/open";
import { filled, formulasOf, namedCell, open, type Sharing } from "./open";

const KEPT = { ...MODES.strict, answerDelay: 40 } satisfies ExcelModes;
const BUSY = { ...KEPT, meanwhile: "#BUSY!" } satisfies ExcelModes;
const AT_ONCE = MODES.instant;

let directory: string;
let original: WorkbookDocument;
let sharing: Sharing | undefined;
beforeAll(async () => {
  directory = await addIn();
  original = await filled(directory, { sectors: ["steel"], scenarios: ["pause", "milder"] });
});
afterEach(() => {
  sharing?.close();
  sharing = undefined;
});

/** Changes an assumption on which most figures hang, and looks at once. */
async function changed(modes: ExcelModes, limit?: number): Promise<Sharing> {
  sharing?.close();
  sharing = await open(directory, structuredClone(original), { modes, ...(limit === undefined ? {} : { limit }) });
  // Only what was asked for once has a previous value.
  if (modes.answerDelay > 0) await sharing.grid.calculate(true);
  await sharing.host.settle();
  await sharing.run(`context.workbook.names.getItem("HorizonMonths").getRange().values = [[7]]; await context.sync();`);
  return sharing;
}

/** By cell: what its formula shows, or the value that is in its place. */
const figures = (document: WorkbookDocument): Map<string, unknown> => {
  const where = formulasOf(original).map((each) => each.where);
  const values = new Map(
    document.sheets.flatMap((sheet) =>
      [...sheet.cells].flatMap(([row, line]) =>
        [...line].map(([column, cell]) => [`${sheet.name}!${row},${column}`, cell.value] as [string, unknown]),
      ),
    ),
  );
  return new Map(where.map((each) => [each, values.get(each)]));
};

async function compared(modes: ExcelModes): Promise<Comparison> {
  const session = await open(directory, structuredClone(original));
  await session.run(`context.workbook.names.getItem("HorizonMonths").getRange().values = [[6]]; await context.sync();`);
  const theirs = await session.done<TheirWorkbook>("READ_INPUTS");
  session.close();
  return (await changed(modes)).done<Comparison>("COMPARE_INPUTS", { theirs });
}

it.each([
  ["the previous value", KEPT],
  ["#BUSY!", BUSY],
])("reads the expected duty after the change though cells show %s", async (_, modes) => {
  const { headline } = await (await changed(AT_ONCE)).done<TheirWorkbook>("READ_INPUTS");
  expect(headline).not.toBe(namedCell(original, "ExpectedDuty").value);
  expect(await (await changed(modes)).done<TheirWorkbook>("READ_INPUTS")).toMatchObject({ headline });
});

it("says of each difference what it does, not what the old figures say", async () => {
  const right = await compared(AT_ONCE);
  expect(right.differences.map(({ effect }) => effect)).not.toContain(0);
  expect(await compared(KEPT)).toEqual(right);
});

it.each(["FREEZE_WORKBOOK", "SNAPSHOT_WORKBOOK"] as const)("keeps the new figures in %s", async (action) => {
  const right = await changed(AT_ONCE);
  await right.done(action);
  const wanted = figures(right.host.capture());
  for (const modes of [KEPT, BUSY]) {
    const late = await changed(modes);
    await late.done(action);
    expect(figures(late.host.capture())).toEqual(wanted);
  }
});

it("makes the same portable copy", async () => {
  const right = await (await changed(AT_ONCE)).done<PortableListing>("LIST_PORTABLE");
  for (const modes of [KEPT, BUSY])
    expect(await (await changed(modes)).done<PortableListing>("LIST_PORTABLE")).toEqual(right);
  const { native, values } = await sharing!.done<PortableListing>("MAKE_PORTABLE", { where: "here" });
  expect({ native, values }).toEqual({ native: right.native, values: right.values });
});

it("finds no errors where answers are still to come", async () => {
  expect((await (await changed(BUSY)).done<CheckReport>("CHECK_WORKBOOK")).findings).toEqual(
    (await (await changed(AT_ONCE)).done<CheckReport>("CHECK_WORKBOOK")).findings,
  );
});

it("draws from the new figures", async () => {
  const drawn = async (modes: ExcelModes): Promise<SimulationState> => {
    const session = await changed(modes);
    const { parley } = session.window as unknown as { parley: AddIn };
    return structuredClone(
      await parley.runSimulation({
        measure: "duty",
        scenario: null,
        beside: null,
        target: "",
        draws: "2000",
        seed: "7",
        language: "en",
      }),
    );
  };
  const right = await drawn(AT_ONCE);
  expect(right).toMatchObject({ phase: "done" });
  expect(await drawn(KEPT)).toEqual(right);
});

const READINGS = [
  "READ_INPUTS",
  "CHECK_WORKBOOK",
  "LIST_PORTABLE",
  "MAKE_PORTABLE",
  "FREEZE_WORKBOOK",
  "SNAPSHOT_WORKBOOK",
] as const;

async function refusesAll(session: Sharing, reason: string, words: string): Promise<void> {
  const before = snapshot(session);
  for (const action of READINGS)
    expect(await session.act(action)).toMatchObject({
      ok: false,
      reason,
      message: expect.stringContaining(words) as string,
    });
  expect(snapshot(session)).toBe(before);
}

it("says that Excel is still calculating where it never ends, and changes nothing", async () => {
  const session = await changed({ ...KEPT, calculationState: "stuck" }, 300);
  await session.host.settle();
  await refusesAll(session, "calculating", "Excel is still calculating");
});

it("sees manual calculation, says what to do, and changes nothing", async () => {
  const session = await changed(KEPT);
  await session.host.settle();
  await session.run(`context.workbook.application.calculationMode = "Manual";
    context.workbook.names.getItem("HorizonMonths").getRange().values = [[9]]; await context.sync();`);
  await refusesAll(session, "manual", "Formulas > Calculation Options > Automatic");
  await session.run(`context.workbook.application.calculationMode = "Automatic"; await context.sync();`);
});
