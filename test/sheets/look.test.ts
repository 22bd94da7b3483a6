import { findCase } from "../../src/cases/registry";
import { chooseContents } from "../../src/sheets/contents";
import { explained } from "../../src/sheets/plan";
import { columnWidths, headLines, labelLines } from "../../src/sheets/table-heads";
import { textWidth } from "../../src/sheets/text-measure";
import { planWorkbook } from "../../src/sheets/workbook-plan";

const plans = (language: "en" | "ko") =>
  planWorkbook(chooseContents(findCase("korea-us-2025"), { asOf: "2025-05-21", language }));

/** Characters of a line beside the pane on a screen of 1366 pixels. */
const ONE_LINE = 130;
/** A lying page of A4 less its margins, and a character of a column, in points. */
const A4_ACROSS = 842 - 2 * 28.8;
const POINTS_A_CHARACTER = 5.25;
/** Columns wider than this would be so for their head alone. */
const WIDEST_FOR_A_HEAD = 24;

describe.each(["en", "ko"] as const)("every sheet (%s)", (language) => {
  it("says what it is in one line", () => {
    for (const plan of plans(language))
      expect([plan.name, Math.min(textWidth(explained(plan)), ONE_LINE)]).toEqual([
        plan.name,
        textWidth(explained(plan)),
      ]);
  });

  it("has heads of at most three lines and labels of at most two, broken between words", () => {
    for (const plan of plans(language)) {
      const widths = columnWidths(plan);
      for (const { label, column, line } of plan.parameters) {
        if (line) {
          const room = widths.slice(line.label, column).reduce((total, width) => total + width, 0);
          expect([label, textWidth(label) <= room]).toEqual([label, true]);
          continue;
        }
        const lines = labelLines(label, widths[column]!);
        expect([label, lines.length <= 2, lines.join(" ")]).toEqual([label, true, label]);
        for (const line of lines) expect([line, textWidth(line) < widths[column]! / 0.88]).toEqual([line, true]);
      }
      for (const table of plan.tables)
        table.columns.forEach((column, index) => {
          const width = widths[table.column + index]!;
          const lines = headLines(column, table, plan, width);
          const where = `${table.name}[${column.header}] ${lines.join(" | ")}`;
          expect([where, lines.length > 0 && lines.length <= 3]).toEqual([where, true]);
          for (const line of lines) expect([where, textWidth(line) <= width - 2]).toEqual([where, true]);
        });
    }
  });

  it("prints in letters of 8 points and more, the smallest being of 10 on the screen", () => {
    // What is on one page is laid out for it.
    for (const plan of plans(language).filter(({ onePage }) => !onePage)) {
      const points = columnWidths(plan)
        .slice(0, plan.printColumns)
        .reduce((total, width) => total + width * POINTS_A_CHARACTER, 0);
      const smallest = Math.min(1, A4_ACROSS / points) * 10;
      expect([plan.name, smallest > 7.95 ? "can be read" : smallest]).toEqual([plan.name, "can be read"]);
    }
  });

  it("is not made wide by its heads", () => {
    for (const plan of plans(language))
      columnWidths(plan).forEach((width, column) =>
        expect([plan.name, column, width <= Math.max(plan.widths[column]!, WIDEST_FOR_A_HEAD)]).toEqual([
          plan.name,
          column,
          true,
        ]),
      );
  });
});

it("shows no English head in a Korean workbook, but for what has no Korean name", () => {
  const named = new Set(["HS6", "HS 6단위"]);
  for (const plan of plans("ko"))
    for (const table of plan.tables)
      table.columns.forEach((column) => {
        const [name = ""] = headLines(column, table, plan, 200);
        expect([table.name, column.header, /[가-힣]/.test(name) || named.has(name)]).toEqual([
          table.name,
          column.header,
          true,
        ]);
      });
});

it("gives columns beyond the planned ones the width that their heads need", () => {
  const [plan] = plans("en");
  const widths = columnWidths({ ...plan!, widths: plan!.widths.slice(0, 2) });
  expect(widths.slice(0, 2)).toEqual(columnWidths(plan!).slice(0, 2));
  for (const table of plan!.tables)
    table.columns.forEach((column, index) =>
      expect(headLines(column, table, plan!, widths[table.column + index]!).length).toBeLessThanOrEqual(3),
    );
});

it("finds a width for columns that the plan names none for, and for a name of more lines than a head", () => {
  const plan = plans("en").find(({ name }) => name === "Outcomes")!;
  const [table] = plan.tables;
  const named = { ...table!.columns[0]!, label: ["a", "name", "of", "five", "lines"].join("\n") };
  const beyond = { ...table!, column: plan.widths.length + 2, columns: [named, ...table!.columns.slice(1)] };
  const widths = columnWidths({ ...plan, tables: [beyond] }).slice(plan.widths.length + 2);
  expect(widths).toHaveLength(beyond.columns.length);
  for (const width of widths) expect(width).toBeLessThanOrEqual(WIDEST_FOR_A_HEAD);
});
