/** The one simulation that may run at a time: read, draw, write; it goes on while another tab is in front. */
import type { Language } from "../../../cases/case";
import { errorMessage } from "../../../commands/error-message";
import { createStore } from "../../../commands/store";
import { chanceAtMost, chanceOfMixture } from "../../../model/uncertainty/chance";
import type { OutcomeMeasure } from "../../../model/uncertainty/outcome-model";
import { chancesOfScenarios, SHARES, swings, type Spread } from "../../../model/uncertainty/outcome-simulation";
import { SharingError } from "../../../sharing/sharing-error";
import { writeReport } from "../../../sheets/reports";
import {
  prepareSimulation,
  readRun,
  readTarget,
  SimulationError,
  type SimulationFailure,
} from "../../../sheets/simulation-input";
import { sharingTexts } from "../../../words/sharing/words";
import { texts } from "../../../words/sheets/words";
import { uncertaintyReport } from "../../../sheets/uncertainty-report";
import { readCells } from "./read-cells";
import { runSimulation, type DrawWorker } from "./run-simulation";
import { SimulationCancelled, WorkerError } from "./worker";

export interface SimulationRequest {
  measure: OutcomeMeasure;
  /** A scenario's id, or null for the outcome of all, of which one happens. */
  scenario: string | null;
  /** A scenario's id, whose curve is drawn beside; null for the one that the choice of `scenario` leaves. */
  beside: string | null;
  /** As written, in millions; empty for none. */
  target: string;
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

export interface Target {
  limit: number;
  /** Of at most the limit, 0–1. */
  chance: number;
}

export type SimulationState =
  | { phase: "idle" }
  | { phase: "running"; done: number; cancelling: boolean }
  | { phase: "writing" }
  | { phase: "cancelled" }
  | { phase: "done"; name: string | null; p5: number; p50: number; p95: number; mean: number; target: Target | null }
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
    const target = readTarget(wish.target);
    store.set({ phase: "running", done: 0, cancelling: false });
    const cells = await read(wish.language);
    const prepared = prepareSimulation(cells.simulation, wish.measure, run);
    const all = prepared.scenarios.length;
    const placeOf = (id: string | null) => prepared.scenarios.findIndex((each) => each.id === id);
    const shown = placeOf(wish.scenario) < 0 ? all : placeOf(wish.scenario);
    const spreads = await runSimulation(prepared.simulation, {
      signal: mine.signal,
      ...(startWorker ? { startWorker } : {}),
      onProgress: (done) => store.set({ phase: "running", done, cancelling: mine.signal.aborted }),
    });
    // From here on it is a matter of a moment, and a sheet is not written by half.
    store.set({ phase: "writing" });
    const chances = chancesOfScenarios(prepared.simulation);
    const { asOf, responseRun, horizonMonths, sectorNames } = cells;
    const report = uncertaintyReport({
      prepared,
      spreads,
      shown,
      chances,
      beside: besideOf(spreads.slice(0, all), chances, [shown, placeOf(wish.beside)]),
      target,
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
      ...figures(spreads[shown]!),
      target:
        target === null
          ? null
          : {
              limit: target,
              chance:
                shown === all
                  ? chanceOfMixture(chances, spreads, target)
                  : chanceAtMost(spreads[shown]!.quantiles, target),
            },
    });
  } catch (error) {
    store.set(
      error instanceof SimulationCancelled ? { phase: "cancelled" } : { phase: "failed", failure: failureOf(error) },
    );
  } finally {
    controller = null;
  }
}

/** The scenarios whose curves stand beside that of the outcome: those that were chosen, else those of the least and the greatest mean that may happen. */
function besideOf(scenarios: readonly Spread[], chances: readonly number[], chosen: readonly number[]): number[] {
  const byMean = scenarios
    .map((_, at) => at)
    .filter((at) => chances[at]! > 0)
    .sort((one, other) => scenarios[one]!.mean - scenarios[other]!.mean);
  const wanted = [...chosen.filter((at) => scenarios[at] !== undefined), byMean[0]!, byMean.at(-1)!];
  return [...new Set(wanted)].slice(0, 2);
}

function figures({ percentiles, mean }: Spread): { p5: number; p50: number; p95: number; mean: number } {
  const at = (share: (typeof SHARES)[number]) => percentiles[SHARES.indexOf(share)]!;
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95), mean };
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
