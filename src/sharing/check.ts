/** Looks through a workbook for what breaks when it travels: names, errors, versions, probabilities, formulas lost to values. */
import { cellAddress } from "../sheets/address";
import { expectedFormulas } from "./expected-formulas";
import { hasBrokenName, parleyIds, repairNames } from "./formula-text";
import { cellAt, cellKey, cellOfName, formulaCells, isError, quotedSheet, type FormulaCell, type WorkbookReading } from "./reading";

export type FindingKind =
  | "broken-name"
  | "formula-as-text"
  | "error"
  | "probabilities"
  | "overwritten"
  | "values-only"
  | "older-version"
  | "newer-version"
  | "newer-record"
  | "damaged-record"
  | "not-read";

export interface Finding {
  kind: FindingKind;
  /** "Outcomes!C30", a table, or "" for the workbook. */
  where: string;
  what: string;
  remedy: string;
}

export interface CheckReport {
  version: string;
  counts: { formulas: number; parley: number; byFunction: Record<string, number>; errors: number; frozen: number };
  findings: Finding[];
}

/** Probabilities are entered in per cent with decimals; what is left of rounding is no mistake. */
const SUM_TOLERANCE = 1e-6;

export function checkWorkbook(reading: WorkbookReading, version: string): CheckReport {
  const cells = [...formulaCells(reading)];
  const byFunction: Record<string, number> = {};
  let parley = 0;
  for (const { formula } of cells) {
    const ids = parleyIds(repairNames(formula));
    if (ids.length > 0) parley++;
    for (const id of ids) byFunction[id] = (byFunction[id] ?? 0) + 1;
  }
  return {
    version,
    counts: { formulas: cells.length, parley, byFunction, errors: cells.filter(({ value }) => isError(value)).length, frozen: reading.frozen.size },
    findings: [
      ...recordFindings(reading, version),
      ...brokenNames(cells),
      ...formulasAsText(reading),
      ...errors(cells),
      ...probabilities(reading),
      ...overwritten(reading, parley),
      ...reading.skipped.map(({ name, cells: count }): Finding => ({
        kind: "not-read",
        where: quotedSheet(name),
        what: `The sheet has ${count.toLocaleString("en-US")} cells and was not looked through.`,
        remedy: "Parley's formulas do not belong on sheets of that size; check it by hand.",
      })),
    ],
  };
}

/** Cells whose formulas `repairNames` mends. */
export function brokenCells(reading: Pick<WorkbookReading, "sheets">): (FormulaCell & { repaired: string })[] {
  return [...formulaCells(reading)].filter(({ formula }) => hasBrokenName(formula)).map((cell) => ({ ...cell, repaired: repairNames(cell.formula) }));
}

export function place({ sheet, row, column }: Pick<FormulaCell, "sheet" | "row" | "column">): string {
  return `${quotedSheet(sheet)}!${cellAddress(row, column)}`;
}

function recordFindings({ record }: WorkbookReading, version: string): Finding[] {
  if (record.state === "future") {
    const remedy = "Update Parley before you build, freeze or compare; until then the sheets can be read, and their cells are as they were saved.";
    return [{ kind: "newer-record", where: "", what: `The workbook was saved by a later Parley (its record has schema ${record.schema}; this version knows schema 1).`, remedy }];
  }
  if (record.state === "damaged") {
    return [{ kind: "damaged-record", where: "", what: "What Parley remembers of the build cannot be read.", remedy: "Build the workbook again; inputs that differ from the case's own figures are kept." }];
  }
  if (record.state === "none" || record.record.version === version) return [];
  const older = compareVersions(record.record.version, version) < 0;
  return [
    {
      kind: older ? "older-version" : "newer-version",
      where: "",
      what: `The sheets were built with Parley ${record.record.version}; this is ${version}.`,
      remedy: older ? "Build the workbook again to take up this version's data and formulas; changed inputs are kept." : "Update Parley; figures may change when this version calculates them anew.",
    },
  ];
}

export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(/[.-]/).map(Number));
  for (let index = 0; index < 3; index++) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function brokenNames(cells: readonly FormulaCell[]): Finding[] {
  return cells
    .filter(({ formula }) => hasBrokenName(formula))
    .map((cell) => ({
      kind: "broken-name",
      where: place(cell),
      what: `Another program has changed the name of a Parley function: ${shortened(cell.formula)}`,
      remedy: `Repair writes ${shortened(repairNames(cell.formula))}`,
    }));
}

