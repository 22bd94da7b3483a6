/** Turns the open workbook into a portable copy of itself, proves each native formula against Parley's figure, and keeps the originals for the way back. */
import { fixedAddress } from "../../sheets/address";
import { PARLEY_VERSION } from "../../sheets/version";
import { place } from "../check";
import { refuseWhatCannotChange, refuseWhatCannotTravel } from "../freeze";
import { FROZEN_NAMESPACE, frozenToXml, stateDigest } from "../frozen-part";
import { addOwnSheet, clearTheWay } from "../own-sheet";
import { provenanceOf } from "../provenance";
import { cellAt, quotedSheet, type Value } from "../reading";
import { readOpenWorkbook, type OpenWorkbook } from "../read-workbook";
import { SharingError } from "../sharing-error";
import type { SharingText } from "../text/en";
import { freezeCells, writeCells } from "../write-cells";
import { expressionsOf, planPortable, type PortableCell, type PortablePlan } from "./plan";
import { calculate } from "./scratch";
import { carriedSheets, COPY_SHEET, copySheet, PORTABLE_SHEETS, type CarriedSheet } from "./sheets";

export interface PortableListing {
  native: number;
  values: { where: string; formula: string; why: string }[];
  sheets: string[];
}

/** What would become of each formula; the workbook stays as it is. */
export function listPortable(text: SharingText): Promise<PortableListing> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const reading = await readOpenWorkbook(context);
    const plan = await planOf(context, reading);
    return listing(plan.cells, carriedSheets(plan, provenanceOf(reading)), text);
  });
}

export function makePortable(text: SharingText): Promise<PortableListing> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const reading = await readOpenWorkbook(context);
    const plan = await planOf(context, reading);
    const about = provenanceOf(reading);
    const carried = carriedSheets(plan, about);
    await clearTheWay(context, PORTABLE_SHEETS);
    await clearNames(context, reading, carried);
    for (const { sheet } of carried) await addOwnSheet(context, sheet);
    addNames(context, carried);
    await context.sync();
    const cells = await replaceFormulas(context, plan.cells);
    await addOwnSheet(context, copySheet(cells, about));
    return listing(cells, carried, text);
  });
}

async function planOf(context: Excel.RequestContext, reading: OpenWorkbook): Promise<PortablePlan> {
  refuseWhatCannotChange(reading);
  refuseWhatCannotTravel(reading);
  if (reading.frozen.size > 0) throw new SharingError("already", ({ refusals }) => refusals.unfreezeFirst);
  const expressions = expressionsOf(reading);
  const values = await calculate(context, expressions);
  const plan = planPortable(reading, new Map(expressions.map((text, index) => [text, values[index]!])));
  if (plan.cells.length === 0) throw new SharingError("no-figures", ({ refusals }) => refusals.noParleyFormula);
  return plan;
}

function listing(cells: readonly PortableCell[], carried: readonly CarriedSheet[], text: SharingText): PortableListing {
  const values = cells.filter(({ native }) => native === null);
  return {
    native: cells.length - values.length,
    values: values.map((cell) => ({ where: place(cell), formula: cell.formula, why: cell.why?.(text) ?? "" })),
    sheets: [...carried.map(({ sheet }) => sheet.name), COPY_SHEET],
  };
}

/** Names left by an earlier copy go with its sheets; a person's own of that name stops the copy before anything is written. */
async function clearNames(context: Excel.RequestContext, reading: OpenWorkbook, carried: readonly CarriedSheet[]): Promise<void> {
  const wanted = new Set(carried.flatMap(({ names }) => names.map(({ name }) => name.toLowerCase())));
  const sheets = PORTABLE_SHEETS.map((name) => `=${quotedSheet(name)}!`);
  const taken = reading.names.filter(({ name }) => wanted.has(name.toLowerCase()));
  const foreign = taken.find(({ formula }) => !formula.includes("#REF!") && !sheets.some((sheet) => formula.startsWith(sheet)));
  if (foreign) throw new SharingError("sheet-in-the-way", ({ refusals }) => refusals.nameInTheWay(foreign.name));
  for (const { name } of taken) context.workbook.names.getItem(name).delete();
  await context.sync();
}

function addNames(context: Excel.RequestContext, carried: readonly CarriedSheet[]): void {
  for (const { names } of carried) {
    for (const { name, sheet, column, firstRow, rows } of names) {
      context.workbook.names.add(name, `=${quotedSheet(sheet)}!${fixedAddress(firstRow, column)}:${fixedAddress(firstRow + rows - 1, column)}`);
    }
  }
}

/** Native formulas are written, calculated and compared: one that gives another figure than Parley becomes Parley's figure. */
async function replaceFormulas(context: Excel.RequestContext, planned: readonly PortableCell[]): Promise<PortableCell[]> {
  const native = planned.filter((cell) => cell.native !== null);
  await keepOriginals(context, planned);
  await freezeCells(context, planned.filter((cell) => cell.native === null));
  await writeCells(context, native.map(({ sheet, row, column, native: formula }) => ({ sheet, row, column, input: formula! })));
  const after = await readOpenWorkbook(context);
  const different = new Set(native.filter((cell) => !sameFigure(cell.value, cellAt(after, cell.sheet, cell.row, cell.column).value)));
  const cells = planned.map((cell): PortableCell => (different.has(cell) ? { ...cell, native: null, why: ({ why }) => why.otherFigure(String(cellAt(after, cell.sheet, cell.row, cell.column).value)) } : cell));
  if (different.size > 0) {
    await freezeCells(context, [...different]);
    await keepOriginals(context, cells);
  }
  return cells;
}

const TOLERANCE = 1e-9;

export function sameFigure(one: Value, other: Value): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
}

async function keepOriginals(context: Excel.RequestContext, cells: readonly PortableCell[]): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(FROZEN_NAMESPACE).load("items/id");
  await context.sync();
  for (const part of parts.items) part.delete();
  const kept = cells.map(({ sheet, row, column, formula, value, native }) => ({ sheet, row, column, formula, value: stateDigest(value, native) }));
  context.workbook.customXmlParts.add(frozenToXml(kept, PARLEY_VERSION));
  await context.sync();
}
