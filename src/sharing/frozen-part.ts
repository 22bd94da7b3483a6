/** The formulas of frozen cells as one custom XML part, which stays with the workbook until they are taken back. */
import { escapeXml } from "../files/xml-text";
import { declaresEntities, digest } from "../sheets/record";
import type { Value } from "./reading";

/** A name, not an address. */
export const FROZEN_NAMESPACE = "urn:parley:frozen:1";

export interface FrozenCell {
  sheet: string;
  row: number;
  column: number;
  /** "" for a cell that a frozen formula had filled: it is blanked when the formula comes back. */
  formula: string;
  /** Digests, separated by spaces, of what may be in its place: anything else there is the user's. */
  value: string;
}

/** Of what takes the place of the formula: a value, or a native formula. */
export function stateDigest(value: Value, native: string | null): string {
  return digest(native === null ? value : { formula: native });
}

export function frozenToXml(cells: readonly FrozenCell[], version: string): string {
  const rows = cells.map(({ sheet, row, column, formula, value }) => [sheet, row, column, formula, value]);
  return `<frozen xmlns="${FROZEN_NAMESPACE}" version="${escapeXml(version)}">${escapeXml(JSON.stringify(rows))}</frozen>`;
}

/** Empty where the part is damaged: nothing is taken back from it. */
export function frozenFromXml(xml: string): FrozenCell[] {
  if (declaresEntities(xml)) return [];
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  if (root.namespaceURI !== FROZEN_NAMESPACE || root.localName !== "frozen") return [];
  try {
    const rows: unknown = JSON.parse(root.textContent ?? "");
    return Array.isArray(rows) ? rows.flatMap(readRow) : [];
  } catch {
    return [];
  }
}

function readRow(row: unknown): FrozenCell[] {
  if (!Array.isArray(row)) return [];
  const [sheet, at, column, formula, value] = row as unknown[];
  const isWhole = (place: unknown): place is number =>
    typeof place === "number" && Number.isInteger(place) && place >= 0;
  if (
    typeof sheet !== "string" ||
    !isWhole(at) ||
    !isWhole(column) ||
    typeof formula !== "string" ||
    typeof value !== "string" ||
    !/^(?:=|$)/.test(formula)
  )
    return [];
  return [{ sheet, row: at, column, formula, value }];
}
