/** Short notation for a table's columns: header, kind, format, validation; the label comes from the language. */
import { DAY, TEXT, TRUTH } from "./formats";
import type { Column, Validation } from "./plan";

const LEFT_FORMATS = new Set([DAY, TEXT, TRUTH]);

export type ColumnSpec = readonly [
  header: string,
  kind: Column["kind"],
  format?: string | undefined,
  validation?: Validation | undefined,
  emphasis?: "wrap" | "strong",
];

export function columnsOf(labels: Record<string, string>, sketches: readonly ColumnSpec[]): Column[] {
  return sketches.map(([header, kind, format, validation, emphasis]) => ({
    header,
    label: labels[header] ?? "",
    kind,
    ...(format === undefined ? {} : { format }),
    ...(validation === undefined ? {} : { validation }),
    ...(emphasis === undefined ? {} : { [emphasis]: true }),
  }));
}

/** Amounts, shares and counts stand at the right, under headers that do; days and texts at the left. */
export function isNumeric({ format }: Column): boolean {
  return format !== undefined && !LEFT_FORMATS.has(format);
}
