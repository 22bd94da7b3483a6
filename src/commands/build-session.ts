/** The one build that may run at a time, whoever asked for it: the pane, the ribbon or the command line; the pane shows it. */
import { BuildError, type BuildOptions, type BuildProgress, type BuildResult } from "../sheets/options";

export interface BuildFailure {
  reason: BuildError["reason"];
  /** Complete: what happened, what was left as it was, what to do. */
  message: string;
}

/** "busy": another build is running, and goes on. */
export type BuildOutcome = { ok: true; result: BuildResult } | ({ ok: false } & (BuildFailure | { reason: "busy"; message: string }));

export type BuildState =
  | { phase: "idle" }
  | { phase: "running"; progress: BuildProgress | null; cancelling: boolean }
  | { phase: "done"; result: BuildResult }
  | ({ phase: "failed" } & BuildFailure);

let state: BuildState = { phase: "idle" };
let running: AbortController | null = null;
const watchers = new Set<() => void>();

function become(next: BuildState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

export function buildState(): BuildState {
  return state;
}

/** Calls `watcher` after each change; the function it returns stops that. */
export function watchBuild(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export async function runBuild(options: BuildOptions): Promise<BuildOutcome> {
  if (running) {
    return { ok: false, reason: "busy", message: "A build is running already: wait until it has finished, or cancel it in the Parley pane." };
  }
  const controller = new AbortController();
  running = controller;
  become({ phase: "running", progress: null, cancelling: false });
  try {
    // What fills workbooks is not needed to draw the pane.
    const { buildWorkbook } = await import("../sheets/build");
    const result = await buildWorkbook(options, {
      signal: controller.signal,
      onProgress: (progress) => become({ phase: "running", progress, cancelling: controller.signal.aborted }),
    });
    become({ phase: "done", result });
    return { ok: true, result };
  } catch (error) {
    const failure = failureOf(error);
    become({ phase: "failed", ...failure });
    return { ok: false, ...failure };
  } finally {
    running = null;
  }
}

/** The build stops at its next step and puts the workbook back as it was. */
export function cancelBuild(): void {
  if (!running || state.phase !== "running") return;
  running.abort();
  become({ ...state, cancelling: true });
}

/** Takes the last outcome off the pane. */
export function dismissOutcome(): void {
  if (!running) become({ phase: "idle" });
}

export function failureOf(error: unknown): BuildFailure {
  if (error instanceof BuildError) return { reason: error.reason, message: error.message };
  return { reason: "failed", message: error instanceof Error ? error.message : String(error) };
}
