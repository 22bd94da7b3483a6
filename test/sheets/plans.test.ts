import { cases, findCase } from "../../src/cases/registry";
import { columnName } from "../../src/formula/addresses";
import { fixedAddress } from "../../src/sheets/address";
import { CELL_NAMES } from "../../src/sheets/cell-names";
import { chooseContents, type Contents } from "../../src/sheets/contents";
import {
  isFormula,
  PARAMETER_ROW,
  placesOf,
  sheetReference,
  type SheetPlan,
  type TablePlan,
  rowAfter,
} from "../../src/sheets/plan";
import { SHEET_NAMES, TABLE_NAMES } from "../../src/sheets/sheet-names";
import { PARLEY_VERSION } from "../../src/sheets/version";
import { excelTables, namedCells, planWorkbook } from "../../src/sheets/workbook-plan";
import { printArea } from "../../src/sheets/write-look";
import { tablesBeside } from "./tables-beside";
import packageJson from "../../package.json";

const korea = findCase("korea-us-2025");
const LINES = [{ sector: "autos", hs6: "870323", description: "=1+1" }];

function contents(choice: Partial<Parameters<typeof chooseContents>[1]> = {}): Contents {
  return { ...chooseContents(korea, { asOf: "2025-05-21", language: "en", ...choice }), lines: LINES };
}

const plans = planWorkbook(contents());

function table(name: string, of: readonly SheetPlan[] = plans): TablePlan {
  const found = of.flatMap((plan) => plan.tables).find((each) => each.name === name);
  if (!found) throw new Error(`There is no table ${name}`);
  return found;
}

function formulas(of: readonly SheetPlan[]): string[] {
  return of.flatMap((plan) =>
    [
      ...plan.parameters.flatMap(({ value, note = null }) => [value, note]),
      ...plan.tables.flatMap((each) => each.rows.flat()),
    ].flatMap((cell) => (isFormula(cell) ? [cell.formula] : [])),
  );
}

/** "$B$5": where a sheet shows what a formula gives. */
function stripCell(sheet: string, shown: string): string {
  const { column } = plans
    .find((plan) => plan.name === sheet)!
    .parameters.find(({ value }) => isFormula(value) && value.formula === shown)!;
  return fixedAddress(PARAMETER_ROW, column);
}

