/** Reads the open workbook into plain data, in three syncs or, where its cells are many, a few more, once Excel has calculated it. */
import { containsCell } from "../formula/addresses";
import { readInBands } from "../sheets/read-bands";
import { parleyIds } from "./formula-text";
import { declaresEntities, RECORD_SCHEMA, recordFromXml, recordSchema } from "../sheets/record";
import { filledBy, spillsIn } from "../sheets/spills";
import { frozenFromXml, FROZEN_NAMESPACE, type FrozenCell } from "./frozen-part";
import {
  areaOf,
  cellKey,
  formulaCells,
  isUnfinished,
  type RecordReading,
  type SheetReading,
  type TableReading,
  type Value,
  type WorkbookReading,
} from "./reading";
import { readWhenCalculated } from "./wait-for-calculation";

/** Larger sheets are data rather than models. */
export const LARGEST_SHEET = 200_000;

export interface OpenWorkbook extends WorkbookReading {
  frozenCells: FrozenCell[];
  /** Custom XML parts that hold frozen formulas. */
  frozenParts: string[];
}

/** With the figures that depend on its last change. Throws SharingError where Excel is still calculating, or does not on its own. */
export function readOpenWorkbook(context: Excel.RequestContext): Promise<OpenWorkbook> {
  return readWhenCalculated(context, () => readAsItStands(context), hasUnfinished);
}

/** A cell of other people's functions may wait for ever. */
function hasUnfinished(reading: WorkbookReading): boolean {
  for (const { value, formula } of formulaCells(reading))
    if (isUnfinished(value) && parleyIds(formula).length > 0) return true;
  return false;
}

/** Whatever Excel is about: for putting back formulas, where the figures do not count. */
export async function readAsItStands(context: Excel.RequestContext): Promise<OpenWorkbook> {
  const { worksheets, tables, names, customXmlParts } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name,items/showTotals,items/worksheet/name");
  names.load("items/name,items/formula");
  customXmlParts.load("items/id,items/namespaceUri");
  await context.sync();

  const used = worksheets.items.map((sheet) => ({
    name: sheet.name,
    sheet,
    range: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount,cellCount"),
  }));
  const areas = tables.items.map((table) => ({
    table,
    sheet: table.worksheet.name,
    header: table.getHeaderRowRange().load("rowIndex,columnIndex,values"),
    body: table.getDataBodyRange().load("rowCount"),
  }));
  const schemas = customXmlParts.items.map((part) => ({ part, schema: recordSchema(part.namespaceUri) }));
  const newest = Math.max(0, ...schemas.map(({ schema }) => schema));
  const record =
    newest > 0 && newest <= RECORD_SCHEMA ? schemas.find(({ schema }) => schema === newest)!.part.getXml() : undefined;
  const frozen = customXmlParts.items
    .filter((part) => part.namespaceUri === FROZEN_NAMESPACE)
    .map((part) => ({ id: part.id, xml: part.getXml() }));
  await context.sync();

  const present = used.filter(({ range }) => !range.isNullObject);
  const read = present.filter(({ range }) => range.cellCount <= LARGEST_SHEET);
  const cells = await readInBands(context, read, ["values", "formulas"]);

  const tableReadings = areas.map(({ table, sheet, header, body }): TableReading => ({
    name: table.name,
    sheet,
    row: header.rowIndex,
    column: header.columnIndex,
    rows: body.rowCount,
    headers: (header.values[0] as Value[]).map(String),
  }));
  const sheets = await withSpills(
    context,
    read.map(({ name, range }, index): SheetReading => ({
      name,
      row: range.rowIndex,
      column: range.columnIndex,
      ...cells[index]!,
    })),
    tableReadings,
  );
  const frozenCells = frozen.flatMap(({ xml }) => frozenFromXml(xml.value));
  return {
    sheets,
    skipped: present
      .filter(({ range }) => range.cellCount > LARGEST_SHEET)
      .map(({ name, range }) => ({ name, cells: range.cellCount })),
    tables: tableReadings,
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    record: recordReading(record?.value, newest),
    frozen: new Set(
      frozenCells.filter(({ formula }) => formula !== "").map(({ sheet, row, column }) => cellKey(sheet, row, column)),
    ),
    frozenCells,
    frozenParts: frozen.map(({ id }) => id),
  };
}

/** What a formula fills beyond its own cell is a value. */
async function withSpills(
  context: Excel.RequestContext,
  sheets: readonly SheetReading[],
  tables: readonly TableReading[],
): Promise<SheetReading[]> {
  const found = await spillsIn(
    context,
    sheets.map(({ name, ...area }) => ({ sheet: name, ...area })),
    (sheet, row, column) => tables.some((table) => table.sheet === sheet && containsCell(areaOf(table), row, column)),
  );
  return sheets.map((sheet) => {
    const spills = found.filter((each) => each.sheet === sheet.name);
    if (spills.length === 0) return sheet;
    const isFilled = filledBy(spills);
    return {
      ...sheet,
      spills,
      formulas: sheet.formulas.map((line, down) =>
        line.map((formula, across) =>
          isFilled(sheet.name, sheet.row + down, sheet.column + across) ? sheet.values[down]![across]! : formula,
        ),
      ),
    };
  });
}

export function recordReading(xml: string | undefined, newest: number): RecordReading {
  if (newest > RECORD_SCHEMA) return { state: "future", schema: newest };
  if (xml === undefined) return { state: "none" };
  if (declaresEntities(xml)) return { state: "unsafe" };
  const record = recordFromXml(xml);
  return record ? { state: "read", record } : { state: "damaged" };
}
