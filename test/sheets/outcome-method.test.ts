/** How each figure is worked out, in words: beside the columns that are there, and word for word where it counts. */
import { findCase } from "../../src/cases/registry";
import { chooseContents } from "../../src/sheets/contents";
import { isFormula, type SheetPlan } from "../../src/sheets/plan";
import { planWorkbook } from "../../src/sheets/workbook-plan";

const planned = (language: "en" | "ko"): SheetPlan[] =>
  planWorkbook(chooseContents(findCase("korea-us-2025"), { asOf: "2025-05-21", language }));
const tableOf = (plans: readonly SheetPlan[], name: string) =>
  plans.flatMap(({ tables }) => tables).find((each) => each.name === name)!;
const said = (plans: readonly SheetPlan[]): Map<string, string> =>
  new Map(
    tableOf(plans, "OutcomeMethod").rows.map(([table, column, how]) => [
      `${String(table)} ${String(column)}`,
      String(how),
    ]),
  );

it("says of columns that are there, each once, and names only what is given or said", () => {
  const plans = planned("en");
  const how = said(plans);
  expect(how.size).toBe(tableOf(plans, "OutcomeMethod").rows.length);
  for (const key of how.keys()) {
    const [name = "", ...column] = key.split(" ");
    expect(tableOf(plans, name).columns.map(({ header }) => header)).toContain(column.join(" "));
  }
});

it("leaves out no column of Outcomes and Suppliers that elasticities or terms decide", () => {
  const plans = planned("en");
  const how = said(plans);
  for (const name of ["Outcomes", "Suppliers", "SecondMover"]) {
    const { columns, rows } = tableOf(plans, name);
    columns.forEach(({ header }, at) => {
      const [cell] = rows.map((row) => row[at]!);
      const decided = cell && isFormula(cell) && cell.formula.includes("[Substitution]");
      if (decided && header !== "Diverted rest")
        expect([name, header, how.has(`${name} ${header}`)]).toEqual([name, header, true]);
    });
  }
});

it("reads as a person would write it", () => {
  const how = said(planned("en"));
  expect(how.get("Suppliers Imports after")).toBe(
    "Imports before × (Price factor^(−Substitution used) × Import price index^(Substitution used + Elasticity))^Value exponent",
  );
  expect(how.get("Outcomes Market growth")).toBe("1 if Σ Imports before = 0, else Σ Imports after / Σ Imports before");
  expect(how.get("Outcomes Saved by terms")).toContain(
    "min(Trade then × Coverage, Quota then) × (Rate then − min(Exempt rate, Rate then))",
  );
  expect(said(planned("ko")).get("Outcomes Market growth")).toBe(
    "Σ Imports before = 0이면 1, 아니면 Σ Imports after / Σ Imports before",
  );
});
