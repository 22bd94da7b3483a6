import { findCase } from "../../src/cases/registry";
import { chooseContents } from "../../src/sheets/contents";
import { withScenario } from "../../src/sheets/add-scenario";
import { carryOver, defaultsOf, EMPTY_PREVIOUS, rowChanges, type Previous } from "../../src/sheets/inputs";
import { isFormula, type Cell, type SheetPlan } from "../../src/sheets/plan";
import type { TableName } from "../../src/sheets/sheet-names";
import type { CaseRecord } from "../../src/sheets/record";
import { planWorkbook } from "../../src/sheets/workbook-plan";

const korea = findCase("korea-us-2025");
const CHOICE = { asOf: "2025-05-21", language: "en" as const };
const first = planWorkbook(chooseContents(korea, CHOICE));

function tables(plans: readonly SheetPlan[]): NonNullable<Previous["tables"]> {
  return Object.fromEntries(
    plans.flatMap((plan) =>
      plan.tables.map((table) => [
        table.name,
        { headers: table.columns.map((column) => column.header), rows: table.rows.map((row) => [...row]) },
      ]),
    ),
  );
}

function parameters(plans: readonly SheetPlan[]): Record<string, Cell> {
  return Object.fromEntries(
    plans.flatMap((plan) =>
      plan.parameters.flatMap((each) => (each.name === undefined ? [] : [[each.name, each.value]])),
    ),
  );
}

/** The first build's sheets after a user has been at them. */
function afterwards(
  change: (tables: Record<TableName, { headers: string[]; rows: Cell[][] }>, parameters: Record<string, Cell>) => void,
): Previous {
  const record: CaseRecord = {
    version: "0.1.0",
    caseId: korea.id,
    asOf: "2025-05-21",
    language: "en",
    sectors: [],
    scenarios: [],
    defaults: defaultsOf(first, rowChanges(EMPTY_PREVIOUS, korea)),
  };
  const before = tables(first) as Record<TableName, { headers: string[]; rows: Cell[][] }>;
  const cells = parameters(first);
  change(before, cells);
  return { tables: before, parameters: cells, record };
}

function refresh(previous: Previous, choice: Parameters<typeof chooseContents>[1] = CHOICE) {
  const changes = rowChanges(previous, korea, choice);
  return carryOver(planWorkbook(chooseContents(korea, choice, changes)), previous, choice, changes);
}

function cell(plans: readonly SheetPlan[], table: TableName, key: readonly string[], header: string): Cell | undefined {
  const found = plans.flatMap((plan) => plan.tables).find((each) => each.name === table)!;
  const row = found.rows.find((cells) => key.every((part) => cells.includes(part)));
  return row?.[found.columns.findIndex((column) => column.header === header)];
}

