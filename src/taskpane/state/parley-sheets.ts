/** Which sheets of Parley's names the workbook holds: its own, and those that somebody else made. */
import { useCallback, useEffect, useState } from "react";
import { inspectWorkbook } from "../../sheets/build";
import type { BuildState } from "../../commands/build-session";
import { usePaneShown } from "./pane-shown";

export interface ParleySheets {
  ours: readonly string[];
  foreign: readonly string[];
}

const NONE: ParleySheets = { ours: [], foreign: [] };

/** Looks at the start, when the pane comes into sight, and after each build. */
export function useParleySheets(phase: BuildState["phase"]): ParleySheets {
  const [sheets, setSheets] = useState(NONE);
  const look = useCallback(async () => {
    try {
      setSheets(await inspectWorkbook());
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
