/** The one build that may run at a time, asked for by the pane, the ribbon or the command line; the pane shows it. */
import { caseOf, findCase } from "../cases/registry";
import type { Previous } from "../sheets/inputs";
import { BuildError, type BuildOptions, type BuildProgress, type BuildResult } from "../sheets/options";
import type { CaseRecord } from "../sheets/record";
import { commandTexts } from "../words/commands/words";
import { errorMessage } from "./error-message";
import { chosenLanguage } from "./language";
import { loadWithWorkbook } from "./startup";
import { createStore } from "./store";

export interface BuildFailure {
  reason: BuildError["reason"];
  /** Complete: what happened, what was left as it was, what to do. */
  message: string;
}

/** "busy": another build is running, and goes on. */
export type BuildOutcome =
  { ok: true; result: BuildResult } | ({ ok: false } & (BuildFailure | { reason: "busy"; message: string }));

export type BuildState =
  | { phase: "idle" }
  | { phase: "running"; progress: BuildProgress | null; cancelling: boolean }
  /** `undo`: what undoing it would do; null where that is not known or it is itself an undoing. */
  | { phase: "done"; result: BuildResult; undo: "remove" | "restore" | null }
  | { phase: "undone"; undo: "remove" | "restore" }
  | ({ phase: "failed" } & BuildFailure);

/** How the last build is taken back. */
type WayBack =
  { kind: "remove"; language: BuildOptions["language"]; steps?: BuildSteps } | { kind: "restore"; before: Previous };

const store = createStore<BuildState>({ phase: "idle" });
let running: AbortController | null = null;
let wayBack: WayBack | null = null;

export const buildState = store.get;
export const watchBuild = store.watch;

/** What has to be in the workbook before a build, and how it is removed where the build fails. */
export interface BuildSteps {
  before(): Promise<void>;
  takeBack(): Promise<void>;
}

export async function runBuild(options: BuildOptions, steps?: BuildSteps): Promise<BuildOutcome> {
  if (running) {
    return {
      ok: false,
      reason: "busy",
      message: commandTexts[options.language].busy,
    };
  }
  return alone(async (signal) => {
    let before: Previous | null = null;
    await steps?.before();
    let result: BuildResult;
    try {
      result = await build(options, { signal, onBefore: (previous) => (before = previous) });
    } catch (error) {
      await steps?.takeBack();
      throw error;
    }
    wayBack = result.refreshed
      ? wayToRestore(before)
      : { kind: "remove", language: options.language, ...(steps ? { steps } : {}) };
    await loadWithWorkbook(true);
    store.set({ phase: "done", result, undo: wayBack?.kind ?? null });
    return { ok: true, result };
  });
}

/** Takes the last build back; the workbook stays as it is where that fails. Nothing where there is no way back. */
export async function undoBuild(): Promise<void> {
  const way = wayBack;
  if (running || !way) return;
  await alone(async (signal) => {
    if (way.kind === "remove") {
      const { removeBuild } = await import("../sheets/undo");
      await removeBuild(way.language);
      await way.steps?.takeBack();
      await loadWithWorkbook(false);
    } else {
      const { record } = way.before;
      if (!record) throw new Error(commandTexts[chosenLanguage()].noRecord);
      await build(optionsOf(record), { signal, restore: way.before });
    }
    wayBack = null;
    store.set({ phase: "undone", undo: way.kind });
    return { ok: true, result: { sheets: [], refreshed: false, keptInputs: 0 } };
  });
}

/** Runs what changes the workbook, and nothing else at the same time. */
async function alone(work: (signal: AbortSignal) => Promise<BuildOutcome>): Promise<BuildOutcome> {
  const controller = new AbortController();
  running = controller;
  store.set({ phase: "running", progress: null, cancelling: false });
  try {
    return await work(controller.signal);
  } catch (error) {
    const failure = failureOf(error);
    store.set({ phase: "failed", ...failure });
    return { ok: false, ...failure };
  } finally {
    running = null;
  }
}

async function build(
  options: BuildOptions,
  hooks: { signal: AbortSignal; onBefore?(before: Previous): void; restore?: Previous },
): Promise<BuildResult> {
  // What fills workbooks is not needed to draw the pane.
  const { buildWorkbook } = await import("../sheets/build");
  return buildWorkbook(options, {
    ...hooks,
    onProgress: (progress) => store.set({ phase: "running", progress, cancelling: hooks.signal.aborted }),
  });
}

/** What fills the workbook again from what it was built from. The record also names rows that a user had added; these come back from the inputs. */
export function optionsOf(record: CaseRecord, language = record.language): BuildOptions {
  const { caseId, own, asOf, sectors, scenarios } = record;
  const chosen = caseOf(record) ?? findCase(caseId);
  const known = (ids: readonly string[], rows: readonly { id: string }[]) =>
    ids.filter((id) => rows.some((row) => row.id === id));
  return {
    caseId,
    ...(own ? { own } : {}),
    asOf,
    sectors: known(sectors, chosen.sectors),
    scenarios: known(scenarios, chosen.scenarios),
    language,
    existing: "refresh",
  };
}

/** Without a record it is not known what the sheets were built from. */
function wayToRestore(before: Previous | null): WayBack | null {
  return before?.record ? { kind: "restore", before } : null;
}

/** The build stops at its next step and puts the workbook back as it was. */
export function cancelBuild(): void {
  const state = store.get();
  if (!running || state.phase !== "running") return;
  running.abort();
  store.set({ ...state, cancelling: true });
}

/** Takes the last outcome off the pane. */
export function dismissOutcome(): void {
  if (!running) store.set({ phase: "idle" });
}

export function failureOf(error: unknown): BuildFailure {
  if (error instanceof BuildError) return { reason: error.reason, message: error.message };
  return { reason: "failed", message: errorMessage(error) };
}
