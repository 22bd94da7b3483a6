import { findCase } from "../../src/cases/registry";
import { chooseContents } from "../../src/sheets/contents";
import { EXPLANATION_ROW, FROZEN_ROWS, PARAMETER_LABEL_ROW, PARAMETER_ROW, TITLE_ROW } from "../../src/sheets/plan";
import { rowHeights } from "../../src/sheets/row-heights";
import { planWorkbook } from "../../src/sheets/workbook-plan";

const [english, korean] = (["en", "ko"] as const).map((language) =>
  planWorkbook(chooseContents(findCase("korea-us-2025"), { asOf: "2025-05-21", language })),
);

it("gives rows of wrapped text their lines and leaves the others alone", () => {
  const scenarios = english!.find((plan) => plan.name === "Inputs")!;
  const [list, terms] = scenarios.tables;
  const heights = rowHeights(scenarios);
  expect(heights.get(list!.row + 1)).toBeGreaterThan(30);
  expect(heights.has(terms!.row + 1)).toBe(false);
});

it("counts Korean letters twice", () => {
  const heightOf = (law: string) => {
    const scenarios = english!.find((plan) => plan.name === "Inputs")!;
    const list = scenarios.tables[0]!;
    const place = list.columns.findIndex((column) => column.header === "What the law is");
    const rows = list.rows.map((cells) => cells.map((cell, index) => (index === place ? law : cell)));
    return rowHeights({ ...scenarios, tables: [{ ...list, rows }] }).get(list.row + 1) ?? 15;
  };
  expect(heightOf("가".repeat(50))).toBe(heightOf("ab".repeat(50)));
  expect(heightOf("가".repeat(50))).toBeGreaterThan(heightOf("a".repeat(50)));
});

it.each([
  ["English", english],
  ["Korean", korean],
] as const)("gives the strip of values and the header room of their own (%s)", (_, plans) => {
  for (const plan of plans!) {
    const heights = rowHeights(plan);
    for (const row of [TITLE_ROW, EXPLANATION_ROW, PARAMETER_LABEL_ROW, PARAMETER_ROW])
      expect([plan.name, row, (heights.get(row) ?? 0) > 13]).toEqual([plan.name, row, true]);
    for (const table of plan.tables)
      expect([table.name, (heights.get(table.row - 1) ?? 0) > 13]).toEqual([table.name, true]);
  }
});

it("gives a row at most two lines, and every source of the project the empty cells beside it", () => {
  for (const plans of [english, korean]) {
    for (const plan of plans!) {
      const heights = rowHeights(plan);
      const heads = new Set(plan.tables.map(({ row }) => row - 1));
      for (const table of plan.tables)
        table.rows.forEach((_, offset) => {
          const row = table.row + 1 + offset;
          const isLow = heads.has(row) || (heights.get(row) ?? 0) <= 33;
          expect([table.name, offset, isLow]).toEqual([table.name, offset, true]);
        });
    }
    const inputs = plans!.flatMap(({ tables }) => tables).find(({ name }) => name === "AlaskaInputs")!;
    expect(inputs.columns.at(-1)).toMatchObject({ header: "Source" });
    expect(inputs.columns.at(-1)!.wrap).toBeUndefined();
  }
});

it("keeps what is frozen below 15 % of a laptop's screen, in every sheet", () => {
  const screenInPoints = 768 * 0.75;
  for (const plan of [...english!, ...korean!]) {
    const heights = rowHeights(plan);
    const frozen = Array.from({ length: FROZEN_ROWS }, (_, row) => heights.get(row) ?? 15);
    expect(frozen.reduce((sum, height) => sum + height, 0)).toBeLessThan(0.15 * screenInPoints);
  }
});
