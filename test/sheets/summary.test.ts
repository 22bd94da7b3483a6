/** The sheet Summary: what it holds in every case and language, and that it asks Parley for nothing that a cell says already. */
import { cases, findCase } from "../../src/cases/registry";
import { chooseContents } from "../../src/sheets/contents";
import { isFormula, type PageCell, type SheetPlan } from "../../src/sheets/plan";
import { CHART_ROW, LAST_CHART_ROW, PAGE_COLUMNS, UNIT_COLUMN } from "../../src/sheets/summary/layout";
import { planWorkbook } from "../../src/sheets/workbook-plan";
import { rowHeights } from "../../src/sheets/row-heights";

const CASES = cases.flatMap(({ id }) => (["en", "ko"] as const).map((language) => [id, language] as const));
/** Points of the rows that a laptop of 1366 × 768 pixels shows beside the pane, and of the columns. */
const SCREEN_HEIGHT = 366;
const SCREEN_WIDTH = 960 * 0.75;

function summaryOf(id: string, language: "en" | "ko"): SheetPlan {
  const negotiation = findCase(id);
  const contents = chooseContents(negotiation, { asOf: negotiation.defaultAsOf, language });
  return planWorkbook(contents)[0]!;
}

const texts = (cells: readonly PageCell[], look: PageCell["look"]): string[] =>
  cells.filter((cell) => cell.look === look).map(({ value }) => (isFormula(value) ? value.formula : String(value)));

describe.each(CASES)("Summary of %s (%s)", (id, language) => {
  const plan = summaryOf(id, language);
  const hasDeal = findCase(id).deal !== undefined;
  const page = plan.page!;

  it("is first, prints on one page, and shows whole charts and the package on a first screen", () => {
    expect(plan).toMatchObject({ name: "Summary", onePage: "lying", printColumns: PAGE_COLUMNS });
    const heights = new Map([...rowHeights(plan), ...page.heights]);
    let above = 0;
    // With the package, where there is one.
    const last = Math.max(LAST_CHART_ROW, ...page.cells.filter(({ look }) => look === "plain").map(({ row }) => row));
    for (let row = 0; row <= last; row++) above += heights.get(row) ?? 15;
    expect(above).toBeLessThan(SCREEN_HEIGHT);
    const width = plan.widths.slice(0, PAGE_COLUMNS).reduce((sum, each) => sum + each * 5.25 + 3.75, 0);
    expect(width).toBeLessThan(SCREEN_WIDTH);
    for (const { from, to } of plan.charts)
      expect([from.row, to.row, to.column < PAGE_COLUMNS]).toEqual([CHART_ROW, LAST_CHART_ROW, true]);
  });

  it("says the decision in one sentence, a message over each chart, and the package where there is one", () => {
    const [headline, ...others] = texts(page.cells, "headline");
    expect(others).toEqual([]);
    expect(headline).toContain("DeadlineDay");
    expect(headline?.includes("DealPackages")).toBe(hasDeal);
    expect(texts(page.cells, "message")).toHaveLength(plan.charts.length);
    expect(texts(page.cells, "band")).toHaveLength(hasDeal ? 1 : 0);
  });

  it("frames seven figures, the last of which a person chooses", () => {
    expect(page.cards.map(({ column }) => column)).toEqual([0, 2, 4, 6, 8, 10, 12]);
    const shown = plan.parameters.filter(({ column }) => column < PAGE_COLUMNS);
    expect(shown.map(({ column }) => column)).toEqual(page.cards.map(({ column }) => column));
    const inputs = plan.parameters.filter(({ kind }) => kind === "input");
    expect(inputs.map(({ name, column }) => [name, column])).toEqual([["SummaryUnit", UNIT_COLUMN]]);
    expect(inputs[0]!.validation?.rule).toMatchObject({
      kind: "list",
      items: expect.arrayContaining([inputs[0]!.value]),
    });
  });

  it("asks Parley for the working days of each capital and its clock, and for nothing else", () => {
    const formulas = [
      ...plan.parameters.flatMap(({ value, note = null }) => [value, note]),
      ...page.cells.map(({ value }) => value),
      ...plan.tables.flatMap(({ rows }) => rows.flat()),
    ].flatMap((cell) => (isFormula(cell) ? [cell.formula] : []));
    const calls = formulas.flatMap((each) => each.match(/PARLEY\.\w+/g) ?? []).sort();
    expect(calls).toEqual(["PARLEY.CLOCK_TIME", "PARLEY.DAYS_TO_DEADLINE", "PARLEY.DAYS_TO_DEADLINE"]);
  });

  it("turns red where a check finds something amiss, and leads to what may be changed", () => {
    expect(page.cells.flatMap(({ checks }) => checks ?? [])).toEqual(["ProbabilityCheck", "SectorCheck"]);
    const places = texts(page.cells, "link").map((each) => /^=HYPERLINK\("#(\w+)",/.exec(each)?.[1]);
    expect(places).toEqual([
      "AsOf",
      "Scenarios",
      "Terms",
      "Measures",
      ...(hasDeal ? ["DealIssues"] : []),
      "ExchangeRate",
    ]);
  });
});
