/** The one simulation that may run at a time: read, draw, write; it goes on while another tab is in front. */
import type { Language } from "../../../cases/case";
import { errorMessage } from "../../../commands/error-message";
import { createStore } from "../../../commands/store";
import type { OutcomeMeasure } from "../../../model/uncertainty/outcome-model";
import { SHARES, swings, type Spread } from "../../../model/uncertainty/outcome-simulation";
import { SharingError } from "../../../sharing/sharing-error";
import { writeReport } from "../../../sheets/reports";
import { prepareSimulation, readRun, SimulationError, type SimulationFailure } from "../../../sheets/simulation-input";
import { sharingTexts } from "../../../words/share/words";
import { texts } from "../../../words/sheets/words";
import { uncertaintyReport } from "../../../sheets/uncertainty-report";
import { readCells } from "./read-cells";
import { runSimulation, SimulationCancelled, WorkerError, type DrawWorker } from "./run-simulation";

export interface SimulationRequest {
  measure: OutcomeMeasure;
  /** A scenario's id, or null for what is weighted by the probabilities. */
  scenario: string | null;
  /** As written. */
  draws: string;
  seed: string;
  language: Language;
}

export type Failure =
  | SimulationFailure
  | { kind: "worker"; what: WorkerError["what"]; why: string }
  /** Complete: what happened, that the workbook is as it was, what to do. */
  | { kind: "written"; message: string }
  | { kind: "unread"; why: string };

export type SimulationState =
  | { phase: "idle" }
  | { phase: "running"; done: number; cancelling: boolean }
  | { phase: "writing" }
  | { phase: "cancelled" }
  | { phase: "done"; name: string | null; p5: number; p50: number; p95: number; inputs: number }
  | { phase: "failed"; failure: Failure };

const store = createStore<SimulationState>({ phase: "idle" });
let controller: AbortController | null = null;

export const simulationState = store.get;
export const watchSimulation = store.watch;

export function cancelSimulation(): void {
  const state = store.get();
  if (state.phase !== "running") return;
  store.set({ ...state, cancelling: true });
  controller?.abort();
}

export function dismissSimulation(): void {
  if (!controller) store.set({ phase: "idle" });
}

/** @param startWorker another than the browser's, where there is none */
export async function simulate(wish: SimulationRequest, startWorker?: () => DrawWorker): Promise<void> {
  if (controller) return;
  const mine = (controller = new AbortController());
  try {
    const run = readRun(wish.draws, wish.seed);
    store.set({ phase: "running", done: 0, cancelling: false });
    const cells = await read(wish.language);
    const prepared = prepareSimulation(cells.simulation, wish.measure, run);
    const weighted = prepared.scenarios.length;
    const found = prepared.scenarios.findIndex(({ id }) => id === wish.scenario);
    const shown = wish.scenario === null || found < 0 ? weighted : found;
    const spreads = await runSimulation(prepared.simulation, weighted + 1, {
      signal: mine.signal,
      ...(startWorker ? { startWorker } : {}),
      onProgress: (done) => store.set({ phase: "running", done, cancelling: mine.signal.aborted }),
    });
    // From here on it is a matter of a moment, and a sheet is not written by half.
    store.set({ phase: "writing" });
    const { asOf, responseRun, horizonMonths, sectorNames } = cells;
    const report = uncertaintyReport({
      prepared,
      spreads,
      shown,
      swings: swings(prepared.simulation, shown),
      asOf,
      responseRun,
      horizonMonths,
      sectorNames,
      language: wish.language,
    });
    await writeReport(report, texts[wish.language].errors);
    store.set({
      phase: "done",
      name: prepared.scenarios[shown]?.name ?? null,
      inputs: prepared.drawn.length,
      ...figures(spreads[shown]!),
    });
  } catch (error) {
    store.set(
      error instanceof SimulationCancelled ? { phase: "cancelled" } : { phase: "failed", failure: failureOf(error) },
    );
  } finally {
    controller = null;
  }
}

function figures({ percentiles }: Spread): { p5: number; p50: number; p95: number } {
  const at = (share: (typeof SHARES)[number]) => percentiles[SHARES.indexOf(share)]!;
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}

class Unread extends Error {}
/** Says all that a person needs to know. */
class Refused extends Error {}

async function read(language: Language): ReturnType<typeof readCells> {
  try {
    return await readCells();
  } catch (error) {
    if (error instanceof SharingError) throw new Refused(error.localized(sharingTexts[language]));
    throw new Unread(errorMessage(error));
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof SimulationError) return error.problem;
  if (error instanceof WorkerError) return { kind: "worker", what: error.what, why: error.why };
  if (error instanceof Unread) return { kind: "unread", why: error.message };
  return { kind: "written", message: errorMessage(error) };
}
