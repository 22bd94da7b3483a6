/** The build with which rows of a colleague's copy come or go. */
import { caseOf } from "../cases/registry";
import type { BuildOptions } from "../sheets/options";
import type { CaseRecord } from "../sheets/record";
import { type Difference } from "./compare";
import { isDeletion } from "./dependent-differences";
import type { Value } from "./reading";

/** The build of the record once more, with the rows of scenarios and sectors as chosen, and the rest put among its inputs. */
export function optionsFor(record: CaseRecord, chosen: readonly Difference[]): BuildOptions {
  const { caseId, own, asOf, language } = record;
  const negotiation = caseOf(record)!;
  const ids = (
    table: "Sectors" | "Scenarios",
    recorded: readonly string[],
    known: readonly { id: string }[],
  ): string[] => {
    const rows = chosen.filter((each) => each.table === table && each.whole);
    const added = rows.filter((each) => !isDeletion(each)).map(({ row }) => row);
    const removed = rows.filter(isDeletion).map(({ row }) => row);
    // What people added themselves comes back from the inputs.
    return known
      .map(({ id }) => id)
      .filter((id) => (recorded.includes(id) || added.includes(id)) && !removed.includes(id));
  };
  const cell = (value: Value): Value | null => (value === "" ? null : value);
  const rows = chosen.filter(({ whole }) => whole);
  return {
    caseId,
    ...(own ? { own } : {}),
    asOf,
    language,
    existing: "refresh",
    sectors: ids("Sectors", record.sectors, negotiation.sectors),
    scenarios: ids("Scenarios", record.scenarios, negotiation.scenarios),
    take: {
      cells: chosen
        .filter(({ whole }) => !whole)
        .map(({ table, row, field, theirs }) => ({ table, row, field, value: cell(theirs!) })),
      added: rows
        .filter((each) => !isDeletion(each))
        .map(({ table, row, whole }) => ({
          table,
          row,
          inputs: Object.fromEntries(Object.entries(whole!.inputs).map(([field, value]) => [field, cell(value)])),
        })),
      removed: rows.filter(isDeletion).map(({ table, row }) => ({ table, row })),
    },
  };
}
