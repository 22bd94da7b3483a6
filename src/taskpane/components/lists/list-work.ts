/** The steps of work on a whole list: read, checked, written, each with how far it is, and cancelled without a trace in the workbook. */
import { useEffect, useRef, useState } from "react";
import { EntriesError, type EntriesFailure } from "../../../commands/read-entries";
import { errorMessage } from "../../../commands/error-message";

export type ListWork<Done> =
  | { step: "idle" }
  | { step: "reading" | "checking"; done: number }
  | { step: "writing" }
  | { step: "done"; done: Done }
  | { step: "refused"; problem: EntriesFailure }
  | { step: "failed"; why: string };

export interface ListHooks {
  signal: AbortSignal;
  reading(done: number): void;
  checking(done: number): void;
  /** From here on it cannot be cancelled. */
  writing(): void;
}

export function useListWork<Done>() {
  const [work, setWork] = useState<ListWork<Done>>({ step: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  async function run(task: (hooks: ListHooks) => Promise<Done>) {
    const controller = new AbortController();
    running.current = controller;
    setWork({ step: "reading", done: 0 });
    try {
      const done = await task({
        signal: controller.signal,
        reading: (share) => setWork({ step: "reading", done: share }),
        checking: (share) => setWork({ step: "checking", done: share }),
        writing: () => setWork({ step: "writing" }),
      });
      setWork({ step: "done", done });
    } catch (error) {
      setWork(
        error instanceof EntriesError
          ? { step: "refused", problem: error.problem }
          : { step: "failed", why: errorMessage(error) },
      );
    }
  }
  return { work, run, cancel: () => running.current?.abort() };
}
