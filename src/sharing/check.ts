/** Looks through a workbook for what breaks when it travels: names, errors, versions, probabilities, formulas lost to values. */
import { headerPlace } from "../files/header-table";
import { caseOf } from "../cases/registry";
import { cellAddress } from "../sheets/address";
import { hasBrokenName, leavesWorkbook, parleyIds, repairNames } from "./formula-text";
import { overwrittenCells, type OverwrittenCell } from "./overwritten";
import { provenanceOf } from "./provenance";
import { cellAt, formulaCells, isError, quotedSheet, type FormulaCell, type WorkbookReading } from "./reading";
import { recordFindings } from "./record-findings";
import { en, type SharingText } from "../words/sharing/en";

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
  | "newer-data"
  | "link"
  | "not-read";

export interface Finding {
  kind: FindingKind;
  /** "Outcomes!C30", a table, or "" for the workbook. */
  where: string;
  what: string;
  remedy: string;
  /** Where a value is in place of a formula that Parley can put back. */
  repairable?: true;
}

export interface CheckReport {
  version: string;
  /** The case that the workbook holds; null where Parley built none in it. */
  about: { caseName: string; builtWith: string; asOf: number | string; vintage: string } | null;
  counts: { formulas: number; parley: number; byFunction: Record<string, number>; errors: number; frozen: number };
  findings: Finding[];
}

/** Probabilities are entered in per cent with decimals; what is left of rounding is no mistake. */
const SUM_TOLERANCE = 1e-6;

export function checkWorkbook(reading: WorkbookReading, version: string, text: SharingText = en): CheckReport {
  const { check } = text;
  const cells = [...formulaCells(reading)];
  const byFunction: Record<string, number> = {};
  let parley = 0;
  for (const { formula } of cells) {
    const ids = parleyIds(repairNames(formula));
    if (ids.length > 0) parley++;
    for (const id of ids) byFunction[id] = (byFunction[id] ?? 0) + 1;
  }
  const { caseName, asOf, vintage } = provenanceOf(reading);
  return {
    version,
    about:
      reading.record.state === "read" ? { caseName, builtWith: reading.record.record.version, asOf, vintage } : null,
    counts: {
      formulas: cells.length,
      parley,
      byFunction,
      errors: cells.filter(({ value }) => isError(value)).length,
      frozen: reading.frozen.size,
    },
    findings: [
      ...recordFindings(reading, version, text),
      ...brokenNames(cells, text),
      ...links(cells, text),
      ...formulasAsText(reading, text),
      ...errors(cells, text),
      ...probabilities(reading, text),
      ...overwritten(reading, parley, text),
      ...reading.skipped.map(({ name, cells: count }): Finding => ({
        kind: "not-read",
        where: quotedSheet(name),
        what: check.notRead(count),
        remedy: check.notReadRemedy,
      })),
    ],
  };
}

/** Cells whose formulas `repairNames` repairs. */
export function brokenCells(reading: Pick<WorkbookReading, "sheets">): (FormulaCell & { repaired: string })[] {
  return [...formulaCells(reading)]
    .filter(({ formula }) => hasBrokenName(formula))
    .map((cell) => ({ ...cell, repaired: repairNames(cell.formula) }));
}

export function place({ sheet, row, column }: Pick<FormulaCell, "sheet" | "row" | "column">): string {
  return `${quotedSheet(sheet)}!${cellAddress(row, column)}`;
}

function brokenNames(cells: readonly FormulaCell[], { check }: SharingText): Finding[] {
  return cells
    .filter(({ formula }) => hasBrokenName(formula))
    .map((cell) => ({
      kind: "broken-name",
      where: place(cell),
      what: check.brokenName(shortened(cell.formula)),
      remedy: check.repairWrites(shortened(repairNames(cell.formula))),
    }));
}

/** Formulas whose figures are in another workbook, or come from another program. */
export function linkedCells(reading: Pick<WorkbookReading, "sheets">): FormulaCell[] {
  return [...formulaCells(reading)].filter(({ formula }) => leavesWorkbook(repairNames(formula)));
}

