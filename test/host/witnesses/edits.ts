/** Edits of cells that hold no formula, as chance has them; the same seed gives the same. */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { parseCells } from "../../../src/host/workbook/address";
import type { CellValue, SheetDocument, WorkbookDocument } from "../../../src/host/workbook/document";

export interface Edit {
  sheet: string;
  row: number;
  column: number;
  value: CellValue;
  before: CellValue;
}

/** From 0 to below 1. */
export type Random = () => number;

export function seeded(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/** Each sheet has its turn, however few inputs it has; no cell is edited twice at once. */
export function randomEdits(document: Pick<WorkbookDocument, "sheets">, random: Random, count: number): Edit[] {
  const inputs = document.sheets.map(inputsOf).filter((found) => found.length > 0);
  const edits = new Map<string, Edit>();
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  while (edits.size < count) {
    const { sheet, row, column, before } = pick(pick(inputs));
    edits.set(`${sheet}!${row},${column}`, { sheet, row, column, before, value: edited(before, random) });
  }
  return [...edits.values()];
}

type Input = Omit<Edit, "value">;

/** Numbers that a user may have typed: neither results nor what a formula spills. */
function inputsOf({ name, cells }: SheetDocument): Input[] {
  const spilled = [...cells.values()].flatMap((line) =>
    [...line.values()].flatMap(({ spill }) => (spill === undefined ? [] : [parseCells(spill)!])),
  );
  const isSpilled = (row: number, column: number): boolean =>
    spilled.some(
      (range) =>
        row >= range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns,
    );
  return [...cells].flatMap(([row, line]) =>
    [...line].flatMap(([column, { value, formula }]) =>
      formula === undefined && typeof value === "number" && !isSpilled(row, column)
        ? [{ sheet: name, row, column, before: value }]
        : [],
    ),
  );
}

/** A day of these decades stays one. */
export const isDay = (value: CellValue): boolean =>
  typeof value === "number" && Number.isInteger(value) && value > 40_000 && value < 60_000;

/** Mostly another figure of the same kind; at times what a slip of the hand leaves there. */
function edited(before: CellValue, random: Random): CellValue {
  const number = Number(before);
  const chance = random();
  if (chance < 0.04) return 0;
  if (chance < 0.07) return "";
  if (chance < 0.09) return -number;
  if (chance < 0.1) return "n/a";
  if (isDay(before)) return number + Math.floor(random() * 120) - 60;
  if (Number.isInteger(number) && Math.abs(number) < 100) return number + Math.floor(random() * 5) - 2;
  return number * (0.5 + random());
}
