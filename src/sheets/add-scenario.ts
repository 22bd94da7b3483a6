/** A scenario of the user's own, put among the rows of an earlier build as if they had written it there. */
import { headerPlace } from "../files/header-table";
import type { Previous } from "./inputs";
import type { Cell } from "./plan";
import type { TableName } from "./sheet-names";
import { withActs } from "./settle-scenarios";

export interface AddedTerms {
  sector: string;
  /** A fraction, or a formula that gives one. */
  exemptRate: Cell;
  coverage: number;
  /** USD of imports a year, or a formula that gives them; null without a limit. */
  quota: Cell;
  /** Serial day. */
  effective: number;
}

export interface AddedScenario {
  id: string;
  name: string;
  /** In one sentence. */
  law: string;
  basis: string;
  terms: readonly AddedTerms[];
}

/** An earlier scenario of that id gives way. The acts that would come back without a deal count in it as in the reference scenario. */
export function withScenario(previous: Previous, scenario: AddedScenario): Previous {
  const { id, name, law, basis } = scenario;
  const reference = previous.parameters["CompareWith"];
  const tables = { ...previous.tables };
  append(tables, "Scenarios", id, [{ Scenario: id, Name: name, Probability: 0, Basis: basis, "What the law is": law }]);
  append(
    tables,
    "Terms",
    id,
    scenario.terms.map((terms) => ({
      Scenario: id,
      Sector: terms.sector,
      "Exempt rate": terms.exemptRate,
      Coverage: terms.coverage,
      Quota: terms.quota,
      Effective: terms.effective,
      Refund: false,
    })),
  );
  return withActs({ ...previous, tables }, typeof reference === "string" ? reference : "", id);
}

function append(tables: Previous["tables"], name: TableName, id: string, rows: readonly Record<string, Cell>[]): void {
  const table = tables[name];
  if (!table) return;
  const place = headerPlace(table.headers, "Scenario");
  const others = table.rows.filter((row) => row[place] !== id);
  tables[name] = {
    ...table,
    rows: [...others, ...rows.map((row) => table.headers.map((header) => row[header] ?? null))],
  };
}
