/** The host as slow and as strict as Excel is: each mode by itself, on a small add-in. */
import { MODES, modesNamed, type ExcelModes } from "../../../src/host/excel-modes";
import { openPane, type Pane } from "../session";

let pane: Pane | undefined;
afterEach(() => {
  pane?.close();
  pane = undefined;
});

async function open(modes: Partial<ExcelModes>): Promise<Pane> {
  pane = await openPane({ modes: { ...MODES.instant, ...modes } });
  return pane;
}

const write = (address: string, formulas: unknown[][]): string =>
  `context.workbook.worksheets.getActiveWorksheet().getRange("${address}").formulas = ${JSON.stringify(formulas)};`;
const read = (address: string, what: "values" | "formulas" = "values"): string =>
  `const range = context.workbook.worksheets.getActiveWorksheet().getRange("${address}").load("${what}");
   await context.sync();
   return range.${what};`;

describe("functions answered later", () => {
  const SUMS = [[1, "=PARLEY.ADD(A1,1)", "=PARLEY.ADD(B1,1)", "=C1*2"]];

  it("shows #BUSY! until the answer, in waves", async () => {
    const { run, host } = await open({ answerDelay: 20, meanwhile: "#BUSY!" });
    expect(await run(`${write("A1:D1", SUMS)} ${read("A1:D1")}`)).toEqual([[1, "#BUSY!", "#BUSY!", "#BUSY!"]]);
    await host.settle();
    expect(await run(read("A1:D1"))).toEqual([[1, 2, 3, 6]]);
    expect(host.recalculation).toMatchObject({ calls: 2, waves: 2 });
  });

  it("keeps the previous value until the answer, and what depends on it stays behind as long", async () => {
    const { run, host } = await open({ answerDelay: 20, meanwhile: "previous value" });
    await run(write("A1:D1", SUMS));
    await host.settle();
    expect(await run(`${write("A1", [[10]])} ${read("A1:D1")}`)).toEqual([[10, 2, 3, 6]]);
    await host.settle();
    expect(await run(read("A1:D1"))).toEqual([[10, 11, 12, 24]]);
  });

  it("calls a function within another when that one is answered", async () => {
    const { run, host } = await open({ answerDelay: 5, meanwhile: "#BUSY!" });
    await run(write("A1", [["=PARLEY.ADD(PARLEY.ADD(1,2),PARLEY.ADD(3,4))"]]));
    await host.settle();
    expect(await run(read("A1"))).toEqual([[10]]);
    expect(host.recalculation).toMatchObject({ calls: 3, waves: 2 });
  });

  it("answers though the cell has moved meanwhile", async () => {
    const { run, host } = await open({ answerDelay: 30, meanwhile: "#BUSY!" });
    await run(write("A1", [["=PARLEY.ADD(1,2)"]]));
    await run(`context.workbook.worksheets.getActiveWorksheet().getRange("1:2").insert("Down");`);
    await host.settle();
    expect(await run(read("A3"))).toEqual([[3]]);
  });

  it("does not fall over a sheet that was deleted meanwhile", async () => {
    const { run, host } = await open({ answerDelay: 30 });
    await run(`const sheet = context.workbook.worksheets.add("Gone");
      sheet.getRange("A1").formulas = [["=PARLEY.ADD(1,2)"]];
      sheet.getRange("A1").load("values");`);
    await run(`context.workbook.worksheets.getItem("Gone").delete();`);
    await host.settle();
    expect(host.recalculation.calls).toBe(1);
  });

  it("does not go on for ever where a cell reads the clock", async () => {
    const { run, host } = await open({ answerDelay: 5 });
    await run(write("A1", [["=PARLEY.ADD(TODAY()*0,1)"]]));
    await host.settle();
    expect(await run(read("A1"))).toEqual([[1]]);
  });
});

it.each([
  ["honest", "Calculating", "Done"],
  ["early", "Done", "Done"],
  ["stuck", "Pending", "Pending"],
] as const)("tells a calculation state that is %s", async (calculationState, during, after) => {
  const { run, host } = await open({ answerDelay: 20, calculationState });
  const state = `const application = context.application.load("calculationState"); await context.sync(); return application.calculationState;`;
  expect(await run(`${write("A1", [["=PARLEY.ADD(1,2)"]])} await context.sync(); ${state}`)).toBe(during);
  await host.settle();
  expect(await run(state)).toBe(after);
});