function set(table: { headers: string[]; rows: Cell[][] }, key: readonly string[], header: string, value: Cell): void {
  table.rows.find((cells) => key.every((part) => cells.includes(part)))![table.headers.indexOf(header)] = value;
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

  it("says notes, acts, sources and assumptions in the new language and back again, and keeps what a person wrote over them", () => {
    const CELLS: [TableName, string, string][] = [
      ["Measures", "S232-PARTS-25", "Note"],
      ["Measures", "S232-AUTO-25", "Instrument"],
      ["Measures", "CN-301-25", "Citation"],
      ["Assumptions", "delay-days", "Unit"],
      ["Assumptions", "delay-days", "Source"],
      ["Assumptions", "ten-digit-parts", "Value"],
      ["Elasticities", "steel short-run", "Source"],
      ["Elasticities", "other long-run substitution", "Source"],
      ["Milestones", "korea-15", "Source"],
      ["Deal", "parity/clause", "Source"],
      ["Deal", "autos/reduced", "Basis"],
      ["DealIssues", "autos", "Side"],
      ["DealBarriers", "vehicles", "Source"],
      ["DealBarriers", "vehicles", "Confidence"],
      ["AlaskaInputs", "mmbtu", "Source"],
    ];
    const key = (id: string) => id.split("/");
    const shown = (plans: readonly SheetPlan[]) =>
      CELLS.map(([table, id, header]) => cell(plans, table, key(id), header));
    const before = afterwards((changed) => {
      set(changed.Measures, ["S232-STEEL-25"], "Note", "Our own note");
      set(changed.Elasticities, ["ev long-run"], "Source", "Our own estimate");
      set(changed.Assumptions, ["metal-share"], "Value", 0.4);
    });
    const choices = (language: "en" | "ko") => ({ ...CHOICE, language });
    let previous = before;
    const states = (["ko", "ko", "en"] as const).map((language) => {
      const { plans, kept } = refresh(previous, choices(language));
      const fresh = planWorkbook(chooseContents(korea, choices(language), rowChanges(previous, korea)));
      previous = {
        tables: tables(plans),
        parameters: parameters(plans),
        record: {
          ...previous.record!,
          language,
          defaults: defaultsOf(fresh, rowChanges(previous, korea), previous.record!.defaults),
        },
      };
      expect([language, kept]).toEqual([language, 3]);
      expect(cell(plans, "Measures", ["S232-STEEL-25"], "Note")).toBe("Our own note");
      expect(cell(plans, "Elasticities", ["ev long-run"], "Source")).toBe("Our own estimate");
      expect(cell(plans, "Assumptions", ["metal-share"], "Value")).toBe(0.4);
      return shown(plans);
    });
    for (const [index, korean] of states[0]!.entries())
      expect([CELLS[index], /[가-힣]/.test(String(korean))]).toEqual([CELLS[index], true]);
    expect(states[1]).toEqual(states[0]);
    expect(states[2]).toEqual(shown(first));
  });

  it("keeps a sector that a person added in its place, and gives it terms and outcomes", () => {
    const { plans } = refresh(
      afterwards((before) => {
        const row = before.Sectors.headers.map(
          (header): Cell => ({ Sector: "batteries", Name: "Batteries", "HS codes": "850760" })[header] ?? null,
        );
        before.Sectors.rows.splice(2, 0, row);
      }),
    );
    const sectors = plans.flatMap((plan) => plan.tables).find((each) => each.name === "Sectors")!;
    expect(sectors.rows.map((row) => row[1])).toEqual([
      "autos",
      "ev",
      "batteries",
      "steel",
      "ship-components",
      "consumer-electronics",
      "other",
    ]);
    expect(cell(plans, "Sectors", ["batteries"], "HS codes")).toBe("850760");
    expect(cell(plans, "Terms", ["milder", "batteries"], "Coverage")).toBe(0);
    expect(plans.flatMap((plan) => plan.tables).find((each) => each.name === "Outcomes")!.rows).toHaveLength(49);
  });

  it("keeps an added measure whole and leaves out a deleted one", () => {
    const { plans } = refresh(
      afterwards((before) => {
        const own: Record<string, Cell> = {
          Measure: "OWN-5",
          Authority: "Own",
          Origin: "KR",
          Scope: "8703",
          Rate: 0.05,
          Form: "additional",
          From: 45900,
          Scenarios: "milder",
          Status: "counterfactual",
        };
        before.Measures.rows.push(before.Measures.headers.map((header) => own[header] ?? null));
        before.Measures.rows.splice(0, 1);
      }),
    );
    expect(cell(plans, "Measures", ["OWN-5"], "Rate")).toBe(0.05);
    expect(cell(plans, "Measures", ["OWN-5"], "Scenarios")).toBe("milder");
    expect(cell(plans, "Measures", [korea.measures[0]!.id], "Rate")).toBeUndefined();
  });

  it("leaves a deleted measure out at every later refresh, and takes it back where it is there again", () => {
    const id = korea.measures[0]!.id;
    const previous = afterwards((before) => before.Measures.rows.splice(0, 1));
    const { plans } = refresh(previous);
    const defaults = defaultsOf(
      planWorkbook(chooseContents(korea, CHOICE, rowChanges(previous, korea))),
      rowChanges(previous, korea),
      previous.record!.defaults,
    );
    expect(defaults.Measures![id]).toEqual(previous.record!.defaults.Measures![id]);
    const again: Previous = {
      tables: tables(plans),
      parameters: previous.parameters,
      record: { ...previous.record!, defaults },
    };
    expect(cell(refresh(again).plans, "Measures", [id], "Rate")).toBeUndefined();
    // As from a colleague's copy: what Parley writes there is not said.
    again.tables.Measures!.rows.push(
      again.tables.Measures!.headers.map((header) => ({ Measure: id, Note: "theirs" })[header]),
    );
    const back = refresh(again).plans;
    expect([cell(back, "Measures", [id], "Rate"), cell(back, "Measures", [id], "Note")]).toEqual([
      korea.measures[0]!.rate,
      "theirs",
    ]);
  });

  it("takes a newly chosen as-of day, and else the one in the cell", () => {
    const previous = afterwards((_, parameters) => (parameters["AsOf"] = 45810));
    const asOf = (choice: typeof CHOICE) =>
      refresh(previous, choice)
        .plans.flatMap((plan) => plan.parameters)
        .find((each) => each.name === "AsOf")?.value;
    expect(asOf(CHOICE)).toBe(45810);
    expect(asOf({ ...CHOICE, asOf: "2025-06-05" })).toBe(45813);
  });

  it("does not take Excel's own spelling of a formula for a change", () => {
    const spelled = afterwards((before) => {
      const column = before.Measures.headers.indexOf("Scenarios");
      for (const row of before.Measures.rows) {
        const scenarios = row[column];
        if (typeof scenarios === "object" && scenarios)
          row[column] = {
            formula: scenarios.formula
              .replaceAll("Measures[[#This Row],[Published]]", "[@Published]")
              .replace(/"(?:[^"]|"")*"|,/g, (part) => (part === "," ? ", " : part)),
          };
      }
    });
    expect(refresh(spelled).kept).toBe(0);
  });
});

