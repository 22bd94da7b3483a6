/** Where a workbook that was built from a case holds formulas: table columns and named cells, from the same plan that the builder writes. */
import { caseOf } from "../cases/registry";
import { chooseContents } from "../sheets/contents";
import type { CaseRecord } from "../sheets/record";
import { planWorkbook } from "../sheets/workbook-plan";

export interface ExpectedFormulas {
  /** Headers of calculated columns, by table. */
  columns: ReadonlyMap<string, ReadonlySet<string>>;
  /** Workbook names of calculated cells. */
  names: ReadonlySet<string>;
}

/** null where the case is not known to this version. */
export function expectedFormulas(record: CaseRecord): ExpectedFormulas | null {
  const negotiation = caseOf(record);
  if (!negotiation) return null;
  const plans = planWorkbook(chooseContents(negotiation, record));
  const columns = new Map(
    plans.flatMap((plan) => plan.tables.map((table) => [table.name, new Set(table.columns.filter(({ kind }) => kind === "formula").map(({ header }) => header))] as const)),
  );
  const names = new Set(plans.flatMap((plan) => plan.parameters.flatMap(({ kind, name }) => (kind === "formula" && name !== undefined ? [name] : []))));
  return { columns, names };
}
