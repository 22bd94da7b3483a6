/** A scenario that a user adds, copies or deletes in the pane, among the rows of an earlier build as if they had done so on the sheet. */
import { headerPlace } from "../files/header-table";
import type { Previous } from "./inputs";

export type ScenarioChange =
  { kind: "add"; name: string } | { kind: "copy"; of: string; name: string } | { kind: "delete"; id: string };

export function withScenarioChange(previous: Previous, change: ScenarioChange): Previous {
  const table = previous.tables.Scenarios;
  if (!table) return previous;
  const place = headerPlace(table.headers, "Scenario");
  const rowOf = (id: string) => table.rows.findIndex((row) => row[place] === id);
  const named = (values: Record<string, string | number>) => table.headers.map((header) => values[header] ?? null);
  const rows = [...table.rows];
  switch (change.kind) {
    case "add":
      rows.push(named({ Name: change.name, Probability: 0 }));
      break;
    case "copy": {
      const at = rowOf(change.of);
      const law = rows[at]?.[headerPlace(table.headers, "What the law is")];
      rows.splice(
        at + 1,
        0,
        named({
          Scenario: change.of,
          Name: change.name,
          Probability: 0,
          "What the law is": typeof law === "string" ? law : "",
        }),
      );
      break;
    }
    case "delete":
      rows.splice(rowOf(change.id), rowOf(change.id) < 0 ? 0 : 1);
      break;
  }
  return { ...previous, tables: { ...previous.tables, Scenarios: { ...table, rows } } };
}
