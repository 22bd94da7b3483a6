/** Where a workbook that was built from a case holds formulas, and which: table columns and named cells, from the same plan that the builder writes. */
import { caseOf } from "../cases/registry";
import { chooseContents } from "../sheets/contents";
import { isFormula, type AnyTable } from "../sheets/plan";
import type { CaseRecord } from "../sheets/record";
import { expectedBlocks, type ExpectedBlock } from "./block-calls";
import type { WorkbookReading } from "./reading";
import { tabIn } from "./sheet-tabs";
import { excelTables, planWorkbook } from "../sheets/workbook-plan";

export interface ExpectedTable {
  /** Headers of calculated columns. */
  columns: ReadonlySet<string>;
  /** Headers whose values together name a row. */
  keys: readonly string[];
  /** What every row has in a column, by its header. */
  common: ReadonlyMap<string, string>;
  /** By the row's keys, joined with "/", and the header. */
  formulas: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface ExpectedFormulas {
  tables: ReadonlyMap<string, ExpectedTable>;
  /** Formulas of calculated cells by their workbook names. */
  names: ReadonlyMap<string, string>;
  blocks: readonly ExpectedBlock[];
}

/** null where the case is not known to this version. */
export function expectedFormulas(
  record: CaseRecord,
  reading: Pick<WorkbookReading, "tables">,
): ExpectedFormulas | null {
  const negotiation = caseOf(record);
  if (!negotiation) return null;
  const plans = planWorkbook(chooseContents(negotiation, record)).map((plan) => ({
    ...plan,
    tab: tabIn(reading, plan),
  }));
  return {
    tables: new Map(excelTables(plans).map((table) => [table.name, expectedTable(table)] as const)),
    blocks: expectedBlocks(plans),
    names: new Map(
      plans.flatMap((plan) =>
        plan.parameters.flatMap(({ kind, name, value }) =>
          kind === "formula" && name !== undefined && isFormula(value) ? [[name, value.formula] as const] : [],
        ),
      ),
    ),
  };
}

/** A row whose keys are calculated, or that shares them with another, is not distinguished. */
function expectedTable({ columns, keys, rows }: AnyTable): ExpectedTable {
  const places = keys.map((key) => columns.findIndex(({ header }) => header === key));
  const formulas = new Map<string, Map<string, string>>();
  const twice = new Set<string>();
  for (const row of rows) {
    const cells = places.map((place) => row[place] ?? null);
    if (cells.length === 0 || cells.some((cell) => cell === null || isFormula(cell))) continue;
    const key = cells.map((cell) => String(cell).trim()).join("/");
    if (formulas.has(key)) twice.add(key);
    formulas.set(
      key,
      new Map(row.flatMap((cell, index) => (isFormula(cell) ? [[columns[index]!.header, cell.formula] as const] : []))),
    );
  }
  for (const key of twice) formulas.delete(key);
  const common = columns.flatMap(({ header }, index) => {
    const [first, ...others] = new Set(
      rows.map((row) => row[index] ?? null).map((cell) => (isFormula(cell) ? cell.formula : null)),
    );
    return first != null && others.length === 0 ? [[header, first] as const] : [];
  });
  return {
    columns: new Set(columns.filter(({ kind }) => kind === "formula").map(({ header }) => header)),
    keys,
    common: new Map(common),
    formulas,
  };
}
