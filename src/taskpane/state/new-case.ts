/** What is written on the screen of a new case; it outlives the screen, so that a build that is refused costs no work. */
import { useSyncExternalStore } from "react";
import { draftOf, type Draft } from "../../cases/own/draft";
import type { LinesReport } from "../../cases/own/lines";
import type { OwnCase } from "../../cases/own/own-case";
import { createStore } from "../../commands/store";
import { lastWholeYear } from "./census-settings";
import { today } from "./today";

/** Lines of the user's own, as they were given and as they were read. */
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
  /** The content of the field for rows of a sheet, read or not. */
  pasted: string;
  /** The case of the workbook that is being changed; null for a new one. */
  changes: OwnCase | null;
}

const store = createStore<NewCaseState | null>(null);

/** Begins with the workbook's case, or with what was written last. */
export function beginCase(changes: OwnCase | null, firstScenario: string): void {
  const state = store.get();
  if (state && JSON.stringify(state.changes) === JSON.stringify(changes)) return;
  store.set({
    draft: changes ? draftOf(changes) : emptyDraft(firstScenario),
    unit: "1",
    lines: null,
    pasted: "",
    changes,
  });
}

export function changeCase(change: Partial<NewCaseState>): void {
  const state = store.get();
  if (state) store.set({ ...state, ...change });
}

export function forgetCase(): void {
  store.set(null);
}

export function useNewCase(): NewCaseState | null {
  return useSyncExternalStore(store.watch, store.get);
}

function emptyDraft(firstScenario: string): Draft {
  return {
    name: "",
    importer: "",
    exporters: "",
    deadline: "",
    asOf: today(),
    tradeYear: String(lastWholeYear()),
    sectors: [{ name: "", codes: "" }],
    measures: [],
    scenarios: [{ name: firstScenario, probability: "100", terms: [] }],
  };
}
