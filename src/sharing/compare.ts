/** Compares the assumptions of two workbooks: which table, row and field differ, and who changed it where both stem from one build. */
import { caseOf } from "../cases/registry";
import { chooseContents } from "../sheets/contents";
import { KEPT_TABLES } from "../sheets/inputs";
import { digest, type Defaults } from "../sheets/record";
import { planWorkbook } from "../sheets/workbook-plan";
import { cellAt, cellOfName, isError, type TableReading, type Value, type WorkbookReading } from "./reading";
import { SharingError } from "./sharing-error";

export interface Input {
  /** "" for blank. */
  value: Value;
  /** Where a person wrote a formula into it; shown, never taken over. */
  formula?: string;
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
}

export interface Difference {
  /** "" for a single cell. */
  table: string;
  /** The row's key; the name of a single cell. */
  row: string;
  /** Header of the column; "" where the whole row is in one copy only. */
  field: string;
  /** null where the row is missing. */
  ours: Value | null;
  theirs: Value | null;
  /** Number format of the two values; "" where there is none. */
  format: string;
  /** null where the two do not stem from one build, or it cannot be told. */
  changedBy: "ours" | "theirs" | "both" | null;
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
  const tables: Inputs["tables"] = {};
  const formats: Inputs["formats"] = {};
  for (const plan of plans.flatMap((each) => each.tables)) {
    const keys = KEPT_TABLES[plan.name as keyof typeof KEPT_TABLES] as readonly string[] | undefined;
    const table = reading.tables.find(({ name }) => name === plan.name);
    const fields = plan.columns.filter(({ kind }) => kind === "input" || kind === "data").map(({ header }) => header);
    if (keys && table) tables[table.name] = rowsOf(reading, table, keys, fields);
    if (keys && table) for (const { header, format } of plan.columns) if (format !== undefined) formats[`${table.name}/${header}`] = format;
  }
  const cells: Inputs["cells"] = {};
  for (const { kind, name, format } of plans.flatMap((plan) => plan.parameters)) {
    if (kind !== "input" || name === undefined) continue;
    const at = cellOfName(reading.names.find((each) => each.name === name)?.formula ?? "");
    if (at) cells[name] = input(reading, at.sheet, at.row, at.column);
    if (format !== undefined) formats[name] = format;
  }
  return { caseId: record.caseId, version: record.version, defaults: record.defaults, tables, cells, formats };
}

export function rowKeyOf(reading: WorkbookReading, table: TableReading, row: number, keys: readonly string[]): string {
  return keys.map((key) => String(cellAt(reading, table.sheet, table.row + 1 + row, table.column + table.headers.indexOf(key)).value).trim()).join("/");
}

function rowsOf(reading: WorkbookReading, table: TableReading, keys: readonly string[], fields: readonly string[]): Record<string, Record<string, Input>> {
  const rows: Record<string, Record<string, Input>> = {};
  for (let row = 0; row < table.rows; row++) {
    const key = rowKeyOf(reading, table, row, keys);
    if (key.replaceAll("/", "") === "" || key in rows) continue;
    rows[key] = Object.fromEntries(
      fields.flatMap((field) => {
        const offset = table.headers.indexOf(field);
        return offset < 0 ? [] : [[field, input(reading, table.sheet, table.row + 1 + row, table.column + offset)]];
      }),
    );
  }
  return rows;
}

function input(reading: WorkbookReading, sheet: string, row: number, column: number): Input {
  const { value, formula } = cellAt(reading, sheet, row, column);
  return formula === null ? { value } : { value, formula };
}

export function compareInputs(ours: Inputs, theirs: Inputs): Difference[] {
  if (ours.caseId !== theirs.caseId) throw new SharingError("bad-argument", ({ refusals }) => refusals.otherCase(ours.caseId, theirs.caseId));
  const found: Difference[] = [];
  for (const name of Object.keys({ ...ours.cells, ...theirs.cells })) {
    const [one, other] = [ours.cells[name], theirs.cells[name]];
    if (one && other && !sameInput(one, other)) found.push(difference(ours, theirs, ["", name, ""], one, other));
  }
  for (const table of Object.keys({ ...ours.tables, ...theirs.tables })) {
    const [own, other] = [ours.tables[table] ?? {}, theirs.tables[table] ?? {}];
    for (const row of Object.keys({ ...own, ...other })) {
      const [one, two] = [own[row], other[row]];
      if (!one || !two) found.push({ table, row, field: "", ours: one ? row : null, theirs: two ? row : null, format: "", changedBy: null });
      else for (const field of Object.keys(one)) if (two[field] && !sameInput(one[field]!, two[field])) found.push(difference(ours, theirs, [table, row, field], one[field]!, two[field]));
    }
  }
  return found;
}

/** Sums of decimals differ in their last digits from one spreadsheet program to the next. */
const ROUNDING = 1e-12;

function sameInput(one: Input, other: Input): boolean {
  if (one.formula !== undefined && other.formula !== undefined && digest({ formula: one.formula }) === digest({ formula: other.formula })) return true;
  if (typeof one.value === "number" && typeof other.value === "number") return Math.abs(one.value - other.value) <= ROUNDING * Math.max(Math.abs(one.value), Math.abs(other.value));
  return one.value === other.value;
}

/** Row of the record under which single cells stand. */
const SINGLE = "cells";

function difference(ours: Inputs, theirs: Inputs, [table, row, field]: [string, string, string], one: Input, other: Input): Difference {
  const written = ({ defaults }: Inputs): string | undefined => (table === "" ? defaults[""]?.[SINGLE]?.[row] : defaults[table]?.[row]?.[field]);
  const base = written(ours);
  const changed = ({ value, formula }: Input): boolean => digest(formula === undefined ? value : { formula }) !== base;
  const isOneBuild = base !== undefined && base === written(theirs);
  const who = changed(one) && changed(other) ? "both" : changed(one) ? "ours" : "theirs";
  const format = ours.formats[table === "" ? row : `${table}/${field}`] ?? "";
  return { table, row, field, ours: one.value, theirs: other.value, format, changedBy: isOneBuild ? who : null };
}

/** Whether a difference can be taken over by writing one cell. */
export function canTakeOver({ field, table, theirs, ours }: Difference): boolean {
  return theirs !== null && ours !== null && (field !== "" || table === "") && !isError(theirs);
}

/** Probabilities sum to 1 only together, so those that differ are tried and taken as one. */
export function togetherWith(difference: Difference, all: readonly Difference[]): Difference[] {
  const isProbability = ({ table, field }: Difference): boolean => table === "Scenarios" && field === "Probability";
  return isProbability(difference) ? all.filter((each) => isProbability(each)) : [difference];
}
