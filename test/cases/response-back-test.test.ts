/** The market model beside the imports of 2025: what docs/back-test.md says is what it comes to today, on any file of partners. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { files, findings } from "../../src/cases/back-test/back-test";
import { CHART_FILE, firstYear } from "../../src/cases/back-test/findings";
import { bestSingle, errorOf, observedRange } from "../../src/cases/back-test/compare";
import { PUBLISHED } from "../../src/cases/published-elasticities";

const src = join(__dirname, "../../src");
const found = findings(src);
const made = files(found);
const document = (name: string): string => readFileSync(join(src, "../docs", name), "utf8");

test("the documents and the figures that sheets tell are those that `npm run proof` writes", () => {
  expect(made.page).toBe(document("back-test.md"));
  expect(made.chart).toBe(document(CHART_FILE));
  expect(made.result).toBe(readFileSync(join(src, "cases/back-test/result.json"), "utf8"));
});

test("runs over twenty and more partners, and counts each dollar of the world once", () => {
  expect(found.result.partners).toBeGreaterThan(20);
  const { observed } = found.test;
  const rows = found.test.counted(found.test.rows(firstYear, "2025-01"));
  for (const naics of ["325", "336"]) {
    const counted = rows.filter((row) => row.naics === naics).reduce((sum, row) => sum + row.observed, 0);
    const months = Array.from({ length: 11 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`);
    const world = months.reduce((sum, month) => sum + observed.imports("TOTAL FOR ALL COUNTRIES", naics, month)!, 0);
    expect(counted / world).toBeGreaterThan(0.98);
    expect(counted / world).toBeLessThanOrEqual(1 + 1e-9);
  }
});

test("the default of the first year is the published pair of that horizon that did best", () => {
  const ofTheYear = found.tried.filter(({ names }) => names.every(({ horizon }) => horizon === "first year"));
  expect(ofTheYear[0]!.isDefault).toBe(true);
  expect(found.tried[0]!.isDefault).toBe(true);
});

test("every published elasticity has a source, what it was estimated on and a sign that fits its level", () => {
  for (const each of PUBLISHED) {
    expect(each.source).toMatch(/\d{4}/);
    expect(each.estimatedOn.en).not.toBe("");
    expect(Math.sign(each.value)).toBe(each.level === "demand" ? -1 : 1);
    expect(each.value).toBeGreaterThanOrEqual(each.low ?? each.value);
    expect(each.value).toBeLessThanOrEqual(each.high ?? each.value);
  }
});

test("says of the first months, when rates had not changed, that nothing happens, though buyers stocked up", () => {
  const [january] = found.test.months(firstYear);
  expect(Math.abs(january!.predicted / january!.before - 1)).toBeLessThan(0.001);
  expect(january!.observed / january!.before - 1).toBeGreaterThan(0.2);
});

test("measures errors, the best single number and the range as their names say", () => {
  const row = (before: number, observed: number, predicted: number) => ({
    partner: "",
    code: "",
    naics: "",
    before,
    observed,
    predicted,
  });
  const rows = [row(100, 90, 80), row(300, 270, 300)];
  expect(errorOf(rows)).toBeCloseTo((10 + 30) / 400, 12);
  expect(bestSingle(rows)).toEqual({ change: -0.1, error: 0 });
  expect(observedRange([...rows, row(1, 0, 0)])).toEqual({ low: expect.closeTo(-0.1), high: expect.closeTo(-0.1) });
});

test("takes a file of other partners, without a total and with members of the European Union", () => {
  const directory = mkdtempSync(join(tmpdir(), "parley-back-test-"));
  try {
    const file = join(directory, "partners.csv");
    const lines = ["month,partner,naics3,imports_usd,calculated_duty_usd"];
    for (const [partner, change] of [
      ["GERMANY", 0.9],
      ["JAPAN", 0.8],
      ["ATLANTIS", 1],
    ] as const)
      for (let month = 1; month <= 11; month++)
        for (const year of [2024, 2025])
          lines.push(
            `${year}-${String(month).padStart(2, "0")},${partner},336,${year === 2024 ? 1e9 : 1e9 * change},0`,
          );
    writeFileSync(file, lines.join("\n"));
    const other = findings(src, file);
    expect(other.test.observed.leftOut).toEqual(["ATLANTIS"]);
    const rows = other.test.counted(other.test.rows(firstYear));
    expect(rows.map(({ partner, before }) => [partner, before])).toEqual([
      ["GERMANY", 7e9],
      ["JAPAN", 7e9],
    ]);
    expect(rows.map(({ observed, before }) => observed / before)).toEqual([
      expect.closeTo(0.9, 9),
      expect.closeTo(0.8, 9),
    ]);
    for (const { predicted: predicted, before } of rows) expect(predicted).toBeLessThan(before);
    expect(other.result.nothing).toBeCloseTo(0.15, 9);
    expect(files(other).page).toContain("ATLANTIS");
  } finally {
    rmSync(directory, { recursive: true });
  }
});