it.each([
  ["", "string "],
  [null, "null"],
  [0, "number 0"],
] as const)("hands over a blank cell as %p", async (blankCells, seen) => {
  const { run, host } = await open({ answerDelay: 0, blankCells });
  await run(write("C1", [["=PARLEY.KINDS(A1:B1)"]]));
  await host.settle();
  expect(await run(read("C1:D1"))).toEqual([[seen, seen]]);
});

it("refuses arguments that one recalculation cannot carry, and says how many there were", async () => {
  const { run, host, grid } = await open({ answerDelay: 5, argumentLimit: 1000 });
  await run(write("A1", [["x".repeat(600)]]));
  await run(write("B1:B2", [["=PARLEY.KINDS(A1)"], ["=PARLEY.KINDS(A1)"]]));
  await host.settle();
  expect(await run(read("B1:B2"))).toEqual([[`string ${"x".repeat(600)}`], ["#VALUE!"]]);
  expect(grid.errorMessage(grid.activeSheet(), 1, 1)).toMatch(/arguments of this recalculation are 12\d\d bytes/);
  expect(host.recalculation.argumentBytes).toBeGreaterThan(1200);
});

it.each([
  ["value", ["=PARLEY.GRID(2)", "row 0"], [2, "#N/A"]],
  ["formula", ["=PARLEY.GRID(2)", "=PARLEY.GRID(2)"], ["=PARLEY.GRID(2)", "=PARLEY.GRID(2)"]],
] as const)("gives spilled cells their %s among the formulas", async (spilledFormulas, first, second) => {
  const { run, host } = await open({ spilledFormulas });
  await run(write("A1", [["=PARLEY.GRID(2)"]]));
  await host.settle();
  expect(await run(read("A1:B2", "formulas"))).toEqual([first, second]);
});

it("shows no result of the workbook that was open before, and waits for none", async () => {
  const { run, host, grid } = await open({ answerDelay: 5, meanwhile: "previous value" });
  const empty = host.capture();
  await run(write("A1", [["=PARLEY.ADD(1,2)"]]));
  await host.settle();
  expect(await run(read("A1"))).toEqual([[3]]);
  await run(write("A1", [["=PARLEY.ADD(3,4)"]]));
  host.restore(empty);
  const cell = { sheet: grid.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 };
  grid.write(cell, [["=PARLEY.ADD(5,6)"]]);
  await grid.calculate();
  expect(grid.read(cell)[0]![0]!.value).toEqual({ error: "#BUSY!" });
  await host.settle();
  expect(await run(read("A1"))).toEqual([[11]]);
});

it("lets a co-author edit between two requests", async () => {
  const { run, host, grid } = await open({});
  let edits = 0;
  host.between = () => {
    if (edits++ === 1)
      grid.write({ sheet: grid.activeSheet(), row: 0, column: 1, rows: 1, columns: 1 }, [["a colleague's"]]);
  };
  expect(await run(`${write("A1", [["mine"]])} await context.sync(); ${read("A1:B1")}`)).toEqual([
    ["mine", "a colleague's"],
  ]);
});

it.each([
  [
    "desktop",
    { add: true, rename: false, move: false, hide: false, copy: false, remove: false, read: true, title: true },
  ],
  ["web", { add: true, rename: true, move: true, hide: true, copy: false, remove: false, read: true, title: false }],
] as const)("empties the list of Undo where Excel for the %s does", async (undo, kept) => {
  const DEEDS: Record<keyof typeof kept, string> = {
    add: `context.workbook.worksheets.add("More");`,
    rename: `sheet.name = "Else";`,
    move: `sheet.position = 0;`,
    hide: `sheet.visibility = "Hidden";`,
    copy: `sheet.copy();`,
    remove: `sheet.delete();`,
    read: `sheet.getUsedRange().load("values"); sheet.activate();`,
    title: `context.workbook.properties.title = "New";`,
  };
  const { run, host } = await open({ undo });
  await run(`context.workbook.worksheets.add("Two"); context.workbook.worksheets.add("Three");`);
  const seen: Record<string, boolean> = {};
  for (const [name, deed] of Object.entries(DEEDS)) {
    await run(`context.workbook.worksheets.add();`);
    await run(`const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [[1]]; await context.sync(); ${deed}`);
    seen[name] = host.undoable.includes("Range.Values");
  }
  expect(seen).toEqual(kept);
});

it("knows its modes by name and refuses others", () => {
  expect(modesNamed("strict", "instant")).toBe(MODES.strict);
  expect(modesNamed(undefined, "realistic")).toBe(MODES.realistic);
  expect(() => modesNamed("kind", "instant")).toThrow('The host is instant, realistic, strict, not "kind".');
});
