/** What is in the workbook before a build: Parley's own sheets, names and tables that would stand in its way, what people changed. */
import type { Language } from "../cases/case";
import { rangeAddress } from "./address";
import { KEPT_TABLES, type Previous } from "./inputs";
import type { OldPlaces } from "./moved-cells";
import { isLeftover, markedName, OWN_MARK } from "./ownership";
import { isFormula, PARAMETER_ROW, type Cell } from "./plan";
import { isFormer, OWNED_SHEETS, SHEET_NAMES, TABLE_NAMES, type OwnedSheet, type TableName } from "./sheet-names";
import { recordFromXml, recordSchema } from "./record";
import { sheetOfTab, tabOf, type OwnedTab } from "./tabs";
import { HEAD_ROWS, TRADE_SHEET, TRADE_TABLE, type TradeSheet, yearAndSource } from "./trade-sheet";

export interface Inspection {
  sheets: string[];
  active: string;
  tables: { name: string; sheet: string }[];
  names: { name: string; formula: string }[];
  recordIds: string[];
  /** The newest schema of them; 0 where there is none. */
  recordSchema: number;
}

export interface Ownership {
  ours: OwnedTab[];
  /** Tabs that this language gives to sheets of ours, of sheets without our mark. */
  foreign: string[];
  /** What an interrupted build left behind. */
  leftovers: string[];
  /** Where the kept tables stand. */
  tables: OldPlaces["tables"];
  previous: Previous;
}

/** First look, one sync: names only. */
export async function inspect(context: Excel.RequestContext): Promise<Inspection> {
  const { worksheets, tables, names, customXmlParts } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name,items/worksheet/name");
  names.load("items/name,items/formula");
  const active = worksheets.getActiveWorksheet().load("name");
  const parts = customXmlParts.load("items/id,items/namespaceUri");
  await context.sync();
  const records = parts.items
    .map((part) => ({ id: part.id, schema: recordSchema(part.namespaceUri) }))
    .filter(({ schema }) => schema > 0);
  return {
    sheets: worksheets.items.map((sheet) => sheet.name),
    active: active.name,
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    recordIds: records.map(({ id }) => id),
    recordSchema: Math.max(0, ...records.map(({ schema }) => schema)),
  };
}

/** Second look, one sync: whose sheets they are, and what the inputs hold. */
export async function readOwnership(
  context: Excel.RequestContext,
  seen: Inspection,
  parameterNames: readonly string[],
  language?: Language,
): Promise<Ownership> {
  const { worksheets, tables, names, customXmlParts } = context.workbook;
  const marks = seen.sheets.map((name) => ({
    name,
    mark: worksheets.getItem(name).names.getItemOrNullObject(OWN_MARK).load("formula"),
  }));
  const kept = (Object.keys(KEPT_TABLES) as TableName[])
    .filter((name) => seen.tables.some((table) => table.name === name))
    .map((name) => ({ name, range: tables.getItem(name).getRange().load("values,formulas,rowIndex,columnIndex") }));
  const cells = seen.names
    .filter(({ name, formula }) => parameterNames.includes(name) && !formula.includes("#REF!"))
    .map(({ name }) => ({ name, range: names.getItem(name).getRangeOrNullObject().load("values,formulas") }));
  const trade = queueTrade(context, seen);
  const xml = seen.recordIds.map((id) => customXmlParts.getItem(id).getXml());
  await context.sync();

  const marked = new Map(marks.flatMap(({ name, mark }) => (mark.isNullObject ? [] : [[name, String(mark.formula)]])));
  const ours = ownedTabs(seen, marked);
  const mayHoldTables = (sheet: string) => sheetOfTab(sheet) !== undefined || ours.some(({ tab }) => tab === sheet);
  const previous: Previous = { tables: {}, parameters: {}, record: null };
  const places: OldPlaces["tables"] = [];
  for (const { name, range } of kept) {
    const [first = [], ...rows] = cellsOf(range);
    const headers = first.map((header) => (isFormula(header) ? "" : String(header ?? "")));
    previous.tables[name] = { headers, rows };
    const { sheet } = seen.tables.find((table) => table.name === name)!;
    if (!mayHoldTables(sheet)) continue;
    places.push({ name, sheet, row: range.rowIndex, column: range.columnIndex, headers, rows });
  }
  for (const { name, range } of cells)
    if (!range.isNullObject) previous.parameters[name] = cellsOf(range)[0]?.[0] ?? null;
  if (trade) previous.trade = trade();
  for (const part of xml) previous.record ??= recordFromXml(part.value);
  const named = ours.filter(({ sheet, tab }) => sheetOfTab(tab) !== sheet && !isFormer(sheet));
  if (named.length > 0) previous.tabs = Object.fromEntries(named.map(({ sheet, tab }) => [sheet, tab]));
  const written = new Set<string>(
    SHEET_NAMES.map((sheet) => tabOf(sheet, language ?? previous.record?.language ?? "en")),
  );
  return {
    ours,
    foreign: seen.sheets.filter((name) => written.has(name) && !marked.has(name)),
    leftovers: seen.sheets.filter((name) => isLeftover(name) && marked.has(name)),
    tables: places,
    previous,
  };
}

