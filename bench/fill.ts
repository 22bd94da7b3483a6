/**
 * Building the whole workbook with the unchanged add-in and no screen, and an edit of it: by the engine that calculates without a
 * screen, beside the page's (Univer), beside what each exchange with Excel may cost and beside the bare grid.
 */
import { createUniverGrid } from "../src/host/grid/headless";
import { openHeadless, type HeadlessSession } from "../src/host/headless";
import { functionTraffic, megabytes, trafficText } from "../src/host/function-traffic";
import { createHeadlessGrid } from "../src/host/headless-grid/headless-grid";
import { parseCells } from "../src/host/workbook/address";
import type { WorkbookDocument } from "../src/host/workbook/document";
import type { Grid } from "../src/host/workbook/grid";
import type { BuildOptions } from "../src/sheets/options";
import { BUILD_ACTION } from "../src/sheets/options";
import { middle, RUNS, type Row } from "./report";

const OPTIONS: BuildOptions = { caseId: "korea-us-2025", asOf: "2025-05-21", language: "en", existing: "stop" };
const MOST_SYNCS_A_SHEET = 3;
const MOST_MEGABYTES = 3;
const EDIT_SECONDS = 0.3;

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

interface Filled {
  started: number;
  written: number;
  settled: number;
  edited: number;
  answered: number;
  sheets: number;
  counters: HeadlessSession["host"]["counters"];
  document: WorkbookDocument;
}

/** All in milliseconds, the build's from its start. */
async function fillIn(dist: string, grid: Grid): Promise<Filled> {
  const opened = performance.now();
  const session = await openHeadless({ directory: dist, grid });
  try {
    session.host.counters.reset();
    const started = performance.now();
    const outcome = JSON.parse(String(await session.host.runAction(BUILD_ACTION, JSON.stringify(OPTIONS)))) as {
      ok: boolean;
      message?: string;
      result?: { sheets: string[] };
    };
    if (!outcome.ok) throw new Error(`The workbook could not be built: ${outcome.message ?? "no reason given"}`);
    const written = performance.now();
    await session.host.settle();
    const settled = performance.now();
    const document = session.host.capture();
    return {
      started: started - opened,
      written: written - started,
      settled: settled - started,
      edited: await edit(session.grid, "Terms", "Exempt rate", 0.1),
      answered: await edit(session.grid, "Elasticities", "Likely", -0.5),
      sheets: outcome.result?.sheets.length ?? 0,
      counters: session.host.counters,
      document,
    };
  } finally {
    session.close();
  }
}

export async function fill(dist: string): Promise<Row[]> {
  const ours = await fillIn(dist, createHeadlessGrid());
  const traffic = await functionTraffic(dist, ours.document);
  const page = await fillIn(dist, createUniverGrid());
  const { requestsBySheet, largestRequestBytes, syncs } = ours.counters;
  const [bare, pageBare] = [
    await bareGrid(ours.document, createHeadlessGrid()),
    await bareGrid(ours.document, createUniverGrid()),
  ];
  return [
    {
      what: "start without a screen",
      figure: seconds(ours.started),
      peer: `${seconds(page.started)} on the page's engine`,
    },
    {
      what: `build of ${ours.sheets} sheets, to the last calculated cell`,
      figure: seconds(ours.settled),
      peer: `${seconds(page.settled)} on the page's engine`,
    },
    {
      what: "of it, writing through Office.js",
      figure: seconds(ours.written),
      peer: `${seconds(page.written)} on the page's engine; the rest is calculation`,
    },
    {
      what: "the same cells with their values straight into the grid",
      figure: seconds(bare),
      peer: `${seconds(pageBare)} on the page's engine`,
    },
    {
      what: "an edit of one input, to all outcomes",
      figure: seconds(ours.edited),
      peer: `${EDIT_SECONDS} s allowed; ${seconds(page.edited)} on the page's engine`,
    },
    {
      what: "an edit of one elasticity, to all suppliers and outcomes",
      figure: seconds(ours.answered),
      peer: `${seconds(page.answered)} on the page's engine`,
    },
    { what: "syncs for each sheet", figure: (syncs / ours.sheets).toFixed(1), peer: `${MOST_SYNCS_A_SHEET} allowed` },
    {
      what: "syncs that touch one sheet, at most",
      figure: String(Math.max(...requestsBySheet.values())),
      peer: `${MOST_SYNCS_A_SHEET} allowed`,
    },
    {
      what: "calls of Parley in a recalculation of the workbook",
      figure: `${traffic.calls} in ${traffic.waves} waves`,
      peer: `60 in 3 allowed; 801 in 6 before each table was asked at once`,
    },
    {
      what: "their arguments",
      figure: megabytes(traffic.argumentBytes),
      peer: `1 MB allowed, 5 MB is Excel's limit; 18.9 MB before; ${trafficText(traffic)}`,
    },
    {
      what: "largest request",
      figure: `${(largestRequestBytes / 1e6).toFixed(2)} MB`,
      peer: `${MOST_MEGABYTES} MB allowed, 5 MB is Excel's limit`,
    },
  ];
}

/** Milliseconds from writing another figure into the first row of a table to the last cell that follows; the middle one of several. */
async function edit(grid: Grid, table: string, header: string, first: number): Promise<number> {
  const found = grid.tables().find(({ name }) => name === table);
  const column = found?.columns.findIndex(({ name }) => name === header) ?? -1;
  const range = found && parseCells(found.range);
  if (!range || column < 0) throw new Error(`The workbook has no table ${table} with ${header}.`);
  const cell = { sheet: found.sheet, row: range.row + 1, column: range.column + column, rows: 1, columns: 1 };
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    grid.write(cell, [[first + run / 100]]);
    await grid.calculate();
    times.push(performance.now() - started);
  }
  return middle(times);
}

/** Milliseconds to put a finished workbook into an empty grid: what the engine costs without Office.js and without Parley. */
async function bareGrid(document: WorkbookDocument, grid: Grid): Promise<number> {
  const started = performance.now();
  grid.restore(document);
  await grid.calculate();
  const took = performance.now() - started;
  grid.dispose();
  return took;
}