/** Never turned into formulas by the repair: a text of a file does not calculate unless a person types it. */
function formulasAsText(reading: WorkbookReading): Finding[] {
  return reading.sheets.flatMap((sheet) =>
    sheet.values.flatMap((line, rowOffset) =>
      line.flatMap((value, columnOffset): Finding[] => {
        if (typeof value !== "string" || !/_xldudf_PARLEY_|^=\s*PARLEY\./i.test(value) || sheet.formulas[rowOffset]![columnOffset] !== value) return [];
        const where = place({ sheet: sheet.name, row: sheet.row + rowOffset, column: sheet.column + columnOffset });
        return [{ kind: "formula-as-text", where, what: `A formula stands here as text: ${shortened(value)}`, remedy: `If it is yours, set the cell's format to General and type ${shortened(repairNames(value))}` }];
      }),
    ),
  );
}

function errors(cells: readonly FormulaCell[]): Finding[] {
  return cells
    .filter(({ value, formula }) => isError(value) && !hasBrokenName(formula))
    .map((cell) => ({ kind: "error", where: place(cell), what: `${String(cell.value)} in ${shortened(cell.formula)}`, remedy: errorRemedy(String(cell.value), parleyIds(cell.formula).length > 0) }));
}

function errorRemedy(error: string, isParley: boolean): string {
  if (error === "#NAME?") return isParley ? "Open the Parley pane (Home > Add-ins) and calculate again with Ctrl+Alt+F9." : "Look for a name, table or function that this workbook does not have.";
  if (error === "#REF!") return "The cells that it speaks of were deleted: undo that, or build the workbook again.";
  return isParley ? "Select the cell and read the error's message: it names the argument and what would be right." : "Follow its inputs back to the first cell that gives an error.";
}

function probabilities(reading: WorkbookReading): Finding[] {
  const table = reading.tables.find(({ name }) => name === "Scenarios");
  const offset = table?.headers.indexOf("Probability") ?? -1;
  if (!table || offset < 0) return [];
  let sum = 0;
  for (let row = 1; row <= table.rows; row++) {
    const { value } = cellAt(reading, table.sheet, table.row + row, table.column + offset);
    if (typeof value === "number") sum += value;
  }
  if (Math.abs(sum - 1) < SUM_TOLERANCE) return [];
  return [{ kind: "probabilities", where: "Scenarios[Probability]", what: `The probabilities of the scenarios sum to ${Number(sum.toFixed(6))}, not to 1; no expected duty is shown.`, remedy: "Change them on the sheet Scenarios until their sum is 100 %." }];
}

function overwritten(reading: WorkbookReading, parley: number): Finding[] {
  if (reading.record.state !== "read") return [];
  const expected = expectedFormulas(reading.record.record);
  if (!expected) return [];
  if (parley === 0 && reading.frozen.size === 0) {
    return [{ kind: "values-only", where: "", what: "The workbook holds no formula of Parley: it is a snapshot or a portable copy.", remedy: "Ask for the workbook that it was made from, or build it anew here." }];
  }
  const remedy = "Undo the entry, or build the workbook again to have its formula back; change the inputs (blue on yellow) instead.";
  const lost = (at: Pick<FormulaCell, "sheet" | "row" | "column">, name: string): Finding[] => {
    const { value, formula } = cellAt(reading, at.sheet, at.row, at.column);
    if (formula !== null || value === "" || reading.frozen.has(cellKey(at.sheet, at.row, at.column))) return [];
    return [{ kind: "overwritten", where: place(at), what: `A value stands where ${name} is calculated: ${shortened(String(value))}`, remedy }];
  };
  const inTables = reading.tables.flatMap((table) => {
    const columns = expected.columns.get(table.name);
    if (!columns) return [];
    return table.headers.flatMap((header, offset) =>
      columns.has(header) ? Array.from({ length: table.rows }, (_, index) => lost({ sheet: table.sheet, row: table.row + 1 + index, column: table.column + offset }, `${table.name}[${header}]`)).flat() : [],
    );
  });
  const inCells = reading.names.flatMap(({ name, formula }) => {
    const at = expected.names.has(name) ? cellOfName(formula) : null;
    return at ? lost(at, name) : [];
  });
  return [...inTables, ...inCells];
}

const SHOWN = 120;

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`;
}
