/** What rows that only one copy has do to the expected duty: told before, and seen once they are taken over. */
import type { OwnCase } from "../../../src/cases/own/own-case";
import { tradeColumn } from "../../../src/cases/trade-table";
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { type Difference } from "../../../src/sharing/compare";
import { togetherWith } from "../../../src/sharing/dependent-differences";
import { canTakeOver } from "../../../src/sharing/dependent-differences";
import type { Comparison, TheirWorkbook } from "../../../src/sharing/compare-workbook";
import type { TakenOver } from "../../../src/sharing/apply-differences";
import { addIn } from "../bundle";
import { snapshot, tableOf } from "../sheets/open";
import { filled, inSession, namedCell, open, paneOf, recalculated } from "./open";
import { appendRow, removeRow } from "./rows";

let directory: string;
beforeAll(async () => {
  directory = await addIn();
});

const changed = (document: WorkbookDocument, change: (copy: WorkbookDocument) => void): WorkbookDocument => {
  const copy = structuredClone(document);
  change(copy);
  return copy;
};

const place = ({ table, row }: Difference): string => `${table} ${row}`;
const probabilities = (document: WorkbookDocument, wanted: Record<string, number>): void =>
  tableOf(document, "Scenarios").forEach((row) => {
    const probability = wanted[String(row.Scenario!.value)];
    if (probability !== undefined) row.Probability!.value = probability;
  });
const termsOf = (document: WorkbookDocument, scenario: string, sector: string) =>
  tableOf(document, "Terms").find((row) => row.Scenario!.value === scenario && row.Sector!.value === sector)!;
const headline = (document: WorkbookDocument): number => namedCell(document, "ExpectedDuty").value as number;

/** Nothing is changed by comparing. */
async function compared(ours: WorkbookDocument, theirs: WorkbookDocument): Promise<Comparison> {
  const inputs = await inSession(directory, await recalculated(directory, theirs), (session) =>
    session.done<TheirWorkbook>("READ_INPUTS"),
  );
  return inSession(directory, ours, async (session) => {
    const before = snapshot(session);
    const found = await session.done<Comparison>("COMPARE_INPUTS", { theirs: inputs });
    expect(snapshot(session)).toBe(before);
    return found;
  });
}

/** The workbook once all of them are taken over. */
function taken(ours: WorkbookDocument, chosen: readonly Difference[]): Promise<WorkbookDocument> {
  return inSession(directory, ours, async (session) => {
    expect(await paneOf(session).takeOver(chosen)).toEqual<TakenOver>({
      taken: chosen.length,
      left: [],
      undo: { kind: "build" },
    });
    await session.host.settle();
    return session.host.capture();
  });
}

/** Compares with the changed copy, takes each row over in a copy of its own, and expects what was told, to 1e-9 of the headline. Rows of which nothing is told to come are taken at once. */
async function expectAsTold(
  ours: WorkbookDocument,
  theirs: WorkbookDocument,
  moving: readonly string[],
  still: readonly string[],
): Promise<void> {
  const { differences, headline: told } = await compared(ours, theirs);
  const rows = differences.filter(({ whole }) => whole && whole.partOf === null);
  expect(rows.filter(({ effect }) => effect !== 0).map(place)).toEqual(moving);
  expect(rows.filter(({ effect }) => effect === 0).map(place)).toEqual(still);
  for (const chosen of [
    ...moving.map((name) =>
      togetherWith(
        rows.find((row) => place(row) === name)!,
        differences,
      ),
    ),
    rows.filter(({ effect }) => effect === 0),
  ]) {
    const seen = headline(await taken(ours, chosen)) - told.ours!;
    const { effect } = rows.find((row) => chosen.includes(row))!;
    expect([chosen.map(place), Math.abs(effect! - seen) <= 1e-9 * told.ours!]).toEqual([chosen.map(place), true]);
    // No row is told by an accident of rounding.
    if (effect !== 0)
      expect([chosen.map(place), Math.abs(seen) > 1e-6 * told.ours!]).toEqual([chosen.map(place), true]);
  }
}

