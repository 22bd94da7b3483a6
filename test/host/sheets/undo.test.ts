/** Taking the last build back: a first one is gone without a trace, a refresh gives back what the inputs held before it. */
import type { BuildOutcome, BuildState } from "../../../src/commands/build-session";
import type { BuildOptions } from "../../../src/sheets/options";
import { addIn } from "../bundle";
import { OPTIONS, openParley, snapshot, tableOf, type Parley } from "./open";
import { SHEET_NAMES } from "../../../src/sheets/sheet-names";

interface Session {
  runBuild(options: BuildOptions): Promise<BuildOutcome>;
  undoBuild(): Promise<BuildState>;
}

let directory: string;
let parley: Parley;
let session: Session;
beforeAll(async () => {
  directory = await addIn();
});
beforeEach(async () => {
  parley = await openParley(directory);
  session = (parley.window as unknown as { parley: Session }).parley;
});
afterEach(() => parley.close());

const FEW = { sectors: ["ev", "ship-components"], scenarios: ["return", "milder"] };

const names = () =>
  parley.run<string[]>(
    'const { names } = context.workbook; names.load("items/name"); await context.sync(); return names.items.map((each) => each.name);',
  );
const sheets = () => parley.host.capture().sheets.map(({ name }) => name);
const coverage = (row: number) => tableOf(parley.host.capture(), "Terms")[row]?.["Coverage"]?.value;
const enter = (row: number, value: number) =>
  parley.run(
    `context.workbook.tables.getItem("Terms").columns.getItem("Coverage").getDataBodyRange().getCell(${row}, 0).values = [[${value}]]; await context.sync();`,
  );

it("takes a first build away, with its names and its record", async () => {
  await parley.run(
    'context.workbook.worksheets.getItem("Sheet1").getRange("B2").values = [["mine"]]; await context.sync();',
  );
  const before = snapshot(parley);
  await session.runBuild({ ...OPTIONS, ...FEW });
  expect(sheets()).toContain("Outcomes");
  await session.undoBuild();
  await parley.host.settle();
  expect(sheets()).toEqual(["Sheet1"]);
  expect(await names()).toEqual([]);
  expect((await parley.inspect()).ours).toEqual([]);
  expect(snapshot(parley)).toBe(before);
});

it("leaves everything where a formula of a person's own refers to Parley's sheets, and says which", async () => {
  await session.runBuild({ ...OPTIONS, ...FEW });
  await parley.run(
    'context.workbook.worksheets.getItem("Sheet1").getRange("C3").formulas = [["=SUM(OutcomeTotals[Net duty])"]]; await context.sync();',
  );
  await session.undoBuild();
  expect(sheets()).toContain("Outcomes");
  // A second try after the formula is gone succeeds.
  await parley.run('context.workbook.worksheets.getItem("Sheet1").getRange("C3").clear(); await context.sync();');
  await session.undoBuild();
  expect(sheets()).toEqual(["Sheet1"]);
});

it("gives back inputs, day and choices as they were before a refresh", async () => {
  await session.runBuild({ ...OPTIONS, ...FEW });
  const rows = tableOf(parley.host.capture(), "Terms");
  const milderEv = rows.findIndex((row) => row["Scenario"]?.value === "milder" && row["Sector"]?.value === "ev");
  await enter(milderEv, 0.4);
  await session.runBuild({ ...OPTIONS, asOf: "2025-06-03", sectors: ["ev"], scenarios: ["milder"] });
  await enter(0, 0.9);
  expect(tableOf(parley.host.capture(), "Sectors")).toHaveLength(1);
  await session.undoBuild();
  await parley.host.settle();
  expect(tableOf(parley.host.capture(), "Sectors").map((row) => row["Sector"]?.value)).toEqual(FEW.sectors);
  expect(tableOf(parley.host.capture(), "Scenarios").map((row) => row["Scenario"]?.value)).toEqual(FEW.scenarios);
  expect(coverage(milderEv)).toBe(0.4);
  const asOf = await parley.run<number>(
    'const cell = context.workbook.names.getItem("AsOf").getRange().load("values"); await context.sync(); return cell.values[0][0];',
  );
  // 2025-05-21
  expect(asOf).toBe(45798);
  expect(sheets()).toEqual([...SHEET_NAMES, "Sheet1"]);
});
