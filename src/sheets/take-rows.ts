/** What a user takes over from a colleague's copy, put among the inputs of an earlier build as if they had written it there. */
import { headerPlace } from "../files/header-table";
import { KEPT_TABLES, rowKey, type Previous } from "./inputs";
import type { Cell } from "./plan";
import type { TableName } from "./sheet-names";

export interface Taken {
  cells: readonly { table: string; row: string; field: string; value: Cell }[];
  /** Inputs by header; a header that is missing becomes what Parley writes there. */
  added: readonly { table: string; row: string; inputs: Readonly<Record<string, Cell>> }[];
  removed: readonly { table: string; row: string }[];
}

type KeptTable = NonNullable<Previous["tables"][TableName]>;

export function withTaken(previous: Previous, { cells, added, removed }: Taken): Previous {
  const tables = { ...previous.tables };
  const parameters = { ...previous.parameters };
  const change = (name: string, how: (table: KeptTable, keys: readonly string[]) => KeptTable): void => {
    const table = tables[name as TableName];
    const keys = KEPT_TABLES[name as TableName];
    if (table && keys) tables[name as TableName] = how(table, keys);
  };
  for (const { table: name, row: key, field, value } of cells) {
    if (name === "") parameters[key] = value;
    else {
      change(name, (table, keys) => {
        const place = headerPlace(table.headers, field);
        return {
          ...table,
          rows: table.rows.map((row) =>
            rowKey(row, table.headers, keys) === key ? row.map((cell, at) => (at === place ? value : cell)) : row,
          ),
        };
      });
    }
  }
  for (const { table: name, row: key } of removed) {
    change(name, (table, keys) => ({
      ...table,
      rows: table.rows.filter((row) => rowKey(row, table.headers, keys) !== key),
    }));
  }
  for (const { table: name, row: key, inputs } of added) {
    change(name, (table, keys) => {
      const parts = keyParts(key, keys.length);
      const row = table.headers.map((header) => (keys.includes(header) ? parts[keys.indexOf(header)] : inputs[header]));
      return { ...table, rows: [...table.rows, row] };
    });
  }
  const isOtherChoice = [...added, ...removed].some(({ table }) => table === "Scenarios");
  return {
    ...previous,
    tables,
    parameters,
    record: isOtherChoice ? withProbabilities(previous.record) : previous.record,
  };
}

/** A build of fewer scenarios shares out their probabilities again; here they stay as they are in the cells. */
function withProbabilities(record: Previous["record"]): Previous["record"] {
  if (!record) return null;
  const rows = Object.entries(record.defaults.Scenarios ?? {}).map(([id, { Probability: _, ...inputs }]) => [
    id,
    inputs,
  ]);
  return {
    ...record,
    defaults: { ...record.defaults, Scenarios: Object.fromEntries(rows) as Record<string, Record<string, string>> },
  };
}

/** Of two columns only the first is an id, which has no slash. */
function keyParts(key: string, columns: number): string[] {
  const slash = columns === 1 ? -1 : key.indexOf("/");
  return slash < 0 ? [key] : [key.slice(0, slash), key.slice(slash + 1)];
}
