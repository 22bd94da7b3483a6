/**
 * Two engines that know nothing of each other calculate the same workbooks: Parley's, which the command line goes by, and Univer's, which
 * draws and calculates the page. Every cell is compared, on what a build wrote and after edits that nobody chose.
 */
import { createUniverGrid } from "../../../src/host/grid/headless";
import { generateMetadata } from "../../../src/functions/documents/metadata";
import { withFunctions, type FunctionsSession } from "../../../src/host/functions-session";
import { functionsRuntime } from "../../../src/host/protocol/functions-runtime";
import { createHeadlessGrid } from "../../../src/host/headless-grid/headless-grid";
import type { Grid, GridInput } from "../../../src/host/workbook/grid";
import type { CellDocument, WorkbookDocument } from "../../../src/host/workbook/document";
import { addIn } from "../bundle";
import { findLibreOffice } from "../sharing/find-libre-office.cjs";
import { calculatedByLibreOffice, withoutResults } from "../sharing/libre-office";
import { ownCase, portable, withReports } from "./workbooks";
import { isDay, randomEdits, seeded, type Edit } from "./edits";

/** The same edits in each run, so that a run that fails says something of the change; others are tried with PARLEY_SEED=… npx jest engines. */
const SEED = Number(process.env["PARLEY_SEED"] ?? 1);
const EDITS = 200;
/** Edits at once: both engines work out all that depends on any of them. */
const BATCH = 50;

const open: FunctionsSession[] = [];
afterAll(() => {
  for (const session of open) session.close();
});

const engines = { Parley: createHeadlessGrid, Univer: createUniverGrid };

/** The workbook in an engine, with the add-in's own functions, calculated from nothing but its inputs. */
async function opened(name: keyof typeof engines, document: WorkbookDocument): Promise<Grid> {
  const session = withFunctions(engines[name](), runtime, generateMetadata("en", "https://parley.invalid/"));
  open.push(session);
  session.grid.restore(withoutResults(document));
  await session.grid.calculate(true);
  return session.grid;
}

type Calculated = Pick<WorkbookDocument, "sheets">;

/** "Outcomes!4,7 =…: one, other" for every cell in which they differ. */
function differences(one: Calculated, other: Calculated): string[] {
  return one.sheets.flatMap((sheet, index) => {
    const theirs = other.sheets[index]!;
    const rows = new Set([...sheet.cells.keys(), ...theirs.cells.keys()]);
    return [...rows].flatMap((row) => {
      const [ours, others] = [sheet.cells.get(row), theirs.cells.get(row)];
      return [...new Set([...(ours?.keys() ?? []), ...(others?.keys() ?? [])])].flatMap((column) => {
        const [a, b] = [ours?.get(column), others?.get(column)];
        return same(a?.value, b?.value) || countsAnotherError(a, b)
          ? []
          : [
              `${sheet.name}!${row},${column} ${a?.formula ?? b?.formula}: ${JSON.stringify(a?.value)}, ${JSON.stringify(b?.value)}`,
            ];
      });
    });
  });
}

type CellResult = CellDocument["value"];

/** Of two errors Univer takes that of SUMIFS, be it the second; Excel and Parley take the first (`engine.test.ts`). Both are errors all the same. */
function countsAnotherError(one: CellDocument | undefined, other: CellDocument | undefined): boolean {
  const isError = (cell: CellDocument | undefined) => typeof cell?.value === "object";
  return isError(one) && isError(other) && (one?.formula ?? "").includes("SUMIFS(");
}

/** What a number between a half and one trillion can be distinguished by is 0.0001. */
const LAST_DIGIT = 1e-4;

/**
 * The order in which an engine adds up shows in the last digits, and Univer rounds a difference to the digits of what it is of: that of
 * two markets of hundreds of billions is right to the last digit of a trillion.
 */
function same(one: CellResult, other: CellResult): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= Math.max(1e-11 * Math.max(Math.abs(one), Math.abs(other)), LAST_DIGIT);
  // LibreOffice has no truth values: it writes those that it reads as =TRUE() and =FALSE() with the numbers 1 and 0.
  if (typeof one === "boolean" && typeof other === "number") return Number(one) === other;
  return JSON.stringify(one ?? "") === JSON.stringify(other ?? "");
}

/** LibreOffice counts days from 30 December 1899, so that before March 1900 they have other dates there than in Excel, where day 0 is 0 January. */
const losesItsDay = ({ before, value }: Edit): boolean => isDay(before) && !isDay(value);

async function change(grid: Grid, edits: readonly Edit[]): Promise<void> {
  const ids = new Map(grid.sheets().map(({ id, name }) => [name, id]));
  grid.holdCalculation(true);
  for (const { sheet, row, column, value } of edits)
    grid.write({ sheet: ids.get(sheet)!, row, column, rows: 1, columns: 1 }, [[value]] as GridInput[][]);
  grid.holdCalculation(false);
  await grid.calculate();
}

const runtime = functionsRuntime();
let directory: string;
beforeAll(async () => {
  Object.assign(globalThis, { CustomFunctions: runtime });
  await import("../../../src/functions/functions");
  directory = await addIn();
});

test("agree on every cell of a case of one's own", async () => {
  const document = await ownCase(directory);
  const [parley, univer] = [await opened("Parley", document), await opened("Univer", document)];
  expect(differences(parley.capture(), univer.capture())).toEqual([]);
});

describe("on the case of Korea with all its reports", () => {
  let document: WorkbookDocument;
  let grids: Grid[];
  let undo: Edit[] = [];
  const random = seeded(SEED);
  beforeAll(async () => {
    document = await withReports(directory);
    grids = [await opened("Parley", document), await opened("Univer", document)];
  });

  const found = (): string[] => differences(grids[0]!.capture(), grids[1]!.capture());

  test("agree on every cell", () => {
    expect(found()).toEqual([]);
    expect(document.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Outcomes", "Deal", "Uncertainty", "Lines to ask for", "Proof", "Brief", "Bridge"]),
    );
  });

  test.each(Array.from({ length: EDITS / BATCH }, (_, batch) => (batch + 1) * BATCH))(
    `agree on every cell after %i random edits (seed ${SEED})`,
    async () => {
      const edits = randomEdits(document, random, BATCH);
      for (const grid of grids) await change(grid, [...undo, ...edits]);
      undo = edits.map((edit) => ({ ...edit, value: edit.before }));
      expect({ edits, found: found() }).toEqual({ edits, found: [] });
    },
  );
});

test(`agree with LibreOffice on a portable copy after random edits (seed ${SEED})`, async () => {
  const program = findLibreOffice();
  const document = await portable(directory);
  const parley = await opened("Parley", document);
  const edits = randomEdits(document, seeded(SEED), BATCH).filter((edit) => !losesItsDay(edit));
  await change(parley, edits);
  const { sheets } = parley.capture();
  const edited = {
    ...document,
    sheets: document.sheets.map((sheet, index) => ({ ...sheet, cells: sheets[index]!.cells })),
  };
  // Without LibreOffice the engine is its own witness, and the end of the test run says so.
  const other = program ? calculatedByLibreOffice(program, [edited])[0]! : { sheets };
  expect({ edits, found: differences({ sheets }, other) }).toEqual({ edits, found: [] });
});
