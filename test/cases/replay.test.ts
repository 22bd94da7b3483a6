/** The replay of the Korean talks: the page is what the code makes of the record, and each row has its source. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { record } from "../../src/cases/korea-us-2025/talks";
import { page, steps, type Values } from "../../src/cases/korea-us-2025/replay/replay";

const root = path.join(__dirname, "..", "..");
const values = JSON.parse(
  readFileSync(path.join(root, "src/cases/korea-us-2025/replay/values.json"), "utf8"),
) as Values;

test("the page is generated", () => {
  expect(readFileSync(path.join(root, "docs", "replay.md"), "utf8")).toBe(page(values));
});

test("each round that names an option is forecast from those before it", () => {
  const found = steps(values);
  expect(found.map(({ round, kind }) => `${round} ${kind}`)).toEqual([
    "3 accepted",
    "4 accepted",
    "5 offer",
    "5 accepted",
  ]);
  for (const { learnt, before } of found) {
    expect(learnt).toBeGreaterThan(0);
    expect(learnt).toBeLessThanOrEqual(1);
    expect(before).toBeGreaterThan(0);
  }
  // Nothing is known before the first.
  expect(found[0]!.learnt).toBe(found[0]!.before);
});

test("rows are in order, have a source, and name options of the deal or none", () => {
  expect(values.talks).toHaveLength(record.length);
  const known = new Set(values.deal.map(([issue, option]) => `${issue}/${option}`));
  record.forEach(({ round, date, issue, option, source }, at) => {
    expect(source).not.toBe("");
    if (option !== "") expect(known).toContain(`${issue}/${option}`);
    const before = record[at - 1];
    if (before) expect([date >= before.date, round >= before.round]).toEqual([true, true]);
  });
});
