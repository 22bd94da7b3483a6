import { findCase } from "../../src/cases/registry";
import { chooseContents } from "../../src/sheets/contents";
import { isFormula, type Cell, type SheetPlan } from "../../src/sheets/plan";
import { planWorkbook } from "../../src/sheets/workbook-plan";

const korea = findCase("korea-us-2025");
const LINES = [{ sector: "autos", hs6: "870323", description: "Motor cars" }];
const planned = (language: "en" | "ko"): SheetPlan[] =>
  planWorkbook({ ...chooseContents(korea, { asOf: "2025-05-21", language }), lines: LINES });

/** What formulas, functions and the command line go by, and what is official in English: the only texts that are no Korean. Keys of rows besides. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  Sectors: ["HS codes"],
  SectorLines: ["Sector", "HS6", "Description"],
  Measures: ["Authority", "Origin", "Scope", "Form", "Share", "Scenarios", "Heading", "Status", "Condition"],
  Sources: ["Source", "Address"],
  Uncertainty: ["Distribution"],
  Readings: ["Reading"],
  Milestones: ["When"],
  DealPackages: ["Rule"],
  DealIssues: ["Chosen"],
  DealTiming: ["From"],
  DealExchange: ["Issue", "Option"],
  Deal: ["Excludes", "Requires", "Sector"],
  DealSearch: ["Found by"],
  AlaskaCases: ["Case"],
  // Arguments of the calls below them.
  SectorFigures: ["Trade KR", "Trade JP", "Trade CN", "Trade world", "Base rate", "Duty"],
  SectorRates: ["Rate 2024 JP", "Rate 2024 CN"],
  SecondMoverRates: [
    "own",
    "JP with",
    "EU with",
    "without japan-deal",
    "without eu-deal",
    "without china-deal",
    "CN with",
  ],
  OutcomeMethod: ["Table", "Column", "Worked out as"],
  SupplierRates: ["Rate japan-deal", "Rate eu-deal", "Rate china-deal"],
  ReadingDuties: ["Reading", "Goods", "Law as taken", "Law otherwise"],
  MilestoneDays: ["Days left", "Business days both", "Business days KR", "Business days US"],
};
/** Single cells whose words formulas read. */
const SWITCHES = [
  "KnownScenarios",
  "RivalDeals",
  "AutosReading",
  "DeadlineReading",
  "CompareWith",
  "ResponseRun",
  "Deadline",
  "DayScenario",
  "DisagreementPoint",
  "NoDeal",
  "Origin",
];
/** Numbers of documents and of pages of the Federal Register, and addresses, one after the other. */
const CITED = /^(\d{4}-\d{5}|\d+ FR \d+|https?:\/\/\S+)(; (\d{4}-\d{5}|\d+ FR \d+|https?:\/\/\S+))*$/;

/** A text with words in it. */
const isForeign = (cell: Cell): cell is string =>
  typeof cell === "string" && /\p{L}/u.test(cell) && !/[가-힣]/.test(cell) && !CITED.test(cell);

describe("the Korean workbook", () => {
  const plans = planned("ko");

  it("has no text for a person that is not Korean", () => {
    const foreign: string[] = [];
    for (const plan of plans) {
      for (const { label, name = "", value, note = null } of plan.parameters) {
        for (const cell of [label, note, SWITCHES.includes(name) ? null : value])
          if (isForeign(cell)) foreign.push(`${plan.name}, ${label}: ${cell}`);
      }
      for (const each of plan.tables) {
        each.columns.forEach(({ header, kind }, index) => {
          if (kind === "key" || NAMES[each.name]?.includes(header)) return;
          for (const row of each.rows)
            if (isForeign(row[index] ?? null)) foreign.push(`${each.name}[${header}]: ${String(row[index])}`);
        });
      }
    }
    expect(foreign).toEqual([]);
  });

  it("exempts only columns that are there", () => {
    const tables = plans.flatMap((plan) => plan.tables);
    const headers = (name: string) => tables.find((table) => table.name === name)?.columns.map(({ header }) => header);
    for (const [name, exempt] of Object.entries(NAMES))
      expect([name, headers(name)]).toEqual([name, expect.arrayContaining([...exempt])]);
  });

  it("differs from the English one in words that are Korean, and in nothing else", () => {
    const english = planned("en");
    /** Without the texts that it shows, and the rows of blocks: notes above them take more lines in one language. */
    const bare = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/(\$[A-Z]+\$)\d+/g, "$1n");
    const differing: [string, string, Cell, Cell][] = [];
    plans.forEach((plan, sheet) =>
      plan.tables.forEach((each, place) =>
        each.rows.forEach((row, at) =>
          row.forEach((cell, index) => {
            const { header } = each.columns[index]!;
            const other = english[sheet]!.tables[place]!.rows[at]?.[index] ?? null;
            // The same amount, in 억 and 조.
            if (header === "Net duty KRW") return;
            const isSame = isFormula(cell)
              ? isFormula(other) && bare(cell.formula) === bare(other.formula)
              : cell === other || (typeof other === "string" && /[가-힣]/.test(String(cell)));
            if (!isSame) differing.push([each.name, header, other, cell]);
          }),
        ),
      ),
    );
    expect(differing).toEqual([]);
  });
});
