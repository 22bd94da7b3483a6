import fc from "fast-check";
import { readOwnCase, MOST_ROWS } from "../../src/cases/own/read";
import { negotiationOf, type OwnCase } from "../../src/cases/own/own-case";
import { findCase } from "../../src/cases/registry";
import type { NegotiationCase } from "../../src/cases/case";
import { chooseContents } from "../../src/sheets/contents";
import { isFormula, LONGEST_FORMULA, LONGEST_LIST, type SheetPlan, type TablePlan } from "../../src/sheets/plan";
import { planWorkbook } from "../../src/sheets/workbook-plan";

const CODES = "KR JP CN MX CA DE VN TW IN TH MY GB FR IT BR CH SG ID PH TR".split(" ");

function ownCase(sectors: number, exporters: number, scenarios: number): OwnCase {
  return {
    name: "Grown",
    importer: "US",
    exporters: CODES.slice(0, exporters),
    deadline: "2027-03-01",
    asOf: "2026-11-01",
    tradeYear: 2025,
    sectors: Array.from({ length: sectors }, (_, at) => ({
      id: `sector-with-a-long-name-${at + 1}`,
      name: `Sector ${at + 1}`,
      codes: at === sectors - 1 ? "all" : String(at + 1).padStart(2, "0"),
    })),
    measures: [],
    scenarios: Array.from({ length: scenarios }, (_, at) => ({
      id: `scenario-with-a-long-name-${at + 1}`,
      name: `Scenario ${at + 1}`,
      probability: at === 0 ? 1 : 0,
      terms: [],
    })),
  };
}

function plansOf(negotiation: NegotiationCase): SheetPlan[] {
  return planWorkbook(chooseContents(negotiation, { asOf: negotiation.defaultAsOf, language: "en" }));
}

/** Rows and columns that a table takes with its labels and caption, the last ones not included. */
function area({ row, column, caption, rows, columns }: TablePlan) {
  return {
    top: row - (caption === undefined ? 1 : 2),
    bottom: row + 1 + rows.length,
    left: column,
    right: column + columns.length,
  };
}

function overlaps({ tables }: SheetPlan): string[] {
  return tables.flatMap((one, place) =>
    tables.slice(place + 1).flatMap((other) => {
      const [a, b] = [area(one), area(other)];
      const apart = a.bottom <= b.top || b.bottom <= a.top || a.right <= b.left || b.right <= a.left;
      return apart ? [] : [`${one.name} and ${other.name}`];
    }),
  );
}

function tooLongFormulas(plan: SheetPlan): string[] {
  const cells = [
    ...plan.parameters.map(({ label, value }) => [label, value] as const),
    ...plan.tables.flatMap(({ name, columns, rows }) =>
      rows.flatMap((row) => row.map((cell, at) => [`${name}, ${columns[at]!.header}`, cell] as const)),
    ),
  ];
  return cells.flatMap(([where, cell]) => (isFormula(cell) && cell.formula.length > LONGEST_FORMULA ? [where] : []));
}

/** Lists that Excel takes neither as a text nor from a column of the workbook. */
function tooLongLists(plan: SheetPlan, plans: readonly SheetPlan[]): string[] {
  const columns = plans.flatMap(({ tables }) =>
    tables.flatMap(({ name, columns: each }) => each.map(({ header }) => `${name}[${header}]`)),
  );
  const rules = [
    ...plan.parameters.map(({ label, validation }) => [label, validation?.rule] as const),
    ...plan.tables.flatMap(({ name, columns: each }) =>
      each.map(({ header, validation }) => [`${name}, ${header}`, validation?.rule] as const),
    ),
  ];
  return rules.flatMap(([where, rule]) => {
    if (rule?.kind !== "list" || rule.items.join(",").length <= LONGEST_LIST) return [];
    return rule.column && columns.includes(`${rule.column.table}[${rule.column.header}]`) ? [] : [where];
  });
}

function faults(plans: readonly SheetPlan[]): string[] {
  return plans.flatMap((plan) => [...overlaps(plan), ...tooLongFormulas(plan), ...tooLongLists(plan, plans)]);
}

describe("the sheets of a large case", () => {
  it.each([
    [33, 1, 2],
    [20, 8, 4],
    [MOST_ROWS.sectors, MOST_ROWS.exporters, MOST_ROWS.scenarios],
  ])("fit into Excel with %i sectors, %i exporters and %i scenarios", (sectors, exporters, scenarios) => {
    const own = ownCase(sectors, exporters, scenarios);
    expect(readOwnCase(own)).toEqual(own);
    expect(faults(plansOf(negotiationOf(own)))).toEqual([]);
  });

  it("fit into Excel whatever their numbers", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MOST_ROWS.sectors }),
        fc.integer({ min: 1, max: MOST_ROWS.exporters }),
        fc.integer({ min: 1, max: MOST_ROWS.scenarios }),
        (sectors, exporters, scenarios) =>
          faults(plansOf(negotiationOf(ownCase(sectors, exporters, scenarios)))).length === 0,
      ),
      { numRuns: 15 },
    );
  });

  it("leave what is given back in one cell where the sum is short, and in a cell a sector where it is long", () => {
    const path = (sectors: number) =>
      plansOf(negotiationOf(ownCase(sectors, 1, 1)))
        .flatMap(({ tables }) => tables)
        .find(({ name }) => name === "DayPath")!;
    const backs = ({ columns }: TablePlan) => columns.filter(({ header }) => header.startsWith("Back "));
    expect(backs(path(6))).toEqual([]);
    expect(backs(path(40))).toHaveLength(40);
  });

  it("fit into Excel for the bundled cases too, with the rivals' deals, the project and the deal", () => {
    expect(faults(plansOf(findCase("korea-us-2025")))).toEqual([]);
  });

  it.each([2, 9, 10, MOST_ROWS.exporters])(
    "give %i exporters a market with all others as the rest: what the world sells less what they do",
    (exporters) => {
      const { columns, rows } = plansOf(negotiationOf(ownCase(2, exporters, 1)))
        .flatMap(({ tables }) => tables)
        .find(({ name }) => name === "SupplierTrade")!;
      const at = columns.findIndex(({ header }) => header === "Trade");
      const market = rows.slice(0, rows.length / 2);
      expect(market.map((row) => row[1])).toEqual([
        ...CODES.slice(0, exporters),
        `all ${CODES.slice(0, exporters)
          .map((code) => `-${code}`)
          .join(" ")}`,
      ]);
      const rest = market.at(-1)![at]!;
      expect(isFormula(rest) ? rest.formula : "").toBe(
        `=MAX(0,INDEX(Sectors[Trade world],1)-SUM(INDEX(SupplierTrade[Trade],1):INDEX(SupplierTrade[Trade],${exporters})))`,
      );
    },
  );
});
