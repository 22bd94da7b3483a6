/** What a workbook calls a sheet of Parley's: in the other language, in an earlier version or by a person's choice it has another tab than planned. */
import type { SheetPlan } from "../sheets/plan";
import type { WorkbookReading } from "./reading";

/** Its tables tell: their names stay. */
export function tabIn({ tables }: Pick<WorkbookReading, "tables">, plan: Pick<SheetPlan, "tab" | "tables">): string {
  const own = new Set<string>(plan.tables.map(({ name }) => name));
  return tables.find(({ name }) => own.has(name))?.sheet ?? plan.tab;
}
