/** What a tab shows of the workbook, read when it opens and again whenever cells change. */
import { useCallback, useEffect, useRef, useState } from "react";
import { errorMessage } from "../../commands/error-message";
import { usePaneShown } from "../state/pane-shown";
import { watchEdits } from "./edits";
import type { Queued } from "./reading";
import { runInExcel } from "../../sheets/run-in-excel";

export type Reading<T> =
  | { state: "loading" }
  /** The workbook lacks what is read: Parley has not filled it, or somebody took it away. */
  | { state: "empty" }
  | { state: "failed"; why: string }
  /** `problem`: why the last look failed, after which these are the figures of the one before. */
  | { state: "here"; value: T; problem: string | null };

/** `queue` asks for all that is needed at once, so that one exchange with Excel is enough; it must stay the same function. */
export function useWorkbook<T>(queue: (context: Excel.RequestContext) => Queued<T>): {
  reading: Reading<T>;
  again(): void;
} {
  const [reading, setReading] = useState<Reading<T>>({ state: "loading" });
  const latest = useRef(0);
  const look = useCallback(async () => {
    const mine = ++latest.current;
    const next = await readOnce(queue);
    // An answer that a later question has overtaken would bring back old figures.
    if (mine !== latest.current) return;
    setReading((now) => (next.state === "failed" && now.state === "here" ? { ...now, problem: next.why } : next));
  }, [queue]);
  useEffect(() => {
    void look();
    return watchEdits(() => void look());
  }, [look]);
  usePaneShown(() => void look());
  const again = () => {
    setReading({ state: "loading" });
    void look();
  };
  return { reading, again };
}

async function readOnce<T>(
  queue: (context: Excel.RequestContext) => Queued<T>,
): Promise<Exclude<Reading<T>, { state: "loading" }>> {
  try {
    const value = await runInExcel(async (context) => {
      const take = queue(context);
      await context.sync();
      return take();
    });
    return { state: "here", value, problem: null };
  } catch (error) {
    if (codeOf(error) === "ItemNotFound") return { state: "empty" };
    return { state: "failed", why: errorMessage(error) };
  }
}

/** Errors may come from another window's realm, so they are known by what they carry. */
function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}
