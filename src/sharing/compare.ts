/** Compares the assumptions of two workbooks: which table, row and field differ, and who changed it where both stem from one build. */
import { headerPlace } from "../files/header-table";
import { caseOf } from "../cases/registry";
import { chooseContents } from "../sheets/contents";
import { KEPT_TABLES, rowKey } from "../sheets/inputs";
import { PARAMETER_ROW, type Cell, type SheetPlan, type TableName } from "../sheets/plan";
import { digest, sameDigest, type CaseRecord, type Defaults } from "../sheets/record";
import { TRADE_SHEET, TRADE_TABLE, type TradeSheet } from "../sheets/trade-sheet";
import { planWorkbook } from "../sheets/workbook-plan";
import { cellAt, cellOfName, isError, type TableReading, type Value, type WorkbookReading } from "./reading";
import { SharingError } from "./sharing-error";

export interface Input {
  /** "" for blank. */
  value: Value;
  /** Where a person wrote a formula into it; shown, never taken over. */
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
  /** Where the whole row is in one copy only. */
  whole?: WholeRow;
  /** Where it is the whole table of trade: of each copy the year and the rows, null where it is the bundled one; and how many figures differ in tables of the same codes and columns. */
  trade?: { ours: TradeExtent | null; theirs: TradeExtent | null; figures: number | null };
}

export interface TradeExtent {
  /** "2025"; "" where the sheet does not say. */
  vintage: string;
  rows: number;
}

