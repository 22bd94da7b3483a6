/** What docs/proof.md says is what the law comes to today, and the goals that it reports hold. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { page } from "../../src/law/proof/page";
import { chart } from "../../src/law/proof/chart";
import { CHART_FILE, findings } from "../../src/law/proof/proof";
import { isUnexplained, READINGS } from "../../src/law/proof/trackers";

const found = findings(join(__dirname, "../../src/law"));
const document = (name: string): string => readFileSync(join(__dirname, "../../docs", name), "utf8");

test("the documents are those that `npm run proof` writes", () => {
  expect(page(found)).toBe(document("proof.md"));
  expect(chart(found.groups, "KR")).toBe(document(CHART_FILE));
});

test("every list has as many codes as were published", () => {
  for (const { what, held, published } of found.counts) expect([what, held]).toEqual([what, published]);
});

test("published entries come out to the cent", () => {
  for (const { what, ours, filed } of found.entries) expect([what, ours]).toEqual([what, filed]);
});

test("Korea's industries lie within 1.5 points of the duty collected, or a reason is named", () => {
  const apart = found.groups.filter(
    ({ partner, naics, modelledAfloat, collected }) =>
      partner === "KR" &&
      Math.abs(modelledAfloat - collected) > 1.5 &&
      !found.causes.some((row) => row["partner"] === partner && row["naics"] === naics),
  );
  expect(apart.map(({ naics }) => naics)).toEqual([]);
});

test("tradewartracker's averages come out in its own reading, and all but fourteen of the sixty are explained", () => {
  const open = found.comparisons.filter(isUnexplained);
  expect(open.filter(({ tracker }) => tracker === "tradewartracker")).toEqual([]);
  expect(open.length).toBeLessThanOrEqual(14);
});

test("every reading that has an effect is named with its source", () => {
  const named = new Set(READINGS.map(({ tracker, name }) => `${tracker}: ${name}`));
  for (const { tracker, effects } of found.comparisons)
    for (const { name } of effects) expect(named).toContain(`${tracker}: ${name}`);
  for (const { source } of READINGS) expect(source).not.toBe("");
});

test("a cause is named only where there is a difference to explain", () => {
  for (const row of found.causes) {
    const group = found.groups.find(({ partner, naics }) => partner === row["partner"] && naics === row["naics"])!;
    expect(Math.abs(group.modelledAfloat - group.collected)).toBeGreaterThan(1.5);
  }
});
