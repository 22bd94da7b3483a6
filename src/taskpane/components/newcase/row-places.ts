/** Rows of a new case refer to each other by their place in the list, which changes where a row is removed. */
import type { Draft } from "../../../cases/own/draft";

export interface RowsProps {
  draft: Draft;
  change(part: Partial<Draft>): void;
}

/** Rows refer to others by their place: those of a row that was removed refer to none, those after it of one place less. */
export function withoutPlace(place: string, removed: number): string {
  if (place === "" || Number(place) < removed) return place;
  return Number(place) === removed ? "" : String(Number(place) - 1);
}

export function removedAt<Row>(before: readonly Row[], after: readonly Row[]): number {
  return after.length < before.length ? before.findIndex((row, index) => row !== after[index]) : -1;
}
