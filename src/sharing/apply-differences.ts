/** Taking over the chosen differences of a colleague's copy, and taking that back: single cells at once, rows by filling the sheets again. */
import type { BuildOptions } from "../sheets/options";
import type { CaseRecord } from "../sheets/record";
import { type Difference } from "./compare";
import { canTakeOver, isDeletion } from "./dependent-differences";
import { inputsOf, type Inputs } from "./workbook-inputs";
import { parsed, placeOf, putCells, rangeAt } from "./compare-cells";
import { assertWritable } from "./freeze";
import { cellAt, type Value } from "./reading";
import { readAsItStands, readOpenWorkbook } from "./read-workbook";
import { SharingError } from "./sharing-error";
import { optionsFor } from "./merge-build";
import { runInExcel } from "../sheets/run-in-excel";

/** A cell that was taken over. */
export interface TakenCell extends Pick<Difference, "table" | "row" | "field"> {
  taken: Value;
  /** What was there before: a value, or a formula of this workbook's own. */
  before: Value;
  formula?: string;
}

export interface TakenOver {
  taken: number;
  /** Chosen, but changed or gone since they were compared, or not to be had in this case. */
  left: Difference[];
  /** How it is taken back: cell by cell, or as the build with which it came. */
  undo: { kind: "cells"; cells: TakenCell[] } | { kind: "build" };
}

/** Fills the sheets again; throws where it cannot, with the workbook as it was. */
export type Build = (options: BuildOptions) => Promise<unknown>;

const buildInPlace: Build = async (options) => (await import("../sheets/build")).buildWorkbook(options);

export function takeOverFromText(argument: string): Promise<TakenOver> {
  const { differences } = parsed<{ differences: Difference[] }>(argument);
  if (!Array.isArray(differences)) throw new SharingError("bad-argument", ({ refusals }) => refusals.noneChosen);
  return takeOver(differences);
}

/** Takes what was chosen, all of it or nothing; what is no longer as it was compared is left alone. With a row among it everything comes in one build. */
export function takeOver(differences: readonly Difference[], build: Build = buildInPlace): Promise<TakenOver> {
  return differences.some(({ whole }) => whole) ? takeWithBuild(differences, build) : takeCells(differences);
}

function takeCells(differences: readonly Difference[]): Promise<TakenOver> {
  return runInExcel(async (context) => {
    const reading = await readOpenWorkbook(context);
    assertWritable(reading);
    const chosen = differences.flatMap((each) => {
      const at = canTakeOver(each) ? placeOf(reading, each) : null;
      const now = at && cellAt(reading, at.sheet, at.row, at.column);
      return at && now?.value === each.ours ? [{ each, at, formula: now.formula }] : [];
    });
    await putCells(
      context,
      chosen.map(({ each, at }) => ({ range: rangeAt(context, at), value: each.theirs! })),
    );
    const cells = chosen.map(({ each: { table, row, field, ours, theirs }, formula }): TakenCell => ({
      table,
      row,
      field,
      taken: theirs!,
      before: ours!,
      ...(formula === null ? {} : { formula }),
    }));
    const taken = new Set(chosen.map(({ each }) => each));
    return {
      taken: cells.length,
      left: differences.filter((each) => !taken.has(each)),
      undo: { kind: "cells", cells },
    };
  });
}

/** Restores cells that were taken over; a cell that was changed since is left alone. The answer counts those put back. */
export function restoreCells(cells: readonly TakenCell[]): Promise<number> {
  return runInExcel(async (context) => {
    const reading = await readAsItStands(context);
    assertWritable(reading);
    const back = cells.flatMap((cell) => {
      const at = placeOf(reading, cell);
      return at && cellAt(reading, at.sheet, at.row, at.column).value === cell.taken
        ? [{ cell, range: rangeAt(context, at) }]
        : [];
    });
    await putCells(
      context,
      back.map(({ cell, range }) => ({ range, value: cell.before, formula: cell.formula })),
    );
    return back.length;
  });
}

async function takeWithBuild(differences: readonly Difference[], build: Build): Promise<TakenOver> {
  const { ours, record } = await currentInputs();
  const chosen = differences.filter((each) => canTakeOver(each) && isAsCompared(ours, each));
  if (chosen.length > 0) await build(optionsFor(record, chosen));
  const now = chosen.length > 0 ? (await currentInputs()).ours : ours;
  const taken = new Set(chosen.filter((each) => isTaken(now, each)));
  return { taken: taken.size, left: differences.filter((each) => !taken.has(each)), undo: { kind: "build" } };
}

function currentInputs(): Promise<{ ours: Inputs; record: CaseRecord }> {
  return runInExcel(async (context) => {
    const reading = await readOpenWorkbook(context);
    assertWritable(reading);
    if (reading.frozen.size > 0) throw new SharingError("already", ({ refusals }) => refusals.unfreezeFirst);
    const ours = inputsOf(reading);
    if (reading.record.state !== "read") throw new SharingError("bad-argument", ({ refusals }) => refusals.noCase);
    return { ours, record: reading.record.record };
  });
}

const inputIn = ({ cells, tables }: Inputs, { table, row, field }: Difference): Value | undefined =>
  (table === "" ? cells[row] : tables[table]?.[row]?.[field])?.value;

function isAsCompared(now: Inputs, difference: Difference): boolean {
  const { table, row, ours, whole } = difference;
  if (!whole) return inputIn(now, difference) === ours;
  const there = now.tables[table]?.[row];
  return isDeletion(difference)
    ? there !== undefined && Object.entries(whole.inputs).every(([field, value]) => there[field]?.value === value)
    : there === undefined;
}

function isTaken(now: Inputs, difference: Difference): boolean {
  const { table, row, theirs, whole } = difference;
  if (!whole) return inputIn(now, difference) === theirs;
  return (now.tables[table]?.[row] === undefined) === isDeletion(difference);
}
