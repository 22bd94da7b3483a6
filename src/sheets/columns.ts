/** Short notation for a table's columns: header, kind, format, validation; the label comes from the language. */
import { DAY, TEXT, TRUTH } from "./formats";
import type { Cell, Column, TablePlan, Validation } from "./plan";
import type { ReportTable, TableName } from "./sheet-names";

const LEFT_FORMATS = new Set([DAY, TEXT, TRUTH]);

export type ColumnSpec = readonly [
  header: string,
  kind: Column["kind"],
  format?: string | undefined,
  validation?: Validation | undefined,
  emphasis?: "wrap" | "strong" | "quiet" | "cost",
];

export function columnsOf(labels: Record<string, string>, specs: readonly ColumnSpec[]): Column[] {
  return specs.map(([header, kind, format, validation, emphasis]) => ({
    header,
    label: labels[header] ?? "",
    kind,
    ...(format === undefined ? {} : { format }),
    ...(validation === undefined ? {} : { validation }),
    ...(emphasis === undefined ? {} : { [emphasis]: true }),
  }));
}

/** The label of a column whose header is an id: the name that the id stands for, and nothing else. */
export function nameAlone(name: string): string {
  return `${name}\n`;
}

/** A table without keys, with the words that the language has for its name. */
export function plainTable<Name extends TableName | ReportTable>(
  name: Name,
  { row, column }: { row: number; column: number },
  text: {
    captions: { readonly [Each in Name]?: string | undefined };
    labels: { readonly [Each in Name]: Record<string, string> };
  },
  specs: readonly ColumnSpec[],
  rows: Cell[][],
): TablePlan<Name> {
  return {
    name,
    row,
    column,
    caption: text.captions[name],
    keys: [],
    columns: columnsOf(text.labels[name], specs),
    rows,
  };
}

/** Amounts, shares and counts stand at the right, under headers that do; days and texts at the left. */
export function isNumeric({ format }: Column): boolean {
  return format !== undefined && !LEFT_FORMATS.has(format);
}