/** By the tabs that they have in some language, or else, where a person calls one otherwise, by the mark and the tables on it: a copy has others. */
function ownedTabs({ sheets, tables }: Inspection, marked: ReadonlyMap<string, string>): OwnedTab[] {
  const found: OwnedTab[] = [];
  const isNew = (sheet: OwnedSheet) => !found.some((each) => each.sheet === sheet);
  for (const tab of sheets) {
    const sheet = marked.has(tab) ? sheetOfTab(tab) : undefined;
    if (sheet !== undefined && isNew(sheet)) found.push({ sheet, tab });
  }
  for (const tab of sheets) {
    if (isLeftover(tab) || found.some((each) => each.tab === tab)) continue;
    const sheet = OWNED_SHEETS.find((each) => each === markedName(marked.get(tab) ?? ""));
    const hasTables = tables.some(
      (table) => table.sheet === tab && (TABLE_NAMES as readonly string[]).includes(table.name),
    );
    if (sheet !== undefined && hasTables && isNew(sheet)) found.push({ sheet, tab });
  }
  return found.sort((one, other) => sheets.indexOf(one.tab) - sheets.indexOf(other.tab));
}

/** The table of trade, Parley's or a user's; of a sheet of Parley's, with what its head says. */
function queueTrade({ workbook }: Excel.RequestContext, { tables }: Inspection): (() => TradeSheet) | null {
  const found = tables.find(({ name }) => name === TRADE_TABLE);
  if (!found) return null;
  const range = workbook.tables.getItem(found.name).getRange().load("values");
  const head =
    found.sheet === TRADE_SHEET
      ? workbook.worksheets
          .getItem(found.sheet)
          .getRange(rangeAddress(PARAMETER_ROW, 0, HEAD_ROWS.length, 2))
          .load("values")
      : null;
  return () => {
    const [vintage, source] = yearAndSource((head?.values ?? []) as unknown[][]);
    return { vintage, source, cells: range.values as Cell[][] };
  };
}

/** A formula where the cell calculates; a text that merely begins with "=" is the same in both. */
function cellsOf(range: Excel.Range): Cell[][] {
  const values = range.values as (string | number | boolean)[][];
  return (range.formulas as (string | number | boolean)[][]).map((row, index) =>
    row.map((cell, column): Cell => {
      const value = values[index]?.[column] ?? "";
      if (typeof cell === "string" && cell.startsWith("=") && cell !== value) return { formula: cell };
      return value === "" ? null : value;
    }),
  );
}

/** A table or a name of ours that something else in the workbook bears already; null where nothing stands in the way. */
export function obstacle(
  seen: Inspection,
  { ours, leftovers }: Ownership,
  cellNames: readonly string[],
): { table: string; sheet: string } | { name: string } | null {
  const own = new Set<string>([...ours.map(({ tab }) => tab), ...leftovers]);
  const table = seen.tables.find(
    ({ name, sheet }) => TABLE_NAMES.some((each) => sameName(each, name)) && !own.has(sheet),
  );
  if (table) return { table: table.name, sheet: table.sheet };
  const name = seen.names.find((each) => {
    if (![...cellNames, ...TABLE_NAMES].some((ourName) => sameName(ourName, each.name))) return false;
    // A name whose sheet was deleted refers to nothing any more.
    return !each.formula.includes("#REF!") && ![...own].some((tab) => isOnSheet(each.formula, tab));
  });
  return name ? { name: name.name } : null;
}

/** Whether a name's formula is a place on the sheet of that tab. */
export function isOnSheet(formula: string, tab: string): boolean {
  return formula.startsWith(`=${tab}!`) || formula.startsWith(`='${tab.replaceAll("'", "''")}'!`);
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
