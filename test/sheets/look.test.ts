import { findCase } from "../../src/cases/registry";
import { chooseContents } from "../../src/sheets/contents";
import { explained } from "../../src/sheets/plan";
import { textWidth } from "../../src/sheets/row-heights";
import { planWorkbook } from "../../src/sheets/workbook-plan";

const plans = (language: "en" | "ko") =>
  planWorkbook(chooseContents(findCase("korea-us-2025"), { asOf: "2025-05-21", language }));

/** Characters of a line beside the pane on a screen of 1366 pixels. */
const ONE_LINE = 130;

describe.each(["en", "ko"] as const)("every sheet (%s)", (language) => {
  it("says what it is in one line", () => {
    for (const plan of plans(language))
      expect([plan.name, textWidth(explained(plan)), textWidth(explained(plan)) <= ONE_LINE]).toEqual([
        plan.name,
        expect.any(Number),
        true,
      ]);
  });
});
