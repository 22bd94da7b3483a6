/** The sheet Proof, calculated by the grid as Excel would: every published figure comes out. */
import type { Language } from "../../../src/cases/case";
import { publishedExamples } from "../../../src/cases/published-examples";
import { addIn } from "../bundle";
import { openParley, sheetOf, type Parley } from "./open";

let directory: string;
let parley: Parley;
beforeAll(async () => {
  directory = await addIn();
  parley = await openParley(directory);
});
afterAll(() => parley.close());

const write = (language: Language) =>
  (parley.window as unknown as { parley: { writeProof(language: Language): Promise<void> } }).parley.writeProof(
    language,
  );
const column = (index: number) =>
  publishedExamples.map((_, row) =>
    sheetOf(parley.host.capture(), "Proof")
      .cells.get(5 + row)
      ?.get(index),
  );

it.each([
  ["en" as const, "agrees", `${publishedExamples.length} of ${publishedExamples.length} agree`],
  ["ko" as const, "일치", `${publishedExamples.length} / ${publishedExamples.length} 일치`],
])("gives every published figure: %s", async (language, agrees, summary) => {
  await write(language);
  await parley.host.settle();
  expect(column(5).map((cell) => cell?.value)).toEqual(publishedExamples.map(() => agrees));
  expect(column(1).map((cell) => cell?.value)).toEqual(publishedExamples.map(({ published }) => published));
  for (const cell of column(2)) expect(String(cell?.formula)).toMatch(/PARLEY\./);
  expect(sheetOf(parley.host.capture(), "Proof").cells.get(2)?.get(0)?.value).toBe(summary);
});

it("says where a figure differs and where there is none", async () => {
  await write("en");
  await parley.run(
    'const sheet = context.workbook.worksheets.getItem("Proof"); sheet.getRange("B6").values = [[0.08]]; sheet.getRange("C7").formulas = [["=1/0"]]; await context.sync();',
  );
  await parley.host.settle();
  expect(
    column(5)
      .slice(0, 3)
      .map((cell) => cell?.value),
  ).toEqual(["differs", "no result", "agrees"]);
});

it("never writes over a sheet of that name that Parley did not make", async () => {
  await parley.run(
    'context.workbook.worksheets.getItem("Proof").delete(); context.workbook.worksheets.add("Proof").getRange("A1").values = [["my proof"]]; await context.sync();',
  );
  await expect(write("en")).rejects.toMatchObject({ reason: "sheet-in-the-way" });
  expect(sheetOf(parley.host.capture(), "Proof").cells.get(0)?.get(0)?.value).toBe("my proof");
});