describe("in the Korea case", () => {
  const OPTION = "quota";
  let ours: WorkbookDocument;
  beforeAll(async () => {
    const built = await filled(directory, { sectors: ["autos", "steel"], scenarios: ["pause", "milder"] });
    // What a user has changed here counts too.
    ours = await recalculated(
      directory,
      changed(built, (copy) => {
        namedCell(copy, "HorizonMonths").value = 9;
        namedCell(copy, "AutosReading").value = "additional";
        namedCell(copy, "DeadlineReading").value = "8 July";
        namedCell(copy, "RivalDeals").value = "in";
        const terms = termsOf(copy, "milder", "autos");
        terms["Exempt rate"]!.value = 0.1;
        terms.Refund!.value = true;
      }),
    );
  });

  it("the reported effect of what they added is the actual one", async () => {
    const theirs = changed(ours, (copy) => {
      addScenario(copy, { autos: 0.1, steel: 0.2 });
      probabilities(copy, { pause: 0.25, milder: 0.5 });
      appendRow(copy, "Sectors", { Sector: "toys", Name: "Toys", "HS codes": "9503, 8703 ex 870380" });
      for (const scenario of ["pause", "milder"])
        appendRow(copy, "Terms", {
          Scenario: scenario,
          Sector: "toys",
          "Exempt rate": 0,
          Coverage: 0.5,
          Quota: 1e6,
          Effective: 45_900,
          Refund: false,
        });
      appendRow(copy, "Milestones", { Milestone: "own-day", Event: "Their day", When: 45_901 });
      appendRow(copy, "Deal", { "In words": "Their terms", Issue: "autos", Option: "own-terms", Amount: 1e9 });
    });
    await expectAsTold(
      ours,
      theirs,
      ["Scenarios rice", "Sectors toys"],
      ["Milestones own-day", "Deal autos/own-terms"],
    );
  });

  it("and so is what they deleted", async () => {
    const theirs = changed(ours, (copy) => {
      removeRow(copy, "Scenarios", { Scenario: "pause" });
      removeRow(copy, "Sectors", { Sector: "steel" });
      for (const row of tableOf(copy, "Terms")) {
        if (row.Scenario!.value === "pause" || row.Sector!.value === "steel")
          removeRow(copy, "Terms", { Scenario: String(row.Scenario!.value), Sector: String(row.Sector!.value) });
      }
      probabilities(copy, { milder: 1 });
      removeRow(copy, "Measures", { Measure: "S232-AUTO-25" });
      removeRow(copy, "Milestones", { Milestone: "nte" });
      removeRow(copy, "Deal", { Issue: "autos", Option: OPTION });
    });
    await expectAsTold(
      ours,
      theirs,
      ["Scenarios pause", "Sectors steel", "Measures S232-AUTO-25"],
      ["Milestones nte", `Deal autos/${OPTION}`],
    );
  });
});

/** Their scenario "rice", with the rate at which it exempts most of each sector. */
function addScenario(
  copy: WorkbookDocument,
  rates: Readonly<Record<string, number>>,
  more: Record<string, unknown> = { Refund: false },
): void {
  appendRow(copy, "Scenarios", {
    Scenario: "rice",
    Name: "Rice opened",
    Probability: 0.25,
    "What the law is": "as it stands",
  });
  for (const [sector, rate] of Object.entries(rates))
    appendRow(copy, "Terms", {
      Scenario: "rice",
      Sector: sector,
      "Exempt rate": rate,
      Coverage: 0.8,
      Effective: 45_900,
      ...more,
    });
}

/** Cars and steel from Korea and Japan into the European Union, with trade on the sheet. */
const OWN: OwnCase = {
  name: "Korea – European Union",
  importer: "EU",
  exporters: ["KR", "JP"],
  deadline: "2027-03-01",
  asOf: "2026-11-25",
  tradeYear: 2025,
  sectors: [
    { id: "cars", name: "Cars", codes: "8703" },
    { id: "steel", name: "Steel", codes: "72" },
  ],
  measures: [
    {
      id: "mfn-cars",
      origins: "all",
      codes: "8703",
      rate: 0.1,
      from: "2020-01-01",
      until: null,
      authority: "Most favoured nation",
      scenarios: "all",
    },
    {
      id: "safeguard",
      origins: ["KR"],
      codes: "72",
      rate: 0.05,
      from: "2027-03-01",
      until: "2027-08-31",
      authority: "Safeguard",
      scenarios: ["return"],
    },
  ],
  scenarios: [
    { id: "stays", name: "Stays as it is", probability: 0.5, terms: [] },
    {
      id: "return",
      name: "Safeguard",
      probability: 0.25,
      terms: [{ sector: "steel", rate: 0.25, coverage: 1, from: "2027-03-01", until: null }],
    },
    {
      id: "terms",
      name: "Terms",
      probability: 0.25,
      terms: [{ sector: "cars", rate: 0.04, coverage: 0.5, from: "2027-03-01", until: "2027-08-31" }],
    },
  ],
};
const LINES = [
  "hts,value,origin",
  "720851,100000000,KR",
  "870323,300000000,KR",
  "870380,100000000,KR",
  "401110,50000000,KR",
  "870323,500000000,JP",
].join("\n");