function links(cells: readonly FormulaCell[], { check }: SharingText): Finding[] {
  return cells
    .filter(({ formula }) => leavesWorkbook(repairNames(formula)))
    .map((cell) => ({
      kind: "link",
      where: place(cell),
      what: check.link(shortened(cell.formula)),
      remedy: check.linkRemedy,
    }));
}

/** Never turned into formulas by the repair: a text of a file does not calculate unless a user types it. */
function formulasAsText(reading: WorkbookReading, { check }: SharingText): Finding[] {
  return reading.sheets.flatMap((sheet) =>
    sheet.values.flatMap((line, rowOffset) =>
      line.flatMap((value, columnOffset): Finding[] => {
        if (
          typeof value !== "string" ||
          !/_xldudf_PARLEY_|^=\s*PARLEY\./i.test(value) ||
          sheet.formulas[rowOffset]![columnOffset] !== value
        )
          return [];
        const where = place({ sheet: sheet.name, row: sheet.row + rowOffset, column: sheet.column + columnOffset });
        return [
          {
            kind: "formula-as-text",
            where,
            what: check.asText(shortened(value)),
            remedy: check.asTextRemedy(shortened(repairNames(value))),
          },
        ];
      }),
    ),
  );
}

function errors(cells: readonly FormulaCell[], text: SharingText): Finding[] {
  return cells
    .filter(({ value, formula }) => isError(value) && !hasBrokenName(formula))
    .map((cell) => ({
      kind: "error",
      where: place(cell),
      what: text.check.error(String(cell.value), shortened(cell.formula)),
      remedy: errorRemedy(String(cell.value), parleyIds(cell.formula).length > 0, text),
    }));
}

function errorRemedy(error: string, isParley: boolean, { check }: SharingText): string {
  if (error === "#NAME?") return isParley ? check.parleyName : check.unknownName;
  if (error === "#REF!") return check.lostCells;
  if (error === "#SPILL!") return check.spill;
  return isParley ? check.parleyError : check.otherError;
}

function probabilities(reading: WorkbookReading, { check }: SharingText): Finding[] {
  const table = reading.tables.find(({ name }) => name === "Scenarios");
  const offset = headerPlace(table?.headers, "Probability");
  if (!table || offset < 0) return [];
  let sum = 0;
  for (let row = 1; row <= table.rows; row++) {
    const { value } = cellAt(reading, table.sheet, table.row + row, table.column + offset);
    if (typeof value === "number") sum += value;
  }
  if (Math.abs(sum - 1) < SUM_TOLERANCE) return [];
  return [
    {
      kind: "probabilities",
      where: "Scenarios[Probability]",
      what: check.probabilities(String(Number(sum.toFixed(6)))),
      remedy: check.probabilitiesRemedy,
    },
  ];
}

function overwritten(reading: WorkbookReading, parley: number, { check }: SharingText): Finding[] {
  if (reading.record.state !== "read" || !caseOf(reading.record.record)) return [];
  if (parley === 0 && reading.frozen.size === 0) {
    return [{ kind: "values-only", where: "", what: check.valuesOnly, remedy: check.valuesOnlyRemedy }];
  }
  return overwrittenCells(reading).map((cell) => ({
    kind: "overwritten",
    where: place(cell),
    ...overwrittenText(cell, check),
    ...(cell.formula === null ? {} : { repairable: true }),
  }));
}

function overwrittenText(
  { name, value, formula, inTheWay }: OverwrittenCell,
  check: SharingText["check"],
): Pick<Finding, "what" | "remedy"> {
  const shown = shortened(String(value));
  if (inTheWay)
    return {
      what: check.inTheWay(name, shown),
      remedy: formula === null ? check.moveFromTheWay : check.removeOldSheets,
    };
  return {
    what: value === "" ? check.deleted(name) : check.overwritten(name, shown),
    remedy: formula === null ? check.overwrittenRemedy : check.putBackWrites(shortened(formula)),
  };
}

const SHOWN = 120;

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`;
}
