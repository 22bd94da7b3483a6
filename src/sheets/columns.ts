/** Short notation for a table's columns: header, kind, format, validation; the label comes from the language. */
import type { Column, Validation } from "./plan";

export type ColumnSketch = readonly [header: string, kind: Column["kind"], format?: string, validation?: Validation, wrap?: "wrap"];

export function columnsOf(labels: Record<string, string>, sketches: readonly ColumnSketch[]): Column[] {
  return sketches.map(([header, kind, format, validation, wrap]) => ({
    header,
    label: labels[header] ?? "",
    kind,
    ...(format === undefined ? {} : { format }),
    ...(validation === undefined ? {} : { validation }),
    ...(wrap === undefined ? {} : { wrap: true }),
  }));
}
