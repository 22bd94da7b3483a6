/** The build that runs or ran last, as React state. */
import { useSyncExternalStore } from "react";
import { buildState, watchBuild, type BuildState } from "../../commands/build-session";

export function useBuild(): BuildState {
  return useSyncExternalStore(watchBuild, buildState);
}
