import { findCase } from "../../src/cases/registry";
import { chooseContents } from "../../src/sheets/contents";
import { carryOver, defaultsOf, NOTHING_BEFORE, rowChanges, type Previous } from "../../src/sheets/inputs";
import type { Cell, SheetPlan, TableName } from "../../src/sheets/plan";
import type { CaseRecord } from "../../src/sheets/record";
import { planWorkbook } from "../../src/sheets/workbook-plan";

const korea = findCase("korea-us-2025");
const CHOICE = { asOf: "2025-05-21", language: "en" as const };
const first = planWorkbook(chooseContents(korea, CHOICE));

function tables(plans: readonly SheetPlan[]): NonNullable<Previous["tables"]> {
  return Object.fromEntries(
    plans.flatMap((plan) => plan.tables.map((table) => [table.name, { headers: table.columns.map((column) => column.header), rows: table.rows.map((row) => [...row]) }])),
  );
}

/** The first build's sheets after a person has been at them. */
function afterwards(change: (tables: Record<TableName, { headers: string[]; rows: Cell[][] }>, parameters: Record<string, Cell>) => void): Previous {
  const record: CaseRecord = { version: "0.1.0", caseId: korea.id, asOf: "2025-05-21", language: "en", sectors: [], scenarios: [], defaults: defaultsOf(first, rowChanges(NOTHING_BEFORE, korea)) };
  const parameters = Object.fromEntries(first.flatMap((plan) => plan.parameters.flatMap((each) => (each.name === undefined ? [] : [[each.name, each.value]]))));
  const before = tables(first) as Record<TableName, { headers: string[]; rows: Cell[][] }>;
  change(before, parameters);
  return { tables: before, parameters, record };
}

function refresh(previous: Previous, choice: Parameters<typeof chooseContents>[1] = CHOICE) {
  return carryOver(planWorkbook(chooseContents(korea, choice, rowChanges(previous, korea))), previous, choice);
}

function cell(plans: readonly SheetPlan[], table: TableName, key: readonly string[], header: string): Cell | undefined {
  const found = plans.flatMap((plan) => plan.tables).find((each) => each.name === table)!;
  const row = found.rows.find((cells) => key.every((part, index) => cells[index] === part));
  return row?.[found.columns.findIndex((column) => column.header === header)];
}

function set(table: { headers: string[]; rows: Cell[][] }, key: readonly string[], header: string, value: Cell): void {
  table.rows.find((cells) => key.every((part, index) => cells[index] === part))![table.headers.indexOf(header)] = value;
}

describe("a refresh", () => {
  it("keeps nothing where nothing was changed", () => {
    expect(refresh(afterwards(() => undefined)).kept).toBe(0);
  });

  it("keeps a coverage, a probability and a horizon that a person changed, blank cells included", () => {
    const { plans, kept } = refresh(
      afterwards((before, parameters) => {
        set(before.Terms, ["milder", "autos"], "Coverage", 0.4);
        set(before.Terms, ["milder", "steel"], "Quota", null);
        set(before.Scenarios, ["pause"], "Probability", 0.3);
        parameters["HorizonMonths"] = 6;
      }),
    );
    expect(kept).toBe(4);
    expect(cell(plans, "Terms", ["milder", "autos"], "Coverage")).toBe(0.4);
    expect(cell(plans, "Terms", ["milder", "steel"], "Quota")).toBeNull();
    expect(cell(plans, "Scenarios", ["pause"], "Probability")).toBe(0.3);
    expect(plans.flatMap((plan) => plan.parameters).find((each) => each.name === "HorizonMonths")?.value).toBe(6);
  });

  it("takes the new language for what Parley wrote and keeps a name that a person wrote", () => {
    const { plans, kept } = refresh(
      afterwards((before) => set(before.Sectors, ["ev"], "Name", "Battery cars")),
      { ...CHOICE, language: "ko" },
    );
    expect(kept).toBe(1);
    expect(cell(plans, "Sectors", ["ev"], "Name")).toBe("Battery cars");
    expect(cell(plans, "Sectors", ["autos"], "Name")).toBe("자동차");
  });

  it("keeps a sector that a person added in its place, and gives it terms and outcomes", () => {
    const { plans } = refresh(
      afterwards((before) => {
        const row = before.Sectors.headers.map((header): Cell => ({ Sector: "batteries", Name: "Batteries", "HS codes": "850760" })[header] ?? null);
        before.Sectors.rows.splice(2, 0, row);
      }),
    );
    const sectors = plans.flatMap((plan) => plan.tables).find((each) => each.name === "Sectors")!;
    expect(sectors.rows.map((row) => row[0])).toEqual(["autos", "ev", "batteries", "steel", "ship-components", "consumer-electronics", "other"]);
    expect(cell(plans, "Sectors", ["batteries"], "HS codes")).toBe("850760");
    expect(cell(plans, "Terms", ["milder", "batteries"], "Coverage")).toBe(0);
    expect(plans.flatMap((plan) => plan.tables).find((each) => each.name === "Outcomes")!.rows).toHaveLength(49);
  });

  it("keeps an added measure whole and leaves out a deleted one", () => {
    const { plans } = refresh(
      afterwards((before) => {
        const own: Record<string, Cell> = { Measure: "OWN-5", Authority: "Own", Origin: "KR", Scope: "8703", Rate: 0.05, Form: "additional", From: 45900, Scenarios: "milder", Status: "counterfactual" };
        before.Measures.rows.push(before.Measures.headers.map((header) => own[header] ?? null));
        before.Measures.rows.splice(0, 1);
      }),
    );
    expect(cell(plans, "Measures", ["OWN-5"], "Rate")).toBe(0.05);
    expect(cell(plans, "Measures", ["OWN-5"], "Scenarios")).toBe("milder");
    expect(cell(plans, "Measures", [korea.measures[0]!.id], "Rate")).toBeUndefined();
  });

  it("takes an as-of day chosen anew, and else the one in the cell", () => {
    const previous = afterwards((_, parameters) => (parameters["AsOf"] = 45810));
    const asOf = (choice: typeof CHOICE) => refresh(previous, choice).plans.flatMap((plan) => plan.parameters).find((each) => each.name === "AsOf")?.value;
    expect(asOf(CHOICE)).toBe(45810);
    expect(asOf({ ...CHOICE, asOf: "2025-06-05" })).toBe(45813);
  });

  it("does not take Excel's own spelling of a formula for a change", () => {
    const spelled = afterwards((before) => {
      const column = before.Measures.headers.indexOf("Scenarios");
      for (const row of before.Measures.rows) {
        const scenarios = row[column];
        if (typeof scenarios === "object" && scenarios) row[column] = { formula: scenarios.formula.replaceAll("Measures[[#This Row],[Published]]", "[@Published]").replaceAll(",", ", ") };
      }
    });
    expect(refresh(spelled).kept).toBe(0);
  });
});
