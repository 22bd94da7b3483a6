/** The add-in without its pane, for tests: its functions, all its actions, and what the pane calls where a test can reach it. */
import "../../src/functions/functions";
import "../../src/commands/commands";
import { writeBridge } from "../../src/commands/bridge";
import { writeBrief } from "../../src/commands/brief";
import { enterOffer, writeTalks } from "../../src/commands/talks";
import { readFilings, readHeldEntries, writeEntries } from "../../src/commands/entries";
import { entriesOfSheet } from "../../src/commands/entries-again";
import { auditEntries, readEntries } from "../../src/commands/read-entries";
import { runBuild, undoBuild } from "../../src/commands/build-session";
import { buildOwnCase, writeRejectedRows } from "../../src/commands/own-case";
import { writeSourcing } from "../../src/commands/sourcing";
import { readWorkbookTrade, writeWorkbookTrade } from "../../src/commands/trade-update";
import type { Language } from "../../src/cases/case";
import type { Difference } from "../../src/sharing/compare";
import { outcomesOf } from "../../src/sharing/copy-outcomes";
import { openPortable, openSnapshot } from "../../src/sharing/copy-file";
import { readFile } from "../../src/sharing/file/read-file";
import { writeProof } from "../../src/sharing/proof";
import { restoreCells, takeOver } from "../../src/sharing/apply-differences";
import { en } from "../../src/words/sharing/en";
import { buildWorkbook, inspectWorkbook } from "../../src/sheets/build";
import { simulate, simulationState, type SimulationRequest } from "../../src/taskpane/components/simulate/session";
import { WorkerHere } from "../taskpane/simulate/draw-here";
import { writeAsk } from "./witnesses/ask-report";

/** As the pane takes over. */
const takeAsPane = (differences: readonly Difference[]) =>
  takeOver(differences, async (options) => {
    const outcome = await runBuild(options);
    if (!outcome.ok) throw new Error(outcome.message);
  });

/** As the pane does with a file. */
async function auditFile(text: string, today: number, language: Language) {
  const read = await readEntries(text);
  await writeEntries(read, await auditEntries(read.lines), { source: "report.csv", today, language });
}

/** As the pane does with the sheet Entries. */
async function auditAgain(today: number, language: Language) {
  const { read, source } = entriesOfSheet(await readHeldEntries(), language);
  await writeEntries(read, await auditEntries(read.lines), { source, today, language });
}

/** Draws are made in the same thread, as jsdom has no other. */
async function runSimulation(wish: SimulationRequest) {
  await simulate(wish, () => new WorkerHere());
  return simulationState();
}

async function runSimulationInWorker(wish: SimulationRequest) {
  await simulate(wish);
  return simulationState();
}

const parley = {
  buildWorkbook,
  inspectWorkbook,
  runBuild,
  undoBuild,
  buildOwnCase,
  writeRejectedRows,
  readWorkbookTrade,
  writeWorkbookTrade,
  writeProof,
  writeBridge,
  writeBrief,
  writeTalks,
  enterOffer,
  auditFile,
  auditAgain,
  readFilings,
  writeSourcing,
  outcomesOfFile: (bytes: Uint8Array, name: string) => outcomesOf(readFile(bytes), name),
  writeAsk,
  takeOver: takeAsPane,
  restoreCells,
  openSnapshot,
  openPortable: () => openPortable(en),
  runSimulation,
  runSimulationInWorker,
};

/** What a test finds in the add-in's window. */
export type AddIn = typeof parley;

Object.assign(window, { parley });