describe("a scenario that a person deleted", () => {
  const shown = (plans: readonly SheetPlan[]) =>
    plans
      .flatMap((plan) => plan.tables)
      .find((each) => each.name === "Scenarios")!
      .rows.map((row) => row[1]);
  const all = korea.scenarios.map(({ id }) => id);
  const deleted = afterwards((before) => before.Scenarios.rows.splice(1, 1));
  const withRecord = (scenarios: string[]): Previous => ({ ...deleted, record: { ...deleted.record!, scenarios } });

  it("stays away though it is ticked as before, at this refresh and every later one, and comes back where it is ticked anew", () => {
    const others = all.filter((id) => id !== all[1]);
    expect(shown(refresh(withRecord(all), { ...CHOICE, scenarios: all }).plans)).toEqual(others);
    expect(shown(refresh(withRecord(others)).plans)).toEqual(others);
    expect(shown(refresh(withRecord(others), { ...CHOICE, scenarios: all }).plans)).toEqual(all);
  });

  it("comes back where a person writes its row again, whatever is ticked", () => {
    const ticked = all.slice(0, 2);
    const written = afterwards((before) => before.Scenarios.rows.splice(3));
    written.record = { ...written.record!, scenarios: ticked };
    expect(shown(refresh(written, { ...CHOICE, scenarios: ticked }).plans)).toEqual(all.slice(0, 3));
  });
});

