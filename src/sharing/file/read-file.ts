/** Reads of a colleague's .xlsx what a comparison looks at: tables, named cells and their sheets, and Parley's record of the build. */
import { recordSchema } from "../../sheets/record";
import { repairNames } from "../formula-text";
import {
  cellOfName,
  type NameReading,
  type SheetReading,
  type TableReading,
  type Value,
  type WorkbookReading,
} from "../reading";
import { LARGEST_SHEET, recordReading } from "../read-workbook";
import { SharingError } from "../sharing-error";
import { all, WorkbookPackage } from "./package";

export function readFile(bytes: Uint8Array): WorkbookReading {
  const file = new WorkbookPackage(bytes);
  const path = file.relations("").find(({ kind }) => kind === "officeDocument")?.target;
  if (path === undefined || !file.has(path))
    throw new SharingError("bad-file", ({ refusals }) => refusals.file.noWorkbook);
  const relations = file.relations(path);
  if (relations.some(({ kind }) => /^(?:vbaProject|xl(?:Intl)?Macrosheet)$/.test(kind)))
    throw new SharingError("bad-file", ({ refusals }) => refusals.file.macros);
  const root = file.xml(path);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const places = all(root, "sheet").flatMap((sheet) => {
    const id =
      Array.from(sheet.attributes).find(({ localName, prefix }) => localName === "id" && prefix !== null)?.value ?? "";
    const target = targets.get(id);
    return target !== undefined && file.has(target) ? [{ name: sheet.getAttribute("name") ?? "", target }] : [];
  });
  const names = all(root, "definedName").flatMap((each): NameReading[] =>
    each.hasAttribute("localSheetId")
      ? []
      : [{ name: each.getAttribute("name") ?? "", formula: `=${each.textContent ?? ""}` }],
  );
  const tables = places.flatMap(({ name, target }) =>
    file.relations(target).flatMap((each) => (each.kind === "table" ? tableIn(file.xml(each.target), name) : [])),
  );
  const wanted = new Set([
    ...tables.map(({ sheet }) => sheet),
    ...names.flatMap(({ formula }) => cellOfName(formula)?.sheet ?? []),
  ]);
  const strings = relations
    .filter(({ kind, target }) => kind === "sharedStrings" && file.has(target))
    .flatMap(({ target }) => all(file.xml(target), "si").map(textOf));
  const parts = relations
    .filter(({ kind, target }) => kind === "customXml" && file.has(target))
    .map(({ target }) => ({ text: file.text(target), schema: recordSchema(file.xml(target).namespaceURI ?? "") }));
  const newest = Math.max(0, ...parts.map(({ schema }) => schema));
  return {
    sheets: places
      .filter(({ name }) => wanted.has(name))
      .map(({ name, target }) => sheetIn(file, name, target, strings)),
    skipped: [],
    tables,
    names,
    record: recordReading(newest === 0 ? undefined : parts.find(({ schema }) => schema === newest)?.text, newest),
    frozen: new Set(),
  };
}

/** Of a string item, plain or in runs; readings aloud are left out. */
function textOf(item: Element): string {
  const texts = all(item, "t").filter((each) => each.parentElement?.localName !== "rPh");
  return texts
    .map((each) => each.textContent ?? "")
    .join("")
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const CELL = /^([A-Z]{1,3})(\d{1,7})$/;

function placeOf(address: string): [row: number, column: number] | null {
  const match = CELL.exec(address);
  return (
    match && [
      Number(match[2]) - 1,
      [...match[1]!].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    ]
  );
}

function tableIn(root: Element, sheet: string): TableReading[] {
  const [first, last] = (root.getAttribute("ref") ?? "").split(":").map(placeOf);
  if (!first || !last || root.getAttribute("headerRowCount") === "0") return [];
  const headers = all(root, "tableColumn").map((each) => (each.getAttribute("name") ?? "").replace(/_x000a_/gi, "\n"));
  return [
    {
      name: root.getAttribute("displayName") ?? "",
      sheet,
      row: first[0],
      column: first[1],
      rows: last[0] - first[0],
      headers,
    },
  ];
}

function sheetIn(file: WorkbookPackage, name: string, target: string, strings: readonly string[]): SheetReading {
  let count = 0;
  // Before the browser makes a tree of it.
  for (const _ of file.text(target).matchAll(/<(?:[\w.-]+:)?c[\s/>]/g))
    if (++count > LARGEST_SHEET) throw new SharingError("bad-file", ({ refusals }) => refusals.file.tooMany(name));
  const shared = new Map<string, string>();
  const cells = all(file.xml(target), "c").flatMap((cell) => {
    const place = placeOf(cell.getAttribute("r") ?? "");
    if (!place) return [];
    const value = valueOf(cell, strings);
    const formula = formulaOf(all(cell, "f")[0], shared);
    return value === "" && formula === null
      ? []
      : [{ row: place[0], column: place[1], value, formula: formula ?? value }];
  });
  const [height, width] = cells.reduce(
    ([rows, columns], { row, column }) => [Math.max(rows, row + 1), Math.max(columns, column + 1)],
    [0, 0],
  );
  if (height! * width! > LARGEST_SHEET)
    throw new SharingError("bad-file", ({ refusals }) => refusals.file.tooMany(name));
  const blank = (): Value[][] => Array.from({ length: height! }, () => new Array<Value>(width!).fill(""));
  const [values, formulas] = [blank(), blank()];
  for (const { row, column, value, formula } of cells) {
    values[row]![column] = value;
    formulas[row]![column] = formula;
  }
  return { name, row: 0, column: 0, values, formulas };
}

function valueOf(cell: Element, strings: readonly string[]): Value {
  const type = cell.getAttribute("t") ?? "n";
  if (type === "inlineStr") return textOf(cell);
  const text = all(cell, "v")[0]?.textContent ?? "";
  if (text === "") return "";
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "b") return text === "1" || text === "true";
  const number = Number(text);
  return type === "n" && Number.isFinite(number) ? number : text;
}

/** Rows of a table share formulas that name columns, so the text of the first is that of all. */
function formulaOf(element: Element | undefined, shared: Map<string, string>): string | null {
  if (!element || element.getAttribute("t") === "dataTable") return null;
  const group = element.getAttribute("si");
  const text = element.textContent || (group === null ? "" : (shared.get(group) ?? ""));
  if (group !== null && text !== "") shared.set(group, text);
  return text === "" ? null : repairNames(`=${text.replaceAll("_xlfn.", "").replaceAll("_xlws.", "")}`);
}
