/** The charts of a build in an Excel that takes formulas for numbers until they are calculated: each series has its own cells and labels. */
import { MODES, type ExcelModes } from "../../../src/host/excel-modes";
import type { ChartDocument, WorkbookDocument } from "../../../src/host/workbook/document";
import { parseSheetRange } from "../../../src/host/xlsx/addresses";
import { addIn } from "../bundle";
import type { AddIn } from "../add-in";
import { openExcel } from "../reused-excel";
import { OPTIONS, sheetOf } from "./open";

async function built(modes: ExcelModes): Promise<WorkbookDocument> {
  const session = await openExcel({ directory: await addIn(), modes });
  try {
    await (session.window as unknown as { parley: AddIn }).parley.buildWorkbook(OPTIONS);
    await session.host.settle();
    return session.host.capture();
  } finally {
    session.close();
  }
}

/** The header of the column that a series reads, and what it shows. */
function column(document: WorkbookDocument, reference: string | undefined) {
  const target = parseSheetRange(reference ?? "")!;
  const { top, bottom, left } = target.range;
  const value = (row: number) => sheetOf(document, target.sheet).cells.get(row)?.get(left)?.value;
  return { header: value(top - 1), values: Array.from({ length: bottom - top + 1 }, (_, at) => value(top + at)) };
}

const seriesOf = (document: WorkbookDocument, { series }: ChartDocument) =>
  series
    .filter(
      ({ categories }) => parseSheetRange(categories ?? "")!.range.bottom > parseSheetRange(categories!)!.range.top,
    )
    .map(({ name, values, categories }) => [
      name,
      column(document, categories).header,
      column(document, values).header,
    ]);

const SECTORS = {
  autos: "Automobiles",
  ev: "Electric vehicles",
  steel: "Steel",
  "ship-components": "Ship components",
  "consumer-electronics": "Consumer electronics",
  other: "Everything else",
};

it("have the columns of their tables, whatever Excel takes a formula for that is not calculated", async () => {
  const strict = await built(MODES.strict);
  const charts = strict.sheets.flatMap((sheet) => sheet.charts);
  const shown = (header: string) => (each: string) => [each, header, each];
  expect(Object.fromEntries(charts.map((chart) => [chart.name, seriesOf(strict, chart)]))).toEqual({
    SummaryDuty: ["Net duty", "Saved by terms"].map(shown("Scenario")),
    SummarySectors: Object.entries(SECTORS).map(([id, name]) => [name, "Sector", `Duty ${id}`]),
    DutyByScenario: ["Net duty", "Saved by terms"].map(shown("Name")),
    DutyBySector: Object.values(SECTORS).map(shown("Scenario")),
    ImportsBySupplier: [["expected change", "Supplier", "Expected"]],
    Milestones: ["Past", "Ahead", "Deadline"].map(shown("Event")),
    DealFront: [["Undominated", "Ours", "Theirs"]],
  });
  expect(charts).toEqual((await built(MODES.instant)).sheets.flatMap((sheet) => sheet.charts));
});
