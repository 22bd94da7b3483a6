/** What is written on the screen of a new case; it outlives the screen, so that a build that is refused costs no work. */
import { useSyncExternalStore } from "react";
import { draftOf, type Draft } from "../../cases/own/draft";
import type { LinesReport } from "../../cases/own/lines";
import type { OwnCase } from "../../cases/own/own-case";
import { lastWholeYear } from "./census-settings";

/** Lines of a person's own, as they were given and as they were read. */
export interface GivenLines {
  name: string;
  text: string;
  /** For which countries and in which unit they were read. */
  readFor: string;
  report: LinesReport;
}

export interface NewCaseState {
  draft: Draft;
  unit: "1" | "1000" | "1000000";
  lines: GivenLines | null;
  /** What stands in the field for rows of a sheet, read or not. */
  pasted: string;
  /** The case of the workbook that is being changed; null for a new one. */
  changes: OwnCase | null;
}

let state: NewCaseState | null = null;
const watchers = new Set<() => void>();

/** Begins with the workbook's case, or with what was written last. */
export function beginCase(changes: OwnCase | null, firstScenario: string): void {
  if (state && JSON.stringify(state.changes) === JSON.stringify(changes)) return;
  become({
    draft: changes ? draftOf(changes) : emptyDraft(firstScenario),
    unit: "1",
    lines: null,
    pasted: "",
    changes,
  });
}

export function changeCase(change: Partial<NewCaseState>): void {
  if (state) become({ ...state, ...change });
}

export function forgetCase(): void {
  state = null;
}

export function useNewCase(): NewCaseState | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => state,
  );
}

function become(next: NewCaseState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

function emptyDraft(firstScenario: string): Draft {
  return {
    name: "",
    importer: "",
    exporters: "",
    deadline: "",
    asOf: new Date().toISOString().slice(0, 10),
    tradeYear: String(lastWholeYear()),
    sectors: [{ name: "", codes: "" }],
    measures: [],
    scenarios: [{ name: firstScenario, probability: "100", terms: [] }],
  };
}
