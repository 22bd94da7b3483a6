/** Reads the tables and names of a saved workbook with SheetJS, a library that had no part in writing it. */
import { read, utils, type WorkBook } from "xlsx";

export type Row = Record<string, unknown>;

export interface Saved {
  /** Rows of a table by its column names; the cells' cached values. */
  table(name: string): Row[];
  /** Value of a named cell. */
  named(name: string): unknown;
  /** Formulas of a table's column, as the file holds them. */
  formulas(name: string, column: string): (string | undefined)[];
  workbook: WorkBook;
}

interface TablePart {
  sheet: string;
  range: ReturnType<typeof utils.decode_range>;
  columns: string[];
}

/** SheetJS opens the package's parts but does not make tables of them. */
type Opened = WorkBook & { files: Record<string, { content: Uint8Array } | undefined>; keys: string[] };

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const unescape = (text: string) =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

function tablesOf(workbook: Opened): Map<string, TablePart> {
  const text = (path: string) => new TextDecoder().decode(workbook.files[path]?.content);
  const relations = (path: string) =>
    [...text(path).matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => ({
      id: attribute(tag, "Id"),
      target: attribute(tag, "Target"),
    }));
  const sheetFile = new Map(
    relations("xl/_rels/workbook.xml.rels").map(({ id, target }) => [id, target.replace(/^(\/xl\/|\/)?/, "")]),
  );
  const found = new Map<string, TablePart>();
  for (const [tag] of text("xl/workbook.xml").matchAll(/<sheet\b[^>]*>/g)) {
    const file = sheetFile.get(attribute(tag, "r:id")) ?? "";
    const name = file.split("/").pop() ?? "";
    for (const { target } of relations(`xl/worksheets/_rels/${name}.rels`)) {
      if (!/tables\/[^/]+\.xml$/.test(target)) continue;
      const xml = text(`xl/tables/${target.split("/").pop() ?? ""}`);
      const [head] = /<table\b[^>]*>/.exec(xml) ?? [""];
      found.set(attribute(head, "displayName"), {
        sheet: unescape(attribute(tag, "name")),
        range: utils.decode_range(attribute(head, "ref")),
        columns: [...xml.matchAll(/<tableColumn\b[^>]*>/g)].map(([column]) => unescape(attribute(column, "name"))),
      });
    }
  }
  return found;
}

export function readSaved(file: Uint8Array): Saved {
  const workbook = read(file, { type: "array", bookFiles: true, cellFormula: true, cellNF: true }) as Opened;
  const tables = tablesOf(workbook);
  const part = (name: string) => {
    const found = tables.get(name);
    if (!found) throw new Error(`The file has no table ${name}; it has ${[...tables.keys()].join(", ")}`);
    return found;
  };
  const cell = (sheet: string, row: number, column: number) =>
    workbook.Sheets[sheet]![utils.encode_cell({ r: row, c: column })] as { v?: unknown; f?: string } | undefined;
  const bodyRows = ({ range }: TablePart) =>
    Array.from({ length: range.e.r - range.s.r }, (_, index) => range.s.r + 1 + index);
  return {
    workbook,
    table(name) {
      const found = part(name);
      return bodyRows(found).map((row) =>
        Object.fromEntries(
          found.columns.map((column, index) => [column, cell(found.sheet, row, found.range.s.c + index)?.v]),
        ),
      );
    },
    named(name) {
      const target = workbook.Workbook?.Names?.find((each) => each.Name === name)?.Ref ?? "";
      const [sheet, address] = target.replace(/[$']/g, "").split("!");
      if (!address) throw new Error(`The file has no named cell ${name}`);
      return (workbook.Sheets[sheet!]![address] as { v?: unknown } | undefined)?.v;
    },
    formulas(name, column) {
      const found = part(name);
      return bodyRows(found).map((row) => cell(found.sheet, row, found.range.s.c + found.columns.indexOf(column))?.f);
    },
  };
}
