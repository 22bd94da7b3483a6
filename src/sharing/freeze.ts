/** Freezing in place: Parley's formulas become their values and wait in the workbook itself until they are taken back. */
import { sameDigest } from "../sheets/record";
import { PARLEY_VERSION } from "../sheets/version";
import { brokenCells, linkedCells, place } from "./check";
import { leavesWorkbook, parleyIds } from "./formula-text";
import { frozenToXml, FROZEN_NAMESPACE, stateDigest, type FrozenCell } from "./frozen-part";
import { cellAt, formulaCells, type WorkbookReading } from "./reading";
import { readAsItStands, readOpenWorkbook } from "./read-workbook";
import { SharingError } from "./sharing-error";
import { freezeCells, writeCells, type SpilledCell } from "./write-cells";
import { runInExcel } from "../sheets/run-in-excel";

export interface Frozen {
  cells: number;
}

export interface Unfrozen {
  cells: number;
  /** Cells that hold another value than the frozen one, or no longer exist; they were left as they are. */
  left: string[];
}

/** A copy that leaves the house must neither look for other files nor carry broken names on. */
export function assertSendable(reading: WorkbookReading): void {
  const [broken] = brokenCells(reading);
  if (broken) throw new SharingError("broken-names", ({ refusals }) => refusals.broken(place(broken)));
  const [linked] = linkedCells(reading);
  if (linked) throw new SharingError("linked", ({ refusals }) => refusals.links(place(linked)));
}

/** What a later Parley wrote must not be written over by this one. */
export function assertWritable(reading: WorkbookReading): void {
  if (reading.record.state === "future") {
    const { schema } = reading.record;
    throw new SharingError("newer", ({ refusals }) => refusals.newer(schema));
  }
  if (reading.record.state === "unsafe") throw new SharingError("damaged", ({ refusals }) => refusals.unsafe);
  const [large] = reading.skipped;
  if (large) {
    throw new SharingError("too-large", ({ refusals }) => refusals.tooLarge(large.name, large.cells));
  }
}

export function freezeOpenWorkbook(): Promise<Frozen> {
  return runInExcel(async (context) => {
    const reading = await readOpenWorkbook(context);
    assertWritable(reading);
    const cells = [...formulaCells(reading)].filter(({ formula }) => parleyIds(formula).length > 0);
    if (cells.length === 0) {
      throw new SharingError("no-figures", ({ refusals }) =>
        reading.frozen.size > 0 ? refusals.frozenAlready : refusals.nothingToFreeze,
      );
    }
    // Kept before the first formula goes: whatever interrupts the rest, they can be taken back.
    const kept = [
      ...reading.frozenCells,
      ...cells.map(({ value, ...cell }) => ({ ...cell, value: stateDigest(value, null) })),
    ];
    await keepFrozen(context, kept);
    const spilled = await freezeCells(context, cells);
    if (spilled.length > 0) await keepFrozen(context, [...kept, ...filledCells(spilled)]);
    return { cells: cells.length };
  });
}

/** In place of what was kept before. */
export async function keepFrozen(context: Excel.RequestContext, cells: readonly FrozenCell[]): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(FROZEN_NAMESPACE).load("items/id");
  await context.sync();
  for (const part of parts.items) part.delete();
  if (cells.length > 0) context.workbook.customXmlParts.add(frozenToXml(cells, PARLEY_VERSION));
  await context.sync();
}

/** Cells that frozen formulas had filled: in the way of the formulas when they come back. */
export function filledCells(spilled: readonly SpilledCell[]): FrozenCell[] {
  return spilled.map(({ sheet, row, column, value }) => ({
    sheet,
    row,
    column,
    formula: "",
    value: stateDigest(value, null),
  }));
}

export function unfreezeOpenWorkbook(): Promise<Unfrozen> {
  return runInExcel(async (context) => {
    const reading = await readAsItStands(context);
    assertWritable(reading);
    if (reading.frozenCells.length === 0)
      throw new SharingError("no-figures", ({ refusals }) => refusals.nothingFrozen);
    const waiting = reading.frozenCells.filter(
      (cell) => cellAt(reading, cell.sheet, cell.row, cell.column).formula !== cell.formula,
    );
    const isUntouched = ({ sheet, row, column, value, formula }: FrozenCell): boolean => {
      const now = cellAt(reading, sheet, row, column);
      // Only formulas of Parley were ever frozen: anything else in the part came from elsewhere.
      return (
        value.split(" ").some((state) => sameDigest(stateDigest(now.value, now.formula), state)) &&
        (formula === "" || (parleyIds(formula).length > 0 && !leavesWorkbook(formula)))
      );
    };
    const formulas = waiting.filter(({ formula }) => formula !== "");
    const back = formulas.filter(isUntouched);
    const left = formulas.filter((cell) => !back.includes(cell));
    // What a formula had filled stays where a formula of that sheet stays away.
    const filled = waiting.filter(
      (cell) => cell.formula === "" && !left.some(({ sheet }) => sheet === cell.sheet) && isUntouched(cell),
    );
    await writeCells(
      context,
      [...filled, ...back].map(({ sheet, row, column, formula }) => ({ sheet, row, column, input: formula })),
    );
    const waitOn = new Set(left.map(({ sheet }) => sheet));
    await keepFrozen(
      context,
      waiting.filter((cell) => left.includes(cell) || (cell.formula === "" && waitOn.has(cell.sheet))),
    );
    // What was calculated halfway, with some formulas back and others not, is calculated again.
    context.application.calculate("Full");
    await context.sync();
    return { cells: back.length, left: left.map(place) };
  });
}
