/** Building the whole workbook with the unchanged add-in and no screen, beside what each exchange with Excel may cost and beside the bare grid. */
import { createHeadlessGrid } from "../src/host/grid/headless";
import { openHeadless } from "../src/host/headless";
import type { BuildOptions } from "../src/sheets/options";
import { BUILD_ACTION } from "../src/sheets/options";
import type { Row } from "./report";

const OPTIONS: BuildOptions = { caseId: "korea-us-2025", asOf: "2025-05-21", language: "en", existing: "stop" };
const MOST_SYNCS_A_SHEET = 3;
const MOST_MEGABYTES = 3;

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

export async function fill(dist: string): Promise<Row[]> {
  const opened = performance.now();
  const session = await openHeadless({ directory: dist });
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
    const { requestsBySheet, largestRequestBytes, syncs } = session.host.counters;
    const sheets = outcome.result?.sheets ?? [];
    const bare = await bareGrid(session.host.capture());
    return [
      { what: "start without a screen", figure: seconds(started - opened), peer: "30 s allowed to a page" },
      {
        what: `build of ${sheets.length} sheets, to the last calculated cell`,
        figure: seconds(settled - started),
        peer: `the same cells with their values straight into the grid ${seconds(bare)}`,
      },
      { what: "of it, writing through Office.js", figure: seconds(written - started), peer: "the rest is calculation" },
      {
        what: "syncs for each sheet",
        figure: (syncs / sheets.length).toFixed(1),
        peer: `${MOST_SYNCS_A_SHEET} allowed`,
      },
      {
        what: "syncs that touch one sheet, at most",
        figure: String(Math.max(...requestsBySheet.values())),
        peer: `${MOST_SYNCS_A_SHEET} allowed`,
      },
      {
        what: "largest request",
        figure: `${(largestRequestBytes / 1e6).toFixed(2)} MB`,
        peer: `${MOST_MEGABYTES} MB allowed, 5 MB is Excel's limit`,
      },
    ];
  } finally {
    session.close();
  }
}

/** Milliseconds to put a finished workbook into an empty grid: what the engine costs without Office.js and without Parley. */
async function bareGrid(
  document: ReturnType<Awaited<ReturnType<typeof openHeadless>>["host"]["capture"]>,
): Promise<number> {
  const grid = createHeadlessGrid();
  const started = performance.now();
  grid.restore(document);
  await grid.calculate();
  const took = performance.now() - started;
  grid.dispose();
  return took;
}
