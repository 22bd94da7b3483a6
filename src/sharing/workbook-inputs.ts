/** The assumptions of a workbook: what its input cells hold, by table, row and field, as another session can compare them. */
import { HEAD_ROWS, TRADE_SHEET, TRADE_TABLE, type TradeSheet, yearAndSource } from "../sheets/trade-sheet";
import type { CaseRecord, Defaults } from "../sheets/record";
import { cellAt, cellOfName, type TableReading, type Value, type WorkbookReading } from "./reading";
import { caseOf } from "../cases/registry";
import { chooseContents } from "../sheets/contents";
import { KEPT_TABLES, rowKey } from "../sheets/inputs";
import type { Cell, SheetPlan } from "../sheets/plan";
import type { TableName } from "../sheets/sheet-names";
import { planWorkbook } from "../sheets/workbook-plan";
import { SharingError } from "./sharing-error";
import { headerPlace } from "../files/header-table";

export interface Input {
  /** "" for blank. */
  value: Value;
  /** Where a user wrote a formula into it; shown, never taken over. */
  formula?: string;
  /** A text as Parley says it in the language of the copy: in two languages it is no difference. */
  isParleyText?: true;
}

/** The assumptions of a workbook, as they can be sent from one session to another. */

export interface Inputs {
  caseId: string;
  version: string;
  defaults: Defaults;
  /** Table → row key → header. */
  tables: Record<string, Record<string, Record<string, Input>>>;
  /** Single cells by their workbook names. */
  cells: Record<string, Input>;
  /** Number formats by "Table/Header" or a cell's name, where there is one. */
  formats: Record<string, string>;
  /** The workbook's own table of trade; null where it counts with the bundled one. */
  trade?: TradeSheet | null;
}

export function inputsOf(reading: WorkbookReading): Inputs {
  if (reading.record.state === "future") {
    const { schema } = reading.record;
    throw new SharingError("newer", ({ refusals }) => refusals.newer(schema));
  }
  if (reading.record.state === "unsafe") throw new SharingError("damaged", ({ refusals }) => refusals.unsafe);
  if (reading.record.state !== "read") throw new SharingError("bad-argument", ({ refusals }) => refusals.noCase);
  const { record } = reading.record;
  const negotiation = caseOf(record);
  if (!negotiation) throw new SharingError("bad-argument", ({ refusals }) => refusals.unknownCase(record.caseId));
  const plans = planWorkbook(chooseContents(negotiation, record));
  const texts = parleyTexts(plans, record);
  const tables: Inputs["tables"] = {};
  const formats: Inputs["formats"] = {};
  for (const plan of plans.flatMap((each) => each.tables)) {
    const keys = KEPT_TABLES[plan.name as TableName];
    const table = reading.tables.find(({ name }) => name === plan.name);
    const fields = plan.columns.filter(({ kind }) => kind === "input" || kind === "data").map(({ header }) => header);
    if (keys && table) tables[table.name] = rowsOf(reading, table, keys, fields, texts);
    if (keys && table)
      for (const { header, format } of plan.columns)
        if (format !== undefined) formats[`${table.name}/${header}`] = format;
  }
  const cells: Inputs["cells"] = {};
  for (const { kind, name, format } of plans.flatMap((plan) => plan.parameters)) {
    if (kind !== "input" || name === undefined) continue;
    const at = cellOfName(reading.names.find((each) => each.name === name)?.formula ?? "");
    if (at) cells[name] = input(reading, at.sheet, at.row, at.column, texts.get(name));
    if (format !== undefined) formats[name] = format;
  }
  return {
    caseId: record.caseId,
    version: record.version,
    defaults: record.defaults,
    tables,
    cells,
    formats,
    trade: tradeOf(reading),
  };
}

function tradeOf(reading: WorkbookReading): TradeSheet | null {
  const table = reading.tables.find(({ name }) => name === TRADE_TABLE);
  if (!table) return null;
  const cell = (row: number, column: number): Value => cellAt(reading, table.sheet, row, column).value;
  const [vintage, source] = yearAndSource(
    table.sheet === TRADE_SHEET ? HEAD_ROWS.map((row) => [cell(row, 0), cell(row, 1)]) : [],
  );
  return {
    vintage,
    source,
    cells: Array.from({ length: table.rows + 1 }, (_, row) =>
      table.headers.map((__, column) => cell(table.row + row, table.column + column)),
    ),
  };
}

export function rowKeyOf(reading: WorkbookReading, table: TableReading, row: number, keys: readonly string[]): string {
  return keys
    .map((key) =>
      String(
        cellAt(reading, table.sheet, table.row + 1 + row, table.column + headerPlace(table.headers, key)).value,
      ).trim(),
    )
    .join("/");
}

/** Texts that Parley says otherwise in the other language, by cell. */

function parleyTexts(plans: readonly SheetPlan[], record: CaseRecord): Map<string, Cell> {
  const texts = new Map<string, Cell>();
  const language = record.language === "ko" ? "en" : "ko";
  const negotiation = caseOf({ ...record, language });
  if (!negotiation) return texts;
  const others = planWorkbook(chooseContents(negotiation, { ...record, language }));
  plans.forEach((plan, sheet) => {
    plan.parameters.forEach(({ name, value }, place) => {
      if (name !== undefined && value !== others[sheet]?.parameters[place]?.value) texts.set(name, value);
    });
    plan.tables.forEach(({ name, keys, columns, rows }, place) => {
      const headers = columns.map(({ header }) => header);
      rows.forEach((row, at) => {
        row.forEach((cell, index) => {
          if (typeof cell === "string" && cell !== others[sheet]?.tables[place]?.rows[at]?.[index])
            texts.set(`${name}/${rowKey(row, headers, keys)}/${headers[index]!}`, cell);
        });
      });
    });
  });
  return texts;
}

function rowsOf(
  reading: WorkbookReading,
  table: TableReading,
  keys: readonly string[],
  fields: readonly string[],
  texts: ReadonlyMap<string, Cell>,
): Record<string, Record<string, Input>> {
  const rows: Record<string, Record<string, Input>> = {};
  for (let row = 0; row < table.rows; row++) {
    const key = rowKeyOf(reading, table, row, keys);
    if (key.replaceAll("/", "") === "" || key in rows) continue;
    rows[key] = Object.fromEntries(
      fields.flatMap((field) => {
        const offset = headerPlace(table.headers, field);
        return offset < 0
          ? []
          : [
              [
                field,
                input(
                  reading,
                  table.sheet,
                  table.row + 1 + row,
                  table.column + offset,
                  texts.get(`${table.name}/${key}/${field}`),
                ),
              ],
            ];
      }),
    );
  }
  return rows;
}

export function input(
  reading: WorkbookReading,
  sheet: string,
  row: number,
  column: number,
  text: Cell | undefined,
): Input {
  const { value, formula } = cellAt(reading, sheet, row, column);
  if (formula !== null) return { value, formula };
  return value !== "" && value === text ? { value, isParleyText: true } : { value };
}
