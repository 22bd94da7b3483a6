import type { NegotiationCase } from "../../src/cases/case";
import { koreaUs2025 } from "../../src/cases/korea-us-2025/case";
import { findCase } from "../../src/cases/registry";
import { bundledSchedule } from "../../src/cases/schedule";
import { chooseContents } from "../../src/sheets/contents";
import { isFormula, type Cell, type SheetPlan } from "../../src/sheets/plan";
import { projectTables } from "../../src/sheets/sheet-names";
import { countedCodes } from "../../src/sheets/sectors";
import { planWorkbook } from "../../src/sheets/workbook-plan";

function plansOf(negotiation: NegotiationCase, language: "en" | "ko" = "en"): SheetPlan[] {
  return planWorkbook(chooseContents(negotiation, { asOf: negotiation.defaultAsOf, language }));
}

type Module = "deal" | "project" | "exchangeRate";
const without = (...modules: Module[]): NegotiationCase =>
  Object.fromEntries(
    Object.entries(koreaUs2025).filter(([key]) => !modules.includes(key as Module)),
  ) as unknown as NegotiationCase;

const formulas = (plans: readonly SheetPlan[]) =>
  plans
    .flatMap(({ parameters, tables }) => [
      ...parameters.flatMap(({ value, note }): Cell[] => [value, note ?? null]),
      ...tables.flatMap(({ rows }) => rows.flat()),
    ])
    .flatMap((cell) => (isFormula(cell) ? [cell.formula] : []));

const sheets = (plans: readonly SheetPlan[]) => plans.map(({ name }) => name);

describe("a case's modules", () => {
  const names = koreaUs2025.project.names;

  it("bring their sheets, and leave none behind where the case has none of them", () => {
    const front = ["Summary", "Inputs", "Outcomes", "Suppliers", "Timeline"];
    const behind = ["Sectors", "Measures"];
    expect(sheets(plansOf(koreaUs2025))).toEqual([...front, "Deal", names.sheet, ...behind]);
    expect(sheets(plansOf(without("project")))).toEqual([...front, "Deal", ...behind]);
    expect(sheets(plansOf(without("deal", "project")))).toEqual([...front, ...behind]);
  });

  it("are spoken of by no formula of a case that does not have them", () => {
    const said = formulas(plansOf(without("deal", "project"))).join("\n");
    for (const table of [...Object.values(projectTables(names)), "DealIssues", "DealPackages"])
      expect(said).not.toContain(table);
    // The options that buy from the project or finance it have no figure then, rather than one of zero.
    const deal = plansOf(without("project")).find(({ name }) => name === "Deal")!;
    const options = deal.tables.find(({ name }) => name === "Deal")!;
    const at = (header: string) => options.columns.findIndex((column) => column.header === header);
    const ofProject = koreaUs2025.deal.issues.flatMap(({ id, options: all }) =>
      all
        .filter(({ amount }) => amount.kind === "offtake" || amount.kind === "stake")
        .map((each) => `${id}/${each.id}`),
    );
    const rows = options.rows.filter((row) => ofProject.includes(`${String(row[1])}/${String(row[2])}`));
    expect(rows).toHaveLength(ofProject.length);
    expect(rows.map((row) => row[at("Amount")])).toEqual(rows.map(() => null));
    expect(formulas([deal]).join("\n")).not.toContain(names.prefix);
  });

  it("name a project's sheet in the case's own words, in both languages", () => {
    for (const language of ["en", "ko"] as const) {
      const sheet = plansOf(koreaUs2025, language).find(({ name }) => name === names.sheet)!;
      expect(sheet.title).toBe(koreaUs2025.project.words[language].title);
      expect(sheet.explanation.length).toBeGreaterThan(40);
      const deal = plansOf(koreaUs2025, language).find(({ name }) => name === "Deal")!;
      expect(deal.explanation).toContain(koreaUs2025.project.words[language].short);
      expect(deal.explanation).not.toContain("{");
    }
  });

  it.each([
    ["JP", "JPY", "Yen per US dollar (assumption)", "JPY bn, at the rate on Inputs"],
    ["EU", "EUR", "Euro per US dollar (assumption)", "EUR million, at the rate on Inputs"],
  ])("show the money of an exporter %s, blank without a published rate", (origin, code, rate, column) => {
    const plans = plansOf({ ...without("deal", "project", "exchangeRate"), origin, rivals: ["KR"] });
    const parameter = plans.flatMap(({ parameters }) => parameters).find(({ name }) => name === "ExchangeRate")!;
    expect(parameter.label).toBe(rate);
    expect(parameter.value).toBeNull();
    const totals = plans.flatMap(({ tables }) => tables).find(({ name }) => name === "OutcomeTotals")!;
    expect(totals.columns.find(({ header }) => header === `Net duty ${code}`)).toMatchObject({ label: column });
  });

  it("show no money of an exporter whose money is not known", () => {
    const plans = plansOf({ ...without("deal", "project", "exchangeRate"), origin: "BR", rivals: [] });
    expect(plans.flatMap(({ parameters }) => parameters).map(({ name }) => name)).not.toContain("ExchangeRate");
    expect(formulas(plans).join("\n")).not.toContain("ExchangeRate");
  });

  it("show the duty that customs calculated only of an exporter for which it is available", () => {
    const headers = (id: string) =>
      plansOf(findCase(id))
        .flatMap(({ tables }) => tables)
        .find(({ name }) => name === "Sectors")!
        .columns.map(({ header }) => header);
    expect(headers("korea-us-2025")).toContain("Duty");
    expect(headers("japan-us-2025")).not.toContain("Duty");
    expect(headers("eu-us-2025")).not.toContain("Duty");
  });

  it("write a chapter that comes first as an expression, as it is too short for a code", () => {
    expect(countedCodes(["85", "84"], 0)).toBe("(85)");
    expect(countedCodes(["85", "84"], 1)).toBe("(84) ex (85)");
    for (const other of ["8703", "all", ""]) expect(countedCodes([other, "84"], 0)).toBe(other);
    const schedule = bundledSchedule();
    expect(schedule.goods(countedCodes(["85"], 0)).lines.length).toBeGreaterThan(500);
  });
});