describe("the plans of the sheets", () => {
  it("are all sheets with every table once", () => {
    expect(plans.map((plan) => plan.name)).toEqual([...SHEET_NAMES]);
    expect(plans.flatMap((plan) => plan.tables.map((each) => each.name)).sort()).toEqual([...TABLE_NAMES].sort());
  });

  it.each(["Outcomes", "OutcomeTotals", "OutcomeTrade", "OutcomesBySector", "DayCosts", "DayTerms"])(
    "calculate every cell of %s",
    (name) => {
      const cells = table(name).rows.flat();
      expect(cells.length).toBeGreaterThan(0);
      expect(cells.filter((cell) => !isFormula(cell))).toEqual([]);
    },
  );

  it("give Outcomes a row for each scenario and sector, in the order of Terms", () => {
    expect(table("Outcomes").rows).toHaveLength(korea.scenarios.length * korea.sectors.length);
    expect(table("Terms").rows.map((row) => `${String(row[0])}/${String(row[1])}`)).toEqual(
      korea.scenarios.flatMap((scenario) => korea.sectors.map((sector) => `${scenario.id}/${sector.id}`)),
    );
  });

  it("write no day by TEXT, whose codes for years and days are those of Excel's country", () => {
    for (const written of [plans, planWorkbook(contents({ language: "ko" }))])
      expect(
        formulas(written).filter((each) => each.includes("TEXT(") && /,"[^"]*(?:yy|dd|mmm)[^"]*"\)/i.test(each)),
      ).toEqual([]);
  });

  it("write the measures' columns in the order that functions document", () => {
    expect(
      table("Measures")
        .columns.slice(0, 18)
        .map((column) => column.header),
    ).toEqual([
      "Measure",
      "Authority",
      "Origin",
      "Scope",
      "Rate",
      "Form",
      "Share",
      "From",
      "Until",
      "Published",
      "Scenarios",
      "Instrument",
      "Citation",
      "Heading",
      "Status",
      "Note",
      "Condition",
      "Confidence",
    ]);
  });

  it("let the shares that no act gives follow the table of assumptions", () => {
    const place = (header: string) => table("Measures").columns.findIndex((column) => column.header === header);
    const share = (id: string) => table("Measures").rows.find((row) => row[place("Measure")] === id)?.[place("Share")];
    expect(share("S232-PHARMA-15")).toEqual({
      formula:
        '=IF(INDEX(Assumptions[Value],MATCH("patented-share",Assumptions[Assumption],0))=0,"none",INDEX(Assumptions[Value],MATCH("patented-share",Assumptions[Assumption],0)))',
    });
    expect(share("S232-SEMI")).toEqual({
      formula:
        '=IF(INDEX(Assumptions[Value],MATCH("chip-share",Assumptions[Assumption],0))=0,"none",INDEX(Assumptions[Value],MATCH("chip-share",Assumptions[Assumption],0)))',
    });
    // Never blank, as a blank cell may arrive as 0.
    expect(
      ["S232-STEEL-CONTENT-25", "METAL-STEEL", "CLAIM-KORUS", "S232-AUTO-25", "S232-PARTS-MIXED-25"].map(share),
    ).toEqual(["by line", "by line", "by line", 1, "assumed"]);
    for (const row of table("Measures").rows) expect(row[place("Share")] ?? "").not.toBe("");
  });

  it("let an act of law count by its day of publication and name the scenarios of what did not happen", () => {
    const scenarios = table("Measures").columns.findIndex((column) => column.header === "Scenarios");
    korea.measures.forEach((measure, index) => {
      const cell = table("Measures").rows[index]?.[scenarios] ?? null;
      const reading = korea.readings.some(({ id }) => measure.scenarios.includes(id));
      expect(isFormula(cell)).toBe(measure.status === "law" || reading);
      for (const { id } of [...korea.readings, ...korea.rivalDeals])
        expect(isFormula(cell) && cell.formula.includes(`${id}"`)).toBe(measure.scenarios.includes(id));
    });
  });

  it.each(["en", "ko"] as const)("speak only of tables, columns and names that exist (%s)", (language) => {
    const all = planWorkbook(contents({ language }));
    const columns = new Map(
      all
        .flatMap((plan) => plan.tables)
        .map((each) => [each.name as string, new Set(each.columns.map((column) => column.header))]),
    );
    const names = new Set<string>(namedCells(all).map(({ name }) => name));
    const known = new Set(["TRUE", "FALSE", ...CELL_NAMES.filter((name) => names.has(name))]);
    const unknown: string[] = [];
    for (const formula of formulas(all)) {
      const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/\$[A-Z]+\$\d+/g, "1");
      for (const [, name = "", reference = ""] of bare.matchAll(/\b([A-Za-z]+)\[((?:\[[^\]]*\],?)+|[^[\]]+)\]/g)) {
        for (const [, column = ""] of reference.includes("[")
          ? reference.matchAll(/\[([^\]]*)\]/g)
          : [["", reference]]) {
          if (!(column.startsWith("#") ? columns.has(name) : columns.get(name)?.has(column)))
            unknown.push(`${name}[${column}] in ${formula}`);
        }
      }
      const words = bare
        .replace(/\b[A-Za-z]+\[(?:\[[^\]]*\],?|[^[\]])+\]/g, "")
        .matchAll(/(?<!\$)\b[A-Za-z][A-Za-z]+\b(?![\w.(])/g);
      for (const [word] of words) if (word !== "PARLEY" && !known.has(word)) unknown.push(`${word} in ${formula}`);
    }
    expect(unknown).toEqual([]);
  });

  it("never count from the clock", () => {
    expect(formulas(plans).filter((formula) => /\b(TODAY|NOW|RAND|OFFSET|INDIRECT)\(/.test(formula))).toEqual([]);
  });

  it("name the cells that a build looks for", () => {
    expect(
      namedCells(plans)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...CELL_NAMES].sort());
  });

  it("keep tables, captions and charts separate", () => {
    for (const plan of plans) {
      const blocks = [
        ...plan.tables.map((each) => ({
          top: each.row - (each.caption === undefined ? 1 : 2),
          bottom: each.row + each.rows.length,
          left: each.column,
          right: each.column + each.columns.length - 1,
        })),
        ...plan.charts.map((chart) => ({
          top: chart.from.row,
          bottom: chart.to.row,
          left: chart.from.column,
          right: chart.to.column,
        })),
        ...plan.parameters.map((parameter) => {
          const { label, value, note } = placesOf(parameter);
          const right = parameter.note === undefined ? value.column : note.column;
          return { top: label.row, bottom: parameter.line ? value.row : note.row, left: label.column, right };
        }),
      ];
      const clashes = blocks.flatMap((one, index) =>
        blocks
          .slice(index + 1)
          .filter(
            (other) =>
              one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right,
          ),
      );
      expect([plan.name, clashes]).toEqual([plan.name, []]);
      for (const each of plan.tables) expect(each.column + each.columns.length).toBeLessThanOrEqual(plan.widths.length);
    }
  });

  it.each(["Scenarios", "Terms", "Elasticities", "Uncertainty", "Assumptions", "Sources", "Sectors", "Measures"])(
    "share no row with %s, and let Excel move what stands below it when a row is put in: a table of other columns would stop it",
    (name) => {
      const own = table(name);
      const others = plans.find((plan) => plan.tables.includes(own))!.tables.filter((each) => each !== own);
      const beside = others.filter((each) => each.row <= rowAfter(own) && rowAfter(each) >= own.row - 1);
      expect(beside).toEqual([]);
      for (const each of others.filter(({ row }) => row > own.row)) {
        // Or in columns of its own, which stay where they are.
        if (each.column >= own.column + own.columns.length) continue;
        expect(each.column).toBe(own.column);
        expect([each.name, each.columns.length <= own.columns.length]).toEqual([each.name, true]);
      }
    },
  );

  it.each([...cases.map(({ id }) => id)])(
    "put no two tables beside each other (%s), nor a block beside a table",
    (id) => {
      const negotiation = findCase(id);
      const all = planWorkbook({
        ...chooseContents(negotiation, { asOf: negotiation.defaultAsOf, language: "en" }),
        lines: LINES,
      });
      const beside = all.flatMap(({ name, tables }) => tablesBeside(tables).map((pair) => `${name}: ${pair}`));
      expect(beside).toEqual([]);
    },
  );

  it("hold every single cell that is a person's on one sheet, with a note for each", () => {
    const inputs = plans.flatMap(({ name, parameters }) =>
      parameters.filter(({ kind }) => kind === "input").map((parameter) => ({ sheet: name, ...parameter })),
    );
    const elsewhere = inputs.filter(({ sheet }) => sheet !== "Inputs");
    // The unit of the page stands on the page, and what a deal is worth beside the deal.
    expect(new Set(elsewhere.map(({ sheet }) => sheet))).toEqual(new Set(["Summary", "Deal"]));
    for (const { sheet, name, validation } of inputs)
      if (sheet === "Inputs") expect([name, (validation?.prompt ?? "") !== ""]).toEqual([name, true]);
  });

  it.each(["Measures", "Milestones", "Deal"])("leave room for rows that a user adds below %s", (name) => {
    const own = table(name);
    const below = plans
      .find((plan) => plan.tables.includes(own))!
      .tables.filter((each) => each.row > own.row && each.column < own.column + own.columns.length);
    expect(below).toEqual([]);
  });

  it("give each table as many cells a row as it has columns, and no header twice", () => {
    for (const each of plans.flatMap((plan) => plan.tables)) {
      expect(new Set(each.columns.map((column) => column.header)).size).toBe(each.columns.length);
      for (const row of each.rows) expect([each.name, row.length]).toEqual([each.name, each.columns.length]);
    }
  });

  it("rescale the probabilities when scenarios are left out, and say so", () => {
    const scenarios = table("Scenarios", planWorkbook(contents({ scenarios: ["pause", "return"] })));
    const cells = (header: string) =>
      scenarios.rows.map((row) => row[scenarios.columns.findIndex((column) => column.header === header)]);
    expect(cells("Probability")).toEqual([0.5, 0.5]);
    expect(cells("Basis")).toEqual([
      "assumption, rescaled to the chosen scenarios",
      "assumption, rescaled to the chosen scenarios",
    ]);
  });

  it("hold only the sectors and scenarios that were chosen", () => {
    const some = planWorkbook(contents({ sectors: ["steel", "other"], scenarios: ["pause"] }));
    expect(table("Sectors", some).rows.map((row) => row[1])).toEqual(["steel", "other"]);
    expect(table("Outcomes", some).rows).toHaveLength(2);
  });

  it("print figures and leave what helps them on the screen", () => {
    // Of every scenario, sector and supplier a row: the summary and its chart print.
    const suppliers = plans.find((plan) => plan.name === "Suppliers")!;
    const [chart] = suppliers.charts;
    expect(printArea(suppliers)).toBe(`A1:J${chart!.to.row + 1}`);
    expect(chart!.to.row).toBeLessThan(table("Suppliers").row);
    const sectors = plans.find((plan) => plan.name === "Sectors")!;
    const printed = table("Sectors")
      .columns.slice(0, sectors.printColumns)
      .map((column) => column.header);
    expect(printed).toEqual([
      "Name",
      "Sector",
      "HS codes",
      "Trade KR",
      "Share of imports",
      "Base rate",
      "Rate as of",
      "Duty",
    ]);
  });

  it("distinguish what is over, what does not count and the deadline, by the columns that say so", () => {
    const cellOf = (name: string, header: string) => {
      const own = table(name);
      return `$${columnName(own.column + own.columns.findIndex((column) => column.header === header))}${own.row + 2}`;
    };
    const rules = (name: string) => table(name).highlights?.map((highlight) => highlight.formula);
    expect(rules("Terms")).toEqual([`=${cellOf("Terms", "Coverage")}=0`]);
    expect(rules("Milestones")).toEqual([
      `=${cellOf("Milestones", "When")}=${stripCell("Timeline", "=Deadline")}`,
      `=${cellOf("Milestones", "Days left")}<0`,
    ]);
    expect(rules("Measures")).toEqual([`=${cellOf("Measures", "Published")}>${stripCell("Measures", "=AsOf")}`]);
  });

  it("put a sheet whose name has a space in quotes where a formula names it", () => {
    expect(sheetReference("Alaska LNG")).toBe("'Alaska LNG'");
    expect(sheetReference("Deal")).toBe("Deal");
  });

  it("let formulas spill only outside of tables", () => {
    const search = table("DealSearch");
    expect(search.spills).toBe(true);
    // A formula fills its row, so nothing stands to the right of it.
    for (const row of search.rows) {
      const at = row.findIndex(isFormula);
      if (at >= 0) expect(row.slice(at + 1).filter((cell) => cell !== null)).toEqual([]);
    }
    expect(excelTables(plans).map((each) => each.name)).not.toContain("DealSearch");
  });

  it("say in the record which version wrote them", () => {
    expect(PARLEY_VERSION).toBe(packageJson.version);
  });
});

