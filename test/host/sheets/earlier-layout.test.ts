/** A workbook of an earlier version, whose inputs stood on several sheets, is refreshed: what a person changed and what looks at it move along. */
import { addIn } from "../bundle";
import { KOREA_SHEETS_KO } from "../../korea-sheets";
import { openParley, sheetOf, tableOf, type Parley } from "./open";

const FEW = { sectors: ["autos", "steel"], scenarios: ["return", "milder"] };

let parley: Parley;
beforeAll(async () => {
  parley = await openParley(await addIn());
});
afterAll(() => parley.close());

const own = (address: string) => {
  const cell = sheetOf(parley.host.capture(), "Sheet1").cells;
  const [column, row] = [address.charCodeAt(0) - 65, Number(address.slice(1)) - 1];
  return cell.get(row)?.get(column);
};

it("moves the sheet Scenarios and single cells of other sheets to Inputs, with all that was changed there", async () => {
  await parley.build(FEW);
  await parley.host.settle();
  const terms = tableOf(parley.host.capture(), "Terms");
  const row = terms.findIndex((each) => each.Scenario!.value === "milder" && each.Sector!.value === "steel");
  // As the earlier version laid it out: the day on Timeline, the tables on Scenarios.
  await parley.run(`
    const { worksheets, names, tables } = context.workbook;
    const inputs = worksheets.getItem("Inputs");
    inputs.name = "Scenarios";
    worksheets.getItem("Timeline").getRange("A4").values = [[45800]];
    names.getItem("AsOf").formula = "=Timeline!$A$4";
    const list = tables.getItem("Scenarios").columns.getItem("Probability").getDataBodyRange();
    list.values = [[0.25], [0.75]];
    tables.getItem("Elasticities").columns.getItem("Likely").getDataBodyRange().getCell(5, 0).values = [[1.2]];
    const coverage = tables.getItem("Terms").columns.getItem("Coverage").getDataBodyRange().getCell(${row}, 0);
    coverage.values = [[0.5]];
    const months = names.getItem("HorizonMonths").getRange();
    months.values = [[9]];
    for (const each of [coverage, months, list]) each.load("address");
    await context.sync();
    const mine = worksheets.getItem("Sheet1");
    mine.getRange("A1:A5").formulas = [
      ["=" + coverage.address], ["=" + months.address + "&\\"Scenarios!A1\\""],
      ["=SUM(" + list.address + ")"], ["=Scenarios!Z99"], ["=Timeline!A4"],
    ];
    await context.sync();`);
  await parley.host.settle();
  expect(["A1", "A2", "A3"].map((address) => own(address)?.value)).toEqual([0.5, "9Scenarios!A1", 1]);

  const result = await parley.build({ ...FEW, asOf: "2025-05-21" });
  await parley.host.settle();
  const document = parley.host.capture();
  expect(document.sheets.map(({ name }) => name)).not.toContain("Scenarios");
  expect(document.sheets.map(({ name }) => name).slice(0, 3)).toEqual(["Summary", "Inputs", "Outcomes"]);
  // The day, two probabilities, the capacity, the coverage and the months.
  expect(result).toMatchObject({ refreshed: true, keptInputs: 6 });
  expect(document.names.find(({ name }) => name === "AsOf")?.formula).toMatch(/^=Inputs!/);
  expect(sheetOf(document, "Timeline").cells.get(3)?.get(0)?.value).toBe(45800);
  expect(tableOf(document, "Scenarios").map((each) => each.Probability!.value)).toEqual([0.25, 0.75]);
  expect(tableOf(document, "Terms")[row]!.Coverage!.value).toBe(0.5);
  expect(tableOf(document, "Elasticities")[5]).toMatchObject({
    Elasticity: { value: "autos capacity" },
    Likely: { value: 1.2 },
  });
  expect(["A1", "A2", "A3", "A5"].map((address) => own(address)?.value)).toEqual([0.5, "9Scenarios!A1", 1, 45800]);
  expect(["A1", "A2", "A3"].map((address) => own(address)?.formula)).toEqual([
    expect.stringMatching(/^=Inputs!D\d+$/),
    expect.stringMatching(/^=Inputs!B\d+&"Scenarios!A1"$/),
    expect.stringMatching(/^=SUM\(Inputs!C\d+:C\d+\)$/),
  ]);
  expect(own("A4")?.formula).toBe("=#REF!");
});

it("calls its sheets as the language does, but for one that a person called otherwise, and their formulas follow", async () => {
  await parley.build(FEW);
  await parley.host.settle();
  const duty = sheetOf(parley.host.capture(), "Outcomes").cells.get(3)?.get(0)?.value;
  expect(duty).toBeGreaterThan(0);
  await parley.run(`
    const { worksheets, names } = context.workbook;
    worksheets.getItem("Timeline").name = "My days";
    worksheets.getItem("Sheet1").getRange("C1:C3").formulas = [
      ["=Outcomes!A4"], ["='My days'!A4"], ['=Outcomes!A4&"Outcomes!A4"'],
    ];
    names.add("Mine", "=Outcomes!$A$4");
    await context.sync();`);
  const inKorean = await parley.build({ ...FEW, language: "ko" });
  await parley.host.settle();
  const tabs = KOREA_SHEETS_KO.map((tab) => (tab === "일정" ? "My days" : tab));
  expect(inKorean.sheets).toEqual(tabs);
  expect(parley.host.capture().sheets.map(({ name }) => name)).toEqual([...tabs, "Sheet1"]);
  expect(["C1", "C2", "C3"].map((address) => own(address)?.formula)).toEqual([
    "=결과!A4",
    "='My days'!A4",
    `=결과!A4&"Outcomes!A4"`,
  ]);
  expect(own("C1")?.value).toBe(duty);
  expect(own("C2")?.value).toBe(45800);
  expect(parley.host.capture().names.find(({ name }) => name === "Mine")?.formula).toMatch(/^='?결과'?!\$A\$4$/);

  // A Korean workbook of an earlier version has English tabs.
  await parley.run('context.workbook.worksheets.getItem("결과").name = "Outcomes"; await context.sync();');
  expect((await parley.inspect()).ours).toContain("Outcomes");
  expect((await parley.build({ ...FEW, language: "ko" })).sheets).toEqual(tabs);
  expect(await parley.build(FEW)).toMatchObject({ keptInputs: inKorean.keptInputs });
  expect(own("C1")?.formula).toBe("=Outcomes!A4");
});
