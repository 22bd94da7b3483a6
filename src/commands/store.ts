/** A value that outlives what shows it, and notifies its subscribers when it changes: the form that React's useSyncExternalStore takes. */
export interface Store<State> {
  get(this: void): State;
  set(this: void, next: State): void;
  /** Calls `watcher` after each change; the function it returns stops that. */
  watch(this: void, watcher: () => void): () => void;
}

export function createStore<State>(first: State): Store<State> {
  let state = first;
  const watchers = new Set<() => void>();
  return {
    get: () => state,
    set(next) {
      state = next;
      for (const watcher of watchers) watcher();
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
