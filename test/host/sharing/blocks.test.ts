/** Blocks of results in an Excel as strict as any: what a user types over them is found and put right, and single cells may ask for themselves. */
import { MODES } from "../../../src/host/excel-modes";
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import type { CheckReport } from "../../../src/sharing/check";
import type { Repair } from "../../../src/sharing/check-workbook";
import { cellAddress } from "../../../src/sheets/address";
import { addIn } from "../bundle";
import { tableOf } from "../sheets/open";
import { cellOf, filled, formulasOf, namedCell, open, recalculated } from "./open";

let directory: string;
let original: WorkbookDocument;

beforeAll(async () => {
  directory = await addIn();
  original = await filled(directory, { sectors: ["autos", "steel"], scenarios: ["pause", "return"] });
});

it("gives a single cell that is handed all of Measures what the block gives its row", async () => {
  const document = structuredClone(original);
  const sheet = document.sheets.find(({ name }) => name === "Timeline")!;
  const pairs = [
    ["=PARLEY.TARIFF_RATE(INDEX(Sectors[Counts],2),Origin,AsOf,Measures[#All])", "=INDEX(Sectors[Rate as of],2)"],
    ['=PARLEY.SECTOR(INDEX(Sectors[Counts],1),"trade",Origin)', "=INDEX(Sectors[Trade KR],1)"],
    [
      "=PARLEY.DUTY_BETWEEN(INDEX(Outcomes[Trade],1),INDEX(Outcomes[Goods],1),Origin,HorizonStart,HorizonEnd,Measures[#All],INDEX(Outcomes[Scenario],1))",
      "=INDEX(Outcomes[Duty without terms],1)",
    ],
    ...["JP", "MX"].map((supplier) => [
      `=PARLEY.DUTY_BETWEEN(1,INDEX(Outcomes[Goods],4),"${supplier}",HorizonStart,HorizonEnd,Measures[#All],INDEX(Outcomes[Scenario],4))/HorizonYears`,
      `=SUMIFS(Suppliers[Rate after],Suppliers[Scenario],INDEX(Outcomes[Scenario],4),Suppliers[Sector],INDEX(Outcomes[Sector],4),Suppliers[Supplier],"${supplier}")`,
    ]),
  ];
  pairs.forEach((pair, row) =>
    pair.forEach((formula, column) => (cellOf(sheet, 200 + row, 40 + column).formula = formula)),
  );
  const cells = (await recalculated(directory, document)).sheets.find(({ name }) => name === "Timeline")!.cells;
  for (const row of pairs.keys()) {
    const [single, fromBlock] = [40, 41].map((column) => cells.get(200 + row)!.get(column)!.value as number);
    expect(fromBlock).toBeGreaterThan(0);
    expect(single! / fromBlock!).toBeCloseTo(1, 12);
  }
});

it("finds what is in a block's way or over its call, puts it right, and has every figure back", async () => {
  const call = formulasOf(original, (formula) => formula.startsWith("=PARLEY.DUTY_BETWEEN(1,Outcomes[Goods]"))[0]!;
  const [row, column] = call.where.split("!")[1]!.split(",").map(Number) as [number, number];
  const at = (below: number) => cellAddress(row + below, column);
  const figures = (document: WorkbookDocument) => [
    namedCell(document, "ExpectedDuty").value,
    ...tableOf(document, "Outcomes").map((line) => line["Duty without terms"]!.value),
  ];
  const session = await open(directory, structuredClone(original), { modes: MODES.strict });
  const type = async (address: string, value: string) => {
    await session.run(
      `context.workbook.worksheets.getItem("Outcomes").getRange("${address}").values = [["${value}"]]; await context.sync();`,
    );
    await session.host.settle();
  };
  try {
    await type(at(2), "typed");
    expect(namedCell(session.host.capture(), "ExpectedDuty").value).not.toBe(figures(original)[0]);
    const blocked = await session.done<CheckReport>("CHECK_WORKBOOK");
    expect(blocked.findings.filter(({ kind }) => kind === "overwritten")).toEqual([
      expect.objectContaining({ where: `Outcomes!${at(2)}`, repairable: true }),
    ]);
    expect(blocked.findings).toContainEqual(
      expect.objectContaining({ kind: "error", where: `Outcomes!${at(0)}`, what: expect.stringContaining("#SPILL!") }),
    );
    expect(await session.done<Repair[]>("PUT_BACK_FORMULAS")).toEqual([
      { where: `Outcomes!${at(2)}`, before: "typed", after: "" },
    ]);
    expect(figures(session.host.capture())).toEqual(figures(original));

    await type(at(0), "0.5");
    // The row that reads there shows what was typed, the others no figure at all.
    expect(tableOf(session.host.capture(), "Outcomes")[1]!["Duty without terms"]!.value).toEqual({ error: "#N/A" });
    expect(await session.done<Repair[]>("PUT_BACK_FORMULAS")).toEqual([
      { where: `Outcomes!${at(0)}`, before: "0.5", after: call.cell.formula },
    ]);
    expect(figures(session.host.capture())).toEqual(figures(original));
    expect((await session.done<CheckReport>("CHECK_WORKBOOK")).findings).toEqual([]);
  } finally {
    session.close();
  }
});
