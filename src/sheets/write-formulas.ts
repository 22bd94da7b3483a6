/** Second half of writing a sheet: formulas, in blocks of neighbouring columns. */
import { piecesOf } from "../formula/pieces";
import { rangeAddress } from "./address";
import { typed } from "./cell-text";
import { provenancePlace } from "./foot";
import { isOkFormula } from "../words/sheets/check-status";
import {
  explained,
  EXPLANATION_ROW,
  isFormula,
  placesOf,
  quoted,
  type Cell,
  type AnyPlan,
  type AnyTable,
} from "./plan";
import { REPORT_TABLES, TABLE_NAMES } from "./sheet-names";
import type { Sender } from "./send";
import { writePageFormulas } from "./write-page";

export async function writeFormulas(
  sheet: Excel.Worksheet,
  plan: AnyPlan,
  tableName: (name: string) => string,
  sender: Sender,
): Promise<void> {
  for (const parameter of plan.parameters) {
    const places = placesOf(parameter);
    for (const part of ["value", "note"] as const) {
      const [cell = null, { row, column }] = [parameter[part], places[part]];
      if (isFormula(cell)) sheet.getCell(row, column).formulas = [[stagedFormula(cell.formula, tableName)]];
    }
  }
  if (plan.warning !== undefined)
    sheet.getCell(EXPLANATION_ROW, 0).formulas = [
      [`=IF(${isOkFormula(plan.warning)},${joined(explained(plan))},${plan.warning})`],
    ];
  if (plan.asOfLabel !== undefined) {
    const { row, column } = provenancePlace(plan);
    sheet.getCell(row, column).formulas = [[datedText(plan.provenance, plan.asOfLabel)]];
  }
  if (plan.page) writePageFormulas(sheet, plan.page, (text) => stagedFormula(text, tableName));
  for (const table of plan.tables) await writeTableFormulas(sheet, table, tableName, sender);
}

/** Excel takes no longer text inside a formula. */
const LONGEST_LITERAL = 255;

/** A text that ends with the as-of day, whatever day a person writes there; Excel's format codes for days differ from country to country, so it is put together. */
export function datedText(text: string, label: string): string {
  return `=${joined(`${text} · ${label} `)}&${isoText("AsOf")}`;
}

function joined(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += LONGEST_LITERAL) parts.push(quoted(text.slice(at, at + LONGEST_LITERAL)));
  return parts.join("&");
}

/** A day as 2025-07-09: TEXT with "yyyy" is understood only where Excel speaks English or Korean. */
export function isoText(day: string): string {
  return `YEAR(${day})&"-"&TEXT(MONTH(${day}),"00")&"-"&TEXT(DAY(${day}),"00")`;
}

async function writeTableFormulas(
  sheet: Excel.Worksheet,
  table: AnyTable,
  tableName: (name: string) => string,
  sender: Sender,
): Promise<void> {
  const calculated = table.columns.map((_, index) => table.rows.some((row) => isFormula(row[index] ?? null)));
  for (let first = 0; first < calculated.length; first++) {
    if (!calculated[first]) continue;
    let count = 1;
    while (calculated[first + count]) count++;
    const block = table.rows.map((row) => row.slice(first, first + count).map((cell) => typedFormula(cell, tableName)));
    const [column, columns] = [table.column + first, count];
    await sender.rows(block, (row, rows) => {
      sheet.getRange(rangeAddress(table.row + 1 + row, column, rows.length, columns)).formulas = rows;
    });
    first += count;
  }
}

function typedFormula(cell: Cell, tableName: (name: string) => string): string | number | boolean {
  return isFormula(cell) ? stagedFormula(cell.formula, tableName) : typed(cell);
}

const TABLES = new Set<string>([...TABLE_NAMES, ...REPORT_TABLES]);

/** The formula with tables under the names that they bear for now; texts inside it stay as they are. */
export function stagedFormula(formula: string, tableName: (name: string) => string): string {
  const pieces = piecesOf(formula);
  return pieces
    .map(({ kind, text }, index) =>
      kind === "word" && TABLES.has(text) && pieces[index + 1]?.kind === "bracket" ? tableName(text) : text,
    )
    .join("");
}
