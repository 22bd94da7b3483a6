/** Which sheets of Parley's names the workbook holds: its own, and those that somebody else made; and what was built. */
import { useCallback, useEffect, useState } from "react";
import type { BuildState } from "../../commands/build-session";
import { usePaneShown } from "./pane-shown";
import type { BuiltFrom } from "./selection";

export interface ParleySheets {
  ours: readonly string[];
  foreign: readonly string[];
  /** False until the workbook has answered for the first time. */
  known: boolean;
  /** null in a workbook that Parley has not filled. */
  record: BuiltFrom | null;
}

const NONE: ParleySheets = { ours: [], foreign: [], record: null, known: false };

/** Looks at the start, when the pane comes into sight, and after each build. */
export function useParleySheets(phase: BuildState["phase"]): ParleySheets {
  const [sheets, setSheets] = useState(NONE);
  const look = useCallback(async () => {
    try {
      const { inspectWorkbook } = await import("../../sheets/build");
      setSheets({ ...(await inspectWorkbook()), known: true });
    } catch {
      // Excel is busy, or there is none: the build itself looks again and says what is in its way.
    }
  }, []);
  useEffect(() => {
    if (phase !== "running") void look();
  }, [look, phase]);
  usePaneShown(() => {
    if (phase !== "running") void look();
  });
  return sheets;
}