export interface WholeRow {
  /** Its inputs in the copy that has it, by header; formulas that Parley wrote and errors are left out. */
  inputs: Record<string, Value>;
  /** The row with which it comes and goes, as "Scenarios/milder"; null where it stands for itself. */
  partOf: string | null;
  /** Whether a refresh can add it here, or leave it out. */
  takeable: boolean;
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
  const [vintage, source] = [0, 1].map((column) =>
    table.sheet === TRADE_SHEET ? String(cell(PARAMETER_ROW, column)) : "",
  ) as [string, string];
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

function input(reading: WorkbookReading, sheet: string, row: number, column: number, text: Cell | undefined): Input {
  const { value, formula } = cellAt(reading, sheet, row, column);
  if (formula !== null) return { value, formula };
  return value !== "" && value === text ? { value, isParleyText: true } : { value };
}

export function compareInputs(ours: Inputs, theirs: Inputs): Difference[] {
  if (ours.caseId !== theirs.caseId)
    throw new SharingError("bad-argument", ({ refusals }) => refusals.otherCase(ours.caseId, theirs.caseId));
  const found: Difference[] = [];
  for (const name of Object.keys({ ...ours.cells, ...theirs.cells })) {
    const [one, other] = [ours.cells[name], theirs.cells[name]];
    if (one && other && !sameInput(one, other)) found.push(difference(ours, theirs, ["", name, ""], one, other));
  }
  const trade = tradeDifference(ours.trade, theirs.trade);
  if (trade) found.push(trade);
  for (const table of Object.keys({ ...ours.tables, ...theirs.tables })) {
    const [own, other] = [ours.tables[table] ?? {}, theirs.tables[table] ?? {}];
    for (const row of Object.keys({ ...own, ...other })) {
      const [one, two] = [own[row], other[row]];
      if (!one || !two) found.push(wholeRow(ours, theirs, table, row));
      else
        for (const field of Object.keys(one))
          if (two[field] && !sameInput(one[field]!, two[field]))
            found.push(difference(ours, theirs, [table, row, field], one[field]!, two[field]));
    }
  }
  return found;
}

/** One difference for the whole table, which may have thousands of rows; undefined where a copy does not say what it counts with. */
function tradeDifference(ours: Inputs["trade"], theirs: Inputs["trade"]): Difference | null {
  if (ours === undefined || theirs === undefined || (ours === null && theirs === null)) return null;
  const names = (trade: TradeSheet): string =>
    JSON.stringify([trade.cells[0], trade.cells.map(([code]) => String(code))]);
  const isAlike = ours !== null && theirs !== null && names(ours) === names(theirs);
  const values = (trade: TradeSheet): Value[] => trade.cells.flatMap((row) => row.slice(1)) as Value[];
  const other = isAlike ? values(theirs) : [];
  const figures = isAlike
    ? values(ours).filter((value, index) => !sameInput({ value }, { value: other[index]! })).length
    : null;
  if (figures === 0) return null;
  const extent = (trade: TradeSheet | null): TradeExtent | null =>
    trade && { vintage: trade.vintage, rows: trade.cells.length - 1 };
  return {
    table: TRADE_TABLE,
    row: "",
    field: "",
    ours: ours?.vintage ?? null,
    theirs: theirs?.vintage ?? null,
    format: "",
    changedBy: null,
    trade: { ours: extent(ours), theirs: extent(theirs), figures },
  };
}

/** Sums of decimals differ in their last digits from one spreadsheet program to the next. */
const ROUNDING = 1e-12;

function sameInput(one: Input, other: Input): boolean {
  if (one.isParleyText && other.isParleyText) return true;
  if (
    one.formula !== undefined &&
    other.formula !== undefined &&
    digest({ formula: one.formula }) === digest({ formula: other.formula })
  )
    return true;
  if (typeof one.value === "number" && typeof other.value === "number")
    return Math.abs(one.value - other.value) <= ROUNDING * Math.max(Math.abs(one.value), Math.abs(other.value));
  return one.value === other.value;
}

/** Row of the record under which single cells stand. */
const SINGLE = "cells";

function difference(
  ours: Inputs,
  theirs: Inputs,
  [table, row, field]: [string, string, string],
  one: Input,
  other: Input,
): Difference {
  const written = ({ defaults }: Inputs): string | undefined =>
    table === "" ? defaults[""]?.[SINGLE]?.[row] : defaults[table]?.[row]?.[field];
  const base = written(ours);
  const changed = ({ value, formula }: Input): boolean =>
    !sameDigest(digest(formula === undefined ? value : { formula }), base);
  const isOneBuild = base !== undefined && sameDigest(base, written(theirs));
  const who = changed(one) && changed(other) ? "both" : changed(one) ? "ours" : "theirs";
  const format = ours.formats[table === "" ? row : `${table}/${field}`] ?? "";
  return { table, row, field, ours: one.value, theirs: other.value, format, changedBy: isOneBuild ? who : null };
}

/** Tables whose rows a refresh keeps away where they were deleted; to the first two a person may also add, or choose fewer, with all that depends on them. */
const PARENTS = ["Scenarios", "Sectors"] as const;
const EXTENSIBLE: readonly string[] = [...PARENTS, "Measures", "Milestones", "Deal"];
/** Tables with rows for each scenario or sector, whose ids are parts of the rows' keys. */
const DEPENDENT: readonly string[] = ["Terms", "Elasticities", "Uncertainty", "SecondMover", "Deal", "DealIssues"];

function wholeRow(ours: Inputs, theirs: Inputs, table: string, row: string): Difference {
  const isOurs = ours.tables[table]?.[row] !== undefined;
  const [has, lacks] = isOurs ? [ours, theirs] : [theirs, ours];
  const written = has.defaults[table]?.[row];
  const inputs: WholeRow["inputs"] = {};
  for (const [field, { value, formula }] of Object.entries(has.tables[table]![row]!)) {
    if (!isError(value) && (formula === undefined || !sameDigest(digest({ formula }), written?.[field])))
      inputs[field] = value;
  }
  const parent = PARENTS.flatMap((name) => {
    if (!DEPENDENT.includes(table)) return [];
    const id = Object.keys(has.tables[name] ?? {}).find(
      (each) => lacks.tables[name]?.[each] === undefined && row.split(/[/ ]/).includes(each),
    );
    return id === undefined ? [] : [`${name}/${id}`];
  });
  const partOf = parent[0] ?? null;
  const known = !isOurs && ours.defaults[table]?.[row] !== undefined;
  return {
    table,
    row,
    field: "",
    ours: isOurs ? row : null,
    theirs: isOurs ? null : row,
    format: "",
    changedBy: whoseRow(ours, theirs, table, row),
    whole: { inputs, partOf, takeable: partOf !== null || known || EXTENSIBLE.includes(table) },
  };
}

/** A row that both builds wrote was deleted where it is missing; one that neither wrote was added where it stands. */
function whoseRow(ours: Inputs, theirs: Inputs, table: string, row: string): Difference["changedBy"] {
  const isOurs = ours.tables[table]?.[row] !== undefined;
  const [own, other] = [ours.defaults[table] ?? {}, theirs.defaults[table] ?? {}];
  if (row in own !== row in other) return null;
  if (row in own) return isOurs ? "theirs" : "ours";
  const isOneBuild =
    Object.keys(own).length > 0 &&
    Object.keys({ ...own, ...other }).length === Object.keys(own).length &&
    Object.keys(other).length === Object.keys(own).length;
  return isOneBuild ? (isOurs ? "ours" : "theirs") : null;
}

/** By writing one cell, or, for a row that only one copy has, by filling the sheets again with it or without it. */
export function canTakeOver({ field, table, theirs, ours, whole, trade }: Difference): boolean {
  if (trade) return false;
  if (whole) return whole.takeable;
  return theirs !== null && ours !== null && (field !== "" || table === "") && !isError(theirs);
}

/** Whether taking it over deletes a row here. */
export function isDeletion({ theirs, whole }: Difference): boolean {
  return whole !== undefined && theirs === null;
}

function isProbability({ table, field }: Difference): boolean {
  return table === "Scenarios" && field === "Probability";
}

/** All that has a part in the sum of the probabilities: they themselves, and scenarios that come or go with what depends on them. */
export function ofAllScenarios(all: readonly Difference[]): Difference[] {
  return all.filter(
    (each) =>
      isProbability(each) ||
      (each.whole && (each.whole.partOf ?? `${each.table}/${each.row}`).startsWith("Scenarios/")),
  );
}

/**
 * What is tried and taken as one: probabilities, which sum to 1 only together, and a scenario or sector with the rows that depend on it.
 * A scenario that comes or goes brings the probabilities with it, but never the other way round.
 */
export function togetherWith(difference: Difference, all: readonly Difference[]): Difference[] {
  if (isProbability(difference)) return all.filter((each) => isProbability(each));
  if (!difference.whole) return [difference];
  const parent = difference.whole.partOf ?? `${difference.table}/${difference.row}`;
  const same = all.filter(
    (each) =>
      each === difference ||
      (each.whole &&
        isDeletion(each) === isDeletion(difference) &&
        (each.whole.partOf ?? `${each.table}/${each.row}`) === parent),
  );
  return parent.startsWith("Scenarios/") ? [...same, ...all.filter((each) => isProbability(each))] : same;
}
