/** Structured references as people write them (`[@Rate]`, `Sectors[@Rate]`) and as the engine reads them (`Sectors[[#This Row],[Rate]]`). */

export interface TableNames {
  name: string;
  columns: string[];
}

/** Characters for which Excel wants a second pair of brackets around a column's name. */
const SPECIAL = /[^\p{L}\p{N}_.]/u;

/** Cuts a formula into texts in quotation marks, sheet names in apostrophes and the rest, and maps only the rest. */
function outsideQuotes(formula: string, map: (part: string) => string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|(?:[^"']|["'](?=$))+/g, (part) =>
    /^["'].*["']$/s.test(part) && part.length > 1 ? part : map(part),
  );
}

/** Table names and column names are compared without case in Excel; the engine wants them as they were given. */
function canonical(tables: readonly TableNames[], table: string): TableNames | undefined {
  return tables.find((candidate) => candidate.name.toLowerCase() === table.toLowerCase());
}

const canonicalColumn = (table: TableNames | undefined, column: string): string =>
  table?.columns.find((name) => name.toLowerCase() === column.toLowerCase()) ?? column;

/** `own` is the table that the formula's cell lies in: `[@Rate]` and `[Rate]` mean it. */
export function toEngineFormula(formula: string, tables: readonly TableNames[], own: TableNames | undefined): string {
  if (!formula.includes("[")) return formula;
  return outsideQuotes(formula, (part) =>
    part.replace(
      /([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[((?:[^[\]]|\[[^[\]]*\])*)\]/gu,
      (whole, typedName: string | undefined, body: string) => {
        const table = typedName === undefined ? own : canonical(tables, typedName);
        if (!table) return whole;
        const inside = body.trim();
        const thisRow = /^@(?:\[([^[\]]+)\]|([^[\]]*))$/.exec(inside);
        if (thisRow) {
          const column = (thisRow[1] ?? thisRow[2] ?? "").trim();
          return column === ""
            ? `${table.name}[[#This Row],[${table.columns[0]}]:[${table.columns.at(-1)}]]`
            : `${table.name}[[#This Row],[${canonicalColumn(table, column)}]]`;
        }
        const ownRange = /^@\[([^[\]]+)\]:\[([^[\]]+)\]$/.exec(inside);
        if (ownRange)
          return `${table.name}[[#This Row],[${canonicalColumn(table, ownRange[1]!)}]:[${canonicalColumn(table, ownRange[2]!)}]]`;
        if (inside.startsWith("#")) return `${table.name}[${inside}]`;
        if (!inside.includes("[")) return `${table.name}[${canonicalColumn(table, inside)}]`;
        return `${table.name}[${inside.replace(/\[([^[\]#][^[\]]*)\]/g, (_, column: string) => `[${canonicalColumn(table, column)}]`)}]`;
      },
    ),
  );
}

/** The way back: what Excel would show in the formula bar of a cell that lies in the table `own` (or in none). */
export function toTypedFormula(formula: string, own: TableNames | undefined): string {
  if (!formula.includes("[#This Row]")) return formula;
  return outsideQuotes(formula, (part) =>
    part.replace(
      /([\p{L}_\\][\p{L}\p{N}_.\\]*)\[\[#This Row\],\[([^[\]]+)\](?::\[([^[\]]+)\])?\]/gu,
      (_whole, name: string, first: string, last: string | undefined) => {
        const prefix = own && own.name.toLowerCase() === name.toLowerCase() ? "" : name;
        if (last !== undefined) return `${prefix}[@[${first}]:[${last}]]`;
        return SPECIAL.test(first) ? `${prefix}[@[${first}]]` : `${prefix}[@${first}]`;
      },
    ),
  );
}

/** `Table[Old]` and `Table[[#This Row],[Old]]` as they read once the column has another name. */
export function renameColumn(formula: string, table: string, before: string, after: string): string {
  const name = escape(table);
  const column = escape(before);
  if (!new RegExp(`${name}\\[`, "i").test(formula)) return formula;
  return outsideQuotes(formula, (part) =>
    part.replace(
      new RegExp(`((?<![\\p{L}\\p{N}_.])${name})\\[((?:[^[\\]]|\\[[^[\\]]*\\])*)\\]`, "giu"),
      (_whole, prefix: string, body: string) => {
        if (!body.includes("[")) return `${prefix}[${body.toLowerCase() === before.toLowerCase() ? after : body}]`;
        return `${prefix}[${body.replace(new RegExp(`\\[${column}\\]`, "gi"), () => `[${after}]`)}]`;
      },
    ),
  );
}

/** `Old[Column]`, `-Old[@Column]` and a bare `Old` as they read once the table has another name; columns and sheets of that name stay. */
export function renameTable(formula: string, before: string, after: string): string {
  if (!formula.toLowerCase().includes(before.toLowerCase())) return formula;
  // What stands in brackets is taken whole, so that a column of the same name is passed over.
  const brackets = "\\[(?:[^[\\]]|\\[[^[\\]]*\\])*\\]";
  const name = `(?<![\\p{L}\\p{N}_.\\\\])${escape(before)}(?![\\p{L}\\p{N}_.\\\\(!])`;
  return outsideQuotes(formula, (part) =>
    part.replace(new RegExp(`${brackets}|${name}`, "giu"), (found) => (found.startsWith("[") ? found : after)),
  );
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