describe("the words of the sheets", () => {
  it("label every column and differ between the languages where they are sentences", () => {
    const [english, korean] = [planWorkbook(contents()), planWorkbook(contents({ language: "ko" }))];
    english.forEach((plan, index) => {
      const other = korean[index]!;
      expect(other.title).not.toBe(plan.title);
      expect(other.explanation).not.toBe(plan.explanation);
      expect(other.parameters.map((parameter) => parameter.label === "")).toEqual(plan.parameters.map(() => false));
      plan.tables.forEach((each, place) => {
        if (each.ownHeaders) return;
        expect(other.tables[place]!.columns.map((column) => column.header)).toEqual(
          each.columns.map((column) => column.header),
        );
      });
      for (const each of other.tables) {
        if (each.ownHeaders) continue;
        expect([
          each.name,
          each.columns.filter((column) => !/[가-힣]/.test(column.label)).map((column) => column.header),
        ]).toEqual([each.name, []]);
      }
    });
  });
});

test("the chart of the milestones has a bar for each, the last one first, below everything that prints", () => {
  const timeline = plans.find(({ name }) => name === "Timeline")!;
  const [bars, milestones] = ["MilestoneBars", "Milestones"].map((name) =>
    timeline.tables.find((each) => each.name === name)!,
  );
  expect(bars!.rows).toHaveLength(milestones!.rows.length);
  expect(bars!.column).toBeGreaterThanOrEqual(timeline.printColumns!);
  expect(JSON.stringify(bars!.rows[0])).toContain(`INDEX(Milestones[Event],${milestones!.rows.length})`);
  const [chart] = timeline.charts;
  expect(chart).toMatchObject({
    kind: "BarStacked",
    table: "MilestoneBars",
    firstHeader: "Event",
    lastHeader: "Deadline",
  });
  expect(chart!.from.row).toBeGreaterThan(milestones!.row + milestones!.rows.length);
  expect(chart!.to.column).toBeLessThan(timeline.printColumns!);
});
