/** Sharing that dies after any request: the workbook is as it was, or what people do next finishes it or takes it back. */
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import type { PortableListing } from "../../../src/sharing/portable/make-portable";
import type { SharingAction } from "../../../src/sharing/action-names";
import type { Difference } from "../../../src/sharing/compare";
import type { TakenCell, TakenOver } from "../../../src/sharing/apply-differences";
import type { Inputs } from "../../../src/sharing/workbook-inputs";
import { addIn } from "../bundle";
import { statesOf } from "../interrupted";
import { callsParley, filled, formulasOf, inSession, open, paneOf, type Sharing } from "./open";

let directory: string;
let original: WorkbookDocument;
let session: Sharing | undefined;
beforeAll(async () => {
  directory = await addIn();
  original = await filled(directory, { sectors: ["steel"], scenarios: ["pause"] });
});
afterEach(() => {
  session?.close();
  session = undefined;
});

const formulas = (document: WorkbookDocument): string[] =>
  formulasOf(document)
    .filter(({ where }) => !/^(?:Parley |About this)/.test(where))
    .map(({ where, cell }) => `${where} ${cell.formula}`);

async function statesDuring(
  action: SharingAction,
  argument: object = {},
  document: WorkbookDocument = original,
): Promise<WorkbookDocument[]> {
  session?.close();
  session = await open(directory, structuredClone(document));
  return statesOf(session, () => session!.done(action, argument));
}

/** Does what a user does who finds the workbook so: Unfreeze, which may have nothing to do. */
async function takenBack(state: WorkbookDocument): Promise<WorkbookDocument> {
  return inSession(directory, state, async (next) => {
    const answer = await next.act("UNFREEZE_WORKBOOK");
    if (!answer.ok) expect(answer.message).toBe("Nothing in this workbook is frozen.");
    return next.host.capture();
  });
}

it("takes back a freezing that died at any request, and an unfreezing", async () => {
  const freezing = await statesDuring("FREEZE_WORKBOOK");
  expect(freezing.length).toBeGreaterThan(2);
  expect(formulasOf(freezing.at(-1)!, callsParley)).toEqual([]);
  const unfreezing = await statesDuring("UNFREEZE_WORKBOOK", {}, freezing.at(-1)!);
  for (const state of [...freezing, ...unfreezing])
    expect(formulas(await takenBack(state))).toEqual(formulas(original));
});

it("takes back a portable copy that died at any request, and makes it then", async () => {
  const states = await statesDuring("MAKE_PORTABLE", { where: "here" });
  expect(states.length).toBeGreaterThan(4);
  for (const state of states) expect(formulas(await takenBack(state))).toEqual(formulas(original));
  await inSession(directory, await takenBack(states.at(-2)!), async (next) => {
    const { native, values } = await next.done<PortableListing>("MAKE_PORTABLE", { where: "here" });
    expect(native).toBeGreaterThan(values.length);
  });
});

it("never touches a live formula where the copy is made next to it", async () => {
  const states = await statesDuring("MAKE_PORTABLE", { where: "beside" });
  const live = new Set(original.sheets.map(({ name }) => name));
  for (const state of states)
    expect(formulas({ ...state, sheets: state.sheets.filter(({ name }) => live.has(name)) })).toEqual(
      formulas(original),
    );
});

it("lists, checks and compares without a single change", async () => {
  for (const action of ["LIST_PORTABLE", "CHECK_WORKBOOK", "READ_INPUTS"] as const)
    expect(await statesDuring(action)).toHaveLength(1);
  const theirs = await session!.done<object>("READ_INPUTS");
  const edited = structuredClone(theirs) as { cells: Record<string, { value: unknown }> };
  edited.cells["HorizonMonths"]!.value = 5;
  expect(await statesDuring("COMPARE_INPUTS", { theirs: edited })).toHaveLength(1);
});

it.each(["PUT_BACK_FORMULAS", "REPAIR_WORKBOOK"] as const)("does %s for all cells or for none", async (action) => {
  const broken = structuredClone(original);
  const [lost, renamed] = formulasOf(broken, callsParley);
  Object.assign(lost!.cell, { value: 5 });
  delete lost!.cell.formula;
  renamed!.cell.formula = renamed!.cell.formula!.replace("PARLEY.", "_xlfn.PARLEY.");
  const states = await statesDuring(action, {}, broken);
  expect(new Set(states.map((state) => formulas(state).join("\n"))).size).toBeLessThanOrEqual(2);
});

it("takes differences over, and gives them back with a person's formula among them, all or none", async () => {
  const own = structuredClone(original);
  const theirs = await inSession(directory, original, (other) => other.done<Inputs>("READ_INPUTS"));
  theirs.cells["HorizonMonths"]!.value = 5;
  theirs.tables["Terms"]!["pause/steel"]!["Coverage"]!.value = 0.4;
  session?.close();
  session = await open(directory, own);
  await session.run(`
    context.workbook.names.getItem("HorizonMonths").getRange().formulas = [["=5+7"]];
    await context.sync();`);
  await session.host.settle();
  const before = session.host.capture();
  const { differences } = await session.done<{ differences: Difference[] }>("COMPARE_INPUTS", { theirs });
  expect(differences).toHaveLength(2);
  const taken: TakenOver[] = [];
  const kinds = async (work: () => Promise<unknown>) =>
    new Set((await statesOf(session!, work)).map((state) => inputsIn(state))).size;
  expect(await kinds(async () => taken.push(await session!.done("TAKE_OVER_INPUTS", { differences })))).toBe(2);
  expect(taken).toMatchObject([{ taken: 2, undo: { kind: "cells" } }]);
  const { cells } = taken[0]!.undo as { cells: TakenCell[] };
  expect(await kinds(() => paneOf(session!).restoreCells(cells))).toBe(2);
  expect(inputsIn(session.host.capture())).toBe(inputsIn(before));
});

/** The cells of the sheet with the inputs that were taken over, as typed. */
const inputsIn = (document: WorkbookDocument): string =>
  JSON.stringify(
    [...document.sheets.find(({ name }) => name === "Inputs")!.cells.values()].map((row) =>
      [...row.values()].map(({ formula, value }) => formula ?? value),
    ),
  );