describe("in a case of a person's own", () => {
  let ours: WorkbookDocument;
  beforeAll(async () => {
    const session = await open(directory);
    try {
      const answer = JSON.parse(
        String(
          await session.host.runAction(
            "BUILD_OWN_CASE",
            JSON.stringify({ own: OWN, language: "en", lines: { name: "lines.csv", text: LINES } }),
          ),
        ),
      ) as { ok: boolean };
      expect(answer).toMatchObject({ ok: true });
      await session.host.settle();
      ours = session.host.capture();
    } finally {
      session.close();
    }
    // Figures and codes that a user has changed since.
    ours = await recalculated(
      directory,
      changed(ours, (copy) => {
        tableOf(copy, "TradeData").find((row) => row.HTS!.value === "870323")![tradeColumn("KR")]!.value = 350e6;
        tableOf(copy, "Sectors")[0]!["HS codes"]!.value = "8703 ex 870380";
        appendRow(copy, "Milestones", { Milestone: "our-day", Event: "Our day", When: 46_600 });
        termsOf(copy, "terms", "cars").Coverage!.formula = "=ROUND(SUM(0.2,Terms[[#This Row],[Exempt rate]]*5),1)";
      }),
    );
  });

  it("the reported effect of what they added is the actual one", async () => {
    const theirs = changed(ours, (copy) => {
      addScenario(copy, { cars: 0.02, steel: 0.15 }, { Effective: 46_500, Until: 46_700 });
      probabilities(copy, { stays: 0.25 });
      appendRow(copy, "Sectors", { Sector: "tyres", Name: "Tyres and electric cars", "HS codes": "4011, 870380" });
      for (const scenario of ["stays", "return", "terms"])
        appendRow(copy, "Terms", {
          Scenario: scenario,
          Sector: "tyres",
          "Exempt rate": 0.3,
          Coverage: 0.5,
          Effective: 46_500,
        });
      appendRow(copy, "Measures", {
        Measure: "theirs",
        Authority: "Own",
        Origin: "KR",
        Scope: "8703",
        Rate: 0.07,
        Form: "additional",
        Share: 1,
        From: 46_500,
        Scenarios: "stays",
        Status: "counterfactual",
        Importer: "EU",
      });
      appendRow(copy, "Milestones", { Milestone: "own-day", Event: "Their day", When: 46_500 });
    });
    await expectAsTold(ours, theirs, ["Scenarios rice", "Sectors tyres", "Measures theirs"], ["Milestones own-day"]);
  });

  it("and so is what they deleted", async () => {
    const theirs = changed(ours, (copy) => {
      removeRow(copy, "Scenarios", { Scenario: "return" });
      removeRow(copy, "Sectors", { Sector: "steel" });
      for (const row of tableOf(copy, "Terms")) {
        if (row.Scenario!.value === "return" || row.Sector!.value === "steel")
          removeRow(copy, "Terms", { Scenario: String(row.Scenario!.value), Sector: String(row.Sector!.value) });
      }
      probabilities(copy, { stays: 0.75 });
      removeRow(copy, "Measures", { Measure: "mfn-cars" });
      removeRow(copy, "Milestones", { Milestone: "our-day" });
    });
    await expectAsTold(
      ours,
      theirs,
      ["Scenarios return", "Sectors steel", "Measures mfn-cars"],
      ["Milestones our-day"],
    );
  });

  it("where a scenario goes, those that stay have the probabilities that the colleague left them", async () => {
    const theirs = changed(ours, (copy) => {
      removeRow(copy, "Scenarios", { Scenario: "return" });
      for (const sector of ["cars", "steel"]) removeRow(copy, "Terms", { Scenario: "return", Sector: sector });
      probabilities(copy, { stays: 0.75 });
    });
    const { differences } = await compared(ours, theirs);
    const document = await taken(
      ours,
      togetherWith(
        differences.find((each) => place(each) === "Scenarios return")!,
        differences,
      ),
    );
    expect(tableOf(document, "Scenarios").map((row) => [row.Scenario!.value, row.Probability!.value])).toEqual([
      ["stays", 0.75],
      ["terms", 0.25],
    ]);
  });

  it("another table of trade is one difference, with the effect of calculating with it", async () => {
    const theirs = changed(ours, (copy) => {
      const [first, second] = ["870323", "720851"].map((code) =>
        tableOf(copy, "TradeData").find((row) => row.HTS!.value === code)!,
      );
      first![tradeColumn("KR")]!.value = 500e6;
      second![tradeColumn("KR")]!.value = 90e6;
    });
    const { differences, headline: before } = await compared(ours, theirs);
    expect(differences).toEqual([
      expect.objectContaining({
        table: "TradeData",
        row: "",
        field: "",
        trade: {
          ours: { vintage: "2025", rows: expect.any(Number) as number },
          theirs: expect.anything() as unknown,
          figures: 2,
        },
      }),
    ]);
    expect(canTakeOver(differences[0]!)).toBe(false);
    // Its figures in our workbook, by hand.
    const seen = headline(await recalculated(directory, theirs)) - before.ours!;
    expect(Math.abs(differences[0]!.effect! - seen)).toBeLessThanOrEqual(1e-9 * before.ours!);
    expect(Math.abs(seen)).toBeGreaterThan(1e6);
  });

  /** Theirs: "rice" in the place of "return", an act, a milestone, a row less of Uncertainty. */
  const swapped = (): WorkbookDocument =>
    changed(ours, (copy) => {
      removeRow(copy, "Scenarios", { Scenario: "return" });
      for (const sector of ["cars", "steel"]) removeRow(copy, "Terms", { Scenario: "return", Sector: sector });
      addScenario(copy, { cars: 0.02, steel: 0.15 }, { Effective: 46_500 });
      removeRow(copy, "Measures", { Measure: "mfn-cars" });
      removeRow(copy, "Milestones", { Milestone: "our-day" });
      removeRow(copy, "Uncertainty", { Input: "trade", Of: "cars" });
    });
  const told = ({ differences }: Comparison) =>
    differences
      .filter(({ whole }) => whole && whole.partOf === null)
      .map((each) => [place(each), each.unsaid ?? typeof each.effect, each.together]);

  it("of scenarios that make one whole only together, the effect of all is given; what no formula reads has no effect, though it cannot be applied", async () => {
    const comparison = await compared(ours, swapped());
    expect(told(comparison)).toEqual([
      ["Scenarios return", "number", "scenarios"],
      ["Scenarios rice", "number", "scenarios"],
      ["Uncertainty trade/cars", "number", null],
      ["Milestones our-day", "number", null],
      ["Measures mfn-cars", "number", null],
    ]);
    const { differences, headline: before } = comparison;
    const [gone, come, range] = ["Scenarios return", "Scenarios rice", "Uncertainty trade/cars"].map((name) =>
      differences.find((each) => place(each) === name)!,
    );
    expect(come!.effect).toBe(gone!.effect);
    expect([range!.effect, canTakeOver(range!)]).toEqual([0, false]);
    const all = new Set([...togetherWith(gone!, differences), ...togetherWith(come!, differences)]);
    const seen = headline(await taken(ours, [...all])) - before.ours!;
    expect(Math.abs(come!.effect! - seen)).toBeLessThanOrEqual(1e-9 * before.ours!);
    expect(Math.abs(seen)).toBeGreaterThan(1);
  });

  it.each<[string, (copy: WorkbookDocument) => void, string | null, string]>([
    [
      "our workbook gives no expected duty",
      (copy) => probabilities(copy, { stays: 0.4 }),
      "no headline",
      "no headline",
    ],
    [
      "filling the sheets anew would change it by itself",
      (copy) => Object.assign(tableOf(copy, "Outcomes")[0]!["Net duty"]!, { value: 1, formula: undefined }),
      null,
      "not known",
    ],
    [
      "it depends on a formula that reads the clock",
      (copy) => Object.assign(termsOf(copy, "terms", "cars").Coverage!, { formula: "=IF(NOW()>0,0.4,1)" }),
      null,
      "not known",
    ],
  ])("no effect of a row is told where %s, and why", async (_, change, ofCell, ofRow) => {
    const mine = await recalculated(directory, changed(ours, change));
    const theirs = changed(mine, (copy) => {
      removeRow(copy, "Measures", { Measure: "mfn-cars" });
      removeRow(copy, "Milestones", { Milestone: "our-day" });
      namedCell(copy, "HorizonMonths").value = 6;
    });
    const comparison = await compared(mine, theirs);
    expect(told(comparison)).toEqual([
      ["Milestones our-day", ofRow, null],
      ["Measures mfn-cars", ofRow, null],
    ]);
    expect(comparison.headline.ours === null).toBe(ofRow === "no headline");
    const cell = comparison.differences.find(({ row }) => row === "HorizonMonths")!;
    expect(cell.unsaid ?? null).toBe(ofCell);
    expect(cell.effect === null).toBe(ofCell !== null);
  });
});
