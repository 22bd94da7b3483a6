import { findCase } from "../../src/cases/registry";
import { chooseContents } from "../../src/sheets/contents";
import { rowHeights } from "../../src/sheets/row-heights";
import { planWorkbook } from "../../src/sheets/workbook-plan";

const [english, korean] = (["en", "ko"] as const).map((language) => planWorkbook(chooseContents(findCase("korea-us-2025"), { asOf: "2025-05-21", language })));

it("gives rows of wrapped text their lines and leaves the others alone", () => {
  const scenarios = english!.find((plan) => plan.name === "Scenarios")!;
  const [list, terms] = scenarios.tables;
  const heights = rowHeights(scenarios);
  expect(heights.get(list!.row + 1)).toBeGreaterThan(30);
  expect(heights.has(terms!.row + 1)).toBe(false);
});

it("counts Korean letters twice", () => {
  const labels = (plans: typeof english) => rowHeights(plans!.find((plan) => plan.name === "Timeline")!).get(5) ?? 15;
  expect(labels(korean)).toBeGreaterThanOrEqual(labels(english));
});
