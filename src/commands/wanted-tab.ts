/** The tab that a command on a cell asks the pane for; the pane takes it when it is there. */
import { createStore } from "./store";

/** By this name the manifest calls it. */
export const EXPLAIN_ACTION = "EXPLAIN_CELL";

type Wanted = "why";

const store = createStore<Wanted | null>(null);
export const watchWantedTab = store.watch;

export function wantTab(tab: Wanted): void {
  store.set(tab);
}

/** null where none is wanted, or it was taken before. */
export function takeWantedTab(): Wanted | null {
  const wanted = store.get();
  if (wanted) store.set(null);
  return wanted;
}
