/** Which cells are a person's to change, by the record of the build, and what the build wrote there. */
import { caseOf } from "../cases/registry";
import { headerPlace } from "../files/header-table";
import { cellName } from "../formula/draw/book";
import { rowKeyOf } from "../sharing/workbook-inputs";
import { cellAt, cellOfName, type RecordReading, type Value, type WorkbookReading } from "../sharing/reading";
import { chooseContents } from "../sheets/contents";
import { KEPT_TABLES } from "../sheets/inputs";
import type { TableName } from "../sheets/sheet-names";
import { digest, sameDigest, type CaseRecord } from "../sheets/record";
import { planWorkbook } from "../sheets/workbook-plan";

export interface InputCell {
  sheet: string;
  row: number;
  column: number;
  /** Digest of what the build wrote; undefined in a row of the person's own. */
  written: string | undefined;
  /** Yellow: a person is meant to change it. What is not is data, such as trade and acts of law. */
  yellow: boolean;
}

/** Single cells are in the record under this row of the table "". */
const SINGLE = "cells";

type Recorded = Pick<WorkbookReading, "sheets" | "tables" | "names"> & { record: RecordReading };

/** By their cells as formulas name them; none where Parley built nothing. */
export function inputCells(workbook: Recorded): Map<string, InputCell> {
  const found = new Map<string, InputCell>();
  if (workbook.record.state !== "read") return found;
  const { record } = workbook.record;
  const { defaults } = record;
  const yellow = yellowFields(record);
  const add = (cell: InputCell): void => {
    found.set(cellName(cell.sheet, cell.row, cell.column), cell);
  };
  for (const [name, written] of Object.entries(defaults[""]?.[SINGLE] ?? {})) {
    const at = cellOfName(workbook.names.find((each) => each.name === name)?.formula ?? "");
    if (at) add({ ...at, written, yellow: true });
  }
  for (const table of workbook.tables) {
    const rows = defaults[table.name];
    const keys = KEPT_TABLES[table.name as TableName];
    if (!rows || !keys) continue;
    const headers = new Set(Object.values(rows).flatMap((row) => Object.keys(row)));
    const reading = workbook as WorkbookReading;
    for (let down = 0; down < table.rows; down++) {
      const row = rows[rowKeyOf(reading, table, down, keys)];
      for (const header of headers) {
        const across = headerPlace(table.headers, header);
        if (across < 0) continue;
        const at = { sheet: table.sheet, row: table.row + 1 + down, column: table.column + across };
        add({ ...at, written: row?.[header], yellow: yellow.has(`${table.name}/${header}`) });
      }
    }
  }
  return found;
}

/** "Terms/Coverage": the columns whose cells Parley fills with yellow. */
function yellowFields(record: CaseRecord): Set<string> {
  const negotiation = caseOf(record);
  const tables = negotiation ? planWorkbook(chooseContents(negotiation, record)).flatMap((plan) => plan.tables) : [];
  return new Set(
    tables.flatMap(({ name, columns }) =>
      columns.flatMap(({ kind, header }) => (kind === "input" ? [`${name}/${header}`] : [])),
    ),
  );
}

/** undefined where the cell is as the build wrote it, or the build wrote nothing there. */
export function changeOf(
  workbook: Recorded,
  { sheet, row, column, written }: InputCell,
): { now: Value; before: Value | null } | undefined {
  if (written === undefined) return undefined;
  const { value, formula } = cellAt(workbook, sheet, row, column);
  if (sameDigest(digest(formula === null ? value : { formula }), written)) return undefined;
  return { now: value, before: valueOfDigest(written) };
}

/** Digests of numbers, truth values and short texts hold them whole; null for the others. */
function valueOfDigest(text: string): Value | null {
  if (text === "-") return "";
  if (text === "b0" || text === "b1") return text === "b1";
  const rest = text.slice(1);
  if (text.startsWith("n") && rest !== "" && Number.isFinite(Number(rest))) return Number(rest);
  return text.startsWith("t") ? rest : null;
}
