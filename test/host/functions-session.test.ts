/** The add-in's functions without its page: what they are given, what cells show of them, and that streams go on. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFunctions, type FunctionsSession } from "../../src/host/functions-session";

const SCRIPT = `
CustomFunctions.associate("SUM_OF", (cells) => cells.flat().reduce((sum, cell) => sum + (cell === "" ? 1000 : cell), 0));
CustomFunctions.associate("FAIL", () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no such code"); });
CustomFunctions.associate("BREAK", () => { throw new Error("secret"); });
CustomFunctions.associate("CLOCK", (invocation) => { let tick = 0; const timer = setInterval(() => invocation.setResult(++tick), 10); invocation.onCanceled = () => clearInterval(timer); });
CustomFunctions.associate("WORLD", () => [typeof window, typeof document, typeof process, typeof require, typeof Office].join(" "));
`;
const parameter = { name: "cells", type: "any", dimensionality: "matrix" };
const METADATA = {
  functions: [
    { id: "SUM_OF", name: "SUM_OF", parameters: [parameter], result: {} },
    { id: "FAIL", name: "FAIL", parameters: [], result: {} },
    { id: "BREAK", name: "BREAK", parameters: [], result: {} },
    { id: "CLOCK", name: "CLOCK", parameters: [], options: { stream: true } },
    { id: "WORLD", name: "WORLD", parameters: [], result: {} },
  ],
};

let directory: string;
let session: FunctionsSession;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "functions-"));
  writeFileSync(join(directory, "functions.js"), SCRIPT);
  writeFileSync(join(directory, "functions.json"), JSON.stringify(METADATA));
  session = openFunctions({ directory });
});
afterEach(() => {
  session.close();
  rmSync(directory, { recursive: true });
});

const put = (line: (string | number)[]): void =>
  session.grid.write({ sheet: session.grid.activeSheet(), row: 0, column: 0, rows: 1, columns: line.length }, [line]);
const values = (columns: number): unknown[] =>
  session.grid
    .read({ sheet: session.grid.activeSheet(), row: 0, column: 0, rows: 1, columns })[0]!
    .map(({ value }) => value);

it("calculates with the functions, which get blank cells as empty texts", async () => {
  put([1, "", 2, "=PARLEY.SUM_OF(A1:C1)", "=parley.sum_of(5)*2"]);
  await session.grid.calculate();
  expect(values(5).slice(3)).toEqual([1003, 10]);
});

it("shows why a function failed where it says so, and nothing of what it throws otherwise", async () => {
  put(["=PARLEY.FAIL()", "=PARLEY.BREAK()", "=PARLEY.NONE()"]);
  await session.grid.calculate();
  expect(values(3)).toEqual([{ error: "#N/A" }, { error: "#VALUE!" }, { error: "#NAME?" }]);
  const { grid } = session;
  const sheet = grid.activeSheet();
  expect(grid.errorMessage(sheet, 0, 0)).toBe("no such code");
  expect(grid.errorMessage(sheet, 0, 1) ?? "").not.toContain("secret");
});

it("gives a function the language and a window, but neither a page nor Node", async () => {
  put(["=PARLEY.WORLD()"]);
  await session.grid.calculate();
  expect(values(1)).toEqual(["object undefined undefined undefined undefined"]);
});

it("follows a stream until it is closed", async () => {
  put(["=PARLEY.CLOCK()"]);
  await session.grid.calculate();
  const changed = new Promise((resolve) => session.grid.onChanged(resolve));
  expect(values(1)).toEqual([{ error: "#N/A" }]);
  await changed;
  expect(values(1)[0]).toBeGreaterThan(0);
});
