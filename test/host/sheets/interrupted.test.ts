/** Builds that die after any request, a colleague who works in between, and two builds at once. */
import type { WorkbookDocument } from "../../../src/host/workbook/document";
import { BUILD_ACTION } from "../../../src/sheets/options";
import { LOCK_NAMESPACE } from "../../../src/sheets/lock";
import { addIn } from "../bundle";
import { statesOf, written } from "../interrupted";
import { filled, formulasOf, inSession, namedCell, open, type Sharing } from "../sharing/open";
import { OPTIONS } from "./open";

const CHOICE = { ...OPTIONS, sectors: ["steel"], scenarios: ["pause"] };

let directory: string;
let session: Sharing | undefined;
beforeAll(async () => {
  directory = await addIn();
});
afterEach(() => {
  session?.close();
  session = undefined;
});

const MINE = `
  const sheet = context.workbook.worksheets.add("Mine");
  sheet.getRange("A1:A2").values = [["a colleague's"], [42]];`;
const LOOKING = `${MINE}
  sheet.getRange("B1:B2").formulas = [["=ExpectedDuty"], ["=SUM(Outcomes[Trade])"]];
  context.workbook.names.getItem("HorizonMonths").getRange().values = [[7]];`;

/** What must be the same however often a build was interrupted: sheets, tables, names, formulas, and what people wrote. */
const essence = (document: WorkbookDocument): unknown => ({
  sheets: document.sheets.map(({ name }) => name).sort(),
  tables: document.sheets
    .flatMap(({ name, tables }) => tables.map((table) => `${name} ${table.name} ${table.range}`))
    .sort(),
  names: document.names.map(({ name, formula }) => `${name} ${formula}`).sort(),
  formulas: formulasOf(document)
    .map(({ where, cell }) => `${where} ${cell.formula}`)
    .sort(),
  mine: written({ ...document, sheets: document.sheets.filter(({ name }) => name === "Mine") }).length > 0,
  parts: document.customXml.map(({ xml }) => /xmlns="([^"]+)"/.exec(xml)?.[1]),
});

async function prepared(text: string, document?: WorkbookDocument): Promise<WorkbookDocument> {
  const fresh = await open(directory, document);
  await fresh.run(`${text} await context.sync();`);
  await fresh.host.settle();
  const made = fresh.host.capture();
  fresh.close();
  return made;
}

it("builds after a first build that died at any request", async () => {
  session = await open(directory, await prepared(MINE));
  const states = await statesOf(session, () => session!.done(BUILD_ACTION, CHOICE));
  expect(states.length).toBeGreaterThan(8);
  const whole = essence(states.at(-1)!);
  for (const state of states)
    await inSession(directory, state, async (next) => {
      await next.done(BUILD_ACTION, CHOICE);
      expect(essence(next.host.capture())).toEqual(whole);
    });
});

it("refreshes after a refresh that died at any request, and keeps inputs and people's own formulas", async () => {
  session = await open(directory, await prepared(LOOKING, await filled(directory, CHOICE)));
  const states = await statesOf(session, () => session!.done(BUILD_ACTION, CHOICE));
  expect(states.length).toBeGreaterThan(8);
  const whole = essence(states.at(-1)!);
  for (const state of states) {
    await inSession(directory, state, async (next) => {
      await next.done(BUILD_ACTION, CHOICE);
      const document = next.host.capture();
      expect(essence(document)).toEqual(whole);
      expect(namedCell(document, "HorizonMonths").value).toBe(7);
    });
  }
});

it("says that an earlier build was interrupted, and leaves nothing of it", async () => {
  session = await open(directory, await prepared(MINE));
  const states = await statesOf(session, () => session!.done(BUILD_ACTION, CHOICE));
  const half = states.find(({ customXml }) => customXml.some(({ xml }) => xml.includes(LOCK_NAMESPACE)))!;
  await inSession(directory, half, async (next) => {
    const { interrupted } = await next.done<{ interrupted?: number }>(BUILD_ACTION, CHOICE);
    expect(interrupted).toBeGreaterThan(0);
    expect(next.host.capture().customXml.filter(({ xml }) => xml.includes(LOCK_NAMESPACE))).toEqual([]);
  });
});

it("refuses a second build while another one goes on, and changes nothing", async () => {
  session = await open(directory, await prepared(MINE));
  const { host } = session;
  let seen = 0;
  const lock = (): string =>
    `<lock xmlns="${LOCK_NAMESPACE}" owner="colleague" since="${Date.now() - 1000}" seen="${Date.now() + seen++}"/>`;
  await session.run(`context.workbook.customXmlParts.add(${JSON.stringify(lock())}); await context.sync();`);
  // The colleague's Parley says with each sheet that it is still there.
  const { book } = host as unknown as { book: { customXml: WorkbookDocument["customXml"] } };
  host.between = () => void (book.customXml[0]!.xml = lock());
  const answer = await session.act(BUILD_ACTION, CHOICE);
  host.between = undefined;
  expect(answer).toMatchObject({ ok: false, reason: "locked", message: expect.stringContaining("since") as string });
  expect(host.capture().sheets.map(({ name }) => name)).toEqual(["Sheet1", "Mine"]);
});

it("keeps what a colleague writes on a sheet of their own between any two requests", async () => {
  session = await open(directory, await prepared(LOOKING, await filled(directory, CHOICE)));
  const { host, grid } = session;
  let row = 10;
  host.between = () => {
    const mine = grid.sheets().find(({ name }) => name === "Mine")!;
    grid.write({ sheet: mine.id, row: row++, column: 3, rows: 1, columns: 1 }, [[row]]);
  };
  await session.done(BUILD_ACTION, CHOICE);
  host.between = undefined;
  const mine = host.capture().sheets.find(({ name }) => name === "Mine")!;
  for (let at = 10; at < row; at++) expect(mine.cells.get(at)?.get(3)?.value).toBe(at + 1);
  expect(mine.cells.get(0)?.get(1)?.formula).toBe("=ExpectedDuty");
});

it.each([2, 5, 9, 14])("never loses an input that a colleague changes at request %i", async (at) => {
  session = await open(directory, await prepared(LOOKING, await filled(directory, CHOICE)));
  const { host, grid } = session;
  let requests = 0;
  host.between = () => {
    if (++requests !== at) return;
    const place = host.capture().names.find(({ name }) => name === "HorizonMonths")!.formula;
    const [, sheetName = "", letters = "", number = ""] = /^='?([^'!]+)'?!\$([A-Z]+)\$(\d+)$/.exec(place)!;
    const sheet = grid.sheets().find(({ name }) => name === sheetName)!;
    grid.write({ sheet: sheet.id, row: Number(number) - 1, column: letters.charCodeAt(0) - 65, rows: 1, columns: 1 }, [
      [11],
    ]);
  };
  const answer = await session.act(BUILD_ACTION, CHOICE);
  host.between = undefined;
  expect(requests).toBeGreaterThanOrEqual(at);
  if (!answer.ok) expect(answer.reason).toBe("changed");
  expect(namedCell(host.capture(), "HorizonMonths").value).toBe(11);
  expect(host.capture().sheets.filter(({ name }) => name.startsWith("Parley_"))).toEqual([]);
});
