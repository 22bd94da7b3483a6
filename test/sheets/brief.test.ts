import { findCase } from "../../src/cases/registry";
import { briefSheet, type BriefSubject } from "../../src/sheets/brief";
import { isFormula, rowAfter } from "../../src/sheets/plan";

const SUBJECT: BriefSubject = {
  negotiation: findCase("korea-us-2025"),
  language: "en",
  scenarios: 7,
  sectors: 6,
  issues: 13,
  ownTrade: false,
};

describe("briefSheet", () => {
  it.each(["en", "ko"] as const)("holds no figure but live cells: %s", (language) => {
    const plan = briefSheet({ ...SUBJECT, language });
    const cells = [...plan.parameters.map(({ value }) => value), ...plan.tables.flatMap(({ rows }) => rows.flat())];
    expect(cells.filter((cell) => cell !== null && !isFormula(cell))).toEqual(["nash"]);
    expect(plan.charts).toHaveLength(3);
  });

  it("overlaps nothing, and prints on one page what is not only for the charts", () => {
    const { tables, charts, printColumns, onePage } = briefSheet(SUBJECT);
    expect(onePage).toBe(true);
    const printed = tables.filter(({ column }) => column < printColumns!);
    expect(printed.map(({ name }) => name)).toEqual(["BriefPoints", "BriefScenarios", "BriefPackage", "BriefSources"]);
    const blocks = [
      ...printed.map((table) => [table.row - (table.caption === undefined ? 1 : 2), rowAfter(table)]),
      [charts[0]!.from.row, charts[0]!.to.row + 1],
    ].sort(([one], [other]) => one! - other!);
    blocks.slice(1).forEach(([first], index) => expect(first).toBeGreaterThanOrEqual(blocks[index]![1]!));
    expect(charts.map(({ from, to }) => [from.column, to.column])).toEqual([
      [0, 0],
      [1, 2],
      [3, 5],
    ]);
  });

  it("has no package where the case has no bargain", () => {
    const plan = briefSheet({ ...SUBJECT, issues: 0 });
    expect(plan.tables.map(({ name }) => name)).toEqual([
      "BriefPoints",
      "BriefScenarios",
      "BriefSources",
      "BriefDays",
      "BriefSectors",
    ]);
    expect(JSON.stringify(plan)).not.toContain("Deal");
    expect(plan.charts.map(({ name }) => name)).toEqual(["BriefDuty", "BriefDayCosts", "BriefSectors"]);
  });

  it("names the workbook's own trade first among the sources", () => {
    const sources = briefSheet({ ...SUBJECT, ownTrade: true }).tables.find(({ name }) => name === "BriefSources")!;
    expect(sources.rows[0]![0]).toEqual({
      formula: `=IFERROR("Trade of "&'Trade data'!$A$4&": "&'Trade data'!$B$4,"")`,
    });
    expect(sources.rows).toHaveLength(6);
  });

  it("says the hour in both capitals, and the day where it is another one", () => {
    const { note } = briefSheet(SUBJECT).parameters[0]!;
    const seoul = 'PARLEY.CLOCK_TIME(Deadline,"Asia/Seoul")';
    expect(note).toMatchObject({
      formula: expect.stringContaining(
        `TEXT(HOUR(${seoul}),"00")&":"&TEXT(MINUTE(${seoul}),"00")&" in Seoul"&IF(INT(${seoul})=DeadlineDay,""`,
      ) as string,
    });
  });

  it("counts the days of each capital by its own calendar", () => {
    const formulas = briefSheet(SUBJECT).parameters.map(({ value }) => (isFormula(value) ? value.formula : value));
    expect(formulas.slice(1, 3)).toEqual([
      '=PARLEY.DAYS_TO_DEADLINE(DeadlineDay,AsOf,"US")',
      '=PARLEY.DAYS_TO_DEADLINE(DeadlineDay,AsOf,"KR")',
    ]);
  });
});
