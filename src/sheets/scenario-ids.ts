/** Ids of scenarios, in the table Scenarios and in lists of them. */
import { headerPlace } from "../files/header-table";
import type { Previous } from "./inputs";
import { isFormula, type Cell } from "./plan";

/** The ids of the scenarios that stand in the table now. */
export function scenarioIds(previous: Previous): string[] {
  const table = previous.tables.Scenarios;
  const place = headerPlace(table?.headers, "Scenario");
  return (table?.rows ?? []).map((row) => textOf(row[place])).filter((id) => id !== "");
}

export function withoutIds(list: string, ids: readonly string[]): string {
  const all = list.split(",").map((each) => each.trim());
  return all.filter((id) => !ids.includes(id)).join(", ");
}

export function textOf(cell: Cell | undefined): string {
  return cell === undefined || cell === null || isFormula(cell) ? "" : String(cell).trim();
}