describe("a package that becomes a scenario", () => {
  const own = {
    id: "own-1",
    name: "Own package",
    law: "what was agreed",
    basis: "the sheet Deal",
    terms: [{ sector: "autos", exemptRate: 0.15, coverage: 1, quota: null, effective: 45847 }],
  };

  it("has its own row, its terms, and the acts that come back without a deal", () => {
    const { plans } = refresh(
      withScenario(
        afterwards(() => undefined),
        own,
      ),
    );
    expect(cell(plans, "Scenarios", ["own-1"], "Name")).toBe("Own package");
    expect(cell(plans, "Scenarios", ["own-1"], "Probability")).toBe(0);
    expect(cell(plans, "Terms", ["own-1", "autos"], "Exempt rate")).toBe(0.15);
    expect(cell(plans, "Terms", ["own-1", "autos"], "Coverage")).toBe(1);
    expect(cell(plans, "Terms", ["own-1", "steel"], "Coverage")).toBe(0);
    const scenariosOf = (measure: string) => String(cell(plans, "Measures", [measure], "Scenarios"));
    const counted = korea.measures.filter(
      (measure) =>
        measure.status === "counterfactual" && measure.scenarios !== "all" && measure.scenarios.includes("return"),
    );
    expect(counted.length).toBeGreaterThan(0);
    for (const { id } of counted) expect(scenariosOf(id).split(", ")).toContain("own-1");
    expect(plans.flatMap((plan) => plan.parameters).find((each) => each.name === "KnownScenarios")?.value).toMatch(
      /own-1/,
    );
  });

  it("takes the place of an earlier one of its name", () => {
    const twice = withScenario(
      withScenario(
        afterwards(() => undefined),
        own,
      ),
      { ...own, name: "Better package" },
    );
    const { plans } = refresh(twice);
    const scenarios = plans.flatMap((plan) => plan.tables).find((each) => each.name === "Scenarios")!;
    expect(scenarios.rows.filter((row) => row[1] === "own-1").map((row) => row[0])).toEqual(["Better package"]);
  });
});

describe("the deal", () => {
  it("keeps a judgement, a weight, an option of one's own and a figure of the project over a refresh", () => {
    const { plans, kept } = refresh(
      afterwards((before) => {
        set(before.Deal, ["autos", "quota"], "Our likely", 0.9);
        set(before.DealIssues, ["steel"], "Their weight", 2);
        set(before.AlaskaInputs, ["price"], "Likely", 11);
        const row: Record<string, Cell> = {
          "In words": "Cars at 12.5 %",
          Issue: "autos",
          Option: "cap",
          Amount: 5e9,
          "Our low": 1,
          "Our likely": 1,
          "Our high": 1,
          "Their low": -1,
          "Their likely": -0.5,
          "Their high": 0,
        };
        before.Deal.rows.push(before.Deal.headers.map((header) => row[header] ?? null));
      }),
    );
    expect(cell(plans, "Deal", ["autos", "quota"], "Our likely")).toBe(0.9);
    expect(cell(plans, "DealIssues", ["steel"], "Their weight")).toBe(2);
    expect(cell(plans, "AlaskaInputs", ["price"], "Likely")).toBe(11);
    expect(cell(plans, "Deal", ["autos", "cap"], "In words")).toBe("Cars at 12.5 %");
    expect(isFormula(cell(plans, "Deal", ["autos", "cap"], "Ours") ?? null)).toBe(true);
    // The judgement, the weight and the price; the new option is one.
    expect(kept).toBe(3 + 1);
  });

  it("leaves out what a person deleted and the issues of sectors that were not chosen", () => {
    const deleted = refresh(afterwards((before) => before.Deal.rows.splice(1, 1))).plans;
    expect(cell(deleted, "Deal", ["autos", "exempt"], "Ours")).toBeUndefined();
    const some = planWorkbook(chooseContents(korea, { ...CHOICE, sectors: ["steel", "other"] }));
    const issues = some
      .flatMap((plan) => plan.tables)
      .find((each) => each.name === "DealIssues")!
      .rows.map((row) => row[1]);
    expect(issues).toEqual([
      "steel",
      "jones-act",
      "shipbuilding",
      "energy",
      "alaska-offtake",
      "alaska-financing",
      "deficit",
      "barriers",
    ]);
    for (const row of some.flatMap((plan) => plan.tables).find((each) => each.name === "Deal")!.rows)
      expect(String(row[5] ?? "")).not.toContain("autos");
  });
});
